import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Records
import Strategy
import Web

/// Keeps a whole list of voices, or none of it.
///
/// A row with a reference corrects that voice; a row that says exactly what was written down before adds nothing.
struct BringVoices: Command {
    struct Outcome: Sendable {
        let added: Int
        let corrected: Int
    }

    let lines: [BroughtVoices.Line]
    let team: UUID?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.hearVoices) }

    func perform(_ work: Work) throws -> Outcome {
        var added = 0
        var corrected = 0
        for line in lines {
            let team = try work.db.teamForVoice(plan: line.details.plan, named: team, work.actor)
            if let reference = line.reference {
                if try correct(reference, line, work) { corrected += 1 }
            } else if try !work.db.hasVoice(like: line.details, team: team) {
                let id = work.newID()
                try work.db.add(line.details, id: id, team: team, state: .kept, by: work.actor.name, at: work.now)
                try work.keep(line.contact, ofVoice: id)
                try work.record(.voiceHeard, about: HeardVoice.subject(id))
                added += 1
            }
        }
        let counts = ["added": String(added), "corrected": String(corrected)]
        try work.record(.voicesBrought, about: Subject("account", work.actor.id), counts)
        return Outcome(added: added, corrected: corrected)
    }

    /// - Returns: Whether anything in it changed.
    private func correct(_ id: UUID, _ line: BroughtVoices.Line, _ work: Work) throws -> Bool {
        let found = try work.db.voices([id], visibleTo: work.actor).first
        guard let found, !found.isOfPlan, work.actor.mayInVoices(.hearVoices, team: found.team) else {
            throw InvalidForm("file", BringWords.row(line.row, VoiceColumn.reference.rawValue, BringWords.noReference))
        }
        // A list brought twice writes to nobody twice, and not again to who stopped it.
        let isNewContact = try line.contact != nil && !work.db.hadContact(ofVoice: id)
        if isNewContact { try work.keep(line.contact, ofVoice: id) }
        guard found.fields != line.details.asRead(over: found) else { return isNewContact }
        let command = CorrectVoice(id: id, details: line.details, team: found.team, seen: found.version)
        try command.perform(work)
        return true
    }
}

extension VoiceDetails {
    /// The fields a voice would have, were it to say this.
    fileprivate func asRead(over voice: HeardVoice) -> [String: [String]] {
        var fields: [String: String] = [
            "words": words, "source": source.rawValue, "heard": heardOn.words.en, "theme": theme ?? "",
            "from": cameFrom ?? "", "carers": carers?.rawValue ?? "", "consent": consent.rawValue,
            "plan": plan?.path ?? "", "team": voice.team?.path ?? "", "version": String(voice.version),
        ]
        fields.merge(Form.boxes("consent-on", consentOn)) { $1 }
        return fields.mapValues { [$0] }
    }
}

let bringVoicesRoutes: [Route] = [
    .get(VoicePaths.bring, for: .staffWho(.hearVoices)) { visit in
        .page(bringPage(try await visit.ask(VoiceChoices()), visit))
    },
    .post(VoicePaths.bring, for: .staffWho(.hearVoices), bodyLimit: 11 << 20) { visit in
        let choices = try await visit.ask(VoiceChoices())
        do {
            let brought = try read(visit, choices)
            guard brought.problems.isEmpty else {
                let count = brought.problems.count
                return .tryAgain(
                    bringPage(choices, visit, InvalidForm(visit.listField, BringWords.wrong(count)), brought.problems)
                )
            }
            let command = BringVoices(lines: brought.lines, team: UUID(uuidString: visit.form["team"]))
            _ = try await visit.perform(command)
            return .redirect(to: VoicePaths.list, notice: .voicesBrought)
        } catch let invalid as InvalidForm {
            return .tryAgain(bringPage(choices, visit, invalid))
        }
    },
]

