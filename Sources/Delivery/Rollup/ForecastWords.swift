package import Dates
package import Markup
import Strategy

/// Words of what is late and what will be.
enum ForecastWords {
    static let title = Phrase(en: "What is late, and what may be", cy: "Beth sy’n hwyr, a beth all fod")
    static let order = Phrase(en: "The most pressing first", cy: "Y mwyaf taer yn gyntaf")
    static let action = Phrase(en: "Action", cy: "Cam")
    static let sign = Phrase(en: "What shows it", cy: "Beth sy’n ei ddangos")
    static let none = Phrase(
        en: "Nothing is late, and nothing due in the next 90 days is reported as off track.",
        cy: "Nid oes dim yn hwyr, ac nid adroddwyd bod dim sy’n ddyledus yn y 90 diwrnod nesaf oddi ar y trywydd."
    )
    static let rule = Phrase(
        en:
            "This is told from dates and from what people last reported, by rule: nobody guessed. It looks 90 days ahead.",
        cy:
            "Dywedir hyn o ddyddiadau ac o’r hyn a adroddodd pobl ddiwethaf, yn ôl rheol: ni ddyfalodd neb. Mae’n edrych 90 diwrnod ymlaen."
    )

    static func late(_ count: Int) -> Phrase {
        .counted(
            count,
            en: .init(one: "1 action is late.", other: "\(count) actions are late."),
            cy: .init(two: "Mae 2 gam yn hwyr.", other: "Mae \(count) cam yn hwyr.")
        )
    }

    static func missed(_ count: Int) -> Phrase {
        .counted(
            count,
            en: .init(one: "1 action has missed a milestone.", other: "\(count) actions have missed a milestone."),
            cy: .init(
                two: "Mae 2 gam wedi colli carreg filltir.",
                other: "Mae \(count) cam wedi colli carreg filltir."
            )
        )
    }

    static func unlikely(_ count: Int) -> Phrase {
        .counted(
            count,
            en: .init(
                one: "1 action is due in the next 90 days and is not on track.",
                other: "\(count) actions are due in the next 90 days and are not on track."
            ),
            cy: .init(
                two: "Mae 2 gam yn ddyledus yn y 90 diwrnod nesaf ac nid ydynt ar y trywydd iawn.",
                other: "Mae \(count) cam yn ddyledus yn y 90 diwrnod nesaf heb fod ar y trywydd iawn."
            )
        )
    }

    static func later(_ count: Int) -> Phrase {
        .counted(
            count,
            en: .init(
                one: "A later date is asked for on 1 action.",
                other: "A later date is asked for on \(count) actions."
            ),
            cy: .init(
                two: "Gofynnir am ddyddiad hwyrach ar 2 gam.",
                other: "Gofynnir am ddyddiad hwyrach ar \(count) cam."
            )
        )
    }
}

extension Forecast.Sign {
    /// The sign as a whole sentence.
    package func sentence(on today: Day) -> Phrase {
        switch self {
        case .late(let since, let next?):
            return Phrase(missed: since, next: next)
        case .late(let since, nil):
            let days = since.days(to: today)
            return .counted(
                days,
                en: .init(
                    one: "It was due by \(since.words(in: .english)): 1 day ago.",
                    other: "It was due by \(since.words(in: .english)): \(days) days ago."
                ),
                cy: .init(
                    two: "Roedd i’w wneud erbyn \(since.words(in: .welsh)): 2 ddiwrnod yn ôl.",
                    other: "Roedd i’w wneud erbyn \(since.words(in: .welsh)): \(days) diwrnod yn ôl."
                )
            )
        case .missed(let words, let due):
            return Phrase(
                en: "A milestone has passed and nobody has said it is done: \(words.en) (\(due.words(in: .english))).",
                cy:
                    "Mae carreg filltir wedi mynd heibio heb i neb ddweud ei bod wedi’i gwneud: \(words.cy) (\(due.words(in: .welsh)))."
            )
        case .unlikely(let due, let status):
            return Phrase(
                en: "It is due by \(due.words(in: .english)) and is reported as: \(status.words.en).",
                cy: "Mae i’w wneud erbyn \(due.words(in: .welsh)) ac adroddwyd: \(status.words.cy)."
            )
        case .later(let words, let than):
            guard let than else {
                return Phrase(en: "A date is asked for: \(words).", cy: "Gofynnir am ddyddiad: \(words).")
            }
            return Phrase(
                en: "A later date is asked for: \(words), instead of \(than.words(in: .english)).",
                cy: "Gofynnir am ddyddiad hwyrach: \(words), yn lle \(than.words(in: .welsh))."
            )
        }
    }

    /// A word for the kind of sign.
    var word: Phrase {
        switch self {
        case .late: PlanWords.late
        case .missed: Phrase(en: "Milestone missed", cy: "Carreg filltir wedi’i cholli")
        case .unlikely: Phrase(en: "May be late", cy: "Gall fod yn hwyr")
        case .later: Phrase(en: "Later date asked for", cy: "Gofyn am ddyddiad hwyrach")
        }
    }
}
