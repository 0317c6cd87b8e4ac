import CCurl
import Fetching

/// An address of the web, taken apart by the same parser that libcurl connects with, so that what is checked is what is
/// fetched.
struct WebAddress: Hashable, CustomStringConvertible {
    /// Normalized, without a fragment.
    let text: String
    let scheme: String
    /// Without the brackets of an IPv6 address; numbers in odd notations are made plain by the parser.
    let host: String
    let port: String
    /// With the query.
    let path: String

    var description: String { text }

    /// The address of the host's `robots.txt`.
    var robots: String { origin + "/robots.txt" }

    /// Whom the rules of a `robots.txt` hold for.
    var origin: String { "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)" }

    init(_ given: String) throws(FetchFailure) {
        guard let handle = curl_url() else { throw FetchFailure("no memory", remedy: "close other programs") }
        defer { curl_url_cleanup(handle) }
        guard curl_url_set(handle, CURLUPART_URL, Self.escaped(given), 0) == CURLUE_OK else {
            throw FetchFailure("not a web address", remedy: "write it as https://example.org/page")
        }
        func part(_ part: CURLUPart, flags: UInt32 = 0) -> String? {
            var value: UnsafeMutablePointer<CChar>?
            guard curl_url_get(handle, part, &value, flags) == CURLUE_OK, let value else { return nil }
            defer { curl_free(value) }
            return String(cString: value)
        }
        curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
        guard let scheme = part(CURLUPART_SCHEME)?.lowercased(), scheme == "http" || scheme == "https" else {
            throw FetchFailure("not an address of http or https", remedy: "only those are fetched")
        }
        guard part(CURLUPART_USER) == nil, part(CURLUPART_PASSWORD) == nil else {
            throw FetchFailure(
                "it holds a user name or password, which would be kept as the article's address",
                remedy: "fetch it with another program and ingest the file")
        }
        guard let host = part(CURLUPART_HOST), !host.isEmpty,
            let port = part(CURLUPART_PORT, flags: UInt32(CURLU_DEFAULT_PORT)),
            let path = part(CURLUPART_PATH), let text = part(CURLUPART_URL)
        else { throw FetchFailure("it names no host", remedy: "write it as https://example.org/page") }
        self.scheme = scheme
        self.host = (host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host).lowercased()
        self.port = port
        self.path = path + (part(CURLUPART_QUERY).map { "?" + $0 } ?? "")
        self.text = text
    }

    /// Blanks and letters beyond ASCII behind the host as escapes, as browsers send them.
    private static func escaped(_ given: String) -> String {
        let bytes = Array(given.utf8.drop { $0 <= 0x20 })
        var slashes = 0
        var out: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in bytes.prefix((bytes.lastIndex { $0 > 0x20 } ?? -1) + 1) {
            if byte == UInt8(ascii: "/") { slashes += 1 }
            if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { slashes = 3 }
            if slashes >= 3, byte == 0x20 || byte >= 0x80 {
                out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
