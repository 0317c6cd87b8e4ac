/// Spellings of one given name, so that Joe Biden is Joseph Biden and Sergey Lavrov Sergei Lavrov. Own knowledge.
enum NameVariants {
    private static let forms: [String: String] = {
        let groups = [
            "joseph joe joey", "william bill will billy", "james jim jimmy jamie", "anthony tony antony",
            "michael mike mick",
            "robert bob bobby rob", "richard dick rick", "edward ted ed eddie", "daniel dan danny", "david dave",
            "thomas tom",
            "christopher chris", "alexander alex aleksandr alexandr oleksandr alyaksandr", "benjamin ben bibi",
            "timothy tim",
            "stephen steve steven",
            "kenneth ken", "gregory greg", "nicholas nick nikolas nicolas", "samuel sam", "frederick fred",
            "lawrence larry", "ronald ron",
            "donald don", "peter pete", "philip phil phillip", "katherine kathy katharine", "susan sue",
            "madeleine madeline",
            "mohammed muhammad mohamed mohammad muhammed mohamad mehmed", "ahmed ahmad achmed",
            "hussein hussain husayn husain",
            "abdullah abdallah abdulla", "mahmoud mahmud mahmood", "youssef yousef yusuf yousuf joseph", "omar umar",
            "ibrahim ebrahim",
            "hassan hasan", "khaled khalid", "faisal faysal", "saud saoud", "rahman rehman",
            "gabriel gabby gabi", "andrew andy", "matthew matt", "elizabeth liz beth", "jeffrey jeff",
            "charles charlie chuck",
            "yitzhak itzhak isaac yitzchak", "moshe moses", "shimon simon", "catherine cathy", "patrick pat paddy",
            "leonard len lenny", "raymond ray", "deborah debbie", "margaret maggie peggy", "zachary zach",
            "nathan nate",
            "francis frank", "harold harry", "gerald gerry jerry", "theodore theo", "victor viktor",
            "georgy georgi giorgi",
            "morsi morsy mursi", "khamenei khameni",
            "mikhail michail", "volodymyr vladimir wolodymyr", "yevgeny evgeny jewgeni", "eduard edouard edvard",
            "fyodor fedor",
            "franjo franyo", "stefan stephan", "jorgen joergen", "muammar moammar", "kofi koffi",
            "natalia natalya natalie",
        ]
        var forms: [String: String] = [:]
        for group in groups {
            let names = group.split(separator: " ").map(String.init)
            for name in names where forms[name] == nil { forms[name] = names[0] }
        }
        return forms
    }()

    /// Letters that papers write one way or the other when a name comes from another script, in the order they are put
    /// right.
    private static let letters: [(String, String)] = [
        ("tch", "ch"), ("sch", "sh"), ("dh", "d"), ("gh", "g"), ("kh", "k"), ("zh", "j"), ("ph", "f"), ("ck", "k"),
        ("q", "k"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("yev", "ev"), ("iy", "i"), ("ee", "i"), ("yc", "ic"),
    ]

    /// The word that stands for all its spellings. Beyond the table, endings of Slavic names in -ei, -ey, -iy, -y are
    /// one, and so are letters that transliterations differ in (q and g for qaf, kh and k, doubled consonants).
    static func key(_ word: String) -> String {
        if let form = forms[word] { return form }
        guard word.utf8.count > 4 else { return word }
        let plain = plainLetters(word)
        let stem = plain.reversed().drop { "eiy".contains($0) }
        let tail = plain.count - stem.count
        return (1...3).contains(tail) && plain.last != "e" && stem.count > 2 ? String(stem.reversed()) + "i" : plain
    }

    private static func plainLetters(_ word: String) -> String {
        var plain = word
        for (written, put) in letters where plain.contains(written) {
            plain = plain.replacing(written, with: put)
        }
        var out: [UInt8] = []
        for byte in plain.utf8 where out.last != byte { out.append(byte) }
        // Belarusian writes -enka where Russian has -enko; ё is e to some and o to others.
        for (end, put) in [("enka", "enko"), ("chov", "chev")] where plain.hasSuffix(end) && plain.count > end.count {
            out.removeLast(end.utf8.count)
            out += Array(put.utf8)
        }
        // Libyan and Iraqi qaf is written with q, g and k.
        if let first = out.first, first == UInt8(ascii: "g") || first == UInt8(ascii: "q") {
            out[0] = UInt8(ascii: "k")
        }
        return String(decoding: out, as: UTF8.self)
    }
}
