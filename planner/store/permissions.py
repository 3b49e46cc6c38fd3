"""Folders that only their owner may read, whatever the umask."""

from contextlib import suppress
from pathlib import Path

from planner.store.durable import sync_folder

FOLDER_MODE = 0o700


def make_private_folder(folder: Path) -> None:
    """Makes the folder and its missing parents.

    An empty folder that was there becomes private too; one with other people's files in it keeps
    its mode (the user may have named a folder such as /tmp).
    """
    if folder.is_dir():
        if not any(folder.iterdir()):
            with suppress(
                PermissionError
            ):  # another owner's, shared with us: the files are private
                folder.chmod(FOLDER_MODE)
        return
    if folder.parent != folder and not folder.parent.is_dir():
        make_private_folder(folder.parent)
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    folder.chmod(FOLDER_MODE)
    sync_folder(folder.parent)
