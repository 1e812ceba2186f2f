import Markup

extension AssessmentForm {
    /// An adult carer's assessment (Care Act 2014, section 10), in our own words.
    static let adult1 = AssessmentForm(
        kind: .adult,
        version: 1,
        sections: [
            .caring, .willing, .healthOfAdult, .homeOfAdult, .lifeOfAdult, .impactOnAdult, .safety, .wellbeing, .hopes,
            .helpForAdult,
        ]
    )
}

/// The three ways of being unable, and the answer that none applies.
private let limbs = [
    FormChoice(
        Inability.withoutHelp.rawValue,
        en: "They cannot do it without help",
        cy: "Ni allant ei wneud heb gymorth"
    ),
    FormChoice(
        Inability.distress.rawValue,
        en: "They can do it alone, but with significant pain, distress or anxiety",
        cy: "Gallant ei wneud ar eu pen eu hunain, ond gyda phoen, trallod neu bryder sylweddol"
    ),
    FormChoice(
        Inability.danger.rawValue,
        en: "They can do it alone, but it endangers their own or someone else’s health or safety, or is likely to",
        cy:
            "Gallant ei wneud ar eu pen eu hunain, ond mae’n peryglu eu hiechyd neu eu diogelwch nhw neu rywun arall, neu’n debygol o wneud"
    ),
]
private let managed = FormChoice(
    "none",
    en: "None of these: they manage it, or it does not apply",
    cy: "Dim un o’r rhain: maen nhw’n ymdopi, neu nid yw’n berthnasol"
)

/// One outcome: what the carer says of it, what the assessor makes of it, and what was found.
private func outcome(_ outcome: CaringOutcome, en: String, cy: String) -> [FormQuestion] {
    [
        .words("\(outcome.rawValue)_words", en: en, cy: cy),
        .several(
            outcome.rawValue,
            Phrase(
                en: "What was found: \(outcome.words.en)",
                cy: "Yr hyn a ganfuwyd: \(outcome.words.cy)"
            ),
            limbs,
            none: managed,
            by: .assessor,
            feeds: .outcome(outcome)
        ),
    ]
}

extension FormSection {
    fileprivate static let healthOfAdult = FormSection(
        "health",
        Phrase(en: "Health", cy: "Iechyd"),
        [
            .words(
                "health_words",
                en: "How are you, in body and in mind? How do you sleep?",
                cy: "Sut ydych chi, o ran corff a meddwl? Sut ydych chi’n cysgu?"
            ),
            .choice(
                "health",
                en: "What was found about the carer’s health",
                cy: "Yr hyn a ganfuwyd am iechyd y gofalwr",
                [
                    FormChoice("worse", en: "It is getting worse", cy: "Mae’n gwaethygu"),
                    FormChoice("at_risk", en: "It is at risk of getting worse", cy: "Mae perygl iddo waethygu"),
                    FormChoice("neither", en: "Neither", cy: "Dim un o’r ddau"),
                ],
                by: .assessor,
                feeds: .health
            ),
        ]
    )

    fileprivate static let homeOfAdult = FormSection(
        "home",
        Phrase(en: "Home, food and other people you care for", cy: "Cartref, bwyd ac eraill rydych yn gofalu amdanynt"),
        lead: FormWords.longEnough,
        outcome(
            .child,
            en: "Do you look after a child? How do you manage with that?",
            cy: "Ydych chi’n gofalu am blentyn? Sut ydych chi’n ymdopi â hynny?"
        )
            + outcome(
                .others,
                en: "Is there anyone else who needs you? How do you manage with that?",
                cy: "Oes rhywun arall sydd eich angen? Sut ydych chi’n ymdopi â hynny?"
            )
            + outcome(
                .home,
                en: "Can you keep your home as it needs to be?",
                cy: "Allwch chi gadw eich cartref fel y mae angen iddo fod?"
            )
            + outcome(
                .food,
                en: "Do you eat and drink as well as you need to?",
                cy: "Ydych chi’n bwyta ac yn yfed cystal ag sydd ei angen?"
            )
    )

