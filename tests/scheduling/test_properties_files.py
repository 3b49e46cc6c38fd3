"""A problem file is solved, or refused in one sentence that names what is wrong, and soon."""

import json
from pathlib import Path
from typing import Any

import pytest

from planner.cli.main import main
from planner.scheduling.problem.problem_json import problem_from_json
from planner.scheduling.problem.rules import violations
from tests.scheduling.problem_files import SolveVerb, plan_in

DAYS = list(range(0, 8 * 1440, 1440))
TASK = {"id": 1, "p": 60}
PROBLEM: dict[str, Any] = {
    "horizon": 10080,
    "grid": 15,
    "windows": [{"start": 540, "end": 1020}, {"start": 1980, "end": 2460, "cost": 1000}],
    "busy": [[600, 660]],
    "tasks": [TASK, {"id": 2, "p": 90, "deps": [1], "due": 2400, "hard": True}],
    "rest": 660,
    "previous": {"1": [[540, 600]]},
    "day_starts": DAYS,
    "clock_zeros": DAYS[:-1],
    "fixed": [[600, 660]],
}


@pytest.fixture
def solve(tmp_path: Path) -> SolveVerb:
    return SolveVerb(tmp_path)


def text(**fields: Any) -> bytes:
    return json.dumps(PROBLEM | fields).encode()


def task(**fields: Any) -> dict[str, Any]:
    return {"tasks": [TASK | fields]}


def with_number(digits: str) -> bytes:
    """Where the horizon stood: what Python itself would not write."""
    return text(horizon="HERE").replace(b'"HERE"', digits.encode())


BAD_FIELDS: list[tuple[str, dict[str, Any], str]] = [
    ("text for a number", {"horizon": "week"}, "horizon"),
    ("true for a number", {"rest": True}, "rest"),
    ("true for an id", task(id=True), "tasks[0].id"),
    ("text for an id", task(id="1"), "tasks[0].id"),
    ("a fraction for an id", task(id=1.0), "tasks[0].id"),
    ("an id of twenty digits", task(id=10**20), "tasks[0].id"),
    ("a number for a flag", task(split=1), "tasks[0].split"),
    ("null for a number", {"grid": None}, "grid must be a whole number, not null"),
    ("an object for a list", {"busy": {}}, "busy"),
    ("a list for an object", {"weights": []}, "weights"),
    ("a list for a task", {"tasks": [[]]}, "tasks[0]"),
    ("text for a span", {"busy": ["9-17"]}, "busy[0]"),
    ("a span of three", {"busy": [[1, 2, 3]]}, "busy[0]"),
    ("a negative horizon", {"horizon": -1}, "horizon"),
    ("a negative length", task(p=-60), "tasks[0].p"),
    ("a negative weight", task(w=-1), "tasks[0].w"),
    ("a negative cap", {"day_cap": -1}, "day_cap"),
    ("a negative pause", {"pause": -1}, "pause"),
    ("a negative price", {"windows": [{"start": 0, "end": 60, "cost": -1}]}, "windows[0].cost"),
    ("a window before the origin", {"windows": [{"start": -60, "end": 60}]}, "windows[0].start"),
    ("a window upside down", {"windows": [{"start": 60, "end": 0}]}, "windows[0]"),
    (
        "windows that overlap",
        {"windows": [{"start": 0, "end": 60}, {"start": 30, "end": 90}]},
        "windows[0] and windows[1]",
    ),
    ("busy upside down", {"busy": [[660, 600]]}, "busy[0]"),
    ("no length", {"tasks": [{"id": 1}]}, "tasks[0].p is missing"),
    ("no id", {"tasks": [{"p": 60}]}, "tasks[0].id is missing"),
    ("a misspelt field", {"windws": []}, "windws"),
    ("a misspelt field of a task", task(deadline=5), "tasks[0].deadline"),
    ("a misspelt field of a window", {"windows": [{"from": 0}]}, "windows[0].start"),
    ("an id twice", {"tasks": [TASK, TASK]}, "tasks[1].id"),
    ("a circle", {"tasks": [TASK | {"deps": [2]}, {"id": 2, "p": 60, "deps": [1]}]}, "deps"),
    ("waiting for itself", task(deps=[1]), "deps"),
    ("waiting for a name", task(deps=["one"]), "tasks[0].deps[0]"),
    ("chunks upside down", task(min_chunk=90, max_chunk=60), "tasks[0].min_chunk"),
    ("no chunk at all", task(max_chunk=0), "tasks[0].max_chunk"),
    ("part of the day upside down", task(energy=[720, 540]), "tasks[0].energy"),
    ("part of a day of 60 hours", task(energy=[0, 3600]), "tasks[0].energy"),
    ("a habit upside down", task(allowed=[[120, 60]]), "tasks[0].allowed[0]"),
    ("a habit before the origin", task(allowed=[[-120, 60]]), "tasks[0].allowed"),
    ("length off the grid", task(p=50), "tasks[0].p"),
    ("a grid of nothing", {"grid": 0}, "grid"),
    ("a grid of 7", {"grid": 7}, "grid"),
    ("a plan as a list", {"previous": []}, "previous"),
    ("a plan for a name", {"previous": {"one": []}}, 'previous names "one"'),
    ("a plan for 01", {"previous": {"01": []}}, 'previous names "01"'),
    ("a plan in minutes", {"previous": {"1": [540]}}, "previous.1[0]"),
    ("a plan upside down", {"previous": {"1": [[600, 540]]}}, "previous.1[0]"),
    ("days that stop early", {"day_starts": [0, 1440]}, "day_starts"),
    ("days that do not begin at 0", {"day_starts": [60, *DAYS[1:]]}, "day_starts"),
    ("a day without end", {"day_starts": [0, 4000, *DAYS[3:]]}, "day_starts[1]"),
    ("days upside down", {"day_starts": [0, 0, *DAYS[1:]]}, "day_starts[1]"),
    ("too few clocks", {"clock_zeros": [0]}, "clock_zeros"),
    ("fixed work upside down", {"fixed": [[5, 5]]}, "fixed[0]"),
    ("fixed work in 2000 years", {"fixed": [[10**9 - 60, 10**9]]}, "fixed[0]"),
    ("a horizon of millions of years", {"horizon": 10**12}, "horizon"),
    ("a horizon of 190 years", {"horizon": 10**8}, "horizon"),
    ("a window of 190 years", {"windows": [{"start": 0, "end": 10**8 * 9}]}, "windows[0].end"),
    ("an appointment for ever", {"busy": [[0, 10**12]]}, "busy[0][1]"),
    (
        "more tasks than anybody has",
        {"tasks": [{"id": k, "p": 60} for k in range(20_001)]},
        "tasks",
    ),
    ("work in a million pieces", task(p=15 * 10**6, max_chunk=30), "tasks[0].p"),
    ("a plan of thousands of pieces", {"previous": {"1": [[0, 15]] * 2001}}, "previous.1"),
    ("a name that is a number", {"name": 5}, "name"),
    ("a list within lists", {"horizon": [[[[[[]]]]]]}, "horizon"),
]


