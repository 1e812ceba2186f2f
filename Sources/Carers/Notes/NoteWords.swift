import Desk
import Foundation
import Markup
import Records
import Web

/// Words of notes.
enum NoteWords {
    static let notes = Phrase(en: "Notes", cy: "Nodiadau")
    static let write = Phrase(en: "Write a note", cy: "Ysgrifennu nodyn")
    static let kind = Phrase(en: "What was it?", cy: "Beth oedd e?")
    static let chooseKind = Phrase(en: "Choose what it was", cy: "Dewiswch beth oedd e")
    static let on = Phrase(en: "On which day?", cy: "Ar ba ddiwrnod?")
    static let enterDay = Phrase(en: "Enter the day it happened", cy: "Rhowch y diwrnod y digwyddodd")
    static let notYet = Phrase(
        en: "The day it happened must not be in the future",
        cy: "Rhaid i’r diwrnod y digwyddodd beidio â bod yn y dyfodol"
    )
    static let time = Phrase(en: "At what time?", cy: "Faint o’r gloch?")
    static let timeHint = Phrase(en: "For example, 2:05pm", cy: "Er enghraifft, 2:05pm")
    static let enterTime = Phrase(en: "Enter a time, like 2:05pm or 14:05", cy: "Rhowch amser, fel 2:05pm neu 14:05")
    static let minutes = Phrase(en: "How many minutes did it take?", cy: "Faint o funudau gymerodd?")
    static let words = Phrase(en: "What was said and done", cy: "Beth a ddywedwyd ac a wnaed")
    static let wordsHint = Phrase(
        en: "Write it so that they could read it. They have a right to.",
        cy: "Ysgrifennwch fel y gallen nhw ei ddarllen. Mae ganddyn nhw hawl i wneud."
    )
    static let enterWords = Phrase(en: "Enter what was said and done", cy: "Rhowch beth a ddywedwyd ac a wnaed")
    static let next = Phrase(en: "What happens next?", cy: "Beth sy’n digwydd nesaf?")
    static let nextHint = Phrase(
        en: "It becomes a task. Leave it empty if nothing is left to do.",
        cy: "Daw’n dasg. Gadewch yn wag os nad oes dim ar ôl i’w wneud."
    )
    static let nextBy = Phrase(en: "By when?", cy: "Erbyn pryd?")
    static let share = Phrase(
        en: "They may read this note. It is then theirs to see and to comment on.",
        cy: "Cânt ddarllen y nodyn hwn. Bydd wedyn iddyn nhw ei weld a gwneud sylwadau arno."
    )
    static let shared = Phrase(en: "Shared with them", cy: "Wedi’i rannu â nhw")
    static let readers = Phrase(en: "Who may read it", cy: "Pwy gaiff ei ddarllen")
    static let notShared = Phrase(en: "Not shared with them", cy: "Heb ei rannu â nhw")
    static let save = Phrase(en: "Save the note", cy: "Cadw’r nodyn")
    static let note = Phrase(en: "Note", cy: "Nodyn")
    static let change = Phrase(en: "Change this note", cy: "Newid y nodyn hwn")
    static let why = Phrase(en: "Why do you change it?", cy: "Pam ydych chi’n ei newid?")
    static let whyHint = Phrase(
        en: "It stands beside the new version. What the note said before stays readable.",
        cy: "Bydd yn sefyll wrth y fersiwn newydd. Erys yr hyn a ddywedai’r nodyn o’r blaen yn ddarllenadwy."
    )
    static let enterWhy = Phrase(en: "Enter why you change it", cy: "Rhowch pam rydych yn ei newid")
    static let strike = Phrase(en: "Strike this note out", cy: "Croesi’r nodyn hwn allan")
    static let strikeWhy = Phrase(en: "Why does it no longer count?", cy: "Pam nad yw’n cyfrif mwyach?")
    static let strikeHint = Phrase(
        en: "A note is never deleted. It stays on the record, struck out, with your reason.",
        cy: "Ni chaiff nodyn ei ddileu byth. Erys ar y cofnod, wedi’i groesi allan, gyda’ch rheswm."
    )
    static let enterStrike = Phrase(en: "Enter why it no longer counts", cy: "Rhowch pam nad yw’n cyfrif mwyach")
    static let struck = Phrase(en: "Struck out", cy: "Croeswyd allan")
    static let sign = Phrase(en: "They said that it is right", cy: "Dywedon nhw ei fod yn gywir")
    static let signHow = Phrase(en: "How did they say so?", cy: "Sut y dywedon nhw hynny?")
    static let chooseHow = Phrase(en: "Choose how they said so", cy: "Dewiswch sut y dywedon nhw hynny")
    static let signOn = Phrase(en: "When did they say so?", cy: "Pryd y dywedon nhw hynny?")
    static let enterSignOn = Phrase(en: "Enter the day they said so", cy: "Rhowch y diwrnod y dywedon nhw hynny")
    static let signNeedsSharing = Phrase(
        en: "Only a note that is shared with them can be countersigned. Change it and tick that they may read it.",
        cy: "Dim ond nodyn sydd wedi’i rannu â nhw y gellir ei gydlofnodi. Newidiwch ef a thiciwch y cânt ei ddarllen."
    )
    static let countersigned = Phrase(en: "Countersigned", cy: "Wedi’i gydlofnodi")
    static let notCountersigned = Phrase(en: "Not countersigned", cy: "Heb ei gydlofnodi")
    static let earlier = Phrase(en: "What it said before", cy: "Yr hyn a ddywedai o’r blaen")
    static let writtenBy = Phrase(en: "Written by", cy: "Ysgrifennwyd gan")
    static let back = Phrase(en: "Back to the note", cy: "Yn ôl i’r nodyn")
    static let open = Phrase(en: "Open the note", cy: "Agor y nodyn")
    static let both = Phrase(
        en: "Someone else changed this note too",
        cy: "Newidiodd rhywun arall y nodyn hwn hefyd"
    )

