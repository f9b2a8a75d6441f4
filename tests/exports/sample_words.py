"""Words, points, talks and a drawing of our own for sample documents, in French."""

import datetime as dt
from io import BytesIO

from PIL import Image, ImageDraw

from exports.blocks.session import PointBlock, Side, Speaker, Voice
from exports.inline import Run, Text, text
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


_CHAIR = """
Un atelier commence par une chaise que l'on déplace. Personne n'y prend garde, et pourtant la place choisie
dit déjà ce que chacun attend de l'autre : être vu, être tranquille, ou pouvoir partir sans déranger.
"""
_WAITING = """
Les échanges ont montré trois manières d'attendre. On attend par habitude, par politesse, ou parce que l'on
croit encore à la réponse ; la troisième seule engage celui qui répond. Faut-il pour autant promettre ? Rien
n'oblige à promettre vite, tout oblige à tenir.
"""
_PRUDENCE = """
De là vient une prudence que la salle a nommée plusieurs fois. Dire « nous verrons » coûte moins cher que
de dire « nous ne savons pas », mais la seconde phrase se répare mieux que la première au XXIe siècle.
"""
PROSE = tuple(" ".join(words.split()) for words in (_CHAIR, _WAITING, _PRUDENCE))
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
        said("Avant de répondre, chacun attend d'être entendu. L'exposé en tire une exigence."),
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
    (said("Une équipe de nuit a dû inventer sa proximité : parler comme on appelle, dire ce qu'on ignore."),),
)
