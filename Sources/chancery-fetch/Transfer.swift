import CCurl
import Fetching

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a server answered to one request.
struct ServerAnswer {
    var status: Int
    /// Where it sends us, made absolute.
    var redirect: String?
    var contentType: String?
    /// Seconds that it asks to wait; nil when it asks for none.
    var retryAfter: Int?
    /// Unpacked; empty unless the status is one of success.
    var body: [UInt8]
    /// Whether there was more than was wanted.
    var isCut: Bool
}

/// One request after another over libcurl, following nothing by itself; connections to a host are kept.
struct Transfer: ~Copyable {
    private let curl: UnsafeMutableRawPointer

    init() throws(FetchFailure) {
        guard let curl = curl_easy_init() else {
            throw FetchFailure("libcurl does not start", remedy: "reinstall it")
        }
        self.curl = curl
    }

    deinit { curl_easy_cleanup(curl) }

    /// What one request needs to know.
    struct Request {
        var address: WebAddress
        /// The addresses its host was found to have and that were checked; nil when any may be connected to.
        var checked: [NetworkAddress]?
        var policy: AddressPolicy?
        var limit: Int
        var time: Duration
        var connectTime: Duration
        var userAgent: String
    }

    func get(_ request: Request) throws(FetchFailure) -> ServerAnswer {
        curl_easy_reset(curl)
        let receiver = Receiver(curl: curl, limit: request.limit, policy: request.policy)
        let pins = Self.pins(request)
        defer { curl_slist_free_all(pins) }
        set(request, pins: pins)
        let code = withExtendedLifetime(receiver) {
            let context = Unmanaged.passUnretained(receiver).toOpaque()
            chancery_curl_set_writer(curl, receive, context)
            chancery_curl_set_opener(curl, openSocket, context)
            return curl_easy_perform(curl)
        }
        if let refused = receiver.refused {
            throw AddressPolicy.failure(request.address.host, refused.address, refused.kind)
        }
        guard code == CURLE_OK || receiver.hasStopped else {
            throw FetchFailure(
                code, isConnected: chancery_curl_size(curl, CURLINFO_CONNECT_TIME_T) > 0, request: request)
        }
        let wait = Int(chancery_curl_size(curl, CURLINFO_RETRY_AFTER))
        return ServerAnswer(
            status: chancery_curl_number(curl, CURLINFO_RESPONSE_CODE),
            redirect: chancery_curl_text(curl, CURLINFO_REDIRECT_URL).map { String(cString: $0) },
            contentType: chancery_curl_text(curl, CURLINFO_CONTENT_TYPE).map { String(cString: $0) },
            retryAfter: wait > 0 ? wait : nil, body: receiver.body, isCut: receiver.isOver)
    }

    private func set(_ request: Request, pins: UnsafeMutablePointer<curl_slist>?) {
        let milliseconds = { (time: Duration) in max(1, Int(time / .milliseconds(1))) }
        chancery_curl_set_text(curl, CURLOPT_URL, request.address.text)
        chancery_curl_only_web(curl)
        chancery_curl_set_number(curl, CURLOPT_FOLLOWLOCATION, 0)
        chancery_curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
        chancery_curl_set_number(curl, CURLOPT_TIMEOUT_MS, milliseconds(request.time))
        chancery_curl_set_number(
            curl, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(min(request.time, request.connectTime)))
        chancery_curl_set_text(curl, CURLOPT_USERAGENT, request.userAgent)
        chancery_curl_set_text(curl, CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
        if request.policy != nil {
            // A proxy looks names up itself, where nobody checks what they lead to.
            chancery_curl_set_text(curl, CURLOPT_PROXY, "")
        }
        // The library does not look at this variable by itself, though all programs around it do.
        if let certificates = getenv("SSL_CERT_FILE") {
            chancery_curl_set_text(curl, CURLOPT_CAINFO, certificates)
        }
        if let pins { chancery_curl_set_list(curl, CURLOPT_RESOLVE, pins) }
    }

    /// Has libcurl connect to the addresses that were checked instead of looking the name up again.
    private static func pins(_ request: Request) -> UnsafeMutablePointer<curl_slist>? {
        guard let checked = request.checked, !checked.isEmpty else { return nil }
        let addresses = checked.map { $0.bytes.count == 16 ? "[\($0)]" : "\($0)" }.joined(separator: ",")
        return curl_slist_append(nil, "\(request.address.host):\(request.address.port):\(addresses)")
    }
}

/// Takes what libcurl hands over, and decides whether it may connect at all.
private final class Receiver {
    private let curl: UnsafeMutableRawPointer
    private let limit: Int
    private let policy: AddressPolicy?
    private(set) var body: [UInt8] = []
    private(set) var isOver = false
    /// Whether we broke off a transfer that was good as far as it went.
    private(set) var hasStopped = false
    private(set) var refused: (address: NetworkAddress, kind: String)?

    init(curl: UnsafeMutableRawPointer, limit: Int, policy: AddressPolicy?) {
        self.curl = curl
        self.limit = limit
        self.policy = policy
    }

    /// Gives how many bytes were taken; fewer than came ends the transfer.
    func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        // Nothing is read of a page that says why there is no page.
        guard (200..<300).contains(chancery_curl_number(curl, CURLINFO_RESPONSE_CODE)) else {
            hasStopped = true
            return 0
        }
        guard bytes.count <= limit - body.count else {
            body += bytes.prefix(limit - body.count)
            isOver = true
            hasStopped = true
            return 0
        }
        body += bytes
        return bytes.count
    }

    /// The address that the connection really goes to, whatever the name led to before.
    func mayConnect(to address: UnsafePointer<sockaddr>) -> Bool {
        guard let policy else { return true }
        guard let address = NetworkAddress(address) else { return false }
        guard let kind = policy.refusal(address) else { return true }
        refused = (address, kind)
        return false
    }
}

private func receive(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let bytes, let context else { return 0 }
    let receiver = Unmanaged<Receiver>.fromOpaque(context).takeUnretainedValue()
    return receiver.take(UnsafeRawBufferPointer(start: bytes, count: size * count))
}

private func openSocket(
    _ context: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let context, let address, let target = chancery_curl_address(address) else { return -1 }
    guard Unmanaged<Receiver>.fromOpaque(context).takeUnretainedValue().mayConnect(to: target) else { return -1 }
    return socket(address.pointee.family, address.pointee.socktype, address.pointee.`protocol`)
}
