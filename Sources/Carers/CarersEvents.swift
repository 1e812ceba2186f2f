import Desk
import Markup
import Web

extension Event {
    static let personRegistered = Event(
        "person.registered",
        Phrase(en: "Registered a person", cy: "Cofrestrodd berson")
    )
    static let personCorrected = Event(
        "person.corrected",
        Phrase(en: "Corrected who someone is", cy: "Cywirodd pwy yw rhywun")
    )
    static let personConfirmed = Event(
        "person.confirmed",
        Phrase(en: "Confirmed what is kept of someone", cy: "Cadarnhaodd yr hyn a gedwir am rywun")
    )
    static let personEnded = Event("person.ended", Phrase(en: "Closed a record", cy: "Caeodd gofnod"))
    static let personReopened = Event("person.reopened", Phrase(en: "Opened a record again", cy: "Ailagorodd gofnod"))
    static let personDied = Event("person.died", Phrase(en: "Wrote down a death", cy: "Cofnododd farwolaeth"))
    static let peopleSearched = Event("people.searched", Phrase(en: "Looked for a person", cy: "Chwiliodd am berson"))
    static let addressChanged = Event(
        "person.address_changed",
        Phrase(en: "Changed an address", cy: "Newidiodd gyfeiriad")
    )
    static let staySafeWritten = Event(
        "person.stay_safe_written",
        Phrase(en: "Wrote a stay-safe note", cy: "Ysgrifennodd nodyn diogelwch")
    )
    static let staySafeEnded = Event(
        "person.stay_safe_ended",
        Phrase(en: "Ended a stay-safe note", cy: "Daeth â nodyn diogelwch i ben")
    )
    static let caringAdded = Event("caring.added", Phrase(en: "Added a caring role", cy: "Ychwanegodd rôl ofalu"))
    static let caringChanged = Event("caring.changed", Phrase(en: "Changed a caring role", cy: "Newidiodd rôl ofalu"))
    static let caringEnded = Event("caring.ended", Phrase(en: "Ended a caring role", cy: "Daeth â rôl ofalu i ben"))
    static let contactAdded = Event(
        "contact.added",
        Phrase(en: "Added a way to reach someone", cy: "Ychwanegodd ffordd o gyrraedd rhywun")
    )
    static let contactChanged = Event(
        "contact.changed",
        Phrase(en: "Changed a way to reach someone", cy: "Newidiodd ffordd o gyrraedd rhywun")
    )
    static let contactRemoved = Event(
        "contact.removed",
        Phrase(en: "Removed a way to reach someone", cy: "Tynnodd ffordd o gyrraedd rhywun")
    )
    static let needAdded = Event(
        "need.added",
        Phrase(en: "Added a communication need", cy: "Ychwanegodd angen cyfathrebu")
    )
    static let needChanged = Event(
        "need.changed",
        Phrase(en: "Said whether a communication need is met", cy: "Dywedodd a ddiwellir angen cyfathrebu")
    )
    static let equalityAnswered = Event(
        "equality.answered",
        Phrase(en: "Wrote down equality answers", cy: "Cofnododd atebion cydraddoldeb")
    )

