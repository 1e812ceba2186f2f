import Desk
import Foundation
import Mail

extension App {
    /// Sends a letter that says only that letters arrive, and answers with what the mail server said.
    ///
    /// - Throws: `OperatorError` when no mail server is given, the address is none, or the letter was not taken.
    public static func sendTestLetter(to address: String, _ configuration: Configuration) async throws -> String {
        guard let settings = configuration.mail else {
            throw OperatorError("No mail server is given: set ALONGSIDE_SMTP and ALONGSIDE_MAIL_FROM.")
        }
        guard let to = Mailbox(address) else { throw OperatorError("\(address) is not an email address.") }
        do {
            return try await settings.sendTest(to: to, id: UUID.timeOrdered(at: Clock.live.now()), at: Clock.live.now())
        } catch {
            throw OperatorError("\(error)")
        }
    }

    /// Takes what a mail system hands over when a letter comes back, and keeps what is of use until the server reads it.
    ///
    /// The server has the records for itself, so they are not opened here.
    ///
    /// - Returns: What was understood, in a sentence.
    public static func takeBounce(_ bytes: [UInt8], _ configuration: Configuration) throws -> String {
        guard let report = DeliveryReport(message: bytes) else {
            return "This is no report of a letter of ours that came back for good. It is left alone."
        }
        guard FileManager.default.fileExists(atPath: configuration.folder) else {
            throw OperatorError("There is no place in the folder \(configuration.folder). Name another with --place.")
        }
        try BounceFolder(path: configuration.bounceFolder).add(report)
        return "Letter \(report.letter.uuidString.lowercased()) came back (\(report.status)). The server will note it."
    }
}
