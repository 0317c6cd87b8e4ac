import ArgumentParser
import KnowledgeBase
import Record

struct Ingest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read articles into the database.",
        discussion: """
            Read are .txt .md .html .htm .json .jsonl .csv .tsv and .xml (RSS, Atom) files, and folders of them. Reading a file again \
            changes nothing; reading a corrected one replaces what it gave. One bad article is reported, the rest go on, and \
            the exit code is 1.

              chancery ingest articles/
              chancery ingest talks.txt --published 2015-03-20 --source "Shanghai Daily"
              chancery ingest https://example.org/feed.xml
              chancery ingest dump.csv --map text=story,published=day --rejects bad.csv
              chancery ingest --watch incoming/
            """)

    @Flag(help: "Watch the folders and read what is dropped there, until Ctrl-C.")
    var watch = false

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var limits: RunArguments
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    func validate() throws {
        guard watch else { return }
        if limits.limit != nil { throw ValidationError("--watch reads on until Ctrl-C; leave out --limit") }
        if let path = reading.paths.first(where: { !Surroundings.isFolder($0) }) {
            throw ValidationError("--watch takes folders, and '\(path)' is none; give the folder it lies in")
        }
    }

    func run() async throws {
        let run = try limits.begin(reading)
        let own = try lexicon.words()
        let extraction = try ExtractArticles(words: own)
        let base = try database.forWriting(names: .tables(with: own))
        let ingest: ([String]) async throws -> IngestSummary = { paths in
            try await base.ingest(
                paths, reader: run.reader, standardInput: standardInput,
                extraction: extraction, now: Surroundings.now, jobs: limits.workers,
                report: { event in
                    switch event {
                    case .loaded(let outcome, let bytes):
                        run.log.progress.advance(textBytes: bytes, found: outcome.events)
                    case .notice(let notice): run.tell(notice)
                    case .failure(let failure): try run.tell(failure)
                    }
                })
        }
        let result = watch ? try await watching(run, ingest) : try await ingest(reading.paths)
        var summary = Tally(result)
        summary.rejected = run.rejects?.count
        if json.isWanted { try JSONOutput.print(summary, to: .standard) }
        let words = [
            summary.words, summary.failures > 0 ? run.rejects?.words : nil,
            result.isStopped && !watch ? "stopped, the same command goes on where it was" : nil,
        ].compactMap { $0 }.joined(separator: "; ")
        run.log.summary(json.isWanted ? "" : words, summary.counts, isStopped: result.isStopped)
        // To be stopped is how a watch ends.
        if watch { return }
        if result.isStopped { throw Interrupted() }
        if summary.failures > 0 { throw PartlyFailed() }
        if summary.articles == 0 {
            throw NothingFound(notEnglish: summary.notEnglish)
        }
    }

    /// Reads what is dropped into the folders, looking once a second, until somebody asks for the end.
    private func watching(
        _ run: Run, _ ingest: ([String]) async throws -> IngestSummary
    ) async throws -> IngestSummary {
        var folders = FolderWatch(reading.paths, reader: run.reader)
        var sum = IngestSummary()
        run.log.say("watching \(reading.paths.joined(separator: ", ")); Ctrl-C ends it")
        while !Interruption.isWanted {
            let files = try folders.look()
            if !files.isEmpty {
                let result = try await ingest(files)
                sum += result
                run.log.say("\(files.count == 1 ? files[0] : "\(files.count) files"): \(Tally(result).words)")
            }
            for _ in 0..<10 where !Interruption.isWanted { try await Task.sleep(for: .milliseconds(100)) }
        }
        sum.isStopped = true
        return sum
    }
}
