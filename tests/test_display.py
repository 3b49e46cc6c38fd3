"""Whether a window can open, asked without Qt."""

from pathlib import Path

import pytest

from planner import display

NOWHERE = ":9876"
NEEDS_XCB = pytest.mark.skipif(not display.loads("libxcb.so.1"), reason="libxcb is not installed")


@pytest.fixture
def without_displays(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr("sys.platform", "linux")
    for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    return monkeypatch


def test_a_library_that_is_there_loads_and_one_that_is_not_does_not() -> None:
    assert display.loads("libc.so.6")
    assert not display.loads("libnothing-of-that-name.so.0")


def test_a_font_is_found_however_deep_it_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display, "FONT_FOLDERS", (str(tmp_path / "none"), str(tmp_path)))
    (tmp_path / "truetype" / "sans").mkdir(parents=True)
    (tmp_path / "truetype" / "fonts.dir").touch()
    assert not display.has_fonts()
    (tmp_path / "truetype" / "sans" / "Sans.ttf").touch()
    assert display.has_fonts()


def test_fonts_of_ones_own_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(display, "FONT_FOLDERS", ("~/.fonts",))
    assert not display.has_fonts()
    (tmp_path / ".fonts").mkdir()
    (tmp_path / ".fonts" / "Own.otf").touch()
    assert display.has_fonts()


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_has_to_be_named(without_displays: pytest.MonkeyPatch, variable: str) -> None:
    assert not display.has_display_variable()
    assert not display.display_answers()
    without_displays.setenv(variable, NOWHERE)
    assert display.has_display_variable()


@NEEDS_XCB
def test_beside_a_dead_display_wayland_may_still_be_there(
    without_displays: pytest.MonkeyPatch,
) -> None:
    without_displays.setenv("DISPLAY", NOWHERE)
    assert not display.display_answers()
    without_displays.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert display.display_answers()


def test_other_systems_have_their_own(without_displays: pytest.MonkeyPatch) -> None:
    without_displays.setattr("sys.platform", "win32")
    assert display.has_display_variable()
    assert display.display_answers()
    assert display.is_ready()


def test_it_is_not_ready_without_a_display(without_displays: pytest.MonkeyPatch) -> None:
    assert not display.is_ready()
    without_displays.setenv("DISPLAY", NOWHERE)
    assert not display.is_ready()
