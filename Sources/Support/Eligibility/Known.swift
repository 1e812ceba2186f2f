import Records

/// Whether something is so: it is, it is not, or nobody has found out yet.
///
/// A missing answer is never taken for "no".
enum Known: String, Sendable, CaseIterable, SQLConvertible {
    case yes, no
    case notYet = "not_yet"

    init(_ answer: Bool?) {
        self = answer.map { $0 ? .yes : .no } ?? .notYet
    }

    /// All must be so: one "no" settles it, whatever is still unknown.
    static func all(_ parts: some Sequence<Known>) -> Known {
        var sum = Known.yes
        for part in parts {
            if part == .no { return .no }
            if part == .notYet { sum = .notYet }
        }
        return sum
    }

    /// One is enough: one "yes" settles it, and only when every one is known not to be so is it "no".
    static func any(_ parts: some Sequence<Known>) -> Known {
        var sum = Known.no
        for part in parts {
            if part == .yes { return .yes }
            if part == .notYet { sum = .notYet }
        }
        return sum
    }
}
