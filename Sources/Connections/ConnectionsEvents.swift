import Desk
import Markup
import Web

extension Event {
    static let tokenMade = Event(
        "token.made",
        Phrase(en: "Made a token for another program", cy: "Gwnaeth docyn i raglen arall")
    )
    static let tokenRenewed = Event(
        "token.renewed",
        Phrase(en: "Renewed a program’s token", cy: "Adnewyddodd docyn rhaglen")
    )
    static let tokenEnded = Event("token.ended", Phrase(en: "Ended a token", cy: "Daeth â thocyn i ben"))
    static let calendarMade = Event(
        "calendar.made",
        Phrase(en: "Made a calendar address", cy: "Gwnaeth gyfeiriad calendr")
    )
    static let calendarEnded = Event(
        "calendar.ended",
        Phrase(en: "Ended a calendar address", cy: "Daeth â chyfeiriad calendr i ben")
    )
    static let webhookAdded = Event("webhook.added", Phrase(en: "Added a webhook", cy: "Ychwanegodd fachyn gwe"))
    static let webhookPinged = Event("webhook.pinged", Phrase(en: "Tested a webhook", cy: "Profodd fachyn gwe"))
    static let webhookTold = Event("webhook.told", Phrase(en: "Told a webhook", cy: "Dywedodd wrth fachyn gwe"))
    static let webhookMissed = Event(
        "webhook.missed",
        Phrase(en: "Could not reach a webhook", cy: "Methodd gyrraedd bachyn gwe")
    )
    static let webhookOff = Event(
        "webhook.off",
        Phrase(en: "Turned off a webhook that did not answer", cy: "Diffoddodd fachyn gwe nad oedd yn ateb")
    )
    static let webhookOn = Event(
        "webhook.on",
        Phrase(en: "Turned a webhook on again", cy: "Troes fachyn gwe ymlaen eto")
    )
    static let webhookEnded = Event("webhook.ended", Phrase(en: "Ended a webhook", cy: "Daeth â bachyn gwe i ben"))

    /// What connections leave in the audit trail.
    static let ofConnections: [Event] = [
        tokenMade, tokenRenewed, tokenEnded, calendarMade, calendarEnded, webhookAdded, webhookPinged, webhookTold,
        webhookMissed,
        webhookOff, webhookOn, webhookEnded,
    ]
}

extension Notice {
    static let tokenEnded = Notice(
        "token-ended",
        Phrase(
            en: "The token was ended. It opens nothing any more.",
            cy: "Daeth y tocyn i ben. Nid yw’n agor dim mwyach."
        )
    )
    static let calendarEnded = Notice(
        "calendar-ended",
        Phrase(
            en: "The calendar address was ended. Take it out of your calendar too.",
            cy: "Daeth y cyfeiriad calendr i ben. Tynnwch ef o’ch calendr hefyd."
        )
    )
    static let webhookPinged = Notice(
        "webhook-pinged",
        Phrase(
            en: "A test is on its way. Its answer will be listed here.",
            cy: "Mae prawf ar ei ffordd. Bydd ei ateb yn cael ei restru yma."
        )
    )
    static let webhookOn = Notice(
        "webhook-on",
        Phrase(en: "The webhook is on again.", cy: "Mae’r bachyn gwe ymlaen eto.")
    )
    static let webhookEnded = Notice(
        "webhook-ended",
        Phrase(en: "The webhook was ended.", cy: "Daeth y bachyn gwe i ben.")
    )

    static let ofConnections: [Notice] = [tokenEnded, calendarEnded, webhookPinged, webhookOn, webhookEnded]
}
