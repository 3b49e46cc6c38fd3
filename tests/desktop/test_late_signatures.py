"""In processes of their own: the tests' process has brought in PySide before us."""

import subprocess
import sys

import pytest

TEXTS = """
import inspect, pydoc
from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget
from PySide6.support.signature import get_signature
class Bell(QObject):
    rung = Signal(int)
bell = Bell()
def told(act):
    try:
        act()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
told(lambda: QSize("wide"))
told(lambda: QSize(1, 2).setWidth())
told(lambda: QTimer.singleShot("soon", 1, 2, 3))
told(lambda: bell.rung.emit("a", "b"))
told(lambda: QSize.breadth)
print(get_signature(QWidget.resize), get_signature(QWidget.resize, "hintingstub"))
print(pydoc.render_doc(QTimer))
"""
QUICK = "import sys; from planner.desktop.qt import bring_in_qt; bring_in_qt()\n"
LOADED = "print([name for name in sys.modules if name in ('argparse', 'ast', 'logging')])"


def output(script: str) -> str:
    command = [sys.executable, "-c", script]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def test_every_text_is_the_same_as_without_us() -> None:
    assert output(QUICK + TEXTS) == output(TEXTS)


def test_pyside_comes_without_what_its_help_texts_need() -> None:
    script = f"{QUICK}from PySide6 import QtCore, QtGui, QtWidgets\n{LOADED}"
    assert output(script) == "[]\n"


@pytest.mark.parametrize("before", ["", "from PySide6 import QtCore\n"])
def test_no_source_is_read_for_the_sake_of_imports(before: str) -> None:
    script = f"{before}{QUICK}import linecache, wave\nprint('wave' in str(list(linecache.cache)))"
    assert output(script) == "False\n"
    assert output(script.replace(QUICK, "import PySide6.QtCore\n")) == "True\n"


def test_all_names_of_a_module_can_be_imported_at_once() -> None:
    """PySide makes its classes when they are asked for, and sees to that in imports too."""
    assert output(f"{QUICK}from PySide6.QtCore import *\nprint(QSize(1, 2).width())") == "1\n"


def test_compiling_is_pythons_own_again() -> None:
    script = "import builtins\nbefore = compile\n{}print(builtins.compile is before)"
    assert output(script.format(QUICK)) == "True\n"
