"""The File menu: models come and go, and leave as reports and pictures."""

from pathways.language import N_
from pathways.ui.menus.spec import Key, MenuRole, Part, Spec

MENU = Part(
    "file",
    N_("&File"),
    (
        Spec(
            "file.new",
            N_("&New model"),
            N_("Start an empty model."),
            "file-plus-outline",
            (Key.New,),
        ),
        Spec(
            "file.open",
            N_("&Open…"),
            N_("Open a model from a file."),
            "folder-open-outline",
            (Key.Open,),
            N_("Open"),
        ),
        Part(
            "recent",
            N_("Open &recent"),
            (),
        ),
        Part(
            "templates",
            N_("New fro&m template"),
            (),
        ),
        None,
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
            "file.compare",
            N_("Compare with the file…"),
            N_("See what differs between the window and what the file holds."),
            "file-compare",
        ),
        Spec(
            "file.recovered",
            N_("Recovered work…"),
            N_("See what was not saved when the program ended before its time."),
            "file-restore-outline",
        ),
        None,
        Spec(
            "file.report",
            N_("Repor&t…"),
            N_("Choose what a report tells and how it looks; see, save and print it."),
            "file-document-outline",
            ("Ctrl+R",),
            N_("Report"),
        ),
        Spec(
            "file.picture",
            N_("Save p&icture…"),
            N_("Save the drawing, or what is selected of it, as PNG, SVG or PDF."),
            "image-outline",
            ("Ctrl+Shift+P",),
        ),
        Spec(
            "file.tables",
            N_("Export ta&bles…"),
            N_("Save steps, handoffs, findings and more as an Excel workbook or as CSV."),
            "table-arrow-down",
            ("Ctrl+Shift+E",),
        ),
        None,
        Spec(
            "file.page_setup",
            N_("Page set-&up…"),
            N_("Choose the paper, margins and overlap that drawings are printed with."),
            "file-cog-outline",
        ),
        Spec(
            "file.print",
            N_("&Print drawing…"),
            N_("Print this drawing on one sheet, or as a poster of several."),
            "printer-outline",
            (Key.Print,),
        ),
        Spec(
            "file.print_report",
            N_("Print r&eport…"),
            N_("Choose what is printed of the report, see it, and print it."),
            "printer-outline",
        ),
        None,
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
    ),
)
