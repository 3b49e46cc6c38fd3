from planner.scheduling.problem.problem import Window
from planner.scheduling.problem.stretches import Stretches


def test_windows_that_touch_are_one_stretch() -> None:
    windows = Window(600, 700, 5), Window(0, 300), Window(300, 400, 5)
    stretches = Stretches(windows)
    assert stretches.spans == [(0, 400), (600, 700)]
    assert stretches.windows == [[windows[1], windows[2]], [windows[0]]]


def test_a_span_touches_the_stretches_that_it_reaches_into() -> None:
    stretches = Stretches([Window(0, 100), Window(200, 300), Window(400, 500)])
    assert list(stretches.touched(100, 200)) == []
    assert list(stretches.touched(99, 201)) == [0, 1]
    assert list(stretches.touched(250, 260)) == [1]
    assert list(stretches.touched(600, 700)) == []
