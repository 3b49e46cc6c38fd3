"""A store that must be found bad: `python -m tests.crash.control work|check json|caching DIR`.

TinyDB with the storages that it comes with. The work is numbered documents, `ack N` after each.
"""

import sys
from pathlib import Path

from tinydb import TinyDB
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import JSONStorage

DOCUMENTS = {"json": 30, "caching": 30_000}
"""More than are ready before the first kill."""


def opened(storage: str, folder: Path) -> TinyDB:
    path = folder / "db.json"
    if storage == "caching":
        return TinyDB(path, storage=CachingMiddleware(JSONStorage))
    return TinyDB(path)


def work(database: TinyDB, documents: int) -> None:
    for number in range(1, documents + 1):
        database.insert({"number": number, "text": "what was said " * 20})
        sys.stdout.write(f"ack {number}\n")
        sys.stdout.flush()


def check(database: TinyDB) -> None:
    for document in database:
        print(f"have {document['number']}")


if __name__ == "__main__":
    with opened(sys.argv[2], Path(sys.argv[3])) as found:
        work(found, DOCUMENTS[sys.argv[2]]) if sys.argv[1] == "work" else check(found)
