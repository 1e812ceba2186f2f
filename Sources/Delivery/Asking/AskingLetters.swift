import Foundation
import Mail
import Markup
import Strategy

/// The letters of asking: they name nobody and say nothing of a plan.
extension Letter {
    static func newsWanted(_ stage: AskingStage?, token: String) -> Letter {
        Letter(
            subject: subject(stage),
            paragraphs: [
                opening(stage),
                Phrase(
                    en:
                        "One page has everything you answer for. It takes about two minutes: choose how each is going, and say what has happened.",
                    cy:
                        "Mae un dudalen yn dangos popeth yr ydych yn ateb drosto. Mae’n cymryd tua dwy funud: dewiswch sut mae pob un yn mynd, a dywedwch beth sydd wedi digwydd."
                ),
            ],
            link: (Phrase(en: "Give your news", cy: "Rhoi eich newyddion"), LinkPaths.news(token)),
            ending: [
                Phrase(
                    en: "The link works for 30 days, and opens that page only. Please pass it to nobody.",
                    cy:
                        "Mae’r ddolen yn gweithio am 30 diwrnod, ac yn agor y dudalen honno yn unig. Peidiwch â’i rhoi i neb."
                ),
                Phrase(
                    en: "Away, or would one letter a week suit you better? You can say so on that page.",
                    cy: "I ffwrdd, neu a fyddai un llythyr yr wythnos yn well? Gallwch ddweud hynny ar y dudalen honno."
                ),
            ]
        )
    }

    private static func subject(_ stage: AskingStage?) -> Phrase {
        switch stage {
        case .soon?: Phrase(en: "A plan will soon need your news", cy: "Bydd angen eich newyddion ar gynllun cyn hir")
        case .due?: Phrase(en: "A plan needs your news today", cy: "Mae angen eich newyddion ar gynllun heddiw")
        case .late?: Phrase(en: "A plan still needs your news", cy: "Mae angen eich newyddion ar gynllun o hyd")
        case nil: Phrase(en: "A plan needs your news", cy: "Mae angen eich newyddion ar gynllun")
        }
    }

    private static func opening(_ stage: AskingStage?) -> Phrase {
        switch stage {
        case .soon?:
            Phrase(
                en: "The carers’ plan you have a part in reports soon, and your news is due in the next days.",
                cy:
                    "Mae’r cynllun gofalwyr yr ydych yn rhan ohono yn adrodd cyn hir, ac mae eich newyddion i’w roi yn y dyddiau nesaf."
            )
        case .due?:
            Phrase(
                en: "The carers’ plan you have a part in reports now, and your news is due today.",
                cy:
                    "Mae’r cynllun gofalwyr yr ydych yn rhan ohono yn adrodd nawr, ac mae eich newyddion i’w roi heddiw."
            )
        case .late?:
            Phrase(
                en: "The carers’ plan you have a part in has no news from you yet. It can still be given.",
                cy: "Nid oes newyddion gennych yn y cynllun gofalwyr yr ydych yn rhan ohono eto. Gellir ei roi o hyd."
            )
        case nil:
            Phrase(
                en: "Whoever leads the carers’ plan you have a part in asks for your news.",
                cy: "Mae pwy bynnag sy’n arwain y cynllun gofalwyr yr ydych yn rhan ohono yn gofyn am eich newyddion."
            )
        }
    }

    /// To whoever said what a second person sent back.
    static func sentBack(path: String, isLink: Bool) -> Letter {
        Letter(
            subject: Phrase(
                en: "Your news of a plan was sent back with a question",
                cy: "Anfonwyd eich newyddion am gynllun yn ôl gyda chwestiwn"
            ),
            paragraphs: [
                Phrase(
                    en:
                        "Someone who leads the carers’ plan you have a part in has read your news, and asks something of you before the plan can take it over. The page says what they ask, and has your own words ready to change.",
                    cy:
                        "Mae rhywun sy’n arwain y cynllun gofalwyr yr ydych yn rhan ohono wedi darllen eich newyddion, ac yn gofyn rhywbeth gennych cyn y gall y cynllun ei gymryd. Mae’r dudalen yn dweud beth y maent yn ei ofyn, ac mae eich geiriau eich hun yno’n barod i’w newid."
                )
            ],
            link: (Phrase(en: "See what is asked", cy: "Gweld beth sy’n cael ei ofyn"), path),
            ending: isLink
                ? [
                    Phrase(
                        en: "The link works for 30 days, and opens that page only. Please pass it to nobody.",
                        cy:
                            "Mae’r ddolen yn gweithio am 30 diwrnod, ac yn agor y dudalen honno yn unig. Peidiwch â’i rhoi i neb."
                    )
                ] : []
        )
    }

    /// To a plan's lead.
    static func someoneSilent(plan: UUID) -> Letter {
        Letter(
            subject: Phrase(
                en: "Someone has given no news for two periods",
                cy: "Mae rhywun heb roi newyddion ers dau gyfnod"
            ),
            paragraphs: [
                Phrase(
                    en:
                        "At least one person who answers for actions of a plan has given no news for two periods in a row.",
                    cy: "Mae o leiaf un person sy’n ateb dros gamau cynllun heb roi newyddion am ddau gyfnod yn olynol."
                )
            ],
            link: (
                Phrase(en: "See who, and write to them", cy: "Gweld pwy, ac ysgrifennu atynt"), LinkPaths.asking(plan)
            )
        )
    }

    /// To the lead of an agency.
    static var colleagueSilent: Letter {
        Letter(
            subject: Phrase(
                en: "Your organisation has given no news for two periods",
                cy: "Nid yw eich sefydliad wedi rhoi newyddion ers dau gyfnod"
            ),
            paragraphs: [
                Phrase(
                    en:
                        "Someone in your organisation answers for actions of a carers’ plan, and has given no news for two periods in a row. The next letter you get has a link to all of your organisation’s actions.",
                    cy:
                        "Mae rhywun yn eich sefydliad yn ateb dros gamau cynllun gofalwyr, ac nid yw wedi rhoi newyddion am ddau gyfnod yn olynol. Mae dolen i bob cam gan eich sefydliad yn y llythyr nesaf a gewch."
                )
            ]
        )
    }
}

/// Where the pages of asking are.
enum LinkPaths {
    static func news(_ token: String) -> String { "/news/\(token)" }
    static func asking(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/asking" }
}
