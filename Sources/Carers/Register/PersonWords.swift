package import Dates
import DesignSystem
package import Markup

/// What is said of a person in tables and lists.
enum PersonWords {
    static let name = Phrase(en: "Name", cy: "Enw")
    static let born = Phrase(en: "Born", cy: "Ganwyd")
    static let postcode = Phrase(en: "Postcode", cy: "Cod post")
    /// Where a child lives is opened by itself, and not come across in a list.
    static let postcodeKept = Phrase(en: "Kept", cy: "Wedi’i gadw")
    static let reference = Phrase(en: "Reference", cy: "Cyfeirnod")
    static let standing = Phrase(en: "Standing", cy: "Statws")
    static let keptBy = Phrase(en: "Record kept by", cy: "Cedwir y cofnod gan")
    static func knownAs(_ name: String) -> Phrase {
        Phrase(en: "Known as \(name)", cy: "Adwaenir fel \(name)")
    }
}

extension Person {
    /// The postcode as a list shows it.
    func postcodeInList(on day: Day) -> HTML? {
        guard let postcode else { return nil }
        return isUnder18(on: day) || isRestricted ? .none(PersonWords.postcodeKept) : "\(postcode)"
    }
}

extension PartialDay {
    /// "12 March 1958", "March 1958", "1958".
    package var words: Phrase {
        if let day { return .day(day) }
        let first = days.lowerBound
        if iso.utf8.count == 4 { return Phrase(same: iso) }
        return Phrase(en: first.monthWords(in: .english), cy: first.monthWords(in: .welsh))
    }

    var bornWords: Phrase { Phrase(en: "Born \(words.en)", cy: "Ganwyd \(words.cy)") }
}

extension Person {
    /// "aged 68", "aged 67 or 68".
    package func ageWords(on day: Day) -> Phrase {
        guard let ages = ages(on: day) else { return Phrase(en: "age not known", cy: "oedran anhysbys") }
        let (low, high) = (ages.lowerBound, ages.upperBound)
        if low == high { return Phrase(en: "aged \(low)", cy: "\(low) oed") }
        return Phrase(en: "aged \(low) or \(high)", cy: "\(low) neu \(high) oed")
    }

    /// How things stand with them, in a word.
    package var standingTag: HTML {
        if diedOn != nil { return .tag(Phrase(en: "Died", cy: "Bu farw")) }
        if endedOn != nil { return .tag(Phrase(en: "Closed", cy: "Ar gau")) }
        return isCarer
            ? .tag(Phrase(en: "Carer", cy: "Gofalwr"), .ok)
            : .tag(Phrase(en: "Looked after", cy: "Yn derbyn gofal"), .info)
    }
}
