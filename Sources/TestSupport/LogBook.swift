import Logging
import Synchronization

/// What a site lets be seen of what it does: every line it logs, whatever its level, and the pages that were asked for.
public final class LogBook: Sendable {
    /// One request, as the browser that sent it knows it.
    public struct Visit: Sendable {
        public let address: String
        public let location: String?
        public let page: String
    }

    private let written = Mutex<[String]>([])
    private let visited = Mutex<[Visit]?>(nil)

    init() {}

    /// What was logged so far.
    public var lines: [String] { written.withLock { $0 } }

    /// What was asked for since that began to be kept.
    public var visits: [Visit] { visited.withLock { $0 ?? [] } }

    /// Keeps every page that is asked for from now on.
    public func keepVisits() { visited.withLock { $0 = [] } }

    func write(_ line: String) { written.withLock { $0.append(line) } }

    func note(_ address: String, _ answer: Answer) {
        visited.withLock { visits in
            visits?.append(Visit(address: address, location: answer.location, page: answer.text))
        }
    }

    func logger(_ label: String) -> Logger { Logger(label: label) { _ in BookHandler(book: self) } }
}

/// Writes into a book what a logger is told.
private struct BookHandler: LogHandler {
    let book: LogBook
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        book.write("\(event.level) \(event.message) \(metadata.merging(event.metadata ?? [:]) { $1 })")
    }
}
