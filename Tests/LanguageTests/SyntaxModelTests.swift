import Record
import Testing

@testable import Language

@Suite struct SyntaxModelTests {
    /// The sentence, its words separated by spaces, parsed by the embedded model.
    private func parse(_ sentence: String, by model: SyntaxModel = .embedded) -> SyntaxTree {
        let bytes = Array(sentence.utf8)
        var spans: [TextSpan] = []
        var start = 0
        for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x20 {
            if i > start { spans.append(TextSpan(start, i)) }
            start = i + 1
        }
        return bytes.withUnsafeBufferPointer { model.parse($0, tokens: spans) }
    }

    @Test func activeClause() {
        // 0 The 1 minister 2 met 3 his 4 counterpart 5 on 6 Monday
        let tree = parse("The minister met his counterpart on Monday .")
        #expect(tree.heads[2] == -1)
        #expect(tree.relations[1] == .nsubj && tree.heads[1] == 2)
        #expect(tree.relations[3] == .nmodPoss && tree.heads[3] == 4)
        #expect(tree.relations[4] == .obj && tree.heads[4] == 2)
        #expect(tree.relations[6] == .obl && tree.heads[6] == 2)
        #expect(tree.features[2] == .vbd && tree.tags[6] == .propn)
    }

    @Test func passiveClause() {
        // 0 The 1 treaty 2 was 3 signed 4 by 5 two 6 presidents
        let tree = parse("The treaty was signed by two presidents .")
        #expect(tree.relations[1] == .nsubjPass && tree.heads[1] == 3)
        #expect(tree.relations[2] == .auxPass)
        #expect(tree.relations[6] == .oblAgent && tree.heads[6] == 3)
    }

    @Test func appositionAndAdverbials() {
        // 0 The 1 minister 2 , 3 Kari 4 Holm 5 , 6 arrived 7 in 8 Santiago 9 for 10 talks
        let tree = parse("The minister , Kari Holm , arrived in Santiago for talks .")
        #expect(tree.relations[3] == .appos && tree.heads[3] == 1)
        #expect(tree.relations[4] == .flat && tree.heads[4] == 3)
        #expect(tree.relations[8] == .obl && tree.heads[8] == 6)
    }

    @Test func reportedClause() {
        // 0 He 1 said 2 the 3 government 4 would 5 recall 6 its 7 ambassador
        let tree = parse("He said the government would recall its ambassador .")
        #expect(tree.relations[5] == .ccomp && tree.heads[5] == 1)
        #expect(tree.relations[3] == .nsubj && tree.heads[3] == 5)
        #expect(tree.relations[7] == .obj && tree.heads[7] == 5)
    }

    @Test func infinitiveAndModal() {
        // 0 They 1 agreed 2 to 3 resume 4 talks ; 0 She 1 will 2 visit 3 Norway
        let agreed = parse("They agreed to resume talks .")
        #expect(agreed.relations[3] == .xcomp && agreed.heads[3] == 1)
        let visit = parse("She will visit Norway in May .")
        #expect(visit.relations[1] == .aux && visit.features[1] == .md)
        #expect(visit.relations[3] == .obj && visit.heads[3] == 2)
    }

    @Test func coordination() {
        // 0 Norway 1 and 2 Chile 3 signed 4 an 5 agreement 6 on 7 fishing
        let tree = parse("Norway and Chile signed an agreement on fishing .")
        #expect(tree.relations[2] == .conj && tree.heads[2] == 0)
        #expect(tree.relations[0] == .nsubj && tree.heads[0] == 3)
        #expect(tree.relations[7] == .nmod && tree.heads[7] == 5)
    }

    @Test func capitalsKeepTheTree() {
        let plain = parse("The minister met his counterpart on Monday .")
        let capitals = parse("THE MINISTER MET HIS COUNTERPART ON MONDAY .")
        #expect(capitals.heads == plain.heads)
        #expect(capitals.relations == plain.relations)
    }

    @Test(arguments: ["a", ". . .", "Oslo Oslo Oslo Oslo", "\u{fffd} \u{1F600} ’ “ é", "( ( ( (", "the of and to in"])
    func everySentenceIsATree(_ sentence: String) {
        let tree = parse(sentence)
        #expect(tree.heads.filter { $0 == -1 }.count == 1)
        for start in tree.heads.indices {
            var i = start
            var steps = 0
            while i >= 0, steps <= tree.heads.count { (i, steps) = (tree.heads[i], steps + 1) }
            #expect(i == -1)
        }
    }

    @Test func emptyAndLong() {
        #expect(parse("").heads.isEmpty)
        let long = parse(Array(repeating: "envoys met , and", count: 2_000).joined(separator: " "))
        #expect(long.heads.count == 8_000)
        #expect(long.heads.filter { $0 == -1 }.count == 1)
    }

    @Test func sameInputSameTree() {
        let sentence = "Envoys of three countries discussed the plan before leaving Lima ."
        #expect(parse(sentence).heads == parse(sentence).heads)
    }

    @Test func piecesGiveTheSameTree() {
        let text = Array("Envoys met in Lima .".utf8)
        let spans = [TextSpan(0, 6), TextSpan(7, 10), TextSpan(11, 13), TextSpan(14, 18), TextSpan(19, 20)]
        text.withUnsafeBufferPointer { bytes in
            let tags = SyntaxModel.embedded.tags(bytes, tokens: spans)
            let pieces = zip(spans, tags).map { SyntaxModel.Piece(bytes, $0, $1.0, $1.1) }
            #expect(
                SyntaxModel.embedded.tree(of: pieces).heads == SyntaxModel.embedded.parse(bytes, tokens: spans).heads)
        }
    }

    @Test func everyFeatureIsWrittenOnceInSomeGroup() {
        let nodes = UnsafeMutablePointer<ParserNode>.allocate(capacity: 12)
        let stack = UnsafeMutablePointer<Int32>.allocate(capacity: 10)
        let features = UnsafeMutablePointer<UInt64>.allocate(capacity: FeatureTable.capacity)
        defer {
            nodes.deallocate()
            stack.deallocate()
            features.deallocate()
        }
        var state = ParserState(
            count: 10, nodes: nodes, stack: stack, word: { UInt64(1_000 + $0) }, tag: { UInt64(10 + $0) })
        state.apply(.shift, .dep)
        state.apply(.left, .det)
        state.apply(.shift, .dep)
        state.apply(.shift, .dep)
        let count = ParserFeatures(state).write(into: features)
        #expect(count == 107)
        #expect(Set(UnsafeBufferPointer(start: features, count: count)).count == count)
    }

    @Test func whatWasReadBeforeChangesNoTree() {
        let sentences = [
            "Envoys of three countries discussed the plan before leaving Lima .",
            "The minister , Kari Holm , arrived in Santiago for talks .", "THE TREATY WAS SIGNED BY TWO PRESIDENTS .",
        ]
        let first = sentences.map { parse($0) }
        let again = sentences.reversed().map { parse($0) }
        #expect(first.map(\.heads) == again.reversed().map(\.heads))
        #expect(first.map(\.tags) == again.reversed().map(\.tags))
    }

    @Test func damagedModelsTagByLooks() {
        var cut = ModelBytes.magic
        cut += Array(repeating: 0xFF, count: 200)
        for bytes in [[], Array("no model at all".utf8), ModelBytes.magic, cut] {
            let tree = parse("Envoys met in 1998 .", by: SyntaxModel(ModelBytes(copying: bytes)))
            #expect(tree.heads == [-1, 0, 1, 2, 3])
            #expect(tree.tags == [.propn, .noun, .noun, .num, .punct])
        }
    }
}
