import ArgumentParser
import KnowledgeBase
import Record

/// Which database a command uses.
struct DatabaseOptions: ParsableArguments {
    @Option(
        name: .customLong("db"),
        help: ArgumentHelp("The database file (default: $CHANCERY_DB, else chancery.sqlite).", valueName: "file"))
    var path: String?

    var resolvedPath: String { path ?? Surroundings.variable("CHANCERY_DB") ?? "chancery.sqlite" }

    /// Opens it for reading; `names` is needed only where words for states are looked up.
    func forReading(names: PartyNames = .codesOnly, asOf day: CalendarDay? = nil) throws -> KnowledgeBase {
        try KnowledgeBase(path: resolvedPath, access: .readOnly, names: names, asOf: day)
    }

    /// Opens it for writing, upgrading it as needed; one that is not there is not made.
    func forChanging(names: PartyNames = .tables) throws -> KnowledgeBase {
        do {
            _ = try forReading()
        } catch StorageError.olderSchema {
            // What opening for writing upgrades.
        }
        return try forWriting(names: names)
    }

    /// Opens it for writing, making or upgrading it as needed.
    func forWriting(names: PartyNames = .tables) throws -> KnowledgeBase {
        try KnowledgeBase(path: resolvedPath, access: .readWrite, now: Surroundings.now, names: names)
    }
}

/// JSON in place of a table.
struct JSONOption: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Write JSON in place of text.")
    var isWanted = false
}
