"""What holds for every test: no display is needed, and nothing is left running."""

import gc
import os
import threading
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile(
    "busy", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("busy")  # an example takes as long as the machine's other work lets it


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is marked as slow runs only when it is asked for."""
    if "slow" in config.getoption("-m"):
        return
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.skip(reason="minutes long: only with -m slow"))


def pytest_collection_finish() -> None:
    """What the imports made stays; nobody need look through it for timers, nor for garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a timer or a thread running.

    Only an application makes timers run, and looking for them takes longer than most tests do.
    """
    before = set(threading.enumerate())
    yield
    threads = [thread.name for thread in threading.enumerate() if thread not in before]
    timers: list[str] = []
    if "qapp" in request.fixturenames:
        timers = _running_timers()
        _let_go()
    assert not threads, f"threads left running: {threads}"
    assert not timers, f"timers left running: {timers}"


def _let_go() -> None:
    """A double click on what then goes leaves the button pressed for all tests that follow."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 (most tests need no Qt)
    from PySide6.QtTest import QTest  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415

    if QApplication.mouseButtons() == Qt.MouseButton.LeftButton:
        widget = QWidget()
        widget.show()
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton)
        widget.close()


def _running_timers() -> list[str]:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 (most tests need no Qt)
    from shiboken6 import isValid  # noqa: PLC0415

    timers = [found for found in gc.get_objects() if type(found) is QTimer]
    running = [timer for timer in timers if isValid(timer) and timer.isActive()]
    names = [f"{timer.parent()!r} every {timer.interval()} ms" for timer in running]
    for timer in running:
        timer.stop()
    return names
