import Dates
import DesignSystem
import Desk
import Forms
import Markup
import Web

/// The steps of a registration, one thing a page.
enum RegistrationSteps {
    static let all: [JourneyStep] =
        [born, name, reach, safe, speak, home] + people + [sharing, words]

    static let born = JourneyStep(
        "born",
        JoinWords.born,
        fields: ["born-day", "born-month", "born-year", "from"],
        show: { visit, form, invalid in
            let from = form.has("from") ? form["from"] : visit.form["from"]
            let question: HTML = .dateFields(
                "born",
                legend: JoinWords.born,
                hint: JoinWords.bornHint,
                isHeading: true,
                form: form,
                invalid: invalid
            )
            return "\(question)\(if: !from.isEmpty, .hidden("from", from))"
        },
        check: { visit, form in
            var reader = FormReader(form)
            let born = reader.partialDay("born")
            if born == nil { reader.refuse("born-year", JoinWords.bornMissing) }
            let today = visit.clock.day(of: visit.clock.now())
            if let born, born.ages(on: today) == nil { reader.refuse("born-year", JoinWords.bornLater) }
            try reader.finish()
        },
        facts: { _, form in
            var reader = FormReader(form)
            return [Fact(JoinWords.born, reader.partialDay("born").map { "\($0.words)" } ?? .none())]
        }
    ).asQuestion

    static let name = JourneyStep(
        "name",
        JoinWords.name,
        fields: ["given", "family", "known"],
        show: { _, form, invalid in
            """
            \(.textField("given", label: JoinWords.given, autocomplete: "given-name", form: form, invalid: invalid))
            \(.textField("family", label: JoinWords.family, autocomplete: "family-name", form: form, invalid: invalid))
            \(.textField("known", label: JoinWords.known, isOptional: true, form: form, invalid: invalid))
            """
        },
        check: { _, form in
            var reader = FormReader(form)
            _ = reader.newcomerNames(mustHaveFamily: true)
            try reader.finish()
        },
        facts: { _, form in
            let names = Newcomer(form).names
            return [
                Fact(JoinWords.name, text: names.full),
                Fact(JoinWords.known, text: names.knownAs, otherwise: JoinWords.notGiven),
            ]
        }
    )

    static let reach = JourneyStep(
        "reach",
        JoinWords.reach,
        fields: ["phone", "email", "prefer"],
        show: { _, form, invalid in
            let options = ContactPreference.allCases.map { Option($0.rawValue, $0.words) }
            return """
                <p>\(JoinWords.reachWords)</p>
                \(.textField("phone", label: JoinWords.phone, type: "tel", width: "w20", autocomplete: "tel", isOptional: true, form: form, invalid: invalid))
                \(.textField("email", label: JoinWords.email, type: "email", autocomplete: "email", isOptional: true, form: form, invalid: invalid))
                \(.radios("prefer", legend: JoinWords.prefer, options: options, form: form, invalid: invalid))
                """
        },
        check: { _, form in try checkReach(form) },
        facts: { _, form in
            let person = Newcomer(form)
            return [
                Fact(JoinWords.phone, text: person.phone, otherwise: JoinWords.notGiven),
                Fact(JoinWords.email, text: person.email, otherwise: JoinWords.notGiven),
                Fact(JoinWords.prefer, person.prefers.map { "\($0.words)" } ?? .none(JoinWords.notGiven)),
            ]
        }
    )

    static func checkReach(_ form: Form) throws {
        var reader = FormReader(form)
        let phone = reader.phone("phone")
        let email = reader.optionalEmail("email")
        let prefer = reader.choice("prefer", required: JoinWords.preferMissing, fallback: ContactPreference.phone)
        if [.phone, .text].contains(prefer), form.has("prefer"), phone == nil {
            reader.refuse("phone", JoinWords.phoneMissing)
        }
        if prefer == .email, email == nil { reader.refuse("email", JoinWords.emailMissing) }
        try reader.finish()
    }

    static let safe = safeStep(JoinWords.safe, JoinWords.safeHint, none: JoinWords.safeNone)

    /// What is not ticked is not safe; someone must say so by ticking, or by saying that none is.
    static func safeStep(_ title: Phrase, _ hint: Phrase, none: Phrase) -> JourneyStep {
        JourneyStep(
            "safe",
            title,
            fields: ["safe", "safe-note"],
            show: { _, form, invalid in
                let options =
                    SafeWay.allCases.map { Option($0.rawValue, $0.words) } + [Option("none", none, isNone: true)]
                return """
                    <p>\(JoinWords.safeWords)</p>
                    \(.checkboxes("safe", legend: title, hint: hint, options: options, form: form, invalid: invalid))
                    \(.textField("safe-note", label: JoinWords.safeNote, isOptional: true, form: form, invalid: invalid))
                    """
            },
            check: { _, form in
                var reader = FormReader(form)
                let chosen = Set(form.all("safe"))
                if chosen.isEmpty { reader.refuse("safe", JoinWords.safeMissing) }
                if chosen.count > 1, chosen.contains("none") { reader.refuse("safe", JoinWords.safeBoth) }
                _ = reader.optionalText("safe-note")
                try reader.finish()
            },
            facts: { _, form in
                let ways = SafeWay.allCases.filter { form.all("safe").contains($0.rawValue) }.map(\.words)
                let said = Phrase(
                    en: ways.map(\.en).joined(separator: "; "),
                    cy: ways.map(\.cy).joined(separator: "; ")
                )
                return [
                    Fact(JoinWords.safeFact, ways.isEmpty ? .none(none) : "\(said)"),
                    Fact(
                        JoinWords.safeNote,
                        text: form["safe-note"].isEmpty ? nil : form["safe-note"],
                        otherwise: JoinWords.notGiven
                    ),
                ]
            }
        )
    }

