"""Translations in the file format of Qt Linguist."""

from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

from planner.resources import resource
from tests.translations.texts import Text

FOLDER = resource("translations")
EUROPE, BRAZIL = FOLDER / "flexday_pt_PT.ts", FOLDER / "flexday_pt_BR.ts"
"""Ours; the Brazilian one follows the European one where that is the same in Brazil."""

QT_EUROPE = FOLDER / "qtbase_pt_PT.ts"
"""Qt's own words, which come with Qt for Brazil only; written by hand."""
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def read(file: Path) -> dict[Text, str]:
    """Empty for a text without a finished translation."""
    return {
        Text(context.findtext("name", ""), message.findtext("source", "")): _finished(message)
        for context in ET.parse(file).iter("context")
        for message in context.iter("message")
    }


def _finished(message: ET.Element) -> str:
    found = message.find("translation")
    if found is None or found.get("type"):
        return ""
    return found.text or ""


def language(file: Path) -> str:
    """ "pt_PT"."""
    return file.stem.partition("_")[2]


def written(translations: Mapping[Text, str], language: str) -> str:
    """Sorted, so that a change of the code changes few lines."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context, items in groupby(sorted(translations), key=lambda text: text.context):
        group = ET.SubElement(root, "context")
        ET.SubElement(group, "name").text = context
        for text in items:
            message = ET.SubElement(group, "message")
            ET.SubElement(message, "source").text = text.english
            translation = ET.SubElement(message, "translation")
            translation.text = translations[text]
            if not translations[text]:
                translation.set("type", "unfinished")
    ET.indent(root, "    ")
    return f"{HEAD}{ET.tostring(root, encoding='unicode', short_empty_elements=False)}\n"
