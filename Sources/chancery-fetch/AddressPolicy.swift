import Fetching

/// Which network addresses may be connected to.
struct AddressPolicy: Sendable {
    /// What an address is that may not be connected to, such as `a loopback address`; nil for one that may.
    var refusal: @Sendable (NetworkAddress) -> String?

    /// Only those of the public internet.
    static let publicOnly = AddressPolicy { $0.reserved }

    static func failure(_ host: String, _ address: NetworkAddress, _ kind: String) -> FetchFailure {
        let name = host == address.description ? host : "\(host) is \(address),"
        let verb = host == address.description ? " is " : " "
        return FetchFailure(
            "\(name)\(verb)\(kind), which is not fetched from",
            remedy: "give --allow-private if that is what you mean")
    }
}
