import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// Opens what someone told who arrived: the desk writes down who looked.
struct OpenArrival: OpensRecord {
    struct Answer: Sendable {
        let arrival: Arrival
        let told: Told
        let newcomer: Newcomer
        let matches: [PossibleMatch]
        let campaign: String?
        let teams: [Team]
        let mine: [Team]
        let reason: String?
        let answer: String?
        let code: String
        /// The person it became, where whoever looks may see them.
        let person: Person?
        let today: Day
    }

    let id: UUID

    var subject: Subject { Arrival.subject(id) }
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> Answer {
        let arrival = try look.db.arrival(id, visibleTo: look.actor)
        let told = try look.told(arrival)
        let newcomer = Newcomer(told)
        return Answer(
            arrival: arrival,
            told: told,
            newcomer: newcomer,
            matches: arrival.decision == nil ? try look.possibleMatches(newcomer) : [],
            campaign: try arrival.campaign.flatMap { try look.db.nameOfCampaign($0) },
            teams: try look.db.teamsThatKeepCarers(),
            mine: try look.db.teams(look.actor.teams(where: .keepCarers)),
            reason: try look.reasonInWords(arrival),
            answer: try look.answer(arrival),
            code: try ReturnCode.text(for: arrival.id, look.means),
            person: try arrival.person.flatMap { try look.people([$0]).first },
            today: look.today
        )
    }
}

let arrivalRoutes: [Route] = [
    .get("/carers/arrivals/:arrival", for: .staffWho(.keepCarers)) { visit in
        .page(arrivalPage(try await visit.ask(OpenArrival(id: visit.id("arrival"))), visit))
    },
    .post("/carers/arrivals/:arrival/take", for: .staffWho(.keepCarers)) { visit in
        var reader = FormReader(visit.form)
        let id = try visit.id("arrival")
        try await visit.perform(TakeArrival(id: id, version: reader.version()))
        return .redirect(to: FindingPaths.arrival(id), notice: .arrivalTaken)
    },
    .post("/carers/arrivals/:arrival/contacted", for: .staffWho(.keepCarers)) { visit in
        var reader = FormReader(visit.form)
        let id = try visit.id("arrival")
        try await visit.perform(MarkContacted(id: id, version: reader.version()))
        return .redirect(to: FindingPaths.arrival(id), notice: .arrivalContacted)
    },
    .post("/carers/arrivals/:arrival/team", for: .staffWho(.keepCarers)) { visit in
        var reader = FormReader(visit.form)
        let id = try visit.id("arrival")
        let team = reader.uuid("team", required: TriageWords.team)
        let version = reader.version()
        try reader.finish()
        try await visit.perform(PassArrivalOn(id: id, team: team, version: version))
        return .redirect(to: FindingPaths.arrivals, notice: .arrivalPassedOn)
    },
]

private func arrivalPage(_ answer: OpenArrival.Answer, _ visit: Visit) -> Page {
    let (arrival, newcomer) = (answer.arrival, answer.newcomer)
    let warnings: [HTML?] = [
        answer.told.form.all("effect").contains("too_much") || answer.told.form["feel"] == "very_hard"
            ? .alert(TriageWords.needsHelp, .bad, "<p>\(TriageWords.needsHelpWords)</p>") : nil,
        newcomer.isUnder13(on: answer.today)
            ? .alert(TriageWords.under13, .warn, "<p>\(TriageWords.under13Words)</p>") : nil,
    ]
    return Page(
        Phrase(
            en: "\(arrival.kind.words.en), \(arrival.reference)",
            cy: "\(arrival.kind.words.cy), \(arrival.reference)"
        ),
        breadcrumbs: [CarersWords.crumb, NavigationItem(TriageWords.title, path: FindingPaths.arrivals)],
        width: .wide,
        identity: Identity(
            newcomer.names.full,
            facts: identityFacts(answer),
            actions: arrival.decision == nil
                ? .buttonLink(TriageWords.decide, to: FindingPaths.arrival(arrival.id) + "/decision", .primary) : nil
        ),
        body: """
            \(warnings.compactMap(\.self))
            \(arrival.decision == nil ? "" : outcomePart(answer))
            <h2>\(TriageWords.clocks)</h2>\(.summaryList(clocks(answer)))
            \(arrival.decision == nil ? actions(answer, visit) : "<div class=\"cluster\">\(contactedButton(answer, visit))</div>")
            \(arrival.decision == nil ? matchPart(answer.matches) : "")
            <h2>\(TriageWords.told)</h2>\(.summaryList(ToldFacts.person(newcomer, answer.told.form)))
            \(ToldFacts.lookedAfter(newcomer))
            \(arrival.kind == .referral
                ? "<h2>\(TriageWords.sender)</h2>\(.summaryList(ToldFacts.sender(answer.told.form)))" : "")
            \(.code(TriageWords.toGive, "\(arrival.reference) · \(answer.code)"))
            """
    )
}

