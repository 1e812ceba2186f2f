import Foundation
import Synchronization

/// How far something has come, on one line of a terminal; where there is none, a line for each tenth, if wanted.
final class ProgressBar: Sendable {
    private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
    private let saysLines: Bool
    private let told = Mutex(0)

    init(saysLines: Bool = false) { self.saysLines = saysLines }

    /// - Returns: Whether there is a terminal to show it on.
    @discardableResult func show(_ share: Double) -> Bool {
        let share = min(1, max(0, share))
        guard isTerminal else {
            tell(tenth: Int(share * 10))
            return false
        }
        let full = Int(share * 40)
        let bar = String(repeating: "█", count: full) + String(repeating: "·", count: 40 - full)
        let line = share >= 1 ? "\r\u{1B}[K" : "\r\(bar) \(Int(share * 100)) %"
        FileHandle.standardError.write(Data(line.utf8))
        return true
    }

    private func tell(tenth: Int) {
        let isNew = told.withLock { told in
            defer { told = max(told, tenth) }
            return tenth > told
        }
        if saysLines, isNew { FileHandle.standardError.write(Data("\(tenth * 10) %\n".utf8)) }
    }
}
