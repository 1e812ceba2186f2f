import DesignSystem
import Desk
public import Forms
public import Foundation
import Markup

extension Journey {
    /// Its part of the map: the first step with no draft yet, each step of a draft, and the check of the answers.
    public var routes: [Route] {
        guard let first = steps.first else { return [] }
        var routes: [Route] = [
            .get(path, for: audience) { visit in
                try await .page(stepPage(first, nil, visit, Form(), nil))
            },
            .post(path, for: audience) { visit in try await take(first, nil, visit) },
        ]
        for step in steps {
            let path = "\(path)/:draft/\(step.name)"
            routes.append(.get(path, for: audience) { visit in try await show(step, visit) })
            routes.append(
                .post(path, for: audience) { visit in try await take(step, visit.id("draft"), visit) }
            )
        }
        let check = "\(path)/:draft/check"
        routes.append(
            .get(check, for: audience) { visit in
                let draft = try visit.id("draft")
                return try await .page(checkPage(draft, answers(of: draft, visit).form, visit))
            }
        )
        routes.append(
            .post(check, for: audience) { visit in
                do {
                    return try await finish(visit.id("draft"), visit)
                } catch Refusal.notFound {
                    guard let guests else { throw Refusal.notFound }
                    return .redirect(to: guests.done)
                }
            }
        )
        return routes
    }

    func answers(of id: UUID, _ visit: Visit) async throws -> JourneyAnswers {
        try await answers(of: id, of: visit.draftOwner, visit)
    }

    private func answers(of id: UUID, of owner: DraftOwner?, _ visit: Visit) async throws -> JourneyAnswers {
        let draft = try await visit.ask(MyDraft(id: id, owner: owner))
        guard draft.kind == name else { throw Refusal.notFound }
        return try visit.sealing.open(draft.typed, as: JourneyAnswers.self, Draft.place(id))
    }

    private func show(_ step: JourneyStep, _ visit: Visit) async throws -> Reply {
        let draft = try visit.id("draft")
        let form = try await answers(of: draft, visit).form
        let problems = visit.form.has("problems") ? try await step.problems(visit, form) : nil
        return .page(try await stepPage(step, draft, visit, form, problems))
    }

    /// Saves the step first, whatever it says; then looks whether it can be gone on from.
    private func take(_ step: JourneyStep, _ draft: UUID?, _ visit: Visit) async throws -> Reply {
        let typed = TypedFields(visit.form, only: step.fields)
        guard typed.size <= TypedFields.most else { throw BadRequest.tooLarge }
        let isLater = visit.form["go"] == "later"
        if draft == nil, typed.isEmpty { return try await nothingTyped(step, visit, isLater) }
        let (owner, newKey) = try owner(visit)
        if draft == nil, !visit.form.has("autosave"), let wait = try await guests?.wait(visit) {
            return .waitAWhile(wait)
        }
        let upkeep = SaveStep(
            draft: draft,
            owner: owner,
            journey: name,
            step: step.name,
            fields: typed,
            sealing: visit.sealing,
            nonce: visit.clock.random(12)
        )
        let id = try await visit.keep(upkeep)
        if visit.form.has("autosave") {
            return .text(LanguagePrefix.add(visit.language, to: path(of: step, in: id))).keepingDrafts(newKey)
        }
        if isLater { return try await later(id, visit, newKey).keepingDrafts(newKey) }
        if let problems = try await step.problems(visit, visit.form) {
            return .tryAgain(try await stepPage(step, id, visit, visit.form, problems)).keepingDrafts(newKey)
        }
        return .redirect(to: try await next(after: step, id, visit, owner)).keepingDrafts(newKey)
    }

    /// Where a step that has no problems is gone on from.
    private func next(after step: JourneyStep, _ draft: UUID, _ visit: Visit, _ owner: DraftOwner) async throws
        -> String
    {
        let form = try await answers(of: draft, of: owner, visit).form
        if let elsewhere = turn(visit, form) { return elsewhere }
        guard visit.form["return"] != "check", let next = self.step(after: step, form) else { return checkPath(draft) }
        return path(of: next, in: draft)
    }

    /// Whose the draft is, and the key to it where the browser has none yet.
    func owner(_ visit: Visit) throws -> (DraftOwner, SessionToken?) {
        if let owner = visit.draftOwner { return (owner, nil) }
        guard guests != nil else { throw Refusal.notPermitted }
        let key = SessionToken(random: visit.clock.random(32))
        return (DraftOwner(key: key), key)
    }

    private func later(_ draft: UUID, _ visit: Visit, _ newKey: SessionToken?) async throws -> Reply {
        guard let guests, visit.signedIn?.stage != .full else {
            return .redirect(to: DraftPaths.list, notice: .draftSaved)
        }
        return try await guests.later(visit.holdingDrafts(newKey), draft)
    }

    /// An empty first page is no draft: someone pressed a button to see what is asked, or to leave.
    private func nothingTyped(_ step: JourneyStep, _ visit: Visit, _ isLater: Bool) async throws -> Reply {
        if visit.form.has("autosave") { return .text("") }
        if isLater { return .redirect(to: guests == nil || visit.signedIn != nil ? DraftPaths.list : origin.path) }
        let problems = try await step.problems(visit, visit.form)
        return .tryAgain(try await stepPage(step, nil, visit, visit.form, problems))
    }

    private func finish(_ draft: UUID, _ visit: Visit) async throws -> Reply {
        if visit.form["go"] == "later" {
            _ = try await answers(of: draft, visit)
            return try await later(draft, visit, nil)
        }
        let form = try await answers(of: draft, visit).form
        for step in steps.filter({ $0.isAsked(form) }) where try await step.problems(visit, form) != nil {
            return .redirect(to: path(of: step, in: draft) + "?return=check&problems=1")
        }
        do {
            return try await finish(visit, form, draft)
        } catch let invalid as InvalidForm {
            // Something only the records could tell: said on the step whose field it is.
            let field = invalid.problems.first?.field ?? ""
            guard let step = steps.first(where: { $0.fields.contains(field) }) ?? steps.first else { throw invalid }
            return .tryAgain(try await stepPage(step, draft, visit, form, invalid))
        }
    }
}

extension Journey {
    /// Begins a draft with what was answered elsewhere, and sends the browser to its first step.
    public func begin(with given: Form, _ visit: Visit) async throws -> Reply {
        if let wait = try await guests?.wait(visit) { return .waitAWhile(wait) }
        let (owner, newKey) = try owner(visit)
        var draft: UUID?
        for step in steps {
            let typed = TypedFields(given, only: step.fields)
            guard !typed.isEmpty, typed.size <= TypedFields.most else { continue }
            draft = try await visit.keep(
                SaveStep(
                    draft: draft,
                    owner: owner,
                    journey: name,
                    step: step.name,
                    fields: typed,
                    sealing: visit.sealing,
                    nonce: visit.clock.random(12)
                )
            )
        }
        guard let first = steps.first else { throw Refusal.notFound }
        return .redirect(to: path(of: first, in: draft)).keepingDrafts(newKey)
    }

    /// Where a draft that is come back to is gone on with.
    public func resume(_ draft: UUID) -> String { checkPath(draft) }
}
