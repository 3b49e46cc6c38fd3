"""The TinyDB instance that holds the documents."""

from tinydb import TinyDB

from planner.store.storage import JournalStorage
from planner.store.table import DocumentTable


class CalendarDatabase(TinyDB):
    """A calendar's tables by name. Callers hold the folder's lock."""

    table_class = DocumentTable  # type: ignore[assignment]

    def __init__(self, storage: JournalStorage) -> None:
        super().__init__(storage=lambda: storage)

    @property
    def journal_storage(self) -> JournalStorage:
        assert isinstance(self.storage, JournalStorage)
        return self.storage

    def documents(self, table: str) -> DocumentTable:
        found = self.table(table)
        assert isinstance(found, DocumentTable)
        return found
