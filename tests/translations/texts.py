"""Every text that the window shows in the user's language, read from the code."""

import ast
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import planner
from planner.domain.tasks import Priority

PACKAGE = Path(planner.__file__).parent

SPOKEN = {
    "Message": 0,
    "Sentence": 0,
    "InvalidValue": 0,
    "InUse": 0,
    "NoAccess": 0,
    "NotSaved": 0,
    "NothingToUndo": 0,
    "PlannerError": 0,
    "Refused": 0,
    "RefusedEdit": 0,
    "StaleEdit": 0,
    "StoreError": 0,
    "UnknownEntry": 0,
    "DamagedFile": 1,
}
"""What speaks to the user, and the place of its template among the arguments."""

OF_COMMANDS = ("cli/", "scheduling/problem/problem_")
"""Where errors and sentences are told on the command line only."""

Call = tuple[ast.Call, ast.FunctionDef | None, str]
"""A call with the function and the class in which it stands."""


class Text(NamedTuple):
    context: str
    english: str


@cache
def texts() -> frozenset[Text]:
    """Where a text is computed its choices are written here."""
    found = {text for file in PACKAGE.rglob("*.py") for text in Module(file).texts()}
    chips = {Text("Chips", priority.value) for priority in Priority}
    return frozenset(found) | (chips - {Text("Chips", Priority.NORMAL.value)})


class Module:
    """One file."""

    def __init__(self, file: Path) -> None:
        self._tree = ast.parse(file.read_text(encoding="utf-8"))
        self._calls = tuple(_calls(self._tree, None, ""))
        inside = file.relative_to(PACKAGE).as_posix() if file.is_relative_to(PACKAGE) else ""
        self._is_of_commands = inside.startswith(OF_COMMANDS)

    def texts(self) -> Iterator[Text]:
        for call, function, owner in self._calls:
            context, node = self._said(call, function, owner)
            if node is not None:
                yield from (Text(context, text) for text in self._strings(node, function))

    def _said(
        self, call: ast.Call, function: ast.FunctionDef | None, owner: str
    ) -> tuple[str, ast.expr | None]:
        """The context and the text that the call translates."""
        name, given = _name(call.func), call.args
        if name == "tr" and given and isinstance(call.func, ast.Attribute):
            return self._class_of(call.func.value, function) or owner, given[0]
        if name in ("translate", "QT_TRANSLATE_NOOP") and len(given) > 1:
            context = next(self._strings(given[0], function), "")
            return context, given[1] if context else None
        if name in SPOKEN and (name == "Message" or not self._is_of_commands):
            named = [keyword.value for keyword in call.keywords if keyword.arg == "template"]
            return "Message", next(iter((*given[SPOKEN[name] :], *named)), None)
        return "", None

    def _class_of(self, node: ast.expr, function: ast.FunctionDef | None) -> str:
        """Of a local variable: a text is looked up by the class of the object."""
        values = _assigned(_name(node), function) if function else []
        return next((_name(value.func) for value in values if isinstance(value, ast.Call)), "")

    def _strings(self, node: ast.expr, function: ast.FunctionDef | None) -> Iterator[str]:
        """All that the expression may stand for; nothing where that is decided elsewhere."""
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                pairs = product(self._strings(left, function), self._strings(right, function))
                yield from (first + second for first, second in pairs)
            case ast.JoinedStr(values=parts):
                found = (tuple(self._strings(part, function)) for part in parts)
                yield from map("".join, product(*found))
            case ast.Name(id=name) if function is not None and name in _parameters(function):
                yield from self._given(_parameters(function).index(name), function)
            case _:
                for part in self._choices(node, function):
                    yield from self._strings(part, function)

    def _choices(self, node: ast.expr, function: ast.FunctionDef | None) -> list[ast.expr]:
        match node:
            case ast.IfExp(body=one, orelse=other):
                return [one, other]
            case ast.Subscript(value=inner) | ast.FormattedValue(value=inner):
                return [inner]
            case ast.Dict(values=values):
                return values
            case ast.Name(id=name):
                local = _assigned(name, function) if function else []
                return local or _assigned(name, self._tree)
        return []

    def _given(self, place: int, function: ast.FunctionDef) -> Iterator[str]:
        """What the calls of the function give for the parameter at this place."""
        for call, caller, _ in self._calls:
            if _name(call.func) == function.name and caller is not function:
                for given in call.args[place : place + 1]:
                    yield from self._strings(given, caller)


def _calls(node: ast.AST, function: ast.FunctionDef | None, owner: str) -> Iterator[Call]:
    for child in ast.iter_child_nodes(node):
        inner = child if isinstance(child, ast.FunctionDef) else function
        within = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call):
            yield child, function, owner
        yield from _calls(child, inner, within)


def _assigned(name: str, scope: ast.AST) -> list[ast.expr]:
    def is_target(node: ast.expr) -> bool:
        return isinstance(node, ast.Name) and node.id == name

    return [
        node.value
        for node in ast.walk(scope)
        if isinstance(node, ast.Assign) and any(is_target(target) for target in node.targets)
    ]


def _parameters(function: ast.FunctionDef) -> list[str]:
    return [argument.arg for argument in function.args.args if argument.arg != "self"]


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
