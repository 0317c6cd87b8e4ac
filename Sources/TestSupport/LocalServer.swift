// Threads are in no smaller module; this target is linked into tests only.
import Foundation
import Synchronization

/// A web server on this machine for one test, which answers as the test says.
public final class LocalServer: Sendable {
    /// What to answer to one request.
    public struct Answer: Sendable {
        public var status: Int
        public var headers: [(String, String)]
        public var body: [UInt8]
        /// Seconds between the header and the body.
        public var pause = 0.0
        /// Whether to name the length before the body.
        public var tellsLength = true

        public init(_ status: Int = 200, _ headers: [(String, String)] = [], body: [UInt8] = []) {
            self.status = status
            self.headers = headers
            self.body = body
        }

        /// A body of text with its type.
        public init(_ type: String, _ text: String) { self.init(200, [("Content-Type", type)], body: Array(text.utf8)) }

        /// The way elsewhere.
        public static func redirect(_ target: String, _ status: Int = 302) -> Answer {
            Answer(status, [("Location", target)])
        }
    }

    /// One request as it came.
    public struct Request: Sendable {
        /// With the query.
        public let path: String
        public let head: String
    }

    /// `http://127.0.0.1:PORT`.
    public let address: String
    private let descriptor: Int32
    private let seen = Mutex<[Request]>([])
    private let answer: @Sendable (Request) -> Answer?

    /// All requests so far.
    public var requests: [Request] { seen.withLock { $0 } }

    /// Starts a server that gives what `answer` says, and 404 where that is nothing.
    public init(_ answer: @escaping @Sendable (_ request: Request) -> Answer?) throws {
        self.answer = answer
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, kind, 0)
        self.descriptor = descriptor
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, size) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, address, &size) == 0
            }
        }
        guard descriptor >= 0, isBound else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
        Thread.detachNewThread { [weak self] in
            // Closed here and nowhere else: a number closed elsewhere could be the next server's by the time it is waited on.
            defer { close(descriptor) }
            while self != nil {
                var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                guard poll(&ready, 1, 50) > 0 else { continue }
                let client = accept(descriptor, nil, nil)
                guard client >= 0 else { continue }
                guard let server = self else {
                    close(client)
                    return
                }
                Thread.detachNewThread { server.serve(client) }
            }
        }
    }

    deinit {
        // Refuses requests from now on; the thread that waits for them closes it.
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private func serve(_ client: Int32) {
        defer { close(client) }
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
            var byte: UInt8 = 0
            guard recv(client, &byte, 1, 0) == 1, head.count < 1 << 16 else { return }
            head.append(byte)
        }
        let text = String(decoding: head, as: UTF8.self)
        let words = text.prefix { $0 != "\r\n" }.split(separator: " ")
        guard words.count == 3 else { return }
        let request = Request(path: String(words[1]), head: text)
        seen.withLock { $0.append(request) }
        let answer = answer(request) ?? Answer(404)
        var lines = "HTTP/1.1 \(answer.status) Said\r\nConnection: close\r\n"
        for (name, value) in answer.headers { lines += "\(name): \(value)\r\n" }
        if answer.tellsLength { lines += "Content-Length: \(answer.body.count)\r\n" }
        guard send(Array((lines + "\r\n").utf8), to: client) else { return }
        if answer.pause > 0 { Thread.sleep(forTimeInterval: answer.pause) }
        _ = send(answer.body, to: client)
    }

    /// False when the client has gone.
    private func send(_ bytes: [UInt8], to client: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                #if canImport(Darwin)
                    Foundation.send(client, bytes.baseAddress.map { $0 + done }, bytes.count - done, 0)
                #else
                    Foundation.send(
                        client, bytes.baseAddress.map { $0 + done }, bytes.count - done, Int32(MSG_NOSIGNAL))
                #endif
            }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }
}
