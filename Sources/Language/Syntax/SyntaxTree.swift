/// One sentence's tags and dependency tree; all arrays are as long as the sentence.
public struct SyntaxTree: Sendable {
    public var tags: [UPOS]
    public var features: [PennTag]
    /// Position of each token's governor in the sentence; -1 for the root.
    public var heads: [Int]
    public var relations: [Relation]

    public init(tags: [UPOS], features: [PennTag], heads: [Int], relations: [Relation]) {
        self.tags = tags
        self.features = features
        self.heads = heads
        self.relations = relations
    }
}
