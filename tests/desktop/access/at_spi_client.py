"""A screen reader's side, for the system's Python with GObject's Atspi: reads the window's tree,
selects, opens and steps with the arrows, and prints what it found as JSON.

    at_spi_client.py (tree | use) NAME
"""

import json
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
warnings.simplefilter("ignore")
from gi.repository import Atspi, GLib  # noqa: E402 (the version comes first)

PATIENCE = 20


def wait_for(look: Callable[[], Any]) -> Any:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit("the window did not answer")


def lines(node: Any, depth: int = 0) -> Iterator[tuple[int, Any]]:
    yield depth, node
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            yield from lines(child, depth + 1)


def window() -> Any:
    desktop = Atspi.get_desktop(0)
    frames = [node for _, node in lines(desktop) if node.get_role_name() == "frame"]
    return next((frame for frame in frames if "Flexday" in frame.get_name()), None)


def page(frame: Any) -> Any:
    """The panel that has lists of days."""
    for _, node in lines(frame):
        child = node.get_child_at_index(0) if node.get_role_name() == "panel" else None
        if child is not None and child.get_role_name() == "list":
            return node
    return None


def named(node: Any, name: str) -> Any:
    return next((each for _, each in lines(node) if each.get_name().startswith(name)), None)


def actions(node: Any) -> list[str]:
    return [Atspi.Action.get_action_name(node, n) for n in range(Atspi.Action.get_n_actions(node))]


def act(node: Any, name: str) -> None:
    Atspi.Action.do_action(node, actions(node).index(name))


def has(node: Any, state: Any) -> bool:
    return bool(node.get_state_set().contains(state))


def use(frame: Any, name: str) -> dict[str, Any]:
    entry = named(page(frame), name)
    act(entry, "Toggle")
    selected = wait_for(lambda: has(entry, Atspi.StateType.SELECTED))
    act(entry, "Toggle")
    wait_for(lambda: not has(entry, Atspi.StateType.SELECTED))
    heard = stepped(entry)
    act(entry, "Press")
    panel = wait_for(lambda: field_with(frame, name))
    extents = Atspi.Component.get_extents(entry, Atspi.CoordType.SCREEN)
    return {
        "actions": actions(entry),
        "selectable": has(entry, Atspi.StateType.SELECTABLE),
        "selected": bool(selected),
        "heard": heard,
        "opened": panel.get_role_name(),
        "size": [extents.width, extents.height],
    }


def stepped(entry: Any) -> list[str]:
    """What is said while arrows go on from the entry and back."""
    heard: list[str] = []

    def hear(event: Any) -> None:
        if event.detail1:
            heard.append(event.source.get_name())

    listener = Atspi.EventListener.new(hear)
    listener.register("object:state-changed:focused")
    for verb in ("windowfocus", "windowactivate"):  # the latter where there is a window manager
        command = ["xdotool", "search", "--onlyvisible", "--name", "^Flexday$", verb]
        subprocess.run(command, capture_output=True, check=False)
    wait_for(lambda: has(window(), Atspi.StateType.ACTIVE))
    act(entry, "SetFocus")
    listen()
    for key in ("Down", "Up"):
        subprocess.run(["xdotool", "key", key], check=True)
        listen()
    listener.deregister("object:state-changed:focused")
    return heard


def listen() -> None:
    until = time.monotonic() + 0.4
    while time.monotonic() < until:
        GLib.MainContext.default().iteration(may_block=False)
        time.sleep(0.01)


def field_with(frame: Any, text: str) -> Any:
    for _, node in lines(frame):
        if node.get_role_name() in ("text", "entry") and node.get_text_iface() is not None:
            count = Atspi.Text.get_character_count(node)
            if Atspi.Text.get_text(node, 0, count) == text:
                return node
    return None


def main(verb: str, name: str) -> None:
    frame = wait_for(window)
    wait_for(lambda: page(frame))
    found: Any
    if verb == "tree":
        found = [
            (depth, node.get_role_name(), node.get_name(), actions(node))
            for depth, node in lines(page(frame))
        ]
    else:
        found = use(frame, name)
    print(json.dumps(found))


main(*sys.argv[1:])
