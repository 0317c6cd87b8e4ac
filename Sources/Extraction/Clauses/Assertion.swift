import Record

/// What the words around a verb or noun say about whether it happened.
struct Assertion: Hashable {
    var status: EventStatus
    /// Taken for granted ('after the talks') rather than told; alone it is weak ground for an event.
    var isPresupposed = false
    /// Told in the present without a sign of time: the date decides whether it is done or due.
    var isOpen = false
    /// Told as earlier than what the article reports ('had met').
    var isEarlier = false
    /// Why it is no event at all; nil when it is one.
    var refusal: String?

    static func refused(_ reason: String) -> Assertion { Assertion(status: .held, refusal: reason) }
}
