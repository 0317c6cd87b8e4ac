import Fetching
import Testing

/// Who may fetch what, after RFC 9309.
@Suite struct RobotsTests {
    private func allows(_ file: String, _ path: String) -> Bool {
        RobotsRules(Array(file.utf8), agent: "chancery").allows(path)
    }

    @Test(arguments: [
        ("", "/a", true),
        ("User-agent: *\nDisallow: /", "/a", false),
        ("User-agent: *\nDisallow:", "/a", true),
        ("User-agent: *\nDisallow: /", "/robots.txt", true),
        ("User-agent: other\nDisallow: /", "/a", true),
        // Our own group goes before everyone's, wherever it stands and however it is written.
        ("User-agent: *\nDisallow: /\n\nUser-agent: Chancery/2.0\nAllow: /", "/a", true),
        ("User-agent: CHANCERY\nDisallow: /x\nUser-agent: *\nDisallow: /", "/a", true),
        ("User-agent: chancery\nDisallow:\nUser-agent: *\nDisallow: /", "/a", true),
        ("User-agent: chancerybot\nDisallow: /", "/a", true),
        // Several names before one group, several groups for one name.
        ("User-agent: other\nUser-agent: chancery\nDisallow: /a", "/a", false),
        (
            "User-agent: chancery\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: chancery\nDisallow: /b", "/b",
            false
        ),
        ("User-agent: chancery\nSitemap: http://x/\nUser-agent: other\nDisallow: /", "/a", false),
        // The longest rule decides; of two equal ones the one that allows.
        ("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", true),
        ("User-agent: *\nAllow: /news\nDisallow: /news/old", "/news/old/1", false),
        ("User-agent: *\nDisallow: /page\nAllow: /page", "/page", true),
        ("User-agent: *\nAllow: /p*\nDisallow: /page", "/page", false),
        // Stars and ends.
        ("User-agent: *\nDisallow: /*.php", "/a/b.php?x", false),
        ("User-agent: *\nDisallow: /*.php$", "/a/b.php?x", true),
        ("User-agent: *\nDisallow: /*.php$", "/a/b.php", false),
        ("User-agent: *\nDisallow: /$", "/", false),
        ("User-agent: *\nDisallow: /$", "/a", true),
        ("User-agent: *\nDisallow: /a*b*c", "/a1b2b3c4", false),
        ("User-agent: *\nDisallow: /a*b*c$", "/a1b2c3c", false),
        ("User-agent: *\nDisallow: /a*b*c$", "/a1b2c3", true),
        ("User-agent: *\nDisallow: *", "/a", false),
        ("User-agent: *\nDisallow: /a$b", "/a$b", false),
        ("User-agent: *\nDisallow: /a%2Ab", "/a*b", false),
        ("User-agent: *\nDisallow: /a%2Ab", "/axb", true),
        // One way to write an escape.
        ("User-agent: *\nDisallow: /%7efoo", "/~foo", false),
        ("User-agent: *\nDisallow: /ä", "/%c3%A4", false),
        ("User-agent: *\nDisallow: /a%2fb", "/a/b", true),
        ("User-agent: *\nDisallow: /A", "/a", true),
        ("User-agent: *\nDisallow: /a?b=", "/a?b=1", false),
        // How the file may be written.
        ("\u{FEFF}user-AGENT : * # all\r\n DISALLOW :/a # not this\r\n", "/a", false),
        ("User-agent: *\rDisallow: /a", "/a", false),
        ("Disallow: /\nUser-agent: other\nDisallow: /", "/a", true),
        ("nonsense\n:\n::\nUser-agent\nUser-agent:\nDisallow: /", "/a", true),
        ("<html>Disallow: /</html>", "/a", true),
    ])
    func rules(file: String, path: String, isAllowed: Bool) { #expect(allows(file, path) == isAllowed) }

    @Test func anyBytesAreRead() {
        var random = SystemRandomNumberGenerator()
        for length in 0..<300 {
            let bytes = (0..<length).map { _ in
                [UInt8(ascii: "%"), 0x2A, 0x24, 0x0A, 0x3A, UInt8.random(in: 0...255, using: &random)].randomElement()
                    ?? 0
            }
            _ = RobotsRules(Array("User-agent: *\nDisallow: ".utf8) + bytes, agent: "chancery").allows("/a%*$%2")
        }
    }
}
