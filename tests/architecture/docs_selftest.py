#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one fault at a time in a small set of pages: check_docs.py must report it, and nothing in the clean pages."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import planting  # noqa: E402
from check_docs import Docs  # noqa: E402

CLEAN = {
    "README.md": "# The `library`, shown\n\n[a](docs/a.md) [b](docs/a.md#two-words) [c](#the-library-shown) [d](https://example.org/x)\n"
                 "`[not](a/link.md)`\n\n```cpp\n// examples/first.cpp#record\nint x = 1;\n\nif (x) {\n  ++x;\n}\n```\n"
                 "\n```\n[not](a/link.md)\n# not-a-heading\n```\n\n[e]: docs/a.md\n"
                 "\n<!-- examples/first.cpp -->\n```\nint main() {\n```\n\n```\n$ safeguarding packs\n```\n\n```sh\n./dev test\n"
                 "safeguarding packs  # all\n```\n\n```\nheld elsewhere\n```\n",
    "dev": "verb_test() {\n",
    "tests/architecture/loose_blocks.txt": "# why\nREADME.md :: [not](a/link.md) :: nothing can\nREADME.md :: held ... :: a test does\n",
    "docs/a.md": "# A\n\n## Two words\n\n[up](../README.md)\n",
    "examples/CMakeLists.txt": "add_executable(first first.cpp)\n",
    "examples/first.cpp": "int main() {\n  // docs: record\n  int x = 1;\n\n  if (x) {\n    ++x;\n  }\n  // docs: end\n}\n",
    "examples/loose.cpp": "// docs: part\nint y;\n// docs: end\n",
    "build/b.md": "[not looked at](nowhere.md)\n",
}

PLANTED = [
    ("docs/a.md", "[x](nowhere.md)", "docs/a.md:6: the link nowhere.md leads nowhere"),
    ("docs/a.md", "[x]: nowhere.md", "leads nowhere"),
    ("docs/a.md", "![x](picture.png)", "leads nowhere"),
    ("docs/a.md", "[x](../README.md#not-there)", "names a heading that is not there"),
    ("README.md", "[x](#not-a-heading)", "names a heading that is not there"),
    ("docs/a.md", "[x](../../outside.md)", "leaves the repository"),
    ("docs/a.md", "[x](/README.md)", "leaves the repository"),
    ("docs/a.md", "```cpp\n// examples/first.cpp#record\nint x = 2;\n```", "the code differs from examples/first.cpp#record"),
    ("docs/a.md", "```cpp\n// examples/first.cpp#absent\nint x = 1;\n```", "has not one region 'absent'"),
    ("docs/a.md", "```cpp\n// examples/first.cpp\nint x = 1;\n```", "name the region"),
    ("docs/a.md", "```cpp\n// examples/absent.cpp#record\nint x = 1;\n```", "does not exist"),
    ("docs/a.md", "```cpp\n// examples/loose.cpp#part\nint y;\n```", "nothing compiles it"),
    ("docs/a.md", "```\nsomething else\n```", "docs/a.md:7: nothing holds this block"),
    ("docs/a.md", "```sh\n./dev frobnicate\n```", "nothing holds this block"),
    ("docs/a.md", "```sh\nmake coffee\n```", "nothing holds this block"),
    ("bindings/b.md", "```\n$ safeguarding packs\n```", "nothing holds this block"),
    ("tests/architecture/loose_blocks.txt", "docs/a.md :: nowhere :: a test does", "take it out"),
    ("tests/architecture/loose_blocks.txt", "docs/a.md :: nowhere", "write 'PAGE :: FIRST LINE :: WHY'"),
    ("examples/first.cpp", "// docs: record", "has not one region 'record'"),
]

if __name__ == "__main__":
    sys.exit(planting.run("docs self-test", CLEAN, PLANTED, lambda root: Docs(root).run()))
