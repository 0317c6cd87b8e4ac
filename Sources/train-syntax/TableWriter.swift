import Language

/// A table as `FeatureTable` reads it, in bytes.
struct TableImage {
    var size: FeatureTable.Size
    var bytes: [UInt8]
    var features: Int

    /// Quantises the weights to bytes and keeps at most `limit` features, those with the largest weights; `fixed` rows are
    /// kept as they are.
    init(
        _ rows: [(key: UInt64, weights: [(kind: Int, value: Double)])], fixed: [(key: UInt64, kind: Int, value: Int8)],
        classes: Int, limit: Int, least: Double = 0.5
    ) {
        var large = rows.flatMap { $0.weights.map { abs($0.value) } }
        large.sort()
        // Only one weight in ten thousand is cut.
        let ceiling = large.isEmpty ? 1 : large[min(large.count - 1, large.count * 9999 / 10000)]
        let scale = 127 / max(ceiling, 1e-9)
        var kept: [(key: UInt64, entries: [(Int, Int8)], size: Double)] = []
        for row in rows {
            let entries = row.weights.sorted { $0.kind < $1.kind }.compactMap { weight -> (Int, Int8)? in
                let value = Int8(max(-127, min(127, (weight.value * scale).rounded())))
                return abs(weight.value * scale) < least ? nil : (weight.kind, value)
            }
            if !entries.isEmpty { kept.append((row.key, entries, entries.reduce(0) { $0 + abs(Double($1.1)) })) }
        }
        if kept.count > limit {
            kept.sort { ($0.size, $0.key) > ($1.size, $1.key) }
            kept.removeLast(kept.count - limit)
            kept.sort { $0.key < $1.key }
        }
        kept += fixed.map { ($0.key, [($0.kind, $0.value)], 0) }
        features = kept.count
        let buckets = max(8, kept.count * 4 / 3 / FeatureTable.placesInBucket)
        let stored = buckets + FeatureTable.overflow
        var fingerprints = [UInt16](repeating: 0, count: stored * FeatureTable.placesInBucket)
        var positions = [UInt32](repeating: 0, count: stored * FeatureTable.placesInBucket)
        var entries: [UInt16] = []
        var full: [UInt8] = []
        let fullWidth =
            FeatureTable.Size(classes: classes, buckets: 1, fullRows: 0, entries: 1).steps * FeatureTable.lanes
        var rowStart: [[UInt16]: UInt32] = [:]
        for row in kept {
            var packed: [UInt16] = []
            for (i, (kind, value)) in row.entries.enumerated() {
                packed.append(
                    UInt16(kind) | (i == row.entries.count - 1 ? 0x80 : 0) | UInt16(UInt8(bitPattern: value)) << 8)
            }
            // Equal rows are stored once.
            let start: UInt32
            if let known = rowStart[packed] {
                start = known
            } else if packed.count >= FeatureTable.leastInFull {
                start = UInt32(full.count / fullWidth) | FeatureTable.isFull
                rowStart[packed] = start
                var weights = [UInt8](repeating: 0, count: fullWidth)
                for (kind, value) in row.entries { weights[kind] = UInt8(bitPattern: value) }
                full += weights
            } else {
                start = UInt32(entries.count)
                rowStart[packed] = start
                entries += packed
            }
            let fingerprint = FeatureTable.fingerprint(of: row.key)
            var place = FeatureTable.bucket(of: row.key, buckets: UInt64(buckets)) * FeatureTable.placesInBucket
            while place < fingerprints.count - 1, fingerprints[place] != 0 { place += 1 }
            // The last place stays empty: it ends every search.
            guard place < fingerprints.count - 1 else { continue }
            fingerprints[place] = fingerprint
            positions[place] = start
        }
        if entries.isEmpty { entries = [0x80] }
        if full.isEmpty { full = [UInt8](repeating: 0, count: fullWidth) }
        size = FeatureTable.Size(
            classes: classes, buckets: buckets, fullRows: full.count / fullWidth, entries: entries.count)
        bytes = []
        for bucket in 0..<stored {
            let places = bucket * FeatureTable.placesInBucket..<(bucket + 1) * FeatureTable.placesInBucket
            for place in places { withUnsafeBytes(of: fingerprints[place].littleEndian) { bytes += $0 } }
            for place in places { withUnsafeBytes(of: positions[place].littleEndian) { bytes += $0 } }
        }
        bytes += full
        for entry in entries { withUnsafeBytes(of: entry.littleEndian) { bytes += $0 } }
        while bytes.count % 16 != 0 { bytes.append(0) }
    }
}

enum ModelImage {
    static func bytes(tags: [TagClass], actions: [ParserAction], tagger: TableImage, parser: TableImage) -> [UInt8] {
        var out = ModelBytes.magic
        for number in [
            tags.count, actions.count, tagger.size.buckets, tagger.size.fullRows, tagger.size.entries,
            parser.size.buckets, parser.size.fullRows, parser.size.entries, 0, 0,
        ] {
            withUnsafeBytes(of: UInt32(number).littleEndian) { out += $0 }
        }
        for tag in tags { out += [tag.upos.rawValue, tag.penn.rawValue] }
        for action in actions { out += [action.move.rawValue, action.relation.rawValue] }
        while out.count % 16 != 0 { out.append(0) }
        return out + tagger.bytes + parser.bytes
    }
}
