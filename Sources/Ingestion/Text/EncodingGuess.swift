/// The encoding of text that declares none, by the characters it would hold.
///
/// Only encodings that show themselves are tried; all else is Windows-1252, as browsers have it.
enum EncodingGuess {
    /// The label of the encoding; nil when none shows itself.
    static func label(of bytes: UnsafeRawBufferPointer) -> String? {
        let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 16))
        let shape = Shape(head)
        guard shape.high >= 4 else { return nil }
        var best: (label: String, share: Double)?
        for candidate in candidates where candidate.fits(shape) {
            guard let read = CodePage(label: candidate.label)?.text(head) else { continue }
            var marks = 0
            var others = 0
            for scalar in read.text.unicodeScalars where scalar.value >= 0x80 {
                if candidate.isUsual(scalar) { marks += 1 } else { others += 1 }
            }
            // The last character may be cut by the sample's end.
            let share = Double(marks) / Double(marks + others + 8 * max(0, read.unreadable - 1) + 1)
            if share >= candidate.least, share > best?.share ?? 0 { best = (candidate.label, share) }
        }
        return best?.label
    }

    /// How the bytes from 128 stand beside one another.
    struct Shape {
        var high = 0
        /// Runs of an even number of them, of an odd number.
        var evenRuns = 0
        var oddRuns = 0
        /// Of all visible bytes.
        var share: Double

        init(_ bytes: UnsafeRawBufferPointer) {
            var run = 0
            var visible = 0
            func ended(_ count: Int, _ even: inout Int, _ odd: inout Int) {
                if count == 0 { return }
                if count & 1 == 0 { even += 1 } else { odd += 1 }
            }
            for byte in bytes {
                if byte > 0x20 { visible += 1 }
                if byte >= 0x80 {
                    high += 1
                    run += 1
                } else {
                    ended(run, &evenRuns, &oddRuns)
                    run = 0
                }
            }
            ended(run, &evenRuns, &oddRuns)
            share = Double(high) / Double(max(1, visible))
        }

        /// Two bytes a character: letters of Western Europe and curly quotes mostly stand alone.
        var isPaired: Bool { oddRuns * 20 <= evenRuns }
        var isMostlyHigh: Bool { share > 0.3 }
    }

    private struct Candidate {
        var label: String
        /// The least share of usual characters among those beyond ASCII.
        var least: Double
        var fits: @Sendable (Shape) -> Bool
        var isUsual: @Sendable (Unicode.Scalar) -> Bool
    }

    private static let candidates: [Candidate] = [
        Candidate(label: "gb18030", least: 0.3, fits: { $0.isPaired }, isUsual: { simplified.contains($0) }),
        // An English text of a Chinese outlet, whose curly quotes are two bytes each.
        Candidate(
            label: "gb18030", least: 0.8, fits: { $0.isPaired && $0.share < 0.2 },
            isUsual: { "‘’“”—…·、。《》　".unicodeScalars.contains($0) }),
        Candidate(label: "big5", least: 0.3, fits: { $0.isMostlyHigh }, isUsual: { traditional.contains($0) }),
        Candidate(label: "euc-kr", least: 0.7, fits: { $0.isPaired }, isUsual: { 0xAC00...0xD7A3 ~= $0.value }),
        Candidate(label: "euc-jp", least: 0.35, fits: { $0.isPaired }, isUsual: isKana),
        Candidate(label: "shift_jis", least: 0.35, fits: { $0.share > 0.2 }, isUsual: isKana),
        Candidate(label: "windows-1251", least: 0.55, fits: { $0.isMostlyHigh }, isUsual: isUsualRussian),
        Candidate(label: "koi8-r", least: 0.55, fits: { $0.isMostlyHigh }, isUsual: isUsualRussian),
        Candidate(label: "iso-8859-5", least: 0.55, fits: { $0.isMostlyHigh }, isUsual: isUsualRussian),
        Candidate(label: "cp866", least: 0.55, fits: { $0.isMostlyHigh }, isUsual: isUsualRussian),
    ]

    @Sendable private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
        0x3041...0x3093 ~= scalar.value || 0x30A1...0x30F6 ~= scalar.value || scalar == "。" || scalar == "、"
    }

    @Sendable private static func isUsualRussian(_ scalar: Unicode.Scalar) -> Bool {
        russian.contains(scalar)
    }

    private static let russian = Set("оеаинтсрвлкмдпуяыьгзбчйхжшю".unicodeScalars)
    /// The commonest characters of Chinese news.
    private static let simplified = Set(
        """
        的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种\
        面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本\
        去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比\
        或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总\
        次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做\
        必战先回则任取据处南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认共权收证改\
        清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话\
        米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难\
        近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲\
        快效院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严，。、“”
        """.unicodeScalars)
    private static let traditional = Set(
        """
        的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種\
        面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本\
        去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比\
        或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總\
        次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做\
        必戰先回則任取據處南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯認共權收證改\
        清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話\
        米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難\
        近，。、「」
        """.unicodeScalars)
}
