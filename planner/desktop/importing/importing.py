"""A process that reads files, so that no long work holds up the window.

It reads one request from standard input and writes what it does to standard output, each pickled
and after its length. It imports no Qt.
"""

import sys
import traceback
from pathlib import Path

from planner.desktop.beside.planning_messages import framed, read
from planner.desktop.importing.import_messages import (
    Ended,
    ImportMessage,
    ImportRequest,
    Progress,
    Send,
    packed,
)
from planner.domain.errors import PlannerError
from planner.incoming import found_files, read_file


def main() -> None:
    request: ImportRequest | None = read(sys.stdin.buffer)
    writer = sys.stdout.buffer
    sys.stdout = sys.stderr  # what else is printed shall not get between the messages

    def send(message: ImportMessage) -> None:
        writer.write(framed(message))
        writer.flush()

    if request is not None:
        send(answered(request, send))


def answered(request: ImportRequest, send: Send) -> Ended:
    """Sends each file as it is read."""
    try:
        _read(request, send)
    except PlannerError as error:
        return Ended(refusal=error.sentence)
    except Exception:  # noqa: BLE001 (raised again in the window, where there is a hook for it)
        return Ended(mistake=traceback.format_exc())
    return Ended()


def _read(request: ImportRequest, send: Send) -> None:
    files = found_files(request.paths)
    for number, path in enumerate(files, start=1):

        def told(share: float, number: int = number, path: Path = path) -> None:
            done = (number - 1 + share) / len(files)
            send(Progress(number, len(files), path.name, done))

        told(0)
        send(packed(read_file(path, request.asked, told)))
