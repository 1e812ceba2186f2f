import Desk
import Foundation
import Markup
import Records
import Web

/// Words of letters and messages.
enum LetterWords {
    static let letters = Phrase(en: "Letters", cy: "Llythyrau")
    static let letter = Phrase(en: "Letter", cy: "Llythyr")
    static let send = Phrase(en: "Send a letter or an email", cy: "Anfon llythyr neu e-bost")
    static let which = Phrase(en: "What do you want to say?", cy: "Beth ydych chi am ei ddweud?")
    static let chooseWhich = Phrase(en: "Choose what you want to say", cy: "Dewiswch beth rydych am ei ddweud")
    static let how = Phrase(en: "How is it to go?", cy: "Sut y mae i fynd?")
    static let chooseHow = Phrase(en: "Choose how it is to go", cy: "Dewiswch sut y mae i fynd")
    static let print = Phrase(en: "A letter to print", cy: "Llythyr i’w argraffu")
    static let email = Phrase(en: "An email", cy: "E-bost")
    static let language = Phrase(en: "In which language?", cy: "Ym mha iaith?")
    static let when = Phrase(en: "Day and time", cy: "Diwrnod ac amser")
    static let whenHint = Phrase(
        en: "As it is to stand in the letter: Tuesday 12 May at 2pm",
        cy: "Fel y bydd yn y llythyr: dydd Mawrth 12 Mai am 2pm"
    )
    static let enterWhen = Phrase(en: "Enter the day and the time", cy: "Rhowch y diwrnod a’r amser")
    static let number = Phrase(en: "Number to ring", cy: "Rhif i’w ffonio")
    static let numberHint = Phrase(
        en: "One that is not answered with the name of a service",
        cy: "Un nad yw’n cael ei ateb gydag enw gwasanaeth"
    )
    static let enterNumber = Phrase(en: "Enter the number they are to ring", cy: "Rhowch y rhif y dylent ei ffonio")
    static let askFor = Phrase(en: "Whom to ask for", cy: "Am bwy i ofyn")
    static let more = Phrase(en: "Anything else", cy: "Unrhyw beth arall")
    static let moreHint = Phrase(
        en: "Others may read it. No names, no service, nothing about care.",
        cy: "Gall eraill ei ddarllen. Dim enwau, dim gwasanaeth, dim am ofal."
    )
    static let asked = Phrase(
        en: "I asked them, and it is safe to send this now",
        cy: "Gofynnais iddynt, ac mae’n ddiogel anfon hyn nawr"
    )
    static let look = Phrase(en: "See it before it goes", cy: "Ei weld cyn iddo fynd")
    static let preview = Phrase(en: "This is what will go", cy: "Dyma fydd yn mynd")
    static let sendNow = Phrase(en: "Send the email", cy: "Anfon yr e-bost")
    static let printNow = Phrase(en: "Keep it and print it", cy: "Ei gadw a’i argraffu")
    static let change = Phrase(en: "Change it", cy: "Ei newid")
    static let sent = Phrase(en: "What was sent", cy: "Yr hyn a anfonwyd")
    static let none = Phrase(en: "Nothing was sent from here yet.", cy: "Nid anfonwyd dim oddi yma eto.")
    static let safe = Phrase(en: "Safe", cy: "Diogel")
    static let askFirst = Phrase(en: "Ask them first", cy: "Gofynnwch iddynt yn gyntaf")
    static let gate = Phrase(en: "Ways that may be used", cy: "Ffyrdd y gellir eu defnyddio")
    static let to = Phrase(en: "To", cy: "At")
    static let subject = Phrase(en: "Subject", cy: "Pwnc")
    static let by = Phrase(en: "Sent by", cy: "Anfonwyd gan")
    static let printHow = Phrase(
        en:
            "Print it with your browser. Only the letter is printed. Use an envelope without a name or a mark of a service.",
        cy: "Argraffwch ef gyda’ch porwr. Dim ond y llythyr a argreffir. Defnyddiwch amlen heb enw na marc gwasanaeth."
    )

    static func list(_ person: UUID) -> String { CarersPaths.part("letters", of: person) }
    static func new(_ person: UUID) -> String { CarersPaths.part("letters/new", of: person) }
    static func path(_ letter: UUID, of person: UUID) -> String {
        CarersPaths.part("letters/\(letter.text)", of: person)
    }
    /// What the mail queue knows a letter by.
    static func key(_ letter: UUID) -> String { "person letter \(letter.text)" }
}

extension Event {
    static let letterSent = Event("letter.sent", Phrase(en: "Sent a person a letter", cy: "Anfonodd lythyr at berson"))
    static let letterSentAgain = Event(
        "letter.sent_again",
        Phrase(
            en: "Sent a letter’s form a second time; it went once",
            cy: "Anfonodd ffurflen llythyr eilwaith; aeth unwaith"
        )
    )

    static let ofLetters: [Event] = [letterSent, letterSentAgain]
}

extension Notice {
    static let letterSent = Notice("letter-sent", Phrase(en: "The email was sent.", cy: "Anfonwyd yr e-bost."))
    static let letterKept = Notice(
        "letter-kept",
        Phrase(en: "The letter was kept. Print it now.", cy: "Cadwyd y llythyr. Argraffwch ef nawr.")
    )

    static let ofLetters: [Notice] = [letterSent, letterKept]
}
