import Desk
import Markup
import Web

extension Event {
    static let fateSaid = Event(
        "review.action_decided",
        Phrase(en: "Said what becomes of an action", cy: "Dywedodd beth ddaw o gam")
    )
    static let reviewSaid = Event(
        "review.saved",
        Phrase(en: "Wrote in the review of a plan", cy: "Ysgrifennodd yn adolygiad cynllun")
    )
    static let reviewFinished = Event(
        "review.finished",
        Phrase(en: "Finished the review of a plan", cy: "Gorffennodd adolygiad cynllun")
    )
    static let reviewHeld = Event(
        "review.held",
        Phrase(en: "Ended a review; the plan goes on", cy: "Gorffennodd adolygiad; mae’r cynllun yn parhau")
    )
    static let successorMade = Event(
        "review.successor_made",
        Phrase(en: "Made the plan that follows another", cy: "Gwnaeth y cynllun sy’n dilyn un arall")
    )
    static let reviewDateSet = Event(
        "review.date_set",
        Phrase(en: "Set when a plan is to be reviewed", cy: "Gosododd pryd y bydd cynllun yn cael ei adolygu")
    )
    static let reviewReminded = Event(
        "review.reminded",
        Phrase(en: "Reminded a plan’s leads of its review", cy: "Atgoffodd arweinwyr cynllun o’i adolygiad")
    )
}

let successionEvents: [Event] = [
    .fateSaid, .reviewSaid, .reviewFinished, .reviewHeld, .successorMade, .reviewDateSet, .reviewReminded,
]

extension Notice {
    static let fateSaved = Notice("fate-saved", Phrase(en: "Saved in the review.", cy: "Cadwyd yn yr adolygiad."))
    static let reviewFinished = Notice(
        "review-finished",
        Phrase(
            en: "The review is finished, and the plan is closed. It stays for everyone to see.",
            cy: "Mae’r adolygiad wedi’i orffen, a’r cynllun wedi cau. Bydd yn aros i bawb ei weld."
        )
    )
    static let reviewHeld = Notice(
        "review-held",
        Phrase(
            en: "The review is finished, and the plan goes on. The next review has its day by the timetable.",
            cy:
                "Mae’r adolygiad wedi’i orffen, ac mae’r cynllun yn parhau. Mae gan yr adolygiad nesaf ei ddiwrnod yn ôl yr amserlen."
        )
    )
    static let successorMade = Notice(
        "successor-made",
        Phrase(
            en: "The next plan is a draft, with what was carried forward in it.",
            cy: "Drafft yw’r cynllun nesaf, gyda’r hyn a ddygwyd ymlaen ynddo."
        )
    )
    static let reviewDateSet = Notice(
        "review-date-set",
        Phrase(en: "The review date was saved.", cy: "Cadwyd y dyddiad adolygu.")
    )
}

let successionNotices: [Notice] = [.fateSaved, .reviewFinished, .reviewHeld, .successorMade, .reviewDateSet]