private func identityFacts(_ answer: OpenArrival.Answer) -> [HTML] {
    let arrival = answer.arrival
    var facts: [HTML] = ["\(arrival.reference)", "\(arrival.kind.words)"]
    if arrival.isUrgent { facts.append(.tag(TriageWords.urgent, .warn)) }
    if arrival.isOnPaper { facts.append("\(TriageWords.paper)") }
    let campaign: HTML? = answer.campaign.map { " (\($0))" }
    let place: HTML? = arrival.place.map { ": \($0)" }
    facts.append("\(arrival.source.words)\(place)\(campaign)")
    return facts
}

private func clocks(_ answer: OpenArrival.Answer) -> [Fact] {
    let arrival = answer.arrival
    func late(_ by: Day, _ done: Day?) -> HTML? { (done ?? answer.today) > by ? .tag(TriageWords.late, .bad) : nil }
    let contacted: HTML? = arrival.contactedOn.map { " \(TriageWords.contactedOn): \(HTML.day($0))" }
    let decided: HTML? = arrival.decidedOn.map { " \(TriageWords.decidedOn): \(HTML.day($0))" }
    return [
        Fact(TriageWords.came, .day(arrival.arrivedOn)),
        Fact(
            TriageWords.decideBy,
            "\(HTML.day(arrival.decideBy))\(decided) \(late(arrival.decideBy, arrival.decidedOn))"
        ),
        Fact(
            TriageWords.contactBy,
            "\(HTML.day(arrival.contactBy))\(contacted) \(late(arrival.contactBy, arrival.contactedOn))"
        ),
        Fact(TriageWords.takenBy, text: arrival.takenName, otherwise: TriageWords.nobody),
    ]
}

private func actions(_ answer: OpenArrival.Answer, _ visit: Visit) -> HTML {
    let arrival = answer.arrival
    let path = FindingPaths.arrival(arrival.id)
    let version: HTML = .hidden("version", String(arrival.version))
    let take: HTML? =
        arrival.takenBy == visit.actor.id
        ? nil
        : .form(
            action: path + "/take",
            visit.context,
            inline: true,
            "\(version)\(.button(TriageWords.take, .secondary))"
        )
    let others = answer.teams.filter { $0.id != arrival.team }
    let pass: HTML? =
        others.isEmpty
        ? nil
        : .details(
            TriageWords.passOn,
            .form(
                action: path + "/team",
                visit.context,
                """
                \(version)\(.select("team", label: TriageWords.team, options: others.map(teamOption), form: Form()))
                \(.button(TriageWords.passButton, .secondary))
                """
            )
        )
    return "<div class=\"cluster\">\(take)\(contactedButton(answer, visit))</div>\(pass)"
}

/// Somebody who was taken on may be rung afterwards; who was not taken on is not waited for.
private func contactedButton(_ answer: OpenArrival.Answer, _ visit: Visit) -> HTML? {
    let arrival = answer.arrival
    let isWaited = arrival.decision == nil || arrival.decision == .registered || arrival.decision == .joined
    guard arrival.contactedOn == nil, isWaited else { return nil }
    return .form(
        action: FindingPaths.arrival(arrival.id) + "/contacted",
        visit.context,
        inline: true,
        "\(HTML.hidden("version", String(arrival.version)))\(.button(TriageWords.contacted, .secondary))"
    )
}

func teamOption(_ team: Team) -> Option { Option(team.id.text, name: "\(team.agencyName): \(team.name)") }

private func matchPart(_ matches: [PossibleMatch]) -> HTML {
    let rows: [[HTML]] = matches.map { match in
        [
            .link(Phrase(same: match.person.names.listed), to: CarersPaths.person(match.person.id)),
            "\(match.person.reference)", match.person.born.map { "\($0.words)" } ?? .none(), "\(match.likeness.words)",
        ]
    }
    let columns = [
        Column(JoinWords.name), Column(TriageWords.reference), Column(JoinWords.born),
        Column(Phrase(en: "Why", cy: "Pam")),
    ]
    let list: HTML =
        rows.isEmpty
        ? "<p>\(TriageWords.noMatches)</p>"
        : .table(TriageWords.matches, columns: columns, rows: rows, isCaptionSeen: false)
    return "<h2>\(TriageWords.matches)</h2>\(list)"
}

private func outcomePart(_ answer: OpenArrival.Answer) -> HTML {
    let arrival = answer.arrival
    let person: HTML? = answer.person.map {
        .link(TriageWords.openRecord, to: CarersPaths.person($0.id), about: $0.reference)
    }
    let facts = [
        Fact(TriageWords.decision, arrival.decision.map { "\($0.words)" } ?? .none(), action: person),
        Fact(TriageWords.reason, arrival.reason.map { "\($0.words)" } ?? .none(TriageWords.noReason)),
        Fact(TriageWords.words, text: answer.reason), Fact(TriageWords.answer, text: answer.answer),
        Fact(TriageWords.decidedBy, text: arrival.decidedName),
    ]
    return "<h2>\(TriageWords.decision)</h2>\(.summaryList(facts))"
}