private func read(_ visit: Visit, _ choices: VoiceChoices.Answer) throws -> BroughtVoices {
    let pasted = visit.form["pasted"]
    let bytes = try visit.upload?.bytes() ?? Array(pasted.utf8)
    guard !bytes.isEmpty else {
        throw InvalidForm(
            "file",
            Phrase(en: "Choose a file, or paste the list", cy: "Dewiswch ffeil, neu gludwch y rhestr")
        )
    }
    if let name = visit.upload?.fileName.lowercased() {
        guard [".csv", ".tsv", ".txt", ".xlsx"].contains(where: name.hasSuffix) else {
            throw InvalidForm("file", BringWords.otherKind)
        }
        // A workbook is a zip; read as text it would be one long cell that nobody understands.
        guard !name.hasSuffix(".xlsx") || bytes.starts(with: Array("PK".utf8)) else {
            throw InvalidForm("file", BringWords.noWorkbook)
        }
    }
    let document: SourceDocument
    do {
        document = try DocumentReader.read(bytes, named: visit.listName)
    } catch {
        throw InvalidForm(visit.listField, Phrase(en: error.message, cy: BringWords.unreadable))
    }
    let plans = Dictionary(
        choices.plans.map { ($0.title.lowercased(), $0.id) },
        uniquingKeysWith: { first, _ in first }
    )
    let letters = visit.sendsMail ? visit.language : nil
    return BroughtVoices(document, plans: plans, today: choices.today, letters: letters)
}

extension Visit {
    /// The file's name; a text file is a list here whatever its name, as spreadsheets save tables as text too.
    fileprivate var listName: String {
        guard let name = upload?.fileName, !name.lowercased().hasSuffix(".txt") else { return "pasted.csv" }
        return name
    }

    /// The field a list came in.
    fileprivate var listField: String { upload == nil ? "pasted" : "file" }
}

private func bringPage(
    _ choices: VoiceChoices.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm? = nil,
    _ problems: [BroughtVoices.Problem] = []
) -> Page {
    let whole = Option("", Phrase(en: "The whole place", cy: "Y lle cyfan"))
    let teams: [Option] = [whole] + choices.teams.map { Option($0.path, name: choices.teamNames[$0] ?? "–") }
    let team: HTML? =
        choices.teams.count < 2
        ? nil : .select("team", label: VoiceWords.team, options: teams, form: visit.form, invalid: invalid)
    let headers = VoiceColumn.allCases.map(\.rawValue).joined(separator: ", ")
    let file = HTML.fileField(
        "file",
        label: Phrase(en: "A list as CSV or Excel", cy: "Rhestr fel CSV neu Excel"),
        hint: Phrase(en: "Up to 10 MB and 5,000 rows", cy: "Hyd at 10 MB a 5,000 o resi"),
        invalid: invalid
    )
    let paste = HTML.textArea(
        "pasted",
        label: Phrase(en: "Or paste it, with its row of headers", cy: "Neu ei gludo, gyda’i res o benawdau"),
        isOptional: true,
        form: visit.form,
        invalid: invalid
    )
    return Page(
        Phrase(en: "Bring a list of what carers said", cy: "Dod â rhestr o’r hyn a ddywedodd gofalwyr"),
        breadcrumbs: [VoiceWords.crumb],
        invalid: invalid,
        body: """
            \(problemTable(problems))<p>\(BringWords.opening)</p><p>\(BringWords.columns(headers))</p><p>\(VoiceWords.noNames)</p>
            \(.form(action: VoicePaths.bring, visit.context, multipart: true, "\(file)\(paste)\(team)\(.button(Phrase(en: "Bring the list", cy: "Dod â’r rhestr")))"))
            """
    )
}

private let mostProblems = 50

private func problemTable(_ problems: [BroughtVoices.Problem]) -> HTML? {
    guard !problems.isEmpty else { return nil }
    let rows: [[HTML]] = problems.prefix(mostProblems).map { problem in
        ["\(problem.row)", "\(problem.column)", "\(problem.message)"]
    }
    return .table(
        Phrase(en: "What to mend: nothing was kept", cy: "Beth i’w drwsio: ni chadwyd dim"),
        id: "problems",
        columns: [
            Column(Phrase(en: "Row", cy: "Rhes")), Column(Phrase(en: "Column", cy: "Colofn")),
            Column(Phrase(en: "What to do", cy: "Beth i’w wneud")),
        ],
        rows: rows
    )
}
