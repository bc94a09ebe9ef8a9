"""Every action of the window, each defined once: what it is called, does and looks like."""

from dataclasses import dataclass, field

from PySide6.QtGui import QAction, QKeySequence

from pathways.language import LANGUAGES, N_
from pathways.model import StepKind

Key = QKeySequence.StandardKey
MenuRole = QAction.MenuRole


@dataclass(frozen=True, slots=True)
class Spec:
    """One action; texts are marked in English and translated when shown."""

    id: str
    """`<menu>.<verb>`; the Qt object name is this with `action.` before."""
    text: str
    tip: str
    """One sentence for the status bar: what will happen."""
    icon: str = ""
    """A name in the icon font."""
    keys: tuple[Key | str, ...] = ()
    short: str = ""
    """The text under the icon in the tool bar, where the menu's is too long."""
    checkable: bool = False
    group: str = ""
    """Actions of one group shut each other out."""
    role: MenuRole = field(default=MenuRole.NoRole)
    """Where macOS wants it."""


_FILE = (
    Spec(
        "file.new", N_("&New model"), N_("Start an empty model."), "file-plus-outline", (Key.New,)
    ),
    Spec(
        "file.open",
        N_("&Open…"),
        N_("Open a model from a file."),
        "folder-open-outline",
        (Key.Open,),
        N_("Open"),
    ),
    Spec(
        "file.save",
        N_("&Save"),
        N_("Save the model in its file."),
        "content-save-outline",
        (Key.Save,),
    ),
    Spec(
        "file.save_as",
        N_("Save &as…"),
        N_("Save the model in another file."),
        "content-save-edit-outline",
        ("Ctrl+Shift+S",),
    ),
    Spec(
        "file.report",
        N_("Export repor&t…"),
        N_("Write a PDF report with drawings, breaks and handoffs."),
        "file-document-outline",
        ("Ctrl+R",),
        N_("Report"),
    ),
    Spec(
        "file.picture",
        N_("Export p&icture…"),
        N_("Save the drawing of this pathway as SVG, PNG or PDF."),
        "image-outline",
        ("Ctrl+Shift+P",),
    ),
    Spec(
        "file.print",
        N_("&Print report…"),
        N_("Print the report on paper."),
        "printer-outline",
        (Key.Print,),
    ),
    Spec(
        "file.close",
        N_("&Close model"),
        N_("Close this model and go to the start page."),
        "close",
        (Key.Close,),
    ),
    Spec(
        "file.quit",
        N_("&Quit"),
        N_("Leave the program."),
        "exit-to-app",
        ("Ctrl+Q",),
        role=MenuRole.QuitRole,
    ),
)

_EDIT = (
    Spec(
        "edit.undo",
        N_("&Undo"),
        N_("Take back the last change."),
        "undo",
        (Key.Undo,),
        N_("Undo"),
    ),
    Spec(
        "edit.redo",
        N_("&Redo"),
        N_("Do again what was taken back."),
        "redo",
        (Key.Redo, "Ctrl+Y"),
        N_("Redo"),
    ),
    Spec(
        "edit.rename",
        N_("Re&name"),
        N_("Write another name in the selected step."),
        "rename-box",
        ("F2",),
    ),
    Spec(
        "edit.delete",
        N_("&Delete"),
        N_("Delete what is selected."),
        "trash-can-outline",
        (Key.Delete,),
    ),
    Spec(
        "edit.select_all",
        N_("Select &all"),
        N_("Select every step and transition of this pathway."),
        "select-all",
        (Key.SelectAll,),
    ),
    Spec(
        "edit.mend",
        N_("&Mend the finding"),
        N_("Let the program mend the finding chosen in the findings panel."),
        "auto-fix",
        ("Ctrl+M",),
    ),
    Spec(
        "edit.accept",
        N_("A&ccept the finding…"),
        N_("Say why the team accepts the chosen finding; the report tells it."),
        "check-decagram-outline",
    ),
)

KIND_ICONS = {
    StepKind.START: "play-circle-outline",
    StepKind.ACTIVITY: "card-text-outline",
    StepKind.DECISION: "hexagon-outline",
    StepKind.WAIT: "clock-outline",
    StepKind.END: "flag-checkered",
    StepKind.SUB_PATHWAY: "plus-box-outline",
}

_INSERT = (
    Spec(
        "insert.start",
        N_("&Start"),
        N_("Insert where the pathway begins."),
        KIND_ICONS[StepKind.START],
    ),
    Spec(
        "insert.step",
        N_("&Activity"),
        N_("Insert something that is done for or with the patient."),
        KIND_ICONS[StepKind.ACTIVITY],
        ("Ctrl+Return",),
        N_("Step"),
    ),
    Spec(
        "insert.decision",
        N_("&Decision"),
        N_("Insert a choice between ways onwards."),
        KIND_ICONS[StepKind.DECISION],
        ("Ctrl+D",),
    ),
    Spec("insert.wait", N_("&Wait"), N_("Insert a wait."), KIND_ICONS[StepKind.WAIT]),
    Spec("insert.end", N_("&End"), N_("Insert where the pathway ends."), KIND_ICONS[StepKind.END]),
    Spec(
        "insert.sub_pathway",
        N_("S&ub-pathway"),
        N_("Insert a step that stands for another pathway of this model."),
        KIND_ICONS[StepKind.SUB_PATHWAY],
    ),
    Spec(
        "insert.connect",
        N_("&Connect steps"),
        N_("Click the step the patient leaves, then the step the patient comes to."),
        "vector-polyline",
        ("Ctrl+K",),
        N_("Connect"),
    ),
)

