import Record

/// Dates in URL paths and file names, where they stand between slashes, hyphens or other text.
enum DateInName {
    /// The day in a URL's path (`/2015/03/20/`, `/2015-03-20-…`, `/20150320/`, `/2015/mar/20/`); nil when it has none.
    static func day(inURL url: String) -> CalendarDay? {
        var path = url.utf8[...]
        if let scheme = url.offset(of: "://") {
            path = path.dropFirst(scheme + 3).drop { $0 != UInt8(ascii: "/") }
        }
        path = path.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return day(in: Array(path), separators: "/-_.")
    }

    /// The day in a file's name (`2015-03-20-talks.txt`, `talks_20150320.html`), folders left aside; nil when it has none.
    static func day(inFile path: String) -> CalendarDay? {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
        return day(in: name, separators: "-_. ")
    }

    private static func day(in bytes: [UInt8], separators: String) -> CalendarDay? {
        let parts = fields(bytes)
        for (i, part) in parts.enumerated() {
            if part.isNumber, part.bytes.count == 8, let day = DateForms.compact(part.text) { return day }
            guard part.isNumber, part.bytes.count == 4, let year = Int(part.text), (1600...2199).contains(year),
                i + 2 < parts.count
            else { continue }
            let (month, day) = (parts[i + 1], parts[i + 2])
            guard separators.utf8.contains(month.before), separators.utf8.contains(day.before), day.isNumber,
                day.bytes.count <= 2,
                let monthNumber = month.isNumber && month.bytes.count <= 2
                    ? Int(month.text) : MonthNames.number(of: month.text.lowercased()),
                let dayNumber = Int(day.text), let found = CalendarDay(year: year, month: monthNumber, day: dayNumber)
            else { continue }
            return found
        }
        return nil
    }

    private struct Field {
        var bytes: ArraySlice<UInt8>
        /// The byte in front, 0 at the start.
        var before: UInt8
        var isNumber: Bool
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// Runs of digits and runs of letters; a run of both (`a3f2015`) is neither.
    private static func fields(_ bytes: [UInt8]) -> [Field] {
        var out: [Field] = []
        var i = 0
        while i < bytes.count {
            func isWordByte(_ b: UInt8) -> Bool { b &- 0x30 < 10 || (b | 0x20) &- 0x61 < 26 || b >= 0x80 }
            guard isWordByte(bytes[i]) else {
                i += 1
                continue
            }
            var end = i
            while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
            let run = bytes[i..<end]
            out.append(
                Field(bytes: run, before: i > 0 ? bytes[i - 1] : 0, isNumber: run.allSatisfy { $0 &- 0x30 < 10 }))
            i = end
        }
        return out
    }
}
