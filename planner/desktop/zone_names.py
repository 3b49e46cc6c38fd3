"""Time zones by what people call them: the city, the country, the offset."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from zoneinfo import available_timezones

_REGIONS = (
    "Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/",
    "Europe/", "Indian/", "Pacific/",
)  # fmt: skip


def city(zone: str) -> str:
    """ "New York" of America/New_York."""
    return zone.rpartition("/")[2].replace("_", " ")


def matching_zones(text: str, most: int = 8) -> tuple[str, ...]:
    """The best first: what is the text, begins with it, has a word that does, or holds it."""
    wanted = " ".join(text.replace("_", " ").split()).casefold()
    if not wanted:
        return ()
    ranked = ((_rank(wanted, zone, names), zone) for zone, names in _names().items())
    found = sorted((rank, zone) for rank, zone in ranked if rank is not None)
    return tuple(zone for _, zone in found[:most])


def _rank(wanted: str, zone: str, names: tuple[str, ...]) -> tuple[int, int, str] | None:
    """Cities before countries, zones that stand for a country before old names of theirs."""
    best = min((_fit(wanted, name), place) for place, name in enumerate(names))
    if best[0] is None or best[0] > 3:
        return None
    alias = zone not in _countries()
    return best[0], (best[1] > 1) + 2 * alias, zone


def _fit(wanted: str, name: str) -> int:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in name.replace("/", " "):
        return 2
    return 3 if wanted in name else 4


@lru_cache(maxsize=1)
def _names() -> Mapping[str, tuple[str, ...]]:
    """City, whole name, and the countries of every zone."""
    countries = _countries()
    return {
        zone: (
            city(zone).casefold(),
            zone.replace("_", " ").casefold(),
            *countries.get(zone, ()),
        )
        for zone in sorted(available_timezones())
        if zone.startswith(_REGIONS) or zone == "UTC"
    }


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, tuple[str, ...]]:
    """From the tables of the IANA database; the first zone of a country is its most populous."""
    names = {code: name for code, name, *_ in _table("iso3166.tab")}
    found = {}
    for codes, _, zone, *_ in _table("zone1970.tab"):
        found[zone] = tuple(names.get(code, "").casefold() for code in codes.split(","))
    for code, _, zone, *_ in _table("zone.tab"):
        found.setdefault(zone, (names.get(code, "").casefold(),))
    return found


def _table(name: str) -> Iterator[list[str]]:
    file = resources.files("tzdata").joinpath("zoneinfo", name)
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
