import Carers
import Dates
import Foundation
import Markup
import Records

/// Something that a carer may be entitled to, told with the year its figures are of: to be looked into, never a decision.
struct BenefitPrompt: Sendable, Identifiable, Equatable {
    /// The same from year to year.
    let code: String
    /// The tax year whose figures these are, by the calendar year it begins in; none for a right without figures.
    let year: Int?
    let title: Phrase
    let words: Phrase
    /// For whom: fewest hours of care a week, where the rule has any.
    let hours: Int?

    var id: String { year.map { "\(code)-\($0)" } ?? code }

    func isCurrent(in year: Int) -> Bool { self.year == nil || self.year == year }
    func isPast(in year: Int) -> Bool { self.year.map { $0 < year } ?? false }

    /// "2026-27".
    static func words(ofYear year: Int) -> String {
        let next = (year + 1) % 100
        return "\(year)-\(next < 10 ? "0" : "")\(next)"
    }
}

/// What is known of benefits and rights: facts that were checked, each with its year, and no others.
enum BenefitPrompts {
    /// Figures of a year to come are added here when they are known; those of years gone by stay, for what was told then.
    static let all: [BenefitPrompt] =
        allowance(2025, weekly: "£83.30", earnings: "£196", isAnnounced: false)
        + allowance(2026, weekly: "£86.45", earnings: "£204", isAnnounced: true) + rights

    private static func allowance(_ year: Int, weekly: String, earnings: String, isAnnounced: Bool) -> [BenefitPrompt] {
        let announced = isAnnounced ? Phrase(en: ", as announced", cy: ", fel y cyhoeddwyd") : Phrase(same: "")
        return [
            BenefitPrompt(
                code: "carers_allowance",
                year: year,
                title: Phrase(en: "Carer’s Allowance", cy: "Lwfans Gofalwr"),
                words: Phrase(
                    en:
                        "\(weekly) a week\(announced.en), for 35 hours of care or more for someone on a qualifying disability benefit. Earnings of up to \(earnings) a week after deductions are allowed; one pound over, and nothing is paid for that week.",
                    cy:
                        "\(weekly) yr wythnos\(announced.cy), am 35 awr neu fwy o ofal i rywun ar fudd-dal anabledd cymhwysol. Caniateir enillion hyd at \(earnings) yr wythnos ar ôl didyniadau; un bunt dros hynny, ac ni thelir dim am yr wythnos honno."
                ),
                hours: 35
            )
        ]
    }

    private static let rights: [BenefitPrompt] = [
        BenefitPrompt(
            code: "universal_credit",
            year: nil,
            title: Phrase(en: "Carer element of Universal Credit", cy: "Elfen gofalwr Credyd Cynhwysol"),
            words: Phrase(
                en:
                    "For 35 hours of care or more. Carer’s Allowance need not be claimed for it. Look up the amount.",
                cy: "Am 35 awr neu fwy o ofal. Nid oes angen hawlio Lwfans Gofalwr ar ei gyfer. Chwiliwch am y swm."
            ),
            hours: 35
        ),
        BenefitPrompt(
            code: "carers_credit",
            year: nil,
            title: Phrase(en: "Carer’s Credit", cy: "Credyd Gofalwr"),
            words: Phrase(
                en:
                    "National Insurance credits for 20 hours of care or more, until State Pension age. They come by themselves with Carer’s Allowance.",
                cy:
                    "Credydau Yswiriant Gwladol am 20 awr neu fwy o ofal, tan oedran Pensiwn y Wladwriaeth. Dônt ohonynt eu hunain gyda Lwfans Gofalwr."
            ),
            hours: 20
        ),
        BenefitPrompt(
            code: "carers_leave",
            year: nil,
            title: Phrase(en: "Carer’s leave from work", cy: "Absenoldeb gofalwr o’r gwaith"),
            words: Phrase(
                en:
                    "Since 6 April 2024, from the first day of a job: one week unpaid in any 12 months, in whole or half days, to look after someone with a long-term care need. No proof is asked for.",
                cy:
                    "Ers 6 Ebrill 2024, o ddiwrnod cyntaf swydd: un wythnos ddi-dâl mewn unrhyw 12 mis, mewn diwrnodau cyfan neu hanner diwrnodau, i ofalu am rywun ag angen gofal hirdymor. Ni ofynnir am brawf."
            ),
            hours: nil
        ),
        BenefitPrompt(
            code: "flexible_working",
            year: nil,
            title: Phrase(en: "Flexible working", cy: "Gweithio hyblyg"),
            words: Phrase(
                en:
                    "Since 6 April 2024, from the first day of a job: two requests in 12 months. The employer answers within two months, and talks with them before saying no.",
                cy:
                    "Ers 6 Ebrill 2024, o ddiwrnod cyntaf swydd: dau gais mewn 12 mis. Mae’r cyflogwr yn ateb o fewn dau fis, ac yn siarad â nhw cyn dweud na."
            ),
            hours: nil
        ),
    ]

    /// The tax year of a day: it begins on 6 April.
    static func year(of day: Day) -> Int {
        day.month > 4 || (day.month == 4 && day.day >= 6) ? day.year : day.year - 1
    }

    /// What bears on someone by what is known of them; what is not known leaves a prompt in.
    static func bearing(on person: Person, hours bands: [String?], on day: Day) -> [BenefitPrompt] {
        // Of those under eighteen nothing was checked: whoever helps them asks for advice.
        guard person.isCarer, person.ages(on: day).map({ $0.upperBound >= 18 }) ?? true else { return [] }
        let year = year(of: day)
        let newest = Dictionary(grouping: all.filter { $0.year.map { $0 <= year } ?? true }, by: \.code)
            .compactMapValues { $0.max { ($0.year ?? 0) < ($1.year ?? 0) } }
        return all.filter { prompt in
            newest[prompt.code] == prompt && prompt.hours.map { mayBe(bands, at: $0) } ?? true
        }
    }

    /// Whether someone's hours of care may come to so many a week, all their roles together.
    static func mayBe(_ bands: [String?], at hours: Int) -> Bool {
        guard !bands.isEmpty else { return true }
        var most = 0
        for band in bands {
            guard let band, let top = tops[band] else { return true }
            most += top
        }
        return most >= hours
    }

    /// The most hours of each band of the register that has a most.
    private static let tops = ["0-9": 9, "10-19": 19, "20-34": 34, "35-49": 49, "50-74": 74, "75-99": 99]
}

/// That somebody was told of it, or that it is not for them.
struct PromptAnswer: Sendable, RowDecodable {
    enum Answer: String, Sendable, CaseIterable, SQLConvertible {
        case told
        case notRelevant = "not_relevant"

        var words: Phrase {
            switch self {
            case .told: Phrase(en: "They were told", cy: "Dywedwyd wrthynt")
            case .notRelevant: Phrase(en: "Not relevant", cy: "Ddim yn berthnasol")
            }
        }
    }

    let prompt: String
    let year: Int?
    let answer: Answer
    let on: Day
    let byName: String

    init(row: Row) throws {
        prompt = try row["prompt"]
        year = try row["year"]
        answer = try row["answer"]
        on = try row["said_on"]
        byName = try row["said_name"]
    }
}
