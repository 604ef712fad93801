#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks every *.md: relative links lead to files and headings that exist, quoted code equals the file it is quoted from, and every
block of code or output is held by something that fails when it is no longer true.

A code block is quoted when its first line is a comment `// FILE#REGION` (or `# FILE#REGION`), FILE being relative to the root.
In FILE the region lies between the lines `// docs: REGION` and `// docs: end`. Indentation common to all lines does not count.

A block is held when it is quoted, or by tests/examples/pages_test.py: when its first line is `$ safeguarding ...`, when the line before it is
`<!-- FILE -->`, when it begins as the demonstration does, or when it is a `sh` block of `safeguarding` and `./dev` commands. Any other needs
a row in tests/architecture/loose_blocks.txt that says what holds it, or why nothing can.

usage: check_docs.py [ROOT]
"""
import pathlib
import re
import sys
import textwrap

FENCE = re.compile(r'^[ \t]*(```+|~~~+)[ \t]*(\S*).*$')
LINK = re.compile(r'!?\[[^\]\n]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]\n]+\]:\s+(\S+)', re.MULTILINE)
FILE = re.compile(r'^\s*<!-- ([\w./-]+) -->\s*$')
DEMONSTRATION = "A primary school's roll, the policy of"
LOOSE = "tests/architecture/loose_blocks.txt"
QUOTED = re.compile(r'^(?://|#)\s*([\w./-]+\.\w+)(?:#([\w-]+))?\s*$')


def divide(text):
    """The page without its code blocks (lines stay), and the blocks as (line of the first content line, lines, language, line before)."""
    prose, blocks, open_fence, block = [], [], None, []
    last = ""
    for number, line in enumerate(text.splitlines(), 1):
        fence = FENCE.match(line)
        if open_fence is None and fence:
            open_fence, block, language, before = fence.group(1), [], fence.group(2), last
            start = number + 1
        elif open_fence and fence and fence.group(1).startswith(open_fence) and not fence.group(2):
            blocks.append((start, block, language, before))
            open_fence = None
        elif open_fence:
            block.append(line)
        else:
            last = line
            prose.append((number, re.sub(r'`[^`]*`', lambda m: " " * len(m.group()), line)))
    return prose, blocks


def anchors(text):
    """The fragment names of a page's headings, as code hosts derive them."""
    found = set()
    for _, line in divide_keeping_code(text):
        heading = re.match(r'#{1,6}\s+(.*?)\s*#*$', line)
        if heading:
            plain = re.sub(r'\[([^\]]*)\]\([^)]*\)', r'\1', heading.group(1)).lower()
            name = re.sub(r'[^\w\- ]', "", plain).replace(" ", "-")
            extra = 1
            while name in found:
                name = re.sub(r'(-\d+)?$', f"-{extra}", name, count=1)
                extra += 1
            found.add(name)
    return found


def divide_keeping_code(text):
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if FENCE.match(line):
            inside = not inside
        elif not inside:
            yield number, line


