import Mail
import Markup

/// A place that sends letters, to a server that is not there: what is sent waits.
enum CycleMail {
    static let settings = MailSettings(
        host: "127.0.0.1",
        port: 1,
        security: .none,
        from: "carers@carers.test",
        origin: "https://carers.test",
        placeName: Phrase(en: "Trentham carers", cy: "Gofalwyr Trentham")
    )
}
