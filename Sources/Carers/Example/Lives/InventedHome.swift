import Dates
import Foundation

/// Who somebody is, where they live and whom they look after: all invented.
struct InventedHome: Sendable {
    let community: Community
    let background: Background
    let kind: LifePlot.Kind
    let isWoman: Bool
    let born: Day
    let family: String
    var carer: PersonDetails
    private(set) var others: [(details: PersonDetails, role: CaringDetails)] = []

    init(_ kind: LifePlot.Kind, on day: Day, number: Int, _ random: inout SeededNumbers) {
        self.kind = kind
        let place = Self.community(&random)
        community = Community.all[place]
        background = Background.all.indices.contains(place) ? Background.all[place] : .usual
        isWoman = random.chance(68)
        family = random.common(community.families) ?? "Smith"
        born = Self.birth(of: Self.age(kind, &random), on: day, &random)
        let names = PersonName(given: Self.given(community, isWoman, &random), family: family)
        let shown: PartialDay? =
            switch Int.random(in: 0..<100, using: &random) {
            case 0..<2: nil
            case 2..<7: PartialDay(year: born.year)
            default: PartialDay(born)
            }
        carer = PersonDetails(names, born: kind == .young ? PartialDay(born) : shown)
        carer.postcode = "TV\(1 + number % 30) \(Int.random(in: 1...9, using: &random))\(Self.letters(&random))"
        carer.address =
            "\(Int.random(in: 1...180, using: &random)) \(Background.streets.randomElement(using: &random) ?? "")"
        if random.chance(background.speakOther) {
            carer.language = background.languages.randomElement(using: &random)
            carer.needsInterpreter = random.chance(40)
        } else if random.chance(80) {
            carer.language = "en"
        }
        if random.chance(55) { carer.nhsNumber = InventedPeople.nhsNumber(number * 3) }
        carer.contacts = ways(number, &random)
        let many = kind == .adult && random.chance(9) ? 2 : kind == .parent && random.chance(14) ? 2 : 1
        for nth in 0..<many { others.append(other(nth, on: day, number, &random)) }
    }

    private static func community(_ random: inout SeededNumbers) -> Int {
        var left = Int.random(in: 0..<100, using: &random)
        for (place, community) in Community.all.enumerated() {
            left -= community.weight
            if left < 0 { return place }
        }
        return 0
    }

    private static func age(_ kind: LifePlot.Kind, _ random: inout SeededNumbers) -> Int {
        switch kind {
        case .young: Int.random(in: 8...16, using: &random)
        case .parent: Int.random(in: 24...54, using: &random)
        case .adult:
            random.chance(30) ? Int.random(in: 24...54, using: &random) : Int.random(in: 50...86, using: &random)
        }
    }

    static func birth(of age: Int, on day: Day, _ random: inout SeededNumbers) -> Day {
        day.adding(years: -age).adding(days: -Int.random(in: 1...360, using: &random))
    }

    private static func given(_ community: Community, _ isWoman: Bool, _ random: inout SeededNumbers) -> String {
        (random.common(isWoman ? community.women : community.men) ?? "Sam").replacing("_", with: " ")
    }

    private static func letters(_ random: inout SeededNumbers) -> String {
        let all = Array("ABDEFGHJLNPQRSTUWXYZ")
        return String((0..<2).compactMap { _ in all.randomElement(using: &random) })
    }

    private func ways(_ number: Int, _ random: inout SeededNumbers) -> [ContactDetails] {
        var ways: [ContactDetails] = []
        func safety(_ random: inout SeededNumbers) -> ContactSafety {
            let mark = Int.random(in: 0..<100, using: &random)
            return mark < 70 ? .safe : mark < 92 ? .askFirst : .notSafe
        }
        // The area code of nowhere.
        let digits = String((number &* 7919 &+ 104_729) % 900_000 + 100_000)
        if kind != .young || random.chance(60) {
            ways.append(ContactDetails(.phone, "01632 \(digits)", safety: safety(&random), isPreferred: true))
        }
        if random.chance(35) {
            let name = "\(carer.names.given).\(family).\(number)".lowercased()
                .folding(options: .diacriticInsensitive, locale: nil).filter { $0.isASCII && $0 != " " && $0 != "’" }
            ways.append(ContactDetails(.email, "\(name)@post.example", safety: safety(&random)))
        }
        if kind != .young, random.chance(50) {
            ways.append(ContactDetails(.post, "At home", safety: safety(&random)))
        }
        return ways
    }

