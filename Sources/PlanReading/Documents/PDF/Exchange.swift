#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Writes all of the input to a socket while reading all of the output from it, within a time and a size.
struct Exchange {
    let socket: Int32
    let input: [UInt8]
    let outputLimit: Int
    let seconds: Int
    private(set) var output: [UInt8] = []
    private var sent = 0
    private var hasClosedInput = false

    init(socket: Int32, input: [UInt8], outputLimit: Int, seconds: Int) {
        self.socket = socket
        self.input = input
        self.outputLimit = outputLimit
        self.seconds = seconds
    }

    /// True when the other side ended its output within the limits.
    mutating func run() -> Bool {
        _ = fcntl(socket, F_SETFL, O_NONBLOCK)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let deadline = Exchange.now() + seconds * 1_000
        while true {
            let left = deadline - Exchange.now()
            guard left > 0 else { return false }
            var wanted = Int16(POLLIN)
            if sent < input.count { wanted |= Int16(POLLOUT) }
            var descriptor = pollfd(fd: socket, events: wanted, revents: 0)
            let ready = poll(&descriptor, 1, Int32(clamping: left))
            if ready < 0, errno != EINTR { return false }
            if ready <= 0 { continue }
            if descriptor.revents & Int16(POLLOUT) != 0 { send() }
            if descriptor.revents & ~Int16(POLLOUT) != 0 {
                let count = read(socket, &buffer, buffer.count)
                if count > 0 { output.append(contentsOf: buffer[..<count]) }
                if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { return true }
                if output.count > outputLimit { return false }
            }
        }
    }

    /// Sends what fits, and closes this direction after the last of it so that the reader sees the end.
    private mutating func send() {
        let rest = input[sent...]
        #if canImport(Darwin)
            let flags: Int32 = 0
        #else
            // A tool that stops reading must not stop this process with a signal.
            let flags = Int32(MSG_NOSIGNAL)
        #endif
        let count = rest.withUnsafeBytes { Exchange.write(socket, $0.baseAddress, min($0.count, 1 << 17), flags) }
        if count > 0 { sent += count }
        // A reader that went away has all it wants.
        if count < 0, errno != EAGAIN, errno != EINTR { sent = input.count }
        if sent >= input.count, !hasClosedInput {
            hasClosedInput = true
            _ = shutdown(socket, Int32(SHUT_WR))
        }
    }

    private static func write(_ socket: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
        #if canImport(Darwin)
            Darwin.send(socket, bytes, count, flags)
        #elseif canImport(Glibc)
            Glibc.send(socket, bytes, count, flags)
        #else
            Musl.send(socket, bytes, count, flags)
        #endif
    }

    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
