"""Why a block is where it is."""
