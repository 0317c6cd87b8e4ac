#!/usr/bin/env python3
"""Maps 'chancery extract' over shards of articles on a Spark cluster.

    spark-submit Scale/extract_job.py --chancery .build/release/chancery --out out SHARD...

A shard is a file that 'chancery extract' reads (JSON Lines, WARC, …, gzip or not), a glob, or a folder of such files, at a
path that every machine sees; with --read, whatever name the given command turns into bytes. In OUT:

    records/    extraction records as JSON Lines; 'chancery load' reads them
    events/     one row an event, as Parquet
    failures/   what could not be read: shard, line or record number, reason, remedy
    rejects/    those records as they stand, to be put right and read again
    summary.json  how many of each

Exit code 0 when all was read, 1 when something failed, 2 when no article was found.
"""
import argparse
import glob
import json
import os
import shlex
import stat
import subprocess
import sys
import tempfile

EVENT_SCHEMA = """
    article string, url string, source string, published string, title string, id string, kind string, status string,
    date string, date_basis string, parties array<string>, people array<string>, place string, place_country string,
    venue string, topics array<string>, confidence double, quote string
"""


def shards(names):
    """The files that the names stand for, sorted, each once."""
    found = set()
    for name in names:
        matches = glob.glob(name) or [name]
        for match in matches:
            if os.path.isdir(match):
                for folder, folders, files in os.walk(match):
                    folders[:] = [f for f in folders if not f.startswith((".", "_"))]
                    found.update(os.path.join(folder, f) for f in files if not f.startswith((".", "_")))
            else:
                found.add(match)
    return sorted(found)


def program(path, is_installed):
    """Where the program lies on this machine, ready to be run."""
    if is_installed:
        return path
    from pyspark import SparkFiles

    shipped = SparkFiles.get(os.path.basename(path))
    # Shipping loses the right to run a file.
    os.chmod(shipped, os.stat(shipped).st_mode | stat.S_IXUSR)
    return shipped


def extract(shard, chancery, arguments, read):
    """What one shard gives, as pairs of a kind and a line; a shard that breaks off is a failure like any other.

    What came before it stays: a shard is read again as a whole, and the same record loads to the same rows.
    """
    with tempfile.TemporaryDirectory(prefix="chancery-") as folder:
        messages, rejects = os.path.join(folder, "messages"), os.path.join(folder, "rejects")
        command = [chancery, "extract", "-" if read else shard, "--jobs", "1", "--log-format", "json", "--rejects", rejects]
        source = None
        with open(messages, "wb") as errors:
            if read:
                source = subprocess.Popen(
                    ["/bin/sh", "-c", read.replace("{}", shlex.quote(shard))], stdout=subprocess.PIPE, stderr=errors)
            extraction = subprocess.Popen(
                command + arguments, stdin=source.stdout if source else subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=errors)
            if source:
                source.stdout.close()
            for line in extraction.stdout:
                # A record that breaks off is none; its shard is told of below.
                if line.endswith(b"\n"):
                    yield "record", line.decode("utf-8").rstrip("\n")
            code = extraction.wait()
            source_code = source.wait() if source else 0
        is_whole = False
        words = []
        with open(messages, encoding="utf-8", errors="replace") as lines:
            for line in lines:
                try:
                    message = json.loads(line)
                except ValueError:
                    words.append(line.strip())
                    continue
                is_whole = is_whole or message.get("reason") == "done" and "counts" in message
                if message.get("level") == "error":
                    message["shard"] = shard
                    yield "failure", json.dumps(message, sort_keys=True, ensure_ascii=False)
        if source_code != 0 or not (is_whole and code in (0, 1, 2)):
            reason = f"'chancery extract' ended with code {code}" if source_code == 0 else (
                f"the command of --read ended with code {source_code}")
            yield "failure", json.dumps(
                {"shard": shard, "level": "error", "reason": ": ".join([reason] + words[-3:]),
                 "remedy": "run it on this shard by hand to see why, and the job on this shard again"},
                sort_keys=True, ensure_ascii=False)
        if os.path.exists(rejects):
            with open(rejects, encoding="utf-8", errors="replace") as lines:
                for line in lines:
                    yield "reject", line.rstrip("\n")


