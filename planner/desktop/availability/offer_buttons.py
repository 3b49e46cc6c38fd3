"""What can be done with free times: copy them, save them, keep a file up to date."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.desktop.look.widgets import KeyButton, text_label
from planner.override import override

ROOMY = 508
"""Width from which there is room to say what is copied."""


class OfferButtons(QWidget):
    copy_wanted = Signal()
    save_wanted = Signal()
    publish_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._copies = text_label(_tr("copies text, Markdown, HTML"), "secondary")
        copy = KeyButton(_tr("Copy"), "⏎", primary=True)
        copy.setDefault(True)
        copy.clicked.connect(self.copy_wanted)
        save = KeyButton(_tr("Save"), "Ctrl S")
        save.clicked.connect(self.save_wanted)
        publish = KeyButton(_tr("Publish"), "Ctrl P")
        publish.clicked.connect(self.publish_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(copy)
        for button in (save, publish):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._copies)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._copies.setVisible(event.size().width() >= ROOMY)
        super().resizeEvent(event)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AvailabilityDialog", text)
