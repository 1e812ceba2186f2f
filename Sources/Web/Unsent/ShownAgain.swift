import DesignSystem
import Desk
import Forms
import Foundation
import HTTPTypes
public import Markup

extension Visit {
    /// The form this browser sent too late, if it was this person's.
    func unsentForm() async throws -> FormLeft? {
        guard let unsent, let kept = try await ask(MyUnsentForm(secretHash: UnsentForms.hash(unsent))) else {
            return nil
        }
        let form = try sealing.open(kept.typed, as: TypedForm.self, UnsentForm.place(kept.id))
        return FormLeft(kind: .unsent, form: form, at: kept.keptAt)
    }

    /// The page of the form that this browser sent too late, where it is shown again; none where nothing was kept.
    public func pageOfUnsentForm() async throws -> String? {
        try await unsentForm().map { DraftPaths.page($0.form.page, showing: "unsent", id: nil) }
    }

    /// Keeps the form that was sent for the account it was shown to, and leads to sign-in and back to it.
    ///
    /// - Returns: None when it was shown to nobody we know, or holds nothing: there is then nothing to come back to.
    public func signInKeepingForm() async throws -> Reply? {
        guard let secret = try await UnsentForms.keep(form, sentTo: context.path, desk, sealing) else { return nil }
        return .signIn(keeping: secret)
    }

    /// What was typed into some fields, as text to copy, where it can be neither taken nor kept.
    public func textsTyped(in names: [String]) -> HTML? {
        guard let texts = FormLeft.texts(TypedFields(form, only: names).values) else { return nil }
        return .alert(DraftWords.notSent, .warn, texts)
    }

    /// What is to be shown again on the page that is asked for, when its address says so.
    func formToShowAgain() async throws -> FormLeft? {
        guard let stage = signedIn?.stage, stage != .half, !form.isEmpty else { return nil }
        if form.has("unsent") { return try await unsentForm() }
        guard let id = UUID(uuidString: form["draft"]) else { return nil }
        guard let draft = try await ask(MyDrafts()).first(where: { $0.id == id }), draft.kind == Draft.formKind else {
            // It was sent or deleted since: the page stands as it would without.
            return nil
        }
        let left = try sealing.open(draft.typed, as: TypedForm.self, Draft.place(id))
        return FormLeft(kind: .draft, form: left, at: draft.savedAt)
    }

    /// What was saved of the form on a page, offered at its top.
    func offer(on page: String) async throws -> HTML? {
        guard let stage = signedIn?.stage, stage != .half, let draft = try await ask(MyFormDraft(page: page)) else {
            return nil
        }
        let place = stage == .own ? DraftPaths.ownDraft(draft.id) : DraftPaths.draft(draft.id)
        return .alert(
            DraftWords.began,
            .info,
            """
            <p>\(DraftWords.offer(moment(draft.savedAt)))</p><div class="cluster">\
            \(.link(DraftWords.useDraft, to: DraftPaths.page(page, showing: "draft", id: draft.id)))\(
                .form(
                    action: place + "/removal", context, inline: true,
                    .button(DraftWords.remove, .text)))</div>
            """
        )
    }
}

extension FormLeft {
    /// The finished page with this in it, and words at its top that say so.
    func shown(on html: String, language: Language, at moment: Phrase) -> String {
        let prefix = language == .english ? "" : "/" + language.code
        let filling = FormFilling(html, action: form.action, languagePrefix: prefix, fields: form.fields)
        let words = kind == .unsent ? DraftWords.unsentWords : DraftWords.draftShown(moment)
        let note: HTML = """
            <div class="flash warn" role="status" tabindex="-1"><h2>\(DraftWords.notSent)</h2><p>\(words)</p>\
            \(FormLeft.texts(filling.leftOver))</div>
            """
        let main = " id=\"main\" tabindex=\"-1\">"
        return filling.html.replacing(main, with: main + note.rendered(in: language), maxReplacements: 1)
    }

    /// What was typed, as text to copy, where there is no form to show it in.
    static func texts(_ fields: [String: [String]]) -> HTML? {
        let texts = fields.sorted { $0.key < $1.key }.flatMap(\.value).filter { text in
            !text.isEmpty && UUID(uuidString: text) == nil && Int(text) == nil
        }
        guard !texts.isEmpty else { return nil }
        let lines: [HTML] = texts.map { "<li>\($0)</li>" }
        return "<p>\(DraftWords.leftOver)</p><ul>\(lines)</ul>"
    }

    /// The page when somebody else changed the same thing first: what was typed is there to copy.
    static func changedPage(_ form: Form) -> Page {
        let problem = ProblemPage.changedMeanwhile
        return Page(problem.title, body: "\(problem.paragraph)\(typed(form))")
    }

    /// The page when a form could not be taken and no page of its own shows it again: what is wrong, and what was typed.
    static func refusedPage(_ invalid: InvalidForm, _ form: Form) -> Page {
        let problems: [HTML] = invalid.problems.map { "<li>\($0.message)</li>" }
        return Page(
            DraftWords.notSent,
            body: "<ul>\(problems)</ul><p>\(DraftWords.backToForm)</p>\(typed(form))"
        )
    }

    private static func typed(_ form: Form) -> HTML? {
        let fields = TypedFields(form).fitting.values
        return texts(fields.filter { name, _ in name != "version" })
    }

    /// The page when the one it was typed on is not there any more.
    var pageOfItsOwn: Page {
        Page(
            DraftWords.notSent,
            body: FormLeft.texts(form.fields.values) ?? "<p>\(DraftWords.nothingUnsentWords)</p>"
        )
    }
}
