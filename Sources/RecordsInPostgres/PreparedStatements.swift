/// Which statements a session has prepared, by their text; the one longest unused makes room for the next.
///
/// A statement is prepared the second time it is seen, so that one that is never seen again costs nothing.
struct PreparedStatements {
    /// A statement to run by name.
    struct Use {
        let name: String
        /// Whether the server must be told of it first.
        let isNew: Bool
        /// The name of one that must go to make room.
        let dropping: String?
    }

    private struct Known {
        var name: String?
        var lastUse: Int
    }

    private static let most = 256
    private var known: [String: Known] = [:]
    private var uses = 0
    private var names = 0

    /// What to do with a statement: nothing the first time.
    mutating func use(_ text: String) -> Use? {
        uses += 1
        guard var statement = known[text] else {
            let dropping = makeRoom()
            known[text] = Known(name: nil, lastUse: uses)
            // A name dropped here is dropped on the server when next something is prepared.
            if let dropping { toDrop.append(dropping) }
            return nil
        }
        statement.lastUse = uses
        let isNew = statement.name == nil
        if isNew { names += 1 }
        let name = statement.name ?? "s\(names)"
        statement.name = name
        known[text] = statement
        return Use(name: name, isNew: isNew, dropping: isNew ? toDrop.popLast() : nil)
    }

    /// Takes back what `use` noted, when the server would not prepare it.
    mutating func forget(_ text: String) { known[text] = nil }

    private var toDrop: [String] = []

    private mutating func makeRoom() -> String? {
        guard known.count >= Self.most, let oldest = known.min(by: { $0.value.lastUse < $1.value.lastUse }) else {
            return nil
        }
        return known.removeValue(forKey: oldest.key)?.name
    }
}
