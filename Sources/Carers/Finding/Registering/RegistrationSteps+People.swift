import DesignSystem
import Forms
import Markup
import Web

/// The people someone looks after: each has three pages, and the last asks whether there is another.
extension RegistrationSteps {
    static let people: [JourneyStep] = (1...LookedAfter.most).flatMap { number in
        [who(number), care(number)] + (number < LookedAfter.most ? [more(number)] : [])
    }

    /// Whether so many are looked after, as far as was said.
    private static func isAsked(_ number: Int) -> @Sendable (Form) -> Bool {
        { form in (1..<max(number, 1)).allSatisfy { form["p\($0)-more"] == "yes" } }
    }

    static func who(_ number: Int) -> JourneyStep {
        JourneyStep(
            number == 1 ? "who" : "who-\(number)",
            JoinWords.who(number),
            fields: ["p\(number)-relation", "p\(number)-given", "p\(number)-family", "p\(number)-age"],
            show: { _, form, invalid in
                let ages = LookedAfter.AgeBand.allCases.map { Option($0.rawValue, $0.words) }
                return """
                    \(.radios("p\(number)-relation", legend: JoinWords.relation, options: CareWords.relations, form: form, invalid: invalid))
                    \(.textField("p\(number)-given", label: JoinWords.theirGiven, isOptional: true, form: form, invalid: invalid))
                    \(.textField("p\(number)-family", label: JoinWords.theirFamily, isOptional: true, form: form, invalid: invalid))
                    \(.radios("p\(number)-age", legend: JoinWords.theirAge, options: ages, isOptional: true, form: form, invalid: invalid))
                    """
            },
            check: { _, form in
                var reader = FormReader(form)
                _ = reader.choice(
                    "p\(number)-relation",
                    among: CareWords.relations.map(\.value),
                    required: JoinWords.relationMissing
                )
                _ = reader.optionalText("p\(number)-given", most: 100)
                _ = reader.optionalText("p\(number)-family", most: 100)
                try reader.finish()
            },
            facts: { _, form in
                let person = LookedAfter(number, form)
                let name = [person?.given, person?.family].compactMap(\.self).joined(separator: " ")
                let relation = CareWords.words(person?.relation, of: CareWords.relations)
                return [
                    Fact(JoinWords.relation, relation.map { "\($0)" } ?? .none(JoinWords.notGiven)),
                    Fact(JoinWords.theirName, text: name.isEmpty ? nil : name, otherwise: JoinWords.notGiven),
                    Fact(JoinWords.theirAge, person?.age.map { "\($0.words)" } ?? .none(JoinWords.notGiven)),
                ]
            }
        ).asked(where: isAsked(number))
    }

    static func care(_ number: Int) -> JourneyStep {
        let (hard, help, often, lives) = ("p\(number)-hard", "p\(number)-help", "p\(number)-often", "p\(number)-lives")
        return JourneyStep(
            number == 1 ? "care" : "care-\(number)",
            JoinWords.care(number),
            fields: [hard, help, often, lives],
            show: { _, form, invalid in
                let options = [Option("yes", JoinWords.livesYes), Option("no", JoinWords.livesNo)]
                return """
                    \(.checkboxes(hard, legend: JoinWords.hard, options: CareWords.conditions, isOptional: true, form: form, invalid: invalid))
                    \(.checkboxes(help, legend: JoinWords.helps, options: CaringQuestion.helps, isOptional: true, form: form, invalid: invalid))
                    \(.radios(often, legend: CaringQuestion.often.words, options: CaringQuestion.oftens, isOptional: true, form: form, invalid: invalid))
                    \(.radios(lives, legend: JoinWords.lives, options: options, isOptional: true, form: form, invalid: invalid))
                    """
            },
            check: { _, _ in },
            facts: { _, form in
                guard let person = LookedAfter(number, form) else { return [] }
                let livesWith = person.livesWith.map { $0 ? JoinWords.livesYes : JoinWords.livesNo }
                let answers: [(Phrase, Phrase?)] = [
                    (JoinWords.hard, CareWords.words(person.conditions, of: CareWords.conditions)),
                    (JoinWords.helps, CareWords.words(person.helps, of: CaringQuestion.helps)),
                    (CaringQuestion.often.words, CareWords.words(person.often, of: CaringQuestion.oftens)),
                    (JoinWords.lives, livesWith),
                ]
                return answers.map { Fact($0.0, $0.1.map { "\($0)" } ?? .none(JoinWords.notGiven)) }
            }
        ).asked(where: isAsked(number))
    }

    static func more(_ number: Int) -> JourneyStep {
        let field = "p\(number)-more"
        return JourneyStep(
            number == 1 ? "more" : "more-\(number)",
            JoinWords.more(number),
            fields: [field],
            show: { _, form, invalid in
                .radios(
                    field,
                    legend: JoinWords.more(number),
                    options: [Option("yes", JoinWords.moreYes), Option("no", JoinWords.moreNo)],
                    isHeading: true,
                    form: form,
                    invalid: invalid
                )
            },
            check: { _, form in
                var reader = FormReader(form)
                _ = reader.choice(field, among: ["yes", "no"], required: JoinWords.moreMissing)
                try reader.finish()
            },
            facts: { _, form in
                let said = form[field] == "yes" ? JoinWords.moreYes : JoinWords.moreNo
                return [
                    Fact(JoinWords.more(number), form[field].isEmpty ? .none(JoinWords.notGiven) : "\(said)")
                ]
            }
        ).asQuestion.asked(where: isAsked(number))
    }
}
