"""The bar below the week: hours against their target, what is owed, what is tight."""

import re
from datetime import date, datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.desktop.look.fonts import scaled
from planner.desktop.look.formats import clock, duration, whole_hours
from planner.desktop.look.theme import LIGHT, Theme
from planner.desktop.look.widgets import escaped, rich_label, text_label
from planner.desktop.tasks.tightest_task import TightestTask
from planner.domain.calendar import Calendar
from planner.domain.clock import week_span
from planner.override import override
from planner.scheduling.building.ledger import Ledger, ledger

HEIGHT = 28


class LedgerBar(QWidget):
    def __init__(self) -> None:
        super().__init__(objectName="ledgerBar")
        self.setFixedHeight(scaled(HEIGHT))
        self._week, self._evenings = rich_label("secondary"), rich_label("secondary")
        self._owed, self._tightest = rich_label("secondary"), TightestTask()
        self._saved = text_label(role="secondary")
        self._key = text_label()
        self._key.setProperty("key", True)
        self._key.setFixedHeight(scaled(18))
        self._everything = text_label(self.tr("everything"), "secondary")
        self._load = _Load()
        self._shown: tuple[Calendar, date, datetime] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(0)
        row.addWidget(self._week)
        row.addSpacing(10)
        row.addWidget(self._load)
        for label in (self._evenings, self._owed, self._tightest):
            row.addSpacing(22)
            row.addWidget(label)
        row.addStretch(1)
        row.addSpacing(22)
        row.addWidget(self._saved)
        row.addSpacing(12)
        row.addWidget(self._key)
        row.addSpacing(6)
        row.addWidget(self._everything)

    @override
    def minimumSizeHint(self) -> QSize:
        """What there is no room for gives way."""
        return QSize(0, scaled(HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The last that is said here goes first."""
        named = bool(self._key.text())
        parts = (self._saved, self._load, self._evenings, self._tightest, self._owed)
        for part, shown in (
            (self._key, named),
            (self._everything, named),
            *((p, True) for p in parts),
        ):
            part.setVisible(shown)
        for part in (self._everything, self._key, *parts):
            if self._needed() <= self.width():
                break
            part.hide()

    def _needed(self) -> int:
        layout = self.layout()
        if layout is None:
            return 0
        layout.activate()
        title = 0 if self._tightest.isHidden() else self._tightest.least_width
        return layout.minimumSize().width() + title

    @property
    def text(self) -> str:
        """All that it says, without marks."""
        labels = (self._week, self._evenings, self._owed, self._tightest, self._saved)
        return "  ".join(re.sub("<[^>]*>", "", label.text()) for label in labels)

    def show_week(self, calendar: Calendar, monday: date, now: datetime) -> None:
        self._shown = calendar, monday, now
        settings = calendar.settings
        week = week_span(monday, settings.zone, settings.day_boundary)
        sums = ledger(calendar, week, now)
        worked, target = sums.worked_or_planned, sums.target
        self._week.setText(
            self.tr("Week {worked} of {target}").format(
                worked=self._bold(duration(worked)), target=whole_hours(target)
            )
        )
        self._load.show_share(worked / target if target else 0)
        evening = self._bold(duration(sums.evening))
        self._evenings.setText(self.tr("Evenings {length}").format(length=evening))
        owed = self._bold(duration(max(sums.owes - sums.repaid, timedelta())))
        self._owed.setText(self.tr("Owed {length}").format(length=owed))
        self._show_tightest(calendar, sums)
        self._fit()

    def show_palette_key(self, key: str) -> None:
        """The one that finds everything; nothing without one."""
        self._key.setText(key)
        self._fit()

    def show_saved(self, at: datetime, zone: str) -> None:
        self._saved.setText(self.tr("Saved {time}").format(time=clock(at, zone)))

    def show_saving(self) -> None:
        """The disk is slow: what was changed is not on it yet."""
        self._saved.setText(self.tr("Saving …"))

    def set_theme(self, theme: Theme) -> None:
        self._load.theme = theme
        self._load.update()
        if self._shown is not None:
            self.show_week(*self._shown)

    def _show_tightest(self, calendar: Calendar, sums: Ledger) -> None:
        if sums.tightest is None:
            self._tightest.show_task("", "", self._bold)
            return
        uid, slack = sums.tightest
        text = self.tr("Tightest: {task}, slack {length}")
        text = text.replace("{length}", duration(slack))
        self._tightest.show_task(text, calendar.tasks[uid].summary, self._bold)

    def _bold(self, text: str) -> str:
        colour = self._load.theme.text.name()
        return f"<b style='font-weight:600; color:{colour}'>{escaped(text)}</b>"


class _Load(QWidget):
    """How much of the target is filled."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(90, 6)
        self.theme: Theme = LIGHT
        self._share = 0.0

    def show_share(self, share: float) -> None:
        self._share = min(1.0, share)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(self.theme.line)
        painter.drawRoundedRect(whole, 3, 3)
        if self._share > 0:
            painter.setBrush(self.theme.accent)
            painter.drawRoundedRect(
                QRectF(0, 0, max(6.0, whole.width() * self._share), whole.height()), 3, 3
            )
