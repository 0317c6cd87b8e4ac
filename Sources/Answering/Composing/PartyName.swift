import Extraction

/// The name of a party inside a sentence: 'the United States', 'Japan', 'the European Union'.
func partyName(_ code: String, _ given: String = "") -> String {
    let name = given.isEmpty ? Vocabulary.inUse.name(ofParty: code) : given
    guard !name.lowercased().hasPrefix("the ") else { return name }
    let words = name.split(separator: " ").map(String.init)
    let bare: Set<String> = [
        "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Comoros", "Seychelles", "Vatican",
    ]
    let needs: Set<String> = [
        "United", "Union", "Republic", "Kingdom", "Emirates", "Islands", "Nations", "Organization", "Organisation",
        "Council", "League",
        "Association", "Community", "Agency", "Bank", "Fund", "Court", "Commission", "Forum", "Committee", "Conference",
        "Front", "Movement",
        "Army", "Commonwealth", "Group", "Assembly", "Parliament",
    ]
    return bare.contains(name) || (words.count > 1 && words.contains { needs.contains($0) }) ? "the " + name : name
}

/// The text with its first letter in upper case.
func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
