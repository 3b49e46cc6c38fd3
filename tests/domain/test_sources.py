from planner.domain.sources import MOST_SOURCES, SourceCalendar, with_sources

WORK = SourceCalendar("a", ("NAME:Work",))
FEASTS = SourceCalendar("b", ("NAME:Feasts",))


def test_a_calendar_that_comes_again_takes_the_place_of_what_it_was() -> None:
    renamed = SourceCalendar("a", ("NAME:Work", "COLOR:red"))
    assert with_sources((WORK, FEASTS), [renamed]) == (FEASTS, renamed)


def test_nothing_new_is_no_change() -> None:
    known = (WORK, FEASTS)
    assert with_sources(known, [WORK]) is known


def test_the_oldest_of_very_many_are_forgotten() -> None:
    many = [SourceCalendar(str(number), ("X:1",)) for number in range(MOST_SOURCES)]
    assert with_sources((WORK,), many) == tuple(many)
