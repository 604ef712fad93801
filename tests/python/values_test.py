# SPDX-License-Identifier: Apache-2.0
"""How values behave: made by keyword, never changed, equal and hashed by value, pickled, shown without names."""

from __future__ import annotations

import copy
import enum
import pickle
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
import safeguarding as sg
from conftest import ROOT, SMALL, utc

LONDON = ZoneInfo("Europe/London")


def worry(**changes):
    return sg.Report(**{"id": "r-1", "recorded_at": utc(2026, 11, 20, 9, 14), "text": "Mia said she was hungry.",
                        "reporter": "t-05", "categories": [sg.Category.neglect],
                        "people": [sg.Involvement(person="p-03", role=sg.EventRole.subject)], **changes})


def test_the_version_is_one():
    import importlib.metadata

    assert sg.__version__ == importlib.metadata.version("safeguarding")


def test_equal_values_are_equal_and_hash_alike():
    assert worry() == worry() and hash(worry()) == hash(worry())
    assert worry() != worry(text="Something else.")
    assert worry() != "r-1"
    assert {worry(), worry()} == {worry()}


def test_a_value_cannot_be_changed_and_a_copy_with_a_change_can_be_made():
    with pytest.raises(AttributeError):
        worry().text = "x"
    assert isinstance(worry().categories, tuple)
    assert worry().__replace__(place="hall") == worry(place="hall")
    assert copy.copy(worry()) == copy.deepcopy(worry()) == worry()


def test_a_repr_holds_ids_kinds_and_times_and_no_name_or_word():
    text = repr(worry(place="Room 4", wishes_and_feelings="wants to go home"))
    assert text == "Report(id='r-1', channel=concern_form, recorded_at='2026-11-20T09:14:00+00:00', reporter='t-05')"
    person = sg.Person(id="p-1", kind=sg.PersonKind.pupil, name=sg.PersonName(forename="Mia", surname="Example"), born=date(2015, 3, 2))
    assert repr(person) == "Person(id='p-1', kind=pupil)"
    assert "Mia" not in repr(person.name)
    roll = sg.People([person])
    assert repr(roll) == "People(1 row)"


def test_no_repr_of_a_whole_school_holds_a_name_or_a_word_of_a_report():
    roll = sg.read_roll(SMALL / "roll.csv").require()
    reports = sg.read_reports(SMALL / "reports.jsonl").require()
    names = {part for each in roll for part in (each.name.forename, each.name.surname) if len(part) > 2}
    shown = " ".join(map(repr, [*roll, *reports, *sg.RollIndex(roll).mentions_of_all(reports), *sg.link(reports, roll).links,
                                *sg.link(reports, roll).pictures]))
    assert names and not [name for name in names if name in shown]
    assert not [each.id for each in reports if each.text[:20] in shown]


def test_moments_are_aware_and_come_out_in_utc():
    summer = worry(recorded_at=datetime(2026, 7, 2, 9, tzinfo=LONDON))
    assert summer.recorded_at == utc(2026, 7, 2, 8) and summer.recorded_at.tzinfo is timezone.utc
    east = datetime(2026, 7, 2, 9, tzinfo=timezone(timedelta(hours=5, minutes=30, seconds=7)))
    assert worry(recorded_at=east).recorded_at == east
    assert worry(recorded_at=utc(2026, 7, 2, 9).replace(microsecond=999_999)).recorded_at == utc(2026, 7, 2, 9)
    early = datetime(1969, 12, 31, 23, 59, 59, 1, tzinfo=timezone.utc)
    assert worry(recorded_at=early).recorded_at == early.replace(microsecond=0)


@pytest.mark.parametrize("fold, expected", [(0, utc(2026, 10, 25, 0, 30)), (1, utc(2026, 10, 25, 1, 30))])
def test_the_hour_that_happens_twice_is_told_apart(fold, expected):
    assert worry(recorded_at=datetime(2026, 10, 25, 1, 30, fold=fold, tzinfo=LONDON)).recorded_at == expected


