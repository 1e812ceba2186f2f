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
    }

    var items: [UUID: Item] = [:]

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
