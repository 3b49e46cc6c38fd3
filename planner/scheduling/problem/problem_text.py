"""The text of a problem file as JSON values, or one sentence about why it is none."""

import json
from typing import Any

from planner.domain.errors import InvalidValue

LONGEST = 32_000_000
"""Many times what the largest problem that can be planned takes; in bytes, or characters."""
BYTE_ORDER_MARK = "\ufeff"


def parsed(text: str) -> Any:
    """Raises InvalidValue with a sentence."""
    if len(text) > LONGEST:
        raise InvalidValue(f"The problem is longer than {LONGEST // 10**6} million characters.")
    try:
        return json.loads(text.removeprefix(BYTE_ORDER_MARK), object_pairs_hook=_object)
    except RecursionError:
        raise InvalidValue("The problem is nested too deeply to be a planning problem.") from None
    except json.JSONDecodeError as error:
        raise InvalidValue(f"The problem is not valid JSON: {error}.") from None
    except ValueError:  # Python reads no whole numbers of more than 4,300 digits
        raise InvalidValue("The problem has a number of thousands of digits.") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Each field once: of two, nobody could tell which is meant."""
    fields: dict[str, Any] = {}
    for name, value in pairs:
        if name in fields:
            raise InvalidValue(f'The field "{name[:80]}" is given twice in one object.')
        fields[name] = value
    return fields
