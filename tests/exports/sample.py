"""A rich invented document and a hand-out, in French: every block once at least."""

from exports.blocks import front
from exports.blocks.document import Document, DocumentKind
from exports.blocks.handout import Handout
from exports.blocks.session import PointBlock
from exports.inline import Run
from tests.exports.sample_body import philosophy, sessions
from tests.exports.sample_end import annexes, openings
from tests.exports.sample_words import POINTS, WHEN, said


def synthesis() -> Document:
    edition = "Édition 1 · 12 mars 2031"
    title = "La réponse en question(s)"
    return Document(
        kind=DocumentKind.SYNTHESIS,
        title=title,
        subtitle="Deux séances où les humanités et l’entreprise se sont répondu",
        language="fr",
        created=WHEN,
        body=(*sessions(), *philosophy(), *openings(), *annexes()),
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
                        "Atelier de l'Institut des Trois-Ponts et de Halte Énergie, rue des Tanneurs à Lille."
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
