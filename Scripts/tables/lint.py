"""Checks the tables of names and roles: columns, codes, kinds, duplicates and overlaps. Prints each fault; exit 1 when any.

A wording may mean two things only where the reader expects it: a capital is a city and stands for its government, a region
may bear a city's name.
"""

import sys
import unicodedata

from table import TABLES, read

FORMS = {"name", "official", "adjective", "people", "demonym", "capital", "metonym", "abbrev", "prefix", "group", "region"}
LEVELS = {"head-of-state", "head-of-government", "minister", "deputy", "envoy", "official", "spokesperson", "military",
          "legislative", "body", "party"}
ORGANIZATIONS = {"union", "bloc", "agency", "court", "movement", "bank", "ngo"}
TENURES = {"", "former", "acting", "elect", "designate"}
COLUMNS = {
    "names/country": "code alpha3 name official valid_from valid_to source",
    "names/country-alias": "alias code kind case",
    "names/country-field": "name code",
    "names/country-word": "word use meaning",
    "names/territory": "code state",
    "names/city": "name code rank population",
    "names/organization": "code name aliases kind members",
    "names/ministry": "phrase ministry country kind",
    "names/given-name": "name",
    "names/leader": "name country role from to",
    "names/predecessor": "code predecessor until",
    "names/surname-first": "name origin",
    "names/name-origin": "gram weights",
    "names/origin-kind": "kind states",
    "names/particle": "particle",
    "names/non-name": "word kind",
    "roles/title": "phrase role level ministry",
    "roles/national": "role country",
    "roles/title-prefix": "phrase tenure",
    "roles/honorific": "word",
    "roles/institution": "word kind",
}
faults: list[str] = []


def fold(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().replace("’", "'").split())


def fault(table: str, message: str) -> None:
    faults.append(f"{table}: {message}")


def unique(table: str, rows: list[dict[str, str]], column: str, folded: bool = True) -> None:
    seen: set[str] = set()
    for row in rows:
        key = fold(row[column]) if folded else row[column]
        if not key:
            fault(table, f"an empty {column} in {row}")
        if key in seen:
            fault(table, f"'{row[column]}' stands twice; keep one row")
        seen.add(key)


def load() -> dict[str, list[dict[str, str]]]:
    tables = {}
    for name, columns in COLUMNS.items():
        path = TABLES / f"{name}.tsv"
        lines = path.read_text(encoding="utf-8").split("\n")
        if not lines[0].startswith("#"):
            fault(name, "no leading comment says where the rows come from")
        width = len(columns.split())
        body = [line for line in lines if line and not line.startswith("#")]
        if body[0].split("\t") != columns.split():
            fault(name, f"the columns are {body[0].split()}, not {columns}")
        for line in body[1:]:
            cells = line.split("\t")
            if len(cells) > width:
                fault(name, f"{len(cells)} cells in '{line}'")
            if any(cell != cell.strip() for cell in cells):
                fault(name, f"spaces around a cell of '{line}'")
        tables[name] = read(path)
    return tables