    static let nothingLost = Phrase(
        en: "Nothing was lost. Choose what the note is to say.",
        cy: "Ni chollwyd dim. Dewiswch beth y dylai’r nodyn ei ddweud."
    )
    static let saveChosen = Phrase(en: "Save what you chose", cy: "Cadw’r hyn a ddewisoch")

    static func minutesTaken(_ minutes: Int) -> Phrase {
        minutes == 1 ? Phrase(en: "1 minute", cy: "1 munud") : Phrase(en: "\(minutes) minutes", cy: "\(minutes) munud")
    }

    static func version(_ number: Int) -> Phrase { Phrase(en: "Version \(number)", cy: "Fersiwn \(number)") }

    static func field(_ name: String) -> Phrase {
        switch name {
        case "kind": kind
        case "on": on
        case "time": time
        case "minutes": minutes
        case "shared": shared
        default: words
        }
    }

    static func path(_ note: UUID, of person: UUID) -> String { CarersPaths.part("notes/\(note.text)", of: person) }
    static func new(_ person: UUID) -> String { CarersPaths.part("notes/new", of: person) }
}

extension Event {
    static let noteWritten = Event("note.written", Phrase(en: "Wrote a note", cy: "Ysgrifennodd nodyn"))
    static let noteSentAgain = Event(
        "note.sent_again",
        Phrase(en: "Sent a note a second time; it was kept once", cy: "Anfonodd nodyn eilwaith; fe’i cadwyd unwaith")
    )
    static let noteCorrected = Event("note.corrected", Phrase(en: "Changed a note", cy: "Newidiodd nodyn"))
    static let noteStruck = Event("note.struck", Phrase(en: "Struck a note out", cy: "Croesodd nodyn allan"))
    static let noteSigned = Event(
        "note.signed",
        Phrase(en: "Wrote down that a note was countersigned", cy: "Nododd fod nodyn wedi’i gydlofnodi")
    )

    static let ofNotes: [Event] = [noteWritten, noteSentAgain, noteCorrected, noteStruck, noteSigned]
}

extension Notice {
    static let noteWritten = Notice("note-written", Phrase(en: "The note was saved.", cy: "Cadwyd y nodyn."))
    static let noteCorrected = Notice(
        "note-corrected",
        Phrase(
            en: "The note was changed. What it said before is below it.",
            cy: "Newidiwyd y nodyn. Mae’r hyn a ddywedai o’r blaen oddi tano."
        )
    )
    static let noteStruck = Notice("note-struck", Phrase(en: "The note was struck out.", cy: "Croeswyd y nodyn allan."))
    static let noteSigned = Notice(
        "note-signed",
        Phrase(en: "That they said it is right was saved.", cy: "Cadwyd eu bod wedi dweud ei fod yn gywir.")
    )

    static let ofNotes: [Notice] = [noteWritten, noteCorrected, noteStruck, noteSigned]
}
