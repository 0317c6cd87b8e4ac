import Testing

@testable import Ingestion

@Suite struct DatelineTests {
    @Test(arguments: [
        "TOKYO, March 19 (Reuters) - Japan and China", "BEIJING: The two sides", "CAIRO, March 2 - The ministers",
        "PARIS, Jan 5 (AFP) The talks",
        "KYIV, Ukraine (AP) — The envoy", "WASHINGTON/SEOUL, Nov. 3 (Yonhap) -- Officials",
        "ADDIS ABABA, 4 May 2014 – The union",
        "UNITED NATIONS (AP) - The Council", "ST. PETERSBURG, Russia, June 2 — The president",
    ])
    func recognised(_ opening: String) { #expect(Dateline(startOf: opening) != nil) }

    @Test(arguments: [
        "The ministers met on Monday - and again on Friday.", "Japan: a reader's guide",
        "US and China said they would meet", "UN: fifty years",
        "He said: we shall return.", "",
    ])
    func refused(_ opening: String) { #expect(Dateline(startOf: opening) == nil) }

    @Test func theDayNeedsAYear() {
        #expect(Dateline(startOf: "KYIV, 5 May 2014 - The envoy")?.day?.iso == "2014-05-05")
        #expect(Dateline(startOf: "BEIJING, March 19, 2015 (Xinhua) -- The two")?.day?.iso == "2015-03-19")
        #expect(Dateline(startOf: "TOKYO, March 19 (Reuters) - Japan")?.day == nil)
    }
}
