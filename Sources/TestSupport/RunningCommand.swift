import Foundation

/// The built program while it runs, to be met with signals.
public final class RunningCommand {
    private let process: Process
    private let run: TemporaryDirectory

    /// Starts the program in `directory`; nothing is on its standard input.
    public init(_ arguments: [String], in directory: TemporaryDirectory) throws {
        run = try TemporaryDirectory()
        try run.write("", to: "out")
        try run.write("", to: "err")
        process = Process()
        process.executableURL = Command.program
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: directory.path)
        process.environment = [:]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: run.path("out")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: run.path("err")))
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    public var isRunning: Bool { process.isRunning }

    /// What it has written so far.
    public var output: String { get throws { try run.read("out") } }
    public var errors: String { get throws { try run.read("err") } }

    /// Sends it a signal.
    public func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits until `condition` holds, at most `seconds`; gives whether it does.
    public func wait(_ seconds: Double, until condition: () throws -> Bool) rethrows -> Bool {
        let end = Date(timeIntervalSinceNow: seconds)
        while Date() < end {
            if try condition() { return true }
            Thread.sleep(forTimeInterval: 0.02)
        }
        return try condition()
    }

    /// Waits for its end; gives the exit code, or the number of the signal that ended it.
    public func end() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }
}
