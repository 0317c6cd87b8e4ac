import Record

/// Many small articles about few people and days, so that names and events meet in every way they can.
enum Crowd {
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 31)
        }
    }

    static func records(count: Int, seed: UInt64) -> [ExtractionRecord] {
        var random = Generator(state: seed)
        let people = [
            "Kim Jong-il/KP", "KIM JONG IL/KP", "Kim Jong Un/KP", "Shinzo Abe/JP", "Abe Shinzo/JP", "Abe/JP",
            "George Bush/US", "George W. Bush/US",
            "George H. W. Bush/US", "Robert Gates/US", "Robert M. Gates/US", "Wang Yi/CN", "Wang Yi", "Ban Ki-moon",
            "Ban Ki-moon/KR",
        ]
        let roles = ["foreign minister", "president", "prime minister"]
        let dates = [
            "2011-01-05", "2011-01-06", "2011-01", "2011", "2011-01-05/2011-01-07", "2011~", nil, nil, "2011-02",
            "../2011",
        ]
        let places = ["Tokyo/JP", "Beijing/CN", "Washington/US", nil, "Japan/JP"]
        let codes = [["CN", "JP"], ["JP", "US"], ["CN", "JP", "US"], ["KP", "US"], ["CN"]]
        return (0..<count).map { index in
            let day = CalendarDay.firstDay(of: 2011).adding(days: Int.random(in: 0..<60, using: &random))
            var draft = Draft("crowd-\(index)", published: Int.random(in: 0..<5, using: &random) == 0 ? nil : day.iso)
            for event in 0..<Int.random(in: 1...3, using: &random) {
                let named = people.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)).map {
                    person in
                    (person.contains("/") ? person : person + "/") + "/" + (roles.randomElement(using: &random) ?? "")
                }
                let kinds: [EventKind] = [.meeting, .visit, .agreement, .appointment]
                let statuses: [EventStatus] = [.held, .held, .planned, .cancelled]
                draft.tells(
                    kinds.randomElement(using: &random) ?? .meeting, codes.randomElement(using: &random) ?? [],
                    // Some sentences are the same in several articles.
                    Int.random(in: 0..<6, using: &random) == 0 ? "They met." : "Sentence \(event) of article \(index).",
                    on: dates.randomElement(using: &random) ?? nil,
                    status: statuses.randomElement(using: &random) ?? .held,
                    people: Array(named), place: places.randomElement(using: &random) ?? nil,
                    series: Int.random(in: 0..<4, using: &random) == 0
                        ? ["security talks", "the Security Talks"].randomElement(using: &random) : nil,
                    agreement: Int.random(in: 0..<4, using: &random) == 0 ? "trade agreement" : nil,
                    ministries: Int.random(in: 0..<4, using: &random) == 0 ? ["Foreign Ministry/JP"] : [])
            }
            return draft.record
        }
    }
}
