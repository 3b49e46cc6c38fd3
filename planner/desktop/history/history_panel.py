"""The right panel for the past: a slider over all commits, the week shows the one chosen."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSlider, QVBoxLayout

from planner.desktop.document.document import Document
from planner.desktop.history.comparing import comparison_text
from planner.desktop.look.formats import dated_moment
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.widgets import clear_layout, text_label
from planner.desktop.planning.gesture_edits import title
from planner.domain.changes import changes
from planner.domain.comparison import compared
from planner.domain.ids import Uid
from planner.domain.restoring import restored
from planner.override import override
from planner.store.history import Step
from planner.store.journal import Kind
from planner.store.timeline import Past, Timeline

FEW = 12
"""So many entries can be restored one by one; more only with everything."""


class HistoryPanel(Panel):
    """While it is shown the week shows the past, which cannot be changed. Left and right go through
    the commits; Esc comes back to the present.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._timeline: Timeline | None = None
        self._past: Past | None = None
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Commit"))
        self.slider.valueChanged.connect(self._go)
        self._step = text_label("", "heading", wrap=True)
        self._when = text_label("", "secondary", wrap=True)
        self._difference = text_label("", "secondary", wrap=True)
        self._notes = text_label("", "hint", wrap=True)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(4)
        self.restore_button = QPushButton(self.tr("Restore all of it"))
        self.restore_button.clicked.connect(self.restore_all)
        self._lay_out()
        self.setFocusProxy(self.slider)

    @property
    def text(self) -> str:
        """What it says about the commit."""
        labels = (self._step, self._when, self._difference, self._notes)
        return "\n".join(label.text() for label in labels)

    def open(self) -> None:
        """At the present commit."""
        self._timeline = self._document.timeline()
        _say(self._notes, "\n".join(self._document.history_notes()))
        last = len(self._timeline.steps) - 1
        self.slider.setRange(0, last)
        self.slider.setValue(last)
        self._go(last)

    def restore_all(self) -> None:
        if self._past is not None:
            name = self.tr("Restore everything as of {when}").format(when=self._moment())
            self._document.restore(self._past.calendar, name)
            self.closed.emit()

    def restore_entry(self, uid: Uid) -> None:
        if self._past is not None:
            wanted = restored(self._document.present, self._past.calendar, uid)
            name = self.tr('Restore "{title}" as of {when}').format(
                title=title(self._past.calendar, uid), when=self._moment()
            )
            self._document.restore(wanted, name)
            self.closed.emit()

    def _go(self, place: int) -> None:
        if self._timeline is None:
            return
        step = self._timeline.steps[place]
        self._past = self._timeline.after(step.sequence)
        is_present = place == self.slider.maximum()
        self._document.show_past(None if is_present else self._past.calendar)
        self._step.setText(self._name(step))
        self._when.setText(" · ".join(filter(None, (self._moment(), step.by))))
        self._show_difference(self._past)

    def _name(self, step: Step) -> str:
        """An undo is told from what it took back."""
        if step.kind is Kind.UNDO:
            return self.tr("Undone: {name}").format(name=step.name)
        if step.kind is Kind.REDO:
            return self.tr("Done again: {name}").format(name=step.name)
        return step.name

    def _show_difference(self, past: Past) -> None:
        found = compared(self._document.present, past.calendar)
        _say(self._difference, "" if found.is_empty else comparison_text(found))
        self.restore_button.setEnabled(not found.is_empty)
        clear_layout(self._entries)
        differing = changes(self._document.present, past.calendar)
        lost = [c for c in differing if c.after is not None and past.calendar.find(c.uid)]
        for change in [c for c in lost if c.table != "planned_blocks"][:FEW]:
            text = self.tr("Restore {title}").format(title=title(past.calendar, change.uid))
            button = QPushButton(text)
            button.clicked.connect(partial(self.restore_entry, change.uid))
            self._entries.addWidget(button)

    def _moment(self) -> str:
        return "" if self._past is None else dated_moment(self._past.step.at, self._document.zone)

    def _lay_out(self) -> None:
        heading = text_label(self.tr("History"))
        heading.setObjectName("panelTitle")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        for part in (heading, self.slider, self._step, self._when, self._difference):
            column.addWidget(part)
        column.addLayout(self._entries)
        column.addWidget(self.restore_button)
        column.addWidget(self._notes)
        column.addLayout(self.close_row())
        column.addStretch(1)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._document.show_past(None)
        super().hideEvent(event)


def _say(label: QLabel, text: str) -> None:
    """An empty label would leave a gap."""
    label.setText(text)
    label.setVisible(bool(text))
