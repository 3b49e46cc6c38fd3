from planner.scheduling.explaining.pinning import pinned
from planner.scheduling.placing.place import places
from planner.scheduling.problem.problem import Job
from planner.scheduling.problem.rules import violations
from tests.scheduling.problems import at, week


def test_what_is_in_the_way_goes_and_the_rest_stays() -> None:
    plan = {
        1: ((at(0, 9), at(0, 10)),),
        2: ((at(0, 10), at(0, 11)),),
        3: ((at(0, 11), at(0, 12)),),
    }
    problem = week(Job(1, 60), Job(2, 60), Job(3, 60), previous=plan)
    found = pinned(places(problem, plan)[0], (at(0, 10), at(0, 11)))
    assert found is not None
    assert found[1] == ((at(0, 10), at(0, 11)),)
    assert found[3] == plan[3]
    assert found[2] == ((at(0, 9), at(0, 10)),)


def test_other_pieces_keep_the_pause_around_it() -> None:
    plan = {1: ((at(0, 9), at(0, 11)), (at(0, 13), at(0, 15)))}
    problem = week(Job(1, 240, maximum_chunk=120), previous=plan)
    found = pinned(places(problem, plan)[1], (at(0, 11), at(0, 13)))
    assert found is not None
    assert violations(problem, found) == []
    assert (at(0, 11), at(0, 13)) in found[1]
    assert sum(end - start for start, end in found[1]) == 240


def test_what_it_waits_for_goes_before_it() -> None:
    jobs = Job(1, 120), Job(2, 60, predecessors=(1,)), Job(3, 120, weight=8)
    plan = {
        1: ((at(2, 9), at(2, 11)),),
        2: ((at(2, 11), at(2, 12)),),
        3: ((at(0, 9), at(0, 11)),),
    }
    problem = week(*jobs, previous=plan)
    found = pinned(places(problem, plan)[1], (at(0, 11), at(0, 12)))
    assert found is not None
    assert violations(problem, found) == []
    assert found[1][-1][1] <= at(0, 11)


def test_there_is_none_where_what_it_waits_for_has_no_room_in_its_pieces() -> None:
    jobs = Job(1, 240, splittable=False), Job(2, 60, predecessors=(1,))
    plan = {1: ((at(1, 9), at(1, 13)),), 2: ((at(1, 13), at(1, 14)),)}
    problem = week(*jobs, previous=plan, busy=((at(0, 12), at(0, 13)),))
    assert pinned(places(problem, plan)[1], (at(0, 16), at(0, 17))) is None
