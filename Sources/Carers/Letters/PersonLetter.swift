import Dates
import Foundation
import Markup

/// A letter to someone as it was put together.
struct PersonLetter: Sendable, Equatable {
    static let mostWords = 500

    var template: LetterTemplate
    var channel: ContactChannel
    var language: Language
    var when = ""
    var number: String
    var askFor: String
    /// What its writer adds; it is looked through for words that tell.
    var more = ""

    var subject: String { template.subject.text(in: language) }

    var paragraphs: [String] {
        var all = template.paragraphs(when: when, number: number, askFor: askFor).map { $0.text(in: language) }
        if !more.isEmpty { all.insert(contentsOf: more.split(separator: "\n\n").map(String.init), at: 2) }
        return all
    }
}

/// What is kept, sealed, of a letter that was sent: its words, and where it went.
struct LetterContent: Sendable, Codable, Equatable {
    let subject: String
    let paragraphs: [String]
    let to: String
}

/// A letter that was sent, opened.
struct SentLetter: Sendable, Identifiable {
    let id: UUID
    let person: UUID
    let template: LetterTemplate
    let channel: ContactChannel
    let language: Language
    let content: LetterContent
    let askedFirst: Bool
    let sentName: String
    let sentAt: Instant
}

/// Why a letter may not be sent.
enum LetterRefused: Error, Equatable {
    case gate(ContactAnswer.Reason)
    /// They are to be asked first, and it is not said that they were.
    case askFirst
    /// The place sends no email.
    case noMail
    /// It holds a word that tells what it is about.
    case telling(String)

    var words: Phrase {
        switch self {
        case .gate(.died):
            Phrase(
                en: "They have died. Nothing is sent to them any more.",
                cy: "Maent wedi marw. Ni anfonir dim atynt mwyach."
            )
        case .gate(.ended):
            Phrase(
                en: "The record is closed. Nothing is sent to them any more.",
                cy: "Mae’r cofnod wedi cau. Ni anfonir dim atynt mwyach."
            )
        case .gate(.notSafe):
            Phrase(
                en: "They said that this way is not safe. Choose another, or speak with them when you meet.",
                cy: "Dywedon nhw nad yw’r ffordd hon yn ddiogel. Dewiswch un arall, neu siaradwch â nhw pan gwrddwch."
            )
        case .gate(.noWay):
            Phrase(
                en: "The record has no such way to reach them. Add it first, and ask whether it is safe.",
                cy:
                    "Nid oes ffordd o’r fath o gysylltu â nhw ar y cofnod. Ychwanegwch hi’n gyntaf, a gofyn a yw’n ddiogel."
            )
        case .askFirst:
            Phrase(
                en: "They are to be asked first. Tick that you asked and that it is safe now.",
                cy: "Rhaid gofyn iddynt yn gyntaf. Ticiwch eich bod wedi gofyn a’i bod yn ddiogel nawr."
            )
        case .noMail:
            Phrase(
                en: "This place sends no email. Print a letter, or ring.",
                cy: "Nid yw’r lle hwn yn anfon e-bost. Argraffwch lythyr, neu ffoniwch."
            )
        case .telling(let word):
            Phrase(
                en: "“\(word)” would tell others what this is about. Say it in other words, or leave it out.",
                cy:
                    "Byddai “\(word)” yn dweud wrth eraill am beth y mae hyn. Dywedwch ef mewn geiriau eraill, neu ei adael allan."
            )
        }
    }

    /// The field that its sentence stands beside.
    var field: String {
        switch self {
        case .gate, .noMail: "channel"
        case .askFirst: "asked"
        case .telling: "more"
        }
    }
}
