"""Which of the languages for recipients the window speaks."""

from PySide6.QtCore import QLocale


def window_language() -> str:
    """One of `domain.recipients.LANGUAGES`. In it a new recipient is written to until told
    otherwise.
    """
    locale = QLocale()
    if locale.language() is not QLocale.Language.Portuguese:
        return "en"
    return "pt-BR" if locale.territory() is QLocale.Country.Brazil else "pt-PT"
