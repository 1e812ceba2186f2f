public import DesignSystem
public import Desk
import Forms
import Foundation
public import Jobs
import Markup
public import Records

/// What people typed and have not sent: the list of it, saving a form as it is typed, and forms that came too late.
public struct Drafts: Area {
    let known: [Journey]

    /// - Parameter journeys: Every journey of the product, so that a draft of one can be gone on with.
    public init(journeys: [Journey]) { known = journeys }

    public var routes: [Route] {
        [list, save(.staff), open, remove, unsent, staySignedIn, stayOnOwn, save(.carer), removeOwn]
    }
    public var migrations: [Migration] { draftMigrations }
    public var events: [Event] { [] }
    public var notices: [Notice] { [.draftSaved, .draftRemoved] }
    public var jobs: [JobHandler] { [JobHandler(TidyDrafts.self) { _, run in try await run.keep(SweepDrafts()) }] }
    public var recurring: [Recurring] { [Recurring(TidyDrafts.kind, .daily(at: "03:50"), TidyDrafts())] }
    public func sections(for actor: Actor) -> [NavigationItem] { [] }

    private var list: Route {
        .get(DraftPaths.list, for: .staff) { visit in
            let drafts = try await visit.ask(MyDrafts())
            return .page(unfinishedPage(try drafts.map { try line($0, visit) }, visit))
        }
    }

    private func line(_ draft: Draft, _ visit: Visit) throws -> UnfinishedLine {
        let saved = visit.moment(draft.savedAt)
        if let journey = known.first(where: { $0.name == draft.kind }) {
            let answers = try visit.sealing.open(draft.typed, as: JourneyAnswers.self, Draft.place(draft.id))
            let step = journey.steps.first { $0.name == draft.address } ?? journey.steps.first
            return UnfinishedLine(
                id: draft.id,
                kind: journey.title,
                summary: journey.summary(answers.form),
                path: step.map { journey.path(of: $0, in: draft.id) } ?? journey.path,
                saved: saved
            )
        }
        let form = try visit.sealing.open(draft.typed, as: TypedForm.self, Draft.place(draft.id))
        return UnfinishedLine(
            id: draft.id,
            kind: DraftWords.formOnPage,
            summary: form.fields.beginning,
            path: DraftPaths.draft(draft.id),
            saved: saved
        )
    }

    /// Saves the form of a page as it stands: sent by script while someone types, and by the button “Save draft”.
    ///
    /// A carer's are saved elsewhere: their forms are theirs on their own pages alone.
    private func save(_ audience: Route.Audience) -> Route {
        .post(audience == .carer ? DraftPaths.ownDrafts : DraftPaths.drafts, for: audience) { visit in
            let page = visit.form[FormAddress.page]
            let action = visit.form[FormAddress.action]
            let fields = TypedFields(visit.form)
            guard SafePath.allows(page), SafePath.allows(action) else { throw BadRequest.unreadable }
            guard fields.size <= TypedFields.most else { throw BadRequest.tooLarge }
            let form = TypedForm(page: DraftPaths.unmarked(page), action: action, fields: fields)
            let upkeep = SaveFormDraft(form: form, sealing: visit.sealing, nonce: visit.clock.random(12))
            let id = try await visit.keep(upkeep)
            if visit.form.has("autosave") { return .text("") }
            return .redirect(to: DraftPaths.page(form.page, showing: "draft", id: id), notice: .draftSaved)
        }
    }

    /// Where a draft is gone on with: the page of its form with what was typed in it, or the step last sent.
    private var open: Route {
        .get("/drafts/:draft", for: .staff) { visit in
            let draft = try await visit.ask(MyDraft(id: visit.id("draft"), owner: visit.draftOwner))
            if draft.kind != Draft.formKind { return .redirect(to: try line(draft, visit).path) }
            return .redirect(to: DraftPaths.page(draft.address, showing: "draft", id: draft.id))
        }
    }

    private var remove: Route {
        .post("/drafts/:draft/removal", for: .staff) { visit in
            try await visit.keep(RemoveDraft(id: visit.id("draft")))
            return .redirect(to: DraftPaths.list, notice: .draftRemoved)
        }
    }

    /// The same of what a carer typed, who is shown it on the page it was typed on and nowhere else.
    private var removeOwn: Route {
        .post("/mine/drafts/:draft/removal", for: .carer) { visit in
            try await visit.keep(RemoveDraft(id: visit.id("draft")))
            return .redirect(to: CarerAddress.home, notice: .draftRemoved)
        }
    }

    /// Where someone comes who has signed in after a form of theirs came too late.
    private var unsent: Route {
        .get(UnsentForms.path, for: .staff) { visit in
            guard let left = try await visit.unsentForm() else { return .page(nothingUnsentPage) }
            return .redirect(to: DraftPaths.page(left.form.page, showing: "unsent", id: nil))
        }
    }

    /// Asked by script when someone wants to stay signed in: to ask is to stay.
    private var staySignedIn: Route {
        .get("/me/session", for: .staff) { visit in .text("\(visit.signedIn?.secondsLeft ?? 0)") }
    }

    /// The same on someone's own pages.
    private var stayOnOwn: Route {
        .get(CarerAddress.stay, for: .carer) { visit in .text("\(visit.signedIn?.secondsLeft ?? 0)") }
    }
}

/// Where drafts are.
public enum DraftPaths {
    /// One's own unfinished work.
    public static let list = "/unfinished"
    static let drafts = "/drafts"
    static let ownDrafts = "/mine/drafts"
    static func ownDraft(_ id: UUID) -> String { "\(ownDrafts)/\(id.uuidString.lowercased())" }
    static func draft(_ id: UUID) -> String { "\(drafts)/\(id.uuidString.lowercased())" }

    /// A page that is to show again what was typed on it.
    static func page(_ page: String, showing kind: String, id: UUID?) -> String {
        let plain = unmarked(page)
        return "\(plain)\(plain.contains("?") ? "&" : "?")\(kind)=\(id?.uuidString.lowercased() ?? "1")"
    }

    /// A page's address without the mark that it shows again what was typed.
    static func unmarked(_ page: String) -> String {
        guard let question = page.firstIndex(of: "?") else { return page }
        let asked = page[page.index(after: question)...].split(separator: "&").filter {
            !$0.hasPrefix("draft=") && !$0.hasPrefix("unsent=")
        }
        return asked.isEmpty ? String(page[..<question]) : page[...question] + asked.joined(separator: "&")
    }
}
