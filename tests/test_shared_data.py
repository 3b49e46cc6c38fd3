import os
import subprocess
import sys

import pytest

from tests.shared_data import FOLDER, shared

WITHOUT = "from tests.shared_data import shared; shared('no', 'such'); print('went on')"


def test_a_test_without_the_data_is_skipped() -> None:
    with pytest.raises(pytest.skip.Exception, match="needs no/such of the reference data"):
        shared("no", "such")


def test_a_bench_without_the_data_ends_with_a_sentence() -> None:
    outside = {name: value for name, value in os.environ.items() if name != "PYTEST_VERSION"}
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT], capture_output=True, env=outside, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr.startswith(b"skipped: needs no/such of the reference data")
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.skipif(not FOLDER.is_dir(), reason="there is no such folder here")
def test_what_is_there_is_given() -> None:
    assert shared() == FOLDER
