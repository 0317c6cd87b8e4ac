import Record

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the program learns from the system around it: environment, clock and terminal are read here and nowhere else.
enum Surroundings {
    /// A variable of the environment; nil when it is unset or empty.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// All variables, as `NAME=value`.
    static var variables: [String] { ProcessInfo.processInfo.environment.map { $0.key + "=" + $0.value } }

    /// The folder that this program lies in; nil when the system does not tell.
    static var programFolder: String? {
        var path = [UInt8](repeating: 0, count: 4096)
        #if canImport(Darwin)
            var size = UInt32(path.count)
            let isKnown = path.withUnsafeMutableBytes { bytes in
                _NSGetExecutablePath(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), &size) == 0
            }
            let length = isKnown ? path.firstIndex(of: 0) ?? 0 : 0
        #else
            let length = path.withUnsafeMutableBytes { bytes in
                bytes.baseAddress.map {
                    readlink("/proc/self/exe", $0.assumingMemoryBound(to: CChar.self), bytes.count)
                } ?? 0
            }
        #endif
        guard length > 0, let slash = path[..<length].lastIndex(of: UInt8(ascii: "/")) else { return nil }
        return String(decoding: path[..<slash], as: UTF8.self)
    }

    /// Seconds since 1970 by the system's clock, UTC.
    private static var seconds: Int { time(nil) }

    /// The present day, UTC.
    static var today: CalendarDay { CalendarDay(number: seconds / 86_400) }

    /// The present moment as `2024-03-13T10:00:00Z`.
    static var now: String {
        let rest = seconds % 86_400
        let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return today.iso + "T" + parts.joined(separator: ":") + "Z"
    }

    /// Whether a path is that of a folder, links followed.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Processor cores that may be used.
    static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The next key typed, on a terminal without waiting for the end of the line; line feeds are passed over. Nil at the
    /// end of input.
    static func key() -> Character? {
        var old = termios()
        let isRaw = isTerminal(0) && tcgetattr(0, &old) == 0
        if isRaw {
            var raw = old
            raw.c_lflag &= ~tcflag_t(ICANON)
            _ = tcsetattr(0, TCSANOW, &raw)
        }
        defer { if isRaw { _ = tcsetattr(0, TCSANOW, &old) } }
        while true {
            var byte: UInt8 = 0
            guard read(0, &byte, 1) == 1 else { return nil }
            if byte != 0x0A, byte != 0x0D { return Character(UnicodeScalar(byte)) }
        }
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Columns of the terminal that standard output is; nil when it is none.
    static var width: Int? {
        guard isTerminal(1) else { return nil }
        if let columns = variable("COLUMNS").flatMap(Int.init), columns > 0 { return max(40, columns) }
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return max(40, Int(size.ws_col))
    }

    /// Whether colours are wanted: standard output is a terminal and `NO_COLOR` is not set (no-color.org).
    static var wantsColor: Bool { isTerminal(1) && variable("NO_COLOR") == nil && variable("TERM") != "dumb" }
}
