"""The first half of a rich invented document: a session and a part of running text."""

from exports.blocks import running, session, tables
from exports.blocks.document import Block
from exports.blocks.running import Heading, HeadingKind
from exports.inline import Footnote, PageOf, Run, text
from tests.exports.sample_words import LEFT, POINTS, PROSE, RIGHT, quoted, said


def sessions() -> list[Block]:
    """The introduction and a session."""
    blocks: list[Block] = [
        Heading(1, said("Introduction"), "intro", kind=HeadingKind.PLAIN, running="Introduction"),
        *(running.Paragraph(said(words)) for words in PROSE),
        Heading(1, said("Les deux séances"), "seances", kind=HeadingKind.PART, running="Les deux séances"),
        running.Lead(said("Deux soirées, quatre exposés, une même question posée deux fois.")),
        running.Paragraph(said(PROSE[0])),
    ]
    blocks += [
        Heading(2, said("L'attente et la réponse"), "s1", "1", HeadingKind.SESSION, kicker="Séance 1"),
        session.SessionMeta(said("Jeudi 9 janvier 2031, 17 h – 19 h 30 · Maison des Trois-Ponts")),
        session.GuidingQuestion(
            "La question", said("Qu'attend-on de celui qui répond ? Faut-il répondre à tout ? Le peut-on ?")
        ),
        session.Pairing(LEFT, RIGHT, "pair1"),
        Heading(3, said("Là où les deux voix se répondent"), "s1a", kind=HeadingKind.MINOR),
        running.Paragraph(said(PROSE[1])),
        session.VerbatimBlock("Verbatim", quoted("On me demande d'aller vite, jamais d'arriver.")),
        running.Paragraph(said(PROSE[2])),
        Heading(3, said("Quatre points retenus"), "s1p", kind=HeadingKind.SECTION),
        running.SmallPrint(said("Ratifiés le 9 janvier 2031 à 19 h 26 par les deux écoutants.")),
        *POINTS,
        Heading(3, said("Ce que la salle a dit"), "s1s", kind=HeadingKind.SECTION),
        running.Paragraph(said(PROSE[0])),
        session.VerbatimBlock(
            "Verbatim",
            text(
                *said("« Le service de la "),
                Run("xxx", redacted=True, spoken="mot retiré"),
                *said(" promet une heure. C'est court pour comprendre. »"),
            ),
            said("De la salle, séance 1"),
        ),
        session.NoteLine(
            "18 h 04", "Vigilance", said("Ne pas confondre le silence et l'accord."), "Anne Valet"
        ),
        session.NoteLine(
            "18 h 09", "Verbatim", quoted("Je raccroche avant la fin de la musique."), "Hugo Lantier"
        ),
    ]
    return blocks


def philosophy() -> list[Block]:
    """A part of running text."""
    return [
        Heading(
            1,
            said("Approche philosophique de l'attente"),
            "a",
            "A",
            HeadingKind.PART,
            running="A. Approche philosophique",
        ),
        running.Lead(
            said(
                "Avant d'être un métier, répondre est une condition. Cette partie remonte de l'un à l'autre."
            )
        ),
        Heading(2, said("Le temps de l'autre"), "a1", "I", HeadingKind.SECTION),
        Heading(3, said("Trois manières d'attendre"), "a1x", kind=HeadingKind.MINOR),
        running.Paragraph(
            (
                *said("Prévoir et corriger ont fait la force du métier"),
                Footnote(said("Sur les données, voir https://exemple.org/regles?a=1;b=2 et l'annexe I.")),
                *said(". Le débat a distingué trois usages :"),
            )
        ),
        running.BulletList(
            (
                text(
                    *said("celui qui "),
                    Run("éclaire", emphasis=True),
                    *said(" celui qui agit, et qu'il peut contester ;"),
                ),
                said("celui qui compare des équipes, et choisit à leur place, sans que cela se voie plus ;"),
                said("celui qui remplace la rencontre."),
            )
        ),
        running.Paragraph(said(PROSE[1])),
        running.Paragraph(said(PROSE[2])),
        running.Quote(
            said("La parole est moitié à celui qui parle, moitié à celui qui l'écoute."),
            text(*said("Montaigne, "), Run("Essais", emphasis=True), *said(", III, 13")),
        ),
        running.Paragraph(said(PROSE[0])),
        running.NumberList((said("écouter jusqu'au bout ;"), said("redire ;"), said("répondre."))),
        tables.ContrastTable(
            ("Attendre", "Écouter"),
            (
                (said("On compte les minutes."), said("On compte sur quelqu'un.")),
                (
                    said("Le silence pèse."),
                    said("Le silence travaille, et l'on entend ce qui n'était pas dit."),
                ),
            ),
            "Tableau 1",
            "Deux manières d’être là",
            "t1",
        ),
        running.Paragraph(
            (
                *said("Le "),
                Run("tableau 1", link="#t1"),
                *said(" met en regard ces deux manières. Voir p. "),
                PageOf("s1"),
                *said("."),
            )
        ),
        running.Paragraph(said(" ".join(PROSE * 3))),
    ]
