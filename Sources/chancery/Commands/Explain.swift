import ArgumentParser
import KnowledgeBase
import Record

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Show how an article was read: sentences, names, dates, rules, what was refused and what no rule took.",
        discussion: """
            Needs no database. Under each sentence stands what was seen in it: who each name is, what each date \
            means, and for each event the words that tell it. What looked like an event and is none stands as \
            'refused', with why; an event word that no rule took as 'passed over', with its class in the tables:

              refused  'met': only one side is told: CU  [MetCounterpart]
              passed over 'visit' (visit, noun)

              chancery explain talks.txt --published 2015-03-20
              chancery explain talks.txt --syntax
              chancery explain articles.jsonl --json
            """)

    @OptionGroup var reading: ReadingArguments
    @Flag(help: "After each sentence its words: number, word, tags, the word it hangs on, relation.")
    var syntax = false
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var json: JSONOption

    func run() throws {
        let extraction = try ExtractArticles(words: try lexicon.words())
        var failures = 0
        var notEnglish = 0
        var count = 0
        try reading.reader.read(paths: reading.paths, standardInput: standardInput) { outcome in
            switch outcome {
            case .article(let article, let notices):
                for notice in notices { Messages.problem(notice.description) }
                let explanation = extraction.explanation(of: article, syntax: syntax)
                if json.isWanted {
                    try JSONOutput.print(explanation, to: .standard)
                } else {
                    if count > 0 { try ByteSink.standard.line() }
                    try ByteSink.standard.paragraphs(ExplanationText.lines(of: explanation))
                }
                count += 1
            case .notice(let notice):
                if notice.isOfLanguage { notEnglish += 1 }
                Messages.problem(notice.description)
            case .failure(let failure):
                failures += 1
                Messages.problem(failure.description)
            }
        }
        try finish(lines: count, failures: failures, notEnglish: notEnglish)
    }
}
