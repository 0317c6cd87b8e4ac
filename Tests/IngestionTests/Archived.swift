import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Records of web archives, written for tests.
enum Archived {
    static let prose =
        "The foreign minister of Norland met her counterpart of Sudmark in Osthavn on Tuesday to talk about the strait."

    static func page(_ text: String) -> [UInt8] {
        Array("<html><head><title>Talks in Osthavn</title></head><body><p>\(text)</p></body></html>".utf8)
    }

    /// - Parameter length: what the record says of its length; nil for the truth.
    static func record(_ fields: String, _ block: [UInt8], length: String? = nil) -> [UInt8] {
        Array("WARC/1.0\r\n\(fields)Content-Length: \(length ?? String(block.count))\r\n\r\n".utf8) + block
            + Array("\r\n\r\n".utf8)
    }

    /// A response with `body`; `id` is in its address.
    static func response(
        _ body: [UInt8], header: String = "Content-Type: text/html\r\n", id: Int = 1, length: String? = nil
    ) -> [UInt8] {
        record(
            "WARC-Type: response\r\nWARC-Date: 2016-08-26T12:45:20Z\r\nWARC-Target-URI: http://a.example/\(id)\r\n",
            Array("HTTP/1.1 200 OK\r\n\(header)\r\n".utf8) + body, length: length)
    }

    /// A file under `Tests/Corpora/Formats`.
    static func fixture(_ name: String, file: String = #filePath) throws -> [UInt8] {
        let tests = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
        return Array(try Data(contentsOf: URL(filePath: "\(tests)/Corpora/Formats/\(name)")))
    }
}
