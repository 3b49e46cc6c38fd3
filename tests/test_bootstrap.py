"""The way from a bare machine to the program: what can be checked without a bare machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner import bootstrap

REPOSITORY = Path(bootstrap.__file__).resolve().parent.parent


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, '.'); {code}"]
    return subprocess.run(command, check=False, cwd=REPOSITORY, capture_output=True, text=True)


def test_what_does_not_load_is_named_by_its_package() -> None:
    libraries = {"libc.so.6": "libc6", "libnothing.so.0": "libnothing0"}
    assert "libnothing0" in bootstrap.missing_packages(libraries)
    assert "libc6" not in bootstrap.missing_packages(libraries)


def test_qt_itself_needs_no_library_beyond_the_list() -> None:
    """Whatever QtGui and the xcb platform miss on this machine, the lists name."""
    qt = Path(pytest.importorskip("PySide6").__file__).parent / "Qt"
    listed = set(bootstrap.OFFSCREEN) | set(bootstrap.X11)
    linked = subprocess.run(
        ["ldd", qt / "plugins/platforms/libqxcb.so", qt / "lib/libQt6Gui.so.6"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    missing = [line.split()[0] for line in linked.splitlines() if "not found" in line]
    assert set(missing) <= listed


def test_nothing_beyond_the_standard_library_is_imported() -> None:
    result = run_python(
        "import planner.bootstrap as b; "
        "extra = {m.split('.')[0] for m in sys.modules} - set(sys.stdlib_module_names);"
        "print(sorted(extra - {'planner', '__main__'}))"
    )
    assert result.stdout.strip() == "[]", result.stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can become nobody")
def test_a_user_without_rights_reads_one_line_with_the_packages() -> None:
    code = (
        "import os; from planner.bootstrap import provide_packages as p; os.setuid(65534); "
        "sys.exit(0 if p(['libegl1', 'libgl1']) else 1)"
    )
    result = run_python(code)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "apt-get install -y --no-install-recommends libegl1 libgl1" in result.stderr


def test_help_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["--help"]) == 0
    assert "run --demo" in capsys.readouterr().out


def test_a_wrong_verb_is_told_the_right_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["fly"]) == 2
    assert "run|test" in capsys.readouterr().err
