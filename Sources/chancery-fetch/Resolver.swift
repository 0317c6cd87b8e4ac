import Dispatch
import Fetching
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Looks up the addresses of a host, within a time that the system's own look-up does not keep.
enum Resolver {
    static func addresses(of host: String, within time: Duration) throws(FetchFailure) -> [NetworkAddress] {
        let found = Found()
        DispatchQueue.global().async { found.set(lookUp(host)) }
        let milliseconds = Int(time / .milliseconds(1))
        guard found.isSet.wait(timeout: .now() + .milliseconds(max(1, milliseconds))) == .success else {
            throw FetchFailure("the look-up of \(host) took too long", remedy: "check the network, or try again later")
        }
        switch found.value {
        case .success(let addresses): return addresses
        case .failure(let failure): throw failure
        }
    }

    /// Where the thread that looks up leaves what it found.
    private final class Found: Sendable {
        let isSet = DispatchSemaphore(value: 0)
        private let result = Mutex<Result<[NetworkAddress], FetchFailure>>(.success([]))

        var value: Result<[NetworkAddress], FetchFailure> { result.withLock { $0 } }

        func set(_ value: Result<[NetworkAddress], FetchFailure>) {
            result.withLock { $0 = value }
            isSet.signal()
        }
    }

    private static func lookUp(_ host: String) -> Result<[NetworkAddress], FetchFailure> {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        var list: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, &hints, &list)
        defer { if let list { freeaddrinfo(list) } }
        var addresses: [NetworkAddress] = []
        var next = status == 0 ? list : nil
        while let entry = next {
            if let address = entry.pointee.ai_addr.flatMap({ NetworkAddress($0) }), !addresses.contains(address) {
                addresses.append(address)
            }
            next = entry.pointee.ai_next
        }
        guard addresses.isEmpty else { return .success(addresses) }
        let reason = status == 0 ? "it has no address" : String(cString: gai_strerror(status)).lowercased()
        return .failure(
            FetchFailure(
                "the host \(host) was not found (\(reason))", remedy: "check the address and the network connection"))
    }
}

extension NetworkAddress {
    /// The address in a socket address of the system; nil when it is neither IPv4 nor IPv6.
    init?(_ address: UnsafePointer<sockaddr>) {
        let raw = UnsafeRawPointer(address)
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            let number = raw.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr
            self.init(withUnsafeBytes(of: number) { Array($0) })
        case AF_INET6:
            let number = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            self.init(withUnsafeBytes(of: number) { Array($0) })
        default: return nil
        }
    }
}
