/// Spellings of one given name, so that Joe Biden is Joseph Biden and Sergey Lavrov Sergei Lavrov. Own knowledge.
enum NameVariants {
    private static let forms: [String: String] = {
        let groups = [
            "joseph joe joey", "william bill will billy", "james jim jimmy jamie", "anthony tony antony",
            "michael mike mick",
            "robert bob bobby rob", "richard dick rick", "edward ted ed eddie", "daniel dan danny", "david dave",
            "thomas tom",
            "christopher chris", "alexander alex aleksandr alexandr oleksandr", "benjamin ben bibi", "timothy tim",
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
            "gaddafi qaddafi kadhafi qadhafi khadafy",
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

    /// The word that stands for all its spellings. Beyond the table, endings of Slavic names in -ei, -ey, -iy, -y are
    /// one.
    static func key(_ word: String) -> String {
        if let form = forms[word] { return form }
        guard word.utf8.count > 4 else { return word }
        let stem = word.reversed().drop { "eiy".contains($0) }
        let tail = word.count - stem.count
        return (1...3).contains(tail) && word.last != "e" && stem.count > 2 ? String(stem.reversed()) + "i" : word
    }
}
