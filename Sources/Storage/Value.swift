/// A value bound to a statement; there is no other way for data into SQL.
public enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)

    public init(_ text: String?) { self = text.map(Value.text) ?? .null }
    public init(_ number: Int64?) { self = number.map(Value.integer) ?? .null }
    public init(_ number: Int) { self = .integer(Int64(number)) }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, CustomStringConvertible {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }

    /// As SQL would write it, for showing a query to a person.
    public var description: String {
        switch self {
        case .null: "NULL"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text):
            "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        }
    }
}
