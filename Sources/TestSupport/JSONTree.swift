#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Any JSON value, for looking into what the program wrote.
public enum JSONTree: Decodable, Sendable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONTree])
    case object([String: JSONTree])

    /// Reads one JSON text; throws when it is none.
    public init(_ text: some StringProtocol) throws {
        self = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
    }

    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let string = try? value.decode(String.self) {
            self = .string(string)
        } else if let array = try? value.decode([JSONTree].self) {
            self = .array(array)
        } else {
            self = .object(try value.decode([String: JSONTree].self))
        }
    }

    /// A member of an object; null where there is none.
    public subscript(key: String) -> JSONTree {
        if case .object(let members) = self { members[key] ?? .null } else { .null }
    }

    /// The items of an array; empty for anything else.
    public var items: [JSONTree] { if case .array(let items) = self { items } else { [] } }

    /// The text of a string; nil for anything else.
    public var string: String? { if case .string(let text) = self { text } else { nil } }
    /// The value of a number; nil for anything else.
    public var number: Double? { if case .number(let number) = self { number } else { nil } }
    /// The value of a boolean; nil for anything else.
    public var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
}
