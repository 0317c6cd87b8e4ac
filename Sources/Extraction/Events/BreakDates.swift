import Record

/// Dates what an article bounds from elsewhere: a suspension between the last round and its resumption, and a round whose day is
/// only 'yesterday' in an article without a date, by the years that the break lasted.
enum BreakDates {
    static func infer(_ groups: inout [[Candidate]], _ reading: Reading) {
        for i in groups.indices where groups[i][0].kind == .resumption {
            let sides = Set(groups[i].flatMap(\.actors.parties))
            let rounds = groups.indices.filter {
                groups[$0][0].kind == .meeting && !sides.isDisjoint(with: groups[$0].flatMap(\.actors.parties))
                    && Set(groups[$0].flatMap(\.actors.parties)).count >= 2
            }
            let dated = rounds.compactMap { k in
                groups[k].compactMap(\.date).min { ($0.width ?? .max) < ($1.width ?? .max) }
            }
            guard let years = groups[i].compactMap(\.breakYears).first, years > 0 else { continue }
            if groups[i].allSatisfy({ $0.date == nil }), let before = dated.compactMap(\.latest).max() {
                // The round that ended the break is as unknown as the resumption; both are so many years after the one before.
                let about = EDTFDate(year: before.year + years, approximate: true)
                groups[i][0].date = about
                groups[i][0].basis = .inferred
                for k in rounds
                where groups[k].allSatisfy({ $0.date == nil }) && groups[k][0].sentence == groups[i][0].sentence {
                    groups[k][0].date = about
                    groups[k][0].basis = .inferred
                }
            }
        }
        for i in groups.indices
        where groups[i][0].kind == .suspension && groups[i].allSatisfy({ $0.date == nil || $0.hasBorrowedDate }) {
            let sides = Set(groups[i].flatMap(\.actors.parties))
            let rounds = groups.filter {
                $0[0].kind == .meeting && sides.isSubset(of: $0.flatMap(\.actors.parties))
                    && $0[0].assertion.status == .held
            }
            // The last round told in the same sentence is where the break begins.
            guard
                let begins = rounds.first(where: {
                    $0.contains {
                        (0...2).contains(groups[i][0].sentence - $0.sentence) && $0.date != nil && !$0.hasBorrowedDate
                    }
                })?
                .compactMap(\.date).first?.earliest
            else { continue }
            let resumed = groups.first {
                $0[0].kind == .resumption && !sides.isDisjoint(with: $0.flatMap(\.actors.parties))
            }
            let ends = resumed?.compactMap(\.date).first?.latest ?? reading.published
            let month = { (day: CalendarDay) in String(day.iso.prefix(7)) }
            groups[i][0].date = EDTFDate(ends.map { month(begins) + "/" + month($0) } ?? month(begins) + "/..")
            groups[i][0].basis = .inferred
            groups[i][0].dateWords = nil
            groups[i][0].hasBorrowedDate = false
            for k in groups[i].indices.dropFirst() { groups[i][k].date = nil }
        }
    }
}
