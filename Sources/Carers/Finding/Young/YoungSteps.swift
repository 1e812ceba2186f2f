import DesignSystem
import Forms
import Markup
import Web

/// What a young person is asked who wants help: little, and in their own voice.
enum YoungSteps {
    static let all: [JourneyStep] = [name, age, who, feel, reach, safe, school]

    static let name = JourneyStep(
        "name",
        YoungWords.name,
        fields: ["given", "from"],
        show: { _, form, invalid in
            .textField(
                "given",
                label: YoungWords.name,
                hint: YoungWords.nameHint,
                width: "w20",
                isHeading: true,
                form: form,
                invalid: invalid
            )
        },
        check: { _, form in
            var reader = FormReader(form)
            _ = reader.text("given", required: YoungWords.nameMissing, most: 60)
            try reader.finish()
        },
        facts: { _, form in [Fact(YoungWords.name, text: form["given"])] }
    ).asQuestion

    static let age = JourneyStep(
        "age",
        YoungWords.age,
        fields: ["age"],
        show: { _, form, invalid in
            .textField(
                "age",
                label: YoungWords.age,
                width: "w4",
                isNumber: true,
                isHeading: true,
                form: form,
                invalid: invalid
            )
        },
        check: { _, form in
            var reader = FormReader(form)
            _ = reader.integer("age", required: YoungWords.ageMissing, in: 3...120)
            try reader.finish()
        },
        facts: { _, form in [Fact(YoungWords.age, text: form["age"])] }
    ).asQuestion

    static let who = JourneyStep(
        "who",
        YoungWords.who,
        fields: ["p1-relation", "p1-help"],
        show: { _, form, invalid in
            """
            \(.radios("p1-relation", legend: YoungWords.who, options: YoungWords.relations, form: form, invalid: invalid))
            \(.checkboxes("p1-help", legend: YoungWords.helps, options: CaringQuestion.helps, isOptional: true, form: form, invalid: invalid))
            """
        },
        check: { _, form in
            var reader = FormReader(form)
            let known = YoungWords.relations.map(\.value)
            _ = reader.choice("p1-relation", among: known, required: YoungWords.whoMissing)
            try reader.finish()
        },
        facts: { _, form in
            [
                Fact(
                    YoungWords.who,
                    CareWords.words(form["p1-relation"], of: YoungWords.relations).map { "\($0)" } ?? .none()
                ),
                Fact(
                    YoungWords.helps,
                    CareWords.words(form.all("p1-help"), of: CaringQuestion.helps).map { "\($0)" }
                        ?? .none(JoinWords.notGiven)
                ),
            ]
        }
    )

    static let feel = JourneyStep(
        "feel",
        YoungWords.feel,
        fields: ["feel", "words"],
        show: { _, form, invalid in
            """
            \(.radios("feel", legend: YoungWords.feel, options: YoungWords.feelings, isOptional: true, form: form, invalid: invalid))
            \(.textArea("words", label: YoungWords.words, hint: YoungWords.wordsHint, limit: 2000, isOptional: true, form: form, invalid: invalid))
            """
        },
        check: { _, form in
            var reader = FormReader(form)
            _ = reader.optionalLongText("words", most: 2000)
            try reader.finish()
        },
        facts: { _, form in
            [
                Fact(
                    YoungWords.feel,
                    CareWords.words(form["feel"], of: YoungWords.feelings).map { "\($0)" }
                        ?? .none(JoinWords.notGiven)
                ),
                Fact(
                    YoungWords.words,
                    text: form["words"].isEmpty ? nil : form["words"],
                    otherwise: JoinWords.notGiven
                ),
            ]
        }
    )

    static let reach = JourneyStep(
        "reach",
        JoinWords.reach,
        fields: ["phone", "email", "prefer"],
        show: { _, form, invalid in
            let options = [ContactPreference.text, .phone, .email, .comeBack].map { Option($0.rawValue, $0.words) }
            return """
                <p>\(YoungWords.reach)</p>
                \(.textField("phone", label: JoinWords.phone, type: "tel", width: "w20", isOptional: true, form: form, invalid: invalid))
                \(.textField("email", label: JoinWords.email, type: "email", isOptional: true, form: form, invalid: invalid))
                \(.radios("prefer", legend: JoinWords.prefer, options: options, form: form, invalid: invalid))
                """
        },
        check: { _, form in try RegistrationSteps.checkReach(form) },
        facts: RegistrationSteps.reach.said
    )

    static let safe = RegistrationSteps.safeStep(YoungWords.safe, YoungWords.safeHint, none: JoinWords.safeNone)

    static let school = JourneyStep(
        "school",
        YoungWords.school,
        fields: ["tell", "school", "teacher"],
        show: { _, form, invalid in
            let options = [
                Option("yes", YoungWords.tellYes), Option("no", YoungWords.tellNo),
                Option("first", YoungWords.tellFirst),
            ]
            return """
                \(.radios("tell", legend: YoungWords.tell, options: options, form: form, invalid: invalid))
                \(.textField("school", label: YoungWords.schoolName, isOptional: true, form: form, invalid: invalid))
                \(.textField("teacher", label: YoungWords.teacher, isOptional: true, form: form, invalid: invalid))
                """
        },
        check: { _, form in
            var reader = FormReader(form)
            _ = reader.choice("tell", among: ["yes", "no", "first"], required: YoungWords.tellMissing)
            _ = reader.optionalText("school", most: 100)
            _ = reader.optionalText("teacher", most: 100)
            try reader.finish()
        },
        facts: { _, form in
            let said: HTML =
                switch form["tell"] {
                case "yes": "\(YoungWords.tellYes)"
                case "no": "\(YoungWords.tellNo)"
                case "first": "\(YoungWords.tellFirst)"
                default: .none(JoinWords.notGiven)
                }
            return [
                Fact(YoungWords.tell, said),
                Fact(
                    YoungWords.schoolName,
                    text: form["school"].isEmpty ? nil : form["school"],
                    otherwise: JoinWords.notGiven
                ),
                Fact(
                    YoungWords.teacher,
                    text: form["teacher"].isEmpty ? nil : form["teacher"],
                    otherwise: JoinWords.notGiven
                ),
            ]
        }
    )
}
