import Language
import Record

/// Tells the part of speech of every token.
struct TagStage: Stage {
    var needs: Set<Reading.Layer> { [] }
    var provides: Set<Reading.Layer> { [.tags] }

    func run(_ reading: inout Reading) {
        let document = reading.document
        let model = SyntaxModel.embedded
        var syntax = Syntax()
        document.bytes.withUnsafeBufferPointer { bytes in
            for sentence in document.sentences {
                for (tag, feature) in model.tags(bytes, tokens: document.tokens[sentence].map(\.span)) {
                    syntax.tags.append(tag)
                    syntax.penn.append(feature)
                }
            }
        }
        reading.syntax = syntax
    }
}
