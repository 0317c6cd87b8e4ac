import Export
import Record

extension KnowledgeBase {
    /// Writes the events a query wants to `sink`, as text, one by one; gives how many there were.
    @discardableResult
    public func export(
        _ query: Query, as format: ExportFormat, to sink: @escaping @Sendable (String) throws -> Void
    ) throws -> Int {
        var writer = format.writer(to: sink)
        var count = 0
        try writer.begin()
        try forEachEvent(query) { event in
            try writer.write(event)
            count += 1
        }
        try writer.end()
        return count
    }
}
