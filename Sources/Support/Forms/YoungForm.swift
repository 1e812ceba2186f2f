import Markup

extension AssessmentForm {
    /// A young carer's assessment (Children Act 1989, section 17ZA, and SI 2015/527), in their own voice.
    static let young1 = AssessmentForm(
        kind: .young,
        version: 1,
        sections: [
            .athome, .feelings, .school, .ownTime, .safeYoung, .wellbeing, .hopesYoung, .family,
            .judgement(young: true),
        ]
    )
}

extension FormSection {
    fileprivate static let athome = FormSection(
        "home",
        Phrase(en: "Helping at home", cy: "Helpu gartref"),
        lead: Phrase(
            en: "You are not in trouble. You can leave out anything you do not want to say.",
            cy: "Dydych chi ddim mewn trwbl. Cewch adael allan unrhyw beth nad ydych am ei ddweud."
        ),
        [
            .several(
                "tasks",
                Phrase(en: "What do you help with?", cy: "Gyda beth ydych chi’n helpu?"),
                [
                    FormChoice("house", en: "Cooking, cleaning, shopping", cy: "Coginio, glanhau, siopa"),
                    FormChoice("money", en: "Money and letters", cy: "Arian a llythyrau"),
                    FormChoice("body", en: "Washing, dressing, the toilet", cy: "Ymolchi, gwisgo, y tŷ bach"),
                    FormChoice("medicine", en: "Medicines", cy: "Moddion"),
                    FormChoice("moving", en: "Lifting or moving someone", cy: "Codi neu symud rhywun"),
                    FormChoice(
                        "feelings",
                        en: "Cheering someone up, keeping watch",
                        cy: "Codi calon rhywun, cadw llygad"
                    ),
                    FormChoice("siblings", en: "Brothers or sisters", cy: "Brodyr neu chwiorydd"),
                    FormChoice("words", en: "Speaking or signing for someone", cy: "Siarad neu arwyddo dros rywun"),
                    FormChoice("night", en: "Getting up at night", cy: "Codi yn y nos"),
                ],
                none: FormChoice("none", en: "None of these", cy: "Dim un o’r rhain"),
                by: .carer
            ),
            .words(
                "usual_day",
                en: "Tell us about a usual day, from getting up to going to sleep.",
                cy: "Dywedwch wrthym am ddiwrnod arferol, o godi i fynd i gysgu."
            ),
            .words(
                "without_you",
                en: "What would happen if you were away for a week?",
                cy: "Beth fyddai’n digwydd pe baech i ffwrdd am wythnos?"
            ),
        ]
    )

    fileprivate static let feelings = FormSection(
        "feelings",
        Phrase(en: "How you feel", cy: "Sut rydych yn teimlo"),
        [
            .words("feel_good", en: "What do you like about helping?", cy: "Beth ydych chi’n ei hoffi am helpu?"),
            .words(
                "feel_hard",
                en: "What is hard, or makes you worried?",
                cy: "Beth sy’n anodd, neu’n gwneud i chi boeni?"
            ),
            .words(
                "body",
                en: "How do you sleep? Does anything hurt?",
                cy: "Sut ydych chi’n cysgu? Oes rhywbeth yn brifo?"
            ),
            .choice(
                "want",
                en: "Do you want to go on helping like this?",
                cy: "Ydych chi am ddal ati i helpu fel hyn?",
                [
                    FormWords.yes, FormChoice("less", en: "Yes, but less", cy: "Ydw, ond llai"), FormWords.no,
                    FormWords.notSure,
                ],
                by: .carer
            ),
        ]
    )

