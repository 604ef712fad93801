# SPDX-License-Identifier: Apache-2.0
"""How the checks are checked: a small clean tree must pass, and each planted fault must be reported."""
import pathlib
import tempfile


def reports_after(clean, check, name=None, text=""):
    """What `check(root)` reports in the clean tree with `text` added to the end of the file `name`."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for file, content in clean.items():
            path = root / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        if name:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(text + "\n")
        return check(root)


def run(title, clean, planted, check):
    """`planted` holds (file, text added, what the report must say). Returns the exit code."""
    faults = []
    found = reports_after(clean, check)
    if found:
        faults.append(f"the clean tree was reported: {found}")
    for name, text, expected in planted:
        found = reports_after(clean, check, name, text)
        if not any(expected in report for report in found):
            faults.append(f"not reported: {text[:80]!r} in {name} (expected '{expected}', got {found})")
    for fault in faults:
        print(fault)
    print(f"{title}: {len(planted)} faults planted, {len(faults)} missed or wrong")
    return 1 if faults else 0
