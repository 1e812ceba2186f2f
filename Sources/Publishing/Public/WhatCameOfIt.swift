import Delivery
import DesignSystem
public import Desk
public import Foundation
public import Markup
import Records
public import Voice

/// What everyone sees now of an answer and of what was promised, for whoever asked to be told: from the publications that
/// stand, so that the page never says less than its letter, nor more than everyone may read.
public struct WhatCameOfIt: ShowsWhatCame {
    public init() {}

    public func shown(answers: [UUID], actions: [UUID], in language: Language, _ look: Look) throws -> HTML? {
        let showings = try look.db.currentPublications(holding: answers + actions).compactMap { current in
            try current.body.map { body in
                Showing(
                    plan: try SnapshotBody.read(body),
                    base: PublishingPaths.plan(current.plan),
                    on: current.on,
                    licence: current.licence,
                    today: look.today,
                    language: language
                )
            }
        }
        let (answer, told) = try self.answer(answers, in: showings, look)
        let promises: [HTML] = showings.compactMap { $0.promises(actions, besides: told) }
        return answer == nil && promises.isEmpty ? nil : "\(answer)\(promises)"
    }

    /// The first of these that is published, and the actions that are shown with it.
    private func answer(_ answers: [UUID], in showings: [Showing], _ look: Look) throws -> (HTML?, Set<UUID>) {
        for answer in answers {
            for showing in showings {
                guard let voice = showing.plan.voices.first(where: { $0.id == answer }) else { continue }
                let standing = try look.db.voicesThatMayBeQuoted(voice.quotes.map(\.voice))
                let known = Dictionary(
                    showing.plan.actions.map { ($0.id, $0) },
                    uniquingKeysWith: { first, _ in first }
                )
                return (showing.voice(voice.quoting(standing), known, saysNews: true), Set(voice.actions))
            }
        }
        return (nil, [])
    }
}

extension Showing {
    /// How these of its promises are going, and what was last said of each.
    fileprivate func promises(_ wanted: [UUID], besides told: Set<UUID>) -> HTML? {
        let wanted = Set(wanted).subtracting(told)
        let lines: [HTML] = self.plan.actions.filter { wanted.contains($0.id) }.map { line($0) }
        guard !lines.isEmpty else { return nil }
        let title = Phrase(en: "What was promised", cy: "Yr hyn a addawyd")
        return """
            <section class="card stack"><h2>\(title)</h2><p class="meta">\(words(self.plan.title))</p>\
            <ul class="plain">\(lines)</ul></section>
            """
    }
}
