import Record

/// A name that several people of the database bear; a fault of the question, which the message helps to put right.
public struct AmbiguousName: Error, Sendable, Hashable {
    public let name: String
    public let candidates: [KnownEntity]

    public init(name: String, candidates: [KnownEntity]) {
        self.name = name
        self.candidates = candidates
    }
}

extension AmbiguousName: CustomStringConvertible {
    public var description: String {
        let list = candidates.map { candidate -> String in
            let office = candidate.offices.first.map { ", " + $0.role } ?? ""
            return "  \(candidate.id)  \(candidate.name) (\(candidate.country ?? "country unknown")\(office))"
        }
        return "'\(name)' can be \(candidates.count) people; give the full name or the identifier:\n"
            + list.joined(separator: "\n")
    }
}
