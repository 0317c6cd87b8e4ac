/// The article in the text of a message: without signature, and without what a newsletter puts around its stories.
enum MailBody {
    /// Up to the line `-- ` that begins a signature.
    static func withoutSignature(_ text: String) -> String {
        var kept: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            // List programs draw a line of underscores above their own footer.
            if line == "-- " || (line.utf8.count >= 40 && line.utf8.allSatisfy { $0 == UInt8(ascii: "_") }) { break }
            kept.append(line)
        }
        return kept.joined(separator: "\n")
    }

    /// One paragraph a line.
    static func text(ofPage page: String) throws(ReadFailure.Problem) -> String {
        let blocks = try HTMLText.paragraphs(page).filter { block in
            PageFurniture.kind(of: block.text) == nil && !(block.linkShare > 0.8 && block.length < 140)
        }
        return blocks.map { $0.text + "\n" }.joined()
    }
}
