"""`python -m planner.cli`, for where the command is not on the path."""

import sys

from planner.cli import main

sys.exit(main())