    static let speak = JourneyStep(
        "speak",
        JoinWords.speak,
        fields: ["speak", "interpreter", "needs"],
        show: { _, form, invalid in
            """
            \(.textField("speak", label: JoinWords.language, hint: JoinWords.languageHint, width: "w20", isOptional: true, form: form, invalid: invalid))
            \(.tick("interpreter", JoinWords.interpreter, form: form, invalid: invalid))
            \(.textField("needs", label: JoinWords.needs, hint: JoinWords.needsHint, isOptional: true, form: form, invalid: invalid))
            """
        },
        check: { _, form in
            var reader = FormReader(form)
            _ = reader.optionalText("speak", most: 60)
            _ = reader.optionalText("needs", most: 200)
            try reader.finish()
        },
        facts: { _, form in
            let person = Newcomer(form)
            return [
                Fact(JoinWords.language, text: person.language, otherwise: JoinWords.notGiven),
                Fact(
                    JoinWords.interpreterFact,
                    person.needsInterpreter ? "\(JoinWords.yes)" : "\(JoinWords.no)"
                ),
                Fact(JoinWords.needs, text: person.needs, otherwise: JoinWords.notGiven),
            ]
        }
    )

    static let home = JourneyStep(
        "home",
        JoinWords.home,
        fields: ["address", "postcode", "area"],
        show: { _, form, invalid in
            """
            <p>\(JoinWords.homeWords)</p>
            \(.textArea("address", label: JoinWords.address, rows: 4, isOptional: true, form: form, invalid: invalid))
            \(.textField("postcode", label: JoinWords.postcode, width: "w10", autocomplete: "postal-code", isOptional: true, form: form, invalid: invalid))
            \(.textField("area", label: JoinWords.area, hint: JoinWords.areaHint, isOptional: true, form: form, invalid: invalid))
            """
        },
        check: { _, form in
            var reader = FormReader(form)
            let address = reader.optionalLongText("address", most: 500)
            if let typed = reader.optionalText("postcode", most: 12), Postcode(typed) == nil {
                reader.refuse("postcode", JoinWords.postcodeWrong)
            }
            _ = reader.optionalText("area", most: 80)
            if form["prefer"] == "post", address == nil { reader.refuse("address", JoinWords.addressMissing) }
            try reader.finish()
        },
        facts: { _, form in
            let person = Newcomer(form)
            return [
                Fact(JoinWords.address, text: person.address, otherwise: JoinWords.notGiven),
                Fact(JoinWords.postcode, text: person.postcode, otherwise: JoinWords.notGiven),
                Fact(JoinWords.area, text: person.area, otherwise: JoinWords.notGiven),
            ]
        }
    )

    static let sharing = JourneyStep(
        "sharing",
        JoinWords.sharing,
        fields: SharingParty.asked.map { "share-\($0.rawValue)" },
        show: { _, form, invalid in
            let parts: [HTML] = SharingParty.asked.map { party in
                .radios(
                    "share-\(party.rawValue)",
                    legend: party.words,
                    hint: party.effect,
                    options: SharingWish.allCases.map { Option($0.rawValue, $0.words) },
                    form: form,
                    invalid: invalid
                )
            }
            return "<p>\(JoinWords.sharingWords)</p>\(parts)"
        },
        check: { _, form in
            var reader = FormReader(form)
            for party in SharingParty.asked where SharingWish(rawValue: form["share-\(party.rawValue)"]) == nil {
                reader.refuse("share-\(party.rawValue)", JoinWords.sharingMissing(party))
            }
            try reader.finish()
        },
        facts: { _, form in
            let said = Newcomer(form).sharing
            return SharingParty.asked.map {
                Fact($0.words, said[$0].map { "\($0.words)" } ?? .none(JoinWords.notGiven))
            }
        }
    )

    static let words = JourneyStep(
        "words",
        JoinWords.words,
        fields: ["effect", "words"],
        show: { _, form, invalid in
            """
            \(.checkboxes("effect", legend: CaringQuestion.effect.words, options: CaringQuestion.effects, isOptional: true, form: form, invalid: invalid))
            \(.textArea("words", label: JoinWords.wordsLabel, hint: JoinWords.wordsHint, limit: 2000, isOptional: true, form: form, invalid: invalid))
            """
        },
        check: { _, form in
            var reader = FormReader(form)
            _ = reader.optionalLongText("words", most: 2000)
            try reader.finish()
        },
        facts: { _, form in
            let effects = CareWords.words(form.all("effect"), of: CaringQuestion.effects)
            return [
                Fact(CaringQuestion.effect.words, effects.map { "\($0)" } ?? .none(JoinWords.notGiven)),
                Fact(
                    JoinWords.wordsLabel,
                    text: form["words"].isEmpty ? nil : form["words"],
                    otherwise: JoinWords.notGiven
                ),
            ]
        }
    )
}
