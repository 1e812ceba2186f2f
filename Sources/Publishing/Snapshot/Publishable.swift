import Delivery
import Foundation
import Measures
import Strategy
import Voice

/// Everything a snapshot is made from, as it stands now.
struct Publishable: Sendable {
    let tree: PlanTree
    /// What a second person approved for everyone, oldest first.
    let updates: [NewsForEveryone]
    let voices: [VoiceToPublish]
    /// What its measures of success are known by.
    let measured: PlanMeasured
    /// The agencies of the partnership, by id.
    let agencies: [UUID: String]
    let held: HeldBack
    let welsh: WelshWords
}

/// What is kept back from publication, by its id, and why.
struct HeldBack: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable { case action, update, answer }

    struct Item: Sendable, Equatable {
        let kind: Kind
        let id: UUID
        /// Why, for colleagues.
        let note: InternalText
        let byName: String
        /// What was held back by hand: an answer that takes the place of a held one is held with it.
        let held: UUID

        init(kind: Kind, id: UUID, note: InternalText, byName: String, with held: UUID? = nil) {
            self.kind = kind
            self.id = id
            self.note = note
            self.byName = byName
            self.held = held ?? id
        }
    }

    var items: [UUID: Item] = [:]

    /// One for each thing that was held back by hand: as it is called now, when something took its place.
    func listed(by names: [UUID: String]) -> [(item: Item, name: String?)] {
        Dictionary(grouping: items.values, by: \.held)
            .compactMap { held, items in
                let now = items.first { names[$0.id] != nil } ?? items.first { $0.id == held }
                return now.map { ($0, names[$0.id]) }
            }
            .sorted { $0.item.id.uuidString < $1.item.id.uuidString }
    }

    func holds(_ id: UUID) -> Bool { items[id] != nil }

    /// What of a snapshot is held back now: it was made before that.
    func items(in plan: PublishedPlan) -> [Item] {
        items.isEmpty ? [] : plan.items.compactMap { $0.held.flatMap { items[$0] } }
    }
}

/// The Welsh of a plan's public words, by the words it is the Welsh of: when those change, it is no longer theirs.
struct WelshWords: Sendable, Equatable {
    var words: [PublicText: PublicText] = [:]

    func of(_ original: PublicText) -> PublishedText { PublishedText(original, welsh: words[original]) }
    func of(_ original: PublicText?) -> PublishedText? { original.map { of($0) } }
}
