import pytest

from planner.exchange.ics_lines import content_lines, unescaped


def texts(data: bytes) -> list[str]:
    return [line.text for line in content_lines(data)]


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r", b"\r\r\n"])
def test_lines_may_end_as_they_like(end: bytes) -> None:
    assert texts(end.join((b"A:1", b"B:2", b""))) == ["A:1", "B:2"]


def test_a_line_has_the_number_of_its_first_part() -> None:
    lines = list(content_lines(b"A:1\r\nB:long\r\n er\r\n\tstill\r\n\r\nC:3"))
    assert [(line.number, line.text) for line in lines] == [
        (1, "A:1"),
        (2, "B:longerstill"),
        (5 + 1, "C:3"),
    ]


def test_a_character_may_be_folded_in_its_middle() -> None:
    octets = "SUMMARY:é".encode()
    assert texts(octets[:-1] + b"\r\n " + octets[-1:]) == ["SUMMARY:é"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_the_encoding_is_found(encoding: str) -> None:
    assert texts("SUMMARY:Café\r\n".encode(encoding)) == ["SUMMARY:Café"]


def test_utf_16_of_the_other_byte_order_is_found() -> None:
    assert texts(b"\xfe\xff" + "SUMMARY:Café".encode("utf-16-be")) == ["SUMMARY:Café"]


def test_nul_bytes_are_left_out() -> None:
    assert texts(b"SUM\0MARY:a\0b") == ["SUMMARY:ab"]


def test_other_line_separators_belong_to_the_text() -> None:
    assert texts("A:x\x0by\u2028z".encode()) == ["A:x\x0by\u2028z"]


def test_escapes_are_undone_once() -> None:
    assert unescaped(r"a\, b\; c\\n\nd\N") == "a, b; c\\n\nd\n"
