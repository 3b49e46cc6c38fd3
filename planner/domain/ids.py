"""Identity of entries."""

from typing import NewType
from uuid import uuid4

Uid = NewType("Uid", str)
"""Identifies an entry for ever, also outside this program (RFC 5545, 3.8.4.7)."""


def new_uid() -> Uid:
    """A uid that no entry had before and none will have again."""
    return Uid(str(uuid4()))
