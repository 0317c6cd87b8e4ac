import Language
import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

// Trains Models/syntax.model, or tells how good it is.

/// Prints how a model's trees agree with the files' own.
func evaluate(_ model: SyntaxModel, _ paths: some Sequence<String>) throws {
    for path in paths {
        let held = try Treebank.read(path)
        let clock = ContinuousClock()
        let begin = clock.now
        let plain = Evaluation(model, held)
        let seconds = begin.duration(to: clock.now) / .seconds(1)
        print("\(path)\n  \(plain.summary); \(Int(Double(plain.tokens) / seconds / 1000)) thousand tokens/s")
        print("  in capitals: \(Evaluation(model, held.map { $0.respelled { $0.uppercased() } }).summary)")
        print(plain.details)
    }
}

func run(_ arguments: [String]) throws {
    if arguments.count >= 4, arguments[1] == "--evaluate" {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[2])))
        return try evaluate(SyntaxModel(ModelBytes(copying: bytes)), arguments[3...])
    }
    guard arguments.count >= 4 else {
        print("usage: train-syntax OUT.model DEV.conllu[,TEST.conllu…] TRAIN.conllu… (plain text; gunzip first)")
        print("       train-syntax --evaluate MODEL TEST.conllu…")
        return
    }
    var sentences: [TreebankSentence] = []
    for path in arguments[3...] { sentences += try Treebank.read(path) }
    let bytes = Training.model(sentences)
    try Data(bytes).write(to: URL(filePath: arguments[1]), options: .atomic)
    print("\(bytes.count) bytes written to \(arguments[1])")
    try evaluate(SyntaxModel(ModelBytes(copying: bytes)), arguments[2].split(separator: ",").map(String.init))
}

try run(CommandLine.arguments)
