import Record
import Testing

@testable import Ingestion

@Suite struct DateFormsTests {
    static let read: [(String, String)] = [
        ("2015-03-20", "2015-03-20"), ("2015-03-20T09:00:00+09:00", "2015-03-20"),
        ("2015-03-20T23:30:00.000Z", "2015-03-20"),
        ("2015-03-20 10:15", "2015-03-20"), ("2015/03/20", "2015-03-20"), ("2015.3.20", "2015-03-20"),
        ("20150320", "2015-03-20"),
        ("20150320T101112Z", "2015-03-20"), ("20150320101112", "2015-03-20"),
        ("Fri, 20 Mar 2015 10:00:00 GMT", "2015-03-20"),
        ("Fri, 20 Mar 15 10:00:00 +0100", "2015-03-20"), ("20 Mar 98 08:00 GMT", "1998-03-20"),
        ("March 20, 2015", "2015-03-20"),
        ("Mar. 20, 2015", "2015-03-20"), ("Sept 5 2001", "2001-09-05"), ("March 20th, 2015", "2015-03-20"),
        ("20 March 2015", "2015-03-20"),
        ("20th of March 2015", "2015-03-20"), ("20-Mar-2015", "2015-03-20"),
        ("Friday, March 20, 2015 at 6:45 p.m. EDT", "2015-03-20"),
        ("10:45, 20 March 2015", "2015-03-20"), ("3/20/2015", "2015-03-20"), ("20/3/2015", "2015-03-20"),
        ("20.03.2015", "2015-03-20"),
        ("4/4/2015", "2015-04-04"), ("2015年3月20日", "2015-03-20"), ("2015년 3월 20일", "2015-03-20"),
        ("Published on 1 May 1884", "1884-05-01"),
        ("2016-02-29", "2016-02-29"),
    ]

    @Test(arguments: read) func reads(_ written: String, _ day: String) {
        #expect(DateForms.day(in: written)?.iso == day)
    }

    static let refused = [
        "03/04/2015", "2015", "March 2015", "1426845600", "2015-02-29", "2015-13-01", "yesterday", "", "10:20:15",
        "version 1.2.3",
        "31 April 2015", "20 Mar", "0320-01-01", "9999-12-31",
    ]

    @Test(arguments: refused) func refuses(_ written: String) { #expect(DateForms.day(in: written) == nil) }

    @Test(arguments: [
        ("Published: Friday, March 20, 2015, 10:00 GMT", "2015-03-20"), ("March 20, 2015", "2015-03-20"),
        ("20 March 2015 | 09:14 JST", "2015-03-20"),
        ("Posted on 2015-03-20 10:11", "2015-03-20"), ("UPDATED: 2015-03-20", "2015-03-20"),
    ])
    func dateLines(_ line: String, _ day: String) { #expect(DateLine(line)?.day.iso == day) }

    @Test(arguments: [
        "Twelve were killed on March 20, 2015", "The treaty of 20 March 2015", "March", "2015 was a year of talks",
    ])
    func sentencesAreNoDateLines(_ line: String) { #expect(DateLine(line) == nil) }

    @Test(arguments: [
        ("https://example.org/2015/03/20/talks.html", "2015-03-20"),
        ("https://example.org/world/2015-03-20-talks", "2015-03-20"),
        ("https://example.org/a/20150320/b.html", "2015-03-20"),
        ("https://example.org/2015/mar/20/talks", "2015-03-20"),
        ("/news/2015/3/2/x", "2015-03-02"),
    ])
    func inURLs(_ url: String, _ day: String) { #expect(DateInName.day(inURL: url)?.iso == day) }

    @Test(arguments: [
        "https://example.org/?d=2015-03-20", "https://2015-03-20.example.org/", "https://example.org/2015/03/",
        "https://example.org/99999999/",
    ])
    func notInURLs(_ url: String) { #expect(DateInName.day(inURL: url) == nil) }

    @Test(arguments: [
        ("a/2015-03-20-talks.txt", "2015-03-20"), ("talks_20150320.html", "2015-03-20"),
        ("wire 2015 03 20.txt", "2015-03-20"),
    ])
    func inFileNames(_ path: String, _ day: String) { #expect(DateInName.day(inFile: path)?.iso == day) }

    @Test(arguments: ["2015-03-20/talks.txt", "talks.txt", "report-2015.txt", "id-201503201.txt"])
    func notInFileNames(_ path: String) { #expect(DateInName.day(inFile: path) == nil) }
}
