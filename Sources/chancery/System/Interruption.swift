import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Whether somebody has asked the program to end: by Ctrl-C, or by `kill`.
enum Interruption {
    private static let asked = Atomic<Int32>(0)
    private static let askedAt = Atomic<Int>(0)

    /// Whether to come to an end.
    static var isWanted: Bool { asked.load(ordering: .relaxed) != 0 }

    /// The exit code of a program that a signal has ended.
    static var code: Int32 { 128 + asked.load(ordering: .relaxed) }

    /// From now on a signal is a request; a second one, a second later, ends the program where it stands.
    static func expect() {
        // A handler may not be the first to use them.
        asked.store(0, ordering: .relaxed)
        askedAt.store(0, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            let before = signal(number) { number in
                let now = time(nil)
                guard Interruption.asked.load(ordering: .relaxed) != 0 else {
                    Interruption.askedAt.store(now, ordering: .relaxed)
                    Interruption.asked.store(number, ordering: .relaxed)
                    return
                }
                // 'timeout' and shells may send one request twice.
                if now > Interruption.askedAt.load(ordering: .relaxed) + 1 { _exit(128 + number) }
            }
            // Whoever started us with the signal ignored, as 'nohup' does, wants that.
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        }
    }
}

/// The run came to an early end because it was asked to; what that means has been told.
struct Interrupted: Error {}
