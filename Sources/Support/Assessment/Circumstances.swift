import Carers
import Desk
import Foundation
import Markup

/// What is written down of how an assessment is done: about the person, so it is sealed as one text.
struct Circumstances: Sendable, Codable, Equatable {
    /// Who helps them take part, and anyone else they asked to have there.
    var helpers: String?
    /// How reasons for combining it with another's were agreed by both.
    var combined: String?
    /// The language or way of communicating an interpreter is for.
    var interpreter: String?
    var capacity: Capacity?
    var capacityWords: String?
    /// Of a young carer: whether they can decide for themselves about this.
    var gillick: [GillickPoint: Bool] = [:]
    var gillickWords: String?
    /// Of supported self-assessment: how the place made sure that it is complete and right.
    var assured: String?

    enum Capacity: String, Sendable, Codable, CaseIterable {
        case noDoubt = "no_doubt"
        case has
        case lacks

        var words: Phrase {
            switch self {
            case .noDoubt: Phrase(en: "There is no reason to doubt it", cy: "Nid oes rheswm i’w amau")
            case .has:
                Phrase(en: "It was looked at: they can decide this", cy: "Edrychwyd arno: gallant benderfynu hyn")
            case .lacks:
                Phrase(
                    en: "It was looked at: they cannot decide this now",
                    cy: "Edrychwyd arno: ni allant benderfynu hyn nawr"
                )
            }
        }
    }

    /// The answer to whether a child can decide: all five, or it is not so; none where one is still open.
    var isCompetent: Bool? {
        if gillick.values.contains(false) { return false }
        return gillick.count == GillickPoint.allCases.count ? true : nil
    }

    private static let sealing = SealedWords(table: "assessment", column: "circumstances")

    func sealed(for assessment: UUID, _ work: Work) throws -> String {
        let encoder = JSONEncoder()
        // The same circumstances always make the same text.
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(self), as: UTF8.self)
        return try Self.sealing.seal(text, row: assessment, work)
    }

    static func open(_ assessment: Assessment, _ means: Means) throws -> Circumstances {
        let text: String? = try sealing.open(assessment.circumstancesSealed, row: assessment.id, means)
        guard let text else { return Circumstances() }
        return try JSONDecoder().decode(Circumstances.self, from: Data(text.utf8))
    }
}

/// What a child must be able to do to decide for themselves, a question each.
enum GillickPoint: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case understands, consequences, weighs, says, free

    var asks: Phrase {
        switch self {
        case .understands: Phrase(en: "They understand what this is about", cy: "Maen nhw’n deall beth yw hyn")
        case .consequences:
            Phrase(en: "They understand what may come of it", cy: "Maen nhw’n deall beth all ddod ohono")
        case .weighs:
            Phrase(en: "They can weigh one thing against another", cy: "Gallant bwyso un peth yn erbyn y llall")
        case .says: Phrase(en: "They can say what they decide", cy: "Gallant ddweud beth maen nhw’n ei benderfynu")
        case .free: Phrase(en: "Nobody is pressing them", cy: "Nid oes neb yn pwyso arnynt")
        }
    }
}
