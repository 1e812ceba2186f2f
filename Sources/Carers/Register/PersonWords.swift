import Dates
import DesignSystem
package import Markup

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
    func ageWords(on day: Day) -> Phrase {
        guard let ages = ages(on: day) else { return Phrase(en: "age not known", cy: "oedran anhysbys") }
        let (low, high) = (ages.lowerBound, ages.upperBound)
        if low == high { return Phrase(en: "aged \(low)", cy: "\(low) oed") }
        return Phrase(en: "aged \(low) or \(high)", cy: "\(low) neu \(high) oed")
    }
}
