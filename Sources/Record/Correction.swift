/// What somebody said against or for what was read: who, when and why, about what.
public struct Correction: Sendable, Hashable, Codable {
    public var id: Int64
    /// A time such as `2024-03-13T10:00:00Z`.
    public var made: String
    public var author: String
    public var reason: String?
    public var action: Action
    /// The identifier it was made for; the event or person may be called otherwise since.
    public var target: String
    /// Of an edit, what of the event.
    public var field: Field?
    /// One item; several of parties and people.
    public var value: [String]
    /// What the target was when it was corrected, in words.
    public var about: String
    /// When and by whom it was taken back.
    public var undoneAt: String?
    public var undoneBy: String?
    /// Identifiers of what it applies to now; empty when it no longer attaches to anything.
    public var attached: [String]

    enum CodingKeys: String, CodingKey {
        case id, made, author, reason, action, target, field, value, about, attached
        case undoneAt = "undone_at"
        case undoneBy = "undone_by"
    }

    public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
        case confirm, reject, edit, merge, split, rename, alias
    }

    /// What of an event can be edited.
    public enum Field: String, Sendable, Hashable, Codable, CaseIterable {
        case date, status, kind, place, venue, parties, people
    }

    public init(
        id: Int64 = 0, made: String, author: String, reason: String? = nil, action: Action, target: String,
        field: Field? = nil, value: [String] = [], about: String = "", undoneAt: String? = nil, undoneBy: String? = nil,
        attached: [String] = []
    ) {
        self.id = id
        self.made = made
        self.author = author
        self.reason = reason
        self.action = action
        self.target = target
        self.field = field
        self.value = value
        self.about = about
        self.undoneAt = undoneAt
        self.undoneBy = undoneBy
        self.attached = attached
    }
}
