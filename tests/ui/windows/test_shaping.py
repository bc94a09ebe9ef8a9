"""The Edit menu moves, lines up and shapes what is selected; what cannot be done is greyed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from tests.ui.handling import CONTROL, SHIFT, Hands

from pathways.diagram.placing.aligning import Side


def _on(hands: Hands, *ids: str) -> list[bool]:
    return [hands.action(f"edit.{id_}").isEnabled() for id_ in ids]


def test_that_only_what_can_be_done_is_offered(hands: Hands) -> None:
    hands.canvas.select(())
    assert (
        _on(hands, "select_level", "move_left", "align_left", "lead_to", "automatic") == [False] * 5
    )
    assert _on(hands, "make_room", "select_others", "make_room_after") == [True, True, False]
    hands.canvas.select(("ward",))
    assert _on(hands, "select_level", "move_left", "align_left", "make_room_after") == [
        True,
        True,
        False,
        True,
    ]
    hands.canvas.select(("ward", "doctor"))
    assert _on(hands, "align_top", "distribute_across") == [True, False]
    hands.canvas.select(("ward", "doctor", "choose"))
    assert _on(hands, "distribute_across", "distribute_down") == [True, True]
    hands.canvas.select(("choose--ward",))
    assert _on(hands, "lead_to", "lead_from", "move_up", "automatic", "align_left") == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_that_the_menu_selects_by_likeness(hands: Hands) -> None:
    for action, chosen in (
        ("select_level", {"nursing"}),
        ("select_kind", {"doctor", "ward", "nursing"}),
        ("select_after", {"nursing", "end", "nursing--end"}),
    ):
        hands.select("nursing")
        hands.action(f"edit.{action}").trigger()
        assert set(hands.canvas.selected()) == chosen
        hands.press(Qt.Key.Key_A, CONTROL | SHIFT)
        assert hands.canvas.selected() == ()


def test_that_each_way_of_aligning_is_one_step_to_undo(hands: Hands) -> None:
    before = hands.model
    hands.canvas.select(("choose", "end", "start"))
    hands.action("edit.move_up").trigger()
    hands.canvas.select(("choose", "end"))
    moved = hands.model
    for side in Side:
        hands.action(f"edit.align_{side}").trigger()
        if hands.model is not moved:
            hands.action("edit.undo").trigger()
        assert hands.model == moved
    hands.undo_all()
    assert hands.model == before


def test_that_steps_move_by_menu_and_room_is_made(hands: Hands) -> None:
    before = dict(hands.canvas.stage.boxes)
    hands.select("ward")
    hands.action("edit.move_right").trigger()
    assert hands.canvas.stage.boxes["ward"].x == before["ward"].x + 10
    hands.select("choose")
    hands.press(Qt.Key.Key_Right, CONTROL | SHIFT)
    assert hands.canvas.stage.boxes["ward"].x > before["ward"].x + 100
    assert hands.canvas.stage.boxes["start"] == before["start"]


def test_that_an_arrow_is_led_elsewhere_and_back_to_automatic_from_its_menu(hands: Hands) -> None:
    hands.select("ward--nursing")
    hands.action("edit.lead_to").trigger()
    hands.click_step("doctor")
    arrows = {arrow.id: arrow for arrow in hands.model.pathways[0].transitions}
    assert arrows["ward--nursing"].target == "doctor"
    assert hands.canvas.selected() == ("ward--nursing",)
    hands.press(Qt.Key.Key_Right, SHIFT)
    hands.press(Qt.Key.Key_Down, SHIFT)
    assert hands.model.pathways[0].layout.bends
    assert hands.action("edit.automatic").isEnabled()
    hands.action("edit.automatic").trigger()
    assert not hands.model.pathways[0].layout.bends
    assert not hands.action("edit.automatic").isEnabled()


def test_that_the_context_menu_offers_what_fits_the_element(hands: Hands) -> None:
    def offered(element: str) -> set[str]:
        hands.canvas.select((element,))
        hands.canvas.menu_requested.emit(element, hands.canvas.mapToGlobal(hands.canvas.pos()))
        menu = next(one for one in hands.window.findChildren(QMenu) if one.isVisible())
        names = {action.objectName() for action in menu.actions()}
        menu.close()
        return names

    assert "action.edit.lead_to" in offered("choose--ward")
    assert "action.edit.lead_to" not in offered("ward")
    assert "action.edit.make_room_after" in offered("ward")
