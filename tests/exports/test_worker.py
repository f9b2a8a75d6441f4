"""The process that makes documents: warm, stopped, killed; the former file and the folder stay clean."""

import datetime as dt
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from exports.blocks.document import DocumentKind
from exports.order import Order
from exports.worker import CANCELLED, Worker
from tests.libraries import copied, opened, sample_file
from ui.orders import document_order
from workshop.errors import ExportFailed

AT = dt.datetime(2026, 3, 12, 16, 0, tzinfo=dt.UTC)


def unheard(share: float, message: str) -> None:
    pass


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_file(tmp_path_factory.mktemp("worker"))


@pytest.fixture
def order(sample: Path, tmp_path: Path) -> Order:
    """The synthesis of the sample, the longest document, as a PDF."""
    library = opened(copied(sample, tmp_path), write=False)
    series_id = library.queries.series_cards()[0].id
    folder = tmp_path / "où vont les documents"
    folder.mkdir()
    made = document_order(library, DocumentKind.SYNTHESIS, folder / "synthèse.pdf", series_id)
    library.close()
    return made


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.close()


def test_a_document_is_made_with_progress_that_only_grows(worker: Worker, order: Order) -> None:
    heard: list[float] = []
    made = worker.make(order, lambda share, _: heard.append(share))
    assert made.target.read_bytes().startswith(b"%PDF")
    assert made.pages > 10
    assert heard == sorted(heard)
    assert [one.name for one in order.target.parent.iterdir()] == ["synthèse.pdf"]


def test_a_cancelled_document_leaves_the_former_one_and_nothing_else(worker: Worker, order: Order) -> None:
    order.target.write_bytes(b"the former one")
    with pytest.raises(ExportFailed) as refused:
        worker.make(order, lambda share, _: worker.cancel() if share > 0 else None)
    assert refused.value.message == CANCELLED
    assert order.target.read_bytes() == b"the former one"
    assert [one.name for one in order.target.parent.iterdir()] == ["synthèse.pdf"]
    assert worker.make(order, unheard).pages > 10, "the next order works"


def test_a_killed_process_is_one_sentence_and_the_next_order_works(worker: Worker, order: Order) -> None:
    order.target.write_bytes(b"the former one")

    def kill(*_: object) -> None:
        process = worker._process
        assert process is not None
        process.kill()

    with pytest.raises(ExportFailed) as refused:
        worker.make(order, kill)
    assert refused.value.message != CANCELLED
    assert refused.value.values == {"name": "synthèse.pdf"}
    assert order.target.read_bytes() == b"the former one"
    assert [one.name for one in order.target.parent.iterdir()] == ["synthèse.pdf"]
    assert worker.make(order, unheard).pages > 10


def test_a_warm_process_is_the_one_that_makes_and_it_is_kept(worker: Worker, order: Order) -> None:
    worker.warm()
    warmed = worker._process
    worker.make(order, unheard)
    worker.make(order, unheard)
    assert worker._process is warmed


def test_a_process_killed_while_it_waits_is_started_again(worker: Worker, order: Order) -> None:
    worker.warm()
    assert worker._process is not None
    worker._process.kill()
    worker._process.join()
    assert worker.make(order, unheard).pages > 10


def test_two_orders_at_once_are_made_one_after_the_other(
    worker: Worker, order: Order, tmp_path: Path
) -> None:
    other = Order(order.document, tmp_path / "autre.docx", order.series, AT, dossier=order.dossier)
    thread = threading.Thread(target=worker.make, args=(other, unheard))
    thread.start()
    worker.make(order, unheard)
    thread.join()
    assert other.target.is_file()
    assert order.target.is_file()


def test_a_folder_that_is_not_there_is_one_sentence(worker: Worker, order: Order, tmp_path: Path) -> None:
    lost = Order(order.document, tmp_path / "nulle part" / "a.pdf", order.series, AT, dossier=order.dossier)
    with pytest.raises(ExportFailed) as refused:
        worker.make(lost, unheard)
    assert refused.value.hint
