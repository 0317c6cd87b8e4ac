import TestSupport

/// A small archive of our own writing, read once into a database that tests only look at.
struct Archive: Sendable {
    let command: Command

    static let talks = """
        Tokyo and Beijing talk again

        TOKYO, March 20, 2015 - Japan and China held security talks in Tokyo on Thursday.

        Haru Sakamoto, Japan's deputy foreign minister, met Liu Wenbo, China's assistant foreign minister. The previous round took \
        place in Beijing in January 2011.

        """

    static let visit = """
        President of France visits Ghana

        ACCRA, May 4, 2016 - French President Emile Laurent visited Ghana on Tuesday and signed an agreement on fisheries.

        """

    /// Two people of one surname.
    static let namesakes = """
        Namesakes meet in Berlin

        BERLIN, June 2, 2016 - German Foreign Minister Anna Weber met Austrian Chancellor Karl Weber in Berlin on Thursday.

        """

    private init() throws {
        command = Command(in: try TemporaryDirectory())
        command.directory.removeAtExit()
        try command.directory.write(Self.talks, to: "articles/talks.txt")
        try command.directory.write(Self.visit, to: "articles/visit.txt")
        try command.directory.write(Self.namesakes, to: "articles/namesakes.txt")
        let outcome = try command("ingest", "articles", "--source", "Test Wire")
        guard outcome.code == 0 else { throw ArchiveError(errors: outcome.errors) }
    }

    private static let made = Result { try Archive() }

    /// The one archive, `chancery.sqlite` in the folder that its command runs in.
    static func shared() throws -> Command { try made.get().command }
}

struct ArchiveError: Error {
    let errors: String
}
