/// The path of a database that does not exist yet, in a folder of its own that goes with the value.
public final class TemporaryDatabase: Sendable {
    public let directory: TemporaryDirectory

    public init() throws { directory = try TemporaryDirectory() }

    public var path: String { directory.path("test.sqlite") }
}
