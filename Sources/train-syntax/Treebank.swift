import Language
import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One sentence of a treebank: its text, as the product would see it, and what annotators said of it.
struct TreebankSentence {
    var bytes: [UInt8] = []
    var spans: [TextSpan] = []
    var tags: [TagClass] = []
    /// Position of each token's head; the number of tokens for the root.
    var heads: [Int32] = []
    var relations: [Relation] = []

    var count: Int { spans.count }

    var forms: [WordForm] {
        bytes.withUnsafeBufferPointer { bytes in WordForm.forms(spans.map { ($0.start, $0.end) }, bytes) }
    }

    /// The same with every word changed.
    func respelled(_ change: (String) -> String) -> TreebankSentence {
        var out = self
        out.bytes = []
        out.spans = []
        for span in spans {
            let word = change(String(decoding: bytes[span.start..<span.end], as: UTF8.self))
            out.append(word)
        }
        return out
    }

    mutating func append(_ word: String) {
        if !bytes.isEmpty { bytes.append(0x20) }
        let start = bytes.count
        bytes += Array(word.utf8)
        spans.append(TextSpan(start, bytes.count))
    }

    /// Without the words that stand for others: where `drop` says so, a word goes, and what hung on it hangs on its head.
    func without(_ drop: (Int) -> Bool) -> TreebankSentence {
        let kept = (0..<count).filter { !drop($0) }
        guard kept.count < count else { return self }
        var position = [Int32](repeating: -1, count: count + 1)
        for (new, old) in kept.enumerated() { position[old] = Int32(new) }
        position[count] = Int32(kept.count)
        var out = TreebankSentence()
        for old in kept {
            out.append(String(decoding: bytes[spans[old].start..<spans[old].end], as: UTF8.self))
            out.tags.append(tags[old])
            var head = Int(heads[old])
            while position[head] < 0 { head = Int(heads[head]) }
            out.heads.append(position[head])
            out.relations.append(relations[old])
        }
        return out
    }
}

extension TreebankSentence {
    /// Without quotation marks, and of names of several words only the head.
    func withoutNameParts() -> TreebankSentence {
        let quotes: Set<String> = ["\"", "“", "”", "``", "''"]
        return without { i in
            let head = Int(heads[i])
            guard head < count else { return false }
            if tags[i].upos == .punct {
                return quotes.contains(String(decoding: bytes[spans[i].start..<spans[i].end], as: UTF8.self))
            }
            return tags[i].upos == .propn && tags[head].upos == .propn && abs(head - i) < 5
                && (relations[i] == .flat || relations[i] == .compound)
        }
    }
}

enum Treebank {
    /// Reads a CoNLL-U file; ranges (`1-2`) and empty nodes (`1.1`) are passed over, `cannot` stays one word.
    static func read(_ path: String) throws -> [TreebankSentence] {
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        var sentences: [TreebankSentence] = []
        var rows: [[Substring]] = []
        var joined: Set<Int> = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                if !rows.isEmpty { sentences.append(sentence(rows, joined)) }
                rows = []
                joined = []
            } else if line.first != "#" {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard cells.count >= 8 else { continue }
                if Int(cells[0]) != nil {
                    rows.append(cells)
                } else if cells[1].lowercased() == "cannot" {
                    joined.insert(rows.count)
                }
            }
        }
        return sentences
    }

    private static func sentence(_ rows: [[Substring]], _ joined: Set<Int>) -> TreebankSentence {
        var out = TreebankSentence()
        for (i, row) in rows.enumerated() {
            out.append(joined.contains(i) ? row[1] + "not" : String(row[1]))
            out.tags.append(TagClass(upos: UPOS(name: row[3]), penn: PennTag(name: row[4])))
            let head = Int32(row[6]) ?? 0
            out.heads.append(head <= 0 ? Int32(rows.count) : head - 1)
            out.relations.append(Relation(label: row[7]))
        }
        return joined.isEmpty ? out : out.without { joined.contains($0 - 1) }
    }
}
