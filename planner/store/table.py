"""TinyDB's table over documents that stay JSON until they are read."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any, Protocol
from uuid import uuid4

import msgspec
from msgspec import Raw
from tinydb.table import Table

from planner.override import override
from planner.store.snapshot import Tables


class DocumentStorage(Protocol):
    """What a table needs of its storage."""

    def read(self) -> Tables: ...

    def change(self, table: str, uid: str, new: Raw | None) -> None:
        """`new` is None to remove. Only inside a commit."""


class DocumentTable(Table):
    """Documents by string uid: TinyDB's own integers are given out again after a removal.

    An update touches only the documents that it changes, where TinyDB writes whole tables.
    """

    document_id_class = str  # type: ignore[assignment]
    _storage: DocumentStorage  # type: ignore[assignment]

    def __init__(self, storage: DocumentStorage, name: str) -> None:
        # Other programs' commits do not come through this table, so no query may be remembered.
        super().__init__(storage, name, cache_size=0)  # type: ignore[arg-type]

    def put(self, uid: str, document: Mapping[str, Any]) -> None:
        """In place of what is there, if anything is."""
        self._update_table(lambda documents: documents.__setitem__(uid, document))

    def discard(self, uid: str) -> None:
        self.remove(doc_ids=[uid])  # type: ignore[list-item]

    @override
    def _get_next_id(self) -> str:
        return str(uuid4())

    @override
    def _read_table(self) -> "Documents":  # type: ignore[override]
        return Documents(self._storage.read().get(self.name, {}))

    @override
    def _update_table(self, updater: Callable[[Any], None]) -> None:
        documents = self._read_table()
        updater(documents)
        for uid, new in documents.differences():
            self._storage.change(self.name, uid, new)


class Documents(MutableMapping[str, Any]):
    """Decodes what is asked for, and remembers it, for TinyDB edits documents in place."""

    def __init__(self, stored: Mapping[str, Raw]) -> None:
        self._stored = stored
        self._seen: dict[str, Any] = {}

    def differences(self) -> Iterator[tuple[str, Raw | None]]:
        """The documents that are no longer as stored."""
        for uid, document in self._seen.items():
            new = None if document is None else Raw(msgspec.json.encode(document))
            if new != self._stored.get(uid):
                yield uid, new

    @override
    def __getitem__(self, uid: str) -> Any:
        if uid not in self._seen:
            self._seen[uid] = msgspec.json.decode(self._stored[uid])
        if self._seen[uid] is None:
            raise KeyError(uid)
        return self._seen[uid]

    @override
    def __setitem__(self, uid: str, document: Any) -> None:
        self._seen[uid] = document

    @override
    def __delitem__(self, uid: str) -> None:
        if uid not in self:
            raise KeyError(uid)
        self._seen[uid] = None

    @override
    def __contains__(self, uid: object) -> bool:
        return self._seen[uid] is not None if uid in self._seen else uid in self._stored

    @override
    def __iter__(self) -> Iterator[str]:
        yield from (uid for uid in self._stored if uid in self)
        added = [uid for uid in self._seen if uid not in self._stored and uid in self]
        yield from added

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)
