import ArgumentParser
import KnowledgeBase
import Record

struct Ask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer a question in English, with a citation.",
        discussion: """
            What is not known is said to be not known, with the nearest thing that is; what cannot be understood says what
            can be asked. The exit code is then 2. 'last', 'next' and 'last year' count from today, or from the day of
            --as-of, on which nothing published later is known.

              chancery ask "when did Japan–China security talks last meet"
              chancery ask who attended the Geneva summit
              chancery ask "who was the foreign minister of Japan in March 2015"
              chancery ask --as-of 2015-01-01 "when do Japan and China next meet"
              chancery ask --explain "how often did Iran and the United States meet in 2013"

            With -i it reads one question a line until the end of input; each may lean on the one before it:

              chancery ask -i
              > when did Japan and China last hold security talks
              > and where?
              > before that?
            """)

    @Argument(help: ArgumentHelp("The question; quotes around it are not needed.", valueName: "question"))
    var words: [String] = []

    @Flag(help: "Show the question as understood, and the SQL it becomes.")
    var explain = false

    @Flag(name: [.customShort("i"), .long], help: "Read questions from standard input, one a line.")
    var interactive = false

    @OptionGroup var asOf: AsOfOption
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    func run() async throws {
        let text = words.joined(separator: " ")
        guard interactive || !text.allSatisfy(\.isWhitespace) else {
            throw UsageError("the question is empty; ask for example: chancery ask \"\(QuestionError.examples[0])\"")
        }
        let own = try lexicon.words()
        let base = try database.forReading(names: .tables(with: own), asOf: asOf.day)
        var isFound = true
        var exchange: Exchange?
        if !text.isEmpty { isFound = try await answer(text, base, own, &exchange) }
        if interactive {
            let isTerminal = Surroundings.isTerminal(0)
            while true {
                if isTerminal { Messages.write("> ") }
                guard let line = readLine() else { break }
                guard !line.allSatisfy(\.isWhitespace) else { continue }
                isFound = try await answer(line, base, own, &exchange)
                try ByteSink.standard.line()
                try ByteSink.standard.flush()
            }
            return
        }
        if !isFound { throw NothingFound() }
    }

    /// Whether there is an answer; what keeps a question from being understood is printed as one.
    private func answer(
        _ text: String, _ base: KnowledgeBase, _ own: OwnWords, _ exchange: inout Exchange?
    ) async throws -> Bool {
        let day = asOf.day ?? Surroundings.today
        let answer: Answer
        do {
            if explain, !json.isWanted { try await printPlan(text, base, own, day) }
            if let before = exchange {
                answer = try await base.ask(text, after: before, asOf: day, words: own)
            } else {
                answer = try await base.ask(text, asOf: day, words: own)
            }
        } catch let error as QuestionError {
            if json.isWanted {
                try JSONOutput.print(NotUnderstood(text: text, message: error.description), to: .standard)
            } else {
                try ByteSink.standard.paragraphs(
                    error.description.split(separator: "\n").map { DisplayWidth.plain(String($0)) })
            }
            return false
        }
        exchange =
            exchange?.followed(by: answer) ?? Exchange(question: answer.question, answer: answer).followed(by: answer)
        if json.isWanted {
            if explain {
                let plan = try await base.explain(text, asOf: day, words: own)
                try JSONOutput.print(
                    Explained(answer: answer, parsed: plan.parsed, sql: plan.sql?.description), to: .standard)
            } else {
                try JSONOutput.print(answer, to: .standard)
            }
        } else {
            try ByteSink.standard.paragraphs(answer.lines.map(DisplayWidth.plain))
        }
        return answer.found
    }

    private func printPlan(_ text: String, _ base: KnowledgeBase, _ own: OwnWords, _ day: CalendarDay) async throws {
        let plan = try await base.explain(text, asOf: day, words: own)
        try ByteSink.standard.line("understood: " + plan.parsed)
        if let sql = plan.sql { try ByteSink.standard.line(sql.description) }
        try ByteSink.standard.line()
        // The answer may fail where the plan did not.
        try ByteSink.standard.flush()
    }

    private struct NotUnderstood: Encodable {
        let text: String
        let found = false
        let message: String
    }

    private struct Explained: Encodable {
        let answer: Answer
        let parsed: String
        let sql: String?
    }
}
