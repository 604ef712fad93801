# SPDX-License-Identifier: Apache-2.0
"""A library in files: founded, written and read at desks, closed, opened again, and checked."""

from __future__ import annotations

import pickle
import sys
import threading
from datetime import date

import pytest
import safeguarding as sg
from conftest import SMALL, utc

PASSPHRASE = "correct horse battery staple"


def found(path, **under):
    return sg.CaseLibrary.create(
        path, **under, by="t-02", at=utc(2026, 9, 1, 7), roll=sg.read_roll(SMALL / "roll.csv").require(),
        packs_from=date(2026, 9, 1),
        packs=[sg.PackText(name="policy.toml", toml=(SMALL / "policy.toml").read_text()),
               sg.PackText(name="england", toml=sg.shipped_pack_text("england"))],
        holders=sg.read_holders(SMALL / "holders.toml"), calendar=sg.read_terms(SMALL / "terms.toml"), memory_kib=64)


def worry(**changes):
    return sg.Report(**{"id": "form-17", "recorded_at": utc(2026, 11, 16, 8, 55), "text": "Came to breakfast hungry again.",
                        "reporter": "t-05", "basis": sg.ReporterBasis.direct, "categories": [sg.Category.neglect],
                        "people": [sg.Involvement(person="p-03", role=sg.EventRole.subject)], **changes})


def desk(library, person, at=utc(2026, 11, 16, 9)):
    return library.desk(person, now=at, reason="test")


def test_what_is_recorded_is_there_for_those_who_may_see_it(tmp_path):
    path = tmp_path / "school.library"  # a path object, as anywhere else
    with found(path, passphrase=PASSPHRASE) as library:
        kept = desk(library, "t-05").record(worry(), key="form-17, once")
        again = desk(library, "t-05").record(worry(), key="form-17, once")
        assert kept.what == again.what and kept.what.kind is sg.RecordKind.report
        assert kept.what.id != "form-17"
        seen = desk(library, "t-02").find(kept.what)
        assert seen is not None and seen.label == "form-17" and seen.value.text == worry().text
        assert [each.id for each in desk(library, "t-02")] == [kept.what.id]
        assert list(desk(library, "t-09")) == []  # hidden is absent
        assert desk(library, "t-09").find(kept.what) is None
    with pytest.raises(sg.StoreError) as closed:
        library.public_key
    assert closed.value.fault is sg.StoreFault.closed
    with sg.CaseLibrary.open(path, passphrase=PASSPHRASE) as library:
        lines = desk(library, "t-02").chronology(sg.ChronologyOf.child, "p-03")
        assert [each.what.id for each in lines] == [kept.what.id]
        assert len(desk(library, "t-02").search("hungry")) == 1
        assert library.head().startswith("safeguarding/")


def test_another_passphrase_opens_nothing(tmp_path):
    found(tmp_path / "a", passphrase=PASSPHRASE).close()
    with pytest.raises(sg.CannotOpen) as refused:
        sg.CaseLibrary.open(tmp_path / "a", passphrase="another one")
    assert str(refused.value).endswith("cannot be opened") and refused.value.fragment == ""


def test_a_host_may_keep_the_key(tmp_path):
    key = bytes(range(32))
    found(tmp_path / "a", key=key).close()
    sg.CaseLibrary.open(tmp_path / "a", key=key).close()
    with pytest.raises(sg.CannotOpen):
        sg.CaseLibrary.open(tmp_path / "a", key=bytes(32)[:-1] + b"\1")
    with pytest.raises(sg.InvalidInput, match="a passphrase or a key"):
        sg.CaseLibrary.open(tmp_path / "a")


def test_a_file_that_is_not_there_is_a_store_error(tmp_path):
    with pytest.raises(sg.StoreError) as missing:
        sg.CaseLibrary.open(tmp_path / "nowhere", passphrase=PASSPHRASE)
    assert missing.value.fault is sg.StoreFault.missing and isinstance(missing.value, OSError)


