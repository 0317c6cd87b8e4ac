import Extraction
import Record

extension Composer {
    /// Who held an office at a date, or holds it as far as the newest article that says so.
    func officeAnswer(_ question: Question) throws -> Answer {
        if question.roles.count > 1 {
            // 'the foreign ministers of Japan and China': one after the other.
            let answers = try question.roles.map { office in
                var one = question
                one.office = office
                one.roles = []
                return try officeAnswer(one)
            }
            return Answer(
                question: question, found: answers.contains(where: \.found), lines: answers.flatMap(\.lines),
                people: answers.flatMap(\.people))
        }
        if question.neighbour != .none { return try neighbourAnswer(question) }
        guard let asked = question.office, let code = asked.country else { return try nearest(question) }
        let country = partyName(code)
        let title = "\(asked.role) of \(country)"
        let since = question.query.since
        let until = question.query.until ?? question.asOf
        // A deputy and a vice minister are often one office in two wordings, and in some states two offices.
        var tenures = try tenures(asked.role, of: code, until: until, joined: false).filter {
            $0.office.role == asked.role
        }
        var fitting = Self.fitting(tenures, question)
        let between = fitting.isEmpty ? Self.inBetween(tenures, question) : []
        if let holder = between.first, let next = tenures.last(where: { $0.name != holder.name }) {
            return Answer(
                question: question, found: true,
                lines: [
                    holder.sentence(in: country),
                    "No article held names a holder near that date; the next known is \(next.sentence(in: country))",
                ] + holder.citation, people: [holder.holder])
        }
        if fitting.isEmpty {
            tenures = try self.tenures(asked.role, of: code, until: until)
            fitting = Self.fitting(tenures, question)
        }
        guard let newest = tenures.last else {
            return Answer(
                question: question, found: false, lines: ["Not known: the articles held name nobody as \(title)."])
        }
        guard !fitting.isEmpty else {
            let middle = since ?? until ?? question.asOf
            let near = tenures.min { $0.distance(to: middle) < $1.distance(to: middle) } ?? newest
            let period = Question.period(since, question.query.until, asOf: nil)
            return Answer(
                question: question, found: false,
                lines: [
                    "Not known: the articles held name nobody as \(title)\(period.isEmpty ? " by then" : period).",
                    "Nearest, leaving out the date: \(near.sentence(in: country))",
                ]
                    + near.citation,
                nearest: .init(without: ["the date"], events: []), people: [near.holder])
        }
        var lines = fitting.map { $0.sentence(in: country) }
        if let day = since ?? until, fitting.count == 1, try isFar(day, from: fitting[0]) {
            lines.append("No article held names a holder near that date; another may have held the office in between.")
        }
        let earlier = tenures.last { other in
            !fitting.contains { $0.name == other.name }
                && (other.last.map { day in fitting[0].first.map { day <= $0 } ?? false } ?? false)
        }
        if let earlier, since == nil, question.query.until == nil {
            lines.append("Before: \(earlier.sentence(in: country))")
        }
        lines += fitting[fitting.count - 1].citation
        return Answer(question: question, found: true, lines: lines, people: fitting.map(\.holder))
    }

    /// Those who held the office in the period asked about, or last before the day asked from.
    private static func fitting(_ tenures: [Tenure], _ question: Question) -> [Tenure] {
        let since = question.query.since
        let until = question.query.until ?? question.asOf
        if since != nil || question.query.until != nil {
            let from = since ?? until
            return tenures.filter { tenure in
                guard let first = tenure.first, let last = tenure.last else { return false }
                return (until.map { first <= $0 } ?? true) && (from.map { last >= $0 } ?? true)
            }
        }
        guard let day = question.asOf else { return tenures.suffix(1) }
        return tenures.last { $0.first.map { $0 <= day } ?? true }.map { [$0] } ?? []
    }

    /// Whether no article within a year or so of a day names somebody in an office that he was seen in before and after.
    private func isFar(_ day: CalendarDay, from tenure: Tenure) throws -> Bool {
        let days = try facts.days(of: tenure.id, in: tenure.office)
        guard let nearest = days.map({ abs($0.number - day.number) }).min() else { return false }
        return nearest > 400
    }

    /// Who was seen in an office of a state or body, those seen last at the end; `joined` takes all wordings of the office
    /// for one.
    func tenures(_ role: String, of code: String, until: CalendarDay?, joined: Bool = true) throws -> [Tenure] {
        var tenures: [Tenure] = []
        var roles = Vocabulary.inUse.roles(like: role)
        // 'special envoy for Syria' may be told as 'special envoy'.
        if let general = [" for ", " to "].compactMap({ role.firstRange(of: $0) }).first,
            try facts.officials(roles: roles, country: code).isEmpty
        {
            roles.append(String(role[..<general.lowerBound]))
        }
        for person in try facts.officials(roles: roles, country: code) {
            for office in person.offices where roles.contains(office.role) && office.country == code {
                // A former minister is not the minister; one designate is not yet.
                if let tenure = office.tenure, ["former", "designate", "elect", "late"].contains(tenure) { continue }
                let tenure = Tenure(
                    id: person.id, name: person.name, office: office, first: office.firstSeen, last: office.lastSeen)
                if let at = tenures.firstIndex(where: {
                    $0.name == person.name && (joined || $0.office.role == office.role)
                }) {
                    tenures[at].extend(tenure)
                } else {
                    tenures.append(tenure)
                }
            }
        }
        tenures = try tenures.map { try withAppointment($0, until: until) }
        return tenures.sorted { ($0.last?.number ?? .min, $0.name) < ($1.last?.number ?? .min, $1.name) }
    }

