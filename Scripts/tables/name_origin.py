"""Writes names/name-origin.tsv and names/origin-kind.tsv from names-dataset (pip) and hand/name-origin.tsv.

A softmax over character n-grams tells of which kind a word of a name is; its weights are kept as one character each.
"""

import re
import unicodedata
from collections import Counter

import numpy as np
from names_dataset import NameDataset

from table import hand, table, write

PER_COUNTRY = 1500
FEATURES = 4450
LOW, HIGH, STEP = 0x30, 0x79, 0.125


def plain(name: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    for old, new in (("ø", "o"), ("đ", "d"), ("ł", "l"), ("ı", "i"), ("ß", "ss"), ("æ", "ae"), ("þ", "th"), ("ð", "d"), ("ə", "e")):
        letters = letters.replace(old, new)
    return letters


def words(name: str) -> list[str]:
    return [w for w in re.findall(r"[a-z]+", plain(name)) if len(w) > 1]


def grams(word: str) -> list[str]:
    padded = f"^{word}$"
    out = [padded[i : i + n] for n in (2, 3, 4) for i in range(len(padded) - n + 1)]
    return out


def samples() -> tuple[list[str], list[tuple[str, int, float]]]:
    rows = hand("name-origin")
    kinds = [row["kind"] for row in rows]
    of_list: dict[str, set[int]] = {}
    of_state: dict[str, list[int]] = {}
    for k, row in enumerate(rows):
        for code in row["lists"].split():
            of_list.setdefault(code, set()).add(k)
        for code in row["states"].split():
            of_state.setdefault(code, []).append(k)
    out: list[tuple[str, int, float]] = []
    for k, row in enumerate(rows):
        sparse = not row["lists"]
        for name in row["names"].split():
            for word in words(name):
                out.append((word, k, 12.0 if sparse else 6.0))
    for row in table("names/leader"):
        found = of_state.get(row["country"], [])
        # States of one kind of names only.
        if len(found) == 1:
            for word in words(row["name"]):
                out.append((word, found[0], 3.0))
    dataset = NameDataset()
    for given, source in ((True, dataset.first_names), (False, dataset.last_names)):
        for name, entry in source.items():
            if not re.fullmatch(r"[^\W\d_]{3,}", name):
                continue
            word = plain(name)
            if not re.fullmatch(r"[a-z]{3,}", word):
                continue
            ranks = {c: r for c, r in entry["rank"].items() if r}
            best = min(ranks.values(), default=10**9)
            if best > PER_COUNTRY:
                continue
            shares: Counter[int] = Counter()
            for code, share in entry["country"].items():
                rank = ranks.get(code)
                if rank is None or rank > 4 * PER_COUNTRY:
                    continue
                for k in of_list.get(code, ()):
                    # A name is at home where it is common, not where its bearers are many.
                    shares[k] = max(shares[k], 1 / (rank + 20))
            total = sum(shares.values())
            for k, share in shares.items():
                if share / total > 0.25:
                    out.append((word, k, (1.0 if given else 1.5) * share / total))
    return kinds, out


def train(kinds: list[str], data: list[tuple[str, int, float]]) -> tuple[list[str], np.ndarray]:
    counts: Counter[str] = Counter()
    for word, _, weight in data:
        for gram in set(grams(word)):
            counts[gram] += min(weight, 2.0)
    features = sorted(g for g, _ in counts.most_common(FEATURES))
    index = {g: i for i, g in enumerate(features)}
    y = np.array([k for _, k, _ in data])
    w = np.array([x for _, _, x in data])
    per_kind = np.bincount(y, weights=w, minlength=len(kinds))
    w = w / (per_kind[y] + 150) ** 0.85
    w /= w.mean()
    w = np.minimum(w, 30)
    lists = [[index[g] for g in grams(word) if g in index] for word, _, _ in data]
    rng = np.random.default_rng(7)
    weights = np.zeros((len(features), len(kinds)), dtype=np.float32)
    squares = np.full_like(weights, 1e-3)
    order = np.arange(len(data))
    for epoch in range(9):
        rng.shuffle(order)
        loss = 0.0
        for at in range(0, len(order), 512):
            batch = order[at : at + 512]
            x = np.zeros((len(batch), len(features)), dtype=np.float32)
            for r, s in enumerate(batch):
                for f in lists[s]:
                    x[r, f] = 1
            logits = x @ weights
            logits -= logits.max(axis=1, keepdims=True)
            p = np.exp(logits)
            p /= p.sum(axis=1, keepdims=True)
            loss -= float((w[batch] * np.log(p[np.arange(len(batch)), y[batch]] + 1e-9)).sum())
            p[np.arange(len(batch)), y[batch]] -= 1
            g = x.T @ (p * w[batch, None].astype(np.float32)) / len(batch) + 2e-6 * weights
            squares += g * g
            weights -= 0.25 * g / np.sqrt(squares)
        print("epoch", epoch, loss / w.sum(), flush=True)
    return features, weights


def main() -> None:
    kinds, data = samples()
    print(len(data), "samples")
    features, weights = train(kinds, data)
    spread = np.clip(np.round(weights / STEP), -(HIGH - LOW) // 2, (HIGH - LOW) // 2).astype(int)
    middle = (LOW + HIGH) // 2
    rows = [(gram.ljust(4, "."), "".join(chr(middle + v) for v in spread[i])) for i, gram in enumerate(features)]
    rows = [row for row in rows if any(c != chr(middle) for c in row[1])]
    write("names/name-origin", ("gram", "weights"), sorted(rows), [
        "How far a stretch of letters speaks for each kind of names of origin-kind.tsv, in its order: a character a kind, 'T' for nothing, an eighth each.",
        "Regenerated by Scripts/tables/name_origin.py from names-dataset (Apache 2.0) and Scripts/tables/hand/name-origin.tsv (own knowledge)."])
    write("names/origin-kind", ("kind", "states"), [(row["kind"], row["states"]) for row in hand("name-origin")], [
        "Kinds of names and the states whose people bear them. Own knowledge.",
        "Regenerated by Scripts/tables/name_origin.py from Scripts/tables/hand/name-origin.tsv."])


if __name__ == "__main__":
    main()
