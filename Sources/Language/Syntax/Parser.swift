/// A greedy transition parser: in each state the allowed action whose weights sum highest, until every word has its head.
struct Parser: Sendable {
    let table: FeatureTable
    let actions: [ParserAction]

    /// Heads (-1 for the root) and relations of words with these tag classes.
    func parse(_ forms: [WordForm], tags: [UInt8], _ cache: SumCache) -> (heads: [Int], relations: [Relation]) {
        let count = forms.count
        guard count > 0, tags.count == count else { return ([], []) }
        var heads = [Int](repeating: -1, count: count)
        var relations = [Relation](repeating: .dep, count: count)
        withUnsafeTemporaryAllocation(of: ParserNode.self, capacity: count + 2) { nodes in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { stack in
                guard let nodeBase = nodes.baseAddress, let stackBase = stack.baseAddress else { return }
                let start = ParserState(
                    count: count, nodes: nodeBase, stack: stackBase, word: { forms[$0].lower },
                    tag: { UInt64(tags[$0]) })
                run(start, cache)
                for i in 0..<count {
                    let head = Int(nodeBase[i].head)
                    heads[i] = head >= count ? -1 : head
                    relations[i] = Relation(rawValue: nodeBase[i].relation) ?? .dep
                }
            }
        }
        return (heads, relations)
    }

    private func run(_ start: ParserState, _ cache: SumCache) {
        ScoringSpace.lend { space in
            var state = start
            while !state.isFinal {
                var chosen = actions[0]
                if state.next == state.count, state.depth == 1 {
                    chosen = ParserAction(move: .left, relation: .root)
                } else if state.depth > 0 {
                    score(ParserFeatures(state), space, cache)
                    chosen = actions[best(state, space.scores)]
                }
                state.apply(chosen.move, chosen.relation)
            }
        }
    }

    @inline(__always)
    private func score(_ features: ParserFeatures, _ space: ScoringSpace, _ cache: SumCache) {
        space.clearScores()
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ParserFeatures.groups) { keys in
            guard let keys = keys.baseAddress else { return }
            features.writeKeys(into: keys)
            for group in 0..<ParserFeatures.groups {
                cache.add(keys[group], to: space.scores) { sums in
                    table.add(features.write(group: group, into: space.features), of: space, to: sums)
                }
            }
        }
        table.add(features.writeRest(into: space.features), of: space, to: space.scores)
    }

    @inline(__always)
    private func best(_ state: ParserState, _ scores: UnsafeMutablePointer<Int16>) -> Int {
        var best = -1
        var highest = Int16.min
        let atRoot = state.next == state.count
        for k in 0..<actions.count where scores[k] > highest {
            let action = actions[k]
            let allowed =
                switch action.move {
                case .shift: state.canShift
                case .left: state.canLeft && (action.relation == .root) == atRoot
                case .right: state.canRight && action.relation != .root
                }
            if allowed {
                best = k
                highest = scores[k]
            }
        }
        return max(0, best)
    }
}
