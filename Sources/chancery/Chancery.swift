import ArgumentParser
import KnowledgeBase
import Record

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The program: what it is called, its commands, and how every ending becomes an exit code.
@main
struct Chancery: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chancery",
        abstract: "A knowledge base of diplomatic events, read from news articles and asked in English.",
        discussion: """
            Articles go in, a local SQLite file holds who met whom, when and where with the words that say so, \
            and questions are answered with a citation.

              chancery ingest articles/ --source "Shanghai Daily"
              chancery ask "when did Japan and China last hold security talks"
              chancery events --country JP --country China --since 2011
              chancery export events --format csv -o events.csv

            The database is --db, else $CHANCERY_DB, else chancery.sqlite in the current folder. Exit codes: 0 done, \
            1 failed, 2 ran but found nothing, 64 bad usage.
            """,
        version: Release.number,
        groupedSubcommands: [
            CommandGroup(
                name: "Putting articles in:",
                subcommands: [Ingest.self, Extract.self, Load.self, Merge.self, Reextract.self]),
            CommandGroup(name: "Asking:", subcommands: [Ask.self, Events.self, Show.self, Search.self, Export.self]),
            CommandGroup(
                name: "Lists:",
                subcommands: [People.self, Countries.self, Ministries.self, Agreements.self, SeriesList.self]),
            CommandGroup(name: "Relations:", subcommands: [Timeline.self, DyadCommand.self, PersonCommand.self]),
            CommandGroup(
                name: "Putting right:", subcommands: [Correct.self, History.self, Conflicts.self, Reviews.self]),
            CommandGroup(
                name: "Looking inside:", subcommands: [Explain.self, Dates.self, Info.self, Check.self, Lexicon.self]),
        ])

    static func main() async {
        do {
            try CommandName.check(CommandLine.arguments.dropFirst(), in: Chancery.self)
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            try ByteSink.standard.flush()
        } catch {
            leave(code(for: error))
        }
    }

    /// Tells what went wrong and gives the exit code for it.
    private static func code(for error: any Error) -> Int32 {
        // What was found before the failure is still the caller's.
        if !(error is ReaderGone) {
            do { try ByteSink.standard.flush() } catch { return 1 }
        }
        switch error {
        case is ReaderGone: return 0
        case is PartlyFailed: return 1
        case is Interrupted: return Interruption.code
        case let nothing as NothingFound:
            if !nothing.description.isEmpty { Messages.problem(nothing.description) }
            return 2
        case let usage as UsageError:
            Messages.problem(usage.description)
            return 64
        case let ambiguous as AmbiguousName:
            Messages.problem(ambiguous.description)
            return 64
        case let question as QuestionError:
            Messages.problem(question.description)
            return 64
        case let storage as StorageError:
            Messages.problem(storage.description)
            return 1
        case let lexicon as BadLexicon:
            for line in lexicon.lines { Messages.problem(line) }
            return 1
        case let file as FileFailure:
            Messages.problem(file)
            return 1
        default: return parserCode(for: error)
        }
    }

    /// Help and version are no errors; everything else the parser says is bad usage.
    private static func parserCode(for error: any Error) -> Int32 {
        let code = exitCode(for: error)
        guard code != .success else {
            print(fullMessage(for: error))
            return 0
        }
        guard code == .validationFailure else {
            Messages.problem("\(error)")
            return 1
        }
        let whole = fullMessage(for: error)
        Messages.say(whole.hasPrefix("Error: ") ? "chancery: " + whole.dropFirst("Error: ".count) : whole)
        return 64
    }
}

/// The way out of the program; inside the command `exit` would be the parser's own.
private func leave(_ code: Int32) -> Never { exit(code) }
