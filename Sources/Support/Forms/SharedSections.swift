import Markup

enum FormWords {
    static let longEnough = Phrase(
        en: "If good and bad days come and go, think of a time long enough to be fair.",
        cy: "Os yw dyddiau da a drwg yn mynd a dod, meddyliwch am gyfnod digon hir i fod yn deg."
    )
    static let yes = FormChoice("yes", en: "Yes", cy: "Ydw")
    static let no = FormChoice("no", en: "No", cy: "Nac ydw")
    static let notSure = FormChoice("not_sure", en: "Not sure", cy: "Ddim yn siŵr")
}

/// Sections that the adult’s and the parent’s forms share.
extension FormSection {
    static let caring = FormSection(
        "caring",
        Phrase(en: "What you do", cy: "Beth rydych yn ei wneud"),
        [
            .words(
                "usual_week",
                en: "What do you do for the person you look after, in a usual day or week? And at night?",
                cy:
                    "Beth ydych chi’n ei wneud i’r person rydych yn gofalu amdano, mewn diwrnod neu wythnos arferol? A liw nos?"
            ),
            .words(
                "others_who_help",
                en: "Who else helps?",
                cy: "Pwy arall sy’n helpu?"
            ),
            .words(
                "good_things",
                en: "What is good about it, and what is hardest?",
                cy: "Beth sy’n dda amdano, a beth sydd anoddaf?"
            ),
        ]
    )

    static let willing = FormSection(
        "willing",
        Phrase(en: "Willing and able", cy: "Yn fodlon ac yn gallu"),
        lead: Phrase(
            en: "Nobody has to care for someone. Whatever you say here is right.",
            cy: "Nid oes rhaid i neb ofalu am rywun. Mae beth bynnag a ddywedwch yma yn iawn."
        ),
        [
            .choice(
                "willing",
                en: "Do you want to go on caring?",
                cy: "Ydych chi am ddal ati i ofalu?",
                [
                    FormChoice("yes", en: "Yes, as now", cy: "Ydw, fel nawr"),
                    FormChoice(
                        "less",
                        en: "Yes, but less, or in another way",
                        cy: "Ydw, ond llai, neu mewn ffordd arall"
                    ),
                    FormChoice("no", en: "No", cy: "Nac ydw"),
                    FormWords.notSure,
                ],
                by: .carer
            ),
            .choice(
                "able",
                en: "Are you able to?",
                cy: "Ydych chi’n gallu?",
                [
                    FormChoice("yes", en: "Yes, and I think I will be", cy: "Ydw, ac rwy’n meddwl y byddaf"),
                    FormChoice("now", en: "Yes now, but perhaps not for long", cy: "Ydw nawr, ond efallai ddim am hir"),
                    FormChoice("no", en: "No", cy: "Nac ydw"),
                    FormWords.notSure,
                ],
                by: .carer
            ),
            .words("willing_words", en: "What would change that?", cy: "Beth fyddai’n newid hynny?"),
        ]
    )

    static let safety = FormSection(
        "safety",
        Phrase(en: "Staying safe", cy: "Cadw’n ddiogel"),
        lead: Phrase(
            en: "You may leave this out. If someone is in danger now, call 999.",
            cy: "Cewch adael hyn allan. Os oes rhywun mewn perygl nawr, ffoniwch 999."
        ),
        [
            .choice(
                "safe",
                en: "Do you feel safe?",
                cy: "Ydych chi’n teimlo’n ddiogel?",
                [FormWords.yes, FormWords.no, FormWords.notSure],
                by: .carer
            ),
            .choice(
                "private_talk",
                en: "Do you want to talk about it with nobody else there?",
                cy: "Ydych chi am siarad amdano heb neb arall yno?",
                [FormWords.yes, FormWords.no],
                by: .carer
            ),
            .words("safety_words", en: "What would you like us to know?", cy: "Beth hoffech i ni ei wybod?"),
        ]
    )

    static let wellbeing = FormSection(
        "wellbeing",
        Phrase(en: "How true is this for you now?", cy: "Pa mor wir yw hyn i chi nawr?"),
        lead: Phrase(
            en: "Nine short sentences. We ask them again at each review, so that you can see what has changed.",
            cy: "Naw brawddeg fer. Byddwn yn eu gofyn eto ym mhob adolygiad, fel y gallwch weld beth sydd wedi newid."
        ),
        WellbeingScale.questions
    )

    static let hopes = FormSection(
        "hopes",
        Phrase(en: "What you hope for", cy: "Beth rydych yn gobeithio amdano"),
        [
            .words(
                "wanted",
                en: "What would you like your days to be like?",
                cy: "Sut hoffech chi i’ch dyddiau fod?"
            ),
            .words("would_help", en: "What would help most?", cy: "Beth fyddai’n helpu fwyaf?"),
            .words(
                "worried",
                en: "What worries you about the time ahead, or about something happening to you?",
                cy: "Beth sy’n eich poeni am yr amser sydd i ddod, neu am rywbeth yn digwydd i chi?"
            ),
        ]
    )
}
