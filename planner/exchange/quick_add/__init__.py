"""Quick add: one typed line, in English or Portuguese, to an entry.

    line      = "habit"? (word | mark | moment | length | travel | reminder)*
    reminder  = "remind" (length+ "before"? | moment) | length+ "reminder" | "no reminder"
    moment    = [due | for | start] (day | time | range | part | repeat)+
    mark      = #tag @context +project !priority

Days, times, due and start words may stand anywhere. What could be a noun of the title ("sun
module", "segunda versão") counts only beside something that is understood. What is not understood,
or said twice, stays in the title. A tag that is the name of a calendar puts the entry there. A
reminder lies before an event, what is planned of a habit or a task's date; only one of a task may
be at a moment.
"""

from planner.exchange.quick_add.entry import to_entry
from planner.exchange.quick_add.fields import fields
from planner.exchange.quick_add.parse import parse
from planner.exchange.quick_add.quick import Chip, QuickAdd
from planner.exchange.quick_add.words import Words, load_words

__all__ = ["Chip", "QuickAdd", "Words", "fields", "load_words", "parse", "to_entry"]
