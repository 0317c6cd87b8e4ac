"""Scores extraction on annotated articles with score.py. usage: events.py BINARY SCORE.PY NAME=FOLDER ...

FOLDER holds articles/*.json and annotations/*.json. Kinds and the worst articles are told of `dev` alone: `check` is
scored only.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from table import against, figure, table

NAMES = {"event": "event (kind, parties, date)", "core": "core (kind, parties)", "full": "full (status too)",
         "lenient": "lenient (kinds by family)", "people": "people of an event", "official": "officials (name, country)",
         "role": "officials with role", "agreement": "agreements"}
ATTRIBUTES = ["date exact", "date compatible", "status", "place"]
# What is to be reached, by set: F1, or the share right of the events that core matched.
TARGETS = {
    "dev": {"event": 0.82, "core": 0.86, "full": 0.77, "people": 0.90, "official": 0.90, "role": 0.84, "agreement": 0.60,
            "date exact": 0.85, "status": 0.94, "place": 0.85},
    "check": {"event": 0.74, "core": 0.78, "full": 0.69, "people": 0.86, "official": 0.87, "role": 0.80,
              "agreement": 0.50, "date exact": 0.80, "status": 0.92, "place": 0.80},
}
PRECISION = {("dev", "event"): 0.84}
WORST = 10


def score(binary, scorer, name, folder):
    """What score.py says of one set, and its missed and spurious events as (MISSED or SPURIOUS, article)."""
    # What extract says of single articles of check is not for reading either.
    messages = subprocess.DEVNULL if name == "check" else None
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as records:
        subprocess.run([binary, "extract", folder / "articles"], stdout=records, stderr=messages, check=True)

        def told(*options):
            command = [sys.executable, scorer, folder / "annotations", records.name, *options]
            return subprocess.run(command, capture_output=True, text=True, check=True).stdout

        errors = re.findall(r"^(MISSED|SPURIOUS) (.+?): ", told("--errors", "999999"), flags=re.M)
        return json.loads(told("--json")), errors


def columns(first, found, per_set):
    """The heading: the first column, then the columns of each set, with a target where the set has one."""
    return [first] + [cell for name in found for cell in per_set(name) + (["target"] if name in TARGETS else [])]


def target(name, key, value):
    return [against(value, TARGETS[name].get(key))] if name in TARGETS else []


def scores(found):
    head = columns("all articles together", found, lambda name: [f"{name} P", f"{name} R", f"{name} F1"])
    for key, words in NAMES.items():
        row = [words]
        for name, said in found.items():
            one = said["scores"].get(key, {"p": 0.0, "r": 0.0, "f1": 0.0})
            precision = PRECISION.get((name, key))
            row += [figure(one["p"]) + (f" of {precision:.2f}" if precision else ""), figure(one["r"]), figure(one["f1"])]
            row += target(name, key, one["f1"])
        yield head, row


def attributes(found):
    head = columns("right, of the events that core matched", found, lambda name: [f"{name} n", name])
    for key in ATTRIBUTES:
        row = [key]
        for name, said in found.items():
            one = said["attributes"].get(key, {"n": 0, "accuracy": None})
            row += [one["n"], figure(one["accuracy"]), *target(name, key, one["accuracy"])]
        yield head, row


def kinds(said):
    for kind, one in said["kinds"].items():
        yield ["kind (dev)", "P", "R", "F1", "annotated", "found"], [
            kind, *(figure(one[part]) for part in ("p", "r", "f1")), one["gold"], one["pred"]]


def worst(errors):
    missed, spurious = (collections.Counter(article for what, article in errors if what == sort)
                        for sort in ("MISSED", "SPURIOUS"))
    total = missed + spurious
    for article in sorted(total, key=lambda article: (-total[article], article))[:WORST]:
        yield [f"the {WORST} worst articles of dev", "missed", "spurious", "both"], [
            article, missed[article], spurious[article], total[article]]


def show(rows):
    rows = list(rows)
    if rows:
        print("\n".join(table(rows[0][0], [row for _, row in rows])) + "\n")


def main():
    binary, scorer, *sets = sys.argv[1:]
    found, errors = {}, {}
    for name, folder in (one.split("=", 1) for one in sets):
        if (pathlib.Path(folder) / "articles").is_dir():
            found[name], errors[name] = score(binary, scorer, name, pathlib.Path(folder))
        else:
            print(f"{name}: skipped, there is no {folder}\n", file=sys.stderr)
    if not found:
        return
    for name, said in found.items():
        if said["absent"]:
            sys.exit(f"events.py: {len(said['absent'])} articles of {name} have no record; see what extract says of them")
    print(", ".join(f"{name}: {said['articles']} articles" for name, said in found.items()) + ".\n")
    show(scores(found))
    show(attributes(found))
    if "dev" in found and "check" in found:
        gap = found["dev"]["scores"]["event"]["f1"] - found["check"]["scores"]["event"]["f1"]
        print(f"Event F1 on dev less that on check: {gap:+.3f}" + (", more than 0.08: mistrust dev" if gap > 0.08 else "")
              + ".\n")
    if "dev" in found:
        show(kinds(found["dev"]))
        show(worst(errors["dev"]))


main()
