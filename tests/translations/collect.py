"""Brings the Portuguese translations up to date: `python -m tests.translations.collect`.

Translations stay, texts that vanished go, new texts come in untranslated and are named. Fill in
the European file and run it again: the Brazilian one is made of it (see `brazilian`). What is
translated is compiled.
"""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.translations.brazilian import in_brazil
from tests.translations.texts import Text, texts
from tests.translations.translation_file import (
    BRAZIL,
    EUROPE,
    QT_EUROPE,
    language,
    read,
    written,
)


def main() -> int:
    before = read(EUROPE)
    european = {text: before.get(text, "") for text in texts()}
    for file, translations in ((EUROPE, european), (BRAZIL, brazilian(european))):
        file.write_text(written(translations, language(file)), encoding="utf-8")
    for file in (EUROPE, BRAZIL, QT_EUROPE):
        _compile(file)
    for text in sorted(before.keys() - european.keys()):
        print(f"gone: {text.context}: {text.english}")
    missing = sorted(text for text, translation in european.items() if not translation)
    for text in missing:
        print(f"to translate: {text.context}: {text.english}")
    return 1 if missing else 0


def brazilian(european: Mapping[Text, str]) -> dict[Text, str]:
    return {text: in_brazil(text.english, found) for text, found in european.items()}


def _compile(file: Path) -> None:
    compiler = str(Path(sys.executable).with_name("pyside6-lrelease"))
    compiled = str(file.with_suffix(".qm"))
    subprocess.run([compiler, "-silent", str(file), "-qm", compiled], check=True)


if __name__ == "__main__":
    sys.exit(main())
