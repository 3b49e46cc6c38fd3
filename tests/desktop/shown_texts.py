"""Every text of the desktop that can be translated, with its context, read from the code."""

import ast
from collections.abc import Iterator
from pathlib import Path

import planner.desktop

FOLDER = Path(planner.desktop.__file__).parent


def shown_texts() -> set[tuple[str, str]]:
    return {text for file in sorted(FOLDER.rglob("*.py")) for text in _texts(file)}


def _texts(file: Path) -> Iterator[tuple[str, str]]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    helper = _context_of_helper(tree)
    for outer in tree.body:
        context = outer.name if isinstance(outer, ast.ClassDef) else ""
        for call in (node for node in ast.walk(outer) if isinstance(node, ast.Call)):
            yield from _of_call(call, context, helper)


def _of_call(call: ast.Call, context: str, helper: str) -> Iterator[tuple[str, str]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    given = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    strings = [value for value in given if isinstance(value, str)]
    if name == "tr" and strings:
        yield context or "QToolButton", strings[0]
    elif name == "_tr":
        found = (node for arg in call.args for node in ast.walk(arg))
        values = (n.value for n in found if isinstance(n, ast.Constant))
        yield from ((helper, value) for value in values if isinstance(value, str))
    elif name in ("translate", "QT_TRANSLATE_NOOP") and len(strings) == 2:
        yield strings[0], strings[1]


def _context_of_helper(tree: ast.Module) -> str:
    """What the module's own `_tr` passes on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            return next(n.value for n in ast.walk(node) if isinstance(n, ast.Constant))
    return ""
