"""Reads and writes the tab-separated tables: a header row, `#` comments, one entry a line."""

from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent.parent / "Tables"


def read(path: Path) -> list[dict[str, str]]:
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    header = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        cells = line.split("\t")
        cells += [""] * (len(header) - len(cells))
        rows.append(dict(zip(header, cells)))
    return rows


def hand(name: str) -> list[dict[str, str]]:
    return read(HERE / "hand" / f"{name}.tsv")


def table(name: str) -> list[dict[str, str]]:
    return read(TABLES / f"{name}.tsv")


def write(name: str, header: tuple[str, ...], rows: list[tuple], comments: list[str]) -> None:
    path = TABLES / f"{name}.tsv"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"# {comment}" for comment in comments] + ["\t".join(header)]
    for row in rows:
        if any("\t" in str(cell) or "\n" in str(cell) for cell in row):
            raise SystemExit(f"{name}: a tab or line break inside {row}")
        lines.append("\t".join(str(cell) for cell in row))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} rows")
