package import Carers
import Dates
package import Desk
package import Foundation
import Markup
import Records

/// What assessments and support do for a carer next, and by when.
///
/// Whoever asks is that carer.
extension Look {
    package func stepsSharedBySupport(with person: UUID) throws -> [SharedStep] {
        let assessments = try db.assessments(of: person).flatMap { one in
            [one.partForCarer, one.nextForCarer].compactMap(\.self)
        }
        let plans = try db.supportPlans(of: person).flatMap(\.nextForCarer)
        let emergency = try emergencyPlan(of: person).map { opened in
            SharedStep(
                Phrase(
                    en: "We read through your emergency plan with you",
                    cy: "Rydym yn darllen drwy eich cynllun argyfwng gyda chi"
                ),
                by: opened.plan.checkDue,
                about: (.emergency, opened.plan.id)
            )
        }
        let all = try db.cards(of: person)
        let cards = all.compactMap { $0.nextForCarer(on: today, among: all) }
        let breaks = try db.wholeBreaks(try db.breakNeeds(of: person)).flatMap { $0.nextForCarer(on: today) }
        return assessments + plans + [emergency].compactMap(\.self) + cards + breaks
    }
}

extension Assessment {
    /// Where the carer writes their part themselves.
    fileprivate var partForCarer: SharedStep? {
        guard isOpen, way == .selfOnline else { return nil }
        return SharedStep(
            Phrase(en: "Write your part of the assessment", cy: "Ysgrifennwch eich rhan o’r asesiad"),
            by: targetOn,
            isTheirs: true,
            about: (.assessment, id)
        )
    }

    fileprivate var nextForCarer: SharedStep? {
        switch state {
        case .requested:
            SharedStep(
                Phrase(
                    en: "We talk with you about what you do and what you need (your assessment)",
                    cy: "Rydym yn siarad â chi am yr hyn a wnewch a’r hyn sydd ei angen arnoch (eich asesiad)"
                ),
                by: targetOn,
                about: (.assessment, id)
            )
        case .underWay:
            SharedStep(
                Phrase(en: "We finish your assessment with you", cy: "Rydym yn gorffen eich asesiad gyda chi"),
                by: targetOn,
                about: (.assessment, id)
            )
        case .waiting:
            SharedStep(
                Phrase(
                    en: "A second person checks what we decided, and we tell you",
                    cy: "Mae ail berson yn gwirio’r hyn a benderfynwyd gennym, ac rydym yn dweud wrthych"
                ),
                by: targetOn,
                about: (.assessment, id)
            )
        case .approved, .refused: nil
        }
    }
}

extension SupportPlan {
    fileprivate var nextForCarer: [SharedStep] {
        switch state {
        case .draft, .waiting:
            return [
                SharedStep(
                    Phrase(
                        en: "We write your support plan with you",
                        cy: "Rydym yn ysgrifennu eich cynllun cymorth gyda chi"
                    ),
                    by: dueOn
                )
            ]
        case .approved:
            let sign = SharedStep(
                Phrase(
                    en: "Read your support plan, and tell us if it is right",
                    cy: "Darllenwch eich cynllun cymorth, a dywedwch wrthym a yw’n gywir"
                ),
                by: nil,
                isTheirs: true,
                about: (.plan, id)
            )
            let review = reviewOn.map { day in
                SharedStep(
                    Phrase(
                        en: "We look at your support plan with you again",
                        cy: "Rydym yn edrych ar eich cynllun cymorth gyda chi eto"
                    ),
                    by: day,
                    about: (.plan, id)
                )
            }
            return (signedOn == nil ? [sign] : []) + [review].compactMap(\.self)
        case .ended: return []
        }
    }
}

extension CarersCard {
    /// Of a card that ran out only where no other takes its place.
    fileprivate func nextForCarer(on today: Day, among all: [CarersCard]) -> SharedStep? {
        switch state(on: today) {
        case .applied:
            SharedStep(Phrase(en: "We make your carers card", cy: "Rydym yn gwneud eich cerdyn gofalwr"), by: nil)
        case .issued:
            SharedStep(
                Phrase(en: "Your carers card runs out", cy: "Daw eich cerdyn gofalwr i ben"),
                by: expiresOn,
                isOnDay: true,
                about: (.card, id)
            )
        case .expired:
            all.contains { [.applied, .issued].contains($0.state(on: today)) }
                ? nil
                : SharedStep(
                    Phrase(
                        en: "Your carers card ran out. Tell us if you want a new one",
                        cy: "Daeth eich cerdyn gofalwr i ben. Dywedwch wrthym os ydych am gael un newydd"
                    ),
                    by: expiresOn,
                    isTheirs: true,
                    isOnDay: true,
                    about: (.card, id)
                )
        case .replaced, .stopped: nil
        }
    }
}

