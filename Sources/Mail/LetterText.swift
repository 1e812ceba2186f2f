import Foundation
import Markup

/// A letter as it is kept until it is sent: JSON, which is then sealed.
struct LetterText: Codable {
    struct Words: Codable {
        let en: String
        let cy: String

        init(_ phrase: Phrase) {
            en = phrase.en
            cy = phrase.cy
        }

        var phrase: Phrase { Phrase(en: en, cy: cy) }
    }

    let subject: Words
    let paragraphs: [Words]
    let linkWords: Words?
    let linkPath: String?
    let ending: [Words]
    /// None in letters that were kept before there were plain ones.
    let isPlain: Bool?

    init(_ letter: Letter) {
        subject = Words(letter.subject)
        paragraphs = letter.paragraphs.map(Words.init)
        linkWords = letter.link.map { Words($0.words) }
        linkPath = letter.link?.path
        ending = letter.ending.map(Words.init)
        isPlain = letter.isPlain ? true : nil
    }

    var letter: Letter {
        if isPlain == true { return Letter(plain: subject.phrase, paragraphs.map(\.phrase)) }
        var link: (words: Phrase, path: String)?
        if let linkWords, let linkPath { link = (linkWords.phrase, linkPath) }
        return Letter(
            subject: subject.phrase,
            paragraphs: paragraphs.map(\.phrase),
            link: link,
            ending: ending.map(\.phrase)
        )
    }

    static func bytes(of letter: Letter) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(LetterText(letter)))
    }

    static func letter(from bytes: [UInt8]) throws -> Letter {
        try JSONDecoder().decode(LetterText.self, from: Data(bytes)).letter
    }
}
