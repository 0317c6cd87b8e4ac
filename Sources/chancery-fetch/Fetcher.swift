import Fetching

/// Gets one page or feed: asks `robots.txt`, checks whom it connects to, follows redirects, and keeps to limits.
struct Fetcher: ~Copyable {
    /// How far a fetch may go.
    struct Limits {
        /// Of the body, unpacked.
        var bytes: Int
        /// From the first look-up to the last byte.
        var time: Duration
        var connectTime: Duration = .seconds(10)
        var redirects = 5
    }

    private let limits: Limits
    /// Nil where any address may be connected to.
    private let policy: AddressPolicy?
    private let userAgent: String
    private let transfer: Transfer
    private let deadline: ContinuousClock.Instant
    private var robots: [String: RobotsRules] = [:]

    /// What `robots.txt` files call us.
    static let agent = "chancery"

    init(limits: Limits, policy: AddressPolicy?, userAgent: String) throws(FetchFailure) {
        self.limits = limits
        self.policy = policy
        self.userAgent = userAgent
        transfer = try Transfer()
        deadline = .now + limits.time
    }

    /// The body of what `url` leads to, and what there is to say about it.
    mutating func fetch(_ url: String) throws(FetchFailure) -> (report: FetchReport, body: [UInt8]) {
        let first = try WebAddress(url)
        var address = first
        var visited: Set<WebAddress> = []
        for _ in 0...limits.redirects {
            guard visited.insert(address).inserted else {
                throw FetchFailure("it redirects in a circle, by \(address)", remedy: "check the address")
            }
            let answer: ServerAnswer
            do throws(FetchFailure) {
                try askRobots(address)
                answer = try get(address, limit: limits.bytes)
                if let target = answer.redirect {
                    address = try Self.next(target)
                    continue
                }
                try judge(answer)
            } catch {
                throw address == first ? error : error.behind("redirected to \(address): ")
            }
            let type = ContentType(answer.contentType ?? "")
            let report = FetchReport(
                url: url, finalURL: address.text, status: answer.status, contentType: type.media, charset: type.charset,
                bytes: answer.body.count)
            return (report, answer.body)
        }
        throw FetchFailure("it redirects more than \(limits.redirects) times", remedy: "give the address it leads to")
    }

    private static func next(_ target: String) throws(FetchFailure) -> WebAddress {
        do throws(FetchFailure) { return try WebAddress(target) } catch {
            throw error.behind("it redirects to a place that is not fetched: ")
        }
    }

    private func judge(_ answer: ServerAnswer) throws(FetchFailure) {
        guard (200..<300).contains(answer.status) else { throw FetchFailure(answer) }
        guard !answer.isCut else {
            throw FetchFailure(
                "it holds more than \(limits.bytes) bytes", remedy: "download it and ingest the file",
                status: answer.status)
        }
        guard !answer.body.isEmpty else {
            throw FetchFailure(
                "the answer is empty (\(answer.status))", remedy: "save the page with a browser and ingest the file",
                status: answer.status)
        }
    }

    /// One request, to an address that has been checked.
    private func get(_ address: WebAddress, limit: Int) throws(FetchFailure) -> ServerAnswer {
        var left = deadline - .now
        var checked: [NetworkAddress]?
        if let policy, left > .zero {
            let found = try Resolver.addresses(of: address.host, within: min(left, limits.connectTime))
            for place in found {
                if let kind = policy.refusal(place) { throw AddressPolicy.failure(address.host, place, kind) }
            }
            checked = found
            left = deadline - .now
        }
        guard left > .zero else {
            throw FetchFailure("the answer took too long", remedy: "try again later, or give more time with --timeout")
        }
        return try transfer.get(
            Transfer.Request(
                address: address, checked: checked, policy: policy, limit: limit, time: left,
                connectTime: limits.connectTime, userAgent: userAgent))
    }

    // MARK: robots.txt

    private mutating func askRobots(_ address: WebAddress) throws(FetchFailure) {
        let rules: RobotsRules
        if let known = robots[address.origin] {
            rules = known
        } else {
            rules = try rulesOf(address)
            robots[address.origin] = rules
        }
        guard rules.allows(address.path) else {
            throw FetchFailure(
                "its robots.txt asks programs such as this not to fetch it",
                remedy: "ask the publisher, or save the page with a browser and ingest the file")
        }
    }

    /// What RFC 9309 makes of each answer: none there means all is allowed, a server that fails means nothing is.
    private func rulesOf(_ address: WebAddress) throws(FetchFailure) -> RobotsRules {
        var place = try WebAddress(address.robots)
        for _ in 0...limits.redirects {
            let answer: ServerAnswer
            do throws(FetchFailure) {
                answer = try get(place, limit: RobotsRules.readBytes)
                if let target = answer.redirect {
                    place = try Self.next(target)
                    continue
                }
            } catch {
                // What keeps from the host itself has nothing to do with this file.
                throw place.origin == address.origin ? error : error.behind("its robots.txt, at \(place): ")
            }
            switch answer.status {
            case 200..<300: return RobotsRules(answer.body, agent: Self.agent)
            case 400..<500: return RobotsRules([], agent: Self.agent)
            default: throw FetchFailure(answer).behind("its robots.txt cannot be read: ")
            }
        }
        return RobotsRules([], agent: Self.agent)
    }
}

extension FetchFailure {
    /// The same failure, with where it happened said first.
    fileprivate func behind(_ words: String) -> FetchFailure {
        FetchFailure(words + what, remedy: remedy, status: status)
    }
}
