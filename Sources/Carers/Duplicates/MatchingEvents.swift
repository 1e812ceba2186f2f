import Desk
import Markup
import Web

extension Event {
    static let saidNotTheSame = Event(
        "person.said_not_the_same",
        Phrase(en: "Said that two records are two people", cy: "Dywedodd fod dau gofnod yn ddau berson")
    )
    static let saidMayBeTheSame = Event(
        "person.said_may_be_the_same",
        Phrase(
            en: "Said that two records may be one person’s after all",
            cy: "Dywedodd y gall dau gofnod fod yn un person wedi’r cyfan"
        )
    )
    static let recordsMerged = Event(
        "person.merged",
        Phrase(en: "Merged two records", cy: "Cyfunodd ddau gofnod")
    )
    static let mergeUndone = Event(
        "person.merge_undone",
        Phrase(en: "Undid a merge of two records", cy: "Dadwnaeth gyfuniad o ddau gofnod")
    )

    static let ofMatching: [Event] = [saidNotTheSame, saidMayBeTheSame, recordsMerged, mergeUndone]
}

extension Notice {
    static let notTheSame = Notice(
        "not_the_same",
        Phrase(en: "Kept: they are two people.", cy: "Cadwyd: dau berson ydynt.")
    )
    static let mayBeTheSame = Notice(
        "may_be_the_same",
        Phrase(en: "They may be one person again.", cy: "Gallant fod yn un person eto.")
    )
    static let recordsMerged = Notice(
        "records_merged",
        Phrase(
            en: "Merged. It can be undone under Possible duplicates.",
            cy: "Wedi’u cyfuno. Gellir ei ddadwneud o dan Dyblygiadau posibl."
        )
    )
    static let mergeUndone = Notice(
        "merge_undone",
        Phrase(en: "Undone: they are two records again.", cy: "Wedi’i ddadwneud: dau gofnod ydynt eto.")
    )

    static let ofMatching: [Notice] = [notTheSame, mayBeTheSame, recordsMerged, mergeUndone]
}
