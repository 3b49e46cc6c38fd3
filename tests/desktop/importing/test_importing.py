"""What the process that reads files says."""

from pathlib import Path

from planner.desktop.importing.import_messages import (
    Ended,
    ImportMessage,
    ImportRequest,
    Packed,
    Progress,
)
from planner.desktop.importing.importing import answered
from planner.exchange.doors import Asked
from tests.exchange.ics_text import HOME, NOW, calendar, event

ASKED = Asked(HOME, NOW)


def test_each_file_is_sent_with_how_far_it_is(tmp_path: Path) -> None:
    for number in (1, 2):
        text = calendar(*(event("DTSTART:20261126T130000Z", uid=str(n)) for n in range(300)))
        (tmp_path / f"{number}.ics").write_bytes(text)
    sent: list[ImportMessage] = []
    assert answered(ImportRequest((tmp_path,), ASKED), sent.append) == Ended()
    names = [message.arrived.name for message in sent if isinstance(message, Packed)]
    assert names == ["1.ics", "2.ics"]
    shares = [message.share for message in sent if isinstance(message, Progress)]
    assert shares == sorted(shares)
    assert len(set(shares)) == 4
    assert shares[-1] < 1


def test_an_empty_folder_is_a_sentence(tmp_path: Path) -> None:
    assert "no file" in answered(ImportRequest((tmp_path,), ASKED), lambda _: None).refusal


def test_a_mistake_of_ours_is_told_as_one(tmp_path: Path) -> None:
    def broken(_: ImportMessage) -> None:
        raise RuntimeError

    request = ImportRequest((tmp_path / "a.ics",), ASKED)
    assert "RuntimeError" in answered(request, broken).mistake
