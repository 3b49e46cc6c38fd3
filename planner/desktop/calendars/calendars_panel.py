"""The right panel with the calendars: to make one, and to change the one that is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.desktop.calendars.calendar_commands import CalendarCommands
from planner.desktop.calendars.calendar_list import CalendarList
from planner.desktop.calendars.calendar_words import colour_name, reminds_name, title_of
from planner.desktop.document.document import Document
from planner.desktop.fields.field import YES
from planner.desktop.fields.field_editors import CheckEditor, ChoiceEditor, LineEditor, mark
from planner.desktop.look.calendar_colours import calendar_colour
from planner.desktop.look.formats import told
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.theme import LIGHT, Theme
from planner.desktop.look.widgets import hairline, text_label
from planner.domain.calendar_collection import DEFAULT, CalendarCollection, Colour, Reminds
from planner.domain.collection_edits import entry_counts
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid

CHOICES: tuple[Colour | None, ...] = (None, *Colour)
SWATCH = 12


class CalendarsPanel(Panel):
    """Space shows or hides, Enter goes to the name, Delete removes; a value is kept when it is
    left.
    """

    def __init__(self, document: Document, commands: CalendarCommands) -> None:
        super().__init__()
        self._document, self._commands = document, commands
        self.list = CalendarList(margin=4)
        self.new = QLineEdit()
        self.new.setPlaceholderText(self.tr("New calendar: a name, Enter"))
        self.new.setAccessibleName(self.tr("New calendar"))
        self.name = LineEditor()
        names = tuple(("" if each is None else each.value, "") for each in CHOICES)
        self.colour = ChoiceEditor(names, offers=False)
        self.reminds = ChoiceEditor(
            tuple((each.value, reminds_name(each)) for each in Reminds),
            offers=False,
            own_words=True,
        )
        self.busy = CheckEditor()
        self.busy.setText(self.tr("Its entries take time"))
        self._error = text_label(wrap=True)
        self._error.setObjectName("formError")
        self._remove = QPushButton(self.tr("Remove"))
        self._remove_all = QPushButton()
        self._export = QPushButton(self.tr("Export…"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.set_theme(LIGHT)
        self._refresh()

    @property
    def error(self) -> str:
        return self._error.text()

    def open(self, uid: str = "") -> None:
        """At the name of this one, else in the list."""
        self._refresh()
        if uid:
            self.list.choose(Uid(uid))
        self.setFocusProxy(self.name if uid else self.list)

    def set_theme(self, theme: Theme) -> None:
        self.list.set_theme(theme)
        for number, colour in enumerate(CHOICES):
            self.colour.setItemText(number, colour_name(colour))
            self.colour.setItemIcon(number, _swatch(calendar_colour(colour, theme)))

    def _lay_out(self) -> None:
        title = text_label(self.tr("Calendars"))
        title.setObjectName("panelTitle")
        hint = text_label(
            self.tr(
                "A hidden calendar is in no view, its tasks in no list; its entries keep their "
                "time and remind as is chosen here. Where they take no time, as in a calendar of "
                "holidays, work is planned over them."
            ),
            "hint",
            wrap=True,
        )
        form = QFormLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(6)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self.name),
            (self.tr("Colour"), self.colour),
            (self.tr("Reminders"), self.reminds),
        )
        for label, editor in rows:
            editor.setAccessibleName(label)
            form.addRow(text_label(label, "secondary"), editor)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self._remove, self._export):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        for part in (title, self.list, self.new, hairline(weak=True)):
            column.addWidget(part)
        column.addLayout(form)
        for line in (self.busy, hint, self._error):
            column.addWidget(line)
        column.addLayout(buttons)
        column.addWidget(self._remove_all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self.close_row())
        column.addStretch(1)

    def _connect(self) -> None:
        self.list.turned.connect(self._commands.turn_shown)
        self.list.opened.connect(self._go_to_name)
        self.list.removed.connect(self._remove_current)
        self.list.currentRowChanged.connect(self._show_current)
        self.new.returnPressed.connect(self._add)
        self.name.left.connect(self._rename)
        self.name.given_up.connect(self._show_current)
        self.colour.left.connect(self._recolour)
        self.colour.given_up.connect(self._show_current)
        self.reminds.left.connect(self._remind)
        self.reminds.given_up.connect(self._show_current)
        self.busy.left.connect(self._turn_busy)
        self._remove.clicked.connect(self._remove_current)
        self._remove_all.clicked.connect(self._remove_with_entries)
        self._export.clicked.connect(self._export_current)
        self._document.changed.connect(self._look_again)

    def _chosen(self) -> CalendarCollection:
        return self._document.calendar.collection(self.list.current)

    def _look_again(self) -> None:
        """Counting what they hold takes a while."""
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self.list.show_calendars(self._document.calendar)
        self._show_current()

    def _show_current(self) -> None:
        found = self._chosen()
        counts = entry_counts(self._document.calendar)
        self._error.clear()
        self._error.hide()
        mark(self.name, "")
        self.name.show_value(title_of(found))
        self.colour.show_value(found.colour or "")
        self.reminds.show_value(found.reminds)
        self.busy.show_value(YES if found.busy else "")
        self._remove.setEnabled(found.uid != DEFAULT)
        count = counts.get(found.uid, 0)
        self._remove_all.setText(f"{self.tr('Remove with its entries')} ({count})")
        self._remove_all.setVisible(found.uid != DEFAULT and count > 0)

    def _go_to_name(self) -> None:
        self.name.setFocus()
        self.name.selectAll()

    def _add(self) -> None:
        try:
            uid = self._commands.add(self.new.text())
        except PlannerError as error:
            self._refuse(self.new, told(error.sentence))
            return
        mark(self.new, "")
        self.new.clear()
        self.list.choose(uid)

    def _rename(self) -> None:
        found = self._chosen()
        if not self.name.is_typed or self.name.value == title_of(found):
            return
        try:
            self._commands.rename(found.uid, self.name.value)
        except PlannerError as error:
            self._refuse(self.name, told(error.sentence))

    def _refuse(self, editor: QLineEdit, sentence: str) -> None:
        mark(editor, sentence)
        self._error.setText(sentence)
        self._error.show()

    def _recolour(self) -> None:
        colour = self.colour.value
        self._commands.recolour(self._chosen().uid, Colour(colour) if colour else None)

    def _remind(self) -> None:
        self._commands.remind(self._chosen().uid, Reminds(self.reminds.value))

    def _turn_busy(self) -> None:
        self._commands.turn_busy(self._chosen().uid)

    def _remove_current(self) -> None:
        self._commands.remove(self._chosen().uid)
        self.list.setFocus()

    def _remove_with_entries(self) -> None:
        self._commands.remove(self._chosen().uid, with_its_entries=True)
        self.list.setFocus()

    def _export_current(self) -> None:
        self._commands.export(self._chosen().uid, self)


def _swatch(colour: QColor) -> QIcon:
    pixmap = QPixmap(SWATCH * 2, SWATCH * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(0, 0, SWATCH, SWATCH, 3, 3)
    painter.end()
    return QIcon(pixmap)
