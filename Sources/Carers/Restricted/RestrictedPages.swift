import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// The restricted records of one's agencies, and each breaking of glass, as those who guard them see them.
struct GuardedRecords: Question {
    struct Line: Sendable {
        let record: GuardedRecord
        let needing: [NeedToKnow]
        /// Who could be put on its list.
        let others: [Account]
    }

    struct Answer: Sendable {
        let lines: [Line]
        let glass: [BrokenGlass]
        let teamNames: [UUID: String]
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func answer(_ look: Look) throws -> Answer {
        let agencies = try look.guardedAgencies()
        let lines = try look.db.guardedRecords(of: agencies).map { record in
            let needing = try look.db.needToKnow(of: record.id)
            let known = Set(needing.map(\.account) + [look.actor.id])
            let others = try look.db.accountsThatMayKnow(record).filter { !known.contains($0.id) }
            return Line(record: record, needing: needing, others: others)
        }
        return Answer(
            lines: lines,
            glass: try look.brokenGlass(of: agencies),
            teamNames: try look.db.namesOfTeams(lines.map(\.record.team))
        )
    }
}

let restrictedRoutes: [Route] = [
    .get("/carers/restricted", for: .staffWho(.guardRecords)) { visit in
        .page(restrictedPage(try await visit.ask(GuardedRecords()), visit))
    },
    .post("/carers/restricted/:record/list", for: .staffWho(.guardRecords), needsFreshCode: true) { visit in
        var reader = FormReader(visit.form)
        let account = reader.uuid("account", required: CaringWords.choose)
        guard (try? reader.finish()) != nil else { return .redirect(to: CarersPaths.restricted) }
        try await visit.perform(LetKnow(person: visit.id("record"), account: account))
        return .redirect(to: CarersPaths.restricted, notice: .carersSaved)
    },
    .post("/carers/restricted/:record/list/:knowing/removal", for: .staffWho(.guardRecords)) { visit in
        try await visit.perform(StopKnowing(person: visit.id("record"), need: visit.id("knowing")))
        return .redirect(to: CarersPaths.restricted, notice: .carersSaved)
    },
    .post("/carers/restricted/:record/lifting", for: .staffWho(.guardRecords), needsFreshCode: true) { visit in
        try await visit.perform(LiftRestriction(person: visit.id("record")))
        return .redirect(to: CarersPaths.restricted, notice: .carersSaved)
    },
    .post("/carers/glass/:glass", for: .staffWho(.guardRecords)) { visit in
        let glass = try visit.id("glass")
        var reader = FormReader(visit.form)
        let remark = reader.optionalLongText("remark-\(glass.text.suffix(12))", most: BreakGlass.mostReason)
        try reader.finish()
        let isJustified = visit.form["finding"] == "yes"
        try await visit.perform(ReviewGlass(glass: glass, isJustified: isJustified, remark: remark))
        return .redirect(to: CarersPaths.restricted, notice: .carersSaved)
    },
    .get("/carers/glass", for: .staffWho(.seeCarers)) { visit in .page(glassPage(visit)) },
    .post("/carers/glass", for: .staffWho(.seeCarers), needsFreshCode: true) { visit in try await breakGlass(visit) },
    .post("/carers/:person/restriction", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        try await visit.perform(RestrictRecord(person: id))
        return .redirect(to: CarersPaths.part("sharing", of: id), notice: .carersSaved)
    },
]

private func breakGlass(_ visit: Visit) async throws -> Reply {
    var reader = FormReader(visit.form)
    let typed = reader.text("reference", required: RestrictedWords.notThere)
    let reason = reader.longText("reason", required: RestrictedWords.needsReason, most: BreakGlass.mostReason)
    if reason.count < BreakGlass.leastReason { reader.refuse("reason", RestrictedWords.needsReason) }
    do {
        try reader.finish()
        guard let reference = PersonReference.read(typed),
            let person = try await visit.perform(BreakGlass(reference: reference, reason: reason))
        else { throw InvalidForm("reference", RestrictedWords.notThere) }
        return .redirect(to: CarersPaths.person(person))
    } catch let invalid as InvalidForm {
        return .tryAgain(glassPage(visit, invalid))
    }
}

private func glassPage(_ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let words = Phrase(
        en:
            "Use this when waiting would put someone at risk. The record opens to you for one hour. Those who guard restricted records are told at once and will ask about your reason, and the person can see that you looked.",
        cy:
            "Defnyddiwch hwn pan fyddai aros yn rhoi rhywun mewn perygl. Mae’r cofnod yn agor i chi am awr. Dywedir wrth y rhai sy’n gwarchod cofnodion cyfyngedig ar unwaith a byddant yn holi am eich rheswm, a gall y person weld i chi edrych."
    )
    let reference = HTML.textField(
        "reference",
        label: PersonWords.reference,
        hint: Phrase(en: "All of it, like C1234-5678", cy: "Y cyfan, fel C1234-5678"),
        width: "w20",
        autocomplete: "off",
        form: visit.form,
        invalid: invalid
    )
    let reason = HTML.textArea(
        "reason",
        label: Phrase(en: "Why you must see it now", cy: "Pam mae’n rhaid i chi ei weld nawr"),
        limit: BreakGlass.mostReason,
        form: visit.form,
        invalid: invalid
    )
    let open = HTML.button(Phrase(en: "Open it for one hour", cy: "Ei agor am awr"), .warning)
    return Page(
        RestrictedWords.open,
        breadcrumbs: [CarersWords.crumb],
        invalid: invalid,
        body: """
            \(.alert(Phrase(en: "Only when it cannot wait", cy: "Dim ond pan na all aros"), .warn, "<p>\(words)</p>"))
            \(.form(action: CarersPaths.glass, visit.context, "\(reference)\(reason)\(open)"))
            """
    )
}

private func restrictedPage(_ answer: GuardedRecords.Answer, _ visit: Visit) -> Page {
    let glass: [HTML] = answer.glass.map { glassPart($0, visit) }
    let records: [HTML] = answer.lines.map { recordPart($0, answer, visit) }
    let noGlass = Phrase(
        en: "Nobody has opened a restricted record with a reason.",
        cy: "Nid oes neb wedi agor cofnod cyfyngedig gyda rheswm."
    )
    let noRecord = Phrase(en: "There is no restricted record.", cy: "Nid oes cofnod cyfyngedig.")
    return Page(
        RestrictedWords.title,
        breadcrumbs: [CarersWords.crumb],
        body: """
            <p>\(RestrictedWords.intro)</p>
            <h2>\(Phrase(en: "Opened with a reason", cy: "Wedi’u hagor gyda rheswm"))</h2>
            \(glass.isEmpty ? "<p>\(noGlass)</p>" : "\(glass)")
            <h2>\(Phrase(en: "Who may open which", cy: "Pwy a gaiff agor pa un"))</h2>
            \(records.isEmpty ? "<p>\(noRecord)</p>" : "\(records)")
            """
    )
}

private func glassPart(_ glass: BrokenGlass, _ visit: Visit) -> HTML {
    let title: HTML = "<h3>\(glass.reference), \(glass.accountName)</h3>"
    let meta: HTML = "<p class=\"meta\">\(visit.moment(glass.openedAt))</p>"
    if let name = glass.reviewedName {
        let finding = glass.isJustified == true ? RestrictedWords.justified : RestrictedWords.notJustified
        let remark: HTML? = glass.remark.map { "<p>\($0)</p>" }
        return """
            <section class="stack">\(title)\(meta)<p>\(glass.reason)</p>
            <p>\(.tag(finding, glass.isJustified == true ? .ok : .bad)) \(name)</p>\(remark)</section>
            """
    }
    let name = "remark-\(glass.id.text.suffix(12))"
    let form: HTML =
        glass.account == visit.actor.id
        ? "<p>\(Phrase(en: "A colleague will look this over.", cy: "Bydd cydweithiwr yn adolygu hyn."))</p>"
        : .form(
            action: "\(CarersPaths.glass)/\(glass.id.text)",
            visit.context,
            """
            \(.textArea(name, label: Phrase(en: "What you found", cy: "Yr hyn a gawsoch"), rows: 2, isOptional: true, form: Form()))
            \(.buttons(
                .button(RestrictedWords.justified, name: "finding", value: "yes", about: glass.reference),
                .button(RestrictedWords.notJustified, .secondary, name: "finding", value: "no", about: glass.reference)))
            """
        )
    return "<section class=\"stack\">\(title)\(meta)<p>\(glass.reason)</p>\(form)</section>"
}

private func recordPart(_ line: GuardedRecords.Line, _ answer: GuardedRecords.Answer, _ visit: Visit) -> HTML {
    let path = "\(CarersPaths.restricted)/\(line.record.id.text)"
    let remove = Phrase(en: "Take off the list", cy: "Tynnu oddi ar y rhestr")
    let names: [HTML] = line.needing.map { one in
        let button = HTML.button(remove, .secondary, about: one.name)
        return
            "<li>\(one.name) \(.form(action: "\(path)/list/\(one.id.text)/removal", visit.context, inline: true, button))</li>"
    }
    let none = Phrase(en: "Nobody may open it.", cy: "Ni chaiff neb ei agor.")
    let list: HTML = names.isEmpty ? "<p>\(none)</p>" : "<ul class=\"plain stack\">\(names)</ul>"
    let choices = line.others.map {
        HTML.button(Phrase(asWritten: $0.name), .secondary, name: "account", value: $0.id.text)
    }
    let add: HTML? =
        choices.isEmpty
        ? nil
        : .details(
            Phrase(
                en: "Let a colleague see \(line.record.reference)",
                cy: "Gadael i gydweithiwr weld \(line.record.reference)"
            ),
            .form(action: path + "/list", visit.context, "<div class=\"cluster\">\(choices)</div>")
        )
    let lift = HTML.form(
        action: path + "/lifting",
        visit.context,
        .button(
            Phrase(en: "Lift the restriction", cy: "Codi’r cyfyngiad"),
            .warning,
            about: line.record.reference
        )
    )
    return """
        <section class="stack"><h3>\(line.record.reference)</h3>
        <p class="meta">\(answer.teamNames[line.record.team] ?? "–")</p>\(list)\(add)\(lift)</section>
        """
}

/// On the sharing page of a record: whether it is restricted, and who may open it.
func restrictionPart(_ answer: SharingOfPerson.Answer, _ visit: Visit) -> HTML? {
    let frame = answer.frame
    if frame.person.isRestricted {
        let names: [HTML] = answer.needing.map { "\($0.name)" }
        return .summaryList([
            Fact(
                Phrase(en: "Restricted: only these may open it", cy: "Cyfyngedig: dim ond y rhain a gaiff ei agor"),
                .listed(names)
            )
        ])
    }
    guard frame.mayKeep else { return nil }
    let words = Phrase(
        en:
            "For someone in hiding, a colleague, or a colleague’s family. At once only you see the record; those who guard restricted records can let others. You cannot undo it yourself.",
        cy:
            "Ar gyfer rhywun sy’n cuddio, cydweithiwr, neu deulu cydweithiwr. Ar unwaith dim ond chi sy’n gweld y cofnod; gall y rhai sy’n gwarchod cofnodion cyfyngedig adael i eraill. Ni allwch ei ddadwneud eich hun."
    )
    return .details(
        RestrictedWords.restrict,
        """
        <p>\(words)</p>
        \(.form(action: CarersPaths.part("restriction", of: frame.person.id), visit.context, .button(RestrictedWords.restrict, .warning)))
        """
    )
}

enum RestrictedWords {
    static let title = Phrase(en: "Restricted records", cy: "Cofnodion cyfyngedig")
    static let open = Phrase(en: "Open a restricted record", cy: "Agor cofnod cyfyngedig")
    static let restrict = Phrase(en: "Restrict this record", cy: "Cyfyngu’r cofnod hwn")
    static let justified = Phrase(en: "Justified", cy: "Cyfiawn")
    static let notJustified = Phrase(en: "Not justified", cy: "Heb gyfiawnhad")
    static let intro = Phrase(
        en: "You see references and who may open them, and nothing of whom they are about.",
        cy: "Rydych yn gweld cyfeirnodau a phwy a gaiff eu hagor, a dim am bwy ydynt."
    )
    static let notThere = Phrase(
        en: "No restricted record of your team has this reference",
        cy: "Nid oes gan gofnod cyfyngedig o’ch tîm y cyfeirnod hwn"
    )
    static let needsReason = Phrase(
        en: "Say why you must see it now, in a sentence",
        cy: "Dywedwch pam mae’n rhaid i chi ei weld nawr, mewn brawddeg"
    )
}
