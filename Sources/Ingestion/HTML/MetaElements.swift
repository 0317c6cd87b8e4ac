import Record

/// The `meta` elements of a page by lower-case name; the first of a name counts.
struct MetaElements {
    private var values: [String: String] = [:]

    mutating func add(_ node: HTMLTree.Node) {
        guard let content = node.attribute("content")?.filled else { return }
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            guard let name = node.attribute(attribute)?.lowercased().trimmed, values[name] == nil else { continue }
            values[name] = content
        }
    }

    /// The value of the first of `names` that the page has.
    subscript(_ names: String...) -> String? { names.lazy.compactMap { values[$0] }.first }

    /// The first of `names` whose value is a date.
    func firstDay(_ names: [String]) -> CalendarDay? {
        names.lazy.compactMap { values[$0].flatMap(DateForms.day) }.first
    }
}
