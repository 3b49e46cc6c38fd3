"""What the disk does while the program goes on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread


@contextmanager
def beside(act: Callable[[], object]) -> Iterator[None]:
    """In a thread, for which the block waits at its end; it raises what `act` raised, unless it
    has an error of its own.
    """
    errors: list[BaseException] = []

    def run() -> None:
        try:
            act()
        except BaseException as error:  # noqa: BLE001 (raised again by who waits for it)
            errors.append(error)

    thread = Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        thread.join()
    if errors:
        raise errors[0]
