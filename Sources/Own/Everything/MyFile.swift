import Carers
import Dates
import Foundation
import Markup

/// Everything of someone's as one file that other programs read.
struct MyFile: Encodable {
    struct Line: Encodable {
        let label: String
        let words: [String]

        init(_ fact: SharedFact, _ language: Language) {
            label = fact.label.text(in: language)
            words = fact.words.map { $0.text(in: language) }
        }
    }

    struct Thing: Encodable {
        let kind: String
        let title: String
        let on: String
        let standing: String?
        let says: [Line]
    }

    struct Step: Encodable {
        let words: String
        let by: String?
        let isMine: Bool
    }

    struct Said: Encodable {
        let on: String
        let kind: String
        let words: String?
        let answerBy: String?
    }

    struct MaySee: Encodable {
        let who: String
        let why: String
        let until: String?
    }

    struct Look: Encodable {
        let on: String
        let who: String
        let what: String
    }

    let madeOn: String
    let language: String
    let me: [Line]
    let next: [Step]
    let things: [Thing]
    let said: [Said]
    let maySee: [MaySee]
    let looked: [Look]

    init(_ answer: AllOfMine.Answer, _ language: Language, day: (Instant) -> Day) {
        let text = { (phrase: Phrase) in phrase.text(in: language) }
        madeOn = answer.frame.today.iso
        self.language = language.code
        me = answer.details.map { Line($0, language) }
        next = answer.steps.map { Step(words: text($0.words), by: $0.by?.iso, isMine: $0.isTheirs) }
        things = answer.things.map { item in
            Thing(
                kind: item.kind.rawValue,
                title: text(item.title),
                on: item.on.iso,
                standing: item.standing.map(text),
                says: item.facts.map { Line($0, language) }
            )
        }
        said = answer.remarks.map { remark in
            Said(
                on: day(remark.saidAt).iso,
                kind: remark.kind.rawValue,
                words: remark.words,
                answerBy: remark.answerBy?.iso
            )
        }
        maySee = answer.maySee.map { MaySee(who: $0.who, why: text($0.why), until: $0.until?.iso) }
        looked = answer.looks.map { Look(on: $0.on.iso, who: text($0.who), what: text($0.what)) }
    }

    /// The same things always make the same bytes.
    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            encoder.keyEncodingStrategy = .convertToSnakeCase
            return Array(try encoder.encode(self))
        }
    }
}
