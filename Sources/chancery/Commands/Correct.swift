import ArgumentParser
import KnowledgeBase
import Record

struct Correct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put right what was read; corrections outlast every new reading.",
        discussion: """
            A correction is kept beside what was read, with who, when and why, and heeded whenever the articles are put \
            together: after more articles, after 'chancery reextract', in any order. It is found again by the words it is \
            about, not by an identifier; where these are gone it waits, and 'chancery correct list --unattached' shows it. \
            Every list, answer and export shows the corrected truth; 'chancery history' and 'chancery show' what was read.

              chancery correct confirm ev-3f2a9c --reason "communiqué of 19 March"
              chancery correct reject ev-3f2a9c
              chancery correct edit ev-3f2a9c --date 2015-03-19 --place Tokyo --place-country JP
              chancery correct add meeting --party Japan --party China --date 2015-03-19 --place Tokyo \
                --source "Embassy diary" --quote "Talks at the Foreign Ministry, 10 a.m."
              chancery correct merge ev-3f2a9c ev-77d01e
              chancery correct split ev-3f2a9c --article wire-17
              chancery correct rename pe-0a1b2c "Sergei Lavrov"
              chancery correct undo 4
            """,
        subcommands: [
            Confirm.self, Reject.self, Edit.self, Add.self, Merge.self, Split.self, Rename.self, Alias.self, Undo.self,
            List.self,
        ])

    /// What all of them share.
    struct Options: ParsableArguments {
        @OptionGroup var author: AuthorOptions
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var json: JSONOption

        /// Makes a correction and says what was done.
        func make(_ body: (KnowledgeBase, CorrectionAuthor) async throws -> [Correction]) async throws {
            let base = try database.forChanging()
            let made: [Correction]
            do {
                made = try await body(base, author.author)
            } catch let failure as CorrectionFailure {
                throw UsageError(failure.description)
            }
            try await base.close()
            if json.isWanted { return try JSONOutput.print(made, to: .standard) }
            for correction in made { try ByteSink.standard.line(CorrectionText.line(correction)) }
        }
    }

    struct Confirm: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say that events are as read.")
        @Argument(help: ArgumentHelp("Identifiers of events.", valueName: "event")) var events: [String]
        @OptionGroup var options: Options

        func run() async throws {
            try await options.make { base, author in
                var made: [Correction] = []
                for event in events { made.append(try await base.correct(event: event, .confirm, by: author)) }
                return made
            }
        }
    }

    struct Reject: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take events out of every list: they did not happen.")
        @Argument(help: ArgumentHelp("Identifiers of events.", valueName: "event")) var events: [String]
        @OptionGroup var options: Options

        func run() async throws {
            try await options.make { base, author in
                var made: [Correction] = []
                for event in events { made.append(try await base.correct(event: event, .reject, by: author)) }
                return made
            }
        }
    }

    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change what is known of an event.",
            discussion: "An empty value takes a date, place or venue away: --date ''.")
        @Argument(help: ArgumentHelp("Identifier of an event.", valueName: "event")) var event: String
        @Option(help: ArgumentHelp("In EDTF: 2015-03-19, 2015-03, 2015-03-18/2015-03-19, 2012~.", valueName: "date"))
        var date: String?
        @Option(help: ArgumentHelp("held, ongoing, planned or cancelled.", valueName: "status")) var status:
            EventStatus?
        @Option(help: ArgumentHelp("The kind of event.", valueName: "kind")) var kind: EventKind?
        @Option(help: ArgumentHelp("The city.", valueName: "place")) var place: String?
        @Option(
            help: ArgumentHelp("The country of the place.", valueName: "country"), transform: PartyArgument.code)
        var placeCountry: String?
        @Option(help: ArgumentHelp("The building.", valueName: "venue")) var venue: String?
        @Option(
            help: ArgumentHelp("A party; repeatable, those given are all there are.", valueName: "country"),
            transform: PartyArgument.code)
        var party: [String] = []
        @Option(
            help: ArgumentHelp(
                "Identifier of somebody who took part; repeatable, those given are all there were.", valueName: "person"
            ))
        var person: [String] = []
        @OptionGroup var options: Options

        mutating func validate() throws {
            if let date, !date.isEmpty, EDTFDate(date) == nil {
                throw ValidationError("'\(date)' is no date; write it as 2015-03-19, 2015-03 or 2015-03-18/2015-03-19")
            }
            guard
                date != nil || status != nil || kind != nil || place != nil || venue != nil || !party.isEmpty
                    || !person.isEmpty
            else { throw ValidationError("nothing to change is given; see 'chancery help correct edit'") }
            if placeCountry != nil, place == nil { throw ValidationError("--place-country needs --place") }
        }

        func run() async throws {
            var edits: [(Correction.Field, [String])] = []
            if let date { edits.append((.date, [date])) }
            if let status { edits.append((.status, [status.rawValue])) }
            if let kind { edits.append((.kind, [kind.rawValue])) }
            if let place { edits.append((.place, [place] + (placeCountry.map { [$0] } ?? []))) }
            if let venue { edits.append((.venue, [venue])) }
            if !party.isEmpty { edits.append((.parties, party)) }
            if !person.isEmpty { edits.append((.people, person)) }
            try await options.make { base, author in
                var made: [Correction] = []
                for (field, value) in edits {
                    made.append(try await base.correct(event: event, .edit, field: field, value: value, by: author))
                }
                return made
            }
        }
    }

    struct Merge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that several events, or several people, are one.")
        @Argument(help: ArgumentHelp("Identifiers, all of events or all of people.", valueName: "id")) var ids: [String]
        @OptionGroup var options: Options

        func run() async throws {
            try await options.make { base, author in
                ids.allSatisfy { $0.hasPrefix("pe-") }
                    ? [try await base.merge(people: ids, by: author)] : [try await base.merge(events: ids, by: author)]
            }
        }
    }

    struct Split: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take some articles' tellings out of an event, or some names away from a person.")
        @Argument(help: ArgumentHelp("Identifier of an event or a person.", valueName: "id")) var id: String
        @Option(help: ArgumentHelp("Key of an article that tells of another event; repeatable.", valueName: "key"))
        var article: [String] = []
        @Option(
            help: ArgumentHelp("A name, as articles write it, that is somebody else's; repeatable.", valueName: "name"))
        var name: [String] = []
        @OptionGroup var options: Options

        mutating func validate() throws {
            if article.isEmpty == name.isEmpty {
                throw ValidationError("give --article KEY for an event, or --name NAME for a person")
            }
        }

        func run() async throws {
            try await options.make { base, author in
                name.isEmpty
                    ? [try await base.split(event: id, articles: article, by: author)]
                    : [try await base.split(person: id, names: name, by: author)]
            }
        }
    }

    struct Rename: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say what somebody is called.")
        @Argument(help: ArgumentHelp("Identifier of a person.", valueName: "person")) var id: String
        @Argument(help: ArgumentHelp("The name.", valueName: "name")) var name: String
        @OptionGroup var options: Options

        func run() async throws {
            try await options.make { [try await $0.rename(person: id, to: name, by: $1)] }
        }
    }

    struct Alias: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a name under which somebody is found.")
        @Argument(help: ArgumentHelp("Identifier of a person.", valueName: "person")) var id: String
        @Argument(help: ArgumentHelp("The name.", valueName: "name")) var name: String
        @OptionGroup var options: Options

        func run() async throws {
            try await options.make { [try await $0.alias(person: id, name, by: $1)] }
        }
    }

    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take a correction back; it stays in the list.")
        @Argument(help: ArgumentHelp("Number of a correction, from 'chancery correct list'.", valueName: "number"))
        var number: Int64
        @OptionGroup var options: Options

        func run() async throws { try await options.make { [try await $0.undo(correction: number, by: $1)] } }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show all corrections, the oldest first.")
        @Flag(help: "Only those that no longer attach to anything.") var unattached = false
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var json: JSONOption

        func run() async throws {
            let all = try await database.forReading().corrections().filter {
                !unattached || $0.attached.isEmpty && $0.undoneAt == nil
            }
            if json.isWanted { return try JSONOutput.print(all, to: .standard) }
            guard !all.isEmpty else { throw NothingFound("no corrections in \(database.resolvedPath)") }
            for correction in all { try ByteSink.standard.line(CorrectionText.line(correction)) }
        }
    }
}
