"""Writes tables into a page between its markers. usage: record.py PAGE.md SECTION.md ...

The file events.md goes between '<!-- events -->' and '<!-- end of events -->', and so on by name.
"""

import pathlib
import re
import sys


def main():
    page, *sections = map(pathlib.Path, sys.argv[1:])
    text = page.read_text(encoding="utf-8")
    for section in sections:
        start, end = f"<!-- {section.stem} -->", f"<!-- end of {section.stem} -->"
        body = f"{start}\n\n{section.read_text(encoding='utf-8').strip()}\n\n{end}"
        text, count = re.subn(re.escape(start) + ".*?" + re.escape(end), lambda _: body, text, flags=re.S)
        if count != 1:
            sys.exit(f"{page.name}: the markers '{start}' and '{end}' must be there once; add them where the tables belong")
    page.write_text(text, encoding="utf-8")
    print(f"{page.name}: written {', '.join(section.stem for section in sections)}")


main()