def test_writing_amending_and_judging_keep_their_rules(tmp_path):
    with found(tmp_path / "a", key=bytes(range(32))) as library:
        kept = desk(library, "t-05").record(worry())
        with pytest.raises(sg.InvalidInput) as refused:
            desk(library, "t-05").record(worry(id="form-18", text=""))
        assert refused.value.where.field.endswith("text")
        with pytest.raises(sg.NotFound, match="nothing here that this reader may read"):
            desk(library, "t-09").record(sg.Amendment(id="m-1", of=kept.what, kind=sg.AmendmentKind.addition, at=utc(2026, 11, 16, 9),
                                                      by="t-09", reason="more", added="words"))
        desk(library, "t-05").record(sg.Amendment(id="m-1", of=kept.what, kind=sg.AmendmentKind.addition, at=utc(2026, 11, 16, 9),
                                                  by="t-05", reason="more", added="words"))
        seen = desk(library, "t-02").find(kept.what)
        assert [each.added for each in seen.amendments] == ["words"]
        for notice in desk(library, "t-02").notices():
            read = notice.due in (sg.WhatIsDue.read, sg.WhatIsDue.read_late)
            desk(library, "t-02").acknowledge(notice.what.id, sg.NoticeStep.read if read else sg.NoticeStep.acted)
        assert desk(library, "t-02").explain(kept.what.id) is not None
        assert len(desk(library, "t-02").as_of(utc(2026, 10, 1)).records()) == 0


def test_a_library_is_shared_between_threads(tmp_path):
    with found(tmp_path / "a", key=bytes(range(32))) as library:
        failed = []

        def write(number):
            try:
                for i in range(5):
                    desk(library, "t-05").record(worry(id=f"f-{number}-{i}"))
            except Exception as error:  # noqa: BLE001 - whatever it is, the test names it
                failed.append(error)

        threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        assert failed == []
        labels = {desk(library, "t-02").find(each).label for each in desk(library, "t-02")}
        assert labels == {f"f-{number}-{i}" for number in range(4) for i in range(5)}


VANS = [text + " Plate ends JWD, 07700 900123 on the door." for text in (
    "Maroon van with a taped rear light by the gate, a lad was handed a parcel.",
    "That wine coloured Berlingo again, the driver gave one of ours a package through the window.",
    "Red van parked near the fence. A boy took an envelope and cash from the driver.")]
NOISE = ["Tap left running in the science block, floor mopped by Jan.", "Lovely assembly today, the choir sang every verse.",
         "Bus eleven minutes behind again because of roadworks near the bridge.", "New fish in the tank, named by vote.",
         "Two pupils argued over a chessboard and made up before registration.", "Recorder practice moved to the music cupboard."]


def keep_vans(library):
    """Three reports of a van among others; the receipts of the three."""
    for i, text in enumerate(NOISE):
        desk(library, "t-05").record(worry(id=f"n-{i}", text=text, people=[], categories=[]))
    writers = ["t-05", "t-02", "t-05"]
    return [desk(library, "t-02").record(worry(id=f"v-{i}", text=text, people=[], categories=[], reporter=who))
            for i, (text, who) in enumerate(zip(VANS, writers))]


def test_a_desk_says_what_belongs_together_of_what_its_person_may_see(tmp_path):
    with found(tmp_path / "a", key=bytes(range(32))) as library:
        kept = keep_vans(library)
        lead = desk(library, "t-02")
        assert [sorted(each.labels) for each in lead.pictures()] == [["v-0", "v-1", "v-2"]]
        assert kept[-1].belongs.pictures == tuple(lead.pictures()) and kept[-1].belongs.links
        links = lead.links()
        assert all(sum(line.bits for line in each.evidence) == each.bits for each in links)
        assert {each.a_label for each in links} | {each.b_label for each in links} <= {"v-0", "v-1", "v-2"}
        told = lead.why("v-0", kept[2].what.id)
        assert (told.a_label, told.b_label) == ("v-0", "v-2") and told.picture_with_both == told.picture.id
        assert lead.same_events() == ()
        hidden = desk(library, "t-09")
        assert (len(hidden.links()), len(hidden.pictures()), hidden.same_events()) == (0, 0, ())
        assert hidden.why("v-0", "v-1") is None
        assert len(lead.as_of(utc(2026, 10, 1)).pictures()) == 0
        for each in [*lead.pictures(), *links, told, kept[-1], kept[-1].belongs]:
            again = pickle.loads(pickle.dumps(each))
            assert again == each and hash(again) == hash(each) and "van" not in repr(each)


def test_what_was_said_of_two_reports_holds_until_it_is_taken_back(tmp_path):
    with found(tmp_path / "a", key=bytes(range(32))) as library:
        keep_vans(library)
        lead = desk(library, "t-02")
        for pair in (("v-0", "v-1"), ("v-0", "v-2"), ("v-1", "v-2")):
            lead.judge(*pair, sg.VerdictOnLink.no, reason="two vans", key="+".join(pair))
            lead.judge(*pair, sg.VerdictOnLink.no, reason="two vans", key="+".join(pair))
        assert len(lead.pictures()) == 0 and lead.why("v-0", "v-1").answer is sg.LinkAnswer.judged_no
        assert [each.why for each in lead.why("v-0", "v-1").judgements] == ["two vans"]
        lead.judge("v-0", "v-1", sg.VerdictOnLink.undone, reason="looked again")
        assert lead.why("v-0", "v-1").answer is not sg.LinkAnswer.judged_no
        with pytest.raises(sg.InvalidInput):
            lead.judge("v-0", "v-1", sg.VerdictOnLink.no, reason="")
        with pytest.raises(sg.NotFound):
            desk(library, "t-09").judge("v-0", "v-1", sg.VerdictOnLink.no, reason="not mine to say")


