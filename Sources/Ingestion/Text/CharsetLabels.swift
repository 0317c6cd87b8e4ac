/// The names under which documents and headers speak of an encoding.
///
/// After the WHATWG Encoding Standard (https://encoding.spec.whatwg.org/): what is labelled Latin-1 is read as
/// Windows-1252, GB2312 as GB18030, Shift_JIS as Windows-31J, because pages labelled so are.
enum CharsetLabels {
    /// By label in lower case: the name in messages, and the one of `iconv` (empty for Windows-1252).
    static let names: [String: (name: String, converter: String)] = {
        var names: [String: (name: String, converter: String)] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 2 else { continue }
            let named = (name: words[0], converter: words[1] == "-" ? "" : words[1])
            names[words[0].lowercased()] = named
            for label in words.dropFirst(2) { names[label] = named }
        }
        return names
    }()

    /// Name, converter, labels.
    private static let table = """
        Windows-1252 - cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 us-ascii ascii \
        cp819 unknown-8bit 8bit x-unknown
        Windows-1250 CP1250 cp1250 x-cp1250
        Windows-1251 CP1251 cp1251 x-cp1251 win-1251
        Windows-1253 CP1253 cp1253 x-cp1253
        Windows-1254 CP1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5
        Windows-1255 CP1255 cp1255 x-cp1255
        Windows-1256 CP1256 cp1256 x-cp1256
        Windows-1257 CP1257 cp1257 x-cp1257
        Windows-1258 CP1258 cp1258 x-cp1258
        Windows-874 CP874 cp874 tis-620 iso-8859-11 iso8859-11 dos-874
        ISO-8859-2 ISO-8859-2 iso8859-2 iso_8859-2 latin2 latin-2 l2
        ISO-8859-3 ISO-8859-3 iso8859-3 iso_8859-3 latin3 l3
        ISO-8859-4 ISO-8859-4 iso8859-4 iso_8859-4 latin4 l4
        ISO-8859-5 ISO-8859-5 iso8859-5 iso_8859-5 cyrillic
        ISO-8859-6 ISO-8859-6 iso8859-6 iso_8859-6 arabic
        ISO-8859-7 ISO-8859-7 iso8859-7 iso_8859-7 greek
        ISO-8859-8 ISO-8859-8 iso8859-8 iso_8859-8 iso-8859-8-i hebrew
        ISO-8859-10 ISO-8859-10 iso8859-10 latin6 l6
        ISO-8859-13 ISO-8859-13 iso8859-13 latin7
        ISO-8859-14 ISO-8859-14 iso8859-14 latin8
        ISO-8859-15 ISO-8859-15 iso8859-15 iso_8859-15 latin9 latin-9 l9
        ISO-8859-16 ISO-8859-16 iso8859-16 latin10
        KOI8-R KOI8-R koi8 koi8r koi8_r cskoi8r
        KOI8-U KOI8-U koi8u koi8-ru
        IBM866 CP866 cp866 866 csibm866
        IBM437 CP437 cp437
        IBM850 CP850 cp850
        Macintosh MACINTOSH macintosh mac x-mac-roman macroman
        Shift_JIS CP932 shift-jis sjis x-sjis ms_kanji windows-31j cp932 ms932 csshiftjis
        EUC-JP EUC-JP eucjp x-euc-jp euc_jp cseucpkdfmtjapanese
        ISO-2022-JP ISO-2022-JP csiso2022jp iso2022jp iso-2022-jp-1
        ISO-2022-KR ISO-2022-KR csiso2022kr
        GB18030 GB18030 gb2312 gbk x-gbk gb_2312-80 cp936 ms936 windows-936 euc-cn csgb2312 chinese
        Big5 BIG5-HKSCS big5-hkscs big-5 cn-big5 x-x-big5 csbig5 cp950 big5hkscs
        EUC-KR CP949 euckr euc_kr ks_c_5601-1987 ks_c_5601 ksc5601 korean uhc cp949 windows-949
        """
}
