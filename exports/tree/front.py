"""The cover and the title page of a synthesis, with the key to its signs."""

from exports.blocks.front import Cover, KeyEntry, LabelledText, Logo, Sign, TitlePage
from exports.inline import Run, Text
from exports.tree.scribe import Scribe
from workshop.views.documents import SeriesDossier
from workshop.words import N_

_KEY = (
    (Sign.HUMANITIES, N_("Plain rule, indigo"), N_("light from the humanities. Always on the left.")),
    (Sign.PRACTICE, N_("Double rule, terracotta"), N_("company practice. Always on the right.")),
    (
        Sign.VIGILANCE,
        N_("Vigilance"),
        N_("a point to watch, retained by the listeners. Grey ground, solid bar."),
    ),
    (
        Sign.PROPOSAL,
        N_("Proposal"),
        N_("a lead to try, retained by the listeners. White ground, thin frame."),
    ),
    (Sign.VERBATIM, N_("Verbatim"), N_("exact words heard in the room, in italics.")),
    (Sign.REDACTION, N_("Word removed"), N_("a name that its bearer did not wish to see printed.")),
)


def cover(scribe: Scribe, dossier: SeriesDossier, edition: str) -> Cover:
    """Return the cover, with one ring for each session and voice."""
    series = dossier.series
    partners = [scribe.set(one) for one in series.partners]
    return Cover(
        kind=scribe.say("Synthesis of the series"),
        title=scribe.set(series.title),
        subtitle=scribe.set(series.subtitle),
        place_and_period=_place_and_period(scribe, dossier),
        rings=max(1, len(dossier.sessions)),
        left=scribe.say("Light from the humanities"),
        right=scribe.say("Company practice"),
        logos=tuple(Logo(one) for one in partners),
        partners=" · ".join(partners),
        edition=edition,
    )


def _place_and_period(scribe: Scribe, dossier: SeriesDossier) -> str:
    """« Lyon, octobre 2014 – février 2015 »: in French a month has no capital after a comma."""
    place, period = dossier.series.place, dossier.series.period
    if place and scribe.words.language == "fr":
        period = period[:1].lower() + period[1:]
    return ", ".join(scribe.set(one) for one in (place, period) if one)


def title_page(scribe: Scribe, dossier: SeriesDossier, edition: str) -> TitlePage:
    """Return the title page: what the series was, for whom, how to cite it and how to read its signs."""
    series = dossier.series
    return TitlePage(
        title=scribe.set(series.title),
        subtitle=scribe.set(series.subtitle),
        entries=tuple(LabelledText(label, said) for label, said in _facts(scribe, dossier, edition) if said),
        key_title=scribe.say("How to read the signs"),
        key=tuple(KeyEntry(sign, scribe.say(name), scribe.say(said)) for sign, name, said in _KEY),
    )


def _facts(scribe: Scribe, dossier: SeriesDossier, edition: str) -> list[tuple[str, Text]]:
    series = dossier.series
    partners = scribe.say(" and ").join(scribe.set(one) for one in series.partners)
    series_of = scribe.say("Series run by {partners}.", partners=partners) if partners else ""
    held = scribe.say("Held at {place}.", place=series.place) if series.place else ""
    origin = scribe.say(
        "The points were ratified by the listeners at the end of each session. "
        "The verbatims come from the debates and are attributed only as their authors agreed."
    )
    cited = (Run(scribe.set(series.title), emphasis=True), Run(f", {edition}."))
    return [
        (scribe.say("Organisation"), scribe.text(" ".join(part for part in (series_of, held) if part))),
        (scribe.say("Listeners"), scribe.text(_listeners(scribe, dossier))),
        (scribe.say("Readers"), scribe.line(series.readers)),
        (scribe.say("Origin of the texts"), scribe.text(origin)),
        (scribe.say("To cite it"), cited),
    ]


def _listeners(scribe: Scribe, dossier: SeriesDossier) -> str:
    organisations = sorted(
        {one.organisation for each in dossier.sessions for one in each.session.listeners if one.organisation}
    )
    if not organisations:
        return ""
    among = ", ".join(organisations)
    return scribe.say("Silent during the debates, from {organisations}.", organisations=among)
