import Language
import Record

/// Reads titles and names together: who is named, in which office of which state, and who is only meant by an office.
struct MentionStage: Stage {
    var needs: Set<Reading.Layer> { [.names, .tags, .dateline] }
    var provides: Set<Reading.Layer> { [.mentions] }

    func run(_ reading: inout Reading) {
        var builder = MentionBuilder(reading)
        builder.build()
        reading.people = builder.people
        reading.mentions = builder.mentions
        reading.joinedMinistries = builder.extraMinistries.map {
            JoinedMinistry(tokens: $0.tokens, name: $0.name, country: $0.country)
        }
        reading.indexMentions()
    }
}
