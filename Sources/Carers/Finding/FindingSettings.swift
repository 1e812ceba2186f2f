public import Markup

/// What the place says of itself on the pages that anyone may read, and how soon it means to answer.
public struct FindingSettings: Sendable {
    /// The telephone number that is given beside every form.
    public var phone: String?
    /// When the telephone is answered.
    public var phoneHours: Phrase?
    /// Where whoever leaves in a hurry is sent: a page that tells nobody anything.
    public var neutralSite = "https://www.bbc.co.uk/weather"
    public var targets = LocalTargets()

    public init() {}
}

/// How soon the place means to answer: its own aims, not the law's.
public struct LocalTargets: Sendable, Equatable {
    /// Working days until someone has decided what happens with a registration or a referral.
    public var decide = 3
    /// The same where whoever sent it says that it cannot wait.
    public var decideUrgent = 1
    /// Working days until someone has been in touch.
    public var contact = 10
    /// The same where it cannot wait.
    public var contactUrgent = 2

    public init() {}
}
