/// The words without which hardly a sentence of a language is made, lower case.
///
/// A word may belong to several languages; a text is told by how many of its words are of each. Words that look like the
/// names, abbreviations and numerals of English news are left out.
enum FunctionWords {
    /// The languages in the order of their bits.
    static let tags = table.map(\.tag)
    /// The place of English among them.
    static let english = 0

    /// By the word's hash, a bit for each language that has it.
    static let masks: [UInt64: UInt32] = {
        var masks: [UInt64: UInt32] = [:]
        for (i, language) in table.enumerated() {
            for word in language.words.split(separator: " ") { masks[hash(word), default: 0] |= 1 << UInt32(i) }
        }
        return masks
    }()

    /// FNV-1a over the UTF-8 of a word, which is in lower case already.
    static func hash(_ word: Substring) -> UInt64 { word.utf8.reduce(seed) { add($1, to: $0) } }

    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    private static let table: [(tag: String, words: String)] = [
        (
            "en",
            """
            the of and to in a that is was for it with as on be at by he his had not are but from or have an they which \
            one you were her all she there would their we him been has when who will more no if out so said what up its \
            about into than them can only other new some could time these two may then do first any my now such like our \
            over me even most made after also did many before must through years where much your way well down should \
            because each just those people how too little state very make world still own see men work between under last \
            this i
            """
        ),
        (
            "fr",
            """
            de la le et les des en un une du dans est que pour qui par sur au plus pas avec ne il se ce sont cette aux \
            mais ou son sa ses leur leurs elle ils nous vous a été être ont avait était fait deux comme même entre après \
            sans sous dont si ces on selon lors où depuis ainsi contre aussi tout tous très peut cela encore déjà
            """
        ),
        (
            "de",
            """
            der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat \
            dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis \
            mehr durch man sein wurde sei wenn hatte kann gegen vom können schon ihre ihr seine unter wir ich seit zwischen \
            sowie diese dieser sagte
            """
        ),
        (
            "es",
            """
            de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin \
            sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque \
            qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada \
            según contra durante tras esto ante
            """
        ),
        (
            "pt",
            """
            de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu \
            sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter \
            seus quem nas me esse eles estão você tinha foram essa num nem suas são pelos sobre disse após
            """
        ),
        (
            "it",
            """
            di e il la che in a un è per una del della con non i si da le sono dei al alla nel gli dal ha più anche lo \
            come ma delle o se su nella questo ai sul all dell un' l' degli dalla stato essere tra due hanno era ed alle \
            loro dopo contro ci suo sua questa anni prima cui fra così quando aveva sulla dall ancora quello
            """
        ),
        (
            "nl",
            """
            de van het een en in is dat op te zijn met voor niet aan er die om ook als dan door over bij uit nog naar maar \
            heeft tot ze wordt of hij worden hebben was kan meer al deze werd haar zich hun geen wel werden dit tegen onder \
            twee zou volgens tussen heb zij moet omdat mensen jaar waar zo had
            """
        ),
        (
            "sv",
            """
            och i att det som en på är av för med den till har de inte om ett han men var sig från vi så kan hade när år \
            under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hon alla andra mycket än här \
            blev mellan över utan enligt bara man
            """
        ),
        (
            "da",
            """
            og i at det er en til på som med for af de ikke har den et der var om han fra men vi ved kan sig efter også så \
            være have blev efter eller nu skal år være sin havde mod over under ville mellem jeg blevet ifølge bliver \
            hvor når både denne dette noe ble etter
            """
        ),
        (
            "fi",
            """
            ja on ei että se oli hän ovat mutta kun ole myös joka sen mukaan kuin jos vain niin ovat hänen ollut sekä tai \
            jo nyt vuoden vuonna mitä joka jotka siitä olla sanoi kuitenkin kanssa tämä tämän ennen jälkeen mukaan
            """
        ),
        (
            "pl",
            """
            i w na z do się nie że jest to o jak po co ale za od przez dla są ich przy ma czy oraz tym jego było tylko już \
            być który która które był może przed między także tego tej ten jej pod ze był była sobie bardzo powiedział \
            według roku lat
            """
        ),
        (
            "cs",
            """
            a v na se je že to s z do o i k ve pro za by ale si po jako podle jsou od byl jeho který jen také není bude \
            která které už tak nebo při jsem byla bylo mezi aby před může roku let uvedl řekl své až však než další
            """
        ),
        (
            "hu",
            """
            a az és hogy nem is egy meg volt csak már de ez el még mint van kell vagy azt ha aki sem pedig után szerint \
            ki több mert minden amely között ezt lehet nagy majd most fel volna két illetve
            """
        ),
        (
            "ro",
            """
            de și în a la că cu o pe din nu se un care este mai au pentru sa fi sunt ce fost le lui ca prin dar sau după \
            acest această între cele cel ai iar fost despre fiind unei unui și-a acum foarte către
            """
        ),
        (
            "tr",
            """
            ve bir bu da de için ile çok olarak daha olan ne gibi en kadar sonra o var ama her mi ki ya değil iki göre dedi \
            ise diye önce üzere ilk tarafından olduğu olduğunu yeni türkiye arasında bunun şekilde büyük başkanı kendi
            """
        ),
        (
            "id",
            """
            yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada oleh bahwa para telah \
            sudah kepada mereka lebih atau sebagai menjadi bisa tersebut dapat tahun orang adalah satu dia belum antara \
            kata hari seperti saat negara serta setelah secara kami tetapi namun mengatakan sebuah bagi masih beliau ialah
            """
        ),
        (
            "vi",
            """
            và của là có được cho không với các trong một những người đã để khi này đến về từ ở ra như vào theo tại năm \
            trên cũng nhưng sẽ làm phải nhiều còn sau lại đó việc bị nước thì hai bộ ông nhà đang giữa
            """
        ),
        (
            "tl",
            """
            ang ng sa na mga ay at si ni para kay hindi ito niya ko mo siya rin din nang kung may dahil isang pa lang \
            kanyang naman mula ayon bilang nito sila namin natin kanilang
            """
        ),
        (
            "sw",
            """
            ya na wa kwa katika ni za la kuwa hiyo hii huyo cha alisema lakini pia baada yake wake nchi yao kama wakati \
            watu kutoka mwaka bila hayo sasa hivyo ambayo ambao vya
            """
        ),
        (
            "ru-Latn",
            """
            i v vo na ne chto s so po iz k u za o ot kak eto dlya do ego bylo tak no je yego byl byla byli kotoryy kotorye \
            kotoryi pri ili uzhe tolko takzhe yeye mezhdu posle pered etogo etom ob oni ona on vse yest budet svoi
            """
        ),
        (
            "sh",
            """
            i u je da se na za su od sa ne koji što kao iz o će bi ili koja samo koje te nije biti ali kako još do po \
            prema zbog između nakon bez može rekao ove ovo kojima godine
            """
        ),
    ]
}
