"""What libical reads, where Debian's Python has its bindings."""

import json
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

PYTHON = "/usr/bin/python3"
READER = Path(__file__).with_name("libical_reader.py")
NEEDS = "import gi; gi.require_version('ICalGLib', '3.0'); from gi.repository import ICalGLib"


@cache
def _is_there() -> bool:
    if not Path(PYTHON).exists():
        return False
    return subprocess.run([PYTHON, "-c", NEEDS], capture_output=True, check=False).returncode == 0


def read_by_libical(
    texts: Sequence[str] = (), zones: Sequence[tuple[str, Sequence[str]]] = ()
) -> dict[str, Any]:
    """As `libical_reader` says. Skips the test where there is no libical."""
    if not _is_there():
        pytest.skip("libical needs Debian's python3-gi and gir1.2-ical-3.0")
    asked = {
        "texts": list(texts),
        "zones": [{"text": text, "moments": list(moments)} for text, moments in zones],
    }
    call = subprocess.run(
        [PYTHON, str(READER)], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(call.stdout)
    return found
