import Record
import Storage

extension KnowledgeBase {
    /// Takes over what people corrected in another database; what is here already, by the same hand at the same time, is
    /// not taken twice. Whoever took one back took it back in both.
    func takeCorrections(of source: Connection) throws {
        let (here, there) = (CorrectionStore(connection), CorrectionStore(source))
        let others = try there.all()
        guard !others.isEmpty else { return }
        try connection.transaction {
            var claims: [Int64] = []
            var names: [CorrectionStore.Name] = []
            var known = try here.all()
            for other in others {
                let anchors = try there.anchors(of: other.id)
                let named = try there.names(of: other.id)
                if let same = known.first(where: { $0.isSame(as: other) }) {
                    guard same.undoneAt == nil, let time = other.undoneAt else { continue }
                    _ = try here.undo(same.id, at: time, by: other.undoneBy ?? "")
                } else {
                    var taken = other
                    taken.id = try here.insert(other, anchors: anchors, names: named)
                    if let time = other.undoneAt { _ = try here.undo(taken.id, at: time, by: other.undoneBy ?? "") }
                    known.append(taken)
                }
                let told = try anchors.compactMap { try here.claim(of: $0) }
                if other.undoneAt != nil { for claim in told { try here.reject(claim, false) } }
                claims += told
                names += named
            }
            try settle(claims, names: names)
        }
    }
}

extension Correction {
    /// Whether both are one correction, whatever numbers two databases gave it.
    fileprivate func isSame(as other: Correction) -> Bool {
        made == other.made && author == other.author && action == other.action && target == other.target
            && field == other.field && value == other.value
    }
}
