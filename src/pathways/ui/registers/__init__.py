"""The registers of parties and units: the panel that lists them, and its dialogs."""
