#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds the Python package as its users get it, installs it where nothing else is, and runs its tests.

usage: run.py BUILD CMAKE CLI [PYTEST ARGUMENTS]

BUILD is a built tree of the library: a source distribution is made and unpacked, the wheel is made from it and from what
that tree installs, so that only the module itself is compiled. The tests run twice: in an environment that holds nothing
but the wheel and pytest, so that whatever is optional is absent, and in one that holds all of it. What they need from PyPI
stands in pyproject.toml, bare.txt and full.txt; where PyPI cannot be reached, the test says so and is skipped.
"""
import os
import pathlib
import re
import subprocess
import sys
import tarfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SKIPPED = 77  # SKIP_RETURN_CODE in CMakeLists.txt


def run(*command, quiet=True, **more):
    done = subprocess.run([str(each) for each in command], capture_output=quiet, text=True, check=False, **more)
    if done.returncode != 0:
        print(" ".join(map(str, command)), "ended with", done.returncode)
        if quiet:
            print(done.stdout[-20_000:], done.stderr[-20_000:], sep="\n")
        sys.exit(1)
    return done.stdout


def environment(folder, wanted):
    """A virtual environment with the packages of `wanted`, made once for each list of them."""
    python, stamp = folder / "bin" / "python", folder / "holds.txt"
    text = "\n".join(wanted)
    if not python.exists() or not stamp.exists() or stamp.read_text() != text:
        run(sys.executable, "-m", "venv", "--clear", folder)
        install = subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input", "--retries", "1",
                                  "--timeout", "15", *wanted], capture_output=True, text=True, check=False)
        if install.returncode != 0:
            print("skipped: PyPI could not be asked for", " ".join(wanted))
            print(install.stderr[-2000:])
            sys.exit(SKIPPED)
        stamp.write_text(text)
    return python


def wanted_in(name):
    return [line for line in (HERE / name).read_text().splitlines() if line and not line.startswith("#")]


def unpack(archive, into):
    """Writes only what differs, so that what has not changed is not compiled again."""
    kept = set()
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            if not member.isfile():
                continue
            path = into / pathlib.PurePosixPath(member.name).relative_to(pathlib.PurePosixPath(member.name).parts[0])
            data = tar.extractfile(member).read()
            kept.add(path)
            if not path.exists() or path.read_bytes() != data:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
    for path in [*into.rglob("*")]:
        if path.is_file() and path not in kept and path.relative_to(into).parts[0] != "build":
            path.unlink()


def newest(folder, pattern):
    return max(folder.glob(pattern), key=lambda path: path.stat().st_mtime)


def main():
    build, cmake, cli, *further = sys.argv[1:]
    folder = pathlib.Path(build) / "python"
    folder.mkdir(exist_ok=True)
    needs = re.search(r'^requires = \[(.*)\]', (ROOT / "pyproject.toml").read_text(), re.MULTILINE).group(1)
    tools = environment(folder / "tools", [*re.findall(r'"([^"]+)"', needs), *wanted_in("tools.txt")])

    run(tools, "-m", "build", "--sdist", "--no-isolation", "-o", folder / "sdist", ROOT)
    unpack(newest(folder / "sdist", "*.tar.gz"), folder / "source")
    run(cmake, "--install", build, "--prefix", folder / "prefix")
    run(tools, "-m", "build", "--wheel", "--no-isolation", "-o", folder / "wheel", "-C", "cmake.define.SAFEGUARDING_INSTALLED=ON",
        "-C", f"cmake.define.safeguarding_DIR={newest(folder / 'prefix', '**/safeguardingConfig.cmake').parent}", folder / "source",
        env={**os.environ, "PATH": f"{tools.parent}{os.pathsep}{os.environ['PATH']}"})
    wheel = newest(folder / "wheel", "*.whl")

    settings = {**os.environ, "SAFEGUARDING_CLI": cli, "SAFEGUARDING_WHEEL": str(wheel), "PYTHONDONTWRITEBYTECODE": "1",
                "TZ": "Pacific/Auckland"}  # not the zone of anything here: a time that leans on it shows
    settings.pop("PYTHONPATH", None)
    for name in ("bare", "full"):
        python = environment(folder / name, wanted_in(f"{name}.txt"))
        run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--force-reinstall", wheel)
        print(f"== {name}", flush=True)
        run(python, "-m", "pytest", "-q", "-c", HERE / "pytest.ini", f"--rootdir={HERE}", "-p", "no:cacheprovider", HERE, *further,
            quiet=False, env=settings, cwd=folder)


if __name__ == "__main__":
    main()
