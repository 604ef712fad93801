# SPDX-License-Identifier: Apache-2.0
"""Amendments on the command line: what no golden file can say."""
import functools
import json
import pathlib
import tempfile

BEFORE, AFTER = "--as-of 2026-11-19T09:30:00+00:00", "--as-of 2026-11-20T09:30:00+00:00"


def commands(reports, friday, wrong):
    """What has a golden file: name, arguments."""
    amended = f"{reports} --actions actions.jsonl --pack ./policy.toml --amendments amendments.jsonl {friday}"
    return [
        ("reports_amended", f"decide {amended}"),
        ("due_amended", f"due {amended}"),
        ("notices_amended", f"notices {amended} --log notices.jsonl --settings notices.toml"),
        ("notices_for_amended", f"notices {amended} --log notices.jsonl --settings notices.toml --for t-02"),
        ("explain_amended", f"explain {amended} --report r-04 --why-not headteacher"),
        ("explain_withdrawn", f"explain {amended} --report r-01"),
        ("replay_amended", f"replay {amended} --draft ./draft.toml"),
        ("amendments_refused", f"decide {reports} --pack ./policy.toml --amendments {wrong}amendments.jsonl {friday}"),
        ("amendments_of_reports_refused", f"decide {reports} --pack ./policy.toml --amendments {wrong}amendments_of_reports.jsonl {friday}"),
        ("amendments_refused_for_one", f"notices {reports} --pack ./policy.toml --amendments {wrong}amendments.jsonl {friday} --for t-02"),
        ("amendments_need_a_moment", f"replay {reports} --pack ./policy.toml --amendments amendments.jsonl --draft ./draft.toml"),
        ("amendments_missing", f"decide {reports} --pack ./policy.toml --amendments nowhere.jsonl {friday}"),
        ("amendments_not_an_instant", f"explain {reports} --pack ./policy.toml --amendments amendments.jsonl --as-of 2026-11-20 --report r-04"),
    ]


def line(kind, report, at, **more):
    return json.dumps({"id": f"m-{kind}-{report}", "kind": kind, "report": report, "by": "t-03", "at": at, "reason": "a reason", **more}) + "\n"


def corrected(school, report, at, **changes):
    reports = [json.loads(each) for each in (school / "reports.jsonl").read_text(encoding="utf-8").splitlines()]
    whole = next(each for each in reports if each["id"] == report)
    return line("correction", report, at, fields=list(changes), corrected={**whole, **changes})


def write(folder, *lines):
    path = pathlib.Path(folder) / "amendments.jsonl"
    path.write_text("".join(lines), encoding="utf-8")
    return f"--amendments {path}"


def counts_from_its_moment(test, school, files):
    """An amendment counts at the moment it was recorded, and not a second before."""
    with tempfile.TemporaryDirectory() as folder:
        given = write(folder, line("withdrawal", "r-04", "2026-11-18T09:00:00+00:00"))
        for command in ("decide", "due", "notices", "explain --json", "replay --draft ./draft.toml"):
            for at, there in (("08:59:59", True), ("09:00:00", False)):
                out, err, code = test.run(f"{command} {files} --pack ./policy.toml {given} --as-of 2026-11-18T{at}+00:00")
                test.check(code == 0 and ("r-04" in out) == there, f"{command}, withdrawn, at {at}: exit {code}\n{err}{out[:300]}")
                test.check(("was withdrawn" in err) != there, f"{command}, withdrawn, at {at}, is not said: {err}")
        _, err, code = test.run(f"notices {files} --pack ./policy.toml {given} --log notices.jsonl {AFTER}")
        test.check(code == 0 and "not among the reports" not in err, f"the log knows of a report that was withdrawn: exit {code}, {err}")


def decided_again(test, school, files):
    """A case keeps its packs until a re-decision is recorded, in every command; other packs are refused for it alone."""
    with tempfile.TemporaryDirectory() as folder:
        packs = {}
        for pack in ("policy", "draft"):
            out = test.run(f"explain {files} --pack ./{pack}.toml --report r-04 --json")[0]
            packs[pack] = [each["sha256"] for each in json.loads(out)["packs"]]
        given = write(folder, line("redecision", "r-04", "2026-11-20T09:00:00+00:00", earlier=packs["policy"], later=packs["draft"]))
        for command in ("decide", "decide --json", "due", "notices", "explain --json", "replay --draft ./policy.toml"):
            for pack, as_of, taken in (("policy", BEFORE, True), ("policy", AFTER, False), ("draft", BEFORE, False), ("draft", AFTER, True)):
                asked = f"{command} {files} --pack ./{pack}.toml"
                out, err, code = test.run(f"{asked} {given} {as_of}")
                refused = "refused: report r-04" in err or "refused: r-04" in err
                test.check(code == (0 if taken else 3) and refused != taken and ("under other packs;" in err) != taken,
                           f"{asked} {as_of}, decided again: exit {code}, {err}")
                others = "reports come out otherwise" if command.startswith("replay") else "r-03"
                test.check(taken or others in out or command == "due", f"{asked} {as_of}: one report keeps others from being decided:\n{out[:300]}")
                if taken and pack == "policy":
                    test.check(out == test.run(f"{asked} {as_of}")[0], f"{asked} {as_of}: what is yet to be recorded changes something:\n{out[:300]}")
        # The draft begins in January: after the re-decision r-04 is decided as if it had been in force, and no other report is.
        asked = f"{files} --pack ./draft.toml {AFTER}"
        blocks = [{each.split("  ")[0]: each for each in test.run(f"decide {asked} {more}")[0].split("\n\n")} for more in ("", given)]
        changed = [report for report in blocks[0] if blocks[0][report] != blocks[1][report]]
        test.check(changed == ["r-04"] and "tell      headteacher (t-01)" in blocks[1]["r-04"], f"decided again: {changed}, {blocks[1].get('r-04')}")
        for command in ("notices", "explain --json", "replay --draft ./policy.toml"):
            test.check(test.run(f"{command} {asked}")[0] != test.run(f"{command} {asked} {given}")[0], f"{command} decides nothing again")
        # Whether a matter was decided again is no business of somebody it is closed to.
        given = write(folder, line("redecision", "r-05", "2026-11-20T09:15:00+00:00", earlier=packs["policy"], later=packs["draft"]))
        asked = f"explain {files} --pack ./policy.toml {given} {AFTER} --person t-01 --report"
        test.check(test.run(f"{asked} r-05") == test.run(f"{asked} r-77"), "a closed matter that was decided again differs from none")


