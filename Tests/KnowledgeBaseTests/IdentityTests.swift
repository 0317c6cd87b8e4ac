import Record
import Storage
import TestSupport
import Testing

@testable import KnowledgeBase

@Suite struct IdentityTests {
    @Test(arguments: try Corpus.lines("Identity/People.txt"))
    func people(_ line: CorpusLine) {
        let names = line.input.split(separator: "|").map { PersonName($0).identity }
        #expect("\(PersonIdentity.people(names).count)" == line.expected)
        #expect("\(PersonIdentity.people(names.reversed()).count)" == line.expected)
    }

    @Test(arguments: try Corpus.lines("Identity/Events.txt"))
    func events(_ line: CorpusLine) {
        let identity = EventIdentity { ["JP": "Japan", "CN": "China"][$0] }
        let claims = line.input.split(separator: "|").enumerated().map { claim($0.element, $0.offset) }
        #expect(claims.count == 2)
        #expect((identity.agreement(claims[0], claims[1]) != nil) == (line.expected == "one"))
        #expect(identity.agreement(claims[0], claims[1]) == identity.agreement(claims[1], claims[0]))
    }

    @Test func capitalsGiveWayToMixedCase() {
        #expect(
            PersonIdentity.display([
                .init(identity: "kim jong il", name: "KIM JONG IL", count: 9),
                .init(identity: "kim jong il", name: "Kim Jong-il", count: 1),
            ]) == "Kim Jong-il")
    }

    @Test func aFamilyNameJoinsItsBearerInTheSameOffice() {
        func people(_ named: [(String, String)]) -> Set<Set<String>> {
            let forms = named.map { (PersonIdentity.Form.identity($0.0, role: $0.1), $0.1) }
            let roles = Dictionary(grouping: forms, by: \.0).mapValues { Set($0.map(\.1)) }
            return Set(PersonIdentity.people(forms.map(\.0), roles: roles).map { Set($0.identities) })
        }
        #expect(
            people([
                ("Bill Clinton", "president"), ("Hillary Clinton", "secretary of state"), ("Clinton", "president"),
                ("Clinton", "secretary of state"),
            ])
                == [["bill clinton", "clinton (president)"], ["hillary clinton", "clinton (secretary of state)"]])
        #expect(people([("Liu Jianchao", "assistant foreign minister"), ("Liu", "ambassador")]).count == 2)
        #expect(people([("Liu Jianchao", "envoy"), ("Liu Zhenmin", "envoy"), ("Liu", "envoy")]).count == 3)
        #expect(people([("Kim", "leader"), ("Kim Jong-un", "leader"), ("Kim", "minister")]).count == 2)
    }

    @Test func namesStandInTheirMostFrequentOrder() {
        let spellings: [IdentityStore.Spelling] = [
            .init(identity: "abe shinzo", name: "Abe Shinzo", count: 1),
            .init(identity: "shinzo abe", name: "Shinzo Abe", count: 3),
            .init(identity: "abe (prime minister)", name: "Abe", count: 30),
        ]
        #expect(PersonIdentity.display(spellings) == "Shinzo Abe")
    }

    @Test func seriesOfABodyAreOneWhoeverTakesPart() {
        func naming(_ parties: [String]) -> IdentityStore.Naming {
            .init(identity: "asean summit", name: "ASEAN Summit", parties: parties, date: nil, count: 1)
        }
        #expect(
            NamedIdentity.groups(
                [naming(["ASEAN", "US"]), naming(["ASEAN", "JP"]), naming(["ASEAN"])], datesDiffer: false
            ).count == 1)
    }

    @Test func ministriesAreKnownUnderBothNames() {
        let names = NameIdentity(parties: .codesOnly)
        func identity(_ name: String) -> String { names.identity(of: Entity(id: "", kind: .ministry, name: name)) }
        #expect(identity("Foreign Ministry") == identity("Ministry of Foreign Affairs"))
        #expect(identity("Ministry of Defence") == identity("Ministry of National Defense"))
        #expect(identity("Ministry of Finance") != identity("Ministry of Foreign Affairs"))
    }

    @Test func seriesAreKnownWithoutPartiesAndRounds() {
        let names = NameIdentity(
            parties: PartyNames(name: { ["JP": "Japan", "CN": "China"][$0] }, code: { ["chinese": "CN"][$0] }))
        func identity(_ name: String) -> String {
            names.identity(of: Entity(id: "", kind: .series, name: name, parties: ["CN", "JP"]))
        }
        #expect(identity("Japan–China security talks") == identity("the 13th China-Japan Security Talks"))
        #expect(identity("Chinese security talks") == identity("security talks"))
        #expect(identity("security talks") != identity("economic talks"))
    }

    @Test func agreementsOfOneNameAreToldApartByPartiesAndDate() {
        func naming(_ parties: [String], _ date: String?) -> IdentityStore.Naming {
            .init(identity: "trade", name: "trade agreement", parties: parties, date: date, count: 1)
        }
        #expect(
            NamedIdentity.groups(
                [naming(["JP", "US"], "1992"), naming(["JP", "US"], "2019-10-07")], datesDiffer: true
            ).count == 2)
        #expect(
            NamedIdentity.groups(
                [naming(["JP", "US"], "2019"), naming(["JP", "US"], "2019-10-07")], datesDiffer: true
            ).count == 1)
        #expect(
            NamedIdentity.groups([naming(["JP", "US"], nil), naming(["CA", "JP", "US"], "2019")], datesDiffer: true)
                .count == 1)
        #expect(
            NamedIdentity.groups([naming(["JP", "US"], nil), naming(["FR", "US"], nil)], datesDiffer: true).count == 2)
    }

    /// Reads a claim of the corpus.
    private func claim(_ text: Substring, _ number: Int) -> Claim {
        var words = text.split(separator: " ").map(String.init)
        let kind = EventKind(rawValue: words.removeFirst()) ?? .meeting
        var status = EventStatus.held
        if let named = words.first.flatMap({ EventStatus(rawValue: $0) }) {
            status = named
            words.removeFirst()
        }
        let parties = words.removeFirst().split(separator: ",").map(String.init)
        let date = words.first.map { $0.contains("=") ? "-" : $0 } ?? "-"
        func value(_ name: String) -> String? {
            words.first { $0.hasPrefix(name + "=") }.map {
                $0.dropFirst(name.count + 1).split(separator: "_", omittingEmptySubsequences: false).joined(
                    separator: " ")
            }
        }
        let place = value("in")?.split(separator: "/").map(String.init)
        let people = (value("with") ?? "").split(separator: ",").map { person -> Claim.Person in
            let parts = person.split(separator: "/").map(String.init)
            return .init(id: self.number(of: parts[0]), name: parts[0], country: parts.last, role: nil)
        }
        return Claim(
            id: Int64(number), article: Int64(number), articleKey: "a\(number)",
            published: value("pub").flatMap { CalendarDay(iso: $0) },
            kind: kind, status: status, parties: parties, people: people, date: EDTFDate(date), place: place?.first,
            placeCountry: place?.last, series: value("series").map { .init(id: self.number(of: $0), name: $0) },
            agreement: value("agreement").map { .init(id: self.number(of: $0), name: $0) }, quotes: ["claim \(number)"])
    }

    private func number(of word: String) -> Int64 {
        var hash = StableHash()
        hash.add(word)
        return Int64(hash.value >> 2)
    }
}
