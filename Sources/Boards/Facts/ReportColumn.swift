import Markup

/// A column of a report's tables: the same word for the same thing in every section.
package enum ReportColumn: String, Sendable, CaseIterable, Codable {
    case plan, action, theme, measure, decision, lead, who, meeting, status, before, now, due, why, help, sign, said,
        saidOn,
        result, share, working, counted, voice, answer, reply, answeredOn, linked

    var words: Phrase {
        switch self {
        case .plan: Phrase(en: "Plan", cy: "Cynllun")
        case .action: Phrase(en: "Action", cy: "Cam")
        case .theme: Phrase(en: "Theme", cy: "Thema")
        case .measure: Phrase(en: "How we will know", cy: "Sut y byddwn yn gwybod")
        case .decision: Phrase(en: "What was decided", cy: "Yr hyn a benderfynwyd")
        case .lead: Phrase(en: "Lead", cy: "Arweinydd")
        case .who: Phrase(en: "Who", cy: "Pwy")
        case .meeting: Phrase(en: "Meeting of", cy: "Cyfarfod")
        case .status: Phrase(en: "Status", cy: "Statws")
        case .before: Phrase(en: "Before", cy: "Cynt")
        case .now: Phrase(en: "Now", cy: "Nawr")
        case .due: Phrase(en: "By when", cy: "Erbyn pryd")
        case .why: Phrase(en: "Why", cy: "Pam")
        case .help: Phrase(en: "Help asked for", cy: "Cymorth y gofynnir amdano")
        case .sign: Phrase(en: "What shows it", cy: "Beth sy’n ei ddangos")
        case .said: Phrase(en: "What was said", cy: "Yr hyn a ddywedwyd")
        case .saidOn: Phrase(en: "Said on", cy: "Dywedwyd ar")
        case .result: Phrase(en: "What came of it", cy: "Yr hyn a ddaeth ohono")
        case .share: Phrase(en: "Done", cy: "Wedi’i wneud")
        case .working: Phrase(en: "How it is worked out", cy: "Sut y caiff ei gyfrifo")
        case .counted: Phrase(en: "What counts", cy: "Beth sy’n cyfrif")
        case .voice: Phrase(en: "What carers said", cy: "Beth ddywedodd gofalwyr")
        case .answer: Phrase(en: "The answer", cy: "Yr ateb")
        case .reply: Phrase(en: "What was answered", cy: "Beth a atebwyd")
        case .answeredOn: Phrase(en: "Answered on", cy: "Atebwyd ar")
        case .linked: Phrase(en: "Linked actions", cy: "Camau cysylltiedig")
        }
    }
}
