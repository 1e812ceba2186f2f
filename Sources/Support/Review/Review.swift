import Carers
import Dates
import Desk
import Foundation
import Markup
import Records

/// A look at how a plan goes, together with the carer.
struct Review: Sendable, Identifiable {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible {
        /// Six to eight weeks after the plan.
        case lightTouch = "light_touch"
        case yearly, planned
        /// The carer asked, or something changed.
        case unplanned
    }

    enum CameOf: String, Sendable, CaseIterable, SQLConvertible {
        case asItIs = "as_it_is"
        case revise, reassess, end
    }

    let id: UUID
    let plan: UUID
    let kind: Kind
    let dueOn: Day?
    let heldOn: Day
    let cameOf: CameOf
    let heldName: String
    let answers: ReviewAnswers

    init(row: Row, _ means: Means) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        kind = try row["kind"]
        dueOn = try row["due_on"]
        heldOn = try row["held_on"]
        cameOf = try row["came_of"]
        heldName = try row["held_name"]
        let text = try ReviewAnswers.sealing.open(row["answers_sealed"] as String, row: id, means)
        answers = try JSONDecoder().decode(ReviewAnswers.self, from: Data(text.utf8))
    }
}

/// What was said in a review: about people, so it is sealed as one text.
struct ReviewAnswers: Sendable, Codable, Equatable {
    enum Going: String, Sendable, Codable, CaseIterable { case better, same, worse, gone }

    struct OfNeed: Sendable, Codable, Equatable {
        var going: Going?
        var words: String?
    }

    /// By the need’s id, as it stands in an address.
    var needs: [String: OfNeed] = [:]
    /// Why it was held, where nobody had planned it.
    var asked: String?
    /// What has changed since, in the carer’s words and in those of whoever held it.
    var carer: String?
    var holder: String?
    /// What happens next.
    var next: String?

    /// The same answers always make the same text.
    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    static let sealing = SealedWords(table: "review", column: "answers_sealed")
}

extension Review.Kind {
    var words: Phrase {
        switch self {
        case .lightTouch:
            Phrase(en: "First look, after six to eight weeks", cy: "Yr olwg gyntaf, ar ôl chwech i wyth wythnos")
        case .yearly: Phrase(en: "Yearly review", cy: "Adolygiad blynyddol")
        case .planned: Phrase(en: "Planned review", cy: "Adolygiad a drefnwyd")
        case .unplanned: Phrase(en: "Review that was asked for", cy: "Adolygiad y gofynnwyd amdano")
        }
    }
}

extension Review.CameOf {
    var words: Phrase {
        switch self {
        case .asItIs: Phrase(en: "The plan stays as it is", cy: "Mae’r cynllun yn aros fel y mae")
        case .revise: Phrase(en: "The plan is written anew", cy: "Ysgrifennir y cynllun o’r newydd")
        case .reassess: Phrase(en: "A new assessment", cy: "Asesiad newydd")
        case .end: Phrase(en: "Support ends", cy: "Daw’r cymorth i ben")
        }
    }
}

extension ReviewAnswers.Going {
    var words: Phrase {
        switch self {
        case .better: Phrase(en: "Better", cy: "Yn well")
        case .same: Phrase(en: "As before", cy: "Fel o’r blaen")
        case .worse: Phrase(en: "Worse", cy: "Yn waeth")
        case .gone: Phrase(en: "No longer a need", cy: "Nid yw’n angen mwyach")
        }
    }
}
