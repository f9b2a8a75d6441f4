"""An evening played from a script, through the same doors as a person and with a clock moved by hand.

The script is a JSON object, so that a sample can bring its own evening:

    {
      "session": "<session id>",
      "device": "Ordinateur de la salle",            (what notes and signatures name; may be left out)
      "steps": [
        {"at": "16:55", "do": "open"},
        {"at": "17:02", "do": "start"},
        {"at": "17:04:30", "note": {"id": "<note id>", "listener": "<person id>", "line": "! …"}},
        {"at": "17:12", "floor": "<person id>"},
        ...
      ]
    }

`at` is the hour of the place (HH:MM or HH:MM:SS) on the session's date, never earlier than the step before;
after midnight it goes on as 24:10. Each step has exactly one act beside `at`:

    "do": "open" | "start" | "next" | "back" | "pause" | "resume" | "hold"
    "do": "minutes", "minutes": -3            minutes given to (or taken from) the current agenda item
    "do": "converge", "why": "…"              opens the convergence although somebody is not ready; seldom
                                              needed: it opens by itself when the last listener is ready
    "note": {id, listener, line, star?}       one capture line with its sign, kept by that listener
    "floor": "<person id>" | "room" | null    who has the floor; "room" is « De la salle », null is nobody
    "ready": "<person id>"                    that listener closes their list
    "stack": ["<note id>", …]                 these notes say the same
    "distinct": ["<note id>", …]              these notes look alike and are not
    "choose": {id, notes, wording, kind, reserve?}
                                              a new point ("vigilance" or "proposal") resting on these notes
    "reword": {point, wording, why?}
    "order": ["<point id>", …]                all chosen points, first to last
    "reserve": "<point id>"                   put aside, and with "take" back among the chosen
    "take": "<point id>"
    "dots": {point, count}
    "dissent": {point, text}
    "sign": "<person id>", "device"?: "…"     the last signature ratifies

Ids of notes and points are given by the script (UUIDs), so that later steps can name them.
Board steps ("stack" … "dissent") may carry "by": "<person id>"; else the first listener does them.
"""
