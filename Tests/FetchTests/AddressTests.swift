import Fetching
import Testing

@testable import chancery_fetch

/// Which places are of the public internet, and how addresses are taken apart.
@Suite struct AddressTests {
    @Test(arguments: [
        "127.0.0.1", "127.255.255.254", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.1.1",
        "169.254.169.254", "100.100.100.200", "168.63.129.16", "0.0.0.0", "100.64.0.1", "224.0.0.1", "255.255.255.255",
        "198.18.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fd00:ec2::254", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001::1", "::7f00:1",
        // As numbers, in octal, in hexadecimal, shortened.
        "2130706433", "017700000001", "0x7f000001", "127.1", "0177.0.0.1", "0x7f.0.0.1",
    ])
    func notPublic(host: String) throws {
        for address in try Resolver.addresses(of: host, within: .seconds(5)) { #expect(address.reserved != nil) }
    }

    @Test(arguments: [
        "8.8.8.8", "172.32.0.1", "172.15.255.255", "192.167.1.1", "100.128.0.1", "11.0.0.1", "223.255.255.255",
        "2606:2800:220:1:248:1893:25c8:1946", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1",
    ])
    func isPublic(host: String) throws {
        for address in try Resolver.addresses(of: host, within: .seconds(5)) { #expect(address.reserved == nil) }
    }

    @Test(arguments: [
        "", "x", "nonsense", "/etc/passwd", "http://", "http://a b/", "http://a:99999/", "http://[::1/",
    ])
    func isNoAddress(text: String) { #expect(throws: FetchFailure.self) { try WebAddress(text) } }

    @Test(arguments: [
        "http://user:pass@example.org/", "http://user@example.org/", "http://:pass@example.org/",
        "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "javascript:alert(1)",
    ])
    func isRefused(text: String) { #expect(throws: FetchFailure.self) { try WebAddress(text) } }

    @Test func isTakenApart() throws {
        let address = try WebAddress(" HTTPS://Example.ORG/a b/ä?q=é#part ")
        #expect(address.host == "example.org")
        #expect(address.port == "443")
        #expect(address.path == "/a%20b/%C3%A4?q=%C3%A9")
        #expect(address.robots == "https://example.org:443/robots.txt")
        #expect(try WebAddress("http://[2001:db8::1]:8080").robots == "http://[2001:db8::1]:8080/robots.txt")
        #expect(try WebAddress("http://example.org?q").path == "/?q")
    }

    @Test func contentTypes() {
        let type = ContentType(#"Text/HTML ; Charset="ISO-8859-1"; x=y"#)
        #expect(type.media == "text/html" && type.charset == "iso-8859-1")
        #expect(ContentType("").media == nil && ContentType("garbage").media == nil)
        #expect(ContentType("text/html; charset=\u{1B}[31mutf-8").charset == "31mutf-8")
    }
}
