# SPDX-License-Identifier: Apache-2.0
"""A text encoder of the caller's own: a callable, or what it made of each text beforehand."""

from __future__ import annotations

import pickle
import threading

import pytest
import safeguarding as sg
from conftest import ROOT

FOLDER = ROOT / "tests" / "examples" / "link"


def files():
    return sg.read_reports(FOLDER / "reports.jsonl").require(), sg.read_roll(FOLDER / "roll.csv").require()


def vectors():
    return sg.read_text_vectors(FOLDER / "vectors.jsonl").require()


def known():
    return {each.text: each.vector for each in vectors()}


def test_vectors_of_a_file_are_taken_as_the_command_line_takes_them(cli):
    reports, roll = files()
    arguments = ("--reports", FOLDER / "reports.jsonl", "--roll", FOLDER / "roll.csv", "--vectors", FOLDER / "vectors.jsonl", "--json")
    jigsaw = sg.link(reports, roll, encoder=vectors())
    hits = sg.find_patterns(sg.PatternPack.shipped(), sg.shipped_calendar(), sg.PatternInputs(reports, roll))
    assert [jigsaw.to_json(sg.FeatureReader(roll).mentions(reports), hits)] == cli("link", *arguments)
    assert [jigsaw.why("r-02", "r-06").to_json()] == cli("why", "r-02", "r-06", *arguments)
    assert jigsaw.to_json() != sg.link(reports, roll).to_json()


def test_a_callable_says_the_same_as_the_vectors_it_would_give():
    reports, roll = files()
    asked = []

    def encode(text):
        asked.append(text)
        return iter(known()[text])  # any sequence of numbers will do

    assert sg.link(reports, roll, encoder=encode).to_json() == sg.link(reports, roll, encoder=vectors()).to_json()
    assert set(asked) == {text for each in reports for text in sg.texts_to_encode(each.text)}


def test_an_array_is_a_sequence_of_numbers():
    numpy = pytest.importorskip("numpy")
    reports, roll = files()
    made = {text: numpy.asarray(vector, dtype=numpy.float32) for text, vector in known().items()}
    assert sg.link(reports, roll, encoder=made.__getitem__).to_json() == sg.link(reports, roll, encoder=vectors()).to_json()


def test_what_an_encoder_raises_comes_back_as_it_is():
    reports, roll = files()

    def fail(text):
        raise RuntimeError("no model here")

    with pytest.raises(RuntimeError, match="no model here"):
        sg.link(reports, roll, encoder=fail)
    jigsaw = sg.Jigsaw(sg.FeatureReader(roll, encoder=fail))
    with pytest.raises(RuntimeError, match="no model here"):
        jigsaw.add(reports[0])
    with pytest.raises(TypeError):
        sg.link(reports, roll, encoder=lambda text: 1.0)
    with pytest.raises(TypeError):
        sg.link(reports, roll, encoder=lambda text: ["one"])
    with pytest.raises(TypeError):
        sg.link(reports, roll, encoder="all-MiniLM-L6-v2")
    for wrong in ([], [0.0, 0.0], [float("nan")]):
        with pytest.raises(sg.InvalidInput):
            sg.link(reports, roll, encoder=lambda text: wrong)


def test_a_report_whose_encoding_failed_was_not_added():
    reports, roll = files()
    texts, broken = known(), []

    def encode(text):
        if broken:
            raise RuntimeError("no model here")
        return texts[text]

    jigsaw = sg.Jigsaw(sg.FeatureReader(roll, encoder=encode))
    jigsaw.add_all(reports[i] for i in range(5))
    before = jigsaw.to_json(), jigsaw.account
    broken.append(True)
    with pytest.raises(RuntimeError):
        jigsaw.add(reports[5])
    with pytest.raises(RuntimeError):
        jigsaw.amend(reports[2].__replace__(text=reports[5].text))
    assert (jigsaw.to_json(), jigsaw.account) == before
    broken.clear()
    jigsaw.add_all(reports[i] for i in range(5, len(reports)))
    assert jigsaw.to_json() == sg.link(reports, roll, encoder=encode).to_json()


def test_a_text_without_a_vector_is_not_found_and_not_said():
    reports, roll = files()
    with pytest.raises(sg.NotFound, match="there is no vector for a text") as missing:
        sg.link(reports, roll, encoder=sg.TextVectors(list(vectors())[1:]))
    assert missing.value.fragment and missing.value.fragment not in str(missing.value)


def test_a_reader_with_an_encoder_reads_on_any_thread_and_lets_go_of_it():
    reports, roll = files()
    texts = known()

    class Encoder:
        def __call__(self, text):
            return texts[text]

    encoder = Encoder()
    jigsaws = [sg.Jigsaw(sg.FeatureReader(roll, encoder=encoder)) for _ in range(3)]
    threads = [threading.Thread(target=each.add_all, args=(reports,)) for each in jigsaws]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len({each.to_json() for each in jigsaws}) == 1
    import sys

    held = sys.getrefcount(encoder)
    del jigsaws, threads, each
    assert sys.getrefcount(encoder) < held


def test_vectors_are_values_that_show_no_word():
    one = vectors()[0]
    assert pickle.loads(pickle.dumps(vectors())) == vectors()
    assert one.text[:10] not in repr(one) and len({len(each.vector) for each in vectors()}) == 1
    reading = sg.parse_text_vectors(b'{"text": "a", "vector": [0]}', "v.jsonl")
    assert reading.refused and reading.findings[0].where.source == "v.jsonl"
