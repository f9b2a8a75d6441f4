"""A rich invented document, in French: every block once at least, with words of our own."""

import datetime as dt
from io import BytesIO

from PIL import Image, ImageDraw

from exports.blocks import closing, front, running, session, tables
from exports.blocks.document import Block, Document, DocumentKind
from exports.blocks.handout import Handout
from exports.blocks.running import Heading, HeadingKind
from exports.blocks.session import PointBlock, Side, Speaker, Voice
from exports.inline import Footnote, PageOf, Run, Text, text
from exports.typography import runs, typeset, typeset_quoted
from workshop.model.kinds import PointKind

WHEN = dt.datetime(2031, 3, 12, 9, 0, tzinfo=dt.UTC)


def said(words: str) -> Text:
    return runs(typeset(words, "fr"), "fr")


def quoted(words: str) -> Text:
    return runs(typeset_quoted(f"« {words} »", "fr"), "fr")


def drawing() -> bytes:
    image = Image.new("RGB", (1200, 640), "white")
    pen = ImageDraw.Draw(image)
    pen.ellipse((180, 120, 380, 320), outline="black", width=6)
    pen.ellipse((820, 120, 1020, 320), outline="black", width=6)
    pen.line((400, 480, 800, 480), fill="black", width=6)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


PROSE = (
    "Un atelier commence par une chaise que l'on déplace. Personne n'y prend garde, et pourtant la place "
    "choisie dit déjà ce que chacun attend de l'autre : être vu, être tranquille, ou pouvoir partir sans déranger.",
    "Les échanges ont montré trois manières d'attendre. On attend par habitude, par politesse, ou parce que l'on "
    "croit encore à la réponse ; la troisième seule engage celui qui répond. Faut-il pour autant promettre ? Rien "
    "n'oblige à promettre vite, tout oblige à tenir.",
    "De là vient une prudence que la salle a nommée plusieurs fois. Dire « nous verrons » coûte moins cher que de "
    "dire « nous ne savons pas », mais la seconde phrase se répare mieux que la première au XXIe siècle.",
)
POINTS = (
    PointBlock(
        PointKind.VIGILANCE,
        "Vigilance",
        "Point 1.1",
        said("Attendre n'est pas encore écouter."),
        id="p11",
    ),
    PointBlock(
        PointKind.VIGILANCE,
        "Vigilance",
        "Point 1.2",
        said(
            "Une réponse rapide peut fermer la question ; elle ne la remplace pas quand la personne cherche."
        ),
        said("Amendé à l'ouverture de la séance 2, le 22 janvier 2031."),
        id="p12",
    ),
    PointBlock(
        PointKind.PROPOSAL,
        "Proposition",
        "Point 1.3",
        said("Laisser à chaque conseiller dix minutes par jour sans objectif, pour rappeler qui il veut."),
        id="p13",
    ),
    PointBlock(
        PointKind.PROPOSAL, "Proposition", "Point 1.4", said("Relire nos courriers à voix haute."), id="p14"
    ),
)
LEFT = Voice(
    Side.HUMANITIES,
    "Éclairage des humanités",
    said("L'attente : une patience ou une promesse ?"),
    (Speaker("Odile Marchenoir", "Philosophe, Institut des Trois-Ponts"),),
    (
        said(
            "Avant de répondre, chacun attend d'être entendu. L'exposé part de cette attente et en tire une exigence."
        ),
        text(
            *said("Deux repères ont servi ensuite : on ne "),
            Run("possède", emphasis=True),
            *said(" pas une écoute, on l'exerce."),
        ),
    ),
)
RIGHT = Voice(
    Side.PRACTICE,
    "Pratique d’entreprise",
    said("Répondre la nuit : ce que quatre ans d'astreinte ont changé dans l'équipe"),
    (
        Speaker("Basile Tournier", "Directeur des relations, Halte Énergie"),
        Speaker("Inès Vauquelin", "Halte Énergie"),
    ),
    (
        said(
            "Une équipe de nuit a dû inventer sa proximité : parler la langue de l'appelant, dire ce qu'elle ignore."
        ),
    ),
)