KIND_ACTIONS = {
    StepKind.START: "insert.start",
    StepKind.ACTIVITY: "insert.step",
    StepKind.DECISION: "insert.decision",
    StepKind.WAIT: "insert.wait",
    StepKind.END: "insert.end",
    StepKind.SUB_PATHWAY: "insert.sub_pathway",
}

_VIEW = (
    Spec(
        "view.zoom_in",
        N_("Zoom &in"),
        N_("Show the drawing larger."),
        "magnify-plus-outline",
        (Key.ZoomIn, "Ctrl+="),
    ),
    Spec(
        "view.zoom_out",
        N_("Zoom &out"),
        N_("Show more of the drawing."),
        "magnify-minus-outline",
        (Key.ZoomOut,),
    ),
    Spec(
        "view.zoom_fit",
        N_("&Fit to window"),
        N_("Show the whole pathway."),
        "fit-to-page-outline",
        ("Ctrl+9",),
        N_("Fit"),
    ),
    Spec(
        "view.zoom_actual",
        N_("&Actual size"),
        N_("Show the drawing at 100 %."),
        "magnify",
        ("Ctrl+0",),
    ),
    Spec(
        "view.text_larger",
        N_("&Larger text"),
        N_("Make the text of the window larger."),
        "format-font-size-increase",
        ("Alt+Shift+Up",),
    ),
    Spec(
        "view.text_smaller",
        N_("&Smaller text"),
        N_("Make the text of the window smaller."),
        "format-font-size-decrease",
        ("Alt+Shift+Down",),
    ),
    Spec(
        "view.text_normal",
        N_("&Normal text"),
        N_("Give the text of the window its normal size."),
        "format-size",
        ("Alt+Shift+Home",),
    ),
    *(
        Spec(f"view.theme_{name}", text, tip, checkable=True, group="theme")
        for name, text, tip in (
            ("system", N_("As the &system"), N_("Follow the system's light or dark colours.")),
            ("light", N_("&Light"), N_("Dark text on light ground.")),
            ("dark", N_("&Dark"), N_("Light text on dark ground.")),
            (
                "contrast",
                N_("High &contrast"),
                N_("Strong lines and colours, for a projector or weak sight."),
            ),
        )
    ),
    *(
        Spec(
            f"view.language_{code}",
            name,
            N_("Speak this language in the window from now on."),
            checkable=True,
            group="language",
        )
        for code, name in LANGUAGES.items()
    ),
    *(
        Spec(f"view.{name}", text, tip, icon, (keys,), short, checkable=True)
        for name, text, tip, icon, keys, short in (
            (
                "palette",
                N_("&Building blocks"),
                N_("Show or hide the steps and care levels to draw with."),
                "shape-plus",
                "Ctrl+1",
                "",
            ),
            (
                "properties",
                N_("&Properties"),
                N_("Show or hide the form of what is selected."),
                "form-select",
                "Ctrl+2",
                "",
            ),
            (
                "findings",
                N_("Fin&dings"),
                N_("Show or hide the list of breaks and gaps."),
                "alert-circle-outline",
                "Ctrl+3",
                N_("Findings"),
            ),
            (
                "handovers",
                N_("&Handoffs"),
                N_("Show or hide the table of all handoffs of this pathway."),
                "swap-horizontal",
                "Ctrl+4",
                N_("Handoffs"),
            ),
        )
    ),
    Spec(
        "view.next_finding",
        N_("N&ext finding"),
        N_("Show the place of the next finding."),
        "arrow-down-circle-outline",
        ("F8",),
    ),
    Spec(
        "view.previous_finding",
        N_("Pre&vious finding"),
        N_("Show the place of the finding before."),
        "arrow-up-circle-outline",
        ("Shift+F8",),
    ),
    Spec(
        "view.full_screen",
        N_("F&ull screen"),
        N_("Use the whole screen; press again to go back."),
        "fullscreen",
        ("F11",),
        checkable=True,
    ),
)

_PATHWAY = (
    Spec(
        "pathway.new",
        N_("&New pathway…"),
        N_("Add another pathway to this model."),
        "plus-box-outline",
        ("Ctrl+Shift+N",),
    ),
    Spec(
        "pathway.rename",
        N_("&Rename pathway…"),
        N_("Give this pathway another name."),
        "form-textbox",
    ),
    Spec(
        "pathway.duplicate",
        N_("&Duplicate pathway"),
        N_("Make a copy of this pathway in the same model, to change freely."),
        "content-duplicate",
        ("Ctrl+Shift+D",),
    ),
    Spec(
        "pathway.delete",
        N_("D&elete pathway…"),
        N_("Delete this pathway from the model."),
        "delete-outline",
    ),
    Spec(
        "pathway.properties",
        N_("&Properties of the pathway"),
        N_("Fill in patient group, coordinator, goal and what else holds for the whole pathway."),
        "card-account-details-outline",
        ("Alt+Return",),
    ),
    Spec(
        "pathway.arrange",
        N_("&Arrange all"),
        N_("Place all steps anew in their lanes; what you have placed by hand stays."),
        "graph-outline",
        ("Ctrl+L",),
        N_("Arrange"),
    ),
)

_HELP = (
    Spec(
        "help.shortcuts",
        N_("&Keyboard shortcuts"),
        N_("List all that can be done from the keyboard."),
        "keyboard-outline",
        ("F1",),
    ),
    Spec(
        "help.log",
        N_("Open the &log folder"),
        N_("Show the folder of the program's log file."),
        "folder-text-outline",
    ),
    Spec(
        "help.about",
        N_("&About Pathways"),
        N_("Tell the version and what the program stands on."),
        "information-outline",
        role=MenuRole.AboutRole,
    ),
)

SPECS = (*_FILE, *_EDIT, *_INSERT, *_VIEW, *_PATHWAY, *_HELP)
"""All of them, in the menus' order."""
