#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one mistake at a time in the policy and pack rooms and expects the tests to see it. Run by hand; it takes a while.

usage: mutants.py [--scratch FOLDER] [--only TEXT] [--jobs N] [--oracle] [--stale]

The oracle is asked first, for 20,000 decisions; what it does not see the other programs are asked for. --oracle stops there:
some mistakes are seen by the others only.
--stale only looks whether each mistake can still be planted: its text is in its file, once.

A copy of this tree is configured in the scratch folder (default build/mutants). For each mistake one file of the copy is
changed, test_policy_oracle, test_pack and test_policy are built and run in turn, and one of them must fail. Exit 0 only if every mistake
was seen, and nothing fails without one.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys

PROGRAMS = {"test_policy_oracle": ["--decisions=20000"], "test_pack": ["--abort-after=1"], "test_policy": ["--abort-after=1"]}
# A name `ctest NAME` is a test of ctest's, with the targets it needs.
COPIED = ("CMakeLists.txt", "CMakePresets.json", "cmake", "docs", "examples", "include", "src", "tests")

# (what goes wrong, file, the text that is there once, the text that takes its place)
MUTANTS = [
    ("near misses: the masks of failing once and twice are mixed up", "src/policy/rule_table.hpp",
     "twice |= once & fails;", "twice |= once & ~fails;"),
    ("a rule that is overridden stays active", "src/policy/rule_table.hpp",
     "if ((over[w] & overriders[w]) != 0) take_from", "if ((over[w] & overriders[w]) == ~std::uint64_t{0}) take_from"),
    ("a rule that is not in force still overrides", "src/policy/hearing.cpp",
     "active[w] &= in_force[w], certain[w] &= in_force[w];", "active[w] &= in_force[w];"),
    ("a rule that is not in force applies", "src/policy/hearing.cpp",
     "active[w] &= in_force[w], certain[w] &= in_force[w];", "certain[w] &= in_force[w];"),
    ("classes of values are merged although a rule tells them apart", "src/policy/book_index.cpp",
     "alike[std::move(row)] |= std::uint64_t{1} << v;", "alike[rule_set{}] |= std::uint64_t{1} << v;"),
    ("a rule of another pack overrides", "src/policy/book_index.cpp",
     "if (rules[other].pack == rules[r].pack &&", "if (rules[other].pack != nullptr &&"),
    ("a rule is in force on the day it ends", "include/safeguarding/policy/rule.hpp",
     "(!until || date < *until)", "(!until || date <= *until)"),
    ("a pack is in force on the day before it begins", "include/safeguarding/policy/policy_pack.hpp",
     "(!from || *from <= date)", "(!from || *from - std::chrono::days{1} <= date)"),
    ("a holder still holds the role on the day it ends", "src/policy/posts.cpp",
     "date < *known.until", "date <= *known.until"),
    ("a day takes the posts of the change before the last", "src/policy/arrangements.cpp",
     "return wanted < each.date();", "return wanted <= each.date();"),
    ("the other roles of the subject are not barred", "src/policy/hearing.cpp",
     "for (const auto role : known.also_holds) bar_unnamed(known, role);", ""),
    ("the second subject is not barred while the first is looked at", "src/policy/sheet.cpp",
     "if (at == no_place) return false;\n      subject(at);", "if (at == no_place) return false;\n      subject(0);"),
    ("nobody is barred as subject", "src/policy/receivers.cpp",
     "if (is_barred(person, barred_because::subject)) why", "if (is_barred(person, barred_because::vacant)) why"),
    ("nobody is barred as conflicted", "src/policy/receivers.cpp",
     "else if (is_barred(person, barred_because::conflicted)) why",
     "else if (is_barred(person, barred_because::vacant)) why"),
    ("somebody absent is told", "src/policy/receivers.cpp",
     "else if (is_barred(person, barred_because::absent)) why", "else if (is_barred(person, barred_because::vacant)) why"),
    ("people approve their own requests", "src/policy/receivers.cpp",
     "else if (leave && is_barred(person, barred_because::requester)) why",
     "else if (!leave && is_barred(person, barred_because::vacant)) why"),
    ("a body is told although somebody barred sits on it", "src/policy/receivers.cpp",
     "if (closed) seen.reachable = false;", ""),
    ("what is said of a member of a body is not heard", "src/policy/receivers.cpp",
     "closed = closed || (closing && (role_bars_[seat] & bit(why)) != 0);", "(void)role_bars_;"),
    ("any member who asks closes a body", "src/policy/receivers.cpp",
     "const bool withdraws = leave && why != barred_because::subject;", "const bool withdraws = false;"),
    ("bars of the world before are kept", "src/policy/receivers.cpp",
     "for (const auto person : barred_) bars_[person] = 0;", ""),
    ("a role without a chain of its own has no stand-ins", "src/policy/receivers.cpp",
     "if (chain->empty() && at->continues_as != no_place) chain", "if (chain->empty() && at->nobody) chain"),
    ("a conflicted case manager is replaced from the chain", "src/policy/receivers.cpp",
     "why.has(barred_because::conflicted) && managers_[role] != 0;", "why.has(barred_because::vacant) && managers_[role] > 9;"),
    ("every conflicted receiver is passed over to the agency", "src/policy/hearing.cpp",
     "if (!what.routes || what.serves != strand::allegation) return;", "if (!what.routes) return;"),
    ("of alternatives everybody is told", "src/policy/receivers.cpp",
     "if (what.alternatives && !found_.tell.empty()) break;", ""),
    ("a subordinate stands in for the subject", "src/policy/receivers.cpp",
     "if (seen.only_subject && what.serves != strand::welfare) found_", "if (seen.only_subject && somebody && false) found_"),
    ("a child's welfare is left to nobody when the lead is the subject", "src/policy/receivers.cpp",
     "if (seen.only_subject && what.serves != strand::welfare) found_", "if (seen.only_subject) found_"),
    ("nothing goes up where the subject was the only receiver", "src/policy/hearing.cpp",
     "    if (leads_ == leads::surely) break;\n    find_.go_up", "    if (leads_ != leads::surely) break;\n    find_.go_up"),
    ("reserve receivers are always told", "src/policy/hearing.cpp",
     "    if (leads_ == leads::surely) break;\n    if (!in_set", "    if (!in_set"),
    ("a reserve receiver that is perhaps needed is not told", "src/policy/hearing.cpp",
     "    if (leads_ == leads::surely) break;\n    if (!in_set", "    if (leads_ != leads::nobody) break;\n    if (!in_set"),
    ("a conflict needs only one of the two to be different", "src/policy/hearing.cpp",
     "b.people.begin(), b.people.end()) &&\n", "b.people.begin(), b.people.end()) ||\n"),
    ("two overlays can disagree", "src/policy/hearing.cpp", "if (one.overlay && two.overlay) return false;", ""),
    ("clauses about different events disagree", "src/policy/hearing.cpp",
     "(one.events & two.events & events) == 0) return false;", "(one.events & two.events & events) == 0 && false) return false;"),
    ("one person told twice counts as two", "src/policy/hearing.cpp",
     "one.people.erase(std::unique(one.people.begin(), one.people.end()), one.people.end());", ""),
    ("with an unknown event every event is in question for a conflict", "src/policy/worlds.cpp",
     "if (rank(f) == 0) next.events = chosen.values;", ""),
    ("a world is dropped", "src/policy/worlds.cpp",
     "if (values == 0) continue;", "if (values == 0 || all.size() == 1) continue;"),
    ("events beside an unknown event are forgotten", "src/policy/worlds.cpp",
     "(values & (~values + 1)) | from.further_events", "(values & (~values + 1))"),
    ("a fact that is absent counts as known to be anything", "src/policy/sheet.cpp",
     "if (value == nullptr && (!column.core || column.kind == fact_kind::derived)) continue;",
     "if (value == nullptr && !column.core && column.kind != fact_kind::derived) to.values[f] = column.known_values();\n"
     "      if (value == nullptr && (!column.core || column.kind == fact_kind::derived)) continue;"),
    ("a core fact that is left out counts as its first value", "src/policy/sheet.cpp",
     "to.values[f] = column.known_values();\n        to.unknown.push_back(static_cast<place>(f));",
     "to.values[f] = value == nullptr ? 1 : column.known_values();\n        if (value) to.unknown.push_back(static_cast<place>(f));"),
    ("what is said of the adult is held against the child", "src/policy/worlds.cpp",
     "if (aside(f)) to.values[f] = value;", "if (aside(f)) (void)value;"),
    ("24 hours are already late", "src/policy/worlds.cpp",
     "in.at - seen.at > std::chrono::hours{hours}", "in.at - seen.at >= std::chrono::hours{hours}"),
    ("an unknown requester is nobody", "src/policy/worlds.cpp",
     "share_a_rule(active, in.index.asking_leave)", "(static_cast<void>(share_a_rule(active, in.index.asking_leave)), false)"),
    ("what hangs on an open fact is certain", "src/policy/worlds.cpp",
     "for (const auto f : open) each.certain", "for (const auto f : std::vector<std::size_t>{}) each.certain"),
    ("only the first of the subject's roles counts", "src/policy/worlds.cpp",
     "for (const auto also : known.also_holds) mask |= in.index.roles[also].subject_bit;", ""),
    ("what happens in some world is called certain", "src/policy/tally.cpp",
     "known.certain || known.sure_worlds == worlds;", "known.certain || (known.sure_worlds != 0 && worlds != 0);"),
    ("what the decision before said is said again", "src/policy/tally.cpp",
     "  there_.clear();", "  if (there_.size() > 2) there_.clear();"),
    ("a step is given although some value gives none", "src/policy/hearing.cpp",
     "!several_steps_ && worlds_with_step_ == worlds_)", "!several_steps_)"),
    ("a duty stays beside its prohibition", "src/policy/hearing_write.cpp",
     "each.forbidden = must_not_.has(each.what);", "each.forbidden = false;"),
    ("a clock runs from the record although the awareness is given", "src/policy/hearing_write.cpp",
     "start == no_place ? at_ : found->at", "start == no_place ? at_ : at_"),
    ("a rule that is not in force is a near miss", "src/policy/hearing.cpp",
     "missed_[w] &= in_force[w];", "missed_[w] &= ~std::uint64_t{0} | in_force[w];"),
    ("an unknown fact without bearing is said to matter, and the other way round", "src/policy/hearing_write.cpp",
     "hangs_on(fact) ? bearing::changes_answer : bearing::changes_nothing",
     "hangs_on(fact) ? bearing::changes_nothing : bearing::changes_answer"),
    ("two posts that one person holds are two people", "src/policy/holders.cpp",
     "post = group.front();", "post = group.back();"),
    ("when_not accepts what it names", "src/pack/condition.cpp",
     "bits = ~bits & (count == 64", "bits = bits & (count == 64"),
    ("a count falls into the band above its own", "src/pack/vocabulary.cpp",
     "std::clamp<std::int64_t>(count, 0,", "std::clamp<std::int64_t>(count + 1, 0,"),
    ("unknown keys are passed over", "src/pack/table_reader.cpp",
     "if (!std::binary_search(known.begin(), known.end(), found.key)) {",
     "if (!std::binary_search(known.begin(), known.end(), found.key) && found.key.empty()) {"),
    ("the pin of a pack hangs on the order of its keys", "src/pack/canonical.cpp",
     "return a->key < b->key; });", "return a < b; });"),
    ("a binding clause may be left without a rule", "src/policy/draft.cpp",
     "known.kind == clause_kind::binding && !named.cited.has(known.id)", "known.id.empty() && !named.cited.has(known.id)"),
    ("overrides may run in a circle", "src/policy/draft.cpp",
     "} else if (marks_[found->second] == mark::open) {", "} else if (marks_[found->second] == mark::open && marks_.empty()) {"),
]


