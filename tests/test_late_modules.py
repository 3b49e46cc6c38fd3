"""In processes of their own: this one has most modules already."""

import subprocess
import sys


def output(script: str) -> str:
    command = [
        sys.executable,
        "-c",
        f"import sys\nfrom planner.late_modules import let_wait\n{script}",
    ]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def test_a_module_comes_when_it_is_asked() -> None:
    script = """
let_wait(["wave"])
import wave
print("__file__" in vars(wave), "__file__" in vars(sys.modules["wave"]))
print(wave.open.__module__, "__file__" in vars(sys.modules["wave"]))
from wave import Wave_read
print(Wave_read is wave.Wave_read is sys.modules["wave"].Wave_read)
"""
    assert output(script) == "False False\nwave True\nTrue\n"


def test_a_module_of_a_package_that_waits_is_found() -> None:
    script = 'let_wait(["json"])\nimport json.decoder\nprint(json.decoder.JSONDecoder.__name__)'
    assert output(script) == "JSONDecoder\n"


def test_what_a_module_has_not_is_told_as_always() -> None:
    script = """
let_wait(["wave"])
import wave
try:
    wave.surf
except AttributeError as error:
    print(error)
print(hasattr(wave, "board"))
"""
    assert output(script) == "module 'wave' has no attribute 'surf'\nFalse\n"


def test_what_is_known_of_a_module_does_not_bring_it_in() -> None:
    script = """
let_wait(["platform"], {"platform": {"system": lambda: "known"}})
import platform
print(platform.system(), "__file__" in vars(platform))
print(platform.python_implementation(), platform.system() == sys.modules["platform"].system())
print(platform.system() == "known")
"""
    assert output(script) == "known False\nCPython True\nFalse\n"


def test_what_is_there_stays() -> None:
    script = 'import wave\nlet_wait(["wave"])\nprint(sys.modules["wave"] is wave)'
    assert output(script) == "True\n"


def test_threads_that_ask_at_once_get_the_same() -> None:
    script = """
from threading import Barrier, Thread
let_wait(["wave"])
import wave
together, found = Barrier(8), set()
def ask():
    together.wait()
    found.add(id(wave.Wave_read))
threads = [Thread(target=ask) for _ in range(8)]
for each in threads: each.start()
for each in threads: each.join()
print(len(found))
"""
    assert output(script) == "1\n"


def test_the_window_brings_in_none_of_those_that_wait() -> None:
    script = """
from planner.desktop.qt import LATE, bring_in_qt
bring_in_qt()
from planner.desktop import program
print([name for name in (*LATE, "msgspec.inspect") if "__file__" in vars(sys.modules[name])])
"""
    assert output(script) == "[]\n"
