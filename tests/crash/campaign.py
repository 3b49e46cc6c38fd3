"""All ways to fail, in the nightly size: `python -m tests.crash.campaign [WORD …]`.

With words only the trials that have one of them in their name. The controls run last: there the
referee must find lost commits. The exit code is 1 if anything was not as promised.
"""

import sys
from collections.abc import Sequence

from tests.crash.judge import Trial, judged, lacking
from tests.crash.trials import CONTROLS, NIGHTLY


def main(words: Sequence[str]) -> int:
    """The number of trials that did not end as promised."""
    failures = 0
    for trial in (*NIGHTLY, *CONTROLS):
        if words and not any(word in trial.name for word in words):
            continue
        failures += not _try(trial, wanted=trial in NIGHTLY)
    return failures


def _try(trial: Trial, *, wanted: bool) -> bool:
    if reason := lacking(trial):
        print(f"{trial.name}: skipped, {reason}", flush=True)
        return True
    verdict = judged(trial)
    is_right = verdict.is_good == wanted
    text = verdict.summary if is_right else verdict.text
    print(f"{'as promised' if is_right else 'WRONG'}: {trial.name}: {text}", flush=True)
    return is_right


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1:])))
