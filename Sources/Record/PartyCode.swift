/// How codes of parties are written that no standard knows: 3 to 12 capitals, digits and hyphens, as `LCWC`.
public enum PartyCode {
    /// Whether text is such a code, of whomever.
    public static func isWellFormed(_ text: some StringProtocol) -> Bool {
        (3...12).contains(text.utf8.count) && text.utf8.allSatisfy(isPart) && text.contains(where: \.isLetter)
    }

    /// Whether a byte can stand in one.
    public static func isPart(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte == 0x2D }
}
