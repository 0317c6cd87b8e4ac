import Record

/// An identifier that anybody who rebuilds the database gets again: a prefix and twelve digits hashed from what it
/// stands for.
func stableID(_ prefix: String, _ parts: [String]) -> String {
    var hash = StableHash()
    for part in parts { hash.add(part) }
    return prefix + "-" + hash.hex.suffix(12)
}
