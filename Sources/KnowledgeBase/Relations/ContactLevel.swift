import Extraction
import Record

/// How high the people were who met.
public enum ContactLevel: String, Sendable, Hashable, Codable, CaseIterable {
    case leaders, ministers, deputies, officials
    case unknown = "not told"

    /// By the highest office of those who took part.
    init(_ event: KnownEvent) {
        let levels = event.people.compactMap(\.role).compactMap { Vocabulary.inUse.level(ofRole: $0) }
        let ranks = levels.map { level -> ContactLevel in
            switch level {
            case .headOfState, .headOfGovernment: .leaders
            case .minister: .ministers
            case .deputy: .deputies
            default: .officials
            }
        }
        self = Self.allCases.first { ranks.contains($0) } ?? .unknown
    }
}
