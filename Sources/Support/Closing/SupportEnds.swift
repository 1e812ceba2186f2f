package import Carers
package import Desk
package import Markup

/// What of support ends with a record, told before it is closed.
package struct SupportEnds: EndsWithRecord {
    package init() {}

    package func ending(with person: Person, _ look: Look) throws -> [Phrase] {
        let ends = try look.whatEnds(with: person.id)
        var lines: [Phrase] = []
        if !ends.bookings.isEmpty { lines.append(Self.breaks(ends.bookings.count)) }
        if !ends.plans.isEmpty { lines.append(Self.plan) }
        if ends.emergencyPlan != nil || !ends.cards.isEmpty {
            lines.append(ends.isUnderWay ? Self.underWay : Self.planAndCard)
        }
        return lines
    }

    static func breaks(_ many: Int) -> Phrase {
        .counted(
            many,
            en: EnglishForms(
                one: "1 break is booked ahead: it is called off. Tell whoever would have come.",
                other: "\(many) breaks are booked ahead: they are called off. Tell whoever would have come."
            ),
            cy: WelshForms(
                one: "Mae 1 seibiant wedi’i archebu: caiff ei ganslo. Dywedwch wrth bwy bynnag a fyddai’n dod.",
                other: "Mae \(many) seibiant wedi’u harchebu: cânt eu canslo. Dywedwch wrth bwy bynnag a fyddai’n dod."
            )
        )
    }
    static let plan = Phrase(
        en: "The support plan ends, with what is paid under it. No review falls due.",
        cy: "Daw’r cynllun cymorth i ben, gyda’r hyn a delir oddi tano. Ni fydd adolygiad yn ddyledus."
    )
    static let planAndCard = Phrase(
        en: "The emergency plan and the carers card end: the code opens nothing, and a shop is told no.",
        cy: "Daw’r cynllun argyfwng a’r cerdyn gofalwr i ben: nid yw’r cod yn agor dim, a dywedir na wrth siop."
    )
    static let underWay = Phrase(
        en: "An emergency is under way: the emergency plan and the card are good until it is over, and then end.",
        cy: "Mae argyfwng ar y gweill: mae’r cynllun argyfwng a’r cerdyn yn dda nes iddo ddod i ben, ac yna’n gorffen."
    )
}
