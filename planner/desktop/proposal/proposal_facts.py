"""What a proposal costs, line by line."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.look.fonts import scaled
from planner.desktop.look.widgets import hairline, text_label
from planner.desktop.proposal.proposal_words import Fact

LEAST_HEIGHT = 23


class ProposalFacts(QVBoxLayout):
    """Rows are made once: to make and to style one takes longer than to fill it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(0)
        self._rows: list[FactRow] = []

    def show_facts(self, shown: tuple[Fact, ...]) -> None:
        for row in self._rows[len(shown) :]:
            row.hide()
        for number, fact in enumerate(shown):
            if number == len(self._rows):
                self.add_row()
            self._rows[number].show_fact(fact)

    def add_row(self) -> "FactRow":
        row = FactRow()
        self.addWidget(row)
        self._rows.append(row)
        return row


class FactRow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._label = text_label(role="fact", wrap=True)
        self._value, self._tone = text_label(role="value"), ""
        self._line = QHBoxLayout()
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._label, 1)
        self._line.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._line, 1)
        column.addWidget(hairline(weak=True))
        self.setMinimumHeight(scaled(LEAST_HEIGHT))

    def show_fact(self, fact: Fact) -> None:
        if fact.tone != self._tone:
            self._take_tone(fact.tone)
        self._label.setText(fact.label)
        self._value.setText(fact.value)
        self.show()

    def _take_tone(self, tone: str) -> None:
        """By another label: a style sheet looks at a property only once."""
        old, self._value, self._tone = self._value, text_label(role="value"), tone
        self._value.setProperty("tone", tone)
        self._line.replaceWidget(old, self._value)
        old.hide()
        old.deleteLater()
