"""Digests of pictures whose words need several fonts: for tests in processes of their own."""

import sys
from dataclasses import replace
from hashlib import sha256

from PySide6.QtGui import QGuiApplication

from planner.desktop.availability.availability_picture import PAINTERS
from planner.desktop.look.theme import body_font
from planner.domain.interval import Interval
from planner.scheduling.building.named_times import NamedTime
from tests.exchange.sheets import sheet

TITLES = ("Review", "שיחה עם דנה", "会議", "Встреча")


def main() -> None:
    application = QGuiApplication(sys.argv)
    application.setFont(body_font())
    made = sheet()
    time = Interval(made.span.start, made.span.end)
    made = replace(made, named=tuple(NamedTime(time, "appointment", text) for text in TITLES))
    for form, paint in PAINTERS.items():
        print(form, sha256(paint(made)).hexdigest())


if __name__ == "__main__":
    main()
