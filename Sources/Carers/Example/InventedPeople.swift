import Dates
import Foundation

/// A place’s people, all invented: many backgrounds, families that live together, and some who are written down twice.
package struct InventedPeople: Sendable {
    /// Two places in the list that are one person.
    package struct Twice: Sendable, Hashable {
        package let first: Int
        package let second: Int

        package init(_ one: Int, _ other: Int) {
            first = min(one, other)
            second = max(one, other)
        }
    }

    package private(set) var people: [MatchDetails] = []
    package private(set) var twice: Set<Twice> = []
    private var random: SeededNumbers

    /// One in twenty is written down a second time; one in fifty is a twin, a father or a son.
    package init(count: Int, seed: UInt64) {
        random = SeededNumbers(seed: seed)
        let again = count / 20
        while people.count < count - again { addHousehold(most: count - again - people.count) }
        var mistakes = Mistakes(random: random)
        let chosen = Array(people.indices).shuffled(using: &random).prefix(again)
        for first in chosen {
            twice.insert(Twice(first, people.count))
            people.append(mistakes.secondTime(people[first]))
        }
    }

    private mutating func addHousehold(most: Int) {
        let community = community()
        let home = postcode()
        let landline: String? = random.chance(40) ? number("024 7") : nil
        let family = random.common(community.families) ?? "Smith"
        let one = person(community, family, home, landline)
        people.append(one)
        guard most > 1 else { return }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<1: people.append(twin(of: one, community))
        case 1..<2: people.append(parent(of: one))
        case 2..<35:
            // Two people at one door seldom have one first name, unless one is called after the other.
            var other = person(community, family, home, landline)
            while other.given.prefix(4) == one.given.prefix(4) { other = person(community, family, home, landline) }
            people.append(other)
        default: break
        }
    }

    private mutating func community() -> Community {
        var left = Int.random(in: 0..<100, using: &random)
        for community in Community.all {
            left -= community.weight
            if left < 0 { return community }
        }
        return Community.all.first ?? Community(100, women: "Sam", men: "Sam", families: "Smith")
    }

    private mutating func person(_ community: Community, _ family: String, _ home: String, _ landline: String?)
        -> MatchDetails
    {
        let names = random.chance(65) ? community.women : community.men
        var given = (random.common(names) ?? "Sam").replacing("_", with: " ")
        if random.chance(20), let middle = random.common(names), middle != given {
            given += " \(middle.replacing("_", with: " "))"
        }
        var phones: [String] = []
        if let landline, random.chance(60) { phones.append(landline) }
        if random.chance(60) { phones.append(number("07")) }
        return MatchDetails(
            given: given,
            family: family,
            born: born(),
            postcode: random.chance(95) ? home : nil,
            phones: phones,
            nhs: random.chance(40) ? "print \(random.next())" : nil
        )
    }

    private mutating func twin(of one: MatchDetails, _ community: Community) -> MatchDetails {
        var twin = one
        repeat {
            twin.given = random.common(random.chance(50) ? community.women : community.men) ?? "Sam"
        } while twin.given.prefix(2) == one.given.prefix(2)
        twin.nhs = one.nhs == nil ? nil : "print \(random.next())"
        return twin
    }

    /// The same name at the same door, a generation older.
    private mutating func parent(of one: MatchDetails) -> MatchDetails {
        var parent = one
        let age = Int.random(in: 20...40, using: &random)
        let year = (one.born?.year ?? 1970) - age
        let day = Day(year, Int.random(in: 1...12, using: &random), Int.random(in: 1...28, using: &random))
        parent.born = day.map { PartialDay($0) } ?? PartialDay(year: year)
        parent.nhs = one.nhs == nil ? nil : "print \(random.next())"
        parent.phones = one.phones.filter { !$0.hasPrefix("07") }
        return parent
    }

    private mutating func born() -> PartialDay? {
        let year = 2024 - Int.random(in: 8...90, using: &random)
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<4: return nil
        case 4..<8: return PartialDay(year: year)
        default:
            let day = Day(year, Int.random(in: 1...12, using: &random), Int.random(in: 1...28, using: &random))
            return day.map { PartialDay($0) }
        }
    }

    private mutating func postcode() -> String { Self.postcode(&random) }

    static func postcode(_ random: inout SeededNumbers) -> String {
        let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
        let one = letters.randomElement(using: &random) ?? "A"
        let two = letters.randomElement(using: &random) ?? "B"
        return "CV\(Int.random(in: 1...8, using: &random)) \(Int.random(in: 1...9, using: &random))\(one)\(two)"
    }

    private mutating func number(_ start: String) -> String { Self.number(start, &random) }

    static func number(_ start: String, _ random: inout SeededNumbers) -> String {
        var digits = start
        while digits.filter(\.isNumber).count < 11 { digits += String(Int.random(in: 0...9, using: &random)) }
        return PhoneNumber(digits)?.digits ?? digits
    }
}