class Docs:
    def __init__(self, root):
        self.root = root.resolve()
        self.reports = []
        self.links = self.quotes = self.blocks = 0
        self.loose = self.read_loose()

    def pages(self, folder):
        for path in sorted(folder.iterdir()):
            if path.is_dir():
                skip = path.name.startswith(".") or path.name == "node_modules" or (folder == self.root and path.name.startswith("build"))
                if not skip:
                    yield from self.pages(path)
            elif path.suffix == ".md":
                yield path

    def report(self, page, line, text):
        self.reports.append(f"{page.relative_to(self.root).as_posix()}:{line}: {text}")

    def run(self):
        for page in self.pages(self.root):
            prose, blocks = divide(page.read_text(encoding="utf-8"))
            for line, text in prose:
                for match in LINK.finditer(text):
                    self.check_link(page, line, match.group(1) or match.group(2))
            for line, block, language, before in blocks:
                self.blocks += 1
                self.check_held(page, line, block, language, before)
                quoted = QUOTED.match(block[0].strip()) if block else None
                if quoted:
                    self.check_quote(page, line, quoted.group(1), quoted.group(2), block[1:])
        for page, first, _, used in self.loose:
            if not used:
                self.reports.append(f"{LOOSE}: no block of {page} begins with {first} and needs this row: take it out")
        return self.reports

    def read_loose(self):
        """[page, how the block begins, why, whether a block was found] of each row."""
        path, rows = self.root / LOOSE, []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() if path.is_file() else [], 1):
            if not line.strip() or line.startswith("#"):
                continue
            words = [word.strip() for word in line.split(" :: ")]
            if len(words) != 3 or not all(words):
                self.reports.append(f"{LOOSE}:{number}: write 'PAGE :: FIRST LINE :: WHY'")
            else:
                rows.append([*words, False])
        return rows

    def check_held(self, page, line, block, language, before):
        first = block[0].strip() if block else ""
        name = page.relative_to(self.root).as_posix()
        if QUOTED.match(first):
            return
        run = name == "README.md" or name.startswith(("docs/", "examples/"))  # what pages_test.py reads
        if run and (first.startswith("$ safeguarding") or FILE.match(before) or first.startswith(DEMONSTRATION)):
            return
        if language == "sh" and self.commands_exist(name, run, block):
            return
        for row in self.loose:
            if row[0] == name and (row[1] in ("*", first) or (row[1].endswith("...") and first.startswith(row[1][:-3].rstrip()))):
                row[3] = True
                return
        self.report(page, line, "nothing holds this block: quote a file, let pages_test.py run it, or say in "
                                f"{LOOSE} what holds it (CONTRIBUTING.md, Quoting code in a page)")

    def commands_exist(self, name, run, block):
        """Whether each line is a command of `./dev` that exists, or one of the command line, which pages_test.py looks at."""
        dev = self.root / "dev"
        verbs = re.findall(r'^verb_(\w+)\(\)', dev.read_text(encoding="utf-8"), re.MULTILINE) if dev.is_file() else []
        for text in block:
            words = text.split("#")[0].split()
            if words and not (run and words[0] in ("safeguarding", "build/bin/safeguarding")) and \
                    not (words[0] == "./dev" and (len(words) == 1 or words[1] in verbs)):
                return False
        return True

    def check_link(self, page, line, target):
        if re.match(r'[a-zA-Z][a-zA-Z0-9+.-]*:', target):
            return
        self.links += 1
        name, _, fragment = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        if target.startswith("/") or (path != self.root and self.root not in path.parents):
            self.report(page, line, f"the link {target} leaves the repository; write it relative to this page")
        elif not path.exists():
            self.report(page, line, f"the link {target} leads nowhere")
        elif fragment and path.suffix == ".md" and fragment not in anchors(path.read_text(encoding="utf-8")):
            self.report(page, line, f"the link {target} names a heading that is not there")

    def check_quote(self, page, line, name, region, quoted):
        self.quotes += 1
        path = self.root / name
        if not path.is_file():
            self.report(page, line, f"the quoted file {name} does not exist")
            return
        if not region:
            self.report(page, line, f"name the region: {name}#REGION")
            return
        lines = path.read_text(encoding="utf-8").splitlines()
        marks = [number for number, text in enumerate(lines) if re.fullmatch(rf'\s*(?://|#) docs: {re.escape(region)}\s*', text)]
        ends = [number for number, text in enumerate(lines) if re.fullmatch(r'\s*(?://|#) docs: end\s*', text) and marks and number > marks[0]]
        if len(marks) != 1 or not ends:
            self.report(page, line, f"{name} has not one region '{region}'")
            return
        wanted = textwrap.dedent("\n".join(lines[marks[0] + 1:ends[0]])).rstrip()
        if textwrap.dedent("\n".join(quoted)).rstrip() != wanted:
            self.report(page, line, f"the code differs from {name}#{region}, which says:\n{textwrap.indent(wanted, '    ')}")
        if path.suffix == ".cpp" and not self.compiled(path):
            self.report(page, line, f"{name} is in no CMakeLists.txt, so nothing compiles it")

    def compiled(self, path):
        for folder in path.parents:
            lists = folder / "CMakeLists.txt"
            if lists.is_file() and re.search(rf'(?<!\w){re.escape(path.stem)}(?!\w)', lists.read_text(encoding="utf-8")):
                return True
            if folder == self.root:
                return False
        return False


def main(arguments):
    docs = Docs(pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).resolve().parents[2])
    reports = docs.run()
    for report in reports:
        print(report)
    print(f"docs: {len(reports)} faults, {docs.links} links and {docs.blocks} blocks checked, {docs.quotes} of them quoted from files")
    return 1 if reports else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
