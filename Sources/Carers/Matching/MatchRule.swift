package import Markup

/// What two records agree or differ in, each with what it is worth.
///
/// The points follow how much likelier the agreement is in two records of one person than in those of two people; they
/// are chosen so that fifteen is worth a look and twenty-two is one person unless something speaks against it.
package enum MatchRule: String, Sendable, Hashable, CaseIterable {
    case sameNHS, otherNHS
    case sameGiven, givenNickname, givenNearly, givenSounds, givenPart, givenInitial, givenNeighbour, otherGiven
    case sameFamily, familyNearly, familySounds, familyPart, familyInitial, otherFamily
    case namesTurnedRound
    case sameBorn, bornSwapped, bornNearly, bornYear, otherBorn, otherGeneration
    case samePostcode, sameTown, otherPostcode
    case samePhone, sameEmail

    package var points: Int {
        switch self {
        case .sameNHS: 30
        case .otherNHS: -40
        case .sameGiven: 6
        case .givenNickname: 5
        case .givenNearly, .givenSounds: 4
        case .givenPart: 2
        case .givenInitial: 1
        case .givenNeighbour: -4
        // Twins, husbands and wives agree in all else.
        case .otherGiven: -16
        case .sameFamily: 7
        case .familyNearly, .familySounds, .familyPart: 5
        case .familyInitial: 1
        // People marry.
        case .otherFamily: -5
        case .namesTurnedRound: 11
        case .sameBorn: 10
        case .bornSwapped: 7
        case .bornNearly: 6
        case .bornYear: 2
        case .otherBorn: -4
        // A father and his son agree in all else.
        case .otherGeneration: -14
        case .samePostcode: 6
        case .sameTown: 1
        // People move house.
        case .otherPostcode: -1
        case .samePhone, .sameEmail: 6
        }
    }

    /// As the list of reasons says it.
    package var words: Phrase {
        switch self {
        case .sameNHS: Phrase(en: "same NHS number", cy: "yr un rhif GIG")
        case .otherNHS: Phrase(en: "different NHS numbers", cy: "rhifau GIG gwahanol")
        case .sameGiven: Phrase(en: "same first name", cy: "yr un enw cyntaf")
        case .givenNickname:
            Phrase(
                en: "first name is a short form or another spelling",
                cy: "mae’r enw cyntaf yn ffurf fer neu’n sillafiad arall"
            )
        case .givenNearly:
            Phrase(en: "first name is spelt nearly the same", cy: "sillefir yr enw cyntaf bron yr un fath")
        case .givenSounds: Phrase(en: "first name sounds alike", cy: "mae’r enw cyntaf yn swnio’n debyg")
        case .givenPart: Phrase(en: "one of the first names is the same", cy: "mae un o’r enwau cyntaf yr un fath")
        case .givenInitial: Phrase(en: "first name has the same initial", cy: "yr un llythyren gyntaf i’r enw cyntaf")
        case .givenNeighbour:
            Phrase(
                en: "first name is another, spelt nearly the same",
                cy: "mae’r enw cyntaf yn un arall, wedi’i sillafu bron yr un fath"
            )
        case .otherGiven: Phrase(en: "different first name", cy: "enw cyntaf gwahanol")
        case .sameFamily: Phrase(en: "same surname", cy: "yr un cyfenw")
        case .familyNearly: Phrase(en: "surname is spelt nearly the same", cy: "sillefir y cyfenw bron yr un fath")
        case .familySounds: Phrase(en: "surname sounds alike", cy: "mae’r cyfenw yn swnio’n debyg")
        case .familyPart: Phrase(en: "part of the surname is the same", cy: "mae rhan o’r cyfenw yr un fath")
        case .familyInitial: Phrase(en: "surname has the same initial", cy: "yr un llythyren gyntaf i’r cyfenw")
        case .otherFamily: Phrase(en: "different surname", cy: "cyfenw gwahanol")
        case .namesTurnedRound:
            Phrase(en: "first name and surname changed places", cy: "mae’r enw cyntaf a’r cyfenw wedi cyfnewid lle")
        case .sameBorn: Phrase(en: "same date of birth", cy: "yr un dyddiad geni")
        case .bornSwapped:
            Phrase(
                en: "day and month of birth changed places",
                cy: "mae diwrnod a mis y geni wedi cyfnewid lle"
            )
        case .bornNearly:
            Phrase(en: "date of birth is one digit different", cy: "mae un digid yn wahanol yn y dyddiad geni")
        case .bornYear:
            Phrase(en: "same year of birth, the day not known", cy: "yr un flwyddyn geni, y diwrnod yn anhysbys")
        case .otherBorn: Phrase(en: "different date of birth", cy: "dyddiad geni gwahanol")
        case .otherGeneration:
            Phrase(en: "born a generation apart", cy: "ganwyd cenhedlaeth ar wahân")
        case .samePostcode: Phrase(en: "same postcode", cy: "yr un cod post")
        case .sameTown: Phrase(en: "same part of town by postcode", cy: "yr un rhan o’r dref yn ôl y cod post")
        case .otherPostcode: Phrase(en: "different postcode", cy: "cod post gwahanol")
        case .samePhone: Phrase(en: "same phone number", cy: "yr un rhif ffôn")
        case .sameEmail: Phrase(en: "same email address", cy: "yr un cyfeiriad e-bost")
        }
    }
}
