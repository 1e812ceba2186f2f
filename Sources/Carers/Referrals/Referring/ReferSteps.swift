import DesignSystem
import Desk
import Forms
import Markup
import Web

/// What someone is asked who refers a carer to us in the course of their work.
enum ReferSteps {
    static let all: [JourneyStep] = [
        consent, sender, carer,
        RegistrationSteps.safeStep(ReferWords.safe, JoinWords.safeHint, none: ReferWords.safeNone),
        lookedAfter, why,
    ]

    static let consent = JourneyStep(
        "consent",
        ReferWords.consent,
        fields: ["consent", "from"],
        show: { _, form, invalid in
            """
            \(.radios("consent", legend: ReferWords.consent, options: ReferWords.consents, isHeading: true, form: form, invalid: invalid))
            \(.details(ReferWords.consentWhy, "<p>\(ReferWords.consentWords)</p><p>\(ReferWords.consentSafety)</p>"))
            """
        },
        check: { _, form in
            var reader = FormReader(form)
            let said = reader.choice("consent", among: ["yes", "no"], required: ReferWords.consentMissing)
            if said == "no" { reader.refuse("consent", ReferWords.consentNeeded) }
            try reader.finish()
        },
        facts: { _, form in
            [
                Fact(
                    ReferWords.consent,
                    CareWords.words(form["consent"], of: ReferWords.consents).map { "\($0)" } ?? .none()
                )
            ]
        }
    ).asQuestion

    static let sender = JourneyStep(
        "you",
        ReferWords.you,
        fields: ["source", "org", "role", "sender", "sender-phone", "sender-email"],
        show: { _, form, invalid in
            """
            \(.radios("source", legend: ReferWords.kind, options: ReferWords.kinds, form: form, invalid: invalid))
            \(.textField("org", label: ReferWords.org, autocomplete: "organization", form: form, invalid: invalid))
            \(.textField("sender", label: ReferWords.sender, autocomplete: "name", form: form, invalid: invalid))
            \(.textField("role", label: ReferWords.role, autocomplete: "organization-title", form: form, invalid: invalid))
            \(.textField("sender-phone", label: ReferWords.senderPhone, type: "tel", width: "w20", autocomplete: "tel", isOptional: true, form: form, invalid: invalid))
            \(.textField("sender-email", label: ReferWords.senderEmail, type: "email", autocomplete: "email", isOptional: true, form: form, invalid: invalid))
            """
        },
        check: { _, form in
            var reader = FormReader(form)
            _ = reader.choice("source", among: ReferWords.kinds.map(\.value), required: ReferWords.kindMissing)
            _ = reader.text("org", required: ReferWords.orgMissing, most: 100)
            _ = reader.text("sender", required: ReferWords.senderMissing, most: 100)
            _ = reader.text("role", required: ReferWords.roleMissing, most: 100)
            let phone = reader.phone("sender-phone")
            let email = reader.optionalEmail("sender-email")
            if phone == nil, email == nil { reader.refuse("sender-phone", ReferWords.reachMissing) }
            try reader.finish()
        },
        facts: { _, form in
            [
                Fact(ReferWords.kind, CareWords.words(form["source"], of: ReferWords.kinds).map { "\($0)" } ?? .none()),
                Fact(ReferWords.org, text: form["org"]), Fact(ReferWords.sender, text: form["sender"]),
                Fact(ReferWords.role, text: form["role"]),
                Fact(ReferWords.senderPhone, text: form["sender-phone"].isEmpty ? nil : form["sender-phone"]),
                Fact(ReferWords.senderEmail, text: form["sender-email"].isEmpty ? nil : form["sender-email"]),
            ]
        }
    )

