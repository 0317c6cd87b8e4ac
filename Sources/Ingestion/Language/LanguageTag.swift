/// The language that an input names, as BCP 47 and those who write it loosely have it: `en-GB`, `fr_FR`, `English`.
struct LanguageTag {
    /// The primary subtag, two letters where there is such a code.
    let primary: String

    /// Nil where the tag names no language: empty, `und`, `mul`, `zxx`, `x-…`, or no tag at all.
    init?(_ written: String) {
        let first = written.trimmed.lowercased().split { !("a"..."z" ~= $0) }.first.map(String.init) ?? ""
        if ["und", "mul", "zxx", "mis", "x", "i", "none", "unknown", "null", "nil", "n"].contains(first) { return nil }
        if let code = Self.named[first] {
            primary = code
        } else if first.utf8.count == 2 || first.utf8.count == 3 {
            primary = first
        } else {
            return nil
        }
    }

    /// Names and three-letter codes of the languages that records name most.
    private static let named: [String: String] = [
        "english": "en", "eng": "en", "french": "fr", "fra": "fr", "fre": "fr", "german": "de", "deu": "de",
        "ger": "de", "spanish": "es", "spa": "es", "portuguese": "pt", "por": "pt", "italian": "it", "ita": "it",
        "dutch": "nl", "nld": "nl", "dut": "nl", "russian": "ru", "rus": "ru", "chinese": "zh", "zho": "zh",
        "chi": "zh", "japanese": "ja", "jpn": "ja", "korean": "ko", "kor": "ko", "arabic": "ar", "ara": "ar",
        "persian": "fa", "fas": "fa", "turkish": "tr", "tur": "tr", "polish": "pl", "pol": "pl", "indonesian": "id",
        "ind": "id", "vietnamese": "vi", "vie": "vi", "ukrainian": "uk", "ukr": "uk", "hindi": "hi", "hin": "hi",
        "swedish": "sv", "swe": "sv", "greek": "el", "ell": "el", "hebrew": "he", "heb": "he",
    ]
}
