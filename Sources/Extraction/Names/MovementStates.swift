/// The state that a movement is of: an official of Hamas is Palestinian, though Hamas is the party of what it negotiates.
struct MovementStates: Sendable {
    static let shared = MovementStates()

    private let states: [String: String]

    private init() {
        var states: [String: String] = [:]
        EmbeddedTable("names/organization").forEachRow { cell in
            let members = cell("members").split(separator: " ")
            if cell("kind") == "movement", members.count == 1 { states[String(cell("code"))] = String(members[0]) }
        }
        self.states = states
    }

    func isMovement(_ code: String) -> Bool { states[code] != nil }

    /// The state of a movement; the code itself for states, bodies and movements of no one state.
    func state(of code: String) -> String { states[code] ?? code }
}
