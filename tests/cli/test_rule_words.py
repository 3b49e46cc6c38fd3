import pytest

from planner.cli.rule_words import rule_words


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days"),
        ("FREQ=WEEKLY", "every week"),
        ("FREQ=WEEKLY;BYDAY=WE,MO", "every Mon,Wed"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=MO", "every 2 weeks on Mon"),
        ("FREQ=MONTHLY;COUNT=10", "every month, 10 times"),
        ("FREQ=YEARLY", "every year"),
    ],
)
def test_usual_rules_are_words(rule: str, words: str) -> None:
    assert rule_words(rule) == words


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MONTHLY;BYDAY=2TU",  # which Tuesday
        "FREQ=DAILY;BYDAY=MO,TU",  # days of no week
        "FREQ=HOURLY",
        "FREQ=WEEKLY;UNTIL=20261231T120000Z",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    ],
)
def test_other_rules_are_not_shortened(rule: str) -> None:
    assert rule_words(rule) == rule
