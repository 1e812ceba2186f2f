import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// All that a board decided, and what is still open.
struct DecisionLog: Question {
    struct Answer: Sendable {
        let board: Board
        let decisions: [Decision]
        let items: [Subject: PlanItem]
        let today: Day
    }

    let board: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.seePlans, in: try db.board(board, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let items = try look.db.items(overseenBy: board, visibleTo: look.actor)
        return Answer(
            board: try look.db.board(board, visibleTo: look.actor),
            decisions: try look.db.decisions(of: board),
            items: Dictionary(items.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first }),
            today: look.today
        )
    }
}

/// A meeting at which something is to be logged, or something that was.
struct DecisionToEdit: Question {
    struct Answer: Sendable {
        let board: Board
        let meetings: [Meeting]
        let decision: Decision?
        let items: [PlanItem]
        /// Colleagues with an account who may be said to do it.
        let team: [TeamColleague]
    }

    let board: UUID
    let decision: UUID?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.board(board, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let board = try look.db.board(board, visibleTo: look.actor)
        let team = try look.db.accounts(in: [board.team], withRoleThatMay: .seePlans)
        let known = try decision.map { try look.db.decision($0, of: board.id) }
        var items = try look.db.items(overseenBy: board.id, visibleTo: look.actor)
        var colleagues = team.map { TeamColleague(id: $0.id, name: $0.name) }
        // Who it was given to, and what it was about, stay as logged, though they left the team or it is overseen no more.
        if let known, let about = known.about, let plan = known.plan, !items.contains(where: { $0.subject == about }) {
            let words = Phrase(en: "As it was logged", cy: "Fel y’i cofnodwyd")
            items.append(PlanItem(plan: plan, subject: about, words: words.text(in: .english)))
        }
        if let known, let account = known.whoAccount, let who = known.who,
            !colleagues.contains(where: { $0.id == account })
        {
            colleagues.append(TeamColleague(id: account, name: who))
        }
        return Answer(
            board: board,
            meetings: try look.db.meetings(of: board.id),
            decision: known,
            items: items,
            team: colleagues
        )
    }
}

