#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one breach of a house rule at a time: check_house.py must report it, and nothing in the clean tree."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import planting  # noqa: E402
from check_house import House  # noqa: E402

SPDX = "// SPDX-License-Identifier: Apache-2.0\n"
HEADER = "include/safeguarding/core/id.hpp"
SOURCE = "src/core/digest.cpp"

CLEAN = {
    "src/core/CMakeLists.txt": "# SPDX-License-Identifier: Apache-2.0\nroom(core HEADERS core/id.hpp)\n",
    "tests/core/CMakeLists.txt": "# SPDX-License-Identifier: Apache-2.0\ntest(core FILES id_test.cpp)\n",
    HEADER: SPDX + "#ifndef SAFEGUARDING_CORE_ID_HPP\n#define SAFEGUARDING_CORE_ID_HPP\nclass id {\n  static int next(int last);\n"
            "  static constexpr int most = 64;\n};\n#endif  // SAFEGUARDING_CORE_ID_HPP\n",
    SOURCE: SPDX + "// never getenv, std::cout or a static int x = 0;\nstatic int twice(int n) { return 2 * n; }\n"
            'static const char* const words[] = {"localtime", "static int n = 0;"};\nauto l = std::locale::classic();\n'
            "/* std::chrono::system_clock::now() */ const int many = 1'000'000;\nsnprintf(text, 3, \"x\");\n",
    "tests/core/id_test.cpp": SPDX + 'const char* home = std::getenv("HOME");\n',
    "tests/architecture/long_files.txt": "# PATH REASON\n",
    "include/safeguarding/README.md": "| [core](core) | ids |\n",
    "README.md": "See https://example.org/home/page, build/tmp/x and `#!/usr/bin/env bash`.\n",
    "build/x.hpp": "anything\n",
}


def within(text):
    """A header whose guard is right and whose body is `text`."""
    return SPDX + f"#ifndef SAFEGUARDING_CORE_NEW_HPP\n#define SAFEGUARDING_CORE_NEW_HPP\n{text}\n#endif  // SAFEGUARDING_CORE_NEW_HPP"


NEW = "include/safeguarding/core/new.hpp"
PLANTED = [
    ("src/core/other.cpp", "int x();", "other.cpp:1: the line 'SPDX"),
    ("tests/tool.py", "print(1)", "the line 'SPDX"),
    ("cmake/x.cmake", "set(a b)", "the line 'SPDX"),
    ("src/pack/CMakeLists.txt", "room(pack)", "the line 'SPDX"),
    ("docs/a.md", "run it in /home/" + "somebody/tree", "a path of one machine"),
    (SOURCE, 'auto p = "/tmp/' + 'x";', "a path of one machine"),
    (NEW, within("using namespace std;"), "new.hpp:4: 'using namespace'"),
    (SOURCE, 'auto p = std::getenv("TZ");', "digest.cpp:8: reads or changes the environment"),
    (SOURCE, "auto t = std::chrono::system_clock::now();", "reads the clock"),
    (SOURCE, "auto t = std::time(nullptr);", "reads the clock"),
    (SOURCE, "auto t = localtime_r(&a, &b);", "time zone or locale"),
    (SOURCE, 'std::setlocale(LC_ALL, "");', "the locale"),
    (SOURCE, 'out.imbue(std::locale(""));', "the locale"),
    (SOURCE, "std::random_device device;", "draws random numbers"),
    (SOURCE, "thread_local int depth = 0;", "keeps state for each thread"),
    (SOURCE, "std::cout << 1;", "prints"),
    (SOURCE, "  static int counter = 0;", "a static variable that can change"),
    (SOURCE, "static std::map<int, int> cache;", "a static variable that can change"),
    (SOURCE, "static std::mutex lock{};", "a static variable that can change"),
    (NEW, within("inline static int n = 0;"), "a static variable that can change"),
    (NEW, SPDX + "#ifndef NEW_HPP\n#define NEW_HPP\n#endif  // NEW_HPP", "the guard is not SAFEGUARDING_CORE_NEW_HPP"),
    (NEW, SPDX + "#pragma once", "the guard is not SAFEGUARDING_CORE_NEW_HPP"),
    (HEADER, "int after_the_guard;", "the last line is not"),
    ("src/core/inner.hpp", SPDX + "#pragma once", "the guard is not SAFEGUARDING_SRC_CORE_INNER_HPP"),
    ("src/core/long.cpp", SPDX + "\n" * 400, "longer than 400 lines without a reason"),
    ("src/core/long.cpp", SPDX + "\n" * 600, "longer than 600 lines"),
    ("tests/architecture/long_files.txt", "src/core/digest.cpp because it was long once", "take the line out"),
    (NEW, within(""), "new.hpp:1: not registered in src/core/CMakeLists.txt"),
    ("include/safeguarding/attic/box.hpp", "", "README.md:1: the room attic has no row"),
    ("tests/core/new_test.cpp", SPDX, "new_test.cpp:1: not registered in tests/core/CMakeLists.txt"),
]


def with_names(root):
    (root / "tests/architecture/names.local").write_text("Quilla Invented\n", encoding="utf-8")
    return House(root).run()


def main():
    status = planting.run("house self-test", CLEAN, PLANTED, lambda root: House(root).run())
    named = [("docs/a.md", "asked Quilla Invented today", "docs/a.md:1: a name from names.local")]
    return planting.run("house self-test, names", CLEAN, named, with_names) or status


if __name__ == "__main__":
    sys.exit(main())
