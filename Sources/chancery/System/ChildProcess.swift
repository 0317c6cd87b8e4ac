#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What kept another program from doing its work.
struct ChildFailure: Error {
    let reason: String
}

/// Another program at work, whose standard output is read; it ends with this value at the latest.
struct ChildProcess: ~Copyable {
    private let process: pid_t
    private let descriptor: Int32

    /// Starts the program at `path` with nothing on its standard input; what it writes to standard error goes to ours.
    init(_ path: String, _ arguments: [String]) throws(ChildFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw ChildFailure(reason: "cannot be started (\(systemReason()))") }
        defer { close(ends[1]) }
        // Only the copy that becomes its standard output may reach the program, or the end would never be seen.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        var started = pid_t()
        let status = Self.withWords([path] + arguments) { words in
            Self.withWords(Surroundings.variables) { posix_spawn(&started, path, &actions, nil, words, $0) }
        }
        guard status == 0 else {
            close(ends[0])
            throw ChildFailure(reason: "cannot be started (\(String(cString: strerror(status))))")
        }
        process = started
        descriptor = ends[0]
    }

    deinit {
        close(descriptor)
        // Gone already when it has ended; never left to run on.
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    /// All that it writes until it closes its standard output.
    func output(within time: Duration, limit: Int) throws(ChildFailure) -> [UInt8] {
        let deadline = ContinuousClock.now + time
        var output: [UInt8] = []
        while true {
            let left = Int32(clamping: Int((deadline - .now) / .milliseconds(1)))
            guard left > 0 else { throw ChildFailure(reason: "does not end") }
            var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&ready, 1, left) > 0 else { continue }
            var count = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
                count = read(descriptor, buffer.baseAddress, buffer.count)
                filled = max(0, count)
            }
            if count == 0 { return output }
            if count < 0, errno != EINTR { throw ChildFailure(reason: "cannot be read (\(systemReason()))") }
            output += bytes
            guard output.count <= limit else { throw ChildFailure(reason: "writes more than was asked for") }
        }
    }

    /// The words as C wants them, for as long as `body` runs.
    private static func withWords<Result>(
        _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = words.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