def main() -> None:
    t = load()
    countries = t["names/country"]
    codes = {row["code"] for row in countries}
    unique("names/country", countries, "code")
    unique("names/country", countries, "name")
    unique("names/country", [row for row in countries if row["alpha3"]], "alpha3")
    meanings: dict[str, set[str]] = {}
    for row in countries:
        for name in {fold(row["name"]), fold(row["official"])}:
            meanings.setdefault(name, set()).add(row["code"])
    for name, owners in meanings.items():
        if len(owners) > 1:
            fault("names/country", f"'{name}' names {sorted(owners)}")
    aliases = t["names/country-alias"]
    for row in aliases:
        alias, kind = fold(row["alias"]), row["kind"]
        if kind not in FORMS:
            fault("names/country-alias", f"unknown kind '{kind}' of '{row['alias']}'")
        if row["case"] not in ("any", "exact"):
            fault("names/country-alias", f"case of '{row['alias']}' is '{row['case']}'")
        for code in row["code"].split(";"):
            if code not in codes:
                fault("names/country-alias", f"'{row['alias']}' names the unknown code {code}")
        if kind == "prefix":
            continue
        owners = meanings.setdefault(alias, set())
        if owners and row["code"] not in owners:
            fault("names/country-alias", f"'{row['alias']}' is {row['code']} and {sorted(owners)}")
        owners.add(row["code"])
    unique("names/country-alias", [row for row in aliases if row["case"] == "any"], "alias")
    unique("names/country-alias", [row for row in aliases if row["case"] == "exact"], "alias", folded=False)

    unique("names/country-field", t["names/country-field"], "name")
    for row in t["names/country-field"]:
        if row["code"] not in codes:
            fault("names/country-field", f"'{row['name']}' names the unknown code {row['code']}")
    unique("names/country-word", [row for row in t["names/country-word"] if row["use"] == "same"], "word")
    for row in t["names/country-word"]:
        if row["use"] not in ("same", "drop", "aside", "without", "with") or (row["use"] == "same") != bool(row["meaning"]):
            fault("names/country-word", f"use and meaning of '{row['word']}' do not fit")
    unique("names/territory", t["names/territory"], "code")
    for row in t["names/territory"]:
        if row["code"] not in codes or row["state"] not in codes:
            fault("names/territory", f"unknown code in {row}")

    cities = t["names/city"]
    unique("names/city", cities, "name")
    for row in cities:
        if row["code"] not in codes:
            fault("names/city", f"'{row['name']}' is in the unknown country {row['code']}")
        if row["rank"] not in ("1", "2", "3"):
            fault("names/city", f"rank of '{row['name']}' is '{row['rank']}'")
        owners = meanings.get(fold(row["name"]), set())
        if owners and row["code"] not in owners:
            fault("names/city", f"'{row['name']}' is in {row['code']}, but the word means {sorted(owners)}")

    organizations = t["names/organization"]
    unique("names/organization", organizations, "code", folded=False)
    names: dict[str, str] = {}
    for row in organizations:
        if row["code"] in codes:
            fault("names/organization", f"code {row['code']} is a country's")
        if row["kind"] not in ORGANIZATIONS:
            fault("names/organization", f"unknown kind '{row['kind']}' of {row['code']}")
        for member in row["members"].split():
            if member not in codes and member not in {o["code"] for o in organizations}:
                fault("names/organization", f"{row['code']} has the unknown member {member}")
        for alias in {row["name"]} | set(filter(None, row["aliases"].split(";"))):
            owner = names.setdefault(alias if alias.isupper() else fold(alias), row["code"])
            if owner != row["code"]:
                fault("names/organization", f"'{alias}' is {owner} and {row['code']}")
            if fold(alias) in meanings and not (alias.isupper() and len(alias) <= 4):
                fault("names/organization", f"'{alias}' is {row['code']} and the country {sorted(meanings[fold(alias)])}")

    ministries = t["names/ministry"]
    unique("names/ministry", ministries, "phrase")
    kinds = {row["kind"] for row in ministries}
    for row in ministries:
        if row["country"] and row["country"] not in codes:
            fault("names/ministry", f"'{row['phrase']}' is of the unknown country {row['country']}")
        if row["phrase"] != row["phrase"].lower():
            fault("names/ministry", f"'{row['phrase']}' is not in lower case")
        if fold(row["phrase"]) in meanings or fold(row["phrase"]) in names:
            fault("names/ministry", f"'{row['phrase']}' is also a country's or a body's name")

    titles = t["roles/title"]
    unique("roles/title", titles, "phrase")
    for row in titles:
        if row["level"] not in LEVELS:
            fault("roles/title", f"unknown level '{row['level']}' of '{row['phrase']}'")
        if row["ministry"] and row["ministry"] not in kinds:
            fault("roles/title", f"unknown ministry '{row['ministry']}' of '{row['phrase']}'")
        if not row["role"] or row["phrase"] != row["phrase"].lower():
            fault("roles/title", f"'{row['phrase']}' lacks a role or is not in lower case")
    parties = codes | {o["code"] for o in organizations}
    for row in t["names/leader"]:
        if row["country"] not in parties:
            fault("names/leader", f"'{row['name']}' is of the unknown party {row['country']}")
        if not (row["from"].isdigit() and row["to"].isdigit() and int(row["from"]) <= int(row["to"])):
            fault("names/leader", f"the years of '{row['name']}' are '{row['from']}' to '{row['to']}'")
    unique("roles/national", t["roles/national"], "role")
    for row in t["roles/national"]:
        if row["country"] not in parties:
            fault("roles/national", f"'{row['role']}' is of the unknown party {row['country']}")
    for row in t["names/predecessor"]:
        if row["code"] not in codes or row["predecessor"] not in codes:
            fault("names/predecessor", f"unknown code in {row}")
    unique("roles/title-prefix", t["roles/title-prefix"], "phrase")
    for row in t["roles/title-prefix"]:
        if row["tenure"] not in TENURES:
            fault("roles/title-prefix", f"unknown tenure '{row['tenure']}' of '{row['phrase']}'")
    unique("roles/honorific", t["roles/honorific"], "word")
    unique("roles/institution", t["roles/institution"], "word")
    for row in t["roles/institution"]:
        if row["kind"] not in ("public", "private", "building", "creed"):
            fault("roles/institution", f"unknown kind '{row['kind']}' of '{row['word']}'")
    unique("names/given-name", t["names/given-name"], "name")
    unique("names/surname-first", t["names/surname-first"], "name")
    unique("names/particle", t["names/particle"], "particle")
    unique("names/non-name", t["names/non-name"], "word")
    given = {fold(row["name"]) for row in t["names/given-name"]}
    for row in t["names/non-name"]:
        if fold(row["word"]) in given:
            fault("names/non-name", f"'{row['word']}' is a given name too")
    for line in faults:
        print(line)
    print(f"{sum(len(rows) for rows in t.values())} rows, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
