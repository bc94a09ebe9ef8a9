"""A badge tells how many findings there are and how grave the gravest is, by shape and count."""

from functools import lru_cache

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Circle, Face, Grade, Mark, Primitive, Role, Shape, Text
from pathways.diagram.text import width

RADIUS = 8.5
"""No badge reaches farther from its middle."""

_SIZE = 9.0
_ROLES = {
    Grade.ERROR: Role.BADGE_ERROR,
    Grade.WARNING: Role.BADGE_WARNING,
    Grade.NOTE: Role.BADGE_NOTE,
}


def badge_bounds(center: Point) -> Rect:
    """The room a badge takes, its edge included."""
    return Rect(center.x, center.y, 0, 0).grown(RADIUS + 1)


@lru_cache(maxsize=256)
def badge(mark: Mark) -> tuple[Primitive, ...]:
    """The badge round the origin: an octagon for errors, a triangle for warnings, a circle else."""
    role = _ROLES[mark.grade]
    count = str(mark.count) if mark.count < 10 else "9+"
    size = _SIZE if len(count) == 1 else _SIZE - 1.5
    drop = 2.0 if mark.grade is Grade.WARNING else 0.0
    baseline = Point(-width(count, size, Face.BOLD) / 2, size * 0.33 + drop)
    return (_ground(mark.grade, role), Text(baseline, count, size, role, Face.BOLD))


def _ground(grade: Grade, role: Role) -> Primitive:
    if grade is Grade.ERROR:
        return Shape(_octagon(RADIUS), role)
    if grade is Grade.WARNING:
        return Shape((Point(0, -9.5), Point(10, 7.5), Point(-10, 7.5)), role)
    return Circle(Point(0, 0), RADIUS - 1, role)


def _octagon(reach: float) -> tuple[Point, ...]:
    cut = reach * 0.414
    return (
        Point(-cut, -reach),
        Point(cut, -reach),
        Point(reach, -cut),
        Point(reach, cut),
        Point(cut, reach),
        Point(-cut, reach),
        Point(-reach, cut),
        Point(-reach, -cut),
    )
