#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one mistake at a time in the policy and pack rooms and expects the tests to see it. Run by hand; it takes a while.

usage: mutants.py [--scratch FOLDER] [--only TEXT] [--jobs N]

A copy of this tree is configured in the scratch folder (default build/mutants). For each mistake one file of the copy is
changed, test_pack, test_policy and test_policy_oracle are built, and one of them must fail. Exit 0 only if every mistake
was seen, and nothing fails without one.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys

PROGRAMS = ("test_pack", "test_policy", "test_policy_oracle")
COPIED = ("CMakeLists.txt", "CMakePresets.json", "cmake", "examples", "include", "src", "tests")

# (what goes wrong, file, the text that is there once, the text that takes its place)
MUTANTS = [
    ("near misses: the masks of failing once and twice are mixed up", "src/policy/rulebook.cpp",
     "twice[w] |= once[w] & ~accepts;", "twice[w] |= once[w] & accepts;"),
    ("a rule that is overridden stays active", "src/policy/rulebook.cpp",
     "if ((over[w] & overriders[w]) != 0) result", "if ((over[w] & overriders[w]) == ~std::uint64_t{0}) result"),
    ("a rule that is not in force still overrides", "src/policy/rulebook.cpp",
     "      overriders[r / 64] &= ~(std::uint64_t{1} << (r % 64));\n", ""),
    ("classes of values are merged although a rule tells them apart", "src/policy/rulebook.cpp",
     "alike[std::move(row)] |= std::uint64_t{1} << v;", "alike[rule_set{}] |= std::uint64_t{1} << v;"),
    ("a rule of another pack overrides", "src/policy/rulebook.cpp",
     "in->rules[other].pack == in->rules[r].pack &&", "in->rules[other].pack != nullptr &&"),
    ("a rule is in force on the day it ends", "include/safeguarding/policy/rule.hpp",
     "(!until || date < *until)", "(!until || date <= *until)"),
    ("a pack is in force on the day before it begins", "include/safeguarding/policy/policy_pack.hpp",
     "(!from || *from <= date)", "(!from || *from - std::chrono::days{1} <= date)"),
    ("a holder still holds the role on the day it ends", "src/policy/holders.cpp",
     "date < *known.until", "date <= *known.until"),
    ("the other roles of the subject are not barred", "src/policy/decide.cpp",
     'in.known.list("subject_also_holds")', 'in.known.list("also_events")'),
    ("the second subject is not barred while the first is looked at", "src/policy/worlds.cpp",
     'if (const auto second = known.word("second_subject_role"); !second.empty()',
     'if (const auto second = known.word("second_subject_role"); false'),
    ("nobody is barred as subject", "src/policy/receivers.cpp",
     "if (holds(barred_.subjects, person)) why", "if (holds(barred_.subjects, person_id{})) why"),
    ("nobody is barred as conflicted", "src/policy/receivers.cpp",
     "else if (holds(barred_.conflicted, person)) why", "else if (holds(barred_.conflicted, person_id{})) why"),
    ("somebody absent is told", "src/policy/receivers.cpp",
     "else if (holds(barred_.absent, person)) why", "else if (holds(barred_.absent, person_id{})) why"),
    ("people approve their own requests", "src/policy/receivers.cpp",
     "own_request && holds(barred_.requesters, person)", "!own_request && holds(barred_.requesters, person_id{})"),
    ("a chain that ends inside the school is not continued as another role", "src/policy/receivers.cpp",
     "at = last->continues_as.empty() ? last : book_.words().find_role(last->continues_as);", "at = last;"),
    ("a role without a chain of its own has no stand-ins", "src/policy/receivers.cpp",
     "if (chain->empty() && !at->continues_as.empty()) chain", "if (chain->empty() && at->continues_as == \"?\") chain"),
    ("a conflicted case manager is replaced from the chain", "src/policy/receivers.cpp",
     "const bool outside = conflicted && manager != case_managers_.end();",
     "const bool outside = false && conflicted && manager != case_managers_.end();"),
    ("every conflicted receiver is passed over to the agency", "src/policy/outcome.cpp",
     "if (!tell || tell->serves != strand::allegation) continue;", "if (!tell) continue;"),
    ("of alternatives everybody is told", "src/policy/receivers.cpp",
     "if (tell.alternatives && !to.tell.empty()) break;", ""),
    ("a subordinate stands in for the subject", "src/policy/receivers.cpp",
     "if (why.only_subject && tell.serves != strand::welfare) {", "if (why.only_subject && to.tell.size() > 99) {"),
    ("a child's welfare is left to nobody when the lead is the subject", "src/policy/receivers.cpp",
     "if (why.only_subject && tell.serves != strand::welfare) {", "if (why.only_subject) {"),
    ("nothing goes up where the subject was the only receiver", "src/policy/outcome.cpp",
     "  for (const auto& [r, role_id] : removed) {\n    if (so_far == leads::surely) break;",
     "  for (const auto& [r, role_id] : removed) {\n    if (so_far != leads::surely) break;"),
    ("reserve receivers are always told", "src/policy/outcome.cpp",
     "    if (so_far == leads::surely) break;\n    to.rules.push_back(r);", "    to.rules.push_back(r);"),
    ("a reserve receiver that is perhaps needed is not told", "src/policy/outcome.cpp",
     "    if (so_far == leads::surely) break;\n    to.rules.push_back(r);",
     "    if (so_far != leads::nobody) break;\n    to.rules.push_back(r);"),
    ("an agency that shares its name with a role leads", "src/policy/outcome.cpp",
     "words.is_agency(each.receiver) ? nullptr : words.find_role(each.receiver)", "words.find_role(each.receiver)"),
    ("a conflict needs only one of the two to be different", "src/policy/outcome.cpp",
     "b.people.begin(), b.people.end()) &&\n", "b.people.begin(), b.people.end()) ||\n"),
    ("two overlays can disagree", "src/policy/outcome.cpp",
     "if (overlay_one && overlay_two) return false;", ""),
    ("clauses about different events disagree", "src/policy/outcome.cpp",
     "events_of(book, b.rule) & events) == 0) return false;", "events_of(book, b.rule) & events) == 0 && false) return false;"),
    ("with an unknown event every event is in question for a conflict", "src/policy/worlds.cpp",
     "if (rank(f) == 0) next.events = chosen.values;", ""),
    ("a world is dropped", "src/policy/worlds.cpp",
     "if (values == 0) continue;", "if (values == 0 || all.size() == 1) continue;"),
    ("events beside an unknown event are forgotten", "src/policy/worlds.cpp",
     "(values & (~values + 1)) | from.further_events", "(values & (~values + 1))"),
    ("a fact that is absent counts as known to be anything", "src/policy/worlds.cpp",
     'to.values[f] = bit(*column.index_of("absent"));', "to.values[f] = column.known_values();"),
    ("a core fact that is left out counts as its first value", "src/policy/worlds.cpp",
     "      to.values[f] = column.known_values();\n      to.unknown.push_back(f);",
     "      to.values[f] = found == nullptr ? bit(0) : column.known_values();\n      if (found) to.unknown.push_back(f);"),
    ("what is said of the adult is held against the child", "src/policy/worlds.cpp",
     "if (set_aside(in, which, column)) {", "if (false && set_aside(in, which, column)) {"),
    ("24 hours are already late", "src/policy/worlds.cpp",
     "in.at - *seen > std::chrono::hours{hours}", "in.at - *seen >= std::chrono::hours{hours}"),
    ("an unknown observation is never late", "src/policy/worlds.cpp",
     "if (seen == nullptr) return late | promptly;", "if (seen == nullptr) return promptly;"),
    ("an unknown requester is nobody", "src/policy/worlds.cpp",
     "somebody_asks_leave(in.book, active)", "(somebody_asks_leave(in.book, active), false)"),
    ("what hangs on an open fact is certain", "src/policy/worlds.cpp",
     "for (const auto f : open) each.certain", "for (const auto f : std::vector<std::size_t>{}) each.certain"),
    ("only the first of the subject's roles counts", "src/policy/worlds.cpp",
     "      if (const auto index = column.index_of(also)) mask |= bit(*index);", "      (void)column, (void)also;"),
    ("what happens in some world is called certain", "src/policy/gather.cpp",
     "if (worlds_certain == outcomes.size()) tallies_", "if (worlds_certain != 0) tallies_"),
    ("a step is given although some value gives none", "src/policy/gather.cpp",
     "steps.size() == 1 && with_step == outcomes.size()", "steps.size() == 1"),
    ("a duty stays beside its prohibition", "src/policy/gather.cpp",
     "if (forbidden == to.must_not.end()) return false;", "if (forbidden == to.must_not.end() || true) return false;"),
    ("a clock runs from the record although the awareness is given", "src/policy/gather.cpp",
     "if (const auto* moment = std::get_if<instant>(&found->value)) return *moment;",
     "if (std::get_if<instant>(&found->value)) return at_;"),
    ("a rule that is not in force is a near miss", "src/policy/gather.cpp",
     "book_.standing(book_.miss_by_one(from.values), no_overrides, date)", "book_.miss_by_one(from.values)"),
    ("an unknown fact without bearing is said to matter, and the other way round", "src/policy/gather.cpp",
     "hangs_on(column) ? bearing::changes_answer : bearing::changes_nothing",
     "hangs_on(column) ? bearing::changes_nothing : bearing::changes_answer"),
    ("two posts that one person holds are two people", "src/policy/holders.cpp",
     "post = group.front();", "post = group.back();"),
    ("when_not accepts what it names", "src/pack/condition.cpp",
     "bits = ~bits & (count == 64", "bits = bits & (count == 64"),
    ("a count falls into the band above its own", "src/pack/vocabulary.cpp",
     "std::clamp<std::int64_t>(count, 0,", "std::clamp<std::int64_t>(count + 1, 0,"),
    ("unknown keys are passed over", "src/pack/table_reader.cpp",
     "if (std::find(asked_.begin(), asked_.end(), found.key) == asked_.end()) {",
     "if (std::find(asked_.begin(), asked_.end(), found.key) == asked_.end() && found.key.empty()) {"),
    ("the pin of a pack hangs on the order of its keys", "src/pack/canonical.cpp",
     "return a->key < b->key; });", "return a < b; });"),
    ("a binding clause may be left without a rule", "src/policy/policy_pack.cpp",
     "known.kind == clause_kind::binding && !cited.contains(known.id)", "known.id.empty() && !cited.contains(known.id)"),
    ("overrides may run in a circle", "src/policy/policy_pack.cpp",
     "if (marks[next] == mark::open)\n", "if (marks[next] == mark::open && marks.empty())\n"),
]


def run(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


class Copy:
    def __init__(self, source, scratch, jobs):
        self.source, self.root, self.jobs = source, scratch / "tree", jobs
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
        built = run(["cmake", "--build", str(self.build), "-j", str(self.jobs), "--target", *PROGRAMS])
        if built.returncode:
            print(built.stdout[-2000:])
            return None
        for program in PROGRAMS:
            try:
                ran = run([str(self.build / "tests" / program)], timeout=600)
            except subprocess.TimeoutExpired:
                return f"{program}: does not end"
            if ran.returncode:
                case = re.search(r"TEST CASE:\s+(.*)(?:\n.*){1,9}?\n.*ERROR", ran.stdout)
                return f"{program}: {case.group(1) if case else 'stopped'}"
        return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    source = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--scratch", type=pathlib.Path, default=source / "build" / "mutants")
    parser.add_argument("--only", default="", help="only mistakes whose description holds this text")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    copy = Copy(source, options.scratch, options.jobs)
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
