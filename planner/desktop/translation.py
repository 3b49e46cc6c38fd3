"""The window in the user's language, where there is a translation."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from planner.resources import resource


def install_translation(app: QApplication, locale: QLocale | None = None) -> tuple[str, ...]:
    """Ours from `resources/translations`, and Qt's own for its dialogs; gives what was found."""
    wanted = locale or QLocale()
    folders = {
        "flexday": str(resource("translations")),
        "qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    }
    found = []
    for name, folder in folders.items():
        translator = QTranslator(app)
        if translator.load(wanted, name, "_", folder):
            app.installTranslator(translator)
            found.append(name)
    return tuple(found)
