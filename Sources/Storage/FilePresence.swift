#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

/// Bytes of a file; nil when there is none.
func size(of path: String) -> Int? {
    do {
        return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    } catch {
        return nil
    }
}
