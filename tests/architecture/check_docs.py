#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks every *.md: relative links lead to files and headings that exist, and quoted code equals the file it is quoted from.

A code block is quoted when its first line is a comment `// FILE#REGION` (or `# FILE#REGION`), FILE being relative to the root.
In FILE the region lies between the lines `// docs: REGION` and `// docs: end`. Indentation common to all lines does not count.

usage: check_docs.py [ROOT]
"""
import pathlib
import re
import sys
import textwrap

FENCE = re.compile(r'^[ \t]*(```+|~~~+)[ \t]*(\S*).*$')
LINK = re.compile(r'!?\[[^\]\n]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]\n]+\]:\s+(\S+)', re.MULTILINE)
QUOTED = re.compile(r'^(?://|#)\s*([\w./-]+\.\w+)(?:#([\w-]+))?\s*$')


def divide(text):
    """The page without its code blocks (lines stay), and the blocks as (line of the first content line, lines)."""
    prose, blocks, open_fence, block = [], [], None, []
    for number, line in enumerate(text.splitlines(), 1):
        fence = FENCE.match(line)
        if open_fence is None and fence:
            open_fence, block = fence.group(1), []
            start = number + 1
        elif open_fence and fence and fence.group(1).startswith(open_fence) and not fence.group(2):
            blocks.append((start, block))
            open_fence = None
        elif open_fence:
            block.append(line)
        else:
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
        self.links = self.quotes = 0

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
            for line, block in blocks:
                quoted = QUOTED.match(block[0].strip()) if block else None
                if quoted:
                    self.check_quote(page, line, quoted.group(1), quoted.group(2), block[1:])
        return self.reports

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
    print(f"docs: {len(reports)} faults, {docs.links} links and {docs.quotes} quoted blocks checked")
    return 1 if reports else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
