import Record

/// What is measured of a reading against its annotation; the raw value names it in `Corpora/Gold/floors.txt`.
enum GoldMeasure: String, CaseIterable {
    /// Kind, parties and date.
    case event
    /// Kind and parties.
    case core
    /// Kind, parties, date and status.
    case full
    case people, official
    /// Official with role.
    case role
    case agreement
    /// Shares of the events that `core` matched.
    case dateExact = "date-exact"
    case dateCompatible = "date-compatible"
    case status, place
}

/// How one measure came out: the counts, and each error in words under the article that has it.
struct GoldTally {
    /// One thing wrong: `missed` or `read` and what, or what was read of an attribute.
    struct Fault: Hashable {
        let article: String
        let what: String
    }

    var right = 0
    var wanted = 0
    var found = 0
    var faults: [Fault] = []

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 0 : Double(right) / Double(wanted) }
    /// 0…1: the harmonic mean of precision and recall; the share right, where as many were found as wanted.
    var figure: Double { wanted + found == 0 ? 0 : 2 * Double(right) / Double(wanted + found) }
}

/// Scores records against annotations, all articles together; equal things are paired one to one, the best first.
struct GoldScore {
    private(set) var tallies: [GoldMeasure: GoldTally] = [:]

    subscript(measure: GoldMeasure) -> GoldTally { tallies[measure] ?? GoldTally() }

    mutating func add(_ gold: GoldAnnotation, read record: ExtractionRecord) {
        let events = EventPairs(gold: gold.events, read: record.events, text: record.article.text)
        for measure in [GoldMeasure.event, .core, .full] {
            let pairs = events.pairs(measure)
            count(measure, pairs, gold.events.map(\.told), record.events.map(events.told), in: gold.id)
        }
        for (i, j) in events.pairs(.core) { addAttributes(gold.events[i], record.events[j], in: gold.id) }

        let officials = record.entities.filter { $0.kind == .official }
        let people = gold.officials.map { "\($0.name) (\($0.country ?? "–")), \($0.role)" }
        let readPeople = officials.map { "\($0.name) (\($0.country ?? "–")), \($0.role ?? "no role")" }
        let named = pairedBestFirst(gold.officials.count, officials.count) { i, j in
            gold.officials[i].isNamed(as: officials[j]) ? Double(Words(officials[j].name).count) : nil
        }
        count(.official, named, people, readPeople, in: gold.id)
        let inOffice = pairedBestFirst(gold.officials.count, officials.count) { i, j in
            let (wanted, read) = (gold.officials[i], officials[j])
            return wanted.isNamed(as: read) && Words(wanted.role).likeness(Words(read.role ?? "")) >= 0.5 ? 1 : nil
        }
        count(.role, inOffice, people, readPeople, in: gold.id)

        let agreements = record.entities.filter { $0.kind == .agreement }
        let agreed = pairedBestFirst(gold.agreements.count, agreements.count) { i, j in
            let likeness = Words(gold.agreements[i].name).likeness(Words(agreements[j].name))
            return likeness >= 0.4 && !Set(gold.agreements[i].parties).isDisjoint(with: agreements[j].parties)
                ? likeness : nil
        }
        count(
            .agreement, agreed, gold.agreements.map { "\($0.name) of \($0.parties.joined(separator: " "))" },
            agreements.map { "\($0.name) of \($0.parties.joined(separator: " "))" }, in: gold.id)
    }

    private mutating func addAttributes(_ gold: GoldAnnotation.Event, _ read: Event, in article: String) {
        if let date = gold.date {
            let readDate = read.date?.edtf ?? "none"
            share(.dateExact, readDate == date.edtf, gold, "date", readDate, in: article)
            share(.dateCompatible, isCompatible(date, read.date), gold, "date", readDate, in: article)
        }
        share(.status, gold.status == read.status, gold, "status", read.status.rawValue, in: article)
        if let place = gold.place {
            share(
                .place, Words(place).isSameName(Words(read.place ?? "")), gold, "place", read.place ?? "none",
                in: article)
        }
        guard !gold.people.isEmpty else { return }
        let same = pairedBestFirst(gold.people.count, read.people.count) { i, j in
            let (wanted, name) = (Words(gold.people[i]), Words(read.people[j]))
            return wanted.isSameName(name) ? Double(name.count) : nil
        }
        count(
            .people, same, gold.people.map { "\($0) at \(gold.told)" }, read.people.map { "\($0) at \(gold.told)" },
            in: article)
    }

    private mutating func count(
        _ measure: GoldMeasure, _ pairs: [(Int, Int)], _ wanted: [String], _ read: [String], in article: String
    ) {
        let (hit, used) = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
        var tally = self[measure]
        tally.right += pairs.count
        tally.wanted += wanted.count
        tally.found += read.count
        for (i, what) in wanted.enumerated() where !hit.contains(i) {
            tally.faults.append(.init(article: article, what: "missed \(what)"))
        }
        for (j, what) in read.enumerated() where !used.contains(j) {
            tally.faults.append(.init(article: article, what: "read   \(what)"))
        }
        tallies[measure] = tally
    }

    private mutating func share(
        _ measure: GoldMeasure, _ isRight: Bool, _ gold: GoldAnnotation.Event, _ attribute: String, _ read: String,
        in article: String
    ) {
        var tally = self[measure]
        tally.right += isRight ? 1 : 0
        tally.wanted += 1
        tally.found += 1
        if !isRight { tally.faults.append(.init(article: article, what: "\(attribute) \(read) of \(gold.told)")) }
        tallies[measure] = tally
    }
}

/// Pairs up to `count` wanted with up to `read` read things, each once, the highest weight first; nil means no pair.
func pairedBestFirst(_ count: Int, _ read: Int, weight: (Int, Int) -> Double?) -> [(Int, Int)] {
    let all = (0..<count).flatMap { i in (0..<read).compactMap { j in weight(i, j).map { (weight: $0, i: i, j: j) } } }
    var (left, right) = (Set(0..<count), Set(0..<read))
    return all.sorted { ($1.weight, $0.i, $0.j) < ($0.weight, $1.i, $1.j) }.compactMap { pair in
        guard left.contains(pair.i), right.contains(pair.j) else { return nil }
        left.remove(pair.i)
        right.remove(pair.j)
        return (pair.i, pair.j)
    }
}
