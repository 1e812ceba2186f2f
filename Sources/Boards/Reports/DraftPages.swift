import Dates
import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// A draft as its composer sees it: every section, those left out too.
struct DraftToCompose: Question {
    struct Answer: Sendable {
        let head: ReportHead
        let draft: ReportVersion
        let sections: [ReportSection]
        let parts: [ReportPart]
        let content: ReportContent
    }

    let report: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.report(report, visibleTo: actor).board.team)
    }

    func answer(_ look: Look) throws -> Answer {
        let head = try look.db.report(report, visibleTo: look.actor)
        guard let draft = head.draft else { throw Refusal.notFound }
        let sections = try look.db.sections(of: draft.id)
        let facts = try look.db.facts(of: draft)
        let forwarded = try look.db.forwarded(sections.compactMap(\.forward))
        return Answer(
            head: head,
            draft: draft,
            sections: sections,
            parts: sections.map { ReportPart($0, facts, $0.forward.flatMap { forwarded[$0] }) },
            content: ReportContent(facts, sections, forwarded, board: head.board.name, head.meeting)
        )
    }
}

let draftRoutes: [Route] = [
    .post("/boards/:board/meetings/:meeting/report", for: .staffWho(.editPlans)) { visit in
        let command = try ComposeReport(board: visit.id("board"), meeting: visit.id("meeting"))
        let there = try await visit.ask(MeetingHome(board: visit.id("board"), id: visit.id("meeting"))).report
        if let there { return .redirect(to: BoardPaths.report(there.id)) }
        return .redirect(to: BoardPaths.report(try await visit.perform(command)) + "/draft", notice: .reportSaved)
    },
    .get("/reports/:report/draft", for: .staffWho(.editPlans)) { visit in
        .page(draftPage(try await visit.ask(DraftToCompose(report: visit.id("report"))), visit))
    },
    .get("/reports/:report/preview", for: .staffWho(.editPlans)) { visit in
        .page(previewPage(try await visit.ask(DraftToCompose(report: visit.id("report"))), visit))
    },
    .post("/reports/:report/facts", for: .staffWho(.editPlans)) { visit in
        let report = try visit.id("report")
        try await visit.perform(TakeFacts(report: report))
        return .redirect(to: BoardPaths.report(report) + "/draft", notice: .reportSaved)
    },
    .post("/reports/:report/order", for: .staffWho(.editPlans)) { visit in
        let report = try visit.id("report")
        guard let section = UUID(uuidString: visit.form["section"]),
            let step = ArrangeSection.Step(rawValue: visit.form["to"])
        else { throw Refusal.notFound }
        try await visit.perform(ArrangeSection(report: report, section: section, step: step))
        return .redirect(to: BoardPaths.report(report) + "/draft", notice: .reportSaved)
    },
    .get("/reports/:report/sections/:section", for: .staffWho(.editPlans)) { visit in
        let answer = try await visit.ask(DraftToCompose(report: visit.id("report")))
        let part = try answer.part(visit.id("section"))
        let words = part.commentary?.words ?? ""
        return .page(commentaryPage(answer, part, visit, Form(values: ["words": words, "was": words])))
    },
    .post("/reports/:report/sections/:section", for: .staffWho(.editPlans)) { visit in
        let answer = try await visit.ask(DraftToCompose(report: visit.id("report")))
        let part = try answer.part(visit.id("section"))
        do {
            var read = FormReader(visit.form)
            let words = read.optionalLongText("words", most: 10_000)
            try read.finish()
            let was = FormReader.longText(visit.form["was"])
            try await visit.perform(
                WriteCommentary(report: answer.head.id, section: part.id, words: words, was: was)
            )
            return .redirect(to: BoardPaths.report(answer.head.id) + "/draft", notice: .reportSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(commentaryPage(answer, part, visit, visit.form, invalid))
        } catch let moved as CommentaryMoved {
            let now = moved.now ?? ""
            let form = Form(values: ["words": visit.form["words"], "was": now])
            let message = Phrase(
                en: "Someone wrote here meanwhile: “\(now)”. Put the two together, and save again.",
                cy: "Ysgrifennodd rhywun yma yn y cyfamser: “\(now)”. Rhowch y ddau ynghyd, a chadw eto."
            )
            return .conflict(commentaryPage(answer, part, visit, form, InvalidForm("words", message)))
        }
    },
]

extension FormReader {
    /// A text as it would be kept; none when there is nothing in it.
    fileprivate static func longText(_ text: String) -> String? {
        var read = FormReader(Form(values: ["text": text]))
        return read.optionalLongText("text", most: 1_000_000)
    }
}

extension DraftToCompose.Answer {
    fileprivate func part(_ id: UUID) throws -> ReportPart {
        guard let part = parts.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return part
    }
}

extension ReportHead {
    /// Ways back from a page of a report.
    var breadcrumbs: [NavigationItem] {
        let day = Phrase(
            en: "Meeting of \(meeting.heldOn.words(in: .english))",
            cy: "Cyfarfod \(meeting.heldOn.words(in: .welsh))"
        )
        return [.boards, .board(board), NavigationItem(day, path: BoardPaths.meeting(meeting.id, of: board.id))]
    }
}

private func draftPage(_ answer: DraftToCompose.Answer, _ visit: Visit) -> Page {
    let path = BoardPaths.report(answer.head.id)
    let correction: HTML? = answer.draft.correction.map { reason in
        .alert(
            Phrase(
                en: "Version \(answer.draft.number) corrects the one before",
                cy: "Mae fersiwn \(answer.draft.number) yn cywiro’r un cynt"
            ),
            .info,
            "<p>\(reason)</p>"
        )
    }
    let sections: [HTML] = answer.parts.enumerated().map { index, part in
        sectionCard(part, answer.sections[index].isIncluded, at: index, of: answer.parts.count, path, visit)
    }
    return Page(
        answer.content.title,
        breadcrumbs: answer.head.breadcrumbs,
        width: .wide,
        body: """
            <p>\(.tag(ReportWords.draft, .info)) \(answer.content.basis)</p>\(correction)
            <ul>\(HTML.items(answer.content.summary.map(\.forColleagues)))</ul>
            <div class="cluster">\(.buttonLink(Phrase(en: "Read it as the board will", cy: "Ei ddarllen fel y bydd y bwrdd"), to: path + "/preview", .primary))
            \(.buttonLink(Phrase(en: "Sign it off", cy: "Ei gymeradwyo"), to: path + "/sign-off"))
            \(.form(action: path + "/facts", visit.context, inline: true, .button(Phrase(en: "Take the facts anew", cy: "Cymryd y ffeithiau o’r newydd"), .secondary)))
            \(answer.head.frozen == nil ? nil : .link(ReportWords.versions, to: path + "/versions"))</div>
            <h2>\(Phrase(en: "Sections, in their order", cy: "Adrannau, yn eu trefn"))</h2>\(sections)
            """
    )
}

private func sectionCard(
    _ part: ReportPart,
    _ isIncluded: Bool,
    at index: Int,
    of count: Int,
    _ path: String,
    _ visit: Visit
) -> HTML {
    func step(_ to: ArrangeSection.Step, _ words: Phrase) -> HTML {
        .form(
            action: path + "/order",
            visit.context,
            inline: true,
            """
            \(.hidden("section", part.id.written))\(.hidden("to", to.rawValue))\
            \(.button(words, .text, about: part.title.text(in: visit.language)))
            """
        )
    }
    let up: HTML? = index > 0 ? step(.up, Phrase(en: "Move up", cy: "Symud i fyny")) : nil
    let down: HTML? = index < count - 1 ? step(.down, Phrase(en: "Move down", cy: "Symud i lawr")) : nil
    let out: HTML =
        isIncluded
        ? step(.out, Phrase(en: "Leave out", cy: "Gadael allan")) : step(.back, Phrase(en: "Put back", cy: "Rhoi’n ôl"))
    let left: HTML? = isIncluded ? nil : .tag(Phrase(en: "Left out", cy: "Wedi’i adael allan"))
    let empty: HTML? =
        part.isEmpty
        ? "<p class=\"meta\">\(Phrase(en: "Nothing is written here, so it will not be shown.", cy: "Nid oes dim wedi’i ysgrifennu yma, felly ni fydd yn cael ei ddangos."))</p>"
        : nil
    let write =
        part.kind == .asks
        ? Phrase(en: "Write what is asked", cy: "Ysgrifennu’r hyn a ofynnir")
        : Phrase(en: "Write a commentary", cy: "Ysgrifennu sylwadau")
    let rows = part.composed.rows.count
    let many: HTML? =
        rows == 0
        ? nil
        : "<p class=\"meta\">\(Phrase.counted(rows, en: EnglishForms(one: "1 line in its table", other: "\(rows) lines in its table"), cy: WelshForms(two: "2 linell yn ei dabl", other: "\(rows) llinell yn ei dabl")))</p>"
    let commentary: HTML? = part.commentary.map { text in .inset("\(HTML.paragraphs(text.words.asLines))") }
    return """
        <section class="card stack" aria-labelledby="draft-\(part.id.written)"><h3 id="draft-\(part.id.written)">\(part.title)</h3>\(left)
        <p>\(HTML.running(part.composed.sentences))</p>\(many)\(commentary)\(empty)
        <div class="cluster">\(.link(write, to: "\(path)/sections/\(part.id.written)", about: part.title.text(in: visit.language)))\
        \(up)\(down)\(out)</div></section>
        """
}

private func previewPage(_ answer: DraftToCompose.Answer, _ visit: Visit) -> Page {
    Page(
        answer.content.title,
        back: NavigationItem(
            Phrase(en: "Back to the draft", cy: "Yn ôl i’r drafft"),
            path: BoardPaths.report(answer.head.id) + "/draft"
        ),
        width: .wide,
        body: "<p>\(.tag(ReportWords.draft, .info))</p>\(answer.content.html())"
    )
}

private func commentaryPage(
    _ answer: DraftToCompose.Answer,
    _ part: ReportPart,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let path = BoardPaths.report(answer.head.id)
    let isAsks = part.kind == .asks
    let label = isAsks ? SectionKind.asks.words : ReportWords.commentary
    let hint =
        isAsks
        ? Phrase(en: "A line for each", cy: "Llinell i bob un")
        : Phrase(
            en: "For the board and its team: it is not for everyone to read",
            cy: "I’r bwrdd a’i dîm: nid yw i bawb ei ddarllen"
        )
    return Page(
        part.title,
        back: NavigationItem(Phrase(en: "Back to the draft", cy: "Yn ôl i’r drafft"), path: path + "/draft"),
        invalid: invalid,
        autosaves: true,
        body: """
            <p>\(HTML.running(part.composed.sentences))</p>\(
                .form(
                    action: "\(path)/sections/\(part.id.written)", visit.context, autosave: .page,
                    """
                    \(.textArea("words", label: label, hint: hint, rows: 8, form: form, invalid: invalid))
                    \(.hidden("was", form["was"]))\(.button(BoardWords.save))
                    """))
            """
    )
}
