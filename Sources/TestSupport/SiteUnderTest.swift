import App
public import Desk
public import Foundation
import Jobs
import Logging
public import Mail
import Markup
import People
public import Records
import RecordsInSQLite
import Synchronization
public import Web

/// A whole site over a store of its own, its clock held still.
public struct SiteUnderTest: Sendable {
    public let site: Site
    public let desk: Desk
    public let clock: TestClock
    public let store: any RecordStore
    let runner: JobRunner
    /// Where uploads wait, and evidence is kept.
    public let folder: String
    let sessions: TestSessions
    /// All that the site logs.
    public let log: LogBook

    /// Someone without a session.
    public func visitor() -> Visitor { Visitor(site: site, log: log) }

    /// Someone signed in with one role in one team.
    ///
    /// The same team name is the same team throughout a test.
    public func visitor(_ role: Role, of team: String = "north", named name: String = "Asha Patel") -> Visitor {
        visitor(account: clock.clock.newID(), named: name, [Actor.Membership(team: TestTeams.id(team), role: role)])
    }

    /// Someone signed in with these roles, or half signed in.
    public func visitor(
        account: UUID,
        named name: String,
        _ memberships: [Actor.Membership],
        stage: SignedIn.Stage = .full,
        codeAge: Int = 0
    ) -> Visitor {
        let visitor = Visitor(site: site, log: log)
        signIn(visitor, account: account, named: name, memberships, stage: stage, codeAge: codeAge)
        return visitor
    }

    /// Opens a session for someone in the browser they already have.
    public func signIn(
        _ visitor: Visitor,
        account: UUID,
        named name: String,
        _ memberships: [Actor.Membership],
        stage: SignedIn.Stage = .full,
        codeAge: Int = 0
    ) {
        let actor = Actor(account: account, name: name, memberships: memberships)
        let token = SessionToken(random: clock.clock.random(32))
        sessions.open(token, SignedIn(session: clock.clock.newID(), actor: actor, stage: stage, codeAge: codeAge))
        visitor.hold(token)
    }

    /// Every session opened by these steps is over.
    public func endSessions() { sessions.end() }
}

/// The teams that tests speak of.
public enum TestTeams {
    /// The id of the team of this name.
    public static func id(_ name: String) -> UUID {
        var bytes = Array(name.utf8.prefix(8))
        bytes += Array(repeating: 0, count: 8 - bytes.count)
        return UUID(
            uuid: (
                0, 0, 0, 0, 0, 0, 0x70, 1, bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6],
                bytes[7]
            )
        )
    }
}

/// Sessions that tests open without the ceremony of signing in, which has tests of its own.
final class TestSessions: Sendable {
    private let open: Mutex<[String: SignedIn]>

    init(_ open: [String: SignedIn] = [:]) { self.open = Mutex(open) }

    var all: [String: SignedIn] { open.withLock { $0 } }

    func open(_ token: SessionToken, _ signedIn: SignedIn) { open.withLock { $0[token.text] = signedIn } }

    func end() { open.withLock { $0 = [:] } }

    func holder(of token: SessionToken) -> SignedIn? { open.withLock { $0[token.text] } }
}

/// Makes a site on a new place with nothing in it, and hands it to `body`.
public func withSite(
    _ store: TestStore,
    clock: TestClock = TestClock(),
    mail: MailSettings? = nil,
    bounces: BounceFolder? = nil,
    proxies: TrustedProxies = TrustedProxies(),
    _ body: @Sendable (SiteUnderTest) async throws -> Void
) async throws {
    try await store.withPlace { records in
        try await withSite(
            over: records,
            clock: clock,
            mail: Mail(mail, addressBook: People.addressBook, bounces: bounces),
            proxies: proxies,
            body
        )
    }
}

/// The same in a place that goes on from where another stood.
public func withSite(from copy: PlaceCopy, _ body: @Sendable (SiteUnderTest) async throws -> Void) async throws {
    let records = try SQLiteDatabase(copying: copy.records)
    try await withSite(
        over: records,
        clock: TestClock(),
        mail: Mail(nil, addressBook: People.addressBook),
        proxies: TrustedProxies(),
        from: copy,
        body
    )
    try await records.close()
}

/// The same on a database that is a file of `folder`, for tests that read the file itself.
public func withSite(
    inFolder folder: String,
    mail: MailSettings? = nil,
    _ body: @Sendable (SiteUnderTest) async throws -> Void
) async throws {
    let records = try SQLiteDatabase(path: folder + "/alongside.sqlite")
    try await records.migrate(App.migrations)
    try await withSite(
        over: records,
        clock: TestClock(),
        mail: Mail(mail, addressBook: People.addressBook),
        proxies: TrustedProxies(),
        body
    )
    try await records.close()
}

private func withSite(
    over records: any RecordStore,
    clock: TestClock,
    mail: Mail,
    proxies: TrustedProxies,
    from copy: PlaceCopy? = nil,
    _ body: @Sendable (SiteUnderTest) async throws -> Void
) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "alongside-test-\(UUID().uuidString)",
        isDirectory: true
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try copy?.putFiles(in: folder)
    let sessions = TestSessions(copy?.sessions ?? [:])
    let log = LogBook()
    let people = People(
        keys: PlaceKeys(random: clock.clock.random),
        settings: PeopleSettings(passwordCost: .cheap, issuer: "Trentham carers")
    )
    let doorkeeper = Doorkeeper { token, desk in
        if let signedIn = sessions.holder(of: token) { return signedIn }
        return try await people.doorkeeper.whoHolds(token, desk)
    }
    var settings = SiteSettings(
        placeName: Phrase(en: "Trentham carers", cy: "Gofalwyr Trentham"),
        hosts: [Visitor.host],
        uploadFolder: folder.path,
        logger: log.logger("site")
    )
    settings.proxies = proxies
    let site = App.site(
        records,
        clock: clock.clock,
        people: people,
        mail: mail,
        doorkeeper: doorkeeper,
        settings: settings
    )
    let runner = App.runner(records, clock: clock.clock, people: people, mail: mail, logger: log.logger("jobs"))
    // Only now, since what the site draws of chance as it is made must be what the other's drew.
    if let copy { clock.state = copy.clock }
    try await body(
        SiteUnderTest(
            site: site,
            desk: App.desk(records, clock: clock.clock, people: people, mail: mail),
            clock: clock,
            store: records,
            runner: runner,
            folder: folder.path,
            sessions: sessions,
            log: log
        )
    )
}