    /// Someone they look after, of an age that fits.
    private func other(_ nth: Int, on day: Day, _ number: Int, _ random: inout SeededNumbers)
        -> (PersonDetails, CaringDetails)
    {
        let mine = day.year - born.year
        let relation = Self.relation(kind, mine, nth, &random)
        let age: Int =
            switch relation {
            case "spouse_partner": max(22, mine + Int.random(in: -5...7, using: &random))
            case "parent": mine + Int.random(in: 21...36, using: &random)
            case "grandparent": mine + Int.random(in: 46...62, using: &random)
            case "child_under18": Int.random(in: 2...min(16, max(3, mine - 18)), using: &random)
            case "child_adult": max(18, mine - Int.random(in: 19...34, using: &random))
            case "sibling": max(3, mine + Int.random(in: -8...8, using: &random))
            default: Int.random(in: 45...90, using: &random)
            }
        let born = Self.birth(of: min(100, age), on: day, &random)
        let isFamily = relation != "friend" && relation != "neighbour"
        let names = PersonName(
            given: Self.given(community, relation == "spouse_partner" ? !isWoman : random.chance(52), &random),
            family: isFamily && random.chance(88) ? family : random.common(community.families) ?? family
        )
        var details = PersonDetails(names, born: PartialDay(born), isCarer: false)
        let isAtHome =
            ["spouse_partner", "child_under18"].contains(relation) || kind == .young || random.chance(isFamily ? 35 : 3)
        if isAtHome {
            details.postcode = carer.postcode
            details.address = carer.address
        }
        details.language = carer.language
        if random.chance(50) { details.nhsNumber = InventedPeople.nhsNumber(number * 3 + 1 + nth) }
        var role = CaringDetails(relation: relation)
        role.hours = Self.hours(isAtHome, &random)
        role.livesWith = isAtHome
        role.conditions = Self.conditions(age, &random)
        role.hasParentalResponsibility = relation == "child_under18" && kind == .parent
        if random.chance(70) {
            let years = Int.random(in: 0...min(6, max(0, min(mine - 6, day.year - born.year))), using: &random)
            role.since = PartialDay(year: day.year - years)
        }
        return (details, role)
    }

    private static func relation(_ kind: LifePlot.Kind, _ age: Int, _ nth: Int, _ random: inout SeededNumbers) -> String
    {
        switch kind {
        case .parent: return "child_under18"
        case .young: return random.chance(66) ? "parent" : random.chance(70) ? "sibling" : "grandparent"
        case .adult:
            if nth > 0 { return random.chance(50) ? "friend" : "sibling" }
            let mark = Int.random(in: 0..<100, using: &random)
            if age > 66 {
                return mark < 68 ? "spouse_partner" : mark < 82 ? "child_adult" : mark < 92 ? "sibling" : "friend"
            }
            if age < 44 {
                return mark < 30 ? "spouse_partner" : mark < 75 ? "parent" : mark < 90 ? "grandparent" : "sibling"
            }
            return mark < 32 ? "spouse_partner" : mark < 84 ? "parent" : mark < 90 ? "child_adult" : "neighbour"
        }
    }

    private static func hours(_ isAtHome: Bool, _ random: inout SeededNumbers) -> String? {
        let bands =
            isAtHome
            ? ["10-19", "20-34", "35-49", "50-74", "75-99", "100+", "100+", "varies"]
            : ["0-9", "0-9", "10-19", "10-19", "20-34", "35-49", "varies"]
        return random.chance(90) ? bands.randomElement(using: &random) : nil
    }

    private static func conditions(_ age: Int, _ random: inout SeededNumbers) -> [String] {
        let pool =
            age < 25
            ? ["autism", "learning", "physical", "mental_health", "long_term", "sensory"]
            : age < 65
                ? ["mental_health", "physical", "long_term", "learning", "alcohol", "drugs", "terminal", "sensory"]
                : ["dementia", "dementia", "frailty", "physical", "long_term", "sensory", "terminal"]
        var found: Set<String> = []
        for _ in 0..<(random.chance(40) ? 2 : 1) {
            if let one = pool.randomElement(using: &random) { found.insert(one) }
        }
        return found.sorted()
    }
}
