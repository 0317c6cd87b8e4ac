/// The first line that `chancery-fetch` writes, as JSON: what came from the web, or why nothing did.
public struct FetchReport: Codable, Sendable, Hashable {
    /// The address as given.
    public var url: String
    /// The address that answered, after redirects.
    public var finalURL: String?
    /// The HTTP status of the answer; absent where there was none.
    public var status: Int?
    /// The media type the server names, lower case, without parameters.
    public var contentType: String?
    /// The encoding the server names, lower case.
    public var charset: String?
    /// How many bytes follow the line.
    public var bytes: Int
    /// Why nothing was fetched; absent where something was.
    public var failure: FetchFailure?

    enum CodingKeys: String, CodingKey {
        case url, status, charset, bytes, failure
        case finalURL = "final_url"
        case contentType = "content_type"
    }

    /// A report on an answer of `bytes` bytes.
    public init(
        url: String, finalURL: String, status: Int, contentType: String?, charset: String?, bytes: Int
    ) {
        self.url = url
        self.finalURL = finalURL
        self.status = status
        self.contentType = contentType
        self.charset = charset
        self.bytes = bytes
    }

    /// A report that nothing was fetched.
    public init(url: String, failure: FetchFailure) {
        self.url = url
        self.status = failure.status
        self.failure = failure
        bytes = 0
    }
}

/// What kept an address from being fetched, and what to do about it.
public struct FetchFailure: Error, Codable, Sendable, Hashable {
    /// What went wrong.
    public var what: String
    /// What to do about it.
    public var remedy: String
    /// The HTTP status that said so; absent where no server answered.
    public var status: Int?

    /// A failure in words.
    public init(_ what: String, remedy: String, status: Int? = nil) {
        self.what = what
        self.remedy = remedy
        self.status = status
    }
}