def body() -> tuple[Block, ...]:
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
                Footnote(
                    said(
                        "Sur les données recueillies, voir le site https://exemple.org/regles?a=1;b=2 et l'annexe I."
                    )
                ),
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
                said(
                    "celui qui compare des équipes, et finit par choisir à leur place ; ce qui se décide alors ne se voit plus de personne ;"
                ),
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
            said(
                "▲ vigilance ◆ proposition. Le premier chiffre est celui de la séance, le second celui du point."
            ),
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
    return tuple(blocks)


def synthesis() -> Document:
    edition = "Édition 1 · 12 mars 2031"
    title = "La réponse en question(s)"
    return Document(
        kind=DocumentKind.SYNTHESIS,
        title=title,
        subtitle="Deux séances où les humanités et l’entreprise se sont répondu",
        language="fr",
        created=WHEN,
        body=body(),
        head=title,
        edition=edition,
        subject="Synthèse de l’atelier",
        cover=front.Cover(
            "Synthèse de l’atelier",
            title,
            "Deux séances où les humanités et l’entreprise se sont répondu",
            "Lille, janvier – mars 2031",
            6,
            "Les\nhumanités",
            "L’entreprise",
            (front.Logo("Trois-Ponts"), front.Logo("Halte Énergie")),
            "Institut des Trois-Ponts et Halte Énergie",
            edition,
        ),
        title_page=front.TitlePage(
            title,
            "Deux séances où les humanités et l’entreprise se sont répondu",
            (
                front.LabelledText(
                    "Organisation",
                    said(
                        "Atelier conduit par l'Institut des Trois-Ponts et Halte Énergie, rue des Tanneurs à Lille."
                    ),
                ),
                front.LabelledText("Écoutants", said("Deux à chaque séance, un de chaque maison.")),
                front.LabelledText(
                    "Pour citer", (Run(title, emphasis=True), *said(", Lille, édition 1, 12 mars 2031."))
                ),
            ),
            "Comment lire les signes",
            (
                front.KeyEntry(
                    front.Sign.HUMANITIES,
                    "Filet plein, indigo",
                    "l’éclairage des humanités. Toujours à gauche.",
                ),
                front.KeyEntry(
                    front.Sign.PRACTICE,
                    "Filet double, terre cuite",
                    "la pratique d’entreprise. Toujours à droite.",
                ),
                front.KeyEntry(
                    front.Sign.VIGILANCE,
                    "Vigilance",
                    "un point à surveiller, retenu par les écoutants. Fond gris, barre pleine.",
                ),
                front.KeyEntry(
                    front.Sign.PROPOSAL,
                    "Proposition",
                    "une piste à essayer, retenue par les écoutants. Fond blanc, cadre fin.",
                ),
                front.KeyEntry(
                    front.Sign.VERBATIM, "Verbatim", "mots exacts entendus dans la salle, en italique."
                ),
                front.KeyEntry(
                    front.Sign.REDACTION,
                    "Mot retiré",
                    "un nom que son titulaire n’a pas souhaité voir imprimé.",
                ),
            ),
        ),
        contents_title="Sommaire",
    )


def handout(points: tuple[PointBlock, ...] = POINTS) -> Document:
    block = Handout(
        series="La réponse en question(s)",
        occasion="Ouverture de la séance 2 · mercredi 22 janvier 2031",
        title="Ce que nous avons retenu",
        session="Séance 1 · L’attente et la réponse",
        points=points,
        question=said("Qu'attend-on de celui qui répond ? Faut-il répondre à tout ? Le peut-on ?"),
        correction_title="Une correction à dire\u202f?",
        correction_text="Elle sera notée et datée, en regard du point.",
        today_label="Aujourd’hui",
        today_title="Séance 2 · Co-construction de pistes",
        today_question=said("Que peut-on promettre sans se dédire ?"),
        note="Feuillet n°\u00a01 · 9 janvier 2031, 19\u00a0h\u00a028",
    )
    return Document(DocumentKind.HANDOUT, "Feuillet 1", "fr", WHEN, (block,), edition=block.note)
