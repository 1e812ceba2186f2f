import Markup

extension AssessmentForm {
    /// A parent carer's assessment (Children Act 1989, section 17ZD), in our own words.
    static let parent1 = AssessmentForm(
        kind: .parent,
        version: 1,
        sections: [
            .caring, .willing, .healthOfParent, .lifeOfParent, .child, .safety, .wellbeing, .hopes,
            .judgement(young: false),
        ]
    )
}

extension FormSection {
    fileprivate static let healthOfParent = FormSection(
        "health",
        Phrase(en: "Health", cy: "Iechyd"),
        [
            .words(
                "health_words",
                en: "How are you, in body and in mind? How do you sleep?",
                cy: "Sut ydych chi, o ran corff a meddwl? Sut ydych chi’n cysgu?"
            )
        ]
    )

    fileprivate static let lifeOfParent = FormSection(
        "life",
        Phrase(en: "Home, work and your own life", cy: "Cartref, gwaith a’ch bywyd eich hun"),
        [
            .words(
                "family_words",
                en: "How are things for your other children, your partner and the rest of the family?",
                cy: "Sut mae pethau i’ch plant eraill, eich partner a gweddill y teulu?"
            ),
            .words(
                "home_words",
                en: "Does your home suit what your child needs?",
                cy: "A yw eich cartref yn addas i anghenion eich plentyn?"
            ),
            .words(
                "work_words",
                en: "Do you work, learn or volunteer? Would you like to?",
                cy: "Ydych chi’n gweithio, yn dysgu neu’n gwirfoddoli? Hoffech chi wneud?"
            ),
            .words(
                "leisure_words",
                en: "When did you last have time for something you enjoy?",
                cy: "Pryd gawsoch chi amser ddiwethaf i rywbeth rydych yn ei fwynhau?"
            ),
        ]
    )

    fileprivate static let child = FormSection(
        "child",
        Phrase(en: "Your child", cy: "Eich plentyn"),
        [
            .words(
                "child_words",
                en: "What does your child need that other children of that age do not?",
                cy: "Beth sydd ei angen ar eich plentyn nad oes ei angen ar blant eraill o’r un oed?"
            ),
            .words(
                "child_support",
                en: "What help does your child have now, at school, at home and in the holidays?",
                cy: "Pa gymorth sydd gan eich plentyn nawr, yn yr ysgol, gartref ac yn y gwyliau?"
            ),
            .words(
                "child_welfare",
                en: "Is the child safe and doing well? What bears on that?",
                cy: "A yw’r plentyn yn ddiogel ac yn ffynnu? Beth sy’n effeithio ar hynny?",
                by: [.assessor]
            ),
        ]
    )

    /// What the Children Act asks of whoever assesses a young carer or a parent carer.
    static func judgement(young: Bool) -> FormSection {
        let appropriate =
            young
            ? FormQuestion.choice(
                "appropriate",
                en: "Is the care this child gives right for a child of this age?",
                cy: "A yw’r gofal y mae’r plentyn hwn yn ei roi yn iawn i blentyn o’r oed hwn?",
                hint: Phrase(
                    en: "Think of how much there is, of what kind, at what times, and what it keeps them from.",
                    cy: "Meddyliwch faint sydd, o ba fath, ar ba adegau, a beth y mae’n ei atal rhag ei wneud."
                ),
                [
                    FormChoice("yes", en: "Yes", cy: "Ydy"),
                    FormChoice("too_much", en: "No: there is too much of it", cy: "Nac ydy: mae gormod ohono"),
                    FormChoice(
                        "wrong_kind",
                        en: "No: some of it is not for a child",
                        cy: "Nac ydy: nid yw rhywfaint ohono i blentyn"
                    ),
                    FormChoice("both", en: "No: both", cy: "Nac ydy: y ddau"),
                ],
                by: .assessor
            )
            : FormQuestion.choice(
                "appropriate",
                en: "Is it right for this parent to give this care, given their own needs and wishes?",
                cy: "A yw’n iawn i’r rhiant hwn roi’r gofal hwn, o ystyried eu hanghenion a’u dymuniadau eu hunain?",
                [FormChoice("yes", en: "Yes", cy: "Ydy"), FormChoice("no", en: "No", cy: "Nac ydy")],
                by: .assessor
            )
        return FormSection(
            "judgement",
            Phrase(en: "What it all adds up to", cy: "Beth yw’r cyfan gyda’i gilydd"),
            [
                appropriate,
                .words(
                    "appropriate_words",
                    en: "Why do you say so, and what would change it?",
                    cy: "Pam ydych chi’n dweud hynny, a beth fyddai’n ei newid?",
                    by: [.assessor]
                ),
                .words(
                    "other_needs",
                    en: "What other needs and wishes bear on it? Where do people see it differently?",
                    cy: "Pa anghenion a dymuniadau eraill sy’n effeithio arno? Ble mae pobl yn ei weld yn wahanol?",
                    by: [.assessor]
                ),
                yesNo(
                    "needs",
                    en: "Are there needs for support because of caring?",
                    cy: "Oes anghenion am gymorth oherwydd gofalu?",
                    .needs
                ),
                yesNo(
                    "could_be_met",
                    en: "Could services for children in need meet them, at least in part?",
                    cy: "A allai gwasanaethau i blant mewn angen eu diwallu, o leiaf yn rhannol?",
                    .couldBeMet
                ),
                yesNo(
                    "will_provide",
                    en: "Will such services be given?",
                    cy: "A roddir gwasanaethau o’r fath?",
                    .willProvide
                ),
            ]
        )
    }
}

private func yesNo(_ name: String, en: String, cy: String, _ feeds: FormQuestion.Feed) -> FormQuestion {
    .choice(
        name,
        en: en,
        cy: cy,
        [FormChoice("yes", en: "Yes", cy: "Ie"), FormChoice("no", en: "No", cy: "Na")],
        by: .assessor,
        feeds: feeds
    )
}
