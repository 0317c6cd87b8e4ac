import Record

/// Writes events as CSV, one a record, under a header; lists inside a cell are separated by `; `.
public struct CSVEventWriter: EventWriter {
    private let sink: (String) throws -> Void

    public init(_ sink: @escaping (String) throws -> Void) { self.sink = sink }

    public mutating func begin() throws { try sink(CSV.record(EventColumn.allCases.map(\.rawValue))) }

    public mutating func write(_ event: KnownEvent) throws {
        try sink(
            CSV.record(
                EventColumn.allCases.map { column in
                    switch column.cell(event) {
                    case .none: ""
                    case .text(let text), .number(let text): text
                    case .list(let items): items.joined(separator: "; ")
                    }
                }))
    }

    public mutating func end() throws {}
}
