public import DesignSystem
public import Desk
public import Jobs
public import Records
public import Web

/// Letters by email: posted in a command's transaction, sent by a job, and their addresses and words erased once gone.
public struct Mail: Area {
    /// None where the place sends no letters.
    public let settings: MailSettings?
    private let addressBook: AddressBook
    private let bounces: BounceFolder?

    /// - Parameters:
    ///   - settings: The mail server; none where the place sends no letters.
    ///   - addressBook: Where people with an account get their letters.
    ///   - bounces: Where reports of letters that came back wait to be read.
    public init(_ settings: MailSettings?, addressBook: AddressBook, bounces: BounceFolder? = nil) {
        self.settings = settings
        self.addressBook = addressBook
        self.bounces = bounces
    }

    public var routes: [Route] { [] }
    public var migrations: [Migration] { mailMigrations }
    public var events: [Event] { Event.ofMail }
    public var notices: [Notice] { [] }

    public func sections(for actor: Actor) -> [NavigationItem] { [] }

    public var jobs: [JobHandler] { [sendMail(settings, addressBook), readBounces(bounces)] }
    public var recurring: [Recurring] { [Recurring("mail.bounces", .every(minutes: 5), ReadBounces())] }
}
