import DesignSystem
import Foundation
public import Markup

/// One draft in the list.
struct UnfinishedLine {
    let id: UUID
    let kind: Phrase
    let summary: String
    let path: String
    let saved: Phrase
}

func unfinishedPage(_ lines: [UnfinishedLine], _ visit: Visit) -> Page {
    let rows: [[HTML]] = lines.map { line in
        let name = line.summary.isEmpty ? line.kind : Phrase(same: line.summary)
        return [
            .link(name, to: line.path), "\(line.kind)", "\(line.saved)",
            .form(
                action: DraftPaths.draft(line.id) + "/removal",
                visit.context,
                inline: true,
                .button(DraftWords.remove, .text, about: line.summary)
            ),
        ]
    }
    let columns: [Column] = [
        Column(DraftWords.what), Column(DraftWords.kind), Column(DraftWords.saved), Column(DraftWords.remove),
    ]
    return Page(
        DraftWords.unfinished,
        width: .wide,
        body: """
            <p>\(DraftWords.unfinishedWords)</p>
            \(rows.isEmpty
                ? .emptyState(DraftWords.none) : .table(DraftWords.unfinished, columns: columns, rows: rows))
            """
    )
}

let nothingUnsentPage = Page(
    DraftWords.nothingUnsent,
    body: """
        <p>\(DraftWords.nothingUnsentWords)</p>
        <p>\(.link(DraftWords.unfinished, to: DraftPaths.list))</p>
        """
)

/// The words about drafts.
public enum DraftWords {
    public static let unfinished = Phrase(en: "Unfinished work", cy: "Gwaith heb ei orffen")
    static let unfinishedWords = Phrase(
        en: "What you began and have not sent. Only you can see it. It is kept for 28 days after you last saved it.",
        cy:
            "Yr hyn a ddechreuwyd gennych a heb ei anfon. Chi yn unig all ei weld. Fe’i cedwir am 28 diwrnod ar ôl i chi ei gadw ddiwethaf."
    )
    static let none = Phrase(en: "You have nothing unfinished.", cy: "Nid oes gennych ddim heb ei orffen.")
    static let what = Phrase(en: "What", cy: "Beth")
    static let kind = Phrase(en: "Part of", cy: "Rhan o")
    static let saved = Phrase(en: "Last saved", cy: "Cadwyd ddiwethaf")
    static let remove = Phrase(en: "Delete", cy: "Dileu")
    static let formOnPage = Phrase(en: "A form you were filling in", cy: "Ffurflen roeddech yn ei llenwi")
    static let nothingUnsent = Phrase(en: "No form is waiting here", cy: "Nid oes ffurflen yn aros yma")
    static let nothingUnsentWords = Phrase(
        en:
            "A form that is sent after you were signed out waits for half an hour, in the same browser, for the person who typed it.",
        cy:
            "Bydd ffurflen a anfonir ar ôl i chi gael eich allgofnodi yn aros am hanner awr, yn yr un porwr, am y sawl a’i teipiodd."
    )
    static let notSent = Phrase(en: "Nothing was sent yet", cy: "Nid oes dim wedi’i anfon eto")
    static let unsentWords = Phrase(
        en:
            "We had to ask who you are before this form was taken. What you typed is in it. Check it, then send it. A file must be chosen again.",
        cy:
            "Roedd rhaid gofyn pwy ydych cyn derbyn y ffurflen hon. Mae’r hyn a deipiwyd gennych ynddi. Gwiriwch hi, yna ei hanfon. Rhaid dewis ffeil eto."
    )
    static let backToForm = Phrase(
        en: "Nothing was saved. Go back, put it right and send it again. What you typed is here to copy.",
        cy: "Ni chadwyd dim. Ewch yn ôl, cywirwch ef a’i anfon eto. Mae’r hyn a deipioch yma i’w gopïo."
    )
    static let leftOver = Phrase(
        en: "This too was typed, and has no place on the page now:",
        cy: "Teipiwyd hyn hefyd, ac nid oes lle iddo ar y dudalen nawr:"
    )
    static let useDraft = Phrase(en: "Use what you typed", cy: "Defnyddio’r hyn a deipiwyd")
    static let began = Phrase(en: "You began this form", cy: "Dechreuoch y ffurflen hon")

    static func draftShown(_ at: Phrase) -> Phrase {
        Phrase(
            en: "This is what you typed, as it was saved on \(at.en). Check it, then send it.",
            cy: "Dyma’r hyn a deipiwyd gennych, fel y’i cadwyd ar \(at.cy). Gwiriwch ef, yna ei anfon."
        )
    }

    static func offer(_ at: Phrase) -> Phrase {
        Phrase(
            en: "What you typed was saved on \(at.en), and was not sent.",
            cy: "Cadwyd yr hyn a deipiwyd gennych ar \(at.cy), ac ni chafodd ei anfon."
        )
    }
}

extension Notice {
    static let draftSaved = Notice(
        "draft-saved",
        Phrase(
            en: "What you typed is saved. Nothing was sent yet.",
            cy: "Cadwyd yr hyn a deipiwyd gennych. Nid oes dim wedi’i anfon eto."
        )
    )
    static let draftRemoved = Notice("draft-removed", Phrase(en: "The draft was deleted.", cy: "Dilëwyd y drafft."))
}

extension TypedFields {
    /// The first words of it, to know it by.
    var beginning: String {
        let longest = values.values.flatMap { $0 }.filter { UUID(uuidString: $0) == nil }
            .max { ($0.count, $0) < ($1.count, $1) }
        let words = longest.map { $0.replacing("\n", with: " ") } ?? ""
        return words.count > 60 ? words.prefix(60) + "…" : words
    }
}
