"""Scores time expressions on TimeML with score.py. usage: dates.py BINARY FOLDER

FOLDER holds score.py and folders of *.tml. Strict asks for the same words, relaxed for some of them, type and value for
some of them and the same TIMEX3 type or value.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

from table import against, figure, table

# The row, its folders scored as one, the value F1 to reach and that of HeidelTime.
ROWS = [("timebank and aquaint (news)", ["timebank", "aquaint"], 0.82, 0.776), ("timebank", ["timebank"], None, None),
        ("aquaint", ["aquaint"], None, None), ("wikiwars (history)", ["wikiwars"], 0.84, 0.824)]


def f1(binary, folder, names):
    """F1 by measure, over the documents of all the folders."""
    with tempfile.TemporaryDirectory() as union:
        for name in names:
            for file in (folder / name).glob("*.tml"):
                os.symlink(file.resolve(), pathlib.Path(union) / f"{name}-{file.name}")
        command = [sys.executable, folder / "score.py", union, binary, "dates", "-"]
        said = subprocess.run(command, capture_output=True, text=True, check=False)
    found = {name: float(value) for name, value in re.findall(r"^(\w+) .* F1 (\S+)$", said.stdout, flags=re.M)}
    if not found:
        sys.exit(f"dates.py: score.py gave no figures for {', '.join(names)}: {said.stderr.strip() or said.stdout.strip()}")
    return found


def main():
    binary, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    rows = []
    for words, names, target, heideltime in ROWS:
        if all((folder / name).is_dir() for name in names):
            found = f1(binary, folder, names)
            rows.append([words, *(figure(found[part]) for part in ("value", "strict", "relaxed", "type")),
                         against(found["value"], target), figure(heideltime)])
        else:
            print(f"{words}: skipped, not all of it is in {folder}\n", file=sys.stderr)
    head = ["F1", "value", "strict", "relaxed", "type", "target (value)", "HeidelTime (value)"]
    print("\n".join(table(head, rows)))


main()
