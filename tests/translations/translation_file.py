"""Translations in the file format of Qt Linguist."""

from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

from planner.resources import resource
from tests.translations.texts import Text

SOURCE = resource("translations") / "flexday_pt.ts"
COMPILED = SOURCE.with_suffix(".qm")
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


def written(translations: Mapping[Text, str]) -> str:
    """Sorted, so that a change of the code changes few lines."""
    root = ET.Element("TS", version="2.1", language="pt_PT", sourcelanguage="en")
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
