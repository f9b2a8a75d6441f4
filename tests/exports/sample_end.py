"""The second half of a rich invented document: tensions, axes, levers and annexes."""

from exports.blocks import closing, front, running, tables
from exports.blocks.document import Block
from exports.blocks.running import Heading, HeadingKind
from exports.blocks.session import PointBlock, Side
from exports.inline import PageOf
from tests.exports.sample_words import LEFT, PROSE, RIGHT, drawing, quoted, said
from workshop.model.kinds import PointKind


def openings() -> list[Block]:
    """Tensions, axes and levers."""
    return [
        Heading(
            1,
            said("Ouvertures et perspectives"),
            "b",
            "B",
            HeadingKind.PART,
            running="B. Ouvertures et perspectives",
        ),
        running.Paragraph(said(PROSE[0])),
        Heading(2, said("Trois tensions"), "b0", kind=HeadingKind.SECTION),
        running.Paragraph(said("Elles ne se résolvent pas. Il s'agit d'apprendre à les tenir ensemble.")),
        tables.TensionTable(
            tuple(
                tables.Tension(
                    tables.Pole(left, quoted("Dites-nous ce que vous faites."), "séances 1 et 2"),
                    tables.Pole(right, said("aucune note"), ""),
                )
                for left, right in (
                    ("Parler", "Écouter"),
                    ("Intérêt du client", "Intérêt de l’entreprise"),
                    ("Vitesse", "Justesse"),
                )
            ),
            note=said("Sous chaque pôle, un verbatim et les séances où des notes l'ont appuyé."),
        ),
        Heading(2, said("Deux axes pour une réponse pleine de sens"), "b1", "I", HeadingKind.SECTION),
        running.Paragraph(said(PROSE[1])),
        tables.AxisTable(
            ("Axe", "Levier", "Points d’appui", "Page"),
            (
                tables.AxisRow(
                    "I",
                    "Apaiser face au risque d’oubli",
                    (
                        tables.LeverRow(
                            "Rappeler",
                            said("Une langue commune, révisée avec ceux qui l'entendent."),
                            (
                                tables.Support(PointKind.VIGILANCE, "1.2", "p12"),
                                tables.Support(PointKind.PROPOSAL, "1.4", "p14"),
                            ),
                            "l1",
                        ),
                        tables.LeverRow(
                            "Être proche",
                            said("Quelqu'un que l'on peut joindre et retrouver."),
                            (tables.Support(PointKind.PROPOSAL, "1.3", "p13"),),
                            "l2",
                        ),
                    ),
                ),
                tables.AxisRow(
                    "II",
                    "Rendre la parole libre",
                    (
                        tables.LeverRow(
                            "Considérer l’appelant comme un partenaire",
                            said("Un pouvoir partagé, donc négocié."),
                            (),
                            "l1",
                        ),
                    ),
                ),
            ),
            said("▲ vigilance ◆ proposition. Le premier chiffre est celui de la séance."),
        ),
        Heading(
            3, said("Rappeler"), "l1", "1", HeadingKind.LEVER, kicker="Axe I · Apaiser face au risque d’oubli"
        ),
        running.Paragraph(said(PROSE[0])),
        PointBlock(
            PointKind.PROPOSAL,
            "Proposition",
            "Point 1.4",
            said("Relire nos courriers à voix haute."),
            (*said("Séance 1, L'attente et la réponse, p. "), PageOf("p14")),
            "q14",
        ),
        running.Paragraph(said(PROSE[2])),
        closing.Figure(
            drawing(),
            "Deux visages face à face",
            "Figure 1",
            "Le bouton manquant",
            "Dessin : Zoé Lambrequin",
            said("– L'appelant : « Je cherche le bouton pas encore. » – Un conseiller : « C'est moi. »"),
            id="f1",
        ),
        Heading(3, said("Être proche"), "l2", "2", HeadingKind.LEVER),
        running.Paragraph(said(PROSE[1])),
    ]


def annexes() -> list[Block]:
    """Method, programme, people and the last page."""
    return [
        Heading(1, said("Annexes"), "annexes", kind=HeadingKind.GROUP, running="Annexes"),
        Heading(2, said("La méthode de l'atelier"), "an1", "I", HeadingKind.ANNEX),
        running.Lead(
            said("Deux interventions qui se répondent, une salle qui débat, deux écoutants qui se taisent.")
        ),
        running.Paragraph(said(PROSE[0])),
        closing.TimeBar(
            "Une séance en deux heures et demie",
            (
                closing.TimeSegment(6),
                closing.TimeSegment(30, "Éclairage", "30\u00a0min", Side.HUMANITIES),
                closing.TimeSegment(4),
                closing.TimeSegment(30, "Pratique", "30\u00a0min", Side.PRACTICE),
                closing.TimeSegment(5),
                closing.TimeSegment(75, "Débat", "75\u00a0min"),
                closing.TimeSegment(10),
            ),
            "Éclairage, 30 minutes ; pratique, 30 minutes ; débat, 75 minutes",
            said(
                "En gris, vingt-cinq minutes en tout : rappel des points, éclaircissements, choix des points."
            ),
        ),
        Heading(2, said("Le déroulé des séances"), "an2", "II", HeadingKind.ANNEX),
        running.SmallPrint(said("Toutes les séances : 17 h – 19 h 30, Maison des Trois-Ponts."), wide=True),
        tables.Programme(
            (
                tables.ProgrammeRow(
                    "1",
                    "Jeudi",
                    "9 janvier 2031",
                    "L’attente et la réponse",
                    said("Qu'attend-on de celui qui répond ?"),
                    LEFT,
                    RIGHT,
                ),
                tables.ProgrammeRow(
                    "2",
                    "Mercredi",
                    "22 janvier 2031",
                    "Co-construction de pistes partageables",
                    line="Séance de travail commune, sans intervention.",
                ),
            )
        ),
        Heading(2, said("Les acteurs"), "an3", "III", HeadingKind.ANNEX),
        closing.PeopleList(
            "Participants",
            (
                closing.PeopleGroup("Halte Énergie", ("Inès Vauquelin", "Basile Tournier", "Anne Valet")),
                closing.PeopleGroup("Institut des Trois-Ponts", ("Odile Marchenoir", "Hugo Lantier")),
                closing.PeopleGroup("Ligue des lecteurs à voix haute, section du Nord", ("Zoé Lambrequin",)),
            ),
        ),
        tables.Table(
            ("Nom", "Organisation", "Séances"),
            (
                (said("Odile Marchenoir"), said("Institut des Trois-Ponts"), said("1")),
                (said("Basile Tournier"), said("Halte Énergie"), said("1 à 2")),
            ),
            (5, 5, 2),
            "Intervenants",
            frozenset({2}),
            said("Seules figurent les personnes qui ont accepté que leur nom soit imprimé."),
        ),
        closing.Colophon(
            (
                front.LabelledText("Édition", said("Édition 1, arrêtée le 12 mars 2031.")),
                front.LabelledText("Dessins", said("Zoé Lambrequin. Reproduction soumise à son accord.")),
                front.LabelledText("Composition", said("Document composé avec Résonance.")),
            ),
            (front.Logo("Institut des Trois-Ponts"), front.Logo("Halte Énergie")),
        ),
    ]
