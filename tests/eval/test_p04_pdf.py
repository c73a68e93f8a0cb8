"""The benchmark of making a PDF searchable measures a whole round; no time is judged."""

import io

from pypdf import PdfReader

from eval.bench import p04_pdf
from ingest.readers import pdf
from tests.retrieval.fakes import WordEmbedder


def test_the_report_has_the_pages_and_the_headings_of_the_texts(project):
    data = p04_pdf.report(project / "corpus", 3)

    assert len(PdfReader(io.BytesIO(data)).pages) == 3
    sections = pdf.read("bron", data).sections
    assert len(sections) > 5
    assert all("Verzamelde teksten" not in str(section.blocks) for section in sections)


def test_a_round_reads_embeds_and_stores_every_text(project, tmp_path):
    data = p04_pdf.report(project / "corpus", 1)

    spent = p04_pdf.searchable(data, WordEmbedder(), tmp_path / "index", project / "corpus")

    assert spent.texts > 5
    assert 0 < spent.reading < spent.total
    assert 0 <= spent.embedding < spent.total
    assert (tmp_path / "index" / "chroma").is_dir()
