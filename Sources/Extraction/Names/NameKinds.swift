import CTables
import Record

/// How far the letters of a name speak for each state whose people bear such names: 'Kuramochi' for Japan, 'Olsen' for Norway.
///
/// The table is read where it lies in the binary, by halving, since few names of an article need it.
struct NameKinds: Sendable {
    static let shared = NameKinds()

    /// Numbers of the kinds of names of each state.
    private let kinds: [String: [Int]]
    private let count: Int
    /// Where the first row begins, and how long a row is, its line end included.
    private let start: Int
    private let width: Int
    private let rows: Int

    private static let table = "names/name-origin"
    private static let gram = 4
    private static let middle = 0x54
    private static let step = 0.125

    private init() {
        var kinds: [String: [Int]] = [:]
        var count = 0
        EmbeddedTable("names/origin-kind").forEachRow { cell in
            for code in cell("states").split(separator: " ") { kinds[String(code), default: []].append(count) }
            count += 1
        }
        self.kinds = kinds
        self.count = count
        width = Self.gram + 1 + count + 1
        var length = 0
        var start = 0
        if let bytes = chancery_table(Self.table, &length) {
            // The comments and the header.
            var isHeader = false
            while start < length, !isHeader {
                isHeader = bytes[start] != 0x23
                while start < length, bytes[start] != 0x0A { start += 1 }
                start += 1
            }
        }
        self.start = start
        rows = max(0, (length - start) / width)
    }

    /// Of which kind a full name is: a logarithm for each kind; nil for a name without letters that the table knows.
    func scores(_ words: [String]) -> [Double]? {
        var total = [Double](repeating: 0, count: count)
        var isKnown = false
        for word in words where word.utf8.count > 1 {
            let letters = Self.plain(word)
            guard letters.count > 1, let own = scores(ofWord: letters) else { continue }
            isKnown = true
            for i in total.indices { total[i] += own[i] }
        }
        return isKnown ? total : nil
    }

    /// The best of a state's kinds; nil for a state whose names the table does not know.
    func score(of state: String, in scores: [Double]) -> Double? { kinds[state]?.map { scores[$0] }.max() }

    private func scores(ofWord letters: [UInt8]) -> [Double]? {
        var length = 0
        guard let bytes = chancery_table(Self.table, &length), rows > 0 else { return nil }
        let padded = [0x5E] + letters + [0x24]
        var total = [Double](repeating: 0, count: count)
        var isKnown = false
        for size in 2...Self.gram where padded.count >= size {
            for at in 0...padded.count - size {
                var key = Array(padded[at..<at + size])
                while key.count < Self.gram { key.append(0x2E) }
                guard let row = find(key, bytes) else { continue }
                isKnown = true
                let cells = bytes + row + Self.gram + 1
                for i in 0..<count { total[i] += Double(Int(cells[i]) - Self.middle) * Self.step }
            }
        }
        guard isKnown, let most = total.max() else { return nil }
        let sum = total.reduce(0) { $0 + Self.exponential($1 - most) }
        let norm = most + Self.logarithm(sum)
        return total.map { $0 - norm }
    }

    private func find(_ key: [UInt8], _ bytes: UnsafePointer<UInt8>) -> Int? {
        var low = 0
        var high = rows
        while low < high {
            let middle = (low + high) / 2
            let row = start + middle * width
            var i = 0
            while i < Self.gram, bytes[row + i] == key[i] { i += 1 }
            if i == Self.gram { return row }
            if bytes[row + i] < key[i] { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    private static func plain(_ word: String) -> [UInt8] { folded(word).utf8.filter { (0x61...0x7A).contains($0) } }

    // Two functions that would else need all of Foundation; a few digits are enough.

    static func exponential(_ x: Double) -> Double {
        guard x > -40 else { return 0 }
        guard x < 40 else { return 1e17 }
        let part = x / 1024
        var result = 1 + part + part * part / 2
        for _ in 0..<10 { result *= result }
        return result
    }

    private static func logarithm(_ x: Double) -> Double {
        guard x > 0 else { return -40 }
        let exponent = Double(x.exponent)
        let m = x.significand
        let y = (m - 1) / (m + 1)
        let y2 = y * y
        return exponent * 0.6931471805599453 + 2 * y * (1 + y2 / 3 + y2 * y2 / 5 + y2 * y2 * y2 / 7)
    }
}
