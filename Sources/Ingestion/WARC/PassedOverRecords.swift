/// How many records of a web archive gave no article, by the reason.
public struct PassedOverRecords: Sendable, Hashable, CustomStringConvertible {
    /// Requests, metadata, pictures, `robots.txt` and whatever else is no page.
    public var withoutPage = 0
    /// Responses with a status other than 200.
    public var otherStatus = 0
    /// Pages on which no article text was found, such as front pages.
    public var withoutText = 0
    /// Pages in encodings that are not read, by the name of the encoding.
    public var unreadEncodings: [String: Int] = [:]

    /// None yet.
    public init() {}

    /// All of them.
    public var count: Int { withoutPage + otherStatus + withoutText + unreadEncodings.values.reduce(0, +) }

    /// The number and, in brackets, the reasons.
    public var description: String {
        var reasons: [String] = []
        if withoutPage > 0 { reasons.append("\(withoutPage) not of a page") }
        if otherStatus > 0 { reasons.append("\(otherStatus) with a status other than 200") }
        if withoutText > 0 { reasons.append("\(withoutText) without article text") }
        let unread = unreadEncodings.values.reduce(0, +)
        if unread > 0 {
            let names = unreadEncodings.keys.sorted().joined(separator: ", ")
            reasons.append("\(unread) in an encoding that is not read: \(names)")
        }
        return "\(count) record\(count == 1 ? "" : "s") passed over (\(reasons.joined(separator: "; ")))"
    }
}
