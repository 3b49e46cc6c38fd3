"""The right panel while files are imported: how far it is, what would come in, yes or no."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout

from planner.desktop.importing.import_list import ImportList
from planner.desktop.importing.import_messages import Progress
from planner.desktop.importing.import_place import ImportPlace
from planner.desktop.importing.import_preview import ImportPreview
from planner.desktop.look.flow import Flow
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.widgets import CloseButton, KeyButton, text_label
from planner.exchange.csv_dates import Order
from planner.override import override

STEPS = 1000
ORDER_KEYS = {int(Qt.Key.Key_D): Order.DAY_FIRST, int(Qt.Key.Key_M): Order.MONTH_FIRST}


class ImportPanel(Panel):
    """Enter imports, Esc drops it. D and M say what comes first in dates that could be either."""

    accepted = Signal()
    order_chosen = Signal(str)
    place_chosen = Signal(str)
    """The name of the calendar that it goes into."""

    def __init__(self) -> None:
        super().__init__()
        self._title = text_label(self.tr("Import"), wrap=True)
        self._title.setObjectName("panelTitle")
        self._summary = text_label(role="secondary", wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._list = ImportList()
        self._accept = KeyButton(self.tr("Import"), "⏎", primary=True)
        self._accept.setObjectName("accept")
        self._accept.clicked.connect(self.accepted)
        self._orders = {
            Order.DAY_FIRST: KeyButton(self.tr("Day first"), "D"),
            Order.MONTH_FIRST: KeyButton(self.tr("Month first"), "M"),
        }
        for order, button in self._orders.items():
            button.clicked.connect(partial(self.order_chosen.emit, order.value))
        self.place = ImportPlace()
        self.place.chosen.connect(self.place_chosen)
        self._lay_out()
        self.setFocusProxy(self._list)

    @property
    def text(self) -> str:
        """What it says, line by line."""
        rows = [self._list.item(row).text() for row in range(self._list.count())]
        return "\n".join((self._summary.text(), *rows))

    @property
    def is_reading(self) -> bool:
        return not self._bar.isHidden()

    @property
    def can_accept(self) -> bool:
        return not self._accept.isHidden()

    def show_progress(self, progress: Progress | None) -> None:
        """None: nothing is known yet."""
        text = self.tr("Reading …")
        if progress is not None:
            text = self.tr("Reading {number} of {count}: {file}").format(
                number=progress.file, count=progress.files, file=progress.name
            )
        self._summary.setText(text)
        self._bar.setValue(0 if progress is None else round(progress.share * STEPS))
        self._show_parts(reading=True, accept=False, asks=False)
        self._list.show_nothing()

    def show_preview(self, preview: ImportPreview) -> None:
        nothing = "" if preview.changes else self.tr("Nothing in the calendar changes.")
        self._summary.setText("\n".join(filter(None, (preview.summary, nothing))))
        self._list.show_lines(preview.lines)
        self.place.show_preview(preview)
        self._show_parts(reading=False, accept=preview.changes, asks=preview.asks)
        self.setAccessibleName(f"{self._title.text()}. {self._summary.text()}")

    def _show_parts(self, *, reading: bool, accept: bool, asks: bool) -> None:
        self._bar.setVisible(reading)
        self.place.setVisible(not reading and self.place.has_choice)
        self._accept.setVisible(accept)
        for button in self._orders.values():
            button.setVisible(asks)

    def _lay_out(self) -> None:
        close = CloseButton()
        close.clicked.connect(self.closed)
        answers, orders = Flow(self._accept, close), Flow(*self._orders.values())
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        for part in (self._title, self._summary, self._bar):
            column.addWidget(part)
        column.addWidget(self.place)
        column.addLayout(orders)
        column.addLayout(answers)
        column.addWidget(self._list, 1)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Another page took its place: nobody could answer any more."""
        if not event.spontaneous():
            self.closed.emit()
        super().hideEvent(event)

    def _order(self, event: QKeyEvent) -> Order | None:
        """The one for which the key asks, while there is a choice."""
        order = ORDER_KEYS.get(event.key())
        return order if order is not None and not self._orders[order].isHidden() else None

    @override
    def event(self, event: QEvent) -> bool:
        """While it asks, its keys are not those of the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers()
            and self._order(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = self._order(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.accepted if self.can_accept else self.closed).emit()
        elif order is not None:
            self.order_chosen.emit(order.value)
        else:
            super().keyPressEvent(event)
