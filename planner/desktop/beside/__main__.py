"""`python -m planner.desktop.beside MODULE`: runs the module's `main` in a process that gives way
to the window from its first moment on, also while it brings in what it needs.
"""

import sys
from importlib import import_module

from planner.system import give_way

if __name__ == "__main__":
    give_way()
    import_module(sys.argv[1]).main()
