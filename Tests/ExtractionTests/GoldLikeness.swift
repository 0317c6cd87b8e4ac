import Record

/// The words of a name that tell it from others, without case, accents and small words.
struct Words {
    private let all: [String]

    init(_ name: String) {
        all = folded(name).split(separator: " ").map(String.init).filter { !Self.passedOver.contains($0) }
    }

    var count: Int { all.count }

    private static let passedOver: Set = ["the", "of", "and", "a", "an", "on", "for", "in", "s"]

    /// 0…1: shared words of all words.
    func likeness(_ other: Words) -> Double { shareOfCommon(Set(all), Set(other.all)) }

    /// Whether one name is the other, or a longer form of it.
    func isSameName(_ other: Words) -> Bool {
        let (mine, theirs) = (Set(all), Set(other.all))
        return !mine.isEmpty && !theirs.isEmpty && (mine.isSubset(of: theirs) || theirs.isSubset(of: mine))
    }
}

/// 0…1: what two sets have in common, of all that is in them (Jaccard's index); 0 when both are empty.
func shareOfCommon(_ a: Set<String>, _ b: Set<String>) -> Double {
    let all = a.union(b).count
    return all == 0 ? 0 : Double(a.intersection(b).count) / Double(all)
}

/// Whether a date that was read may be the one that is meant: they overlap, and the one read is no wild guess.
///
/// About a year (`2012~`) half a year on either side counts. The date read may span at most three times the days of the one meant
/// and 31 more, so that a decade is no answer to a day. Nothing is asked where no date is meant.
func isCompatible(_ meant: EDTFDate?, _ read: EDTFDate?) -> Bool {
    guard let meant = meant.map(days) else { return true }
    guard let read = read.map(days) else { return false }
    return read.upperBound - read.lowerBound <= 3 * (meant.upperBound - meant.lowerBound) + 31 && meant.overlaps(read)
}

/// First to last day by number; an open side lies ten thousand years away.
private func days(_ date: EDTFDate) -> ClosedRange<Int> {
    let far = 3_652_500
    let (first, last) = (date.earliest?.number ?? -far, date.latest?.number ?? far)
    let slack = date.edtf.contains("~") && last - first > 300 ? 183 : 0
    return first - slack...last + slack
}

/// The events of one article, wanted and read, and which are the same by a measure.
struct EventPairs {
    let gold: [GoldAnnotation.Event]
    let read: [Event]
    /// The article's, to quote from.
    let text: String

    func pairs(_ measure: GoldMeasure) -> [(Int, Int)] {
        pairedBestFirst(gold.count, read.count) { i, j in
            isSame(gold[i], read[j], by: measure) ? weight(gold[i], read[j]) : nil
        }
    }

    /// An event that was read, in one line, with the words that show it.
    func told(_ event: Event) -> String {
        let head = [
            event.kind.rawValue, event.status.rawValue, event.parties.joined(separator: ","), event.date?.edtf ?? "-",
            event.place ?? "-",
        ]
        let quotes = event.evidence.map { oneLine($0.text(in: text)) }.joined(separator: " | ")
        return head.joined(separator: " ") + " [\(event.rules.joined(separator: " "))] “\(quotes.prefix(160))”"
    }

    private func isSame(_ gold: GoldAnnotation.Event, _ read: Event, by measure: GoldMeasure) -> Bool {
        guard gold.kind == read.kind, shareOfCommon(Set(gold.parties), Set(read.parties)) >= 0.5 else { return false }
        switch measure {
        case .core: return true
        case .full: return isCompatible(gold.date, read.date) && gold.status == read.status
        default: return isCompatible(gold.date, read.date)
        }
    }

    /// The date speaks loudest, then the parties, the status, place and people.
    private func weight(_ gold: GoldAnnotation.Event, _ read: Event) -> Double {
        let isSamePlace = gold.place.map { Words($0).isSameName(Words(read.place ?? "")) } ?? false
        return (isCompatible(gold.date, read.date) ? 4 : 0)
            + 2 * shareOfCommon(Set(gold.parties), Set(read.parties))
            + (gold.status == read.status ? 1 : 0) + (isSamePlace ? 0.5 : 0)
            + 0.5 * shareOfCommon(Set(gold.people.map { folded($0) }), Set(read.people.map { folded($0) }))
    }
}

/// White space folded to single blanks.
func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
