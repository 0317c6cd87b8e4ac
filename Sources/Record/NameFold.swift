/// Folds a name for comparison: lower case, accents dropped, every run of other characters one space.
///
/// Covers Latin letters with marks up to U+024F and U+1E00–U+1EFF by table-free decomposition of the common ones; other
/// scripts are kept as they are. `Müller-Lüdenscheidt` → `muller ludenscheidt`, `Côte d’Ivoire` → `cote d ivoire`.
public func folded(_ name: some StringProtocol) -> String {
    var out = ""
    out.reserveCapacity(name.utf8.count)
    var gap = false
    for scalar in name.unicodeScalars {
        let plain = foldScalar(scalar)
        if plain.isEmpty {
            gap = true
        } else if plain != "\u{0}" {
            if gap, !out.isEmpty { out += " " }
            gap = false
            out += plain
        }
    }
    return out
}

/// Folds one scalar: empty for a separator, NUL for a combining mark, which vanishes.
private func foldScalar(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(Character(scalar))
    case 0x41...0x5A: return String(Character(Unicode.Scalar(UInt8(scalar.value + 32))))
    case 0..<0x80: return ""
    case 0x300...0x36F, 0x2BB...0x2BF: return "\u{0}"
    case 0x2018, 0x2019, 0x2010...0x2015: return ""
    default: break
    }
    if let plain = latinBase[scalar.value] { return plain }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return "" }
    return scalar.properties.lowercaseMapping
}

private let latinBase: [UInt32: String] = {
    let groups: [(String, String)] = [
        ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặÀÁÂÃÄÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶəƏ"), ("ae", "æÆ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđðĎĐÐ"),
        ("e", "èéêëēĕėęěẹẻẽếềểễệÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ"), ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıỉịÌÍÎÏĨĪĬĮİỈỊ"),
        ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňÑŃŅŇ"),
        ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢ"), ("oe", "œŒ"), ("r", "ŕŗřŔŖŘ"), ("s", "śŝşšșŚŜŞŠȘ"),
        ("ss", "ß"), ("t", "ţťŧțŢŤŦȚ"), ("th", "þÞ"), ("u", "ùúûüũūŭůűųưụủứừửữựÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰ"), ("w", "ŵŴ"),
        ("y", "ýÿŷỳỵỷỹÝŸŶỲỴỶỸ"), ("z", "źżžŹŻŽ"),
    ]
    var map: [UInt32: String] = [:]
    for (base, letters) in groups {
        for scalar in letters.unicodeScalars { map[scalar.value] = base }
    }
    return map
}()
