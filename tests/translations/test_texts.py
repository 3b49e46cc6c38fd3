from pathlib import Path

import pytest

from tests.translations.texts import Module, Text, texts

HELPER = 'def _tr(text):\n    return QCoreApplication.translate("Chips", text)\n'

CODE = {
    "a method's own text": (
        'class Bar(QWidget):\n    def f(self):\n        self.tr("Add")',
        {Text("Bar", "Add")},
    ),
    "a text of another widget": (
        'def f():\n    button = QToolButton()\n    button.tr("Menu")',
        {Text("QToolButton", "Menu")},
    ),
    "a text given to the module's helper": (
        f'{HELPER}print(_tr("task"))',
        {Text("Chips", "task")},
    ),
    "a choice of two": (
        f'{HELPER}print(_tr("one") if x else _tr("two" if y else "three"))',
        {Text("Chips", "one"), Text("Chips", "two"), Text("Chips", "three")},
    ),
    "a table": (
        'KINDS = {Task: "Task", Habit: "Habit"}\ntranslate("Entry", KINDS[x])',
        {Text("Entry", "Task"), Text("Entry", "Habit")},
    ),
    "a mark on a constant": (
        'LABEL = QT_TRANSLATE_NOOP("Entry", "Title")',
        {Text("Entry", "Title")},
    ),
    "a sentence": ('Message("left open")', {Text("Message", "left open")}),
    "a sentence by keyword": ('Message(template="left open")', {Text("Message", "left open")}),
    "a sentence in a variable": (
        'def f():\n    template = "{a} is late"\n    return Message(template, values)',
        {Text("Message", "{a} is late")},
    ),
    "a sentence in a parameter": (
        'def f(template, n):\n    return Message(template)\nf("{n} more", 1)',
        {Text("Message", "{n} more")},
    ),
    "a sentence with a word of two": (
        'def f():\n    date = "day" if x else "hour"\n    Message(f"Move the {date} of {{task}}")',
        {Text("Message", "Move the day of {task}"), Text("Message", "Move the hour of {task}")},
    ),
    "a sentence with a word from elsewhere": ('Message(f"Move {this}")', set()),
    "what is no text": ("painter.translate(x, y)\nword.translate(DASHES)", set()),
}


@pytest.mark.parametrize(("code", "expected"), CODE.values(), ids=CODE.keys())
def test_finds(code: str, expected: set[Text], tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text(code, encoding="utf-8")
    assert set(Module(file).texts()) == expected


def test_the_program_has_texts_of_all_forms() -> None:
    found = texts()
    assert Text("ProposalPanel", "Accept") in found
    assert Text("Chips", "urgent") in found
    assert Text("Entry", "Appointment") in found
    assert Text("Message", "fits before {task}") in found
