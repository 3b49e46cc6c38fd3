"""The right panel with all keys, by where they work; one press changes one."""

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from planner.desktop.keys.finder_line import FinderLine
from planner.desktop.keys.key_map import (
    EVERY,
    Keyed,
    KeyMap,
    is_fixed,
    place_of,
    shown_keys,
    text_of,
)
from planner.desktop.look.formats import told
from planner.desktop.look.fuzzy import best
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.rows import Row, Rows
from planner.desktop.look.theme import Theme
from planner.desktop.look.widgets import text_label
from planner.domain.errors import PlannerError
from planner.domain.search import folded
from planner.override import override

LONGEST = 16
"""Characters of keys beside what they do."""

MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_unknown,
)


class KeysPanel(Panel):
    """Enter at a line waits for its new key, Esc keeps the old one; Delete resets it."""

    def __init__(self, keys: KeyMap) -> None:
        super().__init__()
        self._keys = keys
        self._shown: tuple[Keyed | None, ...] = ()
        self._waiting: Keyed | None = None
        self.rows = Rows(self.tr("Keys"))
        self.rows.setMinimumHeight(240)
        self.line = FinderLine(self.rows, self.tr("Find an action or a key"))
        self.line.textChanged.connect(self._show)
        self.line.chosen.connect(self.wait_for_key)
        self.line.installEventFilter(self)
        self.rows.chosen.connect(self.wait_for_key)
        self._said = text_label("", "secondary", wrap=True)
        self._reset = QPushButton(self.tr("Reset all keys"))
        self._reset.clicked.connect(self._reset_all)
        self._lay_out()
        self.setFocusProxy(self.line)
        keys.changed.connect(self._show)
        self._show()
        self._say_usual()

    @property
    def text(self) -> str:
        """What it says about the last key."""
        return self._said.text()

    def open(self) -> None:
        self.line.clear()
        self._say_usual()

    def set_theme(self, theme: Theme) -> None:
        self.rows.set_theme(theme)

    def wait_for_key(self, number: int) -> None:
        wanted = self._shown[number]
        self.rows.show_rows(self.rows.rows, number)
        self.line.setFocus()
        if wanted is None or is_fixed(wanted):
            self._say(self.tr("This key has a fixed meaning."))
            return
        self._waiting = wanted
        self._say(
            self.tr('Press the new key of "{action}". Esc keeps it as it is.').format(
                action=text_of(wanted)
            )
        )

    def _take(self, event: QKeyEvent) -> None:
        """The next key is meant, whatever it is."""
        wanted, self._waiting = self._waiting, None
        if wanted is None or event.key() == Qt.Key.Key_Escape:
            self._say_usual()
            return
        try:
            self._keys.change(wanted, _pressed(event))
        except PlannerError as error:
            self._waiting = wanted
            self._say(told(error.sentence))
            return
        self._say(
            self.tr('"{action}" has the key {key} now.').format(
                action=text_of(wanted), key=shown_keys(self._keys.keys(wanted))
            )
        )

    def _reset_current(self) -> None:
        wanted = None if self.rows.current is None else self._shown[self.rows.current]
        if wanted is None or not self._keys.is_changed(wanted):
            return
        try:
            self._keys.reset(wanted)
        except PlannerError as error:
            self._say(told(error.sentence))
            return
        self._say(self.tr('"{action}" has its usual key again.').format(action=text_of(wanted)))

    def _reset_all(self) -> None:
        self._keys.reset_all()
        self._say(self.tr("All keys are the usual ones again."))
        self.line.setFocus()

    def _show(self) -> None:
        words = folded(self.line.text()).split()
        rows, shown = list[Row](), list[Keyed | None]()
        for place in dict.fromkeys(map(place_of, EVERY)):
            heading = QCoreApplication.translate("Keys", place)
            here = [each for each in EVERY if place_of(each) == place]
            found = [each for each in here if self._fits(each, heading, words)]
            if found:
                rows += [Row(heading, is_heading=True), *map(self._row, found)]
                shown += [None, *found]
        self._shown = tuple(shown)
        self.rows.show_rows(rows, self.rows.current)
        self._reset.setEnabled(self._keys.is_own)

    def _fits(self, wanted: Keyed, place: str, words: list[str]) -> bool:
        keys = shown_keys(self._keys.keys(wanted))
        texts = (folded(f"{text_of(wanted)} {keys} {place}"), folded(wanted.text))
        return not words or best(words, texts) is not None

    def _row(self, wanted: Keyed) -> Row:
        """Many keys stand below what they do."""
        text, keys = text_of(wanted), shown_keys(self._keys.keys(wanted))
        state = self.tr("changed") if self._keys.is_changed(wanted) else ""
        if is_fixed(wanted):
            state = self.tr("fixed")
        if len(keys) > LONGEST:
            return Row(text, below=" · ".join(filter(None, (keys, state))))
        return Row(text, keys or self.tr("no key"), state, is_key=bool(keys))

    def _say_usual(self) -> None:
        self._waiting = None
        self._say(self.tr("Enter changes the key of a line, Delete resets it."))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self.line.setAccessibleDescription(text)

    def _lay_out(self) -> None:
        title = text_label(self.tr("Keys"))
        title.setObjectName("panelTitle")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        for part in (title, self.line, self._said):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        column.addLayout(self.close_row(self._reset))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if self._waiting is not None and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if self._waiting is not None:
            if event.key() not in MODIFIERS:
                self._take(event)
            return True
        at_end = self.line.cursorPosition() == len(self.line.text())
        if event.key() == Qt.Key.Key_Delete and at_end:
            self._reset_current()
            return True
        return super().eventFilter(watched, event)


def _pressed(event: QKeyEvent) -> str:
    """A sign that needs Shift, such as "?", is named without it."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    text = event.text()
    if len(text) == 1 and text.isprintable() and not text.isalnum() and text != " ":
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    if key == Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    return QKeySequence(QKeyCombination(modifiers, key)).toString(
        QKeySequence.SequenceFormat.PortableText
    )
