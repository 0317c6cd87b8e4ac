import ArgumentParser
import KnowledgeBase
import Record

extension Correct {
    /// An event that no article held tells of, with the source that does.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an event by hand, with its source.",
            discussion: """
                The event stands beside those that were read: it joins one of them where the two are the same, it is listed, \
                answered with and exported like them, and no new reading of the articles touches it. 'chancery correct reject' \
                takes it out again.

                  chancery correct add meeting --party Japan --party China --date 2015-03-19 --place Tokyo \
                    --person "Liu Jianchao; CN; assistant foreign minister" \
                    --source "Embassy diary" --quote "Talks at the Foreign Ministry, 10 a.m."
                """)

        @Argument(help: ArgumentHelp("The kind of event: meeting, visit, agreement ….", valueName: "kind"))
        var kind: EventKind
        @Option(
            help: ArgumentHelp("A state or body that took part; repeatable.", valueName: "country"),
            transform: PartyArgument.code)
        var party: [String]
        @Option(help: ArgumentHelp("Where it is told, as it is to be cited.", valueName: "name")) var source: String
        @Option(help: ArgumentHelp("The words of the source that tell of it.", valueName: "words")) var quote: String
        @Option(help: ArgumentHelp("In EDTF: 2015-03-19, 2015-03, 2015-03-18/2015-03-19.", valueName: "date"))
        var date: String?
        @Option(help: ArgumentHelp("held, ongoing, planned or cancelled.", valueName: "status"))
        var status: EventStatus = .held
        @Option(
            help: ArgumentHelp(
                "Somebody who took part, as 'NAME' or 'NAME; COUNTRY; OFFICE'; repeatable.", valueName: "person"),
            transform: PersonArgument.person)
        var person: [AddedEvent.Person] = []
        @Option(help: ArgumentHelp("The city.", valueName: "place")) var place: String?
        @Option(help: ArgumentHelp("The country of the place.", valueName: "country"), transform: PartyArgument.code)
        var placeCountry: String?
        @Option(help: ArgumentHelp("The building.", valueName: "venue")) var venue: String?
        @Option(help: ArgumentHelp("Address of the source.", valueName: "url")) var url: String?
        @Option(
            help: ArgumentHelp("The day the source was published.", valueName: "day"), transform: DayArgument.day)
        var published: CalendarDay?
        @OptionGroup var author: AuthorOptions
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var json: JSONOption

        mutating func validate() throws {
            if let date, EDTFDate(date) == nil {
                throw ValidationError("'\(date)' is no date; write it as 2015-03-19, 2015-03 or 2015-03-18/2015-03-19")
            }
            if placeCountry != nil, place == nil { throw ValidationError("--place-country needs --place") }
            guard quote.contains(where: \.isLetter) else {
                throw ValidationError("--quote is empty; give the words that tell of the event")
            }
        }

        func run() async throws {
            let base = try database.forChanging()
            let event = try await base.add(
                event: AddedEvent(
                    kind: kind, status: status, parties: party, people: person, date: date.flatMap { EDTFDate($0) },
                    place: place, placeCountry: placeCountry, venue: venue, quote: quote, source: source, url: url,
                    published: published),
                by: author.author)
            try await base.close()
            if json.isWanted { return try JSONOutput.print(event, to: .standard) }
            let told =
                event.citations.count == 1
                ? "added" : "added to the event that \(event.citations.count - 1) more tell of"
            try ByteSink.standard.line("\(event.id)  \(told)")
        }
    }
}

/// Reads 'NAME; COUNTRY; OFFICE' as people give it to an option.
enum PersonArgument {
    static func person(_ text: String) throws -> AddedEvent.Person {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        guard let name = parts.first, !name.isEmpty, parts.count <= 3 else {
            throw ValidationError("write it as 'NAME' or 'NAME; COUNTRY; OFFICE'")
        }
        let country = parts.count > 1 && !parts[1].isEmpty ? try PartyArgument.code(parts[1]) : nil
        return AddedEvent.Person(
            name: name, country: country, role: parts.count > 2 && !parts[2].isEmpty ? parts[2].lowercased() : nil)
    }
}
