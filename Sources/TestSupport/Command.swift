// `Process` and `Bundle` are in no smaller module; this target is linked into tests only.
import Foundation

/// The built program, run as a user runs it.
public struct Command: Sendable {
    /// How a run ended and what it wrote.
    public struct Outcome: Sendable {
        public let code: Int32
        public let output: String
        public let errors: String
    }

    /// The folder it runs in.
    public let directory: TemporaryDirectory

    public init(in directory: TemporaryDirectory) { self.directory = directory }

    /// The program lies beside the test bundle.
    static var program: URL {
        for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
            return bundle.bundleURL.deletingLastPathComponent().appending(path: "chancery")
        }
        return URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent().appending(path: "chancery")
    }

    /// Runs it with `arguments`, `input` on its standard input, and an environment of nothing but `environment`.
    public func callAsFunction(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(arguments, input: input, environment: environment)
    }

    public func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Outcome {
        try Self.outcome(of: Self.program, arguments, in: directory, input: input, environment: environment)
    }

    /// Runs a script of the system's shell, in which `$CHANCERY` is the program.
    public func shell(_ script: String) throws -> Outcome {
        let environment = ["CHANCERY": Self.program.path, "PATH": "/usr/bin:/bin"]
        return try Self.outcome(
            of: URL(filePath: "/bin/sh"), ["-c", script], in: directory, input: "", environment: environment)
    }

    private static func outcome(
        of program: URL, _ arguments: [String], in directory: TemporaryDirectory, input: String,
        environment: [String: String]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: directory.path)
        process.environment = environment
        // Files take any amount without a reader, where pipes would fill and stand still.
        let run = try TemporaryDirectory()
        try run.write(input, to: "in")
        try run.write("", to: "out")
        try run.write("", to: "err")
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: run.path("in")))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: run.path("out")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: run.path("err")))
        try process.run()
        process.waitUntilExit()
        return Outcome(code: process.terminationStatus, output: try run.read("out"), errors: try run.read("err"))
    }
}
