/// Splits XML into tags and text, checks that tags match, decodes entities.
///
/// Feeds need no more than this, and it spares the program libxml2 (a dependency for one format) and the XML parser of full
/// Foundation (50 MB of binary). Not read: DTD entity declarations, which feeds do not have and which attacks are made of.
struct XMLTokenizer {
    enum Token: Equatable {
        case start(name: String, attributes: [String: String], selfClosing: Bool)
        case end(name: String)
        case text(String)
    }

    struct Fault: Error {
        var line: Int
        var words: String
    }

    private let bytes: [UInt8]
    private var at = 0
    private var open: [String] = []
    private var pending: String?

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Line feeds counted so far, and up to where.
    private var counted = (lines: 0, upTo: 0)

    /// The line of the next token, from 1.
    var line: Int {
        mutating get {
            let end = min(at, bytes.count)
            for byte in bytes[min(counted.upTo, end)..<end] where byte == 0x0A { counted.lines += 1 }
            counted.upTo = max(counted.upTo, end)
            return counted.lines + 1
        }
    }

    /// The next token; nil at the end of a complete document.
    mutating func next() throws(Fault) -> Token? {
        if let name = pending {
            pending = nil
            return .end(name: name)
        }
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<") else {
                let start = at
                while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
                if open.isEmpty { continue }
                return .text(XMLEntities.decode(bytes[start..<at]))
            }
            if follows("<!--") {
                try skip(past: "-->", what: "comment")
            } else if follows("<![CDATA[") {
                let start = at + 9
                try skip(past: "]]>", what: "CDATA section")
                return .text(String(decoding: bytes[start..<(at - 3)], as: UTF8.self))
            } else if follows("<?") {
                try skip(past: "?>", what: "processing instruction")
            } else if follows("<!") {
                try skipDeclaration()
            } else if follows("</") {
                return try endTag()
            } else {
                return try startTag()
            }
        }
        if let name = open.last { throw Fault(line: line, words: "the file ends inside <\(name)>") }
        return nil
    }

    private func follows(_ mark: String) -> Bool { bytes[at...].starts(with: mark.utf8) }

    private mutating func skip(past mark: String, what: String) throws(Fault) {
        let pin = Array(mark.utf8)
        var i = at
        while i + pin.count <= bytes.count {
            if bytes[i] == pin[0], bytes[i..<(i + pin.count)].elementsEqual(pin) {
                at = i + pin.count
                return
            }
            i += 1
        }
        throw Fault(line: line, words: "the file ends inside a \(what)")
    }

    /// `<!DOCTYPE … [ … ]>`.
    private mutating func skipDeclaration() throws(Fault) {
        var depth = 0
        for i in at..<bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0:
                at = i + 1
                return
            default: break
            }
        }
        throw Fault(line: line, words: "the file ends inside a declaration")
    }

    private mutating func name() -> String {
        let start = at
        while at < bytes.count, bytes[at] > 0x20, !"/>=<\"'".utf8.contains(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func skipSpace() { while at < bytes.count, bytes[at] <= 0x20 { at += 1 } }

    private mutating func endTag() throws(Fault) -> Token {
        let here = line
        at += 2
        let tag = name()
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else {
            throw Fault(line: here, words: "</\(tag) is not closed")
        }
        at += 1
        guard let expected = open.popLast() else { throw Fault(line: here, words: "</\(tag)> closes nothing") }
        guard expected == tag else { throw Fault(line: here, words: "</\(tag)> where </\(expected)> was expected") }
        return .end(name: tag)
    }

    private mutating func startTag() throws(Fault) -> Token {
        at += 1
        let tag = name()
        guard !tag.isEmpty else { throw Fault(line: line, words: "a bare '<'; write it as &lt;") }
        guard open.count < ReadingLimits.elementDepth else {
            throw Fault(line: line, words: "elements nested too deep")
        }
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            guard at < bytes.count else { throw Fault(line: line, words: "the file ends inside <\(tag)") }
            if bytes[at] == UInt8(ascii: ">") {
                at += 1
                open.append(tag)
                return .start(name: tag, attributes: attributes, selfClosing: false)
            }
            if follows("/>") {
                at += 2
                pending = tag
                return .start(name: tag, attributes: attributes, selfClosing: true)
            }
            let key = name()
            skipSpace()
            guard !key.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
                throw Fault(line: line, words: "<\(tag)> has an attribute without a value")
            }
            at += 1
            skipSpace()
            guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else {
                throw Fault(line: line, words: "the attribute '\(key)' of <\(tag)> is not in quotes")
            }
            let quote = bytes[at]
            let start = at + 1
            at = start
            while at < bytes.count, bytes[at] != quote { at += 1 }
            guard at < bytes.count else { throw Fault(line: line, words: "the file ends inside <\(tag)") }
            attributes[key] = XMLEntities.decode(bytes[start..<at])
            at += 1
        }
    }
}