    /// An appointment told of moves the beginning of what was seen back to its date.
    private func withAppointment(_ tenure: Tenure, until: CalendarDay?) throws -> Tenure {
        var query = Query()
        query.people = [tenure.id]
        query.kinds = [.appointment]
        query.statuses = [.held]
        query.until = until
        guard let first = tenure.first,
            let event = try facts.events(matching: query).filter({ event in
                !event.topics.contains("left office") && (event.date?.latest).map { $0 < first } ?? false
            }).max(
                by: { $0.timeKey < $1.timeKey }),
            let day = event.date?.latest,
            event.citations.contains(where: {
                let quote = folded($0.quote)
                return Self.names(tenure.name, in: quote)
                    && (quote.contains(folded(tenure.office.role)) || quote.contains("office"))
            })
        else { return tenure }
        var out = tenure
        out.first = day
        out.appointed = DateInWords(of: event).phrase
        return out
    }

    /// Whether a sentence, folded, holds the name or a word of it that he goes by.
    private static func names(_ name: String, in quote: String) -> Bool {
        folded(name).split(separator: " ").contains { $0.utf8.count > 2 && quote.contains($0) }
    }

    /// Who held an office last before a day that no article speaks of, where the next holder is known to have come after it.
    private static func inBetween(_ tenures: [Tenure], _ question: Question) -> [Tenure] {
        guard let day = question.query.until ?? question.query.since ?? question.asOf else { return [] }
        let ordered = tenures.filter { $0.first != nil }.sorted { ($0.first?.number ?? 0) < ($1.first?.number ?? 0) }
        guard let at = ordered.lastIndex(where: { $0.first.map { $0 <= day } ?? false }), at + 1 < ordered.count,
            ordered[at + 1].name != ordered[at].name
        else { return [] }
        return [ordered[at]]
    }

    /// Who somebody is: the offices seen, with their dates.
    func personAnswer(_ question: Question) throws -> Answer {
        guard let name = question.query.people.first else { return try nearest(question) }
        let people = try facts.people(named: name)
        guard !people.isEmpty else {
            let names = try facts.suggestions(for: name)
            let alike = names.isEmpty ? [] : ["Spelled alike: " + joined(names) + "."]
            return Answer(
                question: question, found: false,
                lines: ["Not known: the articles held name nobody called \(name)."] + alike)
        }
        var lines: [String] = []
        var holders: [Answer.Holder] = []
        for person in people {
            let country = person.country.map { partyName($0) }
            let offices = person.offices.sorted { ($0.lastSeen?.number ?? .min) > ($1.lastSeen?.number ?? .min) }
            guard !offices.isEmpty else {
                lines.append(
                    "\(person.name)\(country.map { " (\($0))" } ?? ""): no office is told; \(person.eventCount) events."
                )
                holders.append(.init(name: person.name, role: nil, country: person.country))
                continue
            }
            for office in offices {
                let tenure = Tenure(
                    id: person.id, name: person.name, office: office, first: office.firstSeen, last: office.lastSeen)
                let sentence = tenure.sentence(in: office.country.map { partyName($0) } ?? "")
                if lines.contains(sentence) { continue }
                lines.append(sentence)
                holders.append(tenure.holder)
            }
            if let best = offices.first {
                lines += Tenure(id: person.id, name: person.name, office: best, first: nil, last: nil).citation
            }
        }
        return Answer(question: question, found: true, lines: lines, people: holders)
    }
}

/// Somebody in an office between two days on which articles say so.
struct Tenure {
    var id: String
    var name: String
    var office: KnownEntity.Office
    var first: CalendarDay?
    var last: CalendarDay?
    /// When an article says that it began: 'in late 2012'.
    var appointed: String?

    /// 'Shinzo Abe, prime minister of Japan, so called on 20 March 2015.'
    func sentence(in country: String) -> String {
        let role = (office.tenure.map { $0 + " " } ?? "") + office.role + (country.isEmpty ? "" : " of " + country)
        guard let first, let last else { return "\(name), \(role); at what date is not known." }
        if let appointed {
            return "\(name), \(role), appointed \(appointed), last so called on \(DateInWords.day(last))."
        }
        return first == last
            ? "\(name), \(role), so called on \(DateInWords.day(last))."
            : "\(name), \(role), so called from \(DateInWords.day(first)) to \(DateInWords.day(last))."
    }

    /// Takes in another record of the same office.
    mutating func extend(_ other: Tenure) {
        first = [first, other.first].compactMap { $0 }.min()
        last = [last, other.last].compactMap { $0 }.max()
    }

    var citation: [String] {
        office.citation.map { ["“\(EventInWords.oneLine($0.quote))”", "    — " + EventInWords.source($0)] } ?? []
    }

    var holder: Answer.Holder {
        Answer.Holder(
            name: name, role: office.role, country: office.country, tenure: office.tenure,
            seen: [first, last].compactMap { $0 },
            citation: office.citation)
    }

    func distance(to day: CalendarDay?) -> Int {
        guard let day, let first, let last else { return .max }
        return first > day ? first.number - day.number : max(0, day.number - last.number)
    }
}
