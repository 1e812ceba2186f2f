public import Carers
import DesignSystem
import Foundation
public import Markup
public import Web

/// A carer's emergency plan and card, as their record's first page shows them.
public struct EmergencyPanel: PersonPanel {
    public var part: RecordPart { .emergency }

    public init() {}

    public func onRecord(_ visit: Visit, _ person: Person) async throws -> HTML? {
        guard person.isCarer else { return nil }
        let standing = try await visit.ask(CrisisStanding(person: person.id))
        let plan: HTML =
            standing.due.map { due in
                let words = Phrase(en: "There is one; to be read through by", cy: "Mae un; i’w ddarllen erbyn")
                return "\(words) \(HTML.day(due)) \(if: due <= standing.today, .tag(EmergencyWords.due, .warn))"
            } ?? .none(Phrase(en: "None yet", cy: "Dim eto"))
        let card: HTML =
            standing.card.map { card in
                let until: HTML? = card.expiresOn.map { "\(CardWords.until): \(HTML.day($0))" }
                return "\(card.state(on: standing.today).tag) \(until)"
            } ?? .none(Phrase(en: "None now", cy: "Dim nawr"))
        let alarm: HTML? = standing.isUnderWay ? .alert(UseWords.now, .bad, "<p>\(open(person))</p>") : nil
        return """
            \(alarm)<h2>\(Phrase(en: "If the carer cannot be there", cy: "Os na all y gofalwr fod yno"))</h2>
            \(.summaryList([
                Fact(EmergencyWords.plan, plan, action: open(person)),
                Fact(CardWords.card, card, action: .link(CardWords.card, to: CardPaths.ofPerson(person.id))),
            ]))
            """
    }

    private func open(_ person: Person) -> HTML { .link(EmergencyWords.plan, to: EmergencyPaths.plan(person.id)) }
}
