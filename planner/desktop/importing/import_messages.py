"""What the window and the process that reads files say to each other."""

import pickle
from collections.abc import Callable
from pathlib import Path

from planner.domain.values import dataclass
from planner.exchange.doors import Asked
from planner.incoming import Arrived


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """Files and folders, and how they are read."""

    paths: tuple[Path, ...]
    asked: Asked


@dataclass(frozen=True, slots=True)
class Progress:
    """The file that is being read, which counts from 1, and the `share` of all that is done."""

    file: int
    files: int
    name: str
    share: float


@dataclass(frozen=True, slots=True)
class Packed:
    """What a file holds, which may be much: opened where there is time for it."""

    data: bytes

    @property
    def arrived(self) -> Arrived:
        arrived: Arrived = pickle.loads(self.data)
        return arrived


def packed(arrived: Arrived) -> Packed:
    return Packed(pickle.dumps(arrived, protocol=5))


@dataclass(frozen=True, slots=True)
class Ended:
    """The last message; the texts are empty where all went well."""

    refusal: str = ""
    mistake: str = ""


ImportMessage = Progress | Packed | Ended
Send = Callable[[ImportMessage], None]