    fileprivate static let lifeOfAdult = FormSection(
        "life",
        Phrase(en: "Your own life", cy: "Eich bywyd eich hun"),
        lead: FormWords.longEnough,
        outcome(
            .relationships,
            en: "How are things with your family, friends and others who matter to you?",
            cy: "Sut mae pethau gyda’ch teulu, eich ffrindiau ac eraill sy’n bwysig i chi?"
        )
            + outcome(
                .work,
                en: "Do you work, learn or volunteer? Would you like to?",
                cy: "Ydych chi’n gweithio, yn dysgu neu’n gwirfoddoli? Hoffech chi wneud?"
            )
            + outcome(
                .community,
                en: "Can you get to the shops, the doctor, the library or the pool?",
                cy: "Allwch chi gyrraedd y siopau, y meddyg, y llyfrgell neu’r pwll nofio?"
            )
            + outcome(
                .leisure,
                en: "When did you last have time for something you enjoy?",
                cy: "Pryd gawsoch chi amser ddiwethaf i rywbeth rydych yn ei fwynhau?"
            )
    )

    fileprivate static let impactOnAdult = FormSection(
        "impact",
        Phrase(en: "What it all adds up to", cy: "Beth yw’r cyfan gyda’i gilydd"),
        [
            .choice(
                "cause",
                en: "Where do the carer’s needs come from?",
                cy: "O ble daw anghenion y gofalwr?",
                hint: Phrase(
                    en: "Care is necessary when the adult could not give it to themselves.",
                    cy: "Mae gofal yn angenrheidiol pan na allai’r oedolyn ei roi iddo’i hun."
                ),
                [
                    FormChoice(
                        "necessary",
                        en: "From giving necessary care to an adult",
                        cy: "O roi gofal angenrheidiol i oedolyn"
                    ),
                    FormChoice(
                        "not_necessary",
                        en: "From care that the adult could give themselves",
                        cy: "O ofal y gallai’r oedolyn ei roi iddo’i hun"
                    ),
                    FormChoice("other", en: "From something other than caring", cy: "O rywbeth heblaw gofalu"),
                ],
                by: .assessor,
                feeds: .cause
            ),
            .words(
                "impact_words",
                en: "What does caring do to your life?",
                cy: "Beth mae gofalu yn ei wneud i’ch bywyd?"
            ),
            .choice(
                "impact",
                en: "Is there a significant impact on the carer’s wellbeing because of this?",
                cy: "Oes effaith sylweddol ar lesiant y gofalwr oherwydd hyn?",
                [
                    FormChoice("now", en: "Yes, now", cy: "Oes, nawr"),
                    FormChoice("likely", en: "Not now, but it is likely", cy: "Dim nawr, ond mae’n debygol"),
                    FormChoice("none", en: "No, and it is not likely", cy: "Nac oes, ac nid yw’n debygol"),
                ],
                by: .assessor,
                feeds: .impact
            ),
            .several(
                "domains",
                Phrase(
                    en: "Which parts of wellbeing does it touch?",
                    cy: "Pa rannau o lesiant y mae’n cyffwrdd â nhw?"
                ),
                WellbeingDomain.allCases.map { FormChoice($0.rawValue, $0.words) },
                by: .assessor,
                feeds: .domains
            ),
            .words(
                "period",
                en: "Over what time did you look, if needs come and go?",
                cy: "Dros ba gyfnod yr edrychoch, os yw anghenion yn mynd a dod?",
                by: [.assessor]
            ),
        ]
    )

    fileprivate static let helpForAdult = FormSection(
        "help",
        Phrase(en: "What could help", cy: "Beth allai helpu"),
        [
            .words(
                "contribution",
                en: "How could support, and the carer’s own strengths and people around them, help with this?",
                cy: "Sut gallai cymorth, a chryfderau’r gofalwr a’r bobl o’u cwmpas, helpu gyda hyn?",
                by: [.assessor]
            ),
            .words(
                "prevention",
                en: "What would keep needs from growing, or put them off?",
                cy: "Beth fyddai’n atal anghenion rhag tyfu, neu’n eu gohirio?",
                by: [.assessor]
            ),
            .words(
                "for_looked_after",
                en: "Is there something for the person they look after that would help them both?",
                cy: "Oes rhywbeth i’r person y maen nhw’n gofalu amdano a fyddai’n helpu’r ddau?",
                by: [.assessor]
            ),
        ]
    )
}
