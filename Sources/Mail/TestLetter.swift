public import Dates
public import Foundation
import Jobs
import Markup

extension MailSettings {
    /// Sends a letter that says only that letters arrive.
    ///
    /// - Returns: What the mail server said, in a sentence.
    /// - Throws: `JobProblem` when it did not take the letter.
    public func sendTest(to mailbox: Mailbox, id: UUID, at now: Instant) async throws -> String {
        let letter = Letter(
            subject: Phrase(en: "Letters arrive", cy: "Mae llythyrau’n cyrraedd"),
            paragraphs: [
                Phrase(
                    en: "This was sent to see whether letters from this place arrive. There is nothing to do.",
                    cy: "Anfonwyd hwn i weld a yw llythyrau o’r lle hwn yn cyrraedd. Nid oes dim i’w wneud."
                )
            ]
        )
        guard let message = Message(id: id, letter: letter, to: mailbox, language: .english, at: now, self) else {
            throw JobProblem("The address letters come from is not one")
        }
        switch try await SMTPServer(self).send(message) {
        case .taken: return "The mail server took the letter."
        case .refused(let code): throw JobProblem("The mail server refused the letter with", code: code)
        }
    }
}
