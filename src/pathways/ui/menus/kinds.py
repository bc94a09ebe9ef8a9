"""Each kind of step, as the menus and the palette show it."""

from pathways.model import StepKind

KIND_ICONS = {
    StepKind.START: "play-circle-outline",
    StepKind.ACTIVITY: "card-text-outline",
    StepKind.DECISION: "hexagon-outline",
    StepKind.WAIT: "clock-outline",
    StepKind.END: "flag-checkered",
    StepKind.SUB_PATHWAY: "plus-box-outline",
}

KIND_ACTIONS = {
    StepKind.START: "insert.start",
    StepKind.ACTIVITY: "insert.step",
    StepKind.DECISION: "insert.decision",
    StepKind.WAIT: "insert.wait",
    StepKind.END: "insert.end",
    StepKind.SUB_PATHWAY: "insert.sub_pathway",
}
