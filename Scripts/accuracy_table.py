"""Writes the figures of score.py into ACCURACY.md, between its markers. usage: accuracy_table.py DEV.json CHECK.json"""

import json
import pathlib
import re
import sys

SCORES = [("event", "event"), ("core", "core"), ("full", "full"), ("lenient", "lenient (kinds by family)"),
          ("people", "people of an event"), ("official", "officials (name, country)"), ("role", "officials with role"),
          ("agreement", "agreements")]
ATTRIBUTES = ["date exact", "date compatible", "status", "place"]


def tables(dev, check):
    yield "| | dev P | dev R | dev F1 | check P | check R | check F1 |"
    yield "|---|---|---|---|---|---|---|"
    for key, name in SCORES:
        cells = [f"{side['scores'][key][part]:.3f}" for side in (dev, check) for part in ("p", "r", "f1")]
        yield f"| {name} | {' | '.join(cells)} |"
    yield ""
    yield "| of the events matched by *core* | dev | check |"
    yield "|---|---|---|"
    for name in ATTRIBUTES:
        cells = []
        for side in (dev, check):
            value = side["attributes"].get(name, {})
            cells.append(f"{value['accuracy']:.3f} of {value['n']}" if value.get("n") else "–")
        yield f"| {name} | {' | '.join(cells)} |"


def main():
    dev, check = (json.loads(pathlib.Path(path).read_text(encoding="utf-8")) for path in sys.argv[1:3])
    page = pathlib.Path(__file__).resolve().parent.parent / "ACCURACY.md"
    text = page.read_text(encoding="utf-8")
    body = "<!-- figures -->\n\n" + "\n".join(tables(dev, check)) + "\n\n<!-- end of figures -->"
    text, count = re.subn(r"<!-- figures -->.*<!-- end of figures -->", lambda _: body, text, flags=re.S)
    if count != 1:
        sys.exit("ACCURACY.md: the markers '<!-- figures -->' and '<!-- end of figures -->' are missing")
    page.write_text(text, encoding="utf-8")
    print("ACCURACY.md: figures written")


main()
