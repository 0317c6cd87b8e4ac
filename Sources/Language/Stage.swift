/// One step of reading: takes what earlier steps found and adds one kind of fact.
public protocol Stage<Reading>: Sendable {
    /// What is read into; it holds the document and every layer found so far.
    associatedtype Reading
    associatedtype Layer: Hashable & Sendable

    var needs: Set<Layer> { get }
    var provides: Set<Layer> { get }
    func run(_ reading: inout Reading)
}

/// Stages in an order in which each finds what it needs.
public struct Pipeline<Reading, Layer: Hashable & Sendable>: Sendable {
    public let stages: [any Stage<Reading>]

    /// A stage stands before one that provides what it needs.
    public struct OrderError: Error, CustomStringConvertible {
        public let description: String
    }

    /// Throws `OrderError` when a stage needs what no stage before it provides.
    public init(_ stages: [any Stage<Reading>], layer: Layer.Type) throws(OrderError) {
        var known: Set<AnyHashable> = []
        for stage in stages {
            let (needs, provides) = Self.layers(of: stage)
            let missing = needs.subtracting(known)
            guard missing.isEmpty else {
                throw OrderError(
                    description:
                        "\(type(of: stage)) needs \(missing.map { "\($0)" }.sorted().joined(separator: ", ")); put the stage that provides it before"
                )
            }
            known.formUnion(provides)
        }
        self.stages = stages
    }

    private static func layers<S: Stage>(of stage: S) -> (Set<AnyHashable>, Set<AnyHashable>) {
        (Set(stage.needs.map(AnyHashable.init)), Set(stage.provides.map(AnyHashable.init)))
    }

    public func run(_ reading: inout Reading) {
        for stage in stages { stage.run(&reading) }
    }

    /// The same; tells the name of each stage when it is done.
    package func run(_ reading: inout Reading, after: (String) -> Void) {
        for stage in stages {
            stage.run(&reading)
            after("\(type(of: stage))")
        }
    }
}
