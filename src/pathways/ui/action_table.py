"""Every action of the window, each defined once: what it is called, does and looks like."""

from pathways.language import N_
from pathways.model import StepKind
from pathways.ui.action_spec import Key, MenuRole, Spec
from pathways.ui.view_actions import VIEW

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

SPECS = (*_FILE, *_EDIT, *_INSERT, *VIEW, *_PATHWAY, *_HELP)
"""All of them, in the menus' order."""
