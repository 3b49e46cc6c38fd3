"""Which column of a table holds what: names in English and Portuguese, or as the user says."""

import unicodedata
from collections.abc import Mapping, Sequence

from planner.domain.errors import InvalidValue

NAMES: Mapping[str, tuple[str, ...]] = {
    "title": (
        "title, subject, summary, name, event, event name, task, task name, content, what",
        "titulo, assunto, resumo, nome, evento, nome do evento, tarefa, nome da tarefa, o que",
    ),
    "start": (
        "start, start date, starts, begin, date, from, dtstart, start datetime, not before",
        "inicio, data de inicio, data inicial, data, comeca, comeca em, de, a partir de",
    ),
    "start_time": (
        "start time, time, begin time",
        "hora de inicio, hora inicial, hora, horario, horario de inicio",
    ),
    "end": (
        "end, end date, ends, until, to, dtend, end datetime",
        "fim, data de fim, data final, data de termino, termino, acaba, termina, ate",
    ),
    "end_time": ("end time", "hora de fim, hora final, hora de termino, horario de termino"),
    "all_day": (
        "all day event, all day, allday, all-day",
        "evento de dia inteiro, dia inteiro, o dia todo, dia todo, todo o dia",
    ),
    "due": (
        "due, due date, deadline, due by",
        "prazo, vencimento, data de vencimento, data limite, data para conclusao, para",
    ),
    "due_time": ("due time", "hora limite, hora de vencimento"),
    "estimate": (
        "estimate, estimated time, estimated duration, duration, effort, length",
        "estimativa, duracao, tempo estimado, esforco",
    ),
    "description": (
        "description, notes, details, body, note",
        "descricao, notas, detalhes, observacoes, corpo",
    ),
    "location": ("location, where, place, room", "local, localizacao, lugar, onde, sala"),
    "categories": ("categories, category, tags, labels", "categorias, categoria, etiquetas"),
    "project": ("project, list", "projeto, projecto, lista"),
    "priority": ("priority, importance", "prioridade, importancia"),
    "status": ("status, state", "estado, situacao"),
    "percent": ("% complete, percent complete, progress", "% concluido, % concluida, progresso"),
    "completed": (
        "date completed, completed, completed at, completed on",
        "data de conclusao, concluido em, concluida em",
    ),
    "private": ("private", "privado, privada, particular"),
    "shown_as": ("show time as, busy", "mostrar hora como, mostrar como"),
    "uid": ("uid, id, key, uuid", "identificador, chave"),
}

PORTUGUESE = frozenset(word for _, words in NAMES.values() for word in words.split(", "))
ENGLISH = frozenset(word for words, *_ in NAMES.values() for word in words.split(", "))
FIELDS: Mapping[str, str] = {
    word: field for field, kinds in NAMES.items() for kind in kinds for word in kind.split(", ")
}


def plain_name(header: str) -> str:
    """Without accents, case and quotes: "Data de início:" is "data de inicio"."""
    apart = unicodedata.normalize("NFKD", header[:100])
    letters = "".join(c for c in apart if not unicodedata.combining(c))
    return " ".join(letters.lower().replace("_", " ").replace('"', " ").split()).rstrip(": ")


def columns_of(header: Sequence[str], given: Mapping[str, str] | None = None) -> dict[str, int]:
    """The place of each field's column; the first one where several could be it. `given` names
    columns by field. Raises InvalidValue for a field or a column that there is not.
    """
    names = [plain_name(each) for each in header]
    found: dict[str, int] = {}
    for field, column in (given or {}).items():
        if field not in NAMES:
            raise InvalidValue(
                'There is no field "{field}"; there are {names}.',
                field=field,
                names=", ".join(NAMES),
            )
        if plain_name(column) not in names:
            raise InvalidValue(
                'There is no column "{column}"; there are {header}.',
                column=column,
                header=", ".join(header),
            )
        found[field] = names.index(plain_name(column))
    for place, name in enumerate(names):
        field = FIELDS.get(name, "")
        if field and place not in found.values():
            found.setdefault(field, place)
    return found


def is_portuguese(header: Sequence[str]) -> bool:
    """By more names that only Portuguese has than only English."""
    names = {plain_name(each) for each in header}
    return len(names & (PORTUGUESE - ENGLISH)) > len(names & (ENGLISH - PORTUGUESE))
