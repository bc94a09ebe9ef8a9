"""The user's settings, kept whenever they change."""

from pathways.session import Settings, changed, load_settings, save_settings


class Choices:
    """Holds the settings of now; every change is on the disk at once."""

    def __init__(self) -> None:
        self.settings: Settings = load_settings()

    def set(self, **fields: object) -> None:
        """Change some and keep them."""
        self.keep(changed(self.settings, **fields))

    def keep(self, settings: Settings) -> None:
        """Have other settings from now on."""
        if settings != self.settings:
            self.settings = settings
            save_settings(settings)
