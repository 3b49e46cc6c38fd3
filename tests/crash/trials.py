"""Which ways to fail are tried, in which size."""

from tests.crash.judge import Trial

LATE = "-m tests.crash.late_worker {dir}"
CONTROL = "-m tests.crash.control {verb} {storage} {{dir}}"

NIGHTLY = (
    Trial("a power cut, ordered", "power --model ordered --per-point 16 -n 340", "--lines 60"),
    Trial("a power cut, weak", "power --model weak --per-point 16 -n 340", "--lines 60"),
    Trial(
        "a power cut and compactions, ordered",
        "power --model ordered --per-point 16 -n 340",
        "--lines 35 --compact",
    ),
    Trial(
        "a power cut and compactions, weak",
        "power --model weak --per-point 16 -n 340",
        "--lines 35 --compact",
    ),
    Trial(
        "a power cut while the window waits for the disk",
        "power --model weak --per-point 16 --inflight 3 -n 340",
        "40",
        work=LATE,
    ),
    Trial("a kill at every call", "syscall -n 100000", "--lines 25 --compact"),
    Trial("a full disk once", "fault --error ENOSPC -n 100000", "--lines 15 --compact"),
    Trial(
        "a full disk for good", "fault --error ENOSPC --persist -n 100000", "--lines 15 --compact"
    ),
    Trial("a disk error once", "fault --error EIO -n 100000", "--lines 15 --compact"),
    Trial("disk errors for good", "fault --error EIO --persist -n 100000", "--lines 15 --compact"),
    Trial("kills, each on the wreck of the last", "chain -n 150", "--lines 2000 --compact"),
    Trial("a kill at any time since the start", "kill --cold --max-ms 900 -n 100", "--compact"),
)

SMALL = (
    Trial("a power cut", "power --model weak -n 12 --per-point 2", "--lines 3"),
    Trial(
        "a power cut in a compaction",
        "power --model weak -n 30 --per-point 1",
        "--lines 1 --compact",
    ),
    Trial("a full disk", "fault --error ENOSPC --calls pwrite64,fdatasync -n 8", "--lines 4"),
    Trial(
        "a power cut while the window waits",
        "power --model weak -n 14 --per-point 2 --inflight 3",
        "5",
        work=LATE,
    ),
    Trial("kills", "chain -n 5", "--lines 400 --compact"),
)


def _control(storage: str, what: str) -> Trial:
    work, check = (CONTROL.format(verb=verb, storage=storage) for verb in ("work", "check"))
    return Trial(f"TinyDB's {storage} storage", what, work=work, check=check)


CONTROLS = (
    Trial("without sync", "power --model weak --per-point 2 -n 8", "--lines 4 --unsynced"),
    _control("json", "power --model ordered -n 16"),
    _control("caching", "kill -n 2 --max-ms 1"),
)
"""The referee must find these bad, or it sees nothing."""
