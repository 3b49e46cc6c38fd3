"""The page as PDF and as a picture."""

import re
from datetime import date

import pytest
from PySide6.QtGui import QColor, QImage

from planner.desktop.look.theme import LIGHT
from planner.desktop.look.view_kind import ViewKind
from planner.desktop.paper.output import pdf, picture
from planner.desktop.paper.shown import Printed
from planner.domain.calendar import Calendar
from planner.domain.default import default_calendar
from tests.desktop.weeks import NOW, ZONE, with_line

pytestmark = pytest.mark.usefixtures("qapp")

DAY = date(2026, 11, 25)


def printed(kind: ViewKind, *lines: str) -> Printed:
    calendar: Calendar = default_calendar(ZONE)
    for number, line in enumerate(lines):
        calendar = with_line(calendar, line, f"entry-{number}")
    return Printed(calendar, kind, DAY, ZONE, NOW)


def count(image: QImage, colour: QColor) -> int:
    """How many of some points have it."""
    points = [(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)]
    return sum(image.pixelColor(x, y) == colour for x, y in points)


@pytest.mark.parametrize("kind", list(ViewKind))
def test_every_view_is_one_page_across_with_its_dates_as_title(kind: ViewKind) -> None:
    data = pdf(printed(kind, "Doctor wed 12-14"))
    assert data.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 1
    box = re.search(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)", data)
    assert box is not None
    assert int(box[1]) > int(box[2])
    assert b"/Subtype /Image" not in data, "lines and letters, no pictures"


@pytest.mark.parametrize("kind", [ViewKind.WEEK, ViewKind.MONTH])
def test_entries_are_painted_in_the_light_colours(kind: ViewKind) -> None:
    empty = picture(printed(kind))
    full = picture(printed(kind, *(f"Doctor {day} 10-16" for day in ("mon", "tue", "wed", "thu"))))
    colour = LIGHT.personal if kind is ViewKind.WEEK else LIGHT.personal_bar
    assert count(full, colour) > count(empty, colour)
    assert full.pixelColor(2, 2) == QColor("white")


def test_a_picture_has_two_dots_for_a_pixel() -> None:
    image = picture(printed(ViewKind.WEEK))
    assert (image.width(), image.height()) == (2120, 1499)


def test_titles_are_the_dates() -> None:
    assert printed(ViewKind.WEEK).title == "23 – 29 November 2026"
    assert printed(ViewKind.AGENDA).title == "23 – 29 November 2026"
    assert printed(ViewKind.MONTH).title == "November 2026"
    assert printed(ViewKind.DAY).title == "Wednesday 25 November 2026"
