/// Any JSON value, for records whose fields are not known beforehand.
enum JSONValue: Decodable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        // Keyed and unkeyed containers are asked for first: asking a container for a string costs a thrown error each.
        if let object = try Self.object(decoder) {
            self = object
        } else if let array = try Self.array(decoder) {
            self = array
        } else {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .null
            } else {
                self = try Self.scalar(value)
            }
        }
    }

    private static func object(_ decoder: any Decoder) throws -> JSONValue? {
        let container: KeyedDecodingContainer<AnyKey>
        do { container = try decoder.container(keyedBy: AnyKey.self) } catch { return nil }
        var fields: [String: JSONValue] = [:]
        for key in container.allKeys { fields[key.stringValue] = try container.decode(JSONValue.self, forKey: key) }
        return .object(fields)
    }

    private static func array(_ decoder: any Decoder) throws -> JSONValue? {
        var container: any UnkeyedDecodingContainer
        do { container = try decoder.unkeyedContainer() } catch { return nil }
        var items: [JSONValue] = []
        while !container.isAtEnd { items.append(try container.decode(JSONValue.self)) }
        return .array(items)
    }

    private static func scalar(_ value: any SingleValueDecodingContainer) throws -> JSONValue {
        do { return .string(try value.decode(String.self)) } catch {}
        do { return .bool(try value.decode(Bool.self)) } catch {}
        return .number(try value.decode(Double.self))
    }

    private struct AnyKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    subscript(_ name: String) -> JSONValue? { if case .object(let fields) = self { fields[name] } else { nil } }

    var string: String? { if case .string(let text) = self { text } else { nil } }

    var fields: [String: JSONValue]? { if case .object(let fields) = self { fields } else { nil } }

    var elements: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

    /// The kind of value with its article, as a message names it.
    var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSONValue: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }
}
