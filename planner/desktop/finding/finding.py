"""The search index of what the window shows, made when it is first asked for."""

from planner.desktop.document.document import Document
from planner.domain.search import Index, Searched


class Finding:
    """One for the palette and the search page: what one read the other need not."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._index: Index | None = None

    def search(self, words: str) -> tuple[Searched, ...]:
        return self.index.search(words)

    @property
    def index(self) -> Index:
        calendar = self._document.calendar
        if self._index is None or self._index.calendar is not calendar:
            self._index = Index(calendar, self._index)
        return self._index
