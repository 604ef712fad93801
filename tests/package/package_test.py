#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The library as its users get it: installed, moved, and taken up by programs that know nothing of this tree.

usage: package_test.py SETTINGS.json STEP

SETTINGS.json is written by tests/package/CMakeLists.txt. STEP is one of
  install            install with DESTDIR, move the result elsewhere, and look at what is there and what is not
  find_package       a CMake project by find_package, while headers that only our sources need are out of reach
  components         the component core needs nothing; a component that is not there, and a version that is not, are refused clearly
  pkg_config         a program compiled by hand with what pkg-config says
  add_subdirectory   a CMake project with our tree inside it, all of it as shared libraries
  layouts            where the files go when other folders are asked for
  exports            whatever our tests and programs call is let out of a shared build
"""
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
EXPECTED = """safeguarding {version}
tell chair_of_governors
tell headteacher
tell lado
not dsl: is the subject
"""
DECIDED = """safeguarding {version}
tell chair_of_governors
tell deputy_dsl
tell headteacher
tell lado
not dsl: is the subject
"""


class Failed(Exception):
    pass


def run(command, may_fail=False, **environment):
    """What a command prints; both streams in one."""
    env = {key: value for key, value in os.environ.items() if key not in ("DESTDIR", "CPATH", "PKG_CONFIG_PATH", "CMAKE_PREFIX_PATH")}
    env.update({key: str(value) for key, value in environment.items()})
    ran = subprocess.run([str(word) for word in command], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         text=True, check=False)
    if ran.returncode and not may_fail:
        raise Failed(f"{shlex.join(str(word) for word in command)} ended with {ran.returncode}\n{ran.stdout[-6000:]}")
    return ran.stdout


def want(condition, text):
    if not condition:
        raise Failed(text)


class Package:
    def __init__(self, settings):
        self.of = settings
        self.source, self.build = pathlib.Path(settings["source"]), pathlib.Path(settings["build"])
        self.work = self.build / "tests/package/work"
        self.prefix = self.work / "moved"
        self.expected = EXPECTED.format(version=settings["version"])
        self.decided = DECIDED.format(version=settings["version"])

    # ---- tools

    def fresh(self, name):
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def poison(self):
        """A folder whose headers refuse to be included: what only our own sources may need."""
        folder = self.fresh("poison")
        for header in ("nlohmann/json.hpp", "toml++/toml.h", "sodium.h", "openssl/sha.h", "utf8proc.h", "sqlite3.h", "boost/graph/adjacency_list.hpp", "boost/archive/binary_iarchive.hpp", "fmt/core.h", "fmt/format.h", "date/date.h", "date/tz.h"):
            (folder / header).parent.mkdir(parents=True, exist_ok=True)
            (folder / header).write_text(f'#error "a user of the installed library need not have {header}"\n')
        return folder

    def configure(self, source, build, *arguments, may_fail=False, **environment):
        return run([self.of["cmake"], "-S", source, "-B", build, "-G", self.of["generator"], f"-DCMAKE_MAKE_PROGRAM={self.of['make']}",
                    f"-DCMAKE_CXX_COMPILER={self.of['compiler']}", f"-DCMAKE_CXX_COMPILER_LAUNCHER={self.of['launcher']}",
                    f"-DCMAKE_CXX_FLAGS={self.of['flags']}", *arguments], may_fail=may_fail, **environment)

    def make(self, build, *arguments, **environment):
        return run([self.of["cmake"], "--build", build, "-j", "2", *arguments], **environment)

    def libraries(self):
        return self.prefix / self.of["libdir"]

    @staticmethod
    def check_answer(program, expected):
        printed = run([program])
        want(printed == expected, f"{program} printed\n{printed}and not\n{expected}")

    # ---- steps

    def install(self):
        stage = self.fresh("stage")
        run([self.of["cmake"], "--install", self.build, "--prefix", "/usr/local"], DESTDIR=stage)
        shutil.rmtree(self.prefix, ignore_errors=True)
        (stage / "usr/local").rename(self.prefix)
        want([path for path in stage.rglob("*") if not path.is_dir()] == [], f"files outside the prefix in {stage}")

        headers = {path.relative_to(self.source) for path in (self.source / "include").rglob("*.hpp")}
        installed = {path.relative_to(self.prefix) for path in (self.prefix / "include").rglob("*") if path.is_file()}
        want(headers == installed, f"headers that are there or not: {sorted(map(str, headers ^ installed))}")
        for path in (self.source / "src").rglob("*.hpp"):
            hidden = path.relative_to(self.source / "src")
            for reach in (hidden, hidden.name, f"safeguarding/{hidden}"):
                want(not (self.prefix / "include" / reach).exists(), f"the header {hidden} of our sources is installed")
        packs = self.source / "src/pack/shipped"
        want({path.name: path.read_bytes() for path in packs.glob("*.toml")} ==
             {path.name: path.read_bytes() for path in (self.prefix / "share/safeguarding/packs").iterdir()}, "the packs are not those shipped")
        want((self.prefix / "share/doc/safeguarding/LICENSE").is_file(), "there is no licence")
        self.no_path_of_this_machine(self.prefix)

    def no_path_of_this_machine(self, tree):
        looked = 0
        for path in tree.rglob("*"):
            if path.is_symlink() or not path.is_file():
                continue
            binary = path.suffix in (".a", ".so") or path.parent.name == "bin"
            if binary and not self.of["paths_mapped"]:
                continue  # debug information names the sources unless -ffile-prefix-map says otherwise
            looked += 1
            for secret in (str(self.source), str(self.build), str(self.work)):
                want(secret.encode() not in path.read_bytes(), f"{path} holds the path {secret}")
        want(looked > 50, f"only {looked} files were looked at")

    def find_package(self):
        build = self.fresh("find_package")
        hidden = [f"-DCMAKE_DISABLE_FIND_PACKAGE_{name}=ON" for name in ("nlohmann_json", "tomlplusplus", "fmt", "date")]
        self.configure(HERE / "consumer", build, f"-DCMAKE_PREFIX_PATH={self.prefix}", *hidden)
        self.make(build, CPATH=self.poison())
        self.check_answer(build / "consumer", self.expected)
        self.check_answer(build / "deciding", self.decided)
        readme = self.fresh("readme")  # what README.md shows
        shutil.copy(HERE / "readme/CMakeLists.txt", readme)
        shutil.copy(self.source / "examples/01_who_must_be_told.cpp", readme / "who_must_be_told.cpp")
        self.configure(readme, readme / "build", f"-DCMAKE_PREFIX_PATH={self.prefix}")
        self.make(readme / "build")
        want(run([readme / "build/who_must_be_told"]) == (self.source / "examples/01_who_must_be_told.txt").read_text(), "README's program differs")
        poisoned = self.fresh("poisoned") / "main.cpp"
        poisoned.write_text("#include <nlohmann/json.hpp>\n")
        printed = run([self.of["compiler"], "-fsyntax-only", poisoned], may_fail=True, CPATH=self.poison())
        want("need not have" in printed, "the headers that were to be out of reach were not")

    def components(self):
        build = self.fresh("components")
        nothing = {"PKG_CONFIG_LIBDIR": build, "CPATH": self.poison()}
        self.configure(HERE / "core_only", build, f"-DCMAKE_PREFIX_PATH={self.prefix}", "-DCOMPONENT=core",
                       "-DCMAKE_DISABLE_FIND_PACKAGE_fmt=ON", **nothing)
        self.make(build, **nothing)
        want(run([build / "core_only"]) == "2026-11-20T09:14:00+00:00\n", "core alone gives another answer")
        build = self.fresh("text_only")
        self.configure(HERE / "text_only", build, f"-DCMAKE_PREFIX_PATH={self.prefix}", "-DCMAKE_DISABLE_FIND_PACKAGE_fmt=ON")
        self.make(build, CPATH=self.poison())
        want(run([build / "text_only"]) == "zoe likely\n", "text alone gives another answer")

        printed = self.configure(HERE / "core_only", self.fresh("refused"), f"-DCMAKE_PREFIX_PATH={self.prefix}", "-DCOMPONENT=weather",
                                 may_fail=True)
        text = " ".join(printed.split())
        want("safeguarding has no component 'weather'. This installation has: core, digest, text, calendar, pack, people, jigsaw, policy, access, ledger, vault, store, sqlite, snapshot, library, intake, measure, format, safeguarding." in text,
             f"a component that is not there is refused so:\n{printed}")
        if self.of["static"]:
            printed = self.configure(HERE / "consumer", self.fresh("refused"), f"-DCMAKE_PREFIX_PATH={self.prefix}", may_fail=True,
                                     PKG_CONFIG_LIBDIR=build)
            want("pkg-config does not find libcrypto" in " ".join(printed.split()), f"without libcrypto one is told\n{printed}")
            printed = self.configure(HERE / "text_only", self.fresh("refused"), f"-DCMAKE_PREFIX_PATH={self.prefix}", may_fail=True,
                                     PKG_CONFIG_LIBDIR=build)
            want("pkg-config does not find libutf8proc" in " ".join(printed.split()), f"without utf8proc one is told\n{printed}")

        script = self.fresh("versions") / "CMakeLists.txt"
        for asked, fits in ((self.of["version"], True), ("0.1", True), ("0.0", False), ("0.2", False), ("1.0", False)):
            script.write_text("cmake_minimum_required(VERSION 3.25)\nproject(versions LANGUAGES NONE)\n"
                              f"find_package(safeguarding {asked} QUIET COMPONENTS core)\nmessage(STATUS \"found=${{safeguarding_FOUND}}\")\n")
            shutil.rmtree(script.parent / "b", ignore_errors=True)
            printed = run([self.of["cmake"], "-S", script.parent, "-B", script.parent / "b", f"-DCMAKE_PREFIX_PATH={self.prefix}",
                           f"-DCMAKE_SIZEOF_VOID_P={self.of['pointer']}"])
            want(("found=1" in printed) == fits, f"asked for version {asked}:\n{printed}")

    def pkg_config(self):
        build = self.fresh("pkg_config")
        path = {"PKG_CONFIG_PATH": self.libraries() / "pkgconfig"}

        def say(*arguments):
            return shlex.split(run(["pkg-config", *arguments], **path))

        want(say("--modversion", "safeguarding") == [self.of["version"]], "pkg-config gives another version")
        want((pathlib.Path(say("--variable=packsdir", "safeguarding")[0]) / "england.toml").is_file(), "pkg-config gives no packs")
        run(["pkg-config", "--exists", "--print-errors", "safeguarding-format"], **path)
        flags = say("--cflags", "safeguarding")
        want(not any("nlohmann" in flag or "toml" in flag for flag in flags), f"pkg-config asks for {flags}")
        link = say("--static", "--libs", "safeguarding") if self.of["static"] else say("--libs", "safeguarding")
        program = build / "consumer"
        run([*shlex.split(self.of["launcher"]), self.of["compiler"], "-std=c++20", "-Wall", "-Wextra", "-Werror",
             *shlex.split(self.of["flags"]), *flags, "-c", HERE / "consumer/main.cpp", "-o", build / "main.o"], CPATH=self.poison())
        run([self.of["compiler"], *shlex.split(self.of["flags"]), build / "main.o", "-o", program, *link, f"-Wl,-rpath,{self.libraries()}"])
        self.check_answer(program, self.expected)

    def add_subdirectory(self):
        build = self.fresh("add_subdirectory")
        self.configure(HERE / "consumer", build, f"-DSAFEGUARDING_TREE={self.source}", "-DBUILD_SHARED_LIBS=ON", "-DCMAKE_BUILD_TYPE=None",
                       f"-DCMAKE_CXX_FLAGS_NONE=-O0 -ffile-prefix-map={self.source}=.")
        self.make(build)
        self.check_answer(build / "deciding", self.decided)
        made = sorted(path.name for path in (build / "safeguarding/lib").iterdir() if not path.is_symlink())
        want(made == sorted(f"libsafeguarding_{room}.so.{self.of['version']}" for room in ("calendar", "digest", "pack", "policy")),
             f"what was built as shared libraries is not just what the program links: {made}")
        want(not (build / "safeguarding/tests").exists() and not (build / "safeguarding/examples").exists(), "tests or examples came along")
        want("safeguarding" not in (build / "cmake_install.cmake").read_text().replace("add_subdirectory", ""),
             "our files would be installed with those of the project around us")

    def layouts(self):
        quiet = ["-DSAFEGUARDING_BUILD_TESTS=OFF", "-DSAFEGUARDING_BUILD_EXAMPLES=OFF"]
        for libdir, prefix, shared in (("lib64", "${pcfiledir}/../..", "ON"), ("lib/x86_64-linux-gnu", "${pcfiledir}/../../..", "OFF"),
                                       ("/usr/elsewhere/lib", "/usr/local", "OFF")):
            build = self.fresh("layout")
            self.configure(self.source, build, f"-DCMAKE_INSTALL_LIBDIR={libdir}", "-DCMAKE_INSTALL_PREFIX=/usr/local",
                           f"-DBUILD_SHARED_LIBS={shared}", *quiet)
            text = (build / "cmake/safeguarding.pc").read_text()
            folder = libdir if libdir.startswith("/") else "${prefix}/" + libdir
            want(f"prefix={prefix}\n" in text and f"libdir={folder}\n" in text, f"for {libdir}:\n{text}")
            want(("Requires.private: libcrypto, libsodium, libutf8proc, sqlite3\n" in text) == (shared == "OFF"), f"what is linked besides, for shared {shared}:\n{text}")
            want(("Libs.private: -lboost_serialization\n" in text) == (shared == "OFF"), f"what has no pkg-config file, for shared {shared}:\n{text}")
            script = (build / "cmake_install.cmake").read_text()
            place = libdir if libdir.startswith("/") else "/usr/local/" + libdir
            want(f"{libdir}/cmake/safeguarding" in script and f"{libdir}/pkgconfig" in script, f"{place} is not where the package goes")
            self.no_path_in(build / "cmake")

    def no_path_in(self, folder):
        for path in folder.iterdir():
            for secret in (str(self.source), str(self.build)):
                want(secret not in path.read_text(), f"{path} holds the path {secret}")

    def exports(self):
        """Symbols that a static library keeps hidden and that a test or a program needs: a shared build would not link."""
        def symbols(file):
            """(name, whether it is defined there, whether it is hidden) of each global symbol."""
            for line in run(["readelf", "--syms", "--wide", file]).splitlines():
                words = line.split()
                if len(words) >= 8 and words[4] in ("GLOBAL", "WEAK"):
                    yield words[7], words[6] != "UND", words[5] == "HIDDEN"

        hidden, needed = set(), {}
        for archive in sorted((self.build / "lib").glob("libsafeguarding_*.a")):
            room = archive.stem[len("libsafeguarding_"):]
            for name, defined, kept in symbols(archive):
                if defined and kept:
                    hidden.add(name)
                elif not defined:
                    needed.setdefault(name, set()).add(room)
        owner = {}
        for archive in sorted((self.build / "lib").glob("libsafeguarding_*.a")):
            for name, defined, kept in symbols(archive):
                if defined and kept:
                    owner.setdefault(name, set()).add(archive.stem[len("libsafeguarding_"):])
        want(len(hidden) > 20, f"only {len(hidden)} hidden symbols in {self.build / 'lib'}: is there a static build?")
        outside = [path for top in ("tests", "examples") for path in (self.build / top).rglob("*.o") if "package" not in path.parts]
        want(len(outside) > 20, f"only {len(outside)} object files of tests and programs")

        def target(path):
            return next(part for part in path.parts if part.endswith(".dir"))

        # A program that compiles sources of a room for itself has its own copy of what is hidden there.
        copies = {target(path) for path in outside if "src" in path.parts[path.parts.index(target(path)):]}
        outside = [path for path in outside if target(path) not in copies]
        for path in outside:
            for name, defined, _ in symbols(path):
                if not defined:
                    needed.setdefault(name, set()).add("outside")
        # Symbols of others, as of fmt where it is compiled in, are everybody's own.
        faults = sorted(name for name, users in needed.items() if "safeguarding" in name and name in hidden and users - owner[name])
        if faults:
            listed = subprocess.run(["c++filt"], input="\n".join(faults), capture_output=True, text=True, check=True).stdout
            raise Failed(f"SAFEGUARDING_API is missing at\n{listed}")


def main(arguments):
    if len(arguments) != 2 or arguments[1] not in ("install", "find_package", "components", "pkg_config", "add_subdirectory", "layouts", "exports"):
        print(__doc__)
        return 2
    package = Package(json.loads(pathlib.Path(arguments[0]).read_text(encoding="utf-8")))
    try:
        getattr(package, arguments[1])()
    except Failed as failed:
        print(failed)
        return 1
    print(f"package {arguments[1]}: as it should be")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
