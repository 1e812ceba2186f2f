import Dates
import Foundation
public import Logging
import Synchronization

/// The log: one line an event on standard error.
///
/// Lines wait a moment for others, so that a busy server writes hundreds at once; a warning or an error never waits.
public struct LogLines: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var logLevel = Logger.Level.info

    public init() {}

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var line = "\(event.level) \(event.message)"
        if !metadata.isEmpty || event.metadata != nil {
            let particulars = metadata.merging(event.metadata ?? [:]) { _, own in own }
            for (key, value) in particulars.sorted(by: { $0.key < $1.key }) { line += " \(key)=\(value)" }
        }
        LineWriter.standardError.add(line, atOnce: event.level > .info)
    }
}

/// Gathers lines and writes them to standard error.
private final class LineWriter: Sendable {
    private struct State {
        var waiting: [UInt8] = []
        var isDue = false
        var second: Int64 = -1
        /// That second as text, up to and with its full stop.
        var time = ""
    }

    static let standardError: LineWriter = {
        let writer = LineWriter()
        atexit { LineWriter.standardError.flush() }
        return writer
    }()

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "log")

    func add(_ line: String, atOnce: Bool) {
        let now = Instant(Date()).milliseconds
        let mustStart = state.withLock { state in
            if now / 1000 != state.second {
                state.second = now / 1000
                state.time = String(Instant(milliseconds: now).iso.prefix(20))
            }
            state.waiting += state.time.utf8
            let rest = now % 1000
            for digit in [rest / 100, rest / 10 % 10, rest % 10] { state.waiting.append(48 + UInt8(clamping: digit)) }
            state.waiting += "Z ".utf8
            // A line is a line, whatever is in it.
            for byte in line.utf8 { state.waiting.append(byte < 32 ? 32 : byte) }
            state.waiting.append(10)
            defer { state.isDue = true }
            return !state.isDue
        }
        if atOnce {
            queue.sync(execute: flush)
        } else if mustStart {
            queue.asyncAfter(deadline: .now() + .milliseconds(50), execute: flush)
        }
    }

    /// Writes what waits.
    func flush() {
        let bytes = state.withLock { state in
            defer {
                state.waiting.removeAll(keepingCapacity: state.waiting.count < 1 << 16)
                state.isDue = false
            }
            return state.waiting
        }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            // There is nowhere to say that nobody listens.
            guard written > 0 || errno == EINTR else { return }
            rest = rest.dropFirst(max(0, written))
        }
    }
}
