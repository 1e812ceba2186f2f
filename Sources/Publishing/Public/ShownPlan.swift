import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Voice
import Web

/// What everyone sees of a plan now, in one statement: its body comes along only where it is not in memory.
struct WhatIsShown: Question {
    struct Answer: Sendable {
        let current: CurrentPublication
        let today: Day
    }

    let plan: UUID
    let known: [UUID]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        guard let current = try look.db.currentPublication(of: plan, known: known) else { throw Refusal.notFound }
        return Answer(current: current, today: look.today)
    }
}

/// The same of every plan.
struct EverythingShown: Question {
    struct Answer: Sendable {
        let current: [CurrentPublication]
        let today: Day
    }

    let known: [UUID]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        Answer(current: try look.db.currentPublications(known: known), today: look.today)
    }
}

/// Whose words may still be quoted.
struct StandingQuotes: Question {
    let voices: [UUID]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Set<UUID> { try look.db.voicesThatMayBeQuoted(voices) }
}

/// A published plan, found for someone who asked for a page of it.
struct ShownPlan: Sendable {
    let kept: KeptPlan
    let current: CurrentPublication
    let showing: Showing
    let pages: KeptPages

    /// - Throws: `Refusal.notFound` where nothing of the plan is published.
    static func of(_ visit: Visit, _ pages: KeptPages) async throws -> ShownPlan {
        let known = pages.plans
        let answer = try await visit.ask(WhatIsShown(plan: visit.id("plan"), known: Array(known.keys)))
        return try await ShownPlan(answer.current, on: answer.today, visit.language, known, pages)
    }

    static func all(_ visit: Visit, _ pages: KeptPages) async throws -> [ShownPlan] {
        let known = pages.plans
        let answer = try await visit.ask(EverythingShown(known: Array(known.keys)))
        var shown: [ShownPlan] = []
        for current in answer.current {
            shown.append(try await ShownPlan(current, on: answer.today, visit.language, known, pages))
        }
        return shown
    }

    private init(
        _ current: CurrentPublication,
        on today: Day,
        _ language: Language,
        _ known: [UUID: KeptPlan],
        _ pages: KeptPages
    ) async throws {
        if let body = current.body {
            let read = try await withTaskExecutorPreference(globalConcurrentExecutor) { try KeptPlan(body) }
            pages.keep(read, of: current.id)
            kept = read
        } else if let found = known[current.id] {
            kept = found
        } else {
            throw Refusal.notFound
        }
        self.current = current
        self.pages = pages
        showing = Showing(
            plan: kept.plan,
            base: PublishingPaths.plan(current.plan),
            on: current.on,
            licence: current.licence,
            today: today,
            language: language
        )
    }

    /// A page of it, its body made once for each publication, language and day.
    func page(_ path: String, _ make: @escaping @Sendable (Showing) throws -> Page) async throws -> Page {
        let key = key(path)
        if let kept = pages.page(key) { return kept }
        let showing = showing
        let made = try await withTaskExecutorPreference(globalConcurrentExecutor) {
            var page = try make(showing)
            let body = page.body.rendered(in: showing.language)
            page.body = HTML(stringLiteral: body)
            return (page, body.utf8.count)
        }
        pages.keep(made.0, of: made.1, under: key)
        return made.0
    }

    /// A file of it, made once for each publication.
    func file(_ path: String, _ make: @escaping @Sendable (Showing) throws -> String) async throws -> String {
        let key = key(path)
        if let kept = pages.file(key) { return kept }
        let showing = showing
        let made = try await withTaskExecutorPreference(globalConcurrentExecutor) { try make(showing) }
        pages.keep(made, under: key)
        return made
    }

    private func key(_ path: String) -> KeptPages.Key {
        KeptPages.Key(publication: current.id, path: path, language: showing.language, day: showing.today)
    }
}
