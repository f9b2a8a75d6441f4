"""The card of a series, painted."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ui.face import Face
from ui.library.card_words import date_line, echo_of, freshness, is_over, mark_tip, meetings, sessions_line
from ui.library.series_model import CARD
from ui.widgets.echo_mark import paint_echo
from ui.widgets.paint import RING_MARGIN, fill_rounded, paint_ring
from ui.widgets.text_block import TextBlock
from workshop.views.series import SeriesCard

HEIGHT = 264
GAP = 24
_PAD = 25
_RADIUS = 8
_MARK, _MARK_STEP = 18, 26
_TOP = {"title": 22, "partners": 49, "marks": 84, "question": 117, "points": 184, "rule": 216, "foot": 229}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SeriesDelegate(QStyledItemDelegate):
    """Paints a card: which sessions are held, the question, how many points, are the documents fresh."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt passes it
    ) -> QSize:
        """Return the size of a cell of the view's grid."""
        return option.widget.gridSize() if isinstance(option.widget, QListView) else QSize()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the card, from its title down to its foot."""
        card: SeriesCard = index.data(CARD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = card_box(QRectF(option.rect))
        self._ground(painter, box, option)
        inside = box.adjusted(self._px(_PAD), 0, -self._px(_PAD), 0)
        self._head(painter, inside, card)
        self._marks(painter, inside, card)
        self._question(painter, inside, card)
        self._points(painter, inside, card)
        self._foot(painter, inside, card)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell the theme and date of the session whose mark is under the pointer."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        card: SeriesCard = index.data(CARD)
        inside = card_box(QRectF(option.rect)).adjusted(self._px(_PAD), 0, -self._px(_PAD), 0)
        at = event.pos().toPointF()
        boxes = self._mark_boxes(inside, card)
        tips = (
            mark_tip(mark, self._face.language)
            for mark, box in zip(meetings(card), boxes, strict=True)
            if box.contains(at)
        )
        tip = next(tips, "")
        QToolTip.showText(event.globalPos() if tip else QPoint(), tip, view)
        return True

    def _px(self, measure: int) -> int:
        return self._face.theme.px(measure)

    def _line(self, inside: QRectF, part: str, height: int) -> QRectF:
        return QRectF(inside.left(), inside.top() + self._px(_TOP[part]), inside.width(), self._px(height))

    def _ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        theme = self._face.theme
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        outline = theme.color("edge" if hovered else "line")
        fill_rounded(painter, box, theme.color("sheet"), outline, _RADIUS)
        if focused and option.widget.property("keyboard_focus"):
            paint_ring(painter, box, theme, _RADIUS)

    def _head(self, painter: QPainter, inside: QRectF, card: SeriesCard) -> None:
        theme = self._face.theme
        for part, step, role, text in (
            ("title", "heading", "ink", card.title),
            ("partners", "small", "ink_2", " · ".join(card.partners)),
        ):
            block = TextBlock(
                text, theme.font(step), width=inside.width(), line_height=theme.line_height(step), max_lines=1
            )
            block.paint(painter, inside.left(), inside.top() + self._px(_TOP[part]), theme.color(role))

    def _mark_boxes(self, inside: QRectF, card: SeriesCard) -> list[QRectF]:
        """Return where the marks are: closer and smaller when there are many, but all of them."""
        words = QFontMetricsF(self._face.theme.font("small")).horizontalAdvance(self._sessions(card))
        room = inside.width() - words - self._px(16)
        step = min(self._px(_MARK_STEP), room / max(len(meetings(card)), 1))
        side = min(self._px(_MARK), step - 2)
        top = inside.top() + self._px(_TOP["marks"]) + (self._px(_MARK) - side) / 2
        return [QRectF(inside.left() + place * step, top, side, side) for place in range(len(meetings(card)))]

    def _sessions(self, card: SeriesCard) -> str:
        return sessions_line(card, self._face.language)

    def _marks(self, painter: QPainter, inside: QRectF, card: SeriesCard) -> None:
        theme = self._face.theme
        boxes = self._mark_boxes(inside, card)
        for mark, box in zip(meetings(card), boxes, strict=True):
            paint_echo(painter, box, echo_of(mark), theme)
        line = self._line(inside, "marks", _MARK)
        if boxes:
            line.setLeft(boxes[-1].right() + self._px(16))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink_2"))
        painter.drawText(line, _MIDDLE, self._sessions(card))

    def _question(self, painter: QPainter, inside: QRectF, card: SeriesCard) -> None:
        theme = self._face.theme
        block = TextBlock(
            card.question,
            theme.font("question_card"),
            width=inside.width(),
            line_height=theme.line_height("question_card"),
            max_lines=2,
        )
        block.paint(painter, inside.left(), inside.top() + self._px(_TOP["question"]), theme.color("ink_2"))

    def _points(self, painter: QPainter, inside: QRectF, card: SeriesCard) -> None:
        language = self._face.language
        line = self._line(inside, "points", 18)
        counts = (
            ("triangle-alert", "vigilance", card.vigilances, language("vigilance")),
            (
                "diamond-plus",
                "proposal",
                card.proposals,
                language.plural("proposal", "proposals", card.proposals),
            ),
        )
        if not card.vigilances + card.proposals:
            painter.setFont(self._face.theme.font("small"))
            painter.setPen(self._face.theme.color("ink_3"))
            painter.drawText(line, _MIDDLE, language("No point yet"))
            return
        left = line.left()
        for icon, role, count, word in counts:
            if count:
                left = self._count(
                    painter, QRectF(left, line.top(), line.width(), line.height()), icon, role, count, word
                )

    def _count(self, painter: QPainter, line: QRectF, icon: str, role: str, count: int, word: str) -> float:
        theme = self._face.theme
        side = self._px(16)
        corner = QRectF(line.left(), line.center().y() - side / 2, side, side)
        self._face.icons.paint(painter, corner, icon, role)
        left = corner.right() + self._px(6)
        for text, role_of_text, weight in ((str(count), role, 600), (word, "ink_2", 400)):
            painter.setFont(theme.font("small", weight, tabular=weight == 600))
            painter.setPen(theme.color(role_of_text))
            painter.drawText(QRectF(left, line.top(), line.width(), line.height()), _MIDDLE, text)
            left += painter.fontMetrics().horizontalAdvance(text) + self._px(6)
        return left + self._px(14)

    def _foot(self, painter: QPainter, inside: QRectF, card: SeriesCard) -> None:
        theme, language = self._face.theme, self._face.language
        rule = inside.top() + self._px(_TOP["rule"])
        painter.fillRect(QRectF(inside.left(), round(rule), inside.width(), 1), theme.color("line"))
        line = self._line(inside, "foot", 18)
        metrics = QFontMetricsF(theme.font("small"))
        sign = self._px(16) + self._px(6)
        fresh = freshness(card, language)
        room = line.width() - 2 * sign - self._px(12) - metrics.horizontalAdvance(fresh.words)
        date = date_line(card, language)
        if metrics.horizontalAdvance(date) > room:
            date = date_line(card, language, short=True)
        words = metrics.elidedText(
            fresh.words,
            Qt.TextElideMode.ElideRight,
            line.width() - 2 * sign - self._px(12) - metrics.horizontalAdvance(date),
        )
        over = is_over(card)
        self._sign(painter, line, "calendar", "ink_3" if over else "ink_2", date, "ink_3" if over else "ink")
        right = QRectF(line)
        right.setLeft(line.right() - metrics.horizontalAdvance(words) - sign)
        self._sign(painter, right, fresh.icon, fresh.role, words, fresh.role)

    def _sign(
        self, painter: QPainter, line: QRectF, icon: str, icon_role: str, words: str, role: str
    ) -> None:
        theme, side = self._face.theme, self._px(16)
        corner = QRectF(line.left(), line.center().y() - side / 2, side, side)
        self._face.icons.paint(painter, corner, icon, icon_role)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color(role))
        painter.drawText(line.adjusted(side + self._px(6), 0, 2, 0), _MIDDLE, words)


def card_box(cell: QRectF) -> QRectF:
    """Return where the card is in its cell of the grid: room for the ring, then the gap to the next one."""
    return cell.adjusted(RING_MARGIN, RING_MARGIN, RING_MARGIN - GAP, RING_MARGIN - GAP)