@pytest.mark.parametrize(
    ("fields", "named"), [row[1:] for row in BAD_FIELDS], ids=[row[0] for row in BAD_FIELDS]
)
def test_a_file_that_is_wrong_is_refused_by_the_field(
    solve: SolveVerb, fields: dict[str, Any], named: str
) -> None:
    assert named in solve.refusal(text(**fields))


BAD_FILES: list[tuple[str, bytes, str]] = [
    ("nothing", b"", "not valid JSON"),
    ("blanks", b" \n\n", "not valid JSON"),
    ("half a file", text()[:100], "not valid JSON"),
    ("two problems", text() * 2, "not valid JSON"),
    ("a list", b"[]", "must be an object"),
    ("null", b"null", "must be an object"),
    ("Latin-1", text(name="é").replace(b"\\u00e9", b"\xe9"), "UTF-8"),
    ("UTF-16", text().decode().encode("utf-16"), "UTF-8"),
    ("a zero byte", text(name="HERE").replace(b"HERE", b"\0"), "not valid JSON"),
    ("zero bytes only", b"\0" * 1000, "not valid JSON"),
    ("not a number", with_number("NaN"), "horizon must be a whole number, not nan"),
    ("infinity", with_number("Infinity"), "horizon must be a whole number, not inf"),
    ("1e400", with_number("1e400"), "horizon must be a whole number, not inf"),
    ("1e4", with_number("1e4"), "horizon must be a whole number, not 10000.0"),
    ("thousands of digits", with_number("9" * 5000), "a number of thousands of digits"),
    ("forty digits", with_number("9" * 40), "horizon"),
    ("nested lists", b"[" * 200_000, "nested too deeply"),
    ("nested fields", b'{"tasks":' * 200_000, "nested too deeply"),
    ("a field twice", b'{"grid": 5, "grid": 15}', '"grid" is given twice'),
    ("a million tasks", text(tasks=[TASK]).replace(b'{"id"', b'{"id": 1, "p": 5}, {"id"'), "tasks"),
    ("200 megabytes", text() + b" " * 200_000_000, "longer than 32 million bytes"),
]


@pytest.mark.parametrize(
    ("content", "named"), [row[1:] for row in BAD_FILES], ids=[row[0] for row in BAD_FILES]
)
def test_a_file_that_is_no_problem_is_refused(solve: SolveVerb, content: bytes, named: str) -> None:
    assert named in solve.refusal(content)


def test_a_million_tasks_are_refused_soon(solve: SolveVerb) -> None:
    many = b",".join(b'{"id":%d,"p":60}' % number for number in range(10**6))
    assert "tasks has 1000000 items" in solve.refusal(text(tasks=[]).replace(b"[]", b"[%s]" % many))


def test_a_file_that_is_not_there_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        assert main(["solve", str(path)]) == 1
        assert "could not be read" in capsys.readouterr().err


GOOD_FILES: list[tuple[str, bytes]] = [
    ("as it is", text()),
    ("with a byte order mark", b"\xef\xbb\xbf" + text()),
    ("the plan of a task that is gone", text(previous={"77": [[540, 600]]})),
    ("waiting for a task that is gone", text(**task(deps=[77]))),
    ("no tasks", text(tasks=[], previous={})),
    ("no windows", text(windows=[])),
    ("chunks that nothing can be cut into", text(**task(min_chunk=20, max_chunk=25))),
    ("a task longer than the horizon", text(**task(p=15_000))),
    ("a pause of years", text(pause=10**9)),
    ("no work allowed", text(day_cap=0)),
    ("released after the end", text(**task(release=10**9))),
    ("due before the beginning", text(**task(due=-(10**9), hard=True, w=10**6))),
]


@pytest.mark.parametrize(
    "content", [c for _, c in GOOD_FILES], ids=[name for name, _ in GOOD_FILES]
)
def test_a_file_that_is_odd_but_right_is_solved(solve: SolveVerb, content: bytes) -> None:
    code, out, error = solve(content, "--budget", "5")
    assert (code, error) == (0, "")
    problem = problem_from_json(content.decode("utf-8"))
    assert violations(problem, plan_in(out)) == []