    static let carer = JourneyStep(
        "carer",
        ReferWords.carer,
        fields: ["given", "family", "born-day", "born-month", "born-year", "phone", "email", "address", "postcode"],
        show: { _, form, invalid in
            """
            \(.textField("given", label: JoinWords.given, form: form, invalid: invalid))
            \(.textField("family", label: JoinWords.family, form: form, invalid: invalid))
            \(.dateFields("born", legend: ReferWords.born, hint: JoinWords.bornHint, isOptional: true, form: form, invalid: invalid))
            \(.textField("phone", label: JoinWords.phone, type: "tel", width: "w20", isOptional: true, form: form, invalid: invalid))
            \(.textField("email", label: JoinWords.email, type: "email", isOptional: true, form: form, invalid: invalid))
            \(.textArea("address", label: JoinWords.address, rows: 3, isOptional: true, form: form, invalid: invalid))
            \(.textField("postcode", label: JoinWords.postcode, width: "w10", isOptional: true, form: form, invalid: invalid))
            """
        },
        check: { visit, form in
            var reader = FormReader(form)
            _ = reader.text("given", required: ReferWords.givenMissing, most: 100)
            _ = reader.text("family", required: ReferWords.familyMissing, most: 100)
            let today = visit.clock.day(of: visit.clock.now())
            if let born = reader.partialDay("born"), born.ages(on: today) == nil {
                reader.refuse("born-year", JoinWords.bornLater)
            }
            let phone = reader.phone("phone")
            let email = reader.optionalEmail("email")
            let address = reader.optionalLongText("address", most: 500)
            if phone == nil, email == nil, address == nil { reader.refuse("phone", ReferWords.carerReachMissing) }
            if let typed = reader.optionalText("postcode", most: 12), Postcode(typed) == nil {
                reader.refuse("postcode", JoinWords.postcodeWrong)
            }
            try reader.finish()
        },
        facts: { _, form in
            let person = Newcomer(form)
            return [
                Fact(JoinWords.name, text: person.names.full),
                Fact(ReferWords.born, person.born.map { "\($0.words)" } ?? .none(JoinWords.notGiven)),
                Fact(JoinWords.phone, text: person.phone, otherwise: JoinWords.notGiven),
                Fact(JoinWords.email, text: person.email, otherwise: JoinWords.notGiven),
                Fact(JoinWords.address, text: person.address, otherwise: JoinWords.notGiven),
                Fact(JoinWords.postcode, text: person.postcode, otherwise: JoinWords.notGiven),
            ]
        }
    )

    static let lookedAfter = JourneyStep(
        "looked-after",
        ReferWords.lookedAfter,
        fields: ["p1-relation", "p1-age", "p1-hard", "p1-lives"],
        show: { _, form, invalid in
            let ages = LookedAfter.AgeBand.allCases.map { Option($0.rawValue, $0.words) }
            let lives = [Option("yes", ReferWords.livesYes), Option("no", ReferWords.livesNo)]
            return """
                <p>\(ReferWords.noName)</p>
                \(.radios("p1-relation", legend: ReferWords.relation, options: ReferWords.relations, form: form, invalid: invalid))
                \(.radios("p1-age", legend: JoinWords.theirAge, options: ages, isOptional: true, form: form, invalid: invalid))
                \(.checkboxes("p1-hard", legend: JoinWords.hard, options: CareWords.conditions, isOptional: true, form: form, invalid: invalid))
                \(.radios("p1-lives", legend: ReferWords.lives, options: lives, isOptional: true, form: form, invalid: invalid))
                """
        },
        check: { _, form in
            var reader = FormReader(form)
            _ = reader.choice(
                "p1-relation",
                among: ReferWords.relations.map(\.value),
                required: ReferWords.relationMissing
            )
            try reader.finish()
        },
        facts: { _, form in
            let person = LookedAfter(1, form)
            let relation = CareWords.words(person?.relation, of: ReferWords.relations)
            let hard = CareWords.words(person?.conditions ?? [], of: CareWords.conditions)
            return [
                Fact(ReferWords.relation, relation.map { "\($0)" } ?? .none(JoinWords.notGiven)),
                Fact(JoinWords.theirAge, person?.age.map { "\($0.words)" } ?? .none(JoinWords.notGiven)),
                Fact(JoinWords.hard, hard.map { "\($0)" } ?? .none(JoinWords.notGiven)),
            ]
        }
    )

    static let why = JourneyStep(
        "why",
        ReferWords.why,
        fields: ["urgency", "words"],
        show: { _, form, invalid in
            """
            \(.radios("urgency", legend: ReferWords.urgency, options: ReferWords.urgencies, form: form, invalid: invalid))
            \(.textArea("words", label: ReferWords.words, hint: ReferWords.wordsHint, limit: 2000, form: form, invalid: invalid))
            """
        },
        check: { _, form in
            var reader = FormReader(form)
            _ = reader.choice("urgency", among: ReferWords.urgencies.map(\.value), required: ReferWords.urgencyMissing)
            _ = reader.longText("words", required: ReferWords.wordsMissing, most: 2000)
            try reader.finish()
        },
        facts: { _, form in
            [
                Fact(
                    ReferWords.urgency,
                    CareWords.words(form["urgency"], of: ReferWords.urgencies).map { "\($0)" } ?? .none()
                ),
                Fact(ReferWords.words, text: form["words"]),
            ]
        }
    )
}
