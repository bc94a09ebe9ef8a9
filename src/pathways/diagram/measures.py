"""The drawing's fixed measures, in points."""

HEAD_WIDTH = 150.0
"""The column at the left that names the lanes; steps stand beyond it, whichever way time runs."""

HEAD_HEIGHT = 56.0
"""The row above that names the lanes where time runs down; it ends at `HEAD_WIDTH` along time."""

LANE_MIN_HEIGHT = 96.0
LANE_MIN_WIDTH = 150.0
"""Where time runs down, a lane's name stands across it."""
LANE_PADDING = 25.0
"""Least room between a lane's edge and the steps inside."""

MARGIN = 36.0
"""Room before the first column, after the last one."""

LEAST_LENGTH = 640.0
"""The drawing reaches at least so far beyond the lanes' heads, even when it is empty."""

COLUMN_GAP = 96.0
"""Room between columns that an arrow crosses with a label or a channel on it."""

COLUMN_GAP_LEAST = 64.0

ROW_GAP = 40.0
"""Least room between two steps above each other."""

TRACK_LEAST = 8.0
"""The least distance of two arrows that run side by side."""

STUB = 14.0
"""How far an arrow runs straight from a step before it may turn."""

CLEARANCE = 10.0
"""Least room between an arrow that passes by and a step."""

UNASSIGNED = "none"
"""The key of the lane for steps without a care level, party or unit."""

PORT_MARGIN = 8.0
"""Least room between an arrow's end and the corner of the step it ends at."""

SIDE_MARGIN = 30.0
"""The same where it ends above or below the step, whose sides may run out to a point."""

SLANT = 15.0
"""How far a decision's sides run out to a point."""

PILL_RADIUS = 24.0
"""The most a start's and an end's sides are rounded."""
