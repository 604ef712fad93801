# SPDX-License-Identifier: Apache-2.0
"""Result sets as Arrow tables, read by whatever of pyarrow, polars and pandas is there; none of them is needed."""

from __future__ import annotations

import importlib.util

import pytest
import safeguarding as sg
from conftest import DATA, SMALL, utc


def have(name):
    return importlib.util.find_spec(name) is not None


def reports():
    return sg.read_reports(SMALL / "reports.jsonl").require()


def jigsaw():
    return sg.link(sg.read_reports(DATA / "reports.jsonl").require(), sg.read_roll(DATA / "roll.csv").require())


def test_the_stream_is_a_capsule_that_may_be_left_unread():
    capsule = reports().__arrow_c_stream__()
    assert type(capsule).__name__ == "PyCapsule" and '"arrow_array_stream"' in repr(capsule)


@pytest.mark.skipif(have("pandas"), reason="pandas is there")
def test_without_pandas_only_the_call_that_needs_it_fails():
    with pytest.raises(ImportError, match="pandas"):
        reports().to_pandas()


@pytest.mark.skipif(have("polars"), reason="polars is there")
def test_without_polars_only_the_call_that_needs_it_fails():
    with pytest.raises(ImportError, match="polars"):
        reports().to_polars()


@pytest.mark.skipif(have("networkx"), reason="networkx is there")
def test_without_networkx_only_the_call_that_needs_it_fails():
    with pytest.raises(ImportError, match="networkx"):
        jigsaw().to_networkx()


def test_pyarrow_reads_every_kind_of_column():
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table(reports())
    table.validate(full=True)
    assert table.schema.field("recorded_at").type == pyarrow.timestamp("s", "UTC")
    assert table.schema.field("channel").type == pyarrow.dictionary(pyarrow.int8(), pyarrow.string())
    assert table.schema.field("categories").type == pyarrow.list_(pyarrow.field("item", pyarrow.string()))
    rows = table.to_pylist()
    for row, report in zip(rows, reports(), strict=True):
        assert row["id"] == report.id and row["recorded_at"] == report.recorded_at
        assert row["observed_at"] == report.observed_at and row["reporter"] == report.reporter
        assert row["channel"] == report.channel.word
        assert row["categories"] == [each.word for each in report.categories]
        assert row["severity"] == (report.severity.word if report.severity else None)
    people = pyarrow.table(sg.read_roll(SMALL / "roll.csv").require())
    people.validate(full=True)
    assert pyarrow.table(sg.Reports([])).num_rows == 0


def test_nulls_flags_days_and_numbers_come_through():
    pyarrow = pytest.importorskip("pyarrow")
    links = pyarrow.table(jigsaw().links)
    links.validate(full=True)
    for row, link in zip(links.to_pylist(), jigsaw().links, strict=True):
        assert row["bits"] == link.bits / 1024 and row["probability"] == pytest.approx(link.probability / 1e6)
    mentions = sg.RollIndex(sg.read_roll(DATA / "roll.csv").require()).mentions_of_all(sg.read_reports(DATA / "reports.jsonl").require())
    table = pyarrow.table(mentions)
    table.validate(full=True)
    assert [row["person"] for row in table.to_pylist()] == [each.person for each in mentions]
    assert 0 < table.column("person").null_count < len(table)


def test_no_table_holds_a_name_or_a_word_of_a_report():
    pyarrow = pytest.importorskip("pyarrow")
    roll = sg.read_roll(DATA / "roll.csv").require()
    found = jigsaw()
    for rows in (roll, reports(), found.links, sg.RollIndex(roll).mentions_of_all(reports())):
        text = str(pyarrow.table(rows).to_pylist())
        assert not [each.id for each in roll if len(each.name.surname) > 3 and each.name.surname in text]


def test_polars_reads_it():
    polars = pytest.importorskip("polars")
    frame = reports().to_polars()
    assert isinstance(frame, polars.DataFrame) and frame["id"].to_list() == [each.id for each in reports()]
    assert frame["recorded_at"].to_list() == [each.recorded_at for each in reports()]


def test_pandas_reads_it():
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = reports().to_pandas()
    assert isinstance(frame, pandas.DataFrame) and list(frame["id"]) == [each.id for each in reports()]
    assert str(frame["recorded_at"].dt.tz) == "UTC"


def test_networkx_has_every_link_and_picture():
    networkx = pytest.importorskip("networkx")
    found = jigsaw()
    graph = found.to_networkx()
    assert isinstance(graph, networkx.Graph)
    assert {frozenset(edge) for edge in graph.edges} == {frozenset((each.a, each.b)) for each in found.links}
    for each in found.pictures:
        for part in each.reports:
            assert each.id in graph.nodes[part.report]["pictures"]


def test_decisions_have_a_table_too():
    pyarrow = pytest.importorskip("pyarrow")
    book = sg.shipped_book("cleves")
    ready = sg.Arrangements(book, sg.Holders.posts(book), sg.shipped_calendar())
    made = ready.decide_all([(sg.Facts({"event": "allegation"}), utc(2026, 11, 20, 9))] * 3)
    table = pyarrow.table(made)
    table.validate(full=True)
    assert table.to_pylist()[0]["told"] == [each.receiver for each in made[0].notify]
