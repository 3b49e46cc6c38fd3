"""The tests of recurrence with another dateutil, in an environment of its own.

    python -m tests.oracles.other_dateutil ["python-dateutil<3"]

recurring-ical-events and others pin dateutil below 3, so that Flexday meets 2.9 as well as 4. It is
what icalendar reads time zones with; the rules themselves are our own.
"""

import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterable
from pathlib import Path

PACKAGES = ("hypothesis", "icalendar>=7.3,<8", "msgspec", "pytest", "tzdata", "typing_extensions")
ROOT = Path(__file__).parents[2]
CONFIGURATION = "[pytest]\nfilterwarnings = error\nmarkers = slow: a long campaign\n"


def files() -> Iterable[Path]:
    for pattern in (
        "domain/test_rec*",
        "domain/test_rule*",
        "domain/test_occ*",
        "domain/test_s[cpe]*",
        "exchange/test_ics_*",
    ):
        yield from sorted((ROOT / "tests").glob(f"{pattern}.py"))


def main() -> int:
    wanted = sys.argv[1] if len(sys.argv) > 1 else "python-dateutil<3"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        venv.create(folder / "venv", with_pip=True)
        python = folder / "venv" / "bin" / "python"
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, wanted, *PACKAGES], check=True)
        (folder / "pytest.ini").write_text(CONFIGURATION, encoding="utf-8")
        options = ["--import-mode=importlib", "-p", "no:cacheprovider", "--rootdir", str(ROOT)]
        pytest = [python, "-m", "pytest", "-q", "-c", folder / "pytest.ini", *options]
        said = (
            "from importlib.metadata import version as v; print('dateutil', v('python-dateutil'))"
        )
        subprocess.run([python, "-c", said], check=True)
        begin = time.monotonic()
        code = subprocess.run([*pytest, *files()], cwd=ROOT, check=False).returncode
        print(f"{time.monotonic() - begin:.0f} s")
        return code


if __name__ == "__main__":
    sys.exit(main())
