/// The lines of an mbox that are not a message's own: `From ` before each, and `>` before those that would pass for one.
enum MboxLine {
    static let mark = Array("From ".utf8)

    /// `From jane@example.org Tue Mar  3 10:00:00 2015`: an address, or a stand-in, without spaces, a time and a year.
    static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: mark), line.count <= 512 else { return false }
        let words = line.dropFirst(mark.count).split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        guard words.count >= 3 else { return false }
        let isTimed = words.contains { word in
            let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            return (2...3).contains(parts.count) && parts.allSatisfy { $0.count <= 2 && isNumber($0) }
        }
        return isTimed && words.contains { $0.count == 4 && isNumber($0) }
    }

    /// Without the mark that mboxrd (`>>From ` for `>From `) and mboxo (`>From ` for `From `) put before a line.
    static func unquoted(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard line.first == UInt8(ascii: ">") else { return line }
        return line.drop { $0 == UInt8(ascii: ">") }.starts(with: mark) ? line.dropFirst() : line
    }

    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        !word.isEmpty && word.allSatisfy { $0 &- 0x30 < 10 }
    }
}
