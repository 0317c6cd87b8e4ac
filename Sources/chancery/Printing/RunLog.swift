import KnowledgeBase

/// What a long run tells on standard error: progress on a terminal, messages as they come, and a summary.
final class RunLog: Sendable {
    let isQuiet: Bool
    let progress: Progress

    init(isQuiet: Bool, progress: Progress) {
        self.isQuiet = isQuiet
        self.progress = progress
    }

    func tell(_ notice: ReadNotice) { say(LogLine(notice), "chancery: " + notice.description) }

    func tell(_ failure: ReadFailure) { say(LogLine(failure), "chancery: " + failure.description) }

    func tell(_ failure: FileFailure) { say(LogLine(failure), "chancery: " + failure.description) }

    /// Tells of a line that could not be read.
    func tell(_ words: String, file: String, line: Int) {
        say(
            LogLine(.error, words, file: file, line: line),
            "chancery: \(file == "-" ? "standard input" : file):\(line): \(words)")
    }

    /// Tells of something in a file that was read and is worth a look.
    func warn(_ words: String, file: String) {
        say(LogLine(.warning, words, file: file), "chancery: \(file): \(words)")
    }

    /// Says how it goes.
    func say(_ words: String) { say(LogLine(.info, words), words) }

    private func say(_ line: LogLine, _ words: String) {
        guard !isQuiet else { return }
        progress.clear()
        Messages.say(Messages.isJSON ? line.text : words)
    }

    /// What is told at the end: in words, nothing when they are empty, or as counts.
    func summary(_ words: String, _ counts: [String: Int], isStopped: Bool) {
        progress.clear()
        guard Messages.isJSON else {
            if !words.isEmpty { Messages.say(words) }
            return
        }
        var line = LogLine(.info, isStopped ? "stopped" : "done")
        line.counts = counts
        line.counts?["textBytes"] = progress.textBytes
        line.seconds = (progress.seconds * 1000).rounded() / 1000
        Messages.say(line.text)
    }
}
