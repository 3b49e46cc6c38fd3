"""Which files are kept up to date, and when they were last written."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from planner.desktop.document.document import Document
from planner.desktop.look.formats import moment_title, shortened
from planner.domain.recipient_edits import publish, stop_publishing
from planner.domain.recipients import Publication, Recipient
from planner.exchange.publication import form_for
from planner.store.published_file import last_written


def publish_file(document: Document, path: Path, recipient: Recipient, form: str) -> None:
    """From now on; it is written as after every change."""
    file = str(path.absolute())
    wanted = Publication(file=file, form=form_for(path.name, form), recipient=recipient.name)
    name = _tr("Publish {file}").format(file=path.name)
    document.commit(publish(document.present, wanted), name)


def stop_for(document: Document, recipient: Recipient) -> int:
    """Ends it for all files of the recipient; how many there were."""
    after, count = document.present, 0
    for found in document.present.settings.publications:
        if found.recipient == recipient.name:
            after, count = stop_publishing(after, found.file), count + 1
    document.commit(after, _tr("Stop publishing for {name}").format(name=recipient.name))
    return count


def published_text(document: Document) -> str:
    """A line for each, and how it ends."""
    lines = [_line(document, found) for found in document.present.settings.publications]
    how = [_tr("Ctrl+Shift+P: keep those for whom this is up to date no longer")] if lines else []
    return "\n".join(lines + how)


def _line(document: Document, publication: Publication) -> str:
    path = Path(publication.file)
    file, name = shortened(path.name), shortened(publication.recipient)
    written = last_written(path)
    if written is None:
        return _tr("{file} for {name} is not written yet").format(file=file, name=name)
    time = moment_title(written, document.zone, document.now())
    text = _tr("{file} for {name}, last written {time}")
    return text.format(file=file, name=name, time=time)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AvailabilityDialog", text)
