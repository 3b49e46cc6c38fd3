"""The mark of a method that stands in for one of a base class (PEP 698), which Python 3.11 lacks.

`typing_extensions` has it, with so much else that bringing that in would take a start three
milliseconds; type checkers see that one.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

Method = TypeVar("Method", bound=Callable[..., Any])

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 (it is given on)
else:

    def override(method: Method) -> Method:
        """Changes nothing."""
        return method
