import Answering
import Record
import Testing

@Suite struct DateInWordsTests {
    @Test(arguments: [
        ("2015-03-19", "on 19 March 2015"), ("2011-01", "in January 2011"), ("2014", "in 2014"),
        ("2015~", "about 2015"), ("199X", "in the 1990s"),
        ("2015-21", "in spring 2015"), ("2015-24", "in winter 2015"),
        ("2015-03-13/2015-03-19", "between 13 and 19 March 2015"),
        ("2014-12-30/2015-01-02", "between 30 December 2014 and 2 January 2015"),
        ("2012-09/2012-12", "between September and December 2012"),
        ("2011-01/2015-03", "between January 2011 and March 2015"), ("1993/1998", "between 1993 and 1998"),
        ("../2009", "in or before 2009"),
        ("2009-05/..", "in or after May 2009"),
    ])
    func phrase(_ edtf: String, _ expected: String) {
        #expect(DateInWords(EDTFDate(edtf)).phrase == expected)
    }

    @Test func daysOfAMeeting() {
        #expect(
            DateInWords(EDTFDate("2015-03-18/2015-03-19"), basis: .stated, lasts: true).phrase == "on 18–19 March 2015")
    }

    @Test func relativeWithoutPublication() {
        #expect(
            DateInWords(nil, words: "yesterday").bare == "the day before publication; the publication date is not known"
        )
        #expect(
            DateInWords(nil, words: "on Thursday").bare
                == "the Thursday nearest to publication; the publication date is not known")
        #expect(DateInWords(nil).bare == "at a time not told")
    }
}