extension WholeBreak {
    /// An offer to be answered, each booking that is still to come, and otherwise that we look for something.
    fileprivate func nextForCarer(on today: Day) -> [SharedStep] {
        guard need.endedOn == nil else { return [] }
        let about = (kind: SharedItem.Kind.rest, id: need.id)
        let asked =
            offers.contains { $0.answer == nil }
            ? [
                SharedStep(
                    Phrase(
                        en: "We offered you a break. Tell us if you would like it",
                        cy: "Cynigiom seibiant i chi. Dywedwch wrthym a hoffech ei gael"
                    ),
                    by: nil,
                    isTheirs: true,
                    about: about
                )
            ] : []
        let booked = toCome(on: today).map { booking in
            SharedStep(
                Phrase(en: "Your break begins", cy: "Mae eich seibiant yn dechrau"),
                by: booking.startsOn,
                isOnDay: true,
                about: about
            )
        }
        let words: Phrase? =
            switch stage {
            case .waiting:
                Phrase(
                    en: "We look for the break you asked for",
                    cy: "Rydym yn chwilio am y seibiant y gofynnoch amdano"
                )
            case .accepted, .allocated: Phrase(en: "We arrange your break", cy: "Rydym yn trefnu eich seibiant")
            default: nil
            }
        let looking = words.map { [SharedStep($0, by: nil, about: about)] } ?? []
        return asked + booked + looking
    }

    /// Bookings that are not over.
    func toCome(on today: Day) -> [BreakBooking] {
        bookings.filter { $0.state == .booked && $0.endsOn >= today }
    }
}

extension Assessment.State {
    /// As the carer is told it.
    var toCarer: Phrase {
        switch self {
        case .requested: Phrase(en: "Asked for", cy: "Gofynnwyd amdano")
        case .underWay: Phrase(en: "Under way", cy: "Ar y gweill")
        case .waiting: Phrase(en: "A second person is checking it", cy: "Mae ail berson yn ei wirio")
        case .approved: Phrase(en: "Decided", cy: "Penderfynwyd")
        case .refused: Phrase(en: "You did not want it", cy: "Nid oeddech ei eisiau")
        }
    }
}

/// Words of what is shared with a carer.
enum ToCarer {
    static let asked = Phrase(en: "Asked for on", cy: "Gofynnwyd amdano ar")
    static let decidedOn = Phrase(en: "Decided on", cy: "Penderfynwyd ar")
    static let decision = Phrase(en: "What we decided", cy: "Beth a benderfynwyd gennym")
    static let why = Phrase(en: "Why", cy: "Pam")
    static let advice = Phrase(en: "Advice", cy: "Cyngor")
    static let assessor = Phrase(en: "What we make of it", cy: "Ein barn ni")
    static let agreedOn = Phrase(en: "In force since", cy: "Mewn grym ers")
    static let reviewOn = Phrase(en: "We look at it again by", cy: "Byddwn yn edrych arno eto erbyn")
    static let budget = Phrase(en: "Money for your support", cy: "Arian ar gyfer eich cymorth")
    static let signedOn = Phrase(en: "You said it is right on", cy: "Dywedoch ei fod yn gywir ar")
    static let checkedOn = Phrase(en: "We last checked it with you on", cy: "Gwiriwyd ef gyda chi ddiwethaf ar")
    static let checkBy = Phrase(en: "We check it again by", cy: "Byddwn yn ei wirio eto erbyn")
    static let offered = Phrase(en: "What we offered", cy: "Beth a gynigiwyd gennym")
    static let booked = Phrase(en: "Booked", cy: "Wedi’i archebu")
    static let begins = Phrase(en: "Begins on", cy: "Yn dechrau ar")

    static func rest(_ kind: BreakKind) -> Phrase {
        switch kind {
        case .planned: Phrase(en: "A planned break", cy: "Seibiant wedi’i gynllunio")
        case .emergency: Phrase(en: "A break in an emergency", cy: "Seibiant mewn argyfwng")
        }
    }

    static func booking(_ booking: BreakBooking, _ words: String) -> Phrase {
        func line(_ state: String, _ from: String, _ to: String) -> String {
            "\(booking.startsOn == booking.endsOn ? from : "\(from) – \(to)"), \(state): \(words)"
        }
        return Phrase(
            en: line(booking.state.words.en, booking.startsOn.words(in: .english), booking.endsOn.words(in: .english)),
            cy: line(booking.state.words.cy, booking.startsOn.words(in: .welsh), booking.endsOn.words(in: .welsh))
        )
    }
}
