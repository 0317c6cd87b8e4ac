import Record

/// How far the date of an event reaches, by which events are filed: within a reach they are read in the order of their
/// days, and a period asked for is a range of these.
enum Reach: Int, CaseIterable {
    case days, months, year
    /// Longer, or open to one side.
    case far
    /// No date.
    case none

    /// The longest date of this reach in days; nil where there is no bound. The closer it is, the fewer events are
    /// looked at that ended before a period began.
    var span: Int? {
        switch self {
        case .days: 8
        case .months: 62
        case .year: 366
        case .far, .none: nil
        }
    }

    init(_ date: EDTFDate?) {
        guard let date else {
            self = .none
            return
        }
        let width = date.width ?? .max
        self = Self.allCases.first { $0.span.map { width <= $0 } ?? false } ?? .far
    }

    /// The columns `day` and `reach` of a date.
    static func values(of date: EDTFDate?) -> (day: Value, reach: Value) {
        let day = (date?.earliest ?? date?.latest).map { Value($0.number) }
        return (day ?? .null, Value(Reach(date).rawValue))
    }
}
