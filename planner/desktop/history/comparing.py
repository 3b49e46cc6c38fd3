"""What another calendar has more, less and differently, in words."""

from PySide6.QtCore import QCoreApplication

from planner.domain.comparison import Comparison

FEW = 6
"""So many titles are named; more are counted."""


def comparison_text(found: Comparison) -> str:
    """One line for each kind of difference."""
    if found.is_empty:
        return _tr("Nothing differs.")
    lines = [
        (_tr("Comes back: {titles}"), found.added),
        (_tr("Goes: {titles}"), found.removed),
        (_tr("Changes: {titles}"), found.changed),
    ]
    texts = [text.format(titles=_few(titles)) for text, titles in lines if titles]
    if found.blocks == 1:
        texts.append(_tr("1 planned block differs."))
    elif found.blocks:
        texts.append(_tr("{count} planned blocks differ.").format(count=found.blocks))
    return "\n".join(texts)


def _few(titles: tuple[str, ...]) -> str:
    more = len(titles) - FEW
    text = ", ".join(titles[:FEW])
    return text if more <= 0 else _tr("{titles} and {count} more").format(titles=text, count=more)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Comparison", text)
