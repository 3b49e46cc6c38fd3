"""Small pieces that several panels are made of."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton

from planner.desktop.look.fonts import scaled
from planner.override import override


def text_label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """`role` is one of the style sheet's."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label


def rich_label(role: str = "") -> QLabel:
    """For text with parts in bold; what goes in must be escaped."""
    label = text_label(role=role)
    label.setTextFormat(Qt.TextFormat.RichText)
    return label


def escaped(text: str) -> str:
    """For a rich label."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def hairline(*, vertical: bool = False, weak: bool = False) -> QFrame:
    line = QFrame(objectName="rule" if weak else "line")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def clear_layout(layout: QLayout) -> None:
    """Takes everything out, at once for the eye."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class KeyButton(QPushButton):
    """A button that shows its key. Never takes the focus: the keys do the same."""

    def __init__(self, text: str, key: str, *, primary: bool = False) -> None:
        super().__init__()
        self.setProperty("primary", primary)
        self.setAccessibleName(text or key)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(scaled(28))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        self._key = _transparent(key, is_key=not primary)
        if text:
            row.addWidget(_transparent(text, is_key=False))
        if key:
            row.addWidget(self._key)

    def show_key(self, key: str) -> None:
        """Where it is made with one."""
        self._key.setText(key)
        self._key.setVisible(bool(key))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class CloseButton(KeyButton):
    """Esc, which every panel but the proposal's names so."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("CloseButton", "Close"),
            QCoreApplication.translate("CloseButton", "Esc"),
        )


def key_label(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("key", True)
    label.setFixedHeight(scaled(18))
    return label


def _transparent(text: str, *, is_key: bool) -> QLabel:
    label = key_label(text) if is_key else QLabel(text)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
