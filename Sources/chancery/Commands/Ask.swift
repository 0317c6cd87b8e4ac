import ArgumentParser
import KnowledgeBase
import Record

struct Ask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer a question in English, with a citation.",
        discussion: """
            What is not known is said to be not known, with the nearest thing that is, and the exit code is 2.

              chancery ask "when did Japan–China security talks last meet"
              chancery ask who attended the Geneva summit
              chancery ask "who was the foreign minister of Japan in March 2015"
              chancery ask --explain "how often did Iran and the United States meet in 2013"
            """)

    @Argument(help: ArgumentHelp("The question; quotes around it are not needed.", valueName: "question"))
    var words: [String]

    @Option(
        help: ArgumentHelp(
            "The day that 'last', 'next' and 'last year' count from (default: today).", valueName: "date"),
        transform: DayArgument.day)
    var asOf: CalendarDay?

    @Flag(help: "Show the question as understood, and the SQL it becomes.")
    var explain = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    func run() async throws {
        let text = words.joined(separator: " ")
        guard text.contains(where: { $0.isLetter }) else {
            throw UsageError("the question is empty; ask for example: chancery ask \"\(QuestionError.examples[0])\"")
        }
        let day = asOf ?? Surroundings.today
        let base = try database.forReading(names: .tables)
        let plan = explain ? try await base.explain(text, asOf: day) : nil
        if let plan, !json.isWanted {
            try ByteSink.standard.line("understood: " + plan.parsed)
            if let sql = plan.sql { try ByteSink.standard.line(sql.description) }
            try ByteSink.standard.line()
            // The answer may fail where the plan did not.
            try ByteSink.standard.flush()
        }
        let answer = try await base.ask(text, asOf: day)
        if json.isWanted {
            if let plan {
                try JSONOutput.print(
                    Explained(answer: answer, parsed: plan.parsed, sql: plan.sql?.description), to: .standard)
            } else {
                try JSONOutput.print(answer, to: .standard)
            }
        } else {
            try ByteSink.standard.paragraphs(answer.lines.map(DisplayWidth.plain))
        }
        if !answer.found { throw NothingFound() }
    }

    private struct Explained: Encodable {
        let answer: Answer
        let parsed: String
        let sql: String?
    }
}
