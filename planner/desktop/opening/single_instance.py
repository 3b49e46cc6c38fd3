"""One window for each data folder: a later start hands its files to the first and ends."""

import sys

if sys.platform == "win32":
    from planner.desktop.opening.pipe_door import Doorkeeper, hand_over
else:
    from planner.desktop.opening.socket_door import Doorkeeper, hand_over

__all__ = ["Doorkeeper", "hand_over"]
