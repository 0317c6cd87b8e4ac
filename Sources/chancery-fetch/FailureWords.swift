import CCurl
import Fetching

extension FetchFailure {
    /// What a transfer that did not come to its end failed at.
    init(_ code: CURLcode, isConnected: Bool, request: Transfer.Request) {
        let host = request.address.host
        switch code {
        case CURLE_OPERATION_TIMEDOUT where isConnected:
            self.init("the answer took too long", remedy: "try again later, or give more time with --timeout")
        case CURLE_OPERATION_TIMEDOUT:
            self.init("\(host) does not answer", remedy: "check the address, or try again later")
        case CURLE_COULDNT_RESOLVE_HOST:
            self.init("the host \(host) was not found", remedy: "check the address and the network connection")
        case CURLE_COULDNT_CONNECT:
            self.init(
                "no connection to \(host) on port \(request.address.port)",
                remedy: "check the address, or try again later")
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE:
            self.init(
                "no safe connection to \(host) (\(Self.words(code)))",
                remedy: "check the address and the system's clock and certificates")
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR:
            self.init("the answer breaks off (\(Self.words(code)))", remedy: "try again later")
        case CURLE_BAD_CONTENT_ENCODING:
            self.init(
                "the answer is packed in a way that cannot be unpacked",
                remedy: "save it with a browser and ingest the file")
        default:
            self.init("it cannot be fetched (\(Self.words(code)))", remedy: "check the address, or try again later")
        }
    }

    private static func words(_ code: CURLcode) -> String { String(cString: curl_easy_strerror(code)).lowercased() }

    /// What an answer says that is no success.
    init(_ answer: ServerAnswer) {
        let wait = answer.retryAfter.map { "try again in \(Self.time($0)), as the server asks" }
        switch answer.status {
        case 404, 410:
            self.init("there is no such page (\(answer.status))", remedy: "check the address", status: answer.status)
        case 401, 402, 403, 407, 451:
            self.init(
                "the server refuses it (\(answer.status))",
                remedy: wait ?? "save the page with a browser and ingest the file", status: answer.status)
        case 429:
            self.init("the server was asked too often (429)", remedy: wait ?? "try again later", status: 429)
        case 500...:
            self.init("the server failed (\(answer.status))", remedy: wait ?? "try again later", status: answer.status)
        case 300..<400:
            self.init(
                "the server sends it elsewhere and does not say where (\(answer.status))", remedy: "check the address",
                status: answer.status)
        default:
            self.init(
                "the server does not give it (\(answer.status))", remedy: wait ?? "check the address",
                status: answer.status)
        }
    }

    private static func time(_ seconds: Int) -> String {
        switch seconds {
        case ..<120: "\(seconds) second\(seconds == 1 ? "" : "s")"
        case ..<7200: "\((seconds + 59) / 60) minutes"
        default: "\((seconds + 3599) / 3600) hours"
        }
    }
}
