import Markup

/// "3 actions", "3 cham": the counted word as Welsh changes it after each number.
enum CountedWords {
    /// The sentence for every way of counting actions; `cy` is given the number with its noun.
    static func actions(_ count: Int, en one: String, _ other: String, zero: String, cy: (String) -> String) -> Phrase {
        Phrase.counted(
            count,
            en: EnglishForms(one: one, other: other),
            cy: WelshForms(
                zero: zero,
                one: cy("1 cam"),
                two: cy("2 gam"),
                few: cy("3 cham"),
                many: cy("6 cham"),
                other: cy("\(count) cam")
            )
        )
    }

    /// The same of things decided: "2 beth", "3 pheth".
    static func things(_ count: Int, en one: String, _ other: String, zero: String, cy: (String) -> String) -> Phrase {
        Phrase.counted(
            count,
            en: EnglishForms(one: one, other: other),
            cy: WelshForms(
                zero: zero,
                one: cy("1 peth"),
                two: cy("2 beth"),
                few: cy("3 pheth"),
                many: cy("6 pheth"),
                other: cy("\(count) peth")
            )
        )
    }
}

extension WelshForms {
    /// "o’r 3 cham": out of so many actions.
    static func ofActions(_ count: Int) -> String {
        Phrase.counted(
            count,
            en: EnglishForms(one: "", other: ""),
            cy: WelshForms(two: "o’r 2 gam", few: "o’r 3 cham", many: "o’r 6 cham", other: "o’r \(count) cam")
        ).cy
    }
}
