/// Names of elements whatever prefixes a feed has chosen for the vocabularies that feeds share.
struct FeedNamespaces {
    /// What a prefix, with its colon, is written as; those usual are known without being declared.
    private var prefixes = [
        "atom:": "", "content:": "", "dc:": "", "dcterms:": "", "rss:": "", "xhtml:": "", "rdf:": "rdf:",
    ]

    private static let vocabularies = [
        "http://www.w3.org/2005/atom": "", "http://purl.org/atom/ns#": "", "http://purl.org/rss/1.0/": "",
        "http://purl.org/rss/1.0/modules/content/": "", "http://purl.org/dc/elements/1.1/": "",
        "http://purl.org/dc/terms/": "", "http://www.w3.org/1999/xhtml": "",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    ]

    /// Takes up what an element's attributes say of prefixes.
    mutating func declare(_ attributes: [String: String]) {
        for (name, address) in attributes where name.hasPrefix("xmlns:") {
            let prefix = name.dropFirst("xmlns:".utf8.count).lowercased() + ":"
            if let known = Self.vocabularies[address.lowercased()] {
                prefixes[prefix] = known
            } else if prefixes[prefix] == nil {
                // Media and podcasts have titles and descriptions of their own, which are not the article's.
                prefixes[prefix] = prefix
            }
        }
    }

    /// A name in lower case, without its prefix where the vocabulary is one that feeds share.
    func plainName(_ name: String) -> String {
        let name = name.lowercased()
        guard let colon = name.firstIndex(of: ":") else { return name }
        let prefix = String(name[...colon])
        return (prefixes[prefix] ?? prefix) + name[name.index(after: colon)...]
    }

    /// What an RDF element is about.
    func about(_ attributes: [String: String]) -> String? {
        attributes["rdf:about"]
            ?? attributes.keys.sorted().first { plainName($0) == "rdf:about" }.flatMap { attributes[$0] }
    }
}
