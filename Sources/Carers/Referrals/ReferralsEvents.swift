import Desk
import Markup
import Web

extension Event {
    static let arrived = Event(
        "arrival.sent",
        Phrase(en: "Sent a registration or a referral", cy: "Anfonodd gofrestriad neu atgyfeiriad")
    )
    static let arrivalAskedAgain = Event(
        "arrival.asked_again",
        Phrase(
            en: "Sent the same referral again, and was answered as before",
            cy: "Anfonodd yr un atgyfeiriad eto, a chafodd yr un ateb"
        )
    )
    static let arrivalTaken = Event(
        "arrival.taken",
        Phrase(en: "Began to look at someone new", cy: "Dechreuodd edrych ar rywun newydd")
    )
    static let arrivalPassedOn = Event(
        "arrival.passed_on",
        Phrase(en: "Passed someone new to another team", cy: "Trosglwyddodd rywun newydd i dîm arall")
    )
    static let triageTeamsNamed = Event(
        "arrival.teams_named",
        Phrase(en: "Said which teams see who is new", cy: "Dywedodd pa dimau sy’n gweld pwy sy’n newydd")
    )
    static let arrivalContacted = Event(
        "arrival.contacted",
        Phrase(en: "Was in touch with someone new", cy: "Bu mewn cysylltiad â rhywun newydd")
    )
    static let arrivalDecided = Event(
        "arrival.decided",
        Phrase(en: "Decided on someone new", cy: "Penderfynodd ar rywun newydd")
    )
    static let campaignMade = Event("campaign.made", Phrase(en: "Made a campaign", cy: "Gwnaeth ymgyrch"))
    static let campaignEnded = Event("campaign.ended", Phrase(en: "Ended a campaign", cy: "Daeth ag ymgyrch i ben"))
    static let workGiven = Event(
        "work.given",
        Phrase(en: "Said who works with a person", cy: "Dywedodd pwy sy’n gweithio gyda pherson")
    )
    static let sentOnward = Event(
        "onward.sent",
        Phrase(en: "Referred a person to others", cy: "Atgyfeiriodd berson at eraill")
    )
    static let onwardAnswered = Event(
        "onward.answered",
        Phrase(en: "Wrote down what came of a referral", cy: "Ysgrifennodd beth ddaeth o atgyfeiriad")
    )

    static let ofReferrals: [Event] = [
        arrived, arrivalAskedAgain, arrivalTaken, arrivalPassedOn, arrivalContacted, arrivalDecided, campaignMade,
        campaignEnded, workGiven, sentOnward, onwardAnswered, triageTeamsNamed,
    ]
}

extension Notice {
    static let arrivalKept = Notice(
        "arrival-kept",
        Phrase(en: "The form was put in.", cy: "Cafodd y ffurflen ei rhoi i mewn.")
    )
    static let triageTeamsNamed = Notice(
        "triage-teams-named",
        Phrase(en: "Those teams see who is new.", cy: "Mae’r timau hynny’n gweld pwy sy’n newydd.")
    )
    static let arrivalTaken = Notice("arrival-taken", Phrase(en: "It is with you now.", cy: "Mae gyda chi nawr."))
    static let arrivalPassedOn = Notice("arrival-passed-on", Phrase(en: "It was passed on.", cy: "Fe’i trosglwyddwyd."))
    static let arrivalContacted = Notice(
        "arrival-contacted",
        Phrase(en: "It says that you were in touch.", cy: "Mae’n dweud eich bod wedi cysylltu.")
    )
    static let arrivalDecided = Notice(
        "arrival-decided",
        Phrase(en: "Your decision was saved.", cy: "Cadwyd eich penderfyniad.")
    )
    static let campaignMade = Notice("campaign-made", Phrase(en: "The campaign was made.", cy: "Gwnaed yr ymgyrch."))
    static let campaignEnded = Notice(
        "campaign-ended",
        Phrase(en: "The campaign was ended.", cy: "Daeth yr ymgyrch i ben.")
    )
    static let workGiven = Notice("work-given", Phrase(en: "The work was shared out.", cy: "Rhannwyd y gwaith."))
    static let onwardSent = Notice(
        "onward-sent",
        Phrase(en: "The referral was written down.", cy: "Ysgrifennwyd yr atgyfeiriad.")
    )
    static let onwardAnswered = Notice(
        "onward-answered",
        Phrase(en: "What came of it was written down.", cy: "Ysgrifennwyd beth ddaeth ohono.")
    )

    static let ofReferrals: [Notice] = [
        arrivalKept, triageTeamsNamed, arrivalTaken, arrivalPassedOn, arrivalContacted, arrivalDecided, campaignMade,
        campaignEnded,
        workGiven, onwardSent, onwardAnswered,
    ]
}
