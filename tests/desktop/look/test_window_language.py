"""The language that the window speaks, for recipients."""

import pytest
from PySide6.QtCore import QLocale

from planner.desktop.look.window_language import window_language


@pytest.mark.parametrize(
    ("locale", "language"), [("en_GB", "en"), ("pt_PT", "pt-PT"), ("pt_BR", "pt-BR"), ("fr", "en")]
)
def test_a_new_recipient_is_written_to_in_the_windows_language(locale: str, language: str) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(locale))
        assert window_language() == language
    finally:
        QLocale.setDefault(before)
