import Desk
import Markup
import Web

extension Event {
    static let pledgeProposed = Event(
        "pledge.proposed",
        Phrase(en: "Proposed a promise for a plan", cy: "Cynigiodd addewid ar gyfer cynllun")
    )
    static let pledgeChanged = Event(
        "pledge.changed",
        Phrase(en: "Changed a proposed promise", cy: "Newidiodd addewid a gynigiwyd")
    )
    static let pledgeAsked = Event(
        "pledge.changes_asked",
        Phrase(en: "Asked for changes to a proposed promise", cy: "Gofynnodd am newidiadau i addewid a gynigiwyd")
    )
    static let pledgeAccepted = Event(
        "pledge.accepted",
        Phrase(en: "Accepted a proposed promise", cy: "Derbyniodd addewid a gynigiwyd")
    )
    static let pledgeDeclined = Event(
        "pledge.declined",
        Phrase(en: "Declined a proposed promise", cy: "Gwrthododd addewid a gynigiwyd")
    )
    static let pledgeWithdrawn = Event(
        "pledge.withdrawn",
        Phrase(en: "Took a proposed promise back", cy: "Tynnodd addewid a gynigiwyd yn ôl")
    )
}

let partnerEvents: [Event] = [
    .pledgeProposed, .pledgeChanged, .pledgeAsked, .pledgeAccepted, .pledgeDeclined, .pledgeWithdrawn,
]

extension Notice {
    static let pledgeSent = Notice(
        "pledge-sent",
        Phrase(
            en: "Sent. The plan’s lead will answer, and you will see it here.",
            cy: "Anfonwyd. Bydd arweinydd y cynllun yn ateb, a byddwch yn ei weld yma."
        )
    )
    static let formBrought = Notice(
        "form-brought",
        Phrase(
            en: "What is new in the form was proposed. What the plan has already was left as it is.",
            cy: "Cynigiwyd yr hyn sy’n newydd yn y ffurflen. Gadawyd yr hyn sydd gan y cynllun eisoes fel y mae."
        )
    )
    static let pledgeAccepted = Notice(
        "pledge-accepted",
        Phrase(en: "It is an action of the plan now.", cy: "Mae’n gam o’r cynllun nawr.")
    )
    static let pledgeAnswered = Notice(
        "pledge-answered",
        Phrase(en: "Answered. Who proposed it will see it.", cy: "Atebwyd. Bydd y sawl a’i cynigiodd yn ei weld.")
    )
    static let pledgeWithdrawn = Notice(
        "pledge-withdrawn",
        Phrase(en: "Taken back.", cy: "Tynnwyd yn ôl.")
    )
}

let partnerNotices: [Notice] = [.pledgeSent, .formBrought, .pledgeAccepted, .pledgeAnswered, .pledgeWithdrawn]
