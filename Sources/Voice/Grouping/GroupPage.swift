import Dates
import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// One group with its voices, its answers and the actions that answer it.
struct OneGroup: Question {
    struct Answer: Sendable {
        let group: VoiceGroup
        let voices: [HeardVoice]
        let answers: [VoiceAnswer]
        /// Those of them that everyone sees.
        let published: Set<UUID>
        let actions: [Action]
        /// What the plans are called that these actions stand in.
        let plans: [UUID: String]
        /// Actions that were looked for and may be linked, with the title of their plan.
        let found: [(plan: String, action: Action)]
        let plan: String?
        let mayHear: Bool
        let mayAnswer: Bool
    }

    let id: UUID
    /// The words that actions are looked for by.
    let search: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeVoices) }

    func answer(_ look: Look) throws -> Answer {
        let group = try look.db.voiceGroup(id, visibleTo: look.actor)
        let linked = try look.db.actions(ofGroups: [id])[id] ?? []
        let plans = try look.db.plans(visibleTo: look.actor)
        return Answer(
            group: group,
            voices: try look.db.voices(inGroup: id, visibleTo: look.actor),
            answers: try look.db.answers(ofGroup: id),
            published: Set(try look.db.publishedAnswers(ofGroups: [id]).map(\.id)),
            actions: try look.db.actions(linked, visibleTo: look.actor),
            plans: Dictionary(plans.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }),
            found: search.isEmpty ? [] : try find(in: plans, besides: Set(linked), look),
            plan: plans.first { $0.id == group.plan }?.title,
            mayHear: look.actor.mayInVoices(.hearVoices, team: group.team),
            mayAnswer: look.actor.mayInVoices(.answerVoices, team: group.team)
        )
    }

    private func find(in plans: [Plan], besides linked: Set<UUID>, _ look: Look) throws
        -> [(plan: String, action: Action)]
    {
        let wanted = search.lowercased()
        var found: [(plan: String, action: Action)] = []
        for plan in plans where plan.status != .closed {
            for action in try look.db.planTree(plan.id, visibleTo: look.actor).actions.map(\.action) {
                let isWanted = action.text.lowercased().contains(wanted) || action.ref?.lowercased() == wanted
                if isWanted, !linked.contains(action.id) { found.append((plan.title, action)) }
            }
        }
        return found
    }
}

let groupPageRoutes: [Route] = [
    .get("/voices/groups/:group", for: .staffWho(.seeVoices)) { visit in
        .page(try await groupPage(visit))
    },
    .post("/voices/groups/:group", for: .staffWho(.hearVoices)) { visit in
        try await again(visit, notice: .grouped) { id in
            let words = try GroupWords(visit.form)
            try await visit.perform(CorrectGroup(id: id, words: words, seen: Int(visit.form["version"]) ?? 0))
        }
    },
    .post("/voices/groups/:group/voices", for: .staffWho(.hearVoices)) { visit in
        try await again(visit, notice: .grouped) { id in
            guard let voice = UUID(uuidString: visit.form["voice"]) else { throw Refusal.notFound }
            try await visit.perform(MoveVoice(voice: voice, group: id, isIn: visit.form["to"] != "out"))
        }
    },
    .post("/voices/groups/:group/actions", for: .staffWho(.hearVoices)) { visit in
        try await again(visit, notice: .linked) { id in
            guard let action = UUID(uuidString: visit.form["action"]) else { throw Refusal.notFound }
            try await visit.perform(LinkAction(group: id, action: action, isLinked: visit.form["to"] != "out"))
        }
    },
    .post("/voices/groups/:group/answer", for: .staffWho(.answerVoices)) { visit in
        try await again(visit, notice: .answered) { id in
            _ = try await visit.perform(AnswerVoices(group: id, form: try AnswerForm(visit.form)))
        }
    },
    .post("/voices/groups/:group/approval", for: .staffWho(.answerVoices)) { visit in
        let isReturn = visit.form["judgement"] == "return"
        return try await again(visit, notice: isReturn ? .answerReturned : .answerApproved) { id in
            guard let answer = UUID(uuidString: visit.form["answer"]) else { throw Refusal.notFound }
            let remark = isReturn ? try remark(visit.form) : nil
            try await visit.perform(JudgeAnswer(group: id, answer: answer, remark: remark))
        }
    },
]

/// Does something to the group of the address, and shows it again: changed, or with what was wrong.
private func again(_ visit: Visit, notice: Notice, _ change: (UUID) async throws -> Void) async throws -> Reply {
    let id = try visit.id("group")
    do {
        try await change(id)
        return .redirect(to: VoicePaths.group(id), notice: notice)
    } catch let invalid as InvalidForm {
        return .tryAgain(try await groupPage(visit, invalid))
    }
}

private func groupPage(_ visit: Visit, _ invalid: InvalidForm? = nil) async throws -> Page {
    let search = String(visit.form["find"].prefix(200))
    let answer = try await visit.ask(OneGroup(id: visit.id("group"), search: search))
    let facts = [Fact(VoiceWords.theme, text: answer.group.theme), Fact(VoiceWords.plan, text: answer.plan)]
    return Page(
        Phrase(en: "A group of voices", cy: "Grŵp o leisiau"),
        breadcrumbs: [VoiceWords.crumb, VoiceWords.groupsCrumb],
        width: .wide,
        invalid: invalid,
        body: """
            \(.inset("<p>\(answer.group.summary)</p>"))\(.summaryList(facts))
            \(answersPart(answer, visit, invalid))
            \(groupVoices(answer, visit))
            \(groupActions(answer, visit, search))
            \(answer.mayHear ? correctionPart(answer.group, visit, invalid) : "")
            """
    )
}

private func correctionPart(_ group: VoiceGroup, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let typed = visit.form.has("summary")
    let values = ["summary": group.summary, "theme": group.theme ?? "", "version": String(group.version)]
    let form = typed ? visit.form : Form(values: values)
    return .details(
        Phrase(en: "Change its line or theme", cy: "Newid ei llinell neu ei thema"),
        open: typed,
        .form(
            action: VoicePaths.group(group.id),
            visit.context,
            """
            \(.textField("summary", label: VoiceWords.summary, form: form, invalid: invalid))
            \(.textField("theme", label: VoiceWords.theme, isOptional: true, form: form, invalid: invalid))
            \(.hidden("version", form["version"]))\(.button(VoiceWords.save, .secondary))
            """
        )
    )
}

/// Why an answer is returned.
private func remark(_ form: Form) throws(InvalidForm) -> InternalText {
    var reader = FormReader(form)
    let remark = reader.longText(
        "remark",
        required: Phrase(en: "Say what should change", cy: "Dywedwch beth ddylai newid"),
        most: 2000
    )
    try reader.finish()
    return InternalText(remark)
}