def run(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


class Copy:
    def __init__(self, source, scratch, jobs, oracle):
        self.source, self.root, self.jobs = source, scratch / "tree", jobs
        self.programs = dict(list(PROGRAMS.items())[:1]) if oracle else PROGRAMS
        if self.root.exists():
            shutil.rmtree(self.root)
        self.root.mkdir(parents=True)
        for name in COPIED:
            path = source / name
            (shutil.copytree if path.is_dir() else shutil.copy2)(path, self.root / name)
        self.build = scratch / "build"
        made = run(["cmake", "--preset", "dev", "-B", str(self.build)], cwd=self.root)
        if made.returncode:
            sys.exit(made.stdout)

    def first_failure(self):
        """The name of the first test that fails, "" if none does, None if the copy cannot be built."""
        for program, arguments in self.programs.items():
            is_ctest = program.startswith("ctest ")
            built = run(["cmake", "--build", str(self.build), "-j", str(self.jobs), "--target", *(arguments if is_ctest else [program])])
            if built.returncode:
                print(built.stdout[-2000:])
                return None
            command = [str(self.build / "tests" / program), *arguments]
            if is_ctest:
                command = ["ctest", "--test-dir", str(self.build), "--no-tests=error", "-R", f"^{program.split()[1]}$"]
            try:
                ran = run(command, timeout=600)
            except subprocess.TimeoutExpired:
                return f"{program}: does not end"
            if ran.returncode:
                case = re.search(r"TEST CASE:\s+(.*)(?:\n(?!={9}).*)*?\n.*ERROR", ran.stdout)
                return f"{program}: {case.group(1) if case else 'stopped'}"
        return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    source = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--scratch", type=pathlib.Path, default=source / "build" / "mutants")
    parser.add_argument("--only", default="", help="only mistakes whose description holds this text")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--oracle", action="store_true", help="ask the oracle alone")
    parser.add_argument("--stale", action="store_true", help="only look whether each mistake can still be planted")
    options = parser.parse_args()
    if options.stale:
        stale = [(what, file) for what, file, old, _ in MUTANTS if (source / file).read_text(encoding="utf-8").count(old) != 1]
        for what, file in stale:
            print(f"{what}: {file} has not the text, or more than once")
        print(f"{len(MUTANTS) - len(stale)} of {len(MUTANTS)} mistakes can be planted")
        return 1 if stale else 0
    copy = Copy(source, options.scratch, options.jobs, options.oracle)
    failing = copy.first_failure()
    if failing != "":
        sys.exit(f"without any mistake: {failing or 'cannot be built'}")
    unseen = 0
    chosen = [each for each in MUTANTS if options.only in each[0]]
    for what, file, old, new in chosen:
        path = copy.root / file
        text = path.read_text(encoding="utf-8")
        if text.count(old) != 1:
            print(f"STALE   {what}: {file} has the text {text.count(old)} times")
            unseen += 1
            continue
        path.write_text(text.replace(old, new), encoding="utf-8")
        failing = copy.first_failure()
        path.write_text(text, encoding="utf-8")
        seen = bool(failing)
        unseen += not seen
        print(f"{'seen   ' if seen else 'UNSEEN ' if failing == '' else 'BROKEN '} {what}: {failing}", flush=True)
    print(f"{len(chosen) - unseen} of {len(chosen)} mistakes seen")
    return 1 if unseen or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
