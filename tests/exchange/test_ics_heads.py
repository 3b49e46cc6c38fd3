"""Content lines taken apart."""

import pytest

from planner.exchange.ics_heads import harmless, parameter, parted, with_value, without

SUMMARY = 'summary;LANGUAGE=pt;X-A="a:b;c";ALTREP="cid:1":Reunião: hoje'


def test_a_colon_inside_quotes_belongs_to_a_parameter() -> None:
    parts = parted(SUMMARY)
    assert parts == ("SUMMARY", ';LANGUAGE=pt;X-A="a:b;c";ALTREP="cid:1"', "Reunião: hoje")
    assert parameter(parts.parameters, "X-A") == "a:b;c"
    assert parameter(parts.parameters, "TZID") is None


@pytest.mark.parametrize("text", ["", "no property", "SUMMARY", ":value", "Ä:1"])
def test_what_has_no_name_or_no_colon_is_no_property(text: str) -> None:
    assert parted(text) is None


def test_quotes_that_are_never_closed_are_part_of_the_text() -> None:
    assert parted('X-A;B="c:d') == ("X-A", ';B="c', "d")


def test_a_language_is_as_true_of_another_title_as_what_only_others_know() -> None:
    parts = parted(SUMMARY)
    assert parts is not None
    assert harmless(parts.parameters) == ';LANGUAGE=pt;X-A="a:b;c"'
    assert harmless(";TZID=Europe/Lisbon;VALUE=DATE-TIME") == ""


def test_a_parameter_is_changed_or_left_out_where_it_stands() -> None:
    zoned = ";X-A=1;TZID=Here;VALUE=DATE-TIME"
    assert with_value(zoned, "TZID", "Europe/Lisbon") == ";X-A=1;TZID=Europe/Lisbon;VALUE=DATE-TIME"
    assert without(zoned, "TZID") == ";X-A=1;VALUE=DATE-TIME"
