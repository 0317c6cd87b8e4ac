/// A single-byte encoding: ASCII below 128, a table above.
///
/// Labels and tables after the WHATWG Encoding Standard (https://encoding.spec.whatwg.org/), which reads Latin-1 as
/// Windows-1252 because pages labelled so are.
struct CodePage {
    let name: String
    /// The scalars of bytes 128–255.
    private let upper: [Unicode.Scalar]

    init?(label: String) {
        switch label {
        case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1",
            "us-ascii", "ascii":
            self.init("Windows-1252", [Self.punctuation1252, Self.latin1])
        case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9":
            self.init("ISO-8859-15", [Self.controls, Self.latin9])
        case "windows-1250", "cp1250", "x-cp1250":
            self.init("Windows-1250", [Self.upper1250])
        case "windows-1251", "cp1251", "x-cp1251":
            self.init("Windows-1251", [Self.upper1251])
        case "windows-1254", "cp1254", "iso-8859-9", "latin5":
            self.init("Windows-1254", [Self.punctuation1252, Self.latin5])
        default: return nil
        }
    }

    private init?(_ name: String, _ parts: [String]) {
        let scalars = parts.flatMap(\.unicodeScalars)
        guard scalars.count == 128 else { return nil }
        self.name = name
        upper = scalars
    }

    func text(_ bytes: UnsafeRawBufferPointer) -> String {
        var out = String.UnicodeScalarView()
        for byte in bytes { out.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]) }
        return String(out)
    }

    // U+FFFD stands where an encoding has no character.
    private static let punctuation1252 = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
    private static let controls = String(repeating: "\u{FFFD}", count: 32)
    private static let latin1 =
        "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
    private static let latin9 =
        "\u{A0}¡¢£€¥Š§š©ª«¬\u{AD}®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
    private static let latin5 =
        "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ"
    private static let upper1250 =
        "€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ\u{FFFD}‘’“”•–—\u{FFFD}™š›śťžź"
        + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"
    private static let upper1251 =
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ"
        + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
        + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
}