let decisionRoutes: [Route] = [
    .get("/boards/:board/decisions", for: .staffWho(.seePlans)) { visit in
        .page(logPage(try await visit.ask(DecisionLog(board: visit.id("board"))), visit))
    },
    .get("/boards/:board/meetings/:meeting/decisions", for: .staffWho(.editPlans)) { visit in
        let edited = try await visit.ask(DecisionToEdit(board: visit.id("board"), decision: nil))
        let meeting = try edited.meeting(visit.id("meeting"))
        let form = Form(values: ["kind": "decision", "words": visit.form["words"]])
        return .page(decisionPage(edited, meeting, visit, form))
    },
    .post("/boards/:board/meetings/:meeting/decisions", for: .staffWho(.editPlans)) { visit in
        let edited = try await visit.ask(DecisionToEdit(board: visit.id("board"), decision: nil))
        let meeting = try edited.meeting(visit.id("meeting"))
        do {
            let details = try DecisionDetails(
                visit.form,
                items: edited.items,
                team: edited.team,
                at: meeting.heldOn
            )
            try await visit.perform(LogDecision(board: edited.board.id, meeting: meeting.id, details: details))
            let path = BoardPaths.meeting(meeting.id, of: edited.board.id)
            return .redirect(to: path, notice: .decisionSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(decisionPage(edited, meeting, visit, visit.form, invalid))
        }
    },
    .get("/boards/:board/decisions/:decision", for: .staffWho(.editPlans)) { visit in
        let edited = try await visit.ask(DecisionToEdit(board: visit.id("board"), decision: visit.id("decision")))
        guard let decision = edited.decision else { throw Refusal.notFound }
        return .page(decisionPage(edited, try edited.meeting(decision.meeting), visit, Form(values: decision.fields)))
    },
    .post("/boards/:board/decisions/:decision", for: .staffWho(.editPlans)) { visit in
        let edited = try await visit.ask(DecisionToEdit(board: visit.id("board"), decision: visit.id("decision")))
        guard let decision = edited.decision else { throw Refusal.notFound }
        do {
            try await visit.perform(
                ChangeDecision(
                    board: edited.board.id,
                    id: decision.id,
                    details: DecisionDetails(
                        visit.form,
                        items: edited.items,
                        team: edited.team,
                        at: decision.heldOn,
                        keeping: decision.due
                    ),
                    seen: Int(visit.form["version"]) ?? 0
                )
            )
            return .redirect(to: BoardPaths.log(edited.board.id), notice: .decisionSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(decisionPage(edited, try edited.meeting(decision.meeting), visit, visit.form, invalid))
        }
    },
]

extension DecisionToEdit.Answer {
    fileprivate func meeting(_ id: UUID) throws -> Meeting {
        guard let meeting = meetings.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return meeting
    }
}

extension Decision {
    /// As the form's fields hold it.
    fileprivate var fields: [String: String] {
        var fields = [
            "kind": kind.rawValue, "words": words, "who": whoAccount == nil ? who ?? "" : "",
            "who_account": whoAccount?.written ?? "", "outcome": state.rawValue, "result": result ?? "",
            "item": about.map { "\($0.kind)-\($0.id.written)" } ?? "", "version": String(version),
        ]
        if let due {
            fields["due-day"] = String(due.day)
            fields["due-month"] = String(due.month)
            fields["due-year"] = String(due.year)
        }
        return fields
    }
}

private func logPage(_ answer: DecisionLog.Answer, _ visit: Visit) -> Page {
    let mayEdit = visit.actor.may(.editPlans, in: answer.board.team)
    let open = answer.decisions.filter { $0.state == .open }
    let closed = answer.decisions.filter { $0.state != .open }
    let none = Phrase(
        en: "Nothing has been logged yet. What a meeting decides is logged on the page of that meeting.",
        cy:
            "Nid oes dim wedi’i gofnodi eto. Cofnodir yr hyn y mae cyfarfod yn ei benderfynu ar dudalen y cyfarfod hwnnw."
    )
    let nothing = Phrase(en: "Nothing is open.", cy: "Nid oes dim ar agor.")
    let body: HTML =
        answer.decisions.isEmpty
        ? "<p>\(none)</p>"
        : """
        <h2>\(Decision.State.open.words)</h2>
        \(open.isEmpty ? "<p>\(nothing)</p>" : decisionTable(open, Phrase(en: "Still open", cy: "Yn dal ar agor"), "open", answer.items, mayEdit, answer.today))
        \(closed.isEmpty ? nil : decisionTable(closed, Phrase(en: "Closed, and what came of it", cy: "Wedi cau, a’r hyn a ddaeth ohono"), "closed", answer.items, mayEdit, answer.today))
        """
    return Page(
        BoardWords.log,
        breadcrumbs: [.boards, .board(answer.board)],
        width: .wide,
        body: body
    )
}

/// What was decided, with whom it is for and what became of it.
func decisionTable(
    _ decisions: [Decision],
    _ caption: Phrase,
    _ id: String,
    _ items: [Subject: PlanItem],
    _ mayEdit: Bool,
    _ today: Day
) -> HTML {
    .table(
        caption,
        id: id,
        columns: [
            Column(Phrase(en: "What was decided", cy: "Yr hyn a benderfynwyd")),
            Column(Phrase(en: "Meeting of", cy: "Cyfarfod")), Column(Phrase(en: "Who", cy: "Pwy")),
            Column(Phrase(en: "Due", cy: "Erbyn")), Column(Phrase(en: "About", cy: "Ynghylch")),
            Column(Phrase(en: "State", cy: "Cyflwr")),
        ],
        rows: decisions.map { decision in
            let late: HTML? = decision.isLate(on: today) ? .tag(Phrase(en: "Late", cy: "Hwyr"), .bad) : nil
            let result: HTML? = decision.result.map { "<p>\($0)</p>" }
            let words: HTML =
                mayEdit
                ? .link(Phrase(same: decision.words), to: BoardPaths.decision(decision.id, of: decision.board))
                : "\(decision.words)"
            let about: HTML =
                decision.about.flatMap { items[$0] }.map { .link(Phrase(same: $0.words.shortened(90)), to: $0.path) }
                ?? .none()
            return [
                "\(words) <span class=\"meta\">\(decision.kind.words)</span>", .day(decision.heldOn),
                decision.who.map { "\($0)" } ?? .none(), decision.due.map { .day($0) } ?? .none(), about,
                "\(decision.state.tag) \(late)\(result)",
            ]
        },
        stacks: true
    )
}

private func decisionPage(
    _ edited: DecisionToEdit.Answer,
    _ meeting: Meeting,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let meetingPath = BoardPaths.meeting(meeting.id, of: edited.board.id)
    let action = edited.decision.map { BoardPaths.decision($0.id, of: edited.board.id) } ?? meetingPath + "/decisions"
    let none = Option("", Phrase(en: "Nothing in particular", cy: "Dim byd penodol"))
    let other = Option("", Phrase(en: "Someone else: write who below", cy: "Rhywun arall: ysgrifennwch pwy isod"))
    let team = [other] + edited.team.map { Option($0.id.written, name: $0.name) }
    let items = [OptionGroup([none])] + edited.itemGroups
    let states = Decision.State.allCases.map { Option($0.rawValue, $0.words) }
    let ending: HTML? = edited.decision.map { _ in
        """
        \(.radios("outcome", legend: Phrase(en: "State", cy: "Cyflwr"), options: states, form: form, invalid: invalid))
        \(.textArea("result", label: Phrase(en: "What came of it", cy: "Yr hyn a ddaeth ohono"), isOptional: true, form: form, invalid: invalid))
        \(.hidden("version", form["version"]))
        """
    }
    let title =
        edited.decision == nil
        ? Phrase(en: "Log what was decided", cy: "Cofnodi’r hyn a benderfynwyd")
        : Phrase(en: "Change what was logged", cy: "Newid yr hyn a gofnodwyd")
    return Page(
        title,
        back: NavigationItem(Phrase(en: "Back to the meeting", cy: "Yn ôl i’r cyfarfod"), path: meetingPath),
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: action,
            visit.context,
            autosave: .page,
            """
            \(.radios("kind", legend: Phrase(en: "What it is", cy: "Beth ydyw"), options: Decision.Kind.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
            \(.textArea("words", label: Phrase(en: "What was decided", cy: "Yr hyn a benderfynwyd"), rows: 3, form: form, invalid: invalid))
            \(.select("who_account", label: Phrase(en: "Who does it", cy: "Pwy sy’n ei wneud"), hint: Phrase(en: "A colleague gets one letter that says there is something to do", cy: "Mae cydweithiwr yn cael un llythyr sy’n dweud bod rhywbeth i’w wneud"), options: team, form: form, invalid: invalid))
            \(.textField("who", label: Phrase(en: "Or someone else, by name or office", cy: "Neu rywun arall, wrth enw neu swydd"), isOptional: true, form: form, invalid: invalid))
            \(.dateFields("due", legend: Phrase(en: "By when", cy: "Erbyn pryd"), isOptional: true, form: form, invalid: invalid))
            \(.select("item", label: Phrase(en: "Which part of a plan it is about", cy: "Pa ran o gynllun y mae’n ymwneud â hi"), groups: items, form: form, invalid: invalid))
            \(ending)\(.button(BoardWords.save))
            """
        )
    )
}

extension DecisionToEdit.Answer {
    /// What it may be about, by plan and theme, in the order of the plans.
    fileprivate var itemGroups: [OptionGroup] {
        var headings: [String] = []
        var options: [String: [Option]] = [:]
        let titles = Dictionary(
            items.filter { $0.subject.kind == "plan" }.map { ($0.plan, $0.words) },
            uniquingKeysWith: { first, _ in first }
        )
        for item in items {
            let parts = [titles[item.plan], item.theme].compactMap { $0?.shortened(60) }
            let heading = parts.isEmpty ? item.words.shortened(60) : parts.joined(separator: " – ")
            if options[heading] == nil { headings.append(heading) }
            options[heading, default: []].append(Option(item.value, name: item.words.shortened(90)))
        }
        return headings.map { OptionGroup(options[$0] ?? [], under: Phrase(asWritten: $0)) }
    }
}

extension String {
    /// No longer than so many characters, cut at a word.
    func shortened(_ most: Int) -> String {
        guard count > most else { return self }
        let cut = prefix(most)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<end] + "…"
    }
}
