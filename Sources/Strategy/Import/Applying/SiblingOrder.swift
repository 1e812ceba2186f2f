import Foundation

/// The order of things under the things above them, after a document has been read over a plan.
///
/// The document's order counts. What it no longer has stays behind the sibling it stood behind.
struct SiblingOrder {
    private var listed: [UUID: [UUID]] = [:]
    private var followers: [UUID: [UUID]] = [:]
    private var leaders: [UUID: [UUID]] = [:]
    private var homes: [UUID: UUID] = [:]

    /// The document's things and the plan's, each with what it is to stand under, in order.
    init(document: [(id: UUID, parent: UUID)], existing: [(id: UUID, parent: UUID)], removed: Set<UUID>) {
        for one in document {
            listed[one.parent, default: []].append(one.id)
            homes[one.id] = one.parent
        }
        var anchors: [UUID: UUID] = [:]
        for one in existing where !removed.contains(one.id) {
            if let home = homes[one.id] {
                if home == one.parent { anchors[one.parent] = one.id }
            } else if let anchor = anchors[one.parent] {
                followers[anchor, default: []].append(one.id)
            } else {
                leaders[one.parent, default: []].append(one.id)
            }
        }
    }

    /// Every thing with what it stands under and its number there, from 0.
    var places: [UUID: (parent: UUID, position: Int)] {
        var places: [UUID: (parent: UUID, position: Int)] = [:]
        for parent in Set(listed.keys).union(leaders.keys) {
            var position = 0
            func put(_ id: UUID) {
                places[id] = (parent, position)
                position += 1
            }
            leaders[parent]?.forEach(put)
            for id in listed[parent] ?? [] {
                put(id)
                followers[id]?.forEach(put)
            }
        }
        return places
    }
}
