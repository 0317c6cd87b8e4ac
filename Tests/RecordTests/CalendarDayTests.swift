import Record
import Testing

@Suite struct CalendarDayTests {
    @Test func everyDayOfFourCenturiesComesBack() throws {
        let first = try #require(CalendarDay(year: 1700, month: 1, day: 1))
        let last = try #require(CalendarDay(year: 2100, month: 12, day: 31))
        var before = first.adding(days: -1)
        for number in first.number...last.number {
            let day = CalendarDay(number: number)
            let (y, m, d) = day.civil
            try #require(CalendarDay(year: y, month: m, day: d) == day)
            try #require(day.weekday == before.weekday % 7 + 1)
            before = day
        }
    }

    @Test(arguments: [
        ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("1582-10-15", -141_427, 5), ("2015-03-19", 16_513, 4),
    ])
    func knownDays(iso: String, number: Int, weekday: Int) throws {
        let day = try #require(CalendarDay(iso: iso))
        #expect(day.number == number)
        #expect(day.weekday == weekday)
        #expect(day.iso == iso)
    }

    @Test(arguments: [
        "", "2015", "2015-3-19", "2015-02-29", "2015-13-01", "2015-00-10", "2015-03-19T00:00", "15-03-2019",
        "abcd-ef-gh",
    ])
    func noDays(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test(arguments: [
        ("2015-01-31", 1, "2015-02-28"), ("2016-01-31", 1, "2016-02-29"), ("2015-03-19", -3, "2014-12-19"),
        ("2015-12-01", 14, "2017-02-01"),
    ])
    func monthsLater(from: String, months: Int, to: String) throws {
        #expect(try #require(CalendarDay(iso: from)).adding(months: months).iso == to)
    }

    @Test func mondayOfTheWeek() throws {
        #expect(try #require(CalendarDay(iso: "2015-03-22")).monday.iso == "2015-03-16")
        #expect(try #require(CalendarDay(iso: "2015-03-16")).monday.iso == "2015-03-16")
    }
}
