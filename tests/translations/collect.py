"""Brings the Portuguese translation up to date: `python -m tests.translations.collect`.

Translations stay, texts that vanished go, new texts come in untranslated and are named. What is
translated is compiled.
"""

import subprocess
import sys
from pathlib import Path

from tests.translations.texts import texts
from tests.translations.translation_file import COMPILED, SOURCE, read, written


def main() -> int:
    known = read(SOURCE) if SOURCE.exists() else {}
    translations = {text: known.get(text, "") for text in texts()}
    SOURCE.write_text(written(translations), encoding="utf-8")
    subprocess.run([_compiler(), "-silent", str(SOURCE), "-qm", str(COMPILED)], check=True)
    for text in sorted(known.keys() - translations.keys()):
        print(f"gone: {text.context}: {text.english}")
    missing = sorted(text for text, translation in translations.items() if not translation)
    for text in missing:
        print(f"to translate: {text.context}: {text.english}")
    return 1 if missing else 0


def _compiler() -> str:
    return str(Path(sys.executable).with_name("pyside6-lrelease"))


if __name__ == "__main__":
    sys.exit(main())
