/// Who sent a message: `Jane Doe via Osthavn List <list@example.org>`.
struct MailSender {
    var person: String?
    var outlet: String?

    init(_ header: MailHeader) {
        guard let field = header.text("from") else { return }
        let name = Self.displayName(field)
        guard let name else {
            outlet = field.trimming(" <>").split(separator: "@").last.map(String.init)?.filled
            return
        }
        for mark in [" via ", " from ", " at ", " | "] {
            let parts = name.pieces(separatedBy: mark)
            if parts.count == 2, let person = parts[0].filled, let outlet = parts[1].filled {
                self.person = Byline.name(person)
                self.outlet = outlet
                return
            }
        }
        outlet = name
    }

    /// The name before `<address>`, or in the parentheses behind an address.
    private static func displayName(_ field: String) -> String? {
        if let open = field.firstIndex(of: "<") {
            let name = field[..<open].trimmed.trimming("\"'").split(separator: "\\").joined()
            return name.contains("@") ? nil : name.filled
        }
        if let open = field.firstIndex(of: "("), let close = field.lastIndex(of: ")"), open < close {
            return field[field.index(after: open)..<close].filled
        }
        return field.contains("@") ? nil : field.trimming("\"'").filled
    }
}
