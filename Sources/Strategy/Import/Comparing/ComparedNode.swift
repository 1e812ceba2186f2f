/// One level or action of either side, as matching sees it.
struct ComparedNode: Sendable {
    /// Which of the level above it stands under; themes stand under the plan, which is none.
    var parent: Int?
    /// Its own reference, folded; empty when it has none.
    var ref: String
    /// Its reference with that of what it stands under: "1.1 a".
    var path: String
    /// Its words, folded; empty for a level that is not there.
    var words: String
    /// The words of the actions under it, folded: what a renamed level is known again by.
    var below: [String] = []

    var isBlank: Bool { ref.isEmpty && words.isEmpty }
}

/// One side of a comparison: every level, in reading order.
struct ComparedTree: Sendable {
    var themes: [ComparedNode] = []
    var outcomes: [ComparedNode] = []
    var objectives: [ComparedNode] = []
    var actions: [ComparedNode] = []

    /// Adds a level's node under the last of the level above.
    mutating func addTheme(ref: String?, title: String?, statement: String?, below: [String]) {
        themes.append(node(nil, ref, [title, statement], above: [], below))
    }

    mutating func addOutcome(ref: String?, title: String?, statement: String?, below: [String]) {
        outcomes.append(node(themes.count - 1, ref, [title, statement], above: [themes.last], below))
    }

    mutating func addObjective(ref: String?, title: String?, below: [String]) {
        objectives.append(node(outcomes.count - 1, ref, [title], above: [outcomes.last, themes.last], below))
    }

    mutating func addAction(ref: String?, text: String) {
        actions.append(
            node(objectives.count - 1, ref, [text], above: [objectives.last, outcomes.last, themes.last], [])
        )
    }

    private func node(
        _ parent: Int?,
        _ ref: String?,
        _ texts: [String?],
        above: [ComparedNode?],
        _ below: [String]
    ) -> ComparedNode {
        let own = (ref ?? "").foldedForMatching
        let over = above.compactMap(\.self).first { !$0.ref.isEmpty }?.ref ?? ""
        let words = texts.compactMap(\.self).map(\.foldedForMatching).filter { !$0.isEmpty }.joined(separator: " ")
        return ComparedNode(
            parent: parent,
            ref: own,
            path: own.isEmpty ? "" : over + "/" + own,
            words: words,
            below: below
        )
    }
}