def events(line):
    """The rows of one record."""
    record = json.loads(line)
    article = record["article"]
    for event in record["events"]:
        evidence = event.get("evidence") or [{}]
        row = {name: article.get(name) for name in ("url", "source", "published", "title")}
        row.update({name: event.get(name) for name in (
            "id", "kind", "status", "date", "date_basis", "place", "place_country", "venue")})
        row.update({name: event.get(name) or [] for name in ("parties", "people", "topics")})
        row.update(article=article["key"], confidence=float(event["confidence"]), quote=evidence[0].get("text"))
        yield row


def run(spark, names, chancery, out, arguments=(), read=None, is_installed=False):
    """Runs the job over the shards; gives how many records, failures and rejects there were."""
    from pyspark import StorageLevel

    if not names:
        return {"shards": 0, "record": 0, "failure": 0, "reject": 0}
    context = spark.sparkContext
    context.addPyFile(os.path.abspath(__file__))
    if not is_installed:
        context.addFile(os.path.abspath(chancery))
    arguments = list(arguments)

    def over(part):
        for shard in part:
            yield from extract(shard, program(chancery, is_installed), arguments, read)

    # A task a shard: the next free core takes the next one. On disk, because each result is written in four ways.
    results = context.parallelize(names, len(names)).mapPartitions(over).persist(StorageLevel.DISK_ONLY)
    counts = results.keys().countByValue()

    def lines(kind):
        return results.filter(lambda pair: pair[0] == kind).values()

    records = lines("record")
    records.saveAsTextFile(os.path.join(out, "records"))
    lines("failure").coalesce(1).saveAsTextFile(os.path.join(out, "failures"))
    lines("reject").coalesce(1).saveAsTextFile(os.path.join(out, "rejects"))
    spark.createDataFrame(records.flatMap(events), EVENT_SCHEMA).write.parquet(os.path.join(out, "events"))
    results.unpersist()
    return {"shards": len(names), **{kind: counts.get(kind, 0) for kind in ("record", "failure", "reject")}}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shards", nargs="*", help="files, globs or folders")
    parser.add_argument("--list", help="a file that names one shard a line")
    parser.add_argument("--chancery", required=True, help="the program; shipped to every machine")
    parser.add_argument("--installed", action="store_true", help="the program is at that path on every machine already")
    parser.add_argument("--read", help="a command that writes the shard {} to standard output; names are then not looked up")
    parser.add_argument("--out", required=True, help="a folder that does not exist yet")
    parser.add_argument("--extract", default="", help="more arguments of 'chancery extract', such as '--format warc'")
    options = parser.parse_args()
    names = list(options.shards)
    if options.list:
        with open(options.list, encoding="utf-8") as lines:
            names += [line.strip() for line in lines if line.strip()]
    if not names:
        parser.error("no shards were named; give files, or --list FILE")
    if os.path.exists(options.out):
        parser.error(f"{options.out}: is there already; name a new folder, or remove it")
    if not options.installed and not os.access(options.chancery, os.X_OK):
        parser.error(f"{options.chancery}: no program; 'make build' makes .build/release/chancery")
    from pyspark.sql import SparkSession

    # Imported anew, so that the functions are found by name on the other machines too.
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    import extract_job

    spark = SparkSession.builder.appName("chancery extract").getOrCreate()
    names = sorted(set(names)) if options.read else shards(names)
    summary = extract_job.run(
        spark, names, options.chancery, options.out, shlex.split(options.extract), options.read, options.installed)
    spark.stop()
    text = json.dumps({
        "shards": summary["shards"], "records": summary["record"], "failures": summary["failure"],
        "rejects": summary["reject"]})
    if os.path.isdir(options.out):
        with open(os.path.join(options.out, "summary.json"), "w", encoding="utf-8") as file:
            file.write(text + "\n")
    print(text)
    sys.exit(1 if summary["failure"] else 0 if summary["record"] else 2)


if __name__ == "__main__":
    main()