def test_what_a_desk_says_is_what_the_command_line_prints(tmp_path, cli):
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    later = utc(2026, 11, 16, 10)

    def theirs(command, *arguments, person="t-02"):
        return cli(command, "--library", tmp_path / "a", "--passphrase-file", tmp_path / "passphrase", "--as", person, "--now",
                   later.isoformat(), "--purpose", "test", *arguments, "--json")

    with found(tmp_path / "a", passphrase=PASSPHRASE) as library:
        keep_vans(library)
        desk(library, "t-05").record(worry())
        kept = desk(library, "t-02").records()[0]
        desk(library, "t-05").record(sg.Amendment(id="m-1", of=kept, kind=sg.AmendmentKind.addition, at=utc(2026, 11, 16, 9), by="t-05",
                                                  reason="more", added="words"))
        lead = desk(library, "t-02", later)
        assert [each.to_json() for each in [*lead.pictures(), *lead.same_events()]] == theirs("pictures")
        assert [lead.why("v-0", "v-1").to_json()] == theirs("why", "v-0", "v-1")
        assert [lead.find(kept).to_json()] == theirs("show", kept.id)
        assert [each.to_json() for each in lead.chronology(sg.ChronologyOf.child, "p-03")] == theirs("chronology", "p-03")
        assert [each.to_json() for each in lead.search("hungry")] == theirs("search", "hungry")
        assert [each.to_json() for each in lead.notices()] == theirs("notices")
        assert [each.to_json() for each in lead.due()] == theirs("due")
        ours = [each.to_json() for each in desk(library, "g-01", later).audit()]
        assert ours and theirs("audit", person="g-01")[: len(ours)] == ours


def test_a_snapshot_spares_reading_and_changes_nothing(tmp_path):
    path, key = tmp_path / "a", bytes(range(32))
    with found(path, key=key) as library:
        keep_vans(library)
        pictures = desk(library, "t-02").pictures()
        library.save_snapshot()
    assert (tmp_path / "a.snapshot").stat().st_size > 0
    for how in sg.SnapshotRule:
        with sg.CaseLibrary.open(path, key=key, snapshot=how) as library:
            assert desk(library, "t-02").pictures() == pictures
    (tmp_path / "a.snapshot").write_bytes(b"damaged")
    with sg.CaseLibrary.open(path, key=key) as library:
        assert desk(library, "t-02").pictures() == pictures
    with pytest.raises(sg.StoreError):
        library.save_snapshot()


def test_more_records_than_a_page_are_all_given(tmp_path):
    with found(tmp_path / "a", key=bytes(range(32))) as library:
        history = [worry(id=f"old-{i}") for i in range(230)]
        receipts = desk(library, "t-02").bring_in(history)
        assert [each.what.id for each in receipts] == [each.id for each in desk(library, "t-02")]


def test_a_history_that_is_none_is_refused():
    with pytest.raises(sg.InvalidInput):
        sg.verify_history(b"not a history", "safeguarding/0+00000000+AA==")


def test_heads_are_handed_out_and_an_older_state_is_not_opened(tmp_path):
    heads = []
    with found(tmp_path / "a", key=bytes(range(32)), hand_out=heads.append) as library:
        desk(library, "t-05").record(worry())
        assert heads and heads[-1] == library.head()
    with sg.CaseLibrary.open(tmp_path / "a", key=bytes(range(32)), known_head=heads[-1]) as library:
        desk(library, "t-05").record(worry(id="form-18"))
    (tmp_path / "b").mkdir()
    with found(tmp_path / "b" / "a", key=bytes(range(32))), pytest.raises(sg.Error):
        sg.CaseLibrary.open(tmp_path / "b" / "a", key=bytes(range(32)), known_head=heads[-1])


def test_whatever_handing_out_raises_the_record_is_kept(tmp_path, monkeypatch):
    def fail(head):
        raise RuntimeError("no way out")

    seen = []
    monkeypatch.setattr(sys, "unraisablehook", lambda what: seen.append(str(what.exc_value)))
    with found(tmp_path / "a", key=bytes(range(32)), hand_out=fail) as library:
        kept = desk(library, "t-05").record(worry())
        assert desk(library, "t-02").find(kept.what) is not None
    assert set(seen) == {"no way out"}
