import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// Who may see someone's record and who looked: teams, agencies and roles, never the names of staff.
struct MyLooks: OpensOwn {
    struct Answer: Sendable {
        let frame: OwnFrame
        let maySee: [WhoMaySee]
        let looks: [SharedLook]
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.own(person)
        return Answer(
            frame: frame,
            maySee: try look.whoMaySee(frame.person),
            looks: try look.looksShared(with: person)
        )
    }
}

let lookedRoutes: [Route] = [
    .get(OwnPaths.looked, for: .carer) { visit in
        let answer = try await visit.ask(MyLooks(person: visit.carer()))
        return .page(
            .ofOwn(
                answer.frame,
                OwnWords.looked,
                visit,
                width: .wide,
                body: """
                    <h2>\(LookedWords.maySee)</h2>
                    \(if: answer.frame.person.isRestricted, "<p>\(LookedWords.few)</p>")\(maySee(answer.maySee))
                    <h2>\(LookedWords.whoLooked)</h2><p>\(LookedWords.odd)</p>\(looks(answer.looks))
                    """
            )
        )
    }
]

func maySee(_ all: [WhoMaySee]) -> HTML {
    .table(
        LookedWords.maySee,
        id: "may-see",
        columns: [Column(LookedWords.who), Column(LookedWords.why), Column(LookedWords.until)],
        rows: all.map { one in
            ["\(one.who)", "\(one.why)", one.until.map(HTML.day) ?? .none(LookedWords.noEnd)]
        },
        isCaptionSeen: false
    )
}

func looks(_ all: [SharedLook]) -> HTML {
    .table(
        LookedWords.whoLooked,
        id: "looks",
        columns: [Column(LookedWords.when), Column(LookedWords.who), Column(LookedWords.what)],
        rows: byDay(all).map { [.day($0.on), "\($0.who)", .lines($0.what)] },
        isCaptionSeen: false
    )
}

/// What the same people did on the same day, told once: somebody on a telephone reads ten lines and not forty.
func byDay(_ all: [SharedLook]) -> [(on: Day, who: Phrase, what: [Phrase])] {
    var days: [(on: Day, who: Phrase, what: [Phrase])] = []
    for look in all {
        if let last = days.indices.last(where: { days[$0].on == look.on && days[$0].who == look.who }) {
            if !days[last].what.contains(look.what) { days[last].what.append(look.what) }
        } else {
            days.append((look.on, look.who, [look.what]))
        }
    }
    return days
}

extension HTML {
    fileprivate static func lines(_ words: [Phrase]) -> HTML {
        guard words.count > 1 else { return words.first.map { "\($0)" } ?? "" }
        let items: [HTML] = words.map { "<li>\($0)</li>" }
        return "<ul>\(items)</ul>"
    }
}

/// Words of who looked.
enum LookedWords {
    static let maySee = Phrase(en: "Who can see what we keep", cy: "Pwy sy’n gallu gweld yr hyn a gadwn")
    static let few = Phrase(
        en: "Of these, only the few who need to know can open your record.",
        cy: "O’r rhain, dim ond yr ychydig sydd angen gwybod all agor eich cofnod."
    )
    static let whoLooked = Phrase(en: "Who looked, and when", cy: "Pwy edrychodd, a phryd")
    static let odd = Phrase(
        en: "Each look is written down. If one seems odd to you, tell us. We look into it.",
        cy:
            "Mae pob edrychiad yn cael ei nodi. Os yw un yn ymddangos yn rhyfedd i chi, dywedwch wrthym. Byddwn yn ymchwilio."
    )
    static let who = Phrase(en: "Who", cy: "Pwy")
    static let why = Phrase(en: "Why", cy: "Pam")
    static let what = Phrase(en: "What they did", cy: "Beth wnaethant")
    static let when = Phrase(en: "When", cy: "Pryd")
    static let until = Phrase(en: "Until", cy: "Tan")
    static let noEnd = Phrase(en: "No end was set", cy: "Ni osodwyd diwedd")
}