def once_closed_stays_closed(test, school, files):
    """Whom any version of a report bars reads nothing of it, before the correction and after; to one reader nothing is said of it."""
    with tempfile.TemporaryDirectory() as folder:
        asked = f"explain {files} --pack ./policy.toml"
        nobody = test.run(f"{asked} {AFTER} --report r-77 --person t-01")
        out_of_it = write(folder, corrected(school, "r-05", "2026-11-20T09:20:00+00:00", people=[{"person": "p-04", "role": "subject"}]))
        for moment in ("--as-of 2026-11-20T09:15:00+00:00", AFTER):
            got = test.run(f"{asked} {out_of_it} {moment} --report r-05 --person t-01")
            test.check(got == nobody, f"taken out of a report by a correction, {moment}: {got}")
        readable = test.run(f"{asked} {AFTER} --report r-04 --person t-02")
        test.check(readable[2] == 0, f"t-02 may read r-04: {readable}")
        into_it = write(folder, corrected(school, "r-04", "2026-11-20T09:20:00+00:00", people=[{"person": "t-02", "role": "alleged"}]))
        for moment in ("--as-of 2026-11-12T17:00:00+00:00", AFTER):
            got = test.run(f"{asked} {into_it} {moment} --report r-04 --person t-02")
            test.check(got == nobody, f"named in a report by a correction, {moment}: {got}")
        told = test.run(f"decide {files} --pack ./policy.toml {into_it} {AFTER}")[0].split("\nr-04")[1].split("\n\n")[0]
        test.check("tell      DSL (t-02)" not in told and "DSL (t-02): is the subject" in told, f"told to its subject: {told}")
        _, err, code = test.run(f"notices {files} --pack ./policy.toml {into_it} {AFTER} --for t-03")
        test.check(code == 0 and "r-04" not in err, f"--for is told of an amendment: {err}")
        # Named in one version and out of it in the next: out of it for good, whoever made the corrections.
        both = write(folder, corrected(school, "r-04", "2026-11-18T09:00:00+00:00", people=[{"person": "t-02", "role": "alleged"}]),
                     corrected(school, "r-04", "2026-11-19T09:00:00+00:00", people=[{"person": "p-03", "role": "subject"}]).replace("m-corr", "m-again"))
        out, err, code = test.run(f"decide {files} --pack ./policy.toml {both} {AFTER}")
        told = out.split("\nr-04")[1].split("\n\n")[0]
        test.check(code == 0 and "in place of" in told and "(t-02): was named in an earlier version of the report" in told, f"told again: exit {code}, {told}")
        test.check("note: r-04: t-02, whom an earlier version is about, is kept out of it all the same" in err, f"who is kept out is not said: {err}")
        out, _, code = test.run(f"notices {files} --pack ./policy.toml {both} --log notices.jsonl --settings notices.toml {AFTER}")
        test.check(code == 0 and "withdrawn   " in out.split("\nr-04")[1].split("\nr-05")[0], f"the notice stands: exit {code}, {out}")
        for who in ("r-04 --person t-02", "r-04 --audience recipient --person t-02"):
            test.check(test.run(f"explain {files} --pack ./policy.toml {both} {AFTER} --report {who}") == nobody, f"{who} reads what they were taken out of")
        own = write(folder, line("withdrawal", "r-05", "2026-11-20T09:20:00+00:00").replace("t-03", "t-01"))
        out, err, code = test.run(f"decide {files} --pack ./policy.toml {own} {AFTER}")
        test.check(code == 3 and out == "" and "is by somebody the report is about" in err, f"withdrawn by whom it is about: exit {code}, {err}")


def reporter_reads_what_they_wrote(test, school, files):
    """Neither a correction nor a withdrawal changes what a reporter reads; where another is named as reporter it is closed to both."""
    with tempfile.TemporaryDirectory() as folder:
        asked = f"explain {files} --pack ./policy.toml {AFTER} --audience reporter --report r-04"
        wrote = test.run(f"{asked} --person t-04")
        test.check(wrote[2] == 0, f"t-04 reported r-04: {wrote}")
        for change in (corrected(school, "r-04", "2026-11-18T09:00:00+00:00", people=[{"person": "t-02", "role": "alleged"}]),
                       line("withdrawal", "r-04", "2026-11-18T09:00:00+00:00")):
            got = test.run(f"{asked} {write(folder, change)} --person t-04")
            test.check(got == wrote, f"a reporter reads what was amended: {got}")
        other = write(folder, corrected(school, "r-04", "2026-11-18T09:00:00+00:00", reporter="t-05"))
        for person in ("t-04", "t-05"):
            got = test.run(f"{asked} {other} --person {person}")
            test.check(got[2] == 3 and got[0] == "", f"another reporter: {person} reads {got}")


def parts(test, school, files):
    """The tests of this file, to be called."""
    every = (counts_from_its_moment, decided_again, once_closed_stays_closed, reporter_reads_what_they_wrote)
    return [functools.partial(part, test, school, files) for part in every]
