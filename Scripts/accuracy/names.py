"""Scores country names on lists of other databases. usage: names.py BINARY FOLDER

FOLDER holds test_regex_*.txt, each line the usual name and another wording of it parted by a tab, and
should_not_match.txt, each line the name of no country. A wording is right when it and the usual name give the same
code; 'XXX' as the usual name stands for no country.
"""

import csv
import pathlib
import subprocess
import sys

from table import table


def codes(binary, names):
    """The code of each name, '-' for none, in order."""
    said = subprocess.run([binary, "countries", "--resolve", "-"], input="\n".join(names) + "\n", capture_output=True,
                          text=True, check=False)
    found = [line.split("\t")[1] for line in said.stdout.splitlines()]
    if len(found) != len(names):
        sys.exit(f"names.py: {len(names)} names asked, {len(found)} answered: {said.stderr[-300:]}")
    return found


def pairs(file):
    """The pairs of one list, without its heading and its empty lines."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t") if len(row) > 1 and row[1].strip()]
    return [(row[0].strip(), row[1].strip()) for row in rows[1:]]


def main():
    binary, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    rows, wrong = [], []
    for file in sorted(folder.glob("test_regex_*.txt")):
        asked = pairs(file)
        bad = []
        usual = codes(binary, [short for short, _ in asked])
        for (short, wording), want, code in zip(asked, usual, codes(binary, [wording for _, wording in asked])):
            is_right = code == "-" if short == "XXX" else code == want != "-"
            if not is_right:
                bad.append(f"'{wording}' is '{short}' ({want}), read as {code}")
        rows.append([file.name, len(asked), len(asked) - len(bad), len(asked)])
        wrong += bad
    none = folder / "should_not_match.txt"
    if none.is_file():
        lines = (line.strip() for line in none.read_text(encoding="utf-8").splitlines())
        names = [line for line in lines if line and not line.startswith("#")]
        hits = [f"'{name}' is no country, read as {code}" for name, code in zip(names, codes(binary, names)) if code != "-"]
        rows.append([none.name + " (none may match)", len(names), len(names) - len(hits), len(names)])
        wrong += hits
    if not rows:
        sys.exit(f"names.py: no lists in {folder}")
    rows.append(["all", *(sum(row[i] for row in rows) for i in (1, 2, 3))])
    print("\n".join(table(["list", "names", "right", "target"], rows)))
    if wrong:
        print("\n" + "\n".join(f"* {line}" for line in wrong))


main()
