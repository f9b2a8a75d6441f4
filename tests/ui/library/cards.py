"""Cards made for tests, of every shape a series can have."""

import datetime as dt

from workshop.model.kinds import SessionState
from workshop.views.series import SeriesCard, SessionMark, Shape

_STATES = {"H": SessionState.HELD, "h": SessionState.HELD, "c": SessionState.CANCELLED}


def marks(spec: str, first: dt.date) -> tuple[SessionMark, ...]:
    """Return marks: H held, P planned, c cancelled; a small letter is without talks."""
    return tuple(
        SessionMark(
            id=f"{number}",
            number=number,
            theme=f"Thème {number}",
            date=first + dt.timedelta(days=14 * number),
            state=_STATES.get(sign, SessionState.PLANNED),
            shape=Shape.PAIRED if sign.isupper() else Shape.PLAIN,
        )
        for number, sign in enumerate(spec, start=1)
    )


def card(title: str, spec: str = "", *, first: dt.date = dt.date(2026, 10, 1), **more: object) -> SeriesCard:
    """Return a card with these sessions."""
    made = marks(spec, first)
    held = [mark for mark in made if mark.state is SessionState.HELD]
    coming = [mark for mark in made if mark.state is SessionState.PLANNED]
    values: dict[str, object] = {
        "id": title,
        "title": title,
        "language": "fr",
        "partners": ("Institut des Lisières", "Coopérative Mirabeau"),
        "marks": made,
        "question": "Qui tient parole\u202f?",
        "vigilances": 0,
        "proposals": 0,
        "next_date": coming[0].date if coming else None,
        "last_date": held[-1].date if held else None,
    }
    return SeriesCard(**{**values, **more})  # type: ignore[arg-type]  # values are named above
