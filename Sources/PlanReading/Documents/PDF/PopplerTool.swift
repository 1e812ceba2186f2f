#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Runs one of poppler's tools on a PDF, as a child process with little memory and little time.
///
/// The document goes in and the answer comes out through a pair of sockets: no file is written, and no word of the document
/// reaches a command line.
struct PopplerTool {
    /// `pdftotext` or `pdftocairo`.
    var name: String
    var arguments: [String]
    var outputLimit = 96 << 20
    var seconds = 20

    enum Failure: Error {
        case isMissing, tookTooLong, failed
    }

    /// Limits are set by a shell that then becomes the tool; the tool's name and arguments are the shell's, not its script.
    private static let script = "ulimit -c 0; ulimit -v 1500000; ulimit -t 15; exec \"$0\" \"$@\""

    func output(for input: [UInt8]) throws(Failure) -> [UInt8] {
        let (ours, theirs) = try PopplerTool.sockets()
        defer { close(ours) }
        let child: pid_t
        do {
            defer { close(theirs) }
            child = try spawn(theirs)
        }
        var exchange = Exchange(socket: ours, input: input, outputLimit: outputLimit, seconds: seconds)
        let isWhole = exchange.run()
        let status = PopplerTool.wait(for: child, kill: !isWhole)
        guard isWhole else { throw .tookTooLong }
        if status == 127 || status == 126 { throw .isMissing }
        guard status == 0 else { throw .failed }
        return exchange.output
    }

    private static func sockets() throws(Failure) -> (Int32, Int32) {
        var pair: [Int32] = [-1, -1]
        #if canImport(Glibc)
            // Marked in the same step, so that no other child started meanwhile keeps a copy open.
            let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        guard socketpair(AF_UNIX, kind, 0, &pair) == 0, let ours = pair.first, let theirs = pair.last else {
            throw .failed
        }
        for socket in pair { _ = fcntl(socket, F_SETFD, FD_CLOEXEC) }
        return (ours, theirs)
    }

    private func spawn(_ socket: Int32) throws(Failure) -> pid_t {
        let words = ["sh", "-c", PopplerTool.script, name] + arguments
        let settings = ["PATH=/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent"]
        var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
        defer { for pointer in argv + environment { free(pointer) } }

        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        guard posix_spawn_file_actions_init(&actions) == 0 else { throw .failed }
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, socket, 0)
        posix_spawn_file_actions_adddup2(&actions, socket, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var child: pid_t = 0
        guard posix_spawn(&child, "/bin/sh", &actions, nil, &argv, &environment) == 0 else { throw .isMissing }
        return child
    }

    /// The exit status, or -1 for a child that had to be stopped.
    private static func wait(for child: pid_t, kill mustKill: Bool) -> Int32 {
        var status: Int32 = 0
        // Its output has ended, so it is about to; a child that lingers is stopped.
        for attempt in 0..<1_000 {
            if mustKill || attempt == 999 { _ = kill(child, SIGKILL) }
            let done = waitpid(child, &status, mustKill || attempt == 999 ? 0 : WNOHANG)
            if done == child { break }
            if done < 0, errno != EINTR { return -1 }
            usleep(1_000)
        }
        // As WIFEXITED and WEXITSTATUS, which are macros.
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    }
}
