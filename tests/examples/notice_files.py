# SPDX-License-Identifier: Apache-2.0
"""What command_line_test.py checks of the files that `safeguarding notices` reads and adds to. `command` is without --log."""
import json
import os
import pathlib
import subprocess
import tempfile
import time


def append_to_what(test, school, command):
    """A link stays a link, a device a device, and nothing that others write meanwhile is lost."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        given = (school / "notices.jsonl").read_bytes()
        log, link, pipe, nowhere = (folder / each for each in ("real.jsonl", "link.jsonl", "pipe.jsonl", "nowhere.jsonl"))
        log.write_bytes(given)
        link.symlink_to("real.jsonl")
        asked = f"{command} --append --log"
        _, err, code = test.run(f"{asked} {link}")
        test.check(code == 0 and link.is_symlink() and log.read_bytes().count(b"\n") == given.count(b"\n") + 6, f"through a link: exit {code}, {err}")
        (folder / "real.jsonl.new").write_bytes(b"")
        _, err, code = test.run(f"{asked} {link}")
        test.check(code == 4 and "another run is adding to this log" in err, f"two at once, one through a link: exit {code}, {err}")
        (folder / "real.jsonl.new").unlink()
        nowhere.symlink_to("no-such.jsonl")
        _, err, code = test.run(f"{asked} {nowhere}")
        test.check(code == 4 and "this link leads to no file" in err and nowhere.is_symlink(), f"a link to nothing: exit {code}, {err}")
        os.mkfifo(pipe)
        held = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # so that whoever opens it is not kept waiting
        os.write(held, b"\n")
        for other in (pipe, folder):
            try:
                ran = subprocess.run([str(test.program), *f"{asked} {other}".split()], cwd=school, capture_output=True, timeout=10, check=False)
                test.check(ran.returncode == 4 and b"this is not a regular file" in ran.stderr, f"{other.name}: exit {ran.returncode}, {ran.stderr}")
            except subprocess.TimeoutExpired:
                test.check(False, f"{other.name}: it is waited for")
        os.close(held)
        test.check(pipe.is_fifo(), "a pipe was replaced")
        # Somebody who does not ask for the lock adds a line after this run has it: long enough to read that the run is not done.
        delivered = ('{"id":"d-%d","kind":"delivered","notice":"r-04/deputy_dsl/t-03/1","happened_at":"2026-11-17T09:00:00+00:00",'
                     '"recorded_at":"2026-11-17T09:00:00+00:00"}\n')
        for pause in (0.03, 0.015, 0.008, 0.004, 0.0):  # until it comes between reading and renaming
            log.write_bytes(given + "".join(delivered % number for number in range(40000)).encode())
            running = subprocess.Popen([str(test.program), *f"{asked} {log}".split()], cwd=school, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            while running.poll() is None and not (folder / "real.jsonl.new").exists():
                time.sleep(0.0005)
            time.sleep(pause)
            with log.open("ab") as file:
                file.write((delivered % 40000).encode())
            _, err = running.communicate()
            after = log.read_bytes()
            test.check(after.count(b'"d-40000"') == 1, f"a line that was added meanwhile is lost: exit {running.returncode}")
            if running.returncode != 0:
                break
        test.check(running.returncode == 3 and b"somebody else has added to this log meanwhile" in err and after.count(b"\n") == given.count(b"\n") + 40001,
                   f"the log grew meanwhile: exit {running.returncode}, {err}")
        test.check(not list(folder.glob("*.new")), "a file is left beside the log")


def all_reports(test, school, command):
    """A log about a report that was not given is refused: its notices would be passed over in silence."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        log, some = folder / "notices.jsonl", folder / "some.jsonl"
        log.write_bytes((school / "notices.jsonl").read_bytes())
        lines = (school / "reports.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
        some.write_text("".join(line for line in lines if json.loads(line)["id"] != "r-04"), encoding="utf-8")
        asked = f"{command} --log {log}".replace("--reports reports.jsonl", f"--reports {some}")
        for more in ("", " --json", " --append"):
            out, err, code = test.run(asked + more)
            said = f"{log}: notices were made about r-04, which is not among the reports given; give all reports"
            test.check(code == 3 and out == "" and said in err and log.read_bytes() == (school / "notices.jsonl").read_bytes(),
                       f"a report is lacking{more}: exit {code}, {err}{out[:200]}")
        out, err, code = test.run(f"{asked} --for t-02")
        said = f"{log}: notices were made about a report that is not among the reports given; give all reports"
        test.check(code == 3 and out == "" and said in err and "r-04" not in err, f"a report is lacking --for t-02: exit {code}, {err}{out[:200]}")


def line_of_the_future(test, school, command):
    """A host's line with a wrong time is named and counts later; --append goes on, and the log can be read afterwards."""
    with tempfile.TemporaryDirectory() as name:
        log = pathlib.Path(name) / "notices.jsonl"
        given = (school / "notices.jsonl").read_text(encoding="utf-8")
        future = ('{"id":"f-1","kind":"read","notice":"r-04/deputy_dsl/t-03/1","happened_at":"2036-11-17T09:00:00+00:00",'
                  '"recorded_at":"2036-11-17T09:00:00+00:00","by":"t-03"}\n')
        log.write_text(given + future, encoding="utf-8")
        number = given.count("\n") + 1
        _, err, code = test.run(f"{command} --log {log} --append")
        test.check(code == 0 and f"warning: {log}:{number}, recorded_at: recorded after the moment asked about" in err,
                   f"a line of the future: exit {code}, {err}")
        test.check(log.read_text(encoding="utf-8").count("passed_on") > given.count("passed_on"), "a line of the future keeps the next from being told")
        out, err, code = test.run(f"{command} --log {log} --append")
        test.check(code == 0 and "Nothing is due to be recorded." in out and "one of the two times is wrong" in err,
                   f"a line of the future, the second time: exit {code}, {err}{out[-200:]}")


def person_who_is_not_on_the_roll(test, school, command):
    """A mistyped id in the holders file is named with its line; to one reader only that there is something."""
    with tempfile.TemporaryDirectory() as name:
        posts = pathlib.Path(name) / "holders.toml"
        posts.write_text((school / "holders.toml").read_text(encoding="utf-8").replace('"t-02"', '"t-20"', 1), encoding="utf-8")
        asked = command.replace("holders.toml", str(posts)) + " --log notices.jsonl"
        _, err, _ = test.run(asked)
        test.check(f"warning: {posts}:" in err and "nobody on the roll has this id" in err and "(found: t-20)" in err, f"a mistyped holder: {err}")
        _, err, _ = test.run(f"{asked} --for t-01")
        test.check("t-20" not in err and "without --for" in err, f"a mistyped holder, to one reader: {err}")
