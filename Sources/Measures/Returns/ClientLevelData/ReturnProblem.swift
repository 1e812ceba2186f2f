import Markup

/// What keeps one row out of the return.
enum ReturnProblem: String, Sendable, Hashable, CaseIterable {
    case noNHSNumber, noBirthDate, partialBirthDate, noPostcode, noEnd, endsBeforeItStarts, beforeBirth, afterDeath
    case noCost, sameAsAnother

    /// What is wrong and what to do, the column first.
    var words: Phrase {
        switch self {
        case .noNHSNumber: Phrase(en: "NHS Number: none is recorded", cy: "NHS Number: nid oes un wedi’i gofnodi")
        case .noBirthDate:
            Phrase(en: "Date of Birth: none is recorded", cy: "Date of Birth: nid oes un wedi’i gofnodi")
        case .partialBirthDate:
            Phrase(
                en: "Date of Birth: the whole day is needed, and only a part is known",
                cy: "Date of Birth: mae angen y diwrnod cyfan, a dim ond rhan sy’n hysbys"
            )
        case .noPostcode:
            Phrase(
                en: "Postcode: none is recorded, or the record is restricted and its postcode sealed",
                cy: "Postcode: nid oes un wedi’i gofnodi, neu mae’r cofnod wedi’i gyfyngu a’i god post wedi’i selio"
            )
        case .noEnd:
            Phrase(en: "Event End Date: it has not ended", cy: "Event End Date: nid yw wedi dod i ben")
        case .endsBeforeItStarts:
            Phrase(
                en: "Event End Date: it ends before it starts",
                cy: "Event End Date: mae’n dod i ben cyn iddo ddechrau"
            )
        case .beforeBirth:
            Phrase(
                en: "Event Start Date: before the date of birth",
                cy: "Event Start Date: cyn y dyddiad geni"
            )
        case .afterDeath:
            Phrase(
                en: "Event Start Date: after the date of death",
                cy: "Event Start Date: ar ôl dyddiad y farwolaeth"
            )
        case .noCost: Phrase(en: "Unit Cost: none is recorded", cy: "Unit Cost: nid oes un wedi’i gofnodi")
        case .sameAsAnother:
            Phrase(
                en:
                    "Another row says the same in every column by which events are told apart: one of them would be lost",
                cy: "Mae rhes arall yn dweud yr un peth ym mhob colofn y gwahaniaethir digwyddiadau drwyddi: collid un"
            )
        }
    }
}