    fileprivate static let school = FormSection(
        "school",
        Phrase(en: "School, college or work", cy: "Ysgol, coleg neu waith"),
        [
            .words("school_words", en: "How is school, college or work?", cy: "Sut mae’r ysgol, y coleg neu’r gwaith?"),
            .choice(
                "missed",
                en: "Do you ever miss it or come late because of helping at home?",
                cy: "Ydych chi byth yn ei golli neu’n cyrraedd yn hwyr oherwydd helpu gartref?",
                [
                    FormChoice("never", en: "Never", cy: "Byth"),
                    FormChoice("sometimes", en: "Sometimes", cy: "Weithiau"),
                    FormChoice("often", en: "Often", cy: "Yn aml"),
                ],
                by: .carer
            ),
            .choice(
                "school_knows",
                en: "Does someone there know, and is that all right with you?",
                cy: "A oes rhywun yno yn gwybod, ac a yw hynny’n iawn gyda chi?",
                [
                    FormChoice("yes", en: "Yes, and it is all right", cy: "Oes, ac mae’n iawn"),
                    FormChoice(
                        "not_happy",
                        en: "Yes, and I would rather they did not",
                        cy: "Oes, a byddai’n well gen i pe na baent"
                    ),
                    FormChoice("may", en: "No, but you may tell them", cy: "Nac oes, ond cewch ddweud wrthynt"),
                    FormChoice("no", en: "No, and please do not tell them", cy: "Nac oes, a pheidiwch â dweud wrthynt"),
                ],
                by: .carer
            ),
        ]
    )

    fileprivate static let ownTime = FormSection(
        "time",
        Phrase(en: "Friends and time for you", cy: "Ffrindiau ac amser i chi"),
        [
            .words(
                "friends",
                en: "When do you see friends, and what do you do for fun?",
                cy: "Pryd ydych chi’n gweld ffrindiau, a beth ydych chi’n ei wneud am hwyl?"
            ),
            .words(
                "misses",
                en: "What would you do if you had more time?",
                cy: "Beth fyddech chi’n ei wneud pe bai gennych fwy o amser?"
            ),
        ]
    )

    fileprivate static let safeYoung = FormSection(
        "safety",
        Phrase(en: "Staying safe", cy: "Cadw’n ddiogel"),
        lead: Phrase(
            en:
                "We keep what you say private. If we think you or someone else is not safe, we have to tell someone. We will try to talk to you first.",
            cy:
                "Rydym yn cadw’r hyn a ddywedwch yn breifat. Os credwn nad ydych chi neu rywun arall yn ddiogel, rhaid i ni ddweud wrth rywun. Byddwn yn ceisio siarad â chi yn gyntaf."
        ),
        [
            .choice(
                "safe",
                en: "Do you feel safe at home?",
                cy: "Ydych chi’n teimlo’n ddiogel gartref?",
                [FormWords.yes, FormWords.no, FormWords.notSure],
                by: .carer
            ),
            .words(
                "safety_words",
                en: "Who could you tell if something was wrong?",
                cy: "Wrth bwy allech chi ddweud pe bai rhywbeth o’i le?"
            ),
        ]
    )

    fileprivate static let hopesYoung = FormSection(
        "hopes",
        Phrase(en: "What you hope for", cy: "Beth rydych yn gobeithio amdano"),
        [
            .words("wanted", en: "What would you like to be different?", cy: "Beth hoffech chi iddo fod yn wahanol?"),
            .words(
                "future",
                en: "What would you like to do when you are older?",
                cy: "Beth hoffech chi ei wneud pan fyddwch yn hŷn?"
            ),
        ]
    )

    fileprivate static let family = FormSection(
        "family",
        Phrase(en: "The whole family", cy: "Y teulu cyfan"),
        [
            .words(
                "reliance",
                en: "How far does the family rely on this child’s care, and why?",
                cy: "I ba raddau y mae’r teulu’n dibynnu ar ofal y plentyn hwn, a pham?",
                by: [.assessor]
            ),
            .words(
                "development",
                en: "What does caring do to the child’s wellbeing, education and growing up?",
                cy: "Beth mae gofalu yn ei wneud i les, addysg a datblygiad y plentyn?",
                by: [.assessor]
            ),
            .words(
                "reduce",
                en: "What would take tasks away from the child, such as care for the person they look after?",
                cy: "Beth fyddai’n tynnu tasgau oddi ar y plentyn, fel gofal i’r person y maen nhw’n gofalu amdano?",
                by: [.assessor]
            ),
            .words(
                "at_eighteen",
                en: "What will the young person need after 18?",
                cy: "Beth fydd ei angen ar y person ifanc ar ôl 18?",
                by: [.assessor]
            ),
        ]
    )
}
