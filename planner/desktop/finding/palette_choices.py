"""What the palette offers for the typed words: a day, actions, entries."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from planner.desktop.document.document import Document
from planner.desktop.finding.finding import Finding
from planner.desktop.finding.found_words import kind_name, when_text
from planner.desktop.keys.actions import VERBS
from planner.desktop.keys.key_map import shown_keys
from planner.desktop.look.formats import day_title
from planner.desktop.look.fuzzy import best
from planner.desktop.look.rows import Row
from planner.desktop.opening.translation import BRAZIL, EUROPE, translator_of
from planner.domain.ids import Uid
from planner.domain.search import folded, title_of
from planner.domain.values import dataclass

MOST_ENTRIES = 12

MORE_WORDS = {
    "quick_add": "new create novo criar tarefa task appointment evento",
    "plan": "schedule propose replan agendar",
    "evening": "tonight noite",
    "availability": "free slots share livre horarios",
    "search": "find look procurar",
    "print": "paper papel impressora",
    "save_pdf": "print paper papel export",
    "copy_picture": "png image screenshot clipboard",
    "note": "write journal log diario apontar",
    "history": "past versions slider passado",
    "backups": "restore copies salvaguarda repor",
    "hours": "work schedule horario zone fuso rest",
    "settings": "preferences options zone language theme opcoes idioma",
    "keys": "shortcuts help bindings ajuda teclado",
    "colours": "theme dark light contrast tema escuro claro contraste colors",
    "day": "view vista hours horas",
    "four_days": "view vista four quatro",
    "work_week": "view vista",
    "week": "view vista",
    "month": "view vista calendar calendario",
    "agenda": "view vista list lista",
    "zoom_in": "zoom larger bigger maior ampliar",
    "zoom_out": "zoom smaller menor reduzir",
    "zoom_default": "zoom reset normal",
    "zones": "time zone world clock fuso fusos cidade city",
    "rename": "title edit titulo editar",
    "pin": "lock fix fixar soltar",
    "copy": "duplicate duplicar",
    "busy": "free transparent livre ocupado",
    "all_day": "whole day hour dia inteiro hora",
    "done": "complete finish check concluir feito",
    "import_calendar": "open ics csv json todo file abrir",
    "import_folder": "open directory pasta abrir",
    "export_calendar": "save ics file guardar",
    "quit": "close exit fechar",
    "why": "reason explain razao",
    "skip": "habit saltar",
    "snooze": "habit later depois",
}
"""Others' words for the same."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A row with what it stands for: the name of an action, an entry, a day, or a new line."""

    row: Row
    does: str | None = None
    entry: Uid | None = None
    day: date | None = None
    line: str | None = None


class Choices:
    def __init__(
        self, document: Document, actions: Mapping[str, QAction], finding: Finding
    ) -> None:
        self._document = document
        self._actions = actions
        self._finding = finding

    def of(self, text: str) -> tuple[Choice, ...]:
        """All actions while nothing is typed; else at the end a way to add what is typed."""
        words = folded(text).split()
        if not words:
            return tuple(self._action(verb.name) for verb in VERBS if verb.name != "palette")
        days = [
            Choice(Row(_tr("Go to {day}").format(day=day_title(day)), str(day.year)), day=day)
            for day in self._days(text)
        ]
        add = Choice(Row(_tr('Add "{text}"').format(text=text.strip())), line=text.strip())
        return (*days, *self._fitting_actions(words), *self._entries(text), add)

    def _days(self, text: str) -> Iterator[date]:
        from planner.exchange.quick_add.day import day_named  # noqa: PLC0415 (a quicker start)

        day = day_named(text, self._document.now(), self._document.zone)
        if day is not None:
            yield day

    def _fitting_actions(self, words: Sequence[str]) -> list[Choice]:
        """What is read in their names comes before what is only meant by them."""
        costs = [
            (cost, verb.name not in words, place, verb.name)
            for place, verb in enumerate(VERBS)
            if verb.name != "palette" and (cost := self._cost(words, verb.name)) is not None
        ]
        return [self._action(name) for _, _, _, name in sorted(costs)]

    def _cost(self, words: Sequence[str], name: str) -> int | None:
        read = best(words, (folded(self._actions[name].text()),))
        meant = best(words, self._spoken[name])
        if meant is None:
            return None
        return 2 * meant + 1 if read is None else min(2 * read, 2 * meant + 1)

    def _action(self, name: str) -> Choice:
        action = self._actions[name]
        keys = shown_keys([key.toString() for key in action.shortcuts()])
        return Choice(Row(action.text(), keys, is_key=bool(keys)), does=name)

    def _entries(self, text: str) -> Iterator[Choice]:
        document = self._document
        calendar, zone, now = document.calendar, document.zone, document.now()
        for entry in self._finding.search(text)[:MOST_ENTRIES]:
            when = when_text(entry, calendar, zone, now)
            detail = " · ".join(filter(None, (kind_name(entry), when)))
            yield Choice(Row(title_of(entry), detail), entry=entry.uid)

    @cached_property
    def _spoken(self) -> Mapping[str, tuple[str, ...]]:
        """Every action in the window's language, in English and in both kinds of Portuguese."""
        portuguese = [translator_of(name) for name in (EUROPE, BRAZIL)]
        spoken = {}
        for verb in VERBS:
            shown = self._actions[verb.name].text()
            others = (each.translate("Actions", verb.text) for each in portuguese)
            more = MORE_WORDS.get(verb.name, "")
            texts = dict.fromkeys(folded(f"{text} {more}") for text in (shown, verb.text, *others))
            spoken[verb.name] = tuple(texts)
        return spoken


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
