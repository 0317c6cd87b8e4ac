import ArgumentParser

/// What a command that runs long tells on standard error.
struct LogArguments: ParsableArguments {
    @Flag(help: "No progress and no word of single inputs; how many could not be read is told at the end.")
    var quiet = false

    @Option(
        help: ArgumentHelp(
            "How messages and the summary are written on standard error: text, or json, one object a line.",
            valueName: "format"))
    var logFormat = LogFormat.text

    /// Opens the log of a run that counts `found` ('event') in its articles.
    ///
    /// `sharesTerminal`: the command writes its lines to standard output, where a progress line would stand between.
    func open(found: String, sharesTerminal: Bool = false) -> RunLog {
        Messages.writesJSON(logFormat == .json)
        let isShown =
            !quiet && logFormat == .text && Surroundings.isTerminal(2)
            && !(sharesTerminal && Surroundings.isTerminal(1))
        return RunLog(isQuiet: quiet, progress: Progress(isShown: isShown, found: found))
    }
}

/// How messages are written.
enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
