/// Hashes of a template's number and up to four atoms; the template keeps equal atoms of different templates apart.
package enum FeatureHash {
    @inline(__always)
    static func mix(_ template: UInt64, _ a: UInt64) -> UInt64 {
        finish(template &* 0x9E37_79B9_7F4A_7C15 &+ a &* 0xD6E8_FEB8_6659_FD93)
    }

    @inline(__always)
    static func mix(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
        finish(template &* 0x9E37_79B9_7F4A_7C15 &+ a &* 0xD6E8_FEB8_6659_FD93 &+ b &* 0xA24B_AED4_963E_E407)
    }

    @inline(__always)
    static func mix(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
        finish(
            template &* 0x9E37_79B9_7F4A_7C15 &+ a &* 0xD6E8_FEB8_6659_FD93 &+ b &* 0xA24B_AED4_963E_E407 &+ c
                &* 0x8CB9_2BA7_2F3D_8DD7)
    }

    @inline(__always)
    static func mix(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) -> UInt64 {
        finish(
            template &* 0x9E37_79B9_7F4A_7C15 &+ a &* 0xD6E8_FEB8_6659_FD93 &+ b &* 0xA24B_AED4_963E_E407 &+ c
                &* 0x8CB9_2BA7_2F3D_8DD7 &+ d &* 0xC2B2_AE3D_27D4_EB4F)
    }

    /// Joins two atoms into one for a key of many.
    @inline(__always)
    static func join(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let x = (a ^ a >> 31) &* 0xBF58_476D_1CE4_E5B9 &+ b
        return (x ^ x >> 29) &* 0x94D0_49BB_1331_11EB
    }

    @inline(__always)
    private static func finish(_ sum: UInt64) -> UInt64 {
        var x = sum
        x ^= x >> 32
        x = x &* 0xD6E8_FEB8_6659_FD93
        x ^= x >> 29
        x = x &* 0x9FB2_1C65_1E98_DF25
        return x ^ (x >> 32)
    }
}
