import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// All that is kept of someone, for whoever answers that they asked to see it.
struct LookAtEverything: OpensPerson {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) && actor.may(.guardRecords) }

    func answer(_ look: Look) throws -> (frame: PersonFrame, everything: Everything) {
        let frame = try KeepablePerson(person: person).answer(look)
        return (frame, try look.everything(of: frame.person))
    }
}

/// Takes it away, without what somebody else has a right to; how much was taken out is written down.
struct TakeEverything: Command {
    let person: UUID
    let without: Set<String>

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) && actor.may(.guardRecords) }

    func perform(_ work: Work) throws -> Everything {
        let person = try work.personToKeep(person)
        let all = try work.look.everything(of: person)
        let given = all.without(without)
        try work.record(
            .everythingTaken,
            about: person.subject,
            ["given": String(given.count), "left_out": String(all.count - given.count)]
        )
        return given
    }
}

let everythingRoutes: [Route] = [
    .get("/carers/:person/everything", for: .staffWho(.guardRecords)) { visit in
        let answer = try await visit.ask(LookAtEverything(person: visit.id("person")))
        return .page(everythingPage(answer.frame, answer.everything, visit))
    },
    .post("/carers/:person/everything", for: .staffWho(.guardRecords), needsFreshCode: true) { visit in
        let without = Set(visit.form.all("without"))
        let given = try await visit.perform(TakeEverything(person: visit.id("person"), without: without))
        let name = given.person.reference
        if visit.form["as"] == "zip" {
            let whole = EverythingBundle(given, try await visit.ask(LettersOfEverything(person: given.person.id)))
            return .download(
                Download(
                    name: "\(name).zip",
                    contentType: "application/zip",
                    bytes: try whole.zip(in: visit.language)
                )
            )
        }
        if visit.form["as"] == "json" {
            return .download(
                Download(name: "\(name).json", contentType: "application/json", bytes: try given.json())
            )
        }
        let text = given.document.rendered(in: visit.language)
        return .download(
            Download(name: "\(name).html", contentType: "text/html; charset=utf-8", bytes: Array(text.utf8))
        )
    },
]

private func everythingPage(_ frame: PersonFrame, _ all: Everything, _ visit: Visit) -> Page {
    let parts: [HTML] = all.parts.map { part in
        let entries: [HTML] = part.entries.map { entry in
            let check: HTML? =
                entry.mayTellOfOthers
                ? """
                <div class="opt"><input type="checkbox" id="\(entry.code)" name="without" value="\(entry.code)"><label \
                for="\(entry.code)">\(EverythingWords.leaveOut)</label></div>
                """ : nil
            return "\(fieldList(entry))\(check)"
        }
        return .details(
            Phrase(
                en: "\(part.words.en.capitalizedFirst) (\(part.entries.count))",
                cy: "\(part.words.cy.capitalizedFirst) (\(part.entries.count))"
            ),
            "<div class=\"stack\">\(entries)</div>"
        )
    }
    let kinds = HTML.radios(
        "as",
        legend: EverythingWords.kind,
        options: [
            Option("zip", EverythingWords.whole), Option("html", EverythingWords.toRead),
            Option("json", EverythingWords.forPrograms),
        ],
        form: Form(values: ["as": "zip"])
    )
    return .ofPerson(
        frame,
        EverythingWords.title,
        visit,
        body: """
            <p>\(EverythingWords.lead)</p>
            \(.form(
                action: CarersPaths.part("everything", of: frame.person.id),
                visit.context,
                "\(parts)\(kinds)\(.button(EverythingWords.take))"
            ))
            """
    )
}

private func fieldList(_ entry: Everything.Entry) -> HTML {
    .summaryList(entry.said.map { Fact(Phrase(same: $0.name), "\($0.value)") })
}

extension Everything {
    /// One page that stands by itself: to print, to post, to read out.
    var document: HTML {
        let parts: [HTML] = parts.filter { !$0.entries.isEmpty }.map { part in
            let entries: [HTML] = part.entries.map { entry in
                let lines: [HTML] = entry.said.map { "<dt>\($0.name)</dt><dd>\($0.value)</dd>" }
                return "<dl>\(lines)</dl>"
            }
            return "<h2>\(part.words)</h2>\(entries)"
        }
        return """
            <!doctype html><html><head><meta charset="utf-8"><title>\(person.reference)</title></head>
            <body><h1>\(EverythingWords.title): \(person.names.full)</h1><p>\(EverythingWords.about)</p>\(parts)</body></html>
            """
    }

    /// The same for a program: by table, as it is stored, opened.
    func json() throws -> [UInt8] {
        var tables: [String: [[String: String]]] = [:]
        for part in parts {
            tables[part.table] = part.entries.map { entry in
                Dictionary(entry.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(tables))
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

enum EverythingWords {
    static let title = Phrase(en: "All that is kept", cy: "Popeth a gedwir")
    static let lead = Phrase(
        en:
            "For when someone asks to see what is kept of them. Look at each part first: what tells of somebody else, or could do serious harm, is left out where you tick it. That you took it, and how much was left out, is written down.",
        cy:
            "Ar gyfer pan fydd rhywun yn gofyn am weld yr hyn a gedwir amdanynt. Edrychwch ar bob rhan yn gyntaf: gadewir allan yr hyn sy’n sôn am rywun arall, neu a allai wneud niwed difrifol, lle rydych yn ticio. Nodir eich bod wedi’i gymryd, a faint a adawyd allan."
    )
    static let leaveOut = Phrase(
        en: "Leave this out: it may tell of somebody else",
        cy: "Gadael hwn allan: gall sôn am rywun arall"
    )
    static let kind = Phrase(en: "As what?", cy: "Fel beth?")
    static let whole = Phrase(
        en: "All of it in one ZIP: the page, each letter, each table as CSV, and the JSON",
        cy: "Y cyfan mewn un ZIP: y dudalen, pob llythyr, pob tabl fel CSV, a’r JSON"
    )
    static let toRead = Phrase(en: "A page to read and print", cy: "Tudalen i’w darllen a’i hargraffu")
    static let forPrograms = Phrase(en: "JSON, for a program", cy: "JSON, ar gyfer rhaglen")
    static let take = Phrase(en: "Take it away", cy: "Mynd ag ef")
    static let about = Phrase(
        en: "What is kept of you, as it is stored. Ask us about anything you do not understand, or that is wrong.",
        cy:
            "Yr hyn a gedwir amdanoch, fel y caiff ei storio. Holwch ni am unrhyw beth nad ydych yn ei ddeall, neu sy’n anghywir."
    )
}
