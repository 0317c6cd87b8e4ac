/// The `Content-Type` of an answer: media type and charset, both lower case.
public struct ContentType: Sendable, Hashable {
    /// Such as `text/html`; nil when the header names none.
    public var media: String?
    /// Such as `iso-8859-1`; nil when the header names none.
    public var charset: String?

    /// Reads a header's value.
    public init(_ header: String) {
        let parts = header.lowercased().split(separator: ";", omittingEmptySubsequences: false).map(Self.token)
        media = parts.first.flatMap { $0.contains("/") ? $0 : nil }
        for part in parts.dropFirst() where part.hasPrefix("charset=") {
            let value = Self.token(part.dropFirst("charset=".count))
            if charset == nil, !value.isEmpty { charset = value }
        }
    }

    /// Only what a name may hold, so that no header reaches a terminal as it came.
    private static func token(_ text: some StringProtocol) -> String {
        String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "/+-_.:=".contains($0)) })
    }
}
