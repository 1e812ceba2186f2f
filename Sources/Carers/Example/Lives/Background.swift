import Foundation

/// What goes with the names of a community: what is spoken, and what is said to equality questions.
struct Background: Sendable {
    /// By how common it is; the first is what most say.
    let ethnicities: [String]
    let religions: [String]
    /// Of those who do not speak English at home.
    let languages: [String]
    /// In a hundred.
    let speakOther: Int

    /// In the order of `Community.all`.
    static let all: [Background] = [
        Background(
            ethnicities: ["W1", "W1", "W1", "W1", "W1", "W2", "W9", "M1", "B2", "W3"],
            religions: ["none", "christian", "none", "christian", "other", "jewish"],
            languages: ["cy", "cy", "ga", "bfi"],
            speakOther: 3
        ),
        Background(
            ethnicities: ["A2", "A2", "A3", "A9", "O1"],
            religions: ["muslim", "muslim", "muslim", "none"],
            languages: ["ur", "pa", "bn", "ar", "x-sylheti"],
            speakOther: 45
        ),
        Background(
            ethnicities: ["A1", "A1", "A9"],
            religions: ["sikh", "sikh", "none"],
            languages: ["pa"],
            speakOther: 35
        ),
        Background(
            ethnicities: ["A1", "A1", "A9"],
            religions: ["hindu", "hindu", "none", "christian"],
            languages: ["gu", "hi", "ta"],
            speakOther: 30
        ),
        Background(
            ethnicities: ["B1", "B1", "B9", "M2"],
            religions: ["christian", "christian", "muslim"],
            languages: ["yo", "fr", "tw"],
            speakOther: 12
        ),
        Background(
            ethnicities: ["W9", "W9", "W4"],
            religions: ["christian", "none", "christian"],
            languages: ["pl", "pl", "uk", "ro"],
            speakOther: 45
        ),
        Background(
            ethnicities: ["B1", "B1", "B9"],
            religions: ["muslim"],
            languages: ["so", "so", "ar"],
            speakOther: 55
        ),
        Background(
            ethnicities: ["A4", "A9", "A4"],
            religions: ["none", "buddhist", "christian"],
            languages: ["x-cantonese", "x-mandarin", "vi"],
            speakOther: 45
        ),
    ]

    static let usual = Background(ethnicities: ["W1"], religions: ["none"], languages: ["cy"], speakOther: 2)

    static let streets = [
        "Mill Lane", "Station Road", "Vale Terrace", "Church Street", "Kiln Row", "Orchard Close", "Brook Lane",
        "Chapel Hill", "Canal Side", "Moor Road", "Potters Way", "Market Street", "Alder Grove", "Finch Avenue",
        "Heron Court", "Beacon View", "Long Acre", "Priory Gardens", "Weavers Yard", "Quarry Bank",
    ]

    static let practices = [
        "Riverside Surgery", "Moor Road Surgery", "Kiln Row Practice", "Beacon Health Centre", "Aldermoor Practice",
    ]
    static let wards = ["Vale General, Ward 7", "Vale General, stroke unit", "Moor Hospital, older people’s wards"]
    static let pharmacies = ["Market Street Pharmacy", "Station Pharmacy"]
    static let schools = ["Aldermoor Academy", "Brook Lane Primary School", "Vale College"]
    static let employers = ["Harrow & Finch Ceramics", "Moorside Homes"]
    static let events = ["The Corn Hall", "Vale Show", "Central Library"]
    static let charities = ["Vale Memory Cafés", "Lantern Young Carers"]
}
