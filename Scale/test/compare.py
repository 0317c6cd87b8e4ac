#!/usr/bin/env python3
"""Whether a cluster, and databases built apart, give what one ingestion on one machine gives, byte for byte: compare CHANCERY"""
import glob
import gzip
import json
import os
import random
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.dirname(HERE))
CHANCERY = os.path.abspath(sys.argv[1])
LISTS = ["people", "ministries", "agreements", "series", "countries"]
# Lines that are no articles: each must be counted and kept, and take nothing with it.
BROKEN = ['{"id": "cut", "text": "Iran and Oman held', "no JSON at all"]
passed = failed = 0


def chancery(*arguments, codes=(0,)):
    result = subprocess.run([CHANCERY, *arguments], capture_output=True)
    if result.returncode not in codes:
        sys.exit(f"chancery {' '.join(arguments)}: code {result.returncode}: {result.stderr.decode()}")
    return result.stdout


def told(database):
    """All that a database tells."""
    told = {format: chancery("export", "events", "--format", format, "--db", database)
            for format in ("csv", "json", "jsonl")}
    for name in LISTS:
        told[name] = chancery(name, "--json", "--db", database, codes=(0, 2))
    return told


def check(what, holds, why=""):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(f"{'ok' if holds else 'FAILED'}  {what}{'' if holds else ': ' + why}", flush=True)


def same(what, database, wanted):
    found = told(database)
    check(what, found == wanted, "differs in " + ", ".join(name for name in wanted if found[name] != wanted[name]))
    sound = subprocess.run([CHANCERY, "check", "--db", database], capture_output=True)
    check(what + ", sound", sound.returncode == 0, sound.stdout.decode() + sound.stderr.decode())


def articles():
    """The sample articles as JSON Lines, and variants that tell of the same events elsewhere."""
    lines = chancery("extract", os.path.join(ROOT, "SampleData"), "--quiet", codes=(0, 1)).decode().splitlines()
    for line in lines:
        article = json.loads(line)["article"]
        kept = {name: article.get(name) for name in ("title", "byline", "source", "url", "published", "language", "text")}
        kept = {name: value for name, value in kept.items() if value}
        key = os.path.basename(article["key"])
        yield json.dumps({"id": key, **kept}, ensure_ascii=False)
        first = kept["text"].split("\n\n")[0]
        yield json.dumps({"id": key + "-brief", **kept, "source": "Brief Wire", "text": first}, ensure_ascii=False)


def warc(pages):
    """An archive of pages, each record a member of its own as crawlers write them."""
    data = b""
    for number, page in enumerate(pages):
        body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2016-01-17T10:00:00Z\r\n"
            f"WARC-Target-URI: https://desk.example.org/{number}\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n")
        data += gzip.compress(head.encode() + body + b"\r\n\r\n", mtime=0)
    return data


def shards(folder, lines, pages, count, seed):
    """Writes the lines and pages as so many shards, in an order and division of the seed's making."""
    os.makedirs(folder)
    rng = random.Random(seed)
    lines, pages = list(lines), list(pages)
    rng.shuffle(lines)
    names = []
    for number in range(count):
        text = "".join(line + "\n" for line in lines[number::count]).encode()
        name = os.path.join(folder, f"{rng.randrange(10**6):06d}-{number}.jsonl" + (".gz" if number % 2 else ""))
        with open(name, "wb") as file:
            file.write(gzip.compress(text) if number % 2 else text)
        names.append(name)
    name = os.path.join(folder, f"{rng.randrange(10**6):06d}.warc.gz")
    with open(name, "wb") as file:
        file.write(warc(pages))
    return names + [name]


def main():
    from pyspark.sql import SparkSession

    import extract_job

    start = time.time()
    with tempfile.TemporaryDirectory(prefix="chancery-scale-") as folder:
        lines = list(articles())
        pages = []
        for name in sorted(glob.glob(os.path.join(ROOT, "SampleData", "*.html"))):
            with open(name, "rb") as file:
                pages.append(file.read())
        alone = os.path.join(folder, "alone")
        chancery("ingest", *shards(alone, lines + BROKEN, pages, 1, 0), "--db", f"{folder}/alone.sqlite", codes=(1,))
        wanted = told(f"{folder}/alone.sqlite")
        count = wanted["jsonl"].count(b"\n")
        print(f"{len(lines)} articles and {len(pages)} archived pages; {count} events")
        spark = (
            SparkSession.builder.master("local-cluster[2,1,1024]").appName("chancery test-scale")
            .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").config("spark.log.level", "ERROR")
            .config("spark.executor.memory", "512m")
            .config("spark.pyspark.python", sys.executable)
            .config("spark.local.dir", f"{folder}/spark").getOrCreate())
        for count, seed in ((1, 1), (3, 2), (8, 3)):
            names = shards(f"{folder}/shards{count}", lines + BROKEN, pages, count, seed)
            random.Random(seed).shuffle(names)
            out = f"{folder}/out{count}"
            summary = extract_job.run(spark, names, CHANCERY, out)
            what = f"{len(names)} shards on Spark"
            check(f"{what}: failures counted and kept", (summary["failure"], summary["reject"]) == (2, 2), str(summary))
            check(f"{what}: records", summary["record"] == len(lines) + len(pages), str(summary))
            parts = sorted(glob.glob(f"{out}/records/part-*"))
            random.Random(seed).shuffle(parts)
            chancery("load", *parts, "--db", f"{folder}/loaded{count}.sqlite")
            same(f"{what}, loaded", f"{folder}/loaded{count}.sqlite", wanted)
            events = spark.read.parquet(f"{out}/events").count()
            claimed = sum(len(json.loads(line)["events"]) for part in parts for line in open(part, encoding="utf-8"))
            check(f"{what}: events in Parquet", events == claimed, f"{events} of {claimed}")
        missing = extract_job.run(spark, [names[0], f"{folder}/none.jsonl"], CHANCERY, f"{folder}/outmissing")
        check("a shard that is not there is a failure", missing["failure"] >= 1 and missing["record"] > 0, str(missing))
        spark.stop()
        databases = []
        for number, name in enumerate(names):
            databases.append(f"{folder}/part{number}.sqlite")
            chancery("ingest", name, "--db", databases[-1], codes=(0, 1))
        for seed in (4, 5, 6):
            random.Random(seed).shuffle(databases)
            database = f"{folder}/merged{seed}.sqlite"
            if seed == 6:
                for other in databases:
                    chancery("merge", other, "--db", database)
            else:
                chancery("merge", *databases, "--db", database)
            same(f"{len(databases)} databases merged, order {seed}", database, wanted)
            if seed == 6:
                chancery("merge", *databases, "--db", database)
                same("merged again", database, wanted)
    print(f"{time.time() - start:.0f} s")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