def test_a_naive_datetime_is_refused_with_what_would_be_right():
    with pytest.raises(TypeError, match="says no time zone.*ZoneInfo"):
        worry(recorded_at=datetime(2026, 11, 20, 9, 14))
    with pytest.raises(TypeError, match="says no time zone"):
        worry(observed_at=datetime(2026, 11, 20, 9, 14))
    with pytest.raises(TypeError, match="aware datetime is needed"):
        worry(recorded_at="2026-11-20T09:14:00Z")
    with pytest.raises(TypeError, match="aware datetime is needed"):
        worry(recorded_at=date(2026, 11, 20))


def test_a_datetime_is_no_date():
    with pytest.raises(TypeError, match="a date is needed"):
        sg.Term(first=datetime(2026, 9, 1, tzinfo=timezone.utc), last=date(2026, 12, 18))


def test_an_id_that_cannot_be_is_refused_without_being_said():
    with pytest.raises(sg.InvalidInput) as refused:
        worry(id="Mia Example")
    assert isinstance(refused.value, ValueError) and refused.value.code is sg.ErrorCode.invalid_input
    assert "Mia" not in str(refused.value) and refused.value.fragment == "Mia Example"
    assert "Mia Example" in refused.value.reveal()
    again = pickle.loads(pickle.dumps(refused.value))
    assert type(again) is sg.InvalidInput and str(again) == str(refused.value) and again.fragment == "Mia Example"


def test_what_is_not_there_is_a_key_error():
    with pytest.raises(sg.NotFound) as missing:
        sg.shipped_pack("hogwarts")
    assert isinstance(missing.value, KeyError) and missing.value.code is sg.ErrorCode.not_found
    assert str(missing.value).startswith("no such pack is shipped; there are england, ")


def test_enums_are_enums_with_the_stored_numbers_and_words():
    assert issubclass(sg.Category, enum.Enum)
    assert sg.Category.physical.value == 1 and sg.Category(1) is sg.Category.physical
    assert sg.Category["self_harm"].word == "self_harm"
    assert sg.SchoolYear.year_r.word == "R" and sg.SchoolYear.year_r.value == 0
    assert pickle.loads(pickle.dumps(sg.Category.neglect)) is sg.Category.neglect


