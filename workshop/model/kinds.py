"""The kinds and states that rows name; their values are what is stored and archived."""

from enum import StrEnum


class SessionState(StrEnum):
    """How far a session has come."""

    PLANNED = "planned"
    OPEN = "open"
    CONVERGING = "converging"
    HELD = "held"
    CANCELLED = "cancelled"


class TalkKind(StrEnum):
    """What a talk brings to the session; the first two face each other."""

    HUMANITIES = "humanities"
    PRACTICE = "practice"
    OPENING = "opening"
    TESTIMONY = "testimony"
    CLOSING = "closing"


class AgendaKind(StrEnum):
    """What an agenda item is for."""

    OPENING = "opening"
    RECAP = "recap"
    TALK = "talk"
    CLARIFICATIONS = "clarifications"
    DEBATE = "debate"
    CONVERGENCE = "convergence"
    CO_CONSTRUCTION = "co-construction"
    BREAK = "break"
    CLOSING = "closing"


class RoleKind(StrEnum):
    """What a person does in a series, a session or a talk."""

    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    LISTENER = "listener"
    ANIMATOR = "animator"
    ARTIST = "artist"
    WRITER = "writer"


class NoteKind(StrEnum):
    """What a listener heard."""

    PLAIN = "plain"
    VIGILANCE = "vigilance"
    PROPOSAL = "proposal"
    VERBATIM = "verbatim"
    TENSION = "tension"
    QUESTION = "question"


class PointKind(StrEnum):
    """What a remarkable point asks for."""

    VIGILANCE = "vigilance"
    PROPOSAL = "proposal"


class PointState(StrEnum):
    """How far a point has come."""

    CHOSEN = "chosen"
    RESERVE = "reserve"
    RATIFIED = "ratified"
    WITHDRAWN = "withdrawn"


class MarkKind(StrEnum):
    """What happened at a stored instant of the live session."""

    OPEN = "open"
    START = "start"
    NEXT = "next"
    BACK = "back"
    PAUSE = "pause"
    RESUME = "resume"
    MINUTES = "minutes"
    SHORTEN = "shorten"
    CLOCK = "clock"
    READY = "ready"
    CONVERGE = "converge"
    RATIFY = "ratify"
    HOLD = "hold"
    CANCEL = "cancel"
    POSTPONE = "postpone"


class TurnKind(StrEnum):
    """What a turn of speech is."""

    CLARIFICATION = "clarification"
    DEBATE = "debate"
    TALK = "talk"


class Attribution(StrEnum):
    """How much of the person a quotation may name."""

    NAME = "name"
    FUNCTION = "function"
    ORGANISATION = "organisation"
    ROOM = "room"
    NONE = "none"


class Together(StrEnum):
    """What was decided of notes that look alike."""

    STACKED = "stacked"
    DISTINCT = "distinct"


class Pole(StrEnum):
    """A side of a tension."""

    LEFT = "left"
    RIGHT = "right"


class SectionPart(StrEnum):
    """Where a text stands in a long document."""

    INTRODUCTION = "introduction"
    PREAMBLE = "preamble"
    PART = "part"
    TENSIONS = "tensions"
    AXES = "axes"
    LEADS = "leads"
    CONCLUSION = "conclusion"
    METHOD = "method"
    COLOPHON = "colophon"
