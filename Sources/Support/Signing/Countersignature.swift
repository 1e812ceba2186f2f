import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records

/// That a carer said on their own pages that an assessment or a review is right, and what it said to them then.
struct Countersignature: Sendable, Identifiable {
    enum About: String, Sendable, SQLConvertible { case assessment, review }

    let id: UUID
    let subject: UUID
    let signedOn: Day
    /// The version of it that they read.
    let version: Int
    let text: SignedText

    static let sealing = SealedWords(table: "countersignature", column: "text_sealed")

    init(row: Row, _ means: Means) throws {
        id = try row["id"]
        subject = try row["about_id"]
        signedOn = try row["signed_on"]
        version = try row["about_version"]
        let text = try Self.sealing.open(row["text_sealed"] as String, row: id, means)
        self.text = try JSONDecoder().decode(SignedText.self, from: Data(text.utf8))
    }

    /// Whether it says something else now.
    ///
    /// A later release may word a question otherwise: that changes no version, and what they signed stands.
    func isOfOlder(_ item: SharedItem) -> Bool { version != item.version && text != SignedText(item) }

    func signature(of item: SharedItem) -> SharedItem.Signature {
        isOfOlder(item) ? .older(signedOn) : .signed(signedOn)
    }
}

/// What was signed, as it stood on the page, in both languages.
struct SignedText: Sendable, Codable, Equatable {
    struct Line: Sendable, Codable, Equatable {
        let english: String
        let welsh: String
        let saidInEnglish: [String]
        let saidInWelsh: [String]
    }

    let lines: [Line]

    init(_ item: SharedItem) {
        lines = item.facts.map { fact in
            Line(
                english: fact.label.en,
                welsh: fact.label.cy,
                saidInEnglish: fact.words.map(\.en),
                saidInWelsh: fact.words.map(\.cy)
            )
        }
    }

    /// As staff read it beside what it says now.
    var facts: [Fact] {
        lines.map { line in
            let said: [HTML] = zip(line.saidInEnglish, line.saidInWelsh).map { english, welsh in
                "<li class=\"pre\">\(Phrase(en: english, cy: welsh))</li>"
            }
            return Fact(Phrase(en: line.english, cy: line.welsh), "<ul>\(said)</ul>")
        }
    }

    func stored() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// That it was countersigned, when, of which text, and that text to open.
func signedPart(_ signed: Countersignature?, isOlder: Bool) -> HTML? {
    guard let signed else { return nil }
    let tag: HTML? = isOlder ? .tag(SigningWords.older, .warn) : .tag(SigningWords.right, .ok)
    return """
        <h3>\(SigningWords.title)</h3><p>\(HTML.day(signed.signedOn)), \(SigningWords.own) \(tag)</p>
        \(.details(SigningWords.what, .summaryList(signed.text.facts)))
        """
}

enum SigningWords {
    static let title = Phrase(en: "Countersigned", cy: "Wedi’i gydlofnodi")
    static let own = Phrase(en: "by the carer, on their own pages", cy: "gan y gofalwr, ar eu tudalennau eu hunain")
    static let right = Phrase(en: "As it stands", cy: "Fel y mae")
    static let older = Phrase(en: "An older text: it has changed since", cy: "Testun hŷn: mae wedi newid ers hynny")
    static let what = Phrase(en: "What they signed", cy: "Yr hyn a lofnodwyd")
}