    static let agreementMade = Event(
        "agreement.made",
        Phrase(en: "Made an agreement to share", cy: "Gwnaeth gytundeb rhannu")
    )
    static let agreementEnded = Event(
        "agreement.ended",
        Phrase(en: "Ended an agreement to share", cy: "Daeth â chytundeb rhannu i ben")
    )
    static let addressSealed = Event(
        "address.sealed",
        Phrase(en: "Sealed an address that was kept open", cy: "Seliodd gyfeiriad a gedwid yn agored")
    )
    static let agreementPartySaid = Event(
        "agreement.party",
        Phrase(
            en: "Said what carers call the agency of an agreement",
            cy: "Dywedodd beth mae gofalwyr yn galw asiantaeth cytundeb"
        )
    )
    static let wishSaid = Event(
        "sharing.wish",
        Phrase(en: "Wrote down who may be told", cy: "Ysgrifennodd wrth bwy y gellir dweud")
    )
    static let recordShared = Event("sharing.begun", Phrase(en: "Shared a record", cy: "Rhannodd gofnod"))
    static let sharingWithdrawn = Event(
        "sharing.withdrawn",
        Phrase(en: "Took the sharing of a record back", cy: "Tynnodd yn ôl rannu cofnod")
    )
    static let recordRestricted = Event("person.restricted", Phrase(en: "Restricted a record", cy: "Cyfyngodd gofnod"))
    static let restrictionLifted = Event(
        "person.restriction_lifted",
        Phrase(en: "Lifted the restriction of a record", cy: "Cododd gyfyngiad cofnod")
    )
    static let letKnow = Event(
        "person.let_know",
        Phrase(en: "Let a colleague see a restricted record", cy: "Gadawodd i gydweithiwr weld cofnod cyfyngedig")
    )
    static let stoppedKnowing = Event(
        "person.stopped_knowing",
        Phrase(en: "Took a colleague off a restricted record", cy: "Tynnodd gydweithiwr oddi ar gofnod cyfyngedig")
    )
    static let glassBroken = Event(
        "glass.broken",
        Phrase(en: "Opened a restricted record with a reason", cy: "Agorodd gofnod cyfyngedig gyda rheswm")
    )
    static let glassNotThere = Event(
        "glass.not_there",
        Phrase(en: "Tried to open a restricted record", cy: "Ceisiodd agor cofnod cyfyngedig")
    )
    static let glassReviewed = Event(
        "glass.reviewed",
        Phrase(en: "Looked over the opening of a restricted record", cy: "Adolygodd agor cofnod cyfyngedig")
    )

    static let teamAdded = Event(
        "person.team_added",
        Phrase(en: "Let another team work with someone", cy: "Gadawodd i dîm arall weithio gyda rhywun")
    )
    static let teamRemoved = Event(
        "person.team_removed",
        Phrase(en: "Took a team off a record", cy: "Tynnodd dîm oddi ar gofnod")
    )

    static let ofSharing: [Event] = [
        teamAdded, teamRemoved,
        addressSealed, agreementMade, agreementPartySaid, agreementEnded, wishSaid, recordShared, sharingWithdrawn,
        recordRestricted,
        restrictionLifted,
        letKnow,
        stoppedKnowing, glassBroken, glassNotThere, glassReviewed,
    ]

    static let ofRegister: [Event] =
        ofSharing + [
            personRegistered, personCorrected, personConfirmed, personEnded, personReopened, personDied, peopleSearched,
            addressChanged, staySafeWritten, staySafeEnded, caringAdded, caringChanged, caringEnded, contactAdded,
            contactChanged, contactRemoved, needAdded, needChanged, equalityAnswered,
        ]
}

extension Notice {
    static let registered = Notice("registered", Phrase(en: "Registered.", cy: "Wedi’i gofrestru."))
    static let carersSaved = Notice("carers-saved", Phrase(en: "Saved.", cy: "Wedi’i gadw."))
    static let carersMerged = Notice(
        "carers-merged",
        Phrase(
            en: "Saved, beside what someone else changed meanwhile.",
            cy: "Wedi’i gadw, ochr yn ochr â’r hyn a newidiodd rhywun arall yn y cyfamser."
        )
    )

    static let wishSaid = Notice(
        "wish-said",
        Phrase(en: "What they said was saved.", cy: "Cadwyd yr hyn a ddywedasant.")
    )
    static let sharingWithdrawn = Notice(
        "sharing-withdrawn",
        Phrase(
            en: "Taken back. They see nothing of it from now on.",
            cy: "Wedi’i dynnu yn ôl. Ni welant ddim ohono o hyn ymlaen."
        )
    )

    static let recordClosed = Notice(
        "record-closed",
        Phrase(
            en: "The record is closed. Nothing is sent to them.",
            cy: "Mae’r cofnod wedi’i gau. Nid anfonir dim atynt."
        )
    )
    static let recordReopened = Notice(
        "record-reopened",
        Phrase(en: "The record is open again.", cy: "Mae’r cofnod ar agor eto.")
    )

    static let ofRegister: [Notice] = [
        recordClosed, recordReopened, sharingWithdrawn, wishSaid, registered, carersSaved, carersMerged,
    ]
}
