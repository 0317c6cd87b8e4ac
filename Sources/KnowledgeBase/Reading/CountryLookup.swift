import Extraction

/// States and territories by a whole field that names one, as lists and other databases write them.
public struct CountryLookup: Sendable {
    private let countries = CountryTable.shared

    public init() {}

    /// The code for a name ('Korea, Dem. Rep.', 'Guam (US)'), demonym or ISO 3166 code; nil when it names no state.
    public func code(named field: String) -> String? { countries.code(named: field) }

    /// The usual English name of the state with a code.
    public func name(of code: String) -> String { countries.name(of: code) }

    /// Names that were perhaps meant, the nearest first.
    public func suggestions(for field: String) -> [String] {
        Spelling.nearest(to: field, among: countries.byCode.values.map(\.name), limit: 3)
    }
}
