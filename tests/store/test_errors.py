"""What the system says becomes a sentence that names the file and what to do."""

import errno
import os
from pathlib import Path

import pytest

from planner.domain.sentence import Sentence
from planner.store.errors import (
    DamagedFile,
    NewerFile,
    NoAccess,
    NotSaved,
    StoreError,
    accessing,
    advice,
    saving,
)

HERE = Path("/data/calendar.json")


def system_error(number: int, name: object = None) -> OSError:
    return OSError(number, os.strerror(number), name)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "change its permissions"),
        (errno.EROFS, "open it for reading only"),
        (errno.ENOSPC, "free some space"),
        (errno.EDQUOT, "free some space"),
        (errno.EIO, "look after your data"),
        (errno.ENOLCK, "choose a folder of this computer"),
        (errno.EMFILE, "too many open files"),
    ],
)
def test_each_error_comes_with_what_to_do(number: int, words: str) -> None:
    assert words in advice(system_error(number))


def test_an_error_without_a_number_is_still_said() -> None:
    assert advice(OSError("Something of its own")) == "something of its own"


def test_the_file_that_the_system_names_is_the_one_that_is_said() -> None:
    with (
        pytest.raises(NoAccess, match=r"^/other cannot be used: the disk is full"),
        accessing(HERE),
    ):
        raise system_error(errno.ENOSPC, "/other")


@pytest.mark.parametrize("name", [None, b"/other", 7])
def test_where_it_names_none_it_is_the_one_that_was_wanted(name: object) -> None:
    with pytest.raises(NoAccess, match=r"^/data/calendar.json cannot be used"), accessing(HERE):
        raise system_error(errno.ENOSPC, name)


def test_a_change_that_is_lost_says_so() -> None:
    with pytest.raises(NotSaved, match=r"^not saved: the disk is full") as lost, saving():
        raise system_error(errno.ENOSPC)
    assert isinstance(lost.value.__cause__, OSError)
    with pytest.raises(NotSaved, match=r"^not saved: /other: the disk is full"), saving():
        raise system_error(errno.ENOSPC, "/other")


def test_errors_of_ours_pass() -> None:
    ours = DamagedFile(HERE, "is empty")
    for border in (accessing(HERE), saving()):
        with pytest.raises(DamagedFile) as found, border:
            raise ours
        assert found.value is ours


def test_what_was_found_goes_on_behind_the_path() -> None:
    error = DamagedFile(HERE, "holds {count} bytes of {all}", count=3, all=7)
    assert str(error) == "/data/calendar.json holds 3 bytes of 7. Nothing was changed."
    inner = error.sentence.values["what"]
    assert isinstance(inner, Sentence)
    assert inner.template == "holds {count} bytes of {all}"


def test_braces_in_a_path_are_only_text() -> None:
    for error in (DamagedFile(Path("/{data}"), "is empty"), NewerFile(Path("/{data}"), "schema 9")):
        assert isinstance(error, StoreError)
        assert str(error).startswith("/{data} ")
