"""All properties on many more examples, other ones in every run: minutes, and found by a marker."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scheduling.examples import CAMPAIGN

TIMES = os.environ.get(CAMPAIGN, "25")


@pytest.mark.slow
def test_a_campaign_of_many_examples_finds_nothing(request: pytest.FixtureRequest) -> None:
    """`pytest -m slow tests/scheduling/test_properties_campaign.py`; the variable sets how many."""
    tests = sorted(Path(__file__).parents[1].rglob("test_*.py"))
    files = [str(path) for path in tests if "\n@examples(" in path.read_text("utf-8")]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *files],
        cwd=request.config.rootpath,
        env={**os.environ, CAMPAIGN: TIMES},
        check=False,
    )
    assert ran.returncode == 0
