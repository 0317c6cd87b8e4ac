"""Markdown tables that also read well on a terminal."""


def table(head, rows):
    """The lines of a table with its columns aligned: the first to the left, the others, which hold figures, to the right."""
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(3, *(len(row[i]) for row in [head, *rows])) for i in range(len(head))]

    def line(cells):
        first, *others = zip(cells, widths)
        return "| " + " | ".join([first[0].ljust(first[1])] + [cell.rjust(width) for cell, width in others]) + " |"

    rule = "|" + "|".join(["-" * (widths[0] + 2)] + ["-" * (width + 1) + ":" for width in widths[1:]]) + "|"
    return [line(head), rule, *map(line, rows)]


def figure(value):
    """Three decimals; a dash for what was not measured."""
    return "–" if value is None else f"{value:.3f}"


def against(value, target):
    """The target beside a figure, and how far it is away; a dash where none is set."""
    if target is None:
        return "–"
    if value is None:
        return f"{target:.2f}"
    return f"{target:.2f} " + ("✓" if value >= target else f"({value - target:+.3f})")
