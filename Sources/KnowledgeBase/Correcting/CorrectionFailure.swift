/// Why a correction cannot be made.
public enum CorrectionFailure: Error, Sendable, Hashable, CustomStringConvertible {
    case unknown(id: String)
    case notAnEvent(id: String)
    case notAPerson(id: String)
    case tooFew
    case differentCountries
    case noSuchArticle(id: String, article: String, known: [String])
    case wholeEvent(id: String)
    case noSuchName(id: String, name: String, known: [String])
    case noCorrection(Int64)

    public var description: String {
        switch self {
        case .unknown(let id): "nothing has the identifier '\(id)'; identifiers stand in the lists, such as ev-3f2a9c"
        case .notAnEvent(let id): "'\(id)' is no event; confirm, reject, edit and split take events (ev-…)"
        case .notAPerson(let id): "'\(id)' is no person; rename and alias take people (pe-…), see 'chancery people'"
        case .tooFew: "name at least two to be one"
        case .differentCountries:
            "people of different countries cannot be one; correct the country in the source, or leave them two"
        case .noSuchArticle(let id, let article, let known):
            "no article '\(article)' tells of \(id); these do: \(known.joined(separator: ", "))"
        case .wholeEvent(let id): "all that tells of \(id) would be taken out of it; name only some of its articles"
        case .noSuchName(let id, let name, let known):
            "\(id) is not called '\(name)'; articles say: \(known.joined(separator: "; "))"
        case .noCorrection(let id): "there is no correction \(id) that stands; see 'chancery correct list'"
        }
    }
}
