"""The fields of a recipient's settings, and what they say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from planner.desktop.look.calm_box import CalmBox
from planner.desktop.look.formats import duration, whole_hours
from planner.desktop.look.segments import Segments
from planner.domain.entries import Habit
from planner.domain.errors import InvalidValue
from planner.domain.recipients import LANGUAGES, Recipient
from planner.domain.written import parsed_length

LANGUAGE_NAMES = ("English", "Português (Portugal)", "Português (Brasil)")
"""Each in itself, in the order of LANGUAGES."""


class AvailabilityFields(QWidget):
    """Keeps and reads all fields but for whom and when; `changed` after every edit by the user.

    The form lays them out.
    """

    changed = Signal()

    def __init__(self, habits: Sequence[Habit]) -> None:
        super().__init__()
        self.language = CalmBox()
        self.language.addItems(list(LANGUAGE_NAMES))
        self.minimum, self.buffer, self.notice = QLineEdit(), QLineEdit(), QLineEdit()
        self.rounding, self.most = QLineEdit(), QLineEdit()
        self.most.setPlaceholderText(self.tr("all"))
        self.spread = QCheckBox(self.tr("spread over the days"))
        self.tier = Segments((self.tr("Safe"), self.tr("Possible")), self.tr("Deadlines"))
        self.hours = Segments((self.tr("Core"), self.tr("Core + evenings")), self.tr("Hours"))
        self.planned = QCheckBox(self.tr("Planned work"))
        self.proposed = QCheckBox(self.tr("Proposed plan"))
        self.planned.setToolTip(self.tr("Accepted work, though it could still move"))
        where = self.tr("All work, where the proposal in the window or a plan made now puts it")
        self.proposed.setToolTip(where)
        self.habits = {habit.uid: QCheckBox(_plain(habit.summary)) for habit in habits}
        self.kinds = QCheckBox(self.tr("Kinds"))
        self.titles = QCheckBox(self.tr("Titles"))
        self.form = CalmBox()
        for form, text in _forms().items():
            self.form.addItem(text, form)
        self._connect()

    def show_recipient(self, recipient: Recipient) -> None:
        """Tells nobody."""
        self.blockSignals(True)
        self.language.setCurrentIndex(LANGUAGES.index(recipient.language))
        self.minimum.setText(duration(recipient.minimum))
        self.buffer.setText(duration(recipient.buffer))
        self.notice.setText(whole_hours(recipient.notice))
        self.rounding.setText(duration(recipient.rounding))
        self.most.setText("" if recipient.most is None else str(recipient.most))
        self.spread.setChecked(recipient.spread)
        self.tier.choose(int(recipient.possible))
        self.hours.choose(int(recipient.flexible))
        self.planned.setChecked(recipient.planned_blocks_busy)
        self.proposed.setChecked(recipient.proposed_work_busy)
        for uid, box in self.habits.items():
            box.setChecked(recipient.habits_busy and uid not in recipient.open_habits)
        self.kinds.setChecked("kind" in recipient.shown)
        self.titles.setChecked("title" in recipient.shown)
        self.form.setCurrentIndex(max(0, self.form.findData(recipient.form)))
        self.blockSignals(False)

    def read_into(self, recipient: Recipient) -> Recipient:
        """With what the fields say. Raises PlannerError for odd text."""
        open_habits = tuple(uid for uid, box in self.habits.items() if not box.isChecked())
        shown = (("kind", self.kinds), ("title", self.titles))
        return replace(
            recipient,
            language=LANGUAGES[self.language.currentIndex()],
            minimum=parsed_length(self.minimum.text()),
            buffer=parsed_length(self.buffer.text()),
            notice=parsed_length(self.notice.text()),
            rounding=parsed_length(self.rounding.text()),
            most=_count(self.most.text()),
            spread=self.spread.isChecked(),
            possible=self.tier.index == 1,
            flexible=self.hours.index == 1,
            planned_blocks_busy=self.planned.isChecked(),
            proposed_work_busy=self.proposed.isChecked(),
            habits_busy=True,
            open_habits=open_habits,
            shown=tuple(name for name, box in shown if box.isChecked()),
            form=str(self.form.currentData()),
        )

    def _connect(self) -> None:
        for edit in (self.minimum, self.buffer, self.notice, self.rounding, self.most):
            edit.textEdited.connect(lambda _text: self.changed.emit())
        for segments in (self.hours, self.tier):
            segments.chosen.connect(lambda _index: self.changed.emit())
        busy = (self.planned, self.proposed, *self.habits.values())
        for box in (self.spread, *busy, self.kinds, self.titles):
            box.toggled.connect(lambda _on: self.changed.emit())
        for choice in (self.language, self.form):
            choice.currentIndexChanged.connect(lambda _index: self.changed.emit())


def _forms() -> Mapping[str, str]:
    """By the names that `exchange.availability` has for them."""
    return {
        "text": _tr("Text"),
        "markdown": _tr("Markdown"),
        "html": _tr("HTML"),
        "ics": _tr(".ics, free times"),
        "busy": _tr(".ics, busy times"),
        "ifb": _tr("Free-busy (.ifb)"),
        "vavailability": _tr("Availability (RFC 7953)"),
        "json": _tr("JSON"),
        "csv": _tr("CSV"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("AvailabilityFields", text)


def _plain(text: str) -> str:
    """A title is no mnemonic."""
    return text.replace("&", "&&")


def _count(text: str) -> int | None:
    """A number; nothing is no limit."""
    if not text.strip():
        return None
    if not text.strip().isdecimal():
        raise InvalidValue(_tr('"{text}" is not a number of times.').format(text=text))
    return int(text)
