import Dates
import Foundation
import Markup
import TestSupport
import Testing

@testable import Mail

@Suite struct MessageTests {
    static let settings = MailSettings(
        host: "localhost",
        port: 25,
        security: .none,
        from: "carers@trentham.example",
        origin: "https://carers.test",
        placeName: Phrase(same: "Trentham carers")
    )

    @Test func theSameLetterIsTheSameMessageWhoeverSendsItAgain() throws {
        let clock = TestClock()
        let id = clock.clock.newID()
        let to = try #require(Mailbox("idris@trentham.example"))
        let texts = (0..<2).map { _ in
            Message(
                id: id,
                letter: SendingTests.letter,
                to: to,
                language: .english,
                at: clock.now,
                Self.settings
            )?.text
        }

        #expect(texts[0] != nil)
        #expect(texts[0] == texts[1])
        #expect(texts[0]?.contains("Message-ID: <\(id.uuidString.lowercased())@trentham.example>\r\n") == true)
    }

    static let addresses: [(String, Bool)] = [
        ("idris@trentham.example", true), ("i.o'b+news@a-b.co.uk", true), ("idris", false), ("@x.uk", false),
        ("a@b@c.uk", false), ("a b@c.uk", false), ("a@c.uk\r\nBcc: d@e.uk", false), ("a@c.uk>", false),
        ("<a@c.uk", false), ("a@-c.uk", false), ("a@c..uk", false), (".a@c.uk", false), ("a@", false),
        ("siân@c.uk", false), ("a@c.uk\0", false), ("-oQ@c.uk", false), ("a,b@c.uk", false),
        (String(repeating: "a", count: 65) + "@c.uk", false),
    ]

    @Test(arguments: addresses)
    func anAddressHoldsNothingThatCouldEndIt(_ address: String, _ isOne: Bool) {
        #expect((Mailbox(address) != nil) == isOne)
    }

    /// Whatever a name or a subject is made of, the headers are those we wrote and no other, in short lines of ASCII.
    @Test func noTextMakesAHeaderOfItsOwn() throws {
        let pieces = [
            "\r\nBcc: x@evil.example", "\n", "\r", "\u{85}", "\u{2028}", "\0", "=?UTF-8?Q?=0D=0A?=", "ŵ", "👩‍👩‍👧",
            "<a@b.c>", ",",
            "\"", "(", String(repeating: "long ", count: 30), String(repeating: "x", count: 200), "\u{200B}", "", " ",
        ]
        let expected = [
            "Date", "From", "To", "Message-ID", "Subject", "Auto-Submitted", "MIME-Version", "Content-Language",
            "Content-Type",
        ]
        let clock = TestClock()
        for first in pieces {
            for second in pieces {
                let to = try #require(Mailbox("idris@trentham.example", name: first + second))
                let letter = Letter(subject: Phrase(same: second + first), paragraphs: [Phrase(same: first)])
                let message = Message(
                    id: clock.clock.newID(),
                    letter: letter,
                    to: to,
                    language: .english,
                    at: clock.now,
                    Self.settings
                )
                let text = try #require(message).text
                let head = text.components(separatedBy: "\r\n\r\n").first ?? ""
                let lines = head.components(separatedBy: "\r\n")
                let names = lines.filter { !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != ":" }) }
                #expect(names == expected)
                #expect(text.utf8.allSatisfy { $0 < 127 && ($0 >= 32 || $0 == 10 || $0 == 13) })
                #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 && !$0.contains("\n") })
            }
        }
    }

    @Test func aMomentIsADateOfAHeader() throws {
        let moments = [
            "2026-03-16T10:00:00.000Z": "Mon, 16 Mar 2026 10:00:00 +0000",
            "1969-12-31T23:59:59.000Z": "Wed, 31 Dec 1969 23:59:59 +0000",
            "2028-02-29T00:00:01.500Z": "Tue, 29 Feb 2028 00:00:01 +0000",
        ]
        for (iso, text) in moments {
            let moment = try #require(Instant(iso: iso))
            #expect(MailDate.text(moment) == text)
        }
    }
}
