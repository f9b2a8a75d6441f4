"""How Live writes times: what is left, how late it runs, and when a note was typed."""

import datetime as dt
import math
from zoneinfo import ZoneInfo

from ui.i18n import Language
from workshop.words import N_

MINUS = "\u2212"


def time_left(seconds: float) -> str:
    """Return « 41:20 », « 1:12:05 » above one hour, and « +1:48 » once the time is over."""
    whole = math.ceil(seconds)
    if whole < 0:
        return "+" + _clock(-whole)
    return _clock(whole)


def elapsed(seconds: float) -> str:
    """Return « 1:12 » since something began."""
    return _clock(max(0, math.floor(seconds)))


def _clock(whole: int) -> str:
    minutes, seconds = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def moment(offset: int | None) -> str:
    """Return « 1 h 38 » from the start of the session, or nothing before it."""
    if offset is None:
        return ""
    sign = MINUS if offset < 0 else ""
    hours, minutes = divmod(abs(offset) // 60, 60)
    return f"{sign}{hours} h {minutes:02}"


def late(minutes: int, language: Language) -> str:
    """Return « +7 min », « −3 min » or « 0 min »."""
    sign = "+" if minutes > 0 else MINUS if minutes < 0 else ""
    return language(N_("{sign}{count} min"), sign=sign, count=abs(minutes))


def hour(instant: dt.datetime, timezone: str) -> str:
    """Return the hour of the place, « 18:36 »."""
    return f"{instant.astimezone(ZoneInfo(timezone)):%H:%M}"


def short_hour(text: str) -> str:
    """Return a planned hour without what a clock would not show: « 9:05 » for 09:05."""
    return text.removeprefix("0")
