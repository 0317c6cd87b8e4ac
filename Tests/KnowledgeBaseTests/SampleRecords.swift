import Record

/// A small world for tests: several articles, some of the same things.
enum SampleRecords {
    static let talks: ExtractionRecord = {
        var draft = Draft("talks", published: "2015-03-20", source: "Harbour Daily", title: "Talks end a long pause")
        draft.tells(
            .meeting, ["CN", "JP"], "Japan and China held security talks in Tokyo yesterday.", on: "2015-03-19",
            people: ["Liu Jianchao/CN/assistant foreign minister", "Shinsuke Sugiyama/JP/deputy foreign minister"],
            place: "Tokyo/JP",
            series: "Japan–China security talks",
            ministries: ["Ministry of Foreign Affairs/JP", "Ministry of Foreign Affairs/CN"],
            topics: ["security", "maritime crisis management"])
        draft.tells(
            .meeting, ["CN", "JP"], "The talks were last held in Beijing in January 2011.", on: "2011-01",
            place: "Beijing/CN",
            series: "Japan–China security talks", topics: ["security"])
        draft.tells(
            .agreement, ["CN", "JP"], "A four-point agreement was signed in 2014.", on: "2014",
            agreement: "four-point agreement")
        draft.names("Shinzo Abe/JP/prime minister", "Prime Minister Shinzo Abe took office in late 2012.")
        return draft.record
    }()

    static let talksAgain: ExtractionRecord = {
        var draft = Draft(
            "talks-again", published: "2015-03-21", source: "Peninsula Post", title: "Neighbours talk again")
        draft.tells(
            .meeting, ["CN", "JP"],
            "Deputy Foreign Minister Sugiyama Shinsuke received LIU JIANCHAO on Thursday in Tokyo.", on: "2015-03-19",
            people: ["LIU JIANCHAO/CN/assistant foreign minister", "Sugiyama Shinsuke/JP/deputy foreign minister"],
            place: "Tokyo/JP",
            topics: ["islands"], confidence: 0.7)
        return draft.record
    }()

    static let announced: ExtractionRecord = {
        var draft = Draft("announced", published: "2015-03-16", title: "Talks planned")
        draft.tells(
            .meeting, ["CN", "JP"], "Japan and China will hold security talks in Tokyo on Thursday.", on: "2015-03-19",
            status: .planned,
            place: "Tokyo/JP", series: "China-Japan security talks")
        return draft.record
    }()

    static let summit: ExtractionRecord = {
        var draft = Draft("summit", published: "2018-10-27", title: "Abe in Beijing")
        draft.tells(
            .visit, ["CN", "JP"], "Abe arrived in Beijing on Thursday.", on: "2018-10-25",
            people: ["Shinzo Abe/JP/prime minister"],
            place: "Beijing/CN")
        draft.tells(
            .meeting, ["CN", "JP"], "Shinzo Abe met Xi Jinping on Friday.", on: "2018-10-26",
            people: ["Shinzo Abe/JP/prime minister", "Xi Jinping/CN/president"], place: "Beijing/CN")
        return draft.record
    }()

    static let others: ExtractionRecord = {
        var draft = Draft("others", published: "2013-06-28", title: "=Formula, \"quoted\"")
        draft.tells(
            .meeting, ["IL", "US"], "John Kerry met Benjamin Netanyahu in Jerusalem.", on: "2013-06-27",
            people: ["John Kerry/US/secretary of state", "Benjamin Netanyahu/IL/prime minister"], place: "Jerusalem/IL")
        draft.tells(.sanction, ["IR", "US"], "Sanctions on Iran are in force.", topics: ["nuclear programme"])
        draft.names("Liu Zhenmin/CN/vice foreign minister", "Liu Zhenmin, vice foreign minister, spoke.")
        draft.names(
            "Junichiro Koizumi/JP/prime minister", tenure: "former", "Former prime minister Junichiro Koizumi spoke.")
        return draft.record
    }()

    static let all = [talks, talksAgain, announced, summit, others]
}
