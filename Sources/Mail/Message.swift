import Dates
import Desk
import Foundation
import Markup

/// A letter as mail servers pass it on (RFC 5322): plain text and HTML, in one language.
///
/// Made again of the same letter it is the same to the byte, its Message-ID and date included.
struct Message: Sendable {
    let from: Mailbox
    let to: Mailbox
    let id: String
    let text: String

    /// None when the place's own address is not one.
    init?(id: UUID, letter: Letter, to: Mailbox, language: Language, at date: Instant, _ settings: MailSettings) {
        let sender =
            letter.isPlain
            ? Mailbox(settings.plainFrom ?? settings.from)
            : Mailbox(settings.from, name: settings.placeName.text(in: language))
        guard let from = sender else { return nil }
        let body = LetterBody(letter, language: language, settings)
        let boundary = "=_\(id.uuidString.lowercased())"
        let subject = HeaderText(letter.subject.text(in: language))
        let lines: [String] = [
            "Date: \(MailDate.text(date))",
            "From: \(Message.address(from, after: 6))",
            "To: \(Message.address(to, after: 4))",
            "Message-ID: <\(id.uuidString.lowercased())@\(from.domain)>",
            "Subject: \(subject.value(after: 9))",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Language: \(language.code)",
            "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"",
            "",
            "--\(boundary)",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            QuotedPrintable.encode(body.plain),
            "--\(boundary)",
            "Content-Type: text/html; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            QuotedPrintable.encode(body.html),
            "--\(boundary)--",
            "",
        ]
        self.from = from
        self.to = to
        self.id = id.uuidString.lowercased()
        text = lines.joined(separator: "\r\n")
    }

    private static func address(_ mailbox: Mailbox, after used: Int) -> String {
        guard let name = mailbox.name else { return "<\(mailbox.address)>" }
        let phrase = name.phrase(after: used)
        let isLong = used + phrase.utf8.count + mailbox.address.utf8.count > 70
        return "\(phrase)\(isLong ? "\r\n " : " ")<\(mailbox.address)>"
    }
}

/// A moment as a mail header says it: `Mon, 16 Mar 2026 10:00:00 +0000`.
enum MailDate {
    static func text(_ instant: Instant) -> String {
        let iso = instant.iso
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard let day = Day(iso: String(iso.prefix(10))), months.indices.contains(day.month - 1) else { return iso }
        let weekday = days[((day.daysSince1970 % 7) + 7) % 7]
        return "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) \(iso.dropFirst(11).prefix(8)) +0000"
    }
}
