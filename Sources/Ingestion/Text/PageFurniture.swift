/// Lines that pages put around their articles: menus, rights notices, prompts, captions, links to more.
enum PageFurniture: Sendable, Hashable {
    /// Belongs to no article, wherever it stands.
    case furniture
    /// Heads a list of links or a footer: what follows belongs to it as long as it looks like links.
    case listHead

    /// What `line` is by its wording; nil when it may be part of an article.
    static func kind(of line: String) -> PageFurniture? {
        let length = line.utf8.count
        guard length <= 600 else { return nil }
        let words = line.singleSpaced.lowercased().replacingCurlyQuotes
        let bare = words.trimming(" -–—|•*·»>#:.[](){}!…_=+")
        if bare.isEmpty { return .furniture }
        if length <= 60 {
            if Words.whole.contains(bare) { return .furniture }
            if Words.heads.contains(bare) { return .listHead }
            if isCounter(bare) { return .furniture }
        }
        let bytes = Array(words.utf8)[...]
        let bareBytes = Array(bare.utf8)[...]
        if length <= 400, Words.rights.occurs(in: bytes) { return .furniture }
        if length <= 250 || !SentenceEnd.closes(line), Words.starts.begins(bareBytes) { return .furniture }
        // A prompt is short; a sentence of an article that speaks of newsletters or cookies is not all prompt.
        if length <= 220, Words.prompts.occurs(in: bytes) { return .furniture }
        if length <= 400, isCredit(bareBytes) { return .furniture }
        if length <= 160, isBreadcrumb(line) { return .furniture }
        return nil
    }

    /// `Page 1 of 3`, `3 min read`, `12 comments`, `1/4`, `24 shares`.
    private static func isCounter(_ bare: String) -> Bool {
        guard bare.utf8.count <= 40, bare.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return false }
        let words = bare.split { !$0.isLetter }.map(String.init)
        let counted: Set<String> = [
            "page", "of", "min", "mins", "minute", "minutes", "read", "comments", "comment", "shares", "share", "views",
            "likes", "photos", "votes", "retweets", "reactions", "reading", "time", "image", "images", "replies", "ago",
            "hours", "hour", "days", "day", "view", "a",
        ]
        return words.isEmpty
            ? bare.utf8.contains(UInt8(ascii: "/")) && bare.utf8.count <= 7 : words.allSatisfy(counted.contains)
    }

    /// `(Photo by Jane Doe)`, `REUTERS/Jane Doe`, `Jane Doe/AFP/Getty Images`, `AP Photo/Jane Doe` at the end of a caption; a
    /// `Reuters/Ipsos` poll is none.
    private static func isCredit(_ bare: ArraySlice<UInt8>) -> Bool {
        Words.credits.occurs(in: bare.suffix(70)) && !Words.polls.occurs(in: bare)
    }

    /// `Home > World > Asia`, `News » Politics`, `About | Contact | Terms`.
    private static func isBreadcrumb(_ line: String) -> Bool {
        guard line.last != "." else { return false }
        for mark in [" > ", " » ", " › ", " | ", " / ", " · ", " • "] {
            let parts = line.pieces(separatedBy: mark)
            if parts.count >= 3, parts.allSatisfy({ $0.split(separator: " ").count <= 4 }) { return true }
        }
        return false
    }
}
