# SPDX-License-Identifier: Apache-2.0
"""Properties that hold for whatever scripts hand in."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime, timedelta, timezone

import pytest
import safeguarding as sg
from conftest import SMALL

hypothesis = pytest.importorskip("hypothesis")
from hypothesis import given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

SETTINGS = settings(max_examples=150, deadline=None, derandomize=True)
offsets = st.integers(-14 * 60 + 1, 14 * 60 - 1).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1970, 1, 2), datetime(2198, 12, 30), timezones=offsets)
ids = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="\"',"), min_size=1, max_size=64)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def whole(moment):
    return moment.replace(microsecond=0).astimezone(timezone.utc)


reports = st.builds(
    sg.Report, id=ids, recorded_at=moments, reporter=st.none() | ids, text=texts, place=texts,
    categories=st.lists(st.sampled_from(list(sg.Category)), unique=True), severity=st.none() | st.sampled_from(list(sg.ConcernSeverity)),
    people=st.lists(st.builds(sg.Involvement, person=ids, role=st.sampled_from(list(sg.EventRole))), max_size=4))


@SETTINGS
@given(reports)
def test_whatever_a_report_holds_comes_back(report):
    assert sg.Report.from_bytes(report.to_bytes()) == report
    assert pickle.loads(pickle.dumps(report)) == report and hash(copy.copy(report)) == hash(report)
    assert sg.Report.from_bytes(report.to_bytes()).to_bytes() == report.to_bytes()


@SETTINGS
@given(moments)
def test_a_moment_is_the_same_moment_in_utc(moment):
    report = sg.Report(id="r", recorded_at=moment)
    assert report.recorded_at == whole(moment) and report.recorded_at.utcoffset() == timedelta(0)


@SETTINGS
@given(st.binary(max_size=300))
def test_no_bytes_do_harm(data):
    for parse in (sg.parse_roll, sg.parse_reports, sg.parse_actions):
        assert parse(data).findings is not None
    for parse in (sg.parse_pack, sg.parse_terms, sg.parse_holders, sg.Report.from_bytes, sg.parse_facts, sg.check_draft):
        try:
            parse(data)
        except sg.InvalidInput as refused:
            assert refused.message


BOOK = sg.shipped_book("cleves")
WORDS = BOOK.words
COLUMNS = [each for each in WORDS.facts if each.kind is sg.FactKind.words]
READY = sg.Arrangements(BOOK, sg.Holders.posts(BOOK), sg.shipped_calendar())
known_facts = st.fixed_dictionaries(
    {"event": st.sampled_from([each.id for each in WORDS.events]),
     "subject_role": st.sampled_from([each.id for each in WORDS.roles if each.subject])},
    optional={each.id: st.sampled_from([value for value in each.values if value != "absent"]) | st.just(sg.UNKNOWN) for each in COLUMNS})
days_of_the_year = st.datetimes(datetime(2026, 9, 2), datetime(2027, 6, 30), timezones=st.just(timezone.utc))


@SETTINGS
@given(known_facts, days_of_the_year)
def test_one_decision_is_the_same_by_every_way(known, at):
    facts = sg.Facts(known)
    one = sg.decide(BOOK, facts, READY.holders, READY.calendar, at)
    assert READY.decide(facts, at) == one and list(READY.decide_all([(facts, at)])) == [one]
    assert sg.explain(BOOK, facts, READY.holders, READY.calendar, at).made == one
    assert pickle.loads(pickle.dumps(one)).to_json("q") == one.to_json("q")
    told = {each.receiver for each in one.notify}
    assert known["subject_role"] not in told or known["subject_role"] in {role.id for role in WORDS.roles if role.many}


@SETTINGS
@given(st.integers(1, 40), st.sampled_from([each for each in sg.Unit if each is not sg.Unit.immediate]), days_of_the_year)
def test_a_clock_is_late_exactly_after_it_is_due(n, unit, start):
    clock = sg.Clock(name="x", limit=sg.Budget(n=n, in_=unit), from_=start)
    due = clock.project(READY.calendar).due
    if due is None:
        assert clock.state(READY.calendar, start + timedelta(days=900)) is sg.ClockState.unknown
        return
    assert due >= whole(start) and clock.state(READY.calendar, due) is sg.ClockState.running
    assert clock.state(READY.calendar, due + timedelta(seconds=1)) is sg.ClockState.late


ROLL = sg.read_roll(SMALL / "roll.csv").require()
SENTENCES = st.lists(st.sampled_from(["A red van waited at the gate.", "Zayn had a mark on his arm.", "voxelfox99 wrote again.",
                                      "She was hungry at breakfast.", "A man with a yellow coat.", "JB in 5B saw it."]), min_size=1, max_size=4)


@SETTINGS
@given(st.lists(SENTENCES, min_size=2, max_size=8))
def test_links_add_up_and_do_not_depend_on_how_reports_arrive_here(texts):
    made = [sg.Report(id=f"r-{i}", recorded_at=datetime(2026, 11, 2 + i, 9, tzinfo=timezone.utc), text=" ".join(text))
            for i, text in enumerate(texts)]
    at_once = sg.link(made, ROLL)
    one_by_one = sg.Jigsaw(sg.FeatureReader(ROLL))
    for each in made:
        one_by_one.add(each)
    assert at_once.to_json() == one_by_one.to_json()
    for link in at_once.links:
        assert sum(line.bits for line in link.evidence) == link.bits and 0 < link.probability < 1_000_000
        assert at_once.why(link.a, link.b).link == link


@SETTINGS
@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_a_day_in_london_begins_and_ends_as_it_should(day):
    begin, end = sg.start_of_day(day), sg.end_of_day(day)
    assert begin < end and sg.london_text(begin).startswith(f"{day}T00:00:00") and sg.london_text(end).startswith(f"{day}T23:59:59")
