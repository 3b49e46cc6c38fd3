"""Time zones by what people call them: the city, the country, the offset."""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from planner.desktop.look.window_language import window_language

if TYPE_CHECKING:
    from planner.exchange.availability_words import Words

_REGIONS = (
    "Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/",
    "Europe/", "Indian/", "Pacific/",
)  # fmt: skip
HOLDS = 3


def city(zone: str) -> str:
    """ "New York" of America/New_York, or "Nova Iorque" where the window speaks Portuguese."""
    language = window_language()
    return zone_city(zone) if language == "en" else _words(language).city(zone)


def zone_city(zone: str) -> str:
    """As in the name of the zone."""
    return zone.rpartition("/")[2].replace("_", " ")


def _words(language: str) -> "Words":
    from planner.exchange.availability_words import words_in  # noqa: PLC0415 (a quicker start)

    return words_in(language)


def matching_zones(text: str, most: int = 8) -> tuple[str, ...]:
    """The best first: what is the text, begins with it, has a word that does, or holds it."""
    wanted = _plain(text)
    if not wanted:
        return ()
    ranked = ((_rank(wanted, zone, names), zone) for zone, names in _names().items())
    found = sorted((rank, zone) for rank, zone in ranked if rank is not None)
    return tuple(zone for _, zone in found[:most])


def _plain(text: str) -> str:
    """Without case, accents and underscores."""
    letters = unicodedata.normalize("NFKD", text.replace("_", " ").casefold())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _rank(wanted: str, zone: str, names: tuple[str, ...]) -> tuple[int, bool, int] | None:
    """Cities before countries; then in the order of the table, which has old names nowhere and of
    a country its most populous zone first.
    """
    fit, place = min((_fit(wanted, name), place) for place, name in enumerate(names))
    if fit > HOLDS:
        return None
    return fit, place > 1, _order().get(zone, len(_order()))


def _fit(wanted: str, name: str) -> int:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in name.replace("/", " "):
        return 2
    return HOLDS if wanted in name else HOLDS + 1


@lru_cache(maxsize=1)
def _names() -> Mapping[str, tuple[str, ...]]:
    """City, whole name, the countries of every zone, and what it is called in Portuguese."""
    countries, tables = _countries(), [_words(language).cities for language in ("pt-PT", "pt-BR")]
    return {
        zone: (
            _plain(zone_city(zone)),
            _plain(zone),
            *countries.get(zone, ()),
            *(_plain(cities[name]) for cities in tables if (name := zone_city(zone)) in cities),
        )
        for zone in sorted(available_timezones())
        if zone.startswith(_REGIONS) or zone == "UTC"
    }


@lru_cache(maxsize=1)
def _order() -> Mapping[str, int]:
    return {zone: place for place, (_, _, zone, *_) in enumerate(_table("zone.tab"))}


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, tuple[str, ...]]:
    names = {code: _plain(name) for code, name, *_ in _table("iso3166.tab")}
    return {zone: (names.get(code, ""),) for code, _, zone, *_ in _table("zone.tab")}


def _table(name: str) -> Iterator[list[str]]:
    """Of the IANA database."""
    file = resources.files("tzdata").joinpath("zoneinfo", name)
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
