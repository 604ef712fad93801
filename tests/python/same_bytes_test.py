# SPDX-License-Identifier: Apache-2.0
"""What Python says is, byte for byte, what the command line says: it is the same code."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
import safeguarding as sg
from conftest import CORPORA, DATA, ROOT, SMALL

SCENARIOS = ("scenarios.json", "scenarios_harder.json", "scenarios_corners.json")
CORPUS_NAMES = ("primary", "northside", "trust")


def corpus(name):
    if not (CORPORA / name).is_dir():
        pytest.skip(f"the corpus {name} is not beside the sources")
    return CORPORA / name


class School:
    """Files of a school, read as the command line reads them."""

    def __init__(self, reports, roll, book, holders=None, calendar=None, actions=None, declarations=None):
        self.book = book
        self.roll = sg.read_roll(roll).require()
        self.reports = sg.read_reports(reports).require()
        self.actions = sg.read_actions(actions).require() if actions else sg.Actions([])
        self.declarations = sg.read_declarations(declarations).require() if declarations else sg.Declarations([])
        self.holders = sg.read_holders(holders) if holders else sg.holders_from_roll(self.roll)
        self.calendar = sg.read_terms(calendar) if calendar else sg.shipped_calendar()
        self.finder = sg.FactFinder(self.roll, self.holders)
        self.history = sg.History(self.reports, self.actions, self.declarations)
        self.ready = sg.Arrangements(self.book, self.holders, self.calendar)


def small_school():
    book = sg.Rulebook([sg.read_pack(SMALL / "policy.toml"), sg.read_pack(SMALL / "county.toml"), sg.shipped_pack("england")])
    return School(SMALL / "reports.jsonl", SMALL / "roll.csv", book, SMALL / "holders.toml", SMALL / "terms.toml",
                  SMALL / "actions.jsonl", SMALL / "declarations.jsonl")


SMALL_ARGUMENTS = ("--reports", "reports.jsonl", "--roll", "roll.csv", "--holders", "holders.toml", "--calendar", "terms.toml",
                   "--actions", "actions.jsonl", "--declarations", "declarations.jsonl", "--pack", "./policy.toml",
                   "--overlay", "./county.toml")


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_shared_scenarios_are_decided_alike(cli, name):
    questions = sg.read_facts(ROOT / "tests" / "policy" / name).require()
    books = {}
    ours = []
    for each in questions:
        book = books.setdefault(each.school, sg.shipped_book(each.school))
        ours.append(sg.decide(book, each.known, sg.Holders.posts(book), sg.shipped_calendar(), each.at).to_json(each.id))
    assert len(ours) >= 40
    assert ours == cli("decide", "--batch", name, cwd=ROOT / "tests" / "policy")


@pytest.mark.parametrize("name", CORPUS_NAMES)
def test_every_report_of_a_corpus_is_decided_alike(cli, name):
    folder = corpus(name)
    school = School(folder / "reports.jsonl", folder / "roll.csv", sg.shipped_book("beech-green"))
    made = school.ready.decide_reports(school.finder, school.history)
    ours = [decision.to_json(report.id) for decision, report in zip(made, school.reports)]
    theirs = cli("decide", "--reports", folder / "reports.jsonl", "--roll", folder / "roll.csv", "--school", "beech-green", "--json")
    assert ours == theirs
    one_by_one = school.ready.decide_all(school.finder.find_all(school.history))
    assert list(one_by_one) == list(made)


def test_a_school_with_everything_is_decided_alike(cli):
    school = small_school()
    made = school.ready.decide_reports(school.finder, school.history)
    ours = [decision.to_json(report.id) for decision, report in zip(made, school.reports)]
    assert ours == cli("decide", *SMALL_ARGUMENTS, "--json", cwd=SMALL)


def test_explanations_are_alike_for_each_who_reads(cli):
    school = small_school()
    for report in school.reports:
        known = school.finder.find(report, school.history)
        whole = sg.explain(school.book, known, school.holders, school.calendar, report.recorded_at)
        asked = ("explain", *SMALL_ARGUMENTS, "--report", report.id, "--json")
        assert [whole.to_json(report.id)] == cli(*asked, cwd=SMALL)
        for role in ("dsl", "headteacher", "chair_of_governors", "lado"):
            theirs = cli(*asked, "--audience", "recipient", "--role", role, cwd=SMALL) if role in told(whole) else None
            if theirs is None:
                with pytest.raises(sg.NotFound):
                    sg.recipient_view(school.book, whole, role=role)
            else:
                assert [sg.recipient_view(school.book, whole, role=role).to_json(report.id)] == theirs


def told(explanation):
    return {each.receiver for each in explanation.made.notify}


def test_clocks_and_notices_are_alike(cli):
    school = small_school()
    as_of = datetime.fromisoformat("2026-11-20T09:30:00+00:00")
    settings = sg.NoticeSettings()
    ours = []
    for report in school.reports:
        known = school.finder.find(report, school.history, as_of if as_of >= report.recorded_at else None)
        following = sg.follow(school.book, school.holders, school.calendar, settings, report, known, school.actions,
                              sg.NoticeLog(), as_of)
        ours += [each.to_json() for each in following.notices]
    theirs = cli("notices", *SMALL_ARGUMENTS, "--as-of", "2026-11-20T09:30:00+00:00", "--json", cwd=SMALL)
    assert ours and ours == theirs


def due_lines(school, as_of):
    """All clocks at `as_of`, from what was recorded by then and as it was known when it was."""
    made = school.ready.decide_reports(school.finder, school.history)
    clocks = sg.running_clocks_of_all(made, school.reports, school.actions, school.calendar, as_of)
    waiting = sg.clocks_in_waiting_of_all(made, school.reports, school.actions, as_of)
    return [each.to_json() for each in [*clocks, *waiting]]


def replayed_lines(school, draft):
    known = school.finder.find_all(school.history)
    past = [sg.PastReport(about=report.id, at=at, known=facts) for report, (facts, at) in zip(school.reports, known)]
    return [each.to_json() for each in sg.replay(past, school.book, draft, school.holders, school.calendar).different]


@pytest.mark.parametrize("name", CORPUS_NAMES)
def test_clocks_and_a_replay_of_a_corpus_are_alike(cli, name):
    folder = corpus(name)
    school = School(folder / "reports.jsonl", folder / "roll.csv", sg.shipped_book("beech-green"))
    files = ("--reports", folder / "reports.jsonl", "--roll", folder / "roll.csv", "--school", "beech-green")
    as_of = max(each.recorded_at for each in school.reports)
    ours = due_lines(school, as_of)
    assert ours and ours == cli("due", *files, "--as-of", as_of.isoformat(), "--json")
    ours = replayed_lines(school, sg.shipped_book("cleves"))
    assert ours and ours == cli("replay", *files, "--draft", "cleves", "--json")


def test_clocks_and_a_replay_of_a_school_with_everything_are_alike(cli):
    school = small_school()
    as_of = datetime.fromisoformat("2026-11-20T09:30:00+00:00")
    ours = due_lines(school, as_of)
    assert ours and ours == cli("due", *SMALL_ARGUMENTS, "--as-of", as_of.isoformat(), "--json", cwd=SMALL)
    draft = sg.Rulebook([sg.read_pack(SMALL / "draft.toml"), *school.book.packs[1:]])
    ours = replayed_lines(school, draft)
    assert ours and ours == cli("replay", *SMALL_ARGUMENTS, "--draft", "./draft.toml", "--json", cwd=SMALL)


@pytest.mark.parametrize("name", CORPUS_NAMES)
def test_the_jigsaw_of_a_corpus_is_alike(cli, name):
    folder = corpus(name)
    roll, reports = sg.read_roll(folder / "roll.csv").require(), sg.read_reports(folder / "reports.jsonl").require()
    jigsaw = sg.link(reports, roll)
    hits = sg.find_patterns(sg.PatternPack.shipped(), sg.shipped_calendar(), sg.PatternInputs(reports, roll))
    ours = jigsaw.to_json(sg.FeatureReader(roll).mentions(reports), hits)
    assert [ours] == cli("link", "--reports", folder / "reports.jsonl", "--roll", folder / "roll.csv", "--json")
    pair = jigsaw.links[0]
    assert [jigsaw.why(pair.a, pair.b).to_json()] == cli("why", pair.a, pair.b, "--reports", folder / "reports.jsonl",
                                                         "--roll", folder / "roll.csv", "--json")


@pytest.mark.parametrize("name", CORPUS_NAMES)
def test_patterns_and_the_graph_of_a_corpus_are_alike(cli, name):
    folder = corpus(name)
    files = ("--reports", folder / "reports.jsonl", "--roll", folder / "roll.csv")
    roll, reports = sg.read_roll(folder / "roll.csv").require(), sg.read_reports(folder / "reports.jsonl").require()
    pack = sg.PatternPack.shipped()
    hits = sg.find_patterns(pack, sg.shipped_calendar(), sg.PatternInputs(reports, roll))
    theirs = cli("patterns", *files, "--json")[0]
    assert theirs == '{"pack":' + theirs[8 : theirs.index("}") + 1] + ',"hits":[' + ",".join(each.to_json(pack) for each in hits) + "]}"
    assert len(hits) > 0 and all(each.why(pack) for each in hits)
    graph = sg.ConcernGraph(sg.link(reports, roll))
    assert graph.to_graphml().splitlines() == cli("graph", *files, "--format", "graphml")
    assert graph.to_dot().splitlines() == cli("graph", *files)
    assert {edge.a for edge in graph.edges} <= {vertex.id for vertex in graph.vertices}


def test_what_is_read_out_of_reports_is_alike(cli):
    roll, reports = sg.read_roll(DATA / "roll.csv").require(), sg.read_reports(DATA / "reports.jsonl").require()
    places = sg.PlaceList.learn([each.place for each in reports if each.place])
    ours = sg.readings_json(sg.read_everything(sg.RollIndex(roll), places, reports), places)
    assert [ours] == cli("mentions", "--roll", DATA / "roll.csv", "--reports", DATA / "reports.jsonl", "--json")


def test_a_table_of_people_is_resolved_alike(cli):
    columns = sg.parse_people_schema((SMALL / "people.toml").read_bytes())
    found = sg.resolve((SMALL / "people.csv").read_bytes(), columns)
    assert [found.to_json()] == cli("resolve", "people.csv", "--schema", "people.toml", "--json", cwd=SMALL)
    assert [found.why("old-04", "roll-06").to_json()] == cli("resolve", "people.csv", "--schema", "people.toml", "--why", "old-04",
                                                             "roll-06", "--json", cwd=SMALL)


@pytest.mark.parametrize("school", sg.shipped_schools())
def test_shipped_policies_are_checked_and_drawn_alike(cli, school):
    report = sg.check_policy(sg.shipped_pack(school), [sg.shipped_pack("england")], calendar=sg.shipped_calendar())
    assert [report.to_json()] == cli("check", "--pack", school, "--json")
    chart = sg.chart_of(sg.Rulebook([sg.shipped_pack(school)]))
    assert chart.to_dot().splitlines() == cli("chart", "--pack", school)
    assert chart.to_mermaid().splitlines() == cli("chart", "--pack", school, "--format", "mermaid")


def test_an_output_is_scored_alike(cli):
    measured = ROOT / "tests" / "examples" / "measure"
    truth = sg.parse_truth((measured / "truth.json").read_bytes())
    scores = sg.score(truth, (measured / "output.json").read_bytes(), (measured / "reports.jsonl").read_bytes())
    theirs = json.loads(cli("score", measured / "output.json", "--truth", measured / "truth.json", "--json")[0])
    assert scores.figures and scores.figures == theirs["figures"]
