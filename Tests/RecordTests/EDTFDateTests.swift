import Record
import Testing

@Suite struct EDTFDateTests {
    @Test(arguments: [
        ("2015-03-19", "2015-03-19", "2015-03-19"), ("2015-03", "2015-03-01", "2015-03-31"),
        ("2015", "2015-01-01", "2015-12-31"),
        ("2012~", "2012-01-01", "2012-12-31"), ("2012-02?", "2012-02-01", "2012-02-29"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("2015-21", "2015-03-01", "2015-05-31"), ("2015-24", "2015-12-01", "2016-02-29"),
        ("2015-03-18/2015-03-19", "2015-03-18", "2015-03-19"), ("2011/2012-06", "2011-01-01", "2012-06-30"),
        ("2015-XX", "2015-01-01", "2015-12-31"),
    ])
    func bounded(text: String, first: String, last: String) throws {
        let date = try #require(EDTFDate(text))
        #expect(date.earliest?.iso == first)
        #expect(date.latest?.iso == last)
        #expect(date.edtf == text)
    }

    @Test func openSides() throws {
        let before = try #require(EDTFDate("../2009"))
        #expect(before.earliest == nil && before.latest?.iso == "2009-12-31" && before.width == nil)
        let after = try #require(EDTFDate("2009/.."))
        #expect(after.earliest?.iso == "2009-01-01" && after.latest == nil)
        #expect(after.overlaps(before))
    }

    @Test(arguments: [
        "", "..", "../..", "2015-3", "2015-13", "2015-02-30", "2016/2015", "19 March 2015", "2015/2016/2017",
        "last week",
    ])
    func refused(text: String) {
        #expect(EDTFDate(text) == nil)
    }

    @Test func aDayIsTheIntervalOfItself() throws {
        let day = try #require(CalendarDay(iso: "2015-03-19"))
        #expect(EDTFDate(from: day, through: day) == EDTFDate(day: day))
        #expect(EDTFDate(from: day.adding(days: 1), through: day).edtf == "2015-03-19/2015-03-20")
    }
}
