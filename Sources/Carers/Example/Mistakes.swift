import Dates
import Foundation

/// What goes wrong when someone is written down a second time.
struct Mistakes: Sendable {
    var random: SeededNumbers

    /// One to three things, one of which may be that they moved house.
    mutating func secondTime(_ person: MatchDetails) -> MatchDetails {
        var person = person
        person.nhs = random.chance(50) ? person.nhs : nil
        if random.chance(40) { person.phones = person.phones.filter { _ in false } }
        if random.chance(20) { person.phones = [InventedPeople.number("07", &random)] }
        if random.chance(30) { person.postcode = InventedPeople.postcode(&random) }
        for _ in 0..<(random.chance(35) ? 2 : 1) { goWrong(&person) }
        if random.chance(30) { person = written(otherwise: person) }
        return person
    }

    private mutating func goWrong(_ person: inout MatchDetails) {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<18: person.family = slip(in: person.family)
        case 18..<30: person.given = slip(in: person.given)
        case 30..<50: person.given = otherForm(of: person.given)
        case 50..<62: person.family = asHeard(person.family)
        case 62..<74: person.born = swapped(person.born)
        case 74..<86: person.born = oneDigitOff(person.born)
        case 86..<89: person.born = person.born.flatMap { PartialDay(year: $0.year) }
        case 89..<91: person.born = nil
        case 91..<94: (person.given, person.family) = (person.family, person.given)
        case 94..<97: person.given = person.given.split(separator: " ").first.map(String.init) ?? person.given
        case 97..<99: person.family += "-\(random.chance(50) ? "Palmer" : "Okoro")"
        default: person.family = random.chance(50) ? "Fairweather" : "Sesay"
        }
    }

    /// Capitals, no accents, no apostrophe, spaces: nothing a person would call a mistake.
    private mutating func written(otherwise person: MatchDetails) -> MatchDetails {
        var person = person
        person.family = person.family.replacing("’", with: random.chance(50) ? " " : "'").uppercased()
        person.given = person.given.folding(options: .diacriticInsensitive, locale: nil)
        person.postcode = person.postcode?.replacing(" ", with: "").lowercased()
        person.phones = person.phones.compactMap { PhoneNumber("+44 \($0.dropFirst())")?.digits }
        return person
    }

    /// A letter doubled, dropped, exchanged with its neighbour, or another.
    private mutating func slip(in name: String) -> String {
        var letters = Array(name)
        guard letters.count > 3 else { return name }
        let place = Int.random(in: 1..<(letters.count - 1), using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: letters.insert(letters[place], at: place)
        case 1: letters.remove(at: place)
        case 2: letters.swapAt(place, place + 1)
        default: letters[place] = "aeionrst".randomElement(using: &random) ?? "e"
        }
        return String(letters)
    }

    /// A short form, or another spelling of the same name.
    private mutating func otherForm(of given: String) -> String {
        let folded = FoldedName(given).parts.first ?? ""
        let forms = GivenNames.groups(of: folded).flatMap { GivenNames.lists[$0] }.filter { $0 != folded }
        return forms.randomElement(using: &random)?.capitalized ?? slip(in: given)
    }

    /// As someone writes it who only heard it.
    private mutating func asHeard(_ family: String) -> String {
        let ways = [
            ("ph", "f"), ("ck", "k"), ("ie", "y"), ("ee", "ea"), ("ss", "s"), ("ll", "l"), ("tt", "t"), ("sh", "sch"),
            ("igh", "ie"), ("oo", "u"), ("ai", "ei"), ("au", "ou"), ("ed", "ad"), ("in", "en"), ("er", "ar"),
            ("th", "t"),
            ("s", "ss"), ("n", "nn"), ("l", "ll"), ("a", "e"), ("o", "u"),
        ]
        let name = family.lowercased()
        let possible = ways.filter { name.contains($0.0) }
        guard let way = possible.randomElement(using: &random) else { return slip(in: family) }
        return name.replacing(way.0, with: way.1, maxReplacements: 1).capitalized
    }

    private mutating func swapped(_ born: PartialDay?) -> PartialDay? {
        guard let day = born?.day else { return born }
        return Day(day.year, day.day, day.month).map { PartialDay($0) } ?? oneDigitOff(born)
    }

    private mutating func oneDigitOff(_ born: PartialDay?) -> PartialDay? {
        guard let day = born?.day else { return born }
        let other: Day? =
            switch Int.random(in: 0..<4, using: &random) {
            case 0: Day(day.year, day.month, day.day % 10 == 9 ? day.day - 1 : day.day + 1)
            case 1: Day(day.year, day.month % 10 == 9 || day.month == 12 ? day.month - 1 : day.month + 1, day.day)
            case 2: Day(day.year % 10 == 9 ? day.year - 1 : day.year + 1, day.month, day.day)
            default: Day(day.year - 10, day.month, day.day)
            }
        return other.map { PartialDay($0) } ?? born
    }
}
