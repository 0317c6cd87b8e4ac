import Language

/// An averaged perceptron whose features are learned as they are met; rows hold only the classes that were ever updated.
final class Perceptron {
    private struct Weight {
        var kind: Int16
        var value: Int16
        var stamp: Int32
        var total: Int64
    }

    private struct Row {
        var start: Int32
        var count: UInt8
        var room: UInt8
    }

    private var keys: [UInt64]
    private var rowOf: [Int32]
    private var rows: [Row] = []
    private var arena: [Weight] = []
    private var used = 0
    var step: Int32 = 1

    init(bits: Int = 22) {
        keys = Array(repeating: 0, count: 1 << bits)
        rowOf = Array(repeating: -1, count: 1 << bits)
    }

    private func slot(_ key: UInt64) -> Int {
        let mask = keys.count - 1
        var i = Int(truncatingIfNeeded: key >> 20) & mask
        while keys[i] != 0, keys[i] != key { i = (i + 1) & mask }
        return i
    }

    func score(_ features: UnsafeBufferPointer<UInt64>, into scores: UnsafeMutablePointer<Int32>) {
        scores.update(repeating: 0, count: FeatureTable.classes)
        let mask = keys.count - 1
        keys.withUnsafeBufferPointer { keys in
            rowOf.withUnsafeBufferPointer { rowOf in
                rows.withUnsafeBufferPointer { rows in
                    arena.withUnsafeBufferPointer { arena in
                        for key in features {
                            var i = Int(truncatingIfNeeded: key >> 20) & mask
                            while keys[i] != 0, keys[i] != key { i = (i + 1) & mask }
                            guard keys[i] == key else { continue }
                            let row = rows[Int(rowOf[i])]
                            for j in Int(row.start)..<Int(row.start) + Int(row.count) {
                                scores[Int(arena[j].kind)] &+= Int32(arena[j].value)
                            }
                        }
                    }
                }
            }
        }
    }

    func update(_ features: UnsafeBufferPointer<UInt64>, right: Int, wrong: Int) {
        for key in features {
            let row = row(key)
            change(row, Int16(right), 1)
            change(row, Int16(wrong), -1)
        }
    }

    private func row(_ key: UInt64) -> Int {
        let i = slot(key)
        if keys[i] == key { return Int(rowOf[i]) }
        keys[i] = key
        rowOf[i] = Int32(rows.count)
        rows.append(Row(start: Int32(arena.count), count: 0, room: 2))
        arena.append(Weight(kind: 0, value: 0, stamp: 0, total: 0))
        arena.append(Weight(kind: 0, value: 0, stamp: 0, total: 0))
        used += 1
        if used * 10 > keys.count * 6 { grow() }
        return rows.count - 1
    }

    private func change(_ r: Int, _ kind: Int16, _ by: Int16) {
        var row = rows[r]
        for j in Int(row.start)..<Int(row.start) + Int(row.count) where arena[j].kind == kind {
            arena[j].total += Int64(arena[j].value) * Int64(step - arena[j].stamp)
            arena[j].stamp = step
            arena[j].value += by
            return
        }
        if row.count == row.room {
            let old = Int(row.start)
            row.start = Int32(arena.count)
            row.room = row.room >= 64 ? 128 : row.room * 2
            for j in old..<old + Int(row.count) { arena.append(arena[j]) }
            for _ in row.count..<row.room { arena.append(Weight(kind: 0, value: 0, stamp: 0, total: 0)) }
        }
        arena[Int(row.start) + Int(row.count)] = Weight(kind: kind, value: by, stamp: step, total: 0)
        row.count += 1
        rows[r] = row
    }

    private func grow() {
        let old = (keys, rowOf)
        keys = Array(repeating: 0, count: old.0.count * 2)
        rowOf = Array(repeating: -1, count: old.0.count * 2)
        for (i, key) in old.0.enumerated() where key != 0 {
            let j = slot(key)
            keys[j] = key
            rowOf[j] = old.1[i]
        }
    }

    /// Averaged weights, feature by feature, ordered by key.
    func averaged() -> [(key: UInt64, weights: [(kind: Int, value: Double)])] {
        var out: [(key: UInt64, weights: [(kind: Int, value: Double)])] = []
        out.reserveCapacity(used)
        for (i, key) in keys.enumerated() where key != 0 {
            let row = rows[Int(rowOf[i])]
            var weights: [(kind: Int, value: Double)] = []
            for j in Int(row.start)..<Int(row.start) + Int(row.count) {
                let w = arena[j]
                let total = w.total + Int64(w.value) * Int64(step - w.stamp)
                if total != 0 { weights.append((Int(w.kind), Double(total) / Double(step))) }
            }
            if !weights.isEmpty { out.append((key, weights)) }
        }
        return out.sorted { $0.key < $1.key }
    }
}
