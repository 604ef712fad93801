# SPDX-License-Identifier: Apache-2.0
"""A library in files: founded, written and read at desks, closed, opened again, and checked."""

from __future__ import annotations

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
