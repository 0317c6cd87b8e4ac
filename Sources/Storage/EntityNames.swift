/// All names of a kind, for recognising them in questions.
public struct EntityNames {
    private let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// Each person's name with a folded alias and the folded family name.
    public func people() throws(StorageError) -> [(name: String, alias: String, surname: String)] {
        try connection.rows(
            "SELECT p.name, a.folded, p.surname FROM person p JOIN person_alias a ON a.person_id = p.id ORDER BY p.name, a.folded"
        ) {
            ($0.text(0), $0.text(1), $0.text(2))
        }
    }

    /// The names of states and bodies by their codes.
    public func parties() throws(StorageError) -> [String: String] {
        let rows = try connection.rows("SELECT code, name FROM party") { ($0.text(0), $0.text(1)) }
        return Dictionary(rows) { first, _ in first }
    }

    /// The name of every agreement that holds a capital, each once.
    public func agreements() throws(StorageError) -> [String] {
        try connection.rows("SELECT DISTINCT name FROM agreement WHERE name GLOB '*[A-Z]*' ORDER BY name") {
            $0.text(0)
        }
    }

    /// The name of every series.
    public func series() throws(StorageError) -> [String] {
        try connection.rows("SELECT name FROM series ORDER BY name") { $0.text(0) }
    }
}
