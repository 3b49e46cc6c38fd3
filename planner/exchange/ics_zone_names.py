"""What calendar programs call their time zones."""

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from zoneinfo import available_timezones

from planner.resources import resource

UTC_NAMES = ("utc", "z", "gmt", "etc/utc", "zulu")
HALF_HOURS = {
    "-09:30": "Pacific/Marquesas",
    "+04:30": "Asia/Kabul",
    "+05:30": "Asia/Kolkata",
    "+05:45": "Asia/Kathmandu",
    "+06:30": "Asia/Yangon",
    "+08:45": "Australia/Eucla",
    "+09:30": "Australia/Darwin",
}
"""Places that keep these offsets all year; Etc/GMT has whole hours only."""

# "(UTC-05:00) Eastern Time", "(GMT +01:00)", "GMT+1", "+0530": an offset, and what follows it.
_OFFSET = re.compile(
    r"\(?\s*(?:(?:UTC|GMT)\s*([+-]\s*\d{1,2})?|([+-]\d{2}))(?:[:.]?(\d{2}))?\s*(?:\)|$)",
    re.IGNORECASE,
)
_NOT_PLACES = ("Etc", "US", "Canada", "Mexico", "Brazil", "Chile")
_ODD = {"localtime", "factory", "posixrules"}  # they say nothing about a place


@lru_cache(maxsize=1024)
def iana_name(name: str) -> str | None:
    """The IANA zone behind an IANA name in any case, one with a path before it (such as
    /mozilla.org/20070129_1/Europe/Lisbon), or a name that Windows has or shows.
    """
    name = name.strip().strip('"').strip()
    if name.lower() in UTC_NAMES:
        return "UTC"
    parts = [part for part in name.split("/") if part]
    for count in range(min(3, len(parts)), 0, -1):
        found = _zone_keys().get("/".join(parts[-count:]).lower())
        if found is not None and (count > 1 or len(parts) == 1):
            return found
    return windows_zones().get(name.lower()) or _shown_zones().get(_plain(_place(name)))


@lru_cache(maxsize=1024)
def offset_zone(name: str) -> str | None:
    """The zone without DST of a name that is nothing but an offset, such as (GMT +01:00)."""
    found = _OFFSET.match(name.strip())
    return _fixed(found) if found and found.end() == len(name.strip()) else None


@lru_cache(maxsize=1024)
def likely_zone(name: str) -> str | None:
    """That of the first city in the name; else its offset, if it begins with one."""
    for word in re.split("[,;/]", _place(name)):
        city = _cities().get(_plain(word))
        if city is not None:
            return city
    found = _OFFSET.match(name.strip())
    return _fixed(found) if found else None


def _place(name: str) -> str:
    """Without the offset that Windows shows before it."""
    found = _OFFSET.match(name.strip())
    return name.strip()[found.end() :] if found else name


def _plain(name: str) -> str:
    """Letters and digits in lower case: "US & Canada" is "US and Canada"."""
    letters = unicodedata.normalize("NFD", name.lower().replace("&", " and "))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[\w+-]+", bare.replace("_", " ")))


def _fixed(found: re.Match[str]) -> str | None:
    hours = int((found[1] or found[2] or "0").replace(" ", ""))
    minutes = int(found[3] or 0)
    if minutes:
        sign = "-" if "-" in (found[1] or found[2] or "") else "+"
        return HALF_HOURS.get(f"{sign}{abs(hours):02}:{minutes:02}")
    if hours == 0:
        return "UTC"
    # The signs of these names are those of POSIX: Etc/GMT-1 is an hour ahead of UTC.
    return f"Etc/GMT{-hours:+d}" if -12 <= hours <= 14 else None


@cache
def _zone_keys() -> dict[str, str]:
    return {key.lower(): key for key in available_timezones() if key.lower() not in _ODD}


@cache
def _cities() -> dict[str, str]:
    """The zones that are called by a city, except where several cities have the same name."""
    keys = [key for key in available_timezones() if "/" in key and _is_place(key)]
    named = [(_plain(key.rpartition("/")[2]), key) for key in keys]
    count = Counter(city for city, _ in named)
    return {city: key for city, key in named if count[city] == 1}


def _is_place(key: str) -> bool:
    return key.partition("/")[0] not in _NOT_PLACES


@cache
def windows_zones() -> dict[str, str]:
    """By Windows' name in lower case, or what Windows shows for it."""
    lines = resource("windows_zones.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" = ") for line in lines if line and not line.startswith("#"))
    return {windows.lower(): zone for windows, zone in pairs}


@cache
def _shown_zones() -> dict[str, str]:
    return {_plain(name): zone for name, zone in windows_zones().items()}
