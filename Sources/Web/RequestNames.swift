import Foundation
import Records
import Synchronization

/// A name for each request, in the log and the audit trail: an id of this start of the server, and a number.
final class RequestNames: Sendable {
    private let start: String
    private let count = Atomic<UInt64>(0)

    init(_ start: UUID) { self.start = String(start.text.prefix(24)) }

    /// As an id is written: the last twelve signs count.
    func next() -> String {
        let number = count.add(1, ordering: .relaxed).newValue
        let digits = String(number & 0xffff_ffff_ffff, radix: 16)
        return start + String(repeating: "0", count: 12 - digits.utf8.count) + digits
    }
}
