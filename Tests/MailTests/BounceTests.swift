import App
import Desk
import Foundation
import Markup
import Records
import TestSupport
import Testing

@testable import Mail

@Suite struct BounceTests {
    static let letter = "01890000-0000-7000-8000-0000000000aa"

    /// A report as mail systems write it.
    static func report(of id: String, action: String = "failed", status: String = "5.1.1") -> String {
        """
        Return-Path: <>
        Date: Mon, 16 Mar 2026 11:00:00 +0000
        From: Mail Delivery System <MAILER-DAEMON@mx.example>
        Subject: Undelivered Mail Returned to Sender
        To: carers@trentham.example
        Content-Type: multipart/report; report-type=delivery-status;
        \tboundary="9B095B5ADSN=_/mx"

        This is a MIME-encapsulated message.

        --9B095B5ADSN=_/mx
        Content-Type: text/plain; charset=us-ascii

        I'm sorry.

        --9B095B5ADSN=_/mx
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; someone@trentham.example
        Action: \(action)
        Status: \(status) (bad mailbox)
        Diagnostic-Code: smtp; 550 5.1.1 No such mailbox

        --9B095B5ADSN=_/mx
        Content-Type: message/rfc822

        From: Trentham carers <carers@trentham.example>
        Message-ID:
         <\(id)@trentham.example>
        Subject: Something

        Words.
        --9B095B5ADSN=_/mx--
        """
    }

    @Test func aReportNamesItsLetterAndWhy() {
        for text in [Self.report(of: Self.letter), Self.report(of: Self.letter).replacing("\n", with: "\r\n")] {
            #expect(
                DeliveryReport(message: Array(text.utf8))
                    == UUID(uuidString: Self.letter).map { DeliveryReport(letter: $0, status: "5.1.1") }
            )
        }
    }

    @Test(arguments: [
        report(of: letter, action: "delayed", status: "4.4.1"), report(of: letter, status: "4.2.2"),
        report(of: letter, action: "delivered", status: "2.1.5"), report(of: "not-an-id"),
        report(of: letter, status: "5.x.1"), report(of: letter, status: "5.1"), "", "\n\n",
        "Subject: Hello\n\nI am away.",
        report(of: letter).replacing("message/delivery-status", with: "text/plain"),
        report(of: letter).replacing("multipart/report", with: "multipart/mixed"),
    ])
    func whatIsNoReportOfAFailureIsLeftAlone(_ text: String) {
        #expect(DeliveryReport(message: Array(text.utf8)) == nil)
    }

    /// Anyone may write to the address that letters come from.
    @Test func noMessageStopsTheReader() {
        var chance = SplitMix(state: 7)
        let report = Array(Self.report(of: Self.letter).utf8)
        for _ in 0..<2000 {
            var bytes = report
            for _ in 0..<(1 + Int(chance.next() % 8)) {
                let place = Int(chance.next() % UInt64(bytes.count))
                switch chance.next() % 4 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: chance.next())
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int(chance.next() % 60)))
                case 2: bytes.insert(contentsOf: bytes[..<place].suffix(40), at: place)
                default: bytes.insert(contentsOf: Array("\n--9B095B5ADSN=_/mx\n".utf8), at: place)
                }
                if bytes.isEmpty { bytes = report }
            }
            _ = DeliveryReport(message: bytes)
        }
        _ = DeliveryReport(message: Array(repeating: 45, count: 2 << 20))
        _ = DeliveryReport(message: Array(repeating: 10, count: 2 << 20))
    }

    @Test(arguments: TestStore.allCases)
    func aLetterThatComesBackIsNotedBesideTheAccount(on store: TestStore) async throws {
        let server = try MailServer(.starttls)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bounces-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let bounces = BounceFolder(path: folder.path)
        try await withSite(store, mail: server.settings(), bounces: bounces) { site in
            let account = try await site.account("cerys@trentham.example")
            try await site.desk.perform(
                PostLetter(letter: SendingTests.letter, recipient: .account(account)),
                as: .system("test")
            )
            try await site.runJobs()
            let sent = try #require(try server.letters.first)
            let id = String(sent.id.dropFirst().prefix { $0 != "@" })
            for text in [Self.report(of: id), Self.report(of: id), Self.report(of: Self.letter)] {
                let report = try #require(DeliveryReport(message: Array(text.utf8)))
                try bounces.add(report)
                try await site.runJobs(until: site.clock.now.adding(seconds: 600))
            }

            let mair = site.visitor(.administrator)
            let page = try await mair.get("/people/\(account.uuidString.lowercased())").text
            #expect(page.contains("Letters to this address come back"))
            #expect(page.contains("<code>5.1.1</code>"))
            #expect(try await mair.get("/jobs").text.contains("Came back"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
            #expect(try await site.mailRows().first == "bounced|nil|nil|5.1.1")

            // A later letter stays away for three days: the next one sent says that the address is good again.
            for days in [0, 2, 4] {
                site.clock.advance(seconds: Int64(days) * 86_400)
                try await site.desk.perform(
                    PostLetter(letter: SendingTests.letter, recipient: .account(account), key: "after \(days) more"),
                    as: .system("test")
                )
                try await site.runJobs()
                let now = try await mair.get("/people/\(account.uuidString.lowercased())").text
                #expect(now.contains("Letters to this address come back") == (days < 4), "after \(days) more days")
            }
        }
    }
}

/// The same numbers in every run.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