RECORDS = [
    worry(),
    sg.Person(id="p-1", kind=sg.PersonKind.pupil, name=sg.PersonName(forename="A", surname="B"), year=sg.SchoolYear.year_5),
    sg.Action(id="a-1", about=sg.RecordRef(kind=sg.RecordKind.report, id="r-1"), kind="lado_contacted", by="t-01",
              done_at=utc(2026, 11, 20, 10), recorded_at=utc(2026, 11, 20, 11)),
    sg.CaseFile(id="c-1", about="p-1", opened_at=utc(2026, 11, 20, 10), opened_by="t-01",
                classifications=[sg.Classification(as_=sg.CaseClass.child, at=utc(2026, 11, 20, 10), by="t-01")]),
    sg.RelationshipDeclaration(id="d-1", declared_by="t-01", with_=["p-1"], declared_at=utc(2026, 9, 1, 8)),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_is_pickled_in_its_versioned_encoding(record):
    assert pickle.loads(pickle.dumps(record)) == record
    assert type(record).from_bytes(record.to_bytes()) == record
    assert record.__getstate__() == record.to_bytes()
    with pytest.raises(sg.InvalidInput):
        type(record).from_bytes(record.to_bytes()[:-1])
    assert not [each for each in record.validate() if each.weight is sg.Severity.refusal]


def test_other_values_are_pickled_with_a_version():
    calendar = sg.shipped_calendar()
    clock = sg.Clock(name="x", limit=sg.Budget(n=3, in_=sg.Unit.working_day), from_=utc(2026, 11, 20, 9))
    book = sg.shipped_book("cleves")
    known = sg.Facts({"event": "allegation", "immediate_danger": sg.UNKNOWN, "also_events": ["data_breach"]}, reporter="t-1")
    decision = sg.decide(book, known, sg.Holders.posts(book), calendar, utc(2026, 11, 20, 9, 14))
    for each in (clock, clock.project(calendar), known, decision, decision.clocks[0], sg.Holders.posts(book), sg.UNKNOWN,
                 sg.Reports([worry()])):
        assert pickle.loads(pickle.dumps(each)) == each
    assert decision.clocks[0].__getstate__()[0] == 1
    later = list(clock.__getstate__())
    later[0] = 2
    with pytest.raises(sg.InvalidInput):
        sg.Clock.__new__(sg.Clock).__setstate__(tuple(later))


def working_objects():
    """What is made from values to work with: neither compared by what it holds nor pickled. docs/python.md says why."""
    return {"CaseLibrary", "ConcernGraph", "Desk", "FactFinder", "FeatureReader", "HistoryReport", "Jigsaw", "PatternInputs", "PlaceList",
            "RecordPages", "Resolution", "RollIndex", "SchoolGenerator", "Scores"}


def test_everything_is_pickled_but_what_the_page_names():
    classes = {name: each for name, each in vars(sg).items() if isinstance(each, type) and not issubclass(each, (enum.Enum, Exception))}
    assert {name for name, each in classes.items() if "__getstate__" not in vars(each)} == working_objects()
    page = (ROOT / "docs" / "python.md").read_text()
    assert all(f"`{name}`" in page for name in working_objects() - {"RecordPages"})
    calendar = sg.shipped_calendar()
    for each in (sg.RollIndex([]), sg.FeatureReader(), sg.link([]), sg.ConcernGraph(sg.link([])), sg.PlaceList.learn([]), sg.PatternInputs([]),
                 sg.SchoolGenerator(), sg.FactFinder([], sg.Holders())):
        with pytest.raises(TypeError):
            pickle.dumps(each)
    assert all("__eq__" in vars(each) and "__hash__" in vars(each) for name, each in classes.items()
               if name not in working_objects() | {"Arrangements", "History"})
    assert calendar == sg.shipped_calendar() and hash(calendar) == hash(sg.shipped_calendar())


def kept_whole():
    """Values that are read or worked out, and not made by keyword."""
    book, at = sg.shipped_book("cleves"), utc(2026, 11, 20, 9, 14)
    calendar = sg.read_terms(SMALL / "terms.toml").with_closure(date(2026, 11, 27), "snow").with_holiday(date(2026, 12, 21), "proclaimed")
    holders = sg.Holders.posts(book)
    known = sg.Facts({"event": "allegation", "subject_role": "teacher", "immediate_danger": sg.UNKNOWN})
    england = sg.BankHolidays.england()
    followed = sg.follow(book, holders, calendar, sg.NoticeSettings(), worry(), known, [], sg.NoticeLog(), at)
    draft = sg.replay([sg.PastReport(about="r-1", at=at, known=known)], book, sg.shipped_book("pakeman"), holders, calendar)
    return [
        sg.shipped_pack("england"), sg.read_pack(SMALL / "policy.toml"), book, sg.shipped_vocabulary(), sg.PatternPack.shipped(), calendar,
        england, england.without_day(date(2026, 12, 25)).with_day(date(2026, 12, 25), "otherwise").with_day(date(2040, 6, 1), "far off"),
        england.without_day(date(2026, 8, 31)), sg.NoticeLog(followed.due), followed, sg.explain(book, known, holders, calendar, at), draft,
        sg.check_policy(sg.shipped_pack("cleves")), sg.shipped_pack("cleves").rules[0], sg.PatternPack.shipped().patterns[0], sg.read_roll(SMALL / "roll.csv"), sg.parse_reports("{}", "x"),
        sg.as_known_at([worry()], [], [], [], at)]


@pytest.mark.parametrize("value", kept_whole(), ids=lambda value: type(value).__name__)
def test_what_is_read_or_worked_out_is_compared_hashed_and_pickled(value):
    again = pickle.loads(pickle.dumps(value))
    assert again == value and hash(again) == hash(value) and value != "another" and value is not None
    state = list(value.__getstate__())
    assert state[0] == 1
    with pytest.raises(sg.InvalidInput):
        type(value).__new__(type(value)).__setstate__((2, *state[1:]))


def test_what_comes_back_says_the_same_as_json():
    for each in kept_whole():
        again = pickle.loads(pickle.dumps(each))
        if isinstance(each, (sg.SchoolCalendar, sg.CheckReport)):
            assert again.to_json() == each.to_json()
        elif isinstance(each, sg.Explanation):
            assert again.to_json("q") == each.to_json("q")
        elif isinstance(each, sg.ReplayResult):
            assert [one.to_json() for one in again.different] == [one.to_json() for one in each.different] != []
    pack = sg.PatternPack.shipped()
    assert [pack.in_words(pickle.loads(pickle.dumps(each))) for each in pack.patterns] == [pack.in_words(each) for each in pack.patterns]


def test_packs_are_pickled_as_the_text_they_were_read_from():
    text = (SMALL / "policy.toml").read_text()
    pack = sg.parse_pack(text, "policy.toml")
    assert pack.__getstate__() == (1, text, "policy.toml")
    assert pickle.loads(pickle.dumps(pack)).rules[0].where.source == "policy.toml"
    other = sg.parse_pack(text.replace("adopted 9 July 2026", "adopted 10 July 2026"), "policy.toml")
    assert other != pack and sg.Rulebook([other]) != sg.Rulebook([pack]) == sg.Rulebook([pack])
    assert sg.PatternPack.shipped().__getstate__() == (1, sg.shipped_pack_text("patterns"), "patterns.toml")


def test_arrangements_and_a_history_go_to_another_process_whole():
    book, reports = sg.shipped_book("cleves"), sg.read_reports(SMALL / "reports.jsonl").require()
    roll, actions = sg.read_roll(SMALL / "roll.csv").require(), sg.read_actions(SMALL / "actions.jsonl").require()
    holders = sg.holders_from_roll(roll)
    ready, history = sg.Arrangements(book, holders, sg.shipped_calendar()), sg.History(reports, actions)
    finder = sg.FactFinder(roll, holders)
    there = pickle.loads(pickle.dumps((ready, history)))
    assert (there[0].book, there[0].holders, there[0].calendar) == (book, holders, sg.shipped_calendar())
    ours, theirs = ready.decide_reports(finder, history), there[0].decide_reports(finder, there[1])
    assert ours == theirs and [each.to_json("x") for each in ours] == [each.to_json("x") for each in theirs]


def test_facts_are_words_numbers_moments_days_lists_or_unknown():
    at, on = utc(2026, 11, 20, 9), date(2026, 11, 20)
    known = sg.Facts({"a": "word", "b": True, "c": 3, "d": at, "e": on, "f": ["x", "y"], "g": sg.UNKNOWN,
                      "h": sg.Fact(value="z", origin=sg.FactOrigin.derived, source="row")})
    assert {name: fact.value for name, fact in known.known.items()} == {
        "a": "word", "b": True, "c": 3, "d": at, "e": on, "f": ("x", "y"), "g": sg.UNKNOWN, "h": "z"}
    assert known.known["h"].origin is sg.FactOrigin.derived
    with pytest.raises(TypeError, match="says no time zone"):
        sg.Facts({"d": datetime(2026, 11, 20)})
    with pytest.raises(TypeError, match="a fact is a word"):
        sg.Facts({"d": 1.5})
    with pytest.raises(TypeError, match="holds words"):
        sg.Facts({"d": [1]})
    book = sg.shipped_book("cleves")
    with pytest.raises(TypeError, match="says no time zone"):
        sg.Arrangements(book, sg.Holders.posts(book), sg.shipped_calendar()).decide_all([(known, datetime(2026, 11, 20))])


def test_a_file_is_taken_whole_or_refused_with_its_place():
    lines = (SMALL / "roll.csv").read_text().splitlines()
    reading = sg.parse_roll("\n".join([lines[0], lines[1].replace("20", "x")]), "roll.csv")
    assert reading.refused and len(reading.people) == 0
    with pytest.raises(sg.InvalidInput) as refused:
        reading.require()
    assert refused.value.where.source == "roll.csv" and refused.value.where.line == 2
    with pytest.raises(FileNotFoundError):
        sg.read_roll(SMALL / "nowhere.csv")


def test_a_word_is_no_list_of_letters():
    with pytest.raises(TypeError):
        sg.Facts({"event": "allegation"}, subjects="p-1")


def test_sequences_are_sequences():
    roll = sg.read_roll(SMALL / "roll.csv").require()
    assert roll[0] == list(roll)[0] and roll[-1] == list(roll)[-1] and len(list(roll)) == len(roll)
    with pytest.raises(IndexError):
        roll[len(roll)]
    assert sg.People(list(roll)) == roll
    everybody = list(roll)
    for part in (slice(2), slice(1, None), slice(None, None, -1), slice(-3, None), slice(5, 1), slice(8, 2, -2), slice(100, 200)):
        assert isinstance(roll[part], sg.People) and list(roll[part]) == everybody[part]
