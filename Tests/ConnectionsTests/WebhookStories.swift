import Crypto
import Dates
import Desk
import Forms
import Foundation
import HTTPTypes
import Outbound
import Records
import Strategy
import Testing
import Web

@testable import Connections
@testable import Jobs
@testable import TestSupport

/// What other programs are told, against a real server.
@Suite struct WebhookStories {
    @Test(arguments: TestStore.allCases)
    func aChangedStatusIsToldSignedAndWithoutWords(in store: TestStore) async throws {
        let receiver = try Receiver()
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let secret = try await world.webhook("http://localhost:\(receiver.port)/ok")
            let report = ReportStatus(plan: world.plan, actionThatBegins: "Train", status: .atRisk)
            let plain = ReportStatus(plan: world.plan, actionThatBegins: "Train", status: .atRisk)

            try await site.desk.perform(report, as: .system("test"))
            site.clock.advance(seconds: 60)
            try? await site.desk.perform(plain, as: .system("test"))
            try await site.sendHooks()

            let taken = try receiver.taken
            let one = try #require(taken.first)
            #expect(taken.count == 1)
            #expect(one.body.contains("\"action.status_changed\""))
            #expect(one.body.contains("https://carers.test/plans/"))
            #expect(!one.body.contains("reception"))
            #expect(try one.isSigned(by: secret))
            let page = try await world.lead.get(try await world.webhookPath())
            #expect(page.text.contains("200"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsNotTakenIsTriedAgainAndThenItsWebhookIsOff(in store: TestStore) async throws {
        let receiver = try Receiver()
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            _ = try await world.webhook("http://localhost:\(receiver.port)/broken")
            let path = try await world.webhookPath()

            for _ in 0..<HookPace.mostFailures { _ = try await world.lead.post(path + "/test") }
            try await site.sendHooks(until: site.clock.now.adding(seconds: 86_400))

            let page = try await world.lead.get(path)
            #expect(try receiver.taken.count == HookPace.tries * HookPace.mostFailures)
            #expect(Set(try receiver.taken.map { $0.headers["webhook-id"] }).count == HookPace.mostFailures)
            #expect(page.text.contains("Turned off"))
            #expect(try await world.lead.post(path + "/test").status == .conflict)
            #expect(try await world.lead.post(path + "/on").status == .seeOther)
            #expect(try await world.lead.post(path + "/test").status == .seeOther)
            #expect(try await world.lead.post(path + "/end").status == .seeOther)
            #expect(try await world.lead.get(path).status == .notFound)
            let before = try receiver.taken.count
            try await site.sendHooks()
            #expect(try receiver.taken.count == before)
        }
    }

    @Test(arguments: TestStore.allCases)
    func nothingIsFollowedAndNobodyIsWaitedForLong(in store: TestStore) async throws {
        let receiver = try Receiver()
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            for path in ["moved", "slow", "endless"] {
                _ = try await world.webhook("http://localhost:\(receiver.port)/\(path)")
                _ = try await world.lead.post(try await world.webhookPath() + "/test")
            }

            try await site.sendHooks()

            let answers = try await site.store.read { db in
                try db.values("answer", "SELECT answer FROM webhook_delivery ORDER BY made_at, id") as [String]
            }
            #expect(answers == ["302", "tooSlow", "200"])
            #expect(try !receiver.taken.contains { $0.path == "/secret" })
        }
    }

    @Test func aNameThatLeadsInsideIsNotSentTo() async throws {
        let receiver = try Receiver()
        let port = receiver.port
        let public_ = try #require(InternetAddress("93.184.215.14"))
        let inside = try #require(InternetAddress("127.0.0.1"))
        let hook = try #require(WebhookAddress("https://hook.example:\(port)/ok"))
        let turning = TurningName([[public_], [inside]])
        let mixed = Resolver { _ in [public_, inside] }

        let first = try await Destination(hook, by: turning.resolver, allowsThisMachine: false)

        #expect(first.address == public_)
        await #expect(throws: Destination.Refusal.inside) {
            try await Destination(hook, by: turning.resolver, allowsThisMachine: false)
        }
        await #expect(throws: Destination.Refusal.inside) {
            try await Destination(hook, by: mixed, allowsThisMachine: false)
        }
        for name in ["localhost", "127.1", "2130706433", "0x7f000001", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"] {
            let address = try #require(WebhookAddress("https://\(name)/"), "\(name)")
            await #expect(throws: Destination.Refusal.self, "\(name)") {
                try await Destination(address, by: .system, allowsThisMachine: false)
            }
        }
        #expect(try receiver.taken.isEmpty)
    }

    @Test func itIsSentToTheMachineThatWasLookedAt() async throws {
        let receiver = try Receiver()
        let hook = try #require(WebhookAddress("http://localhost:\(receiver.port)/ok", allowsThisMachine: true))
        let inside = try #require(InternetAddress("127.0.0.1"))
        let turning = TurningName([[inside]])
        let destination = try await Destination(hook, by: turning.resolver, allowsThisMachine: true)

        let code = try await Sending(to: destination, headers: [], body: "{}").code()

        #expect(code == 200)
        #expect(turning.asked == 1)
    }

    @Test(arguments: [
        "http://hooks.example/", "https://user:word@hooks.example/", "https://hooks.example/#part",
        "ftp://hooks.example/",
        "file:///etc/passwd", "https://", "hooks.example", "https://hooks.example:70000/", "http://localhost:9/",
        "https://h\u{f6}oks.example/",
    ])
    func anAddressThatWillNotDoIsRefusedOnThePage(_ address: String) async throws {
        try await withSite(.sqlite) { site in
            let world = try await ConnectionsWorld(site)
            let answer = try await world.lead.post(
                ConnectionsPaths.newWebhook,
                ["url": address, "events": HookEvent.planAdopted.rawValue]
            )

            #expect(answer.status == .unprocessableContent)
        }
    }

    @Test(arguments: [
        ("10.1.2.3", false), ("172.16.0.1", false), ("172.32.0.1", true), ("192.168.1.1", false), ("100.64.0.1", false),
        ("169.254.169.254", false), ("127.0.0.1", false), ("0.0.0.0", false), ("224.0.0.1", false), ("8.8.8.8", true),
        ("255.255.255.255", false), ("::1", false), ("::", false), ("fe80::1", false), ("fc00::1", false),
        ("::ffff:8.8.8.8", false), ("64:ff9b::7f00:1", false), ("2002:7f00:1::", false), ("2001:db8::1", false),
        ("2001::1", false), ("2a00:1450:4009::1", true), ("198.51.100.7", false),
    ])
    func whatIsPublicIsKnown(_ text: String, _ isPublic: Bool) throws {
        #expect(try #require(InternetAddress(text)).isPublic == isPublic)
    }
}

extension Receiver.Taken {
    /// Whether the signature is right, as Standard Webhooks says.
    func isSigned(by secret: String) throws -> Bool {
        let key = try #require(Data(base64Encoded: String(secret.dropFirst("whsec_".count))))
        let signed = "\(headers["webhook-id"] ?? "").\(headers["webhook-timestamp"] ?? "").\(body)"
        let code = HMAC<SHA256>.authenticationCode(for: Data(signed.utf8), using: SymmetricKey(data: key))
        return headers["webhook-signature"] == "v1,\(Data(code).base64EncodedString())"
    }
}

/// A name that means something else each time it is looked up.
private final class TurningName: @unchecked Sendable {
    private let answers: [[InternetAddress]]
    private(set) var asked = 0

    init(_ answers: [[InternetAddress]]) { self.answers = answers }

    var resolver: Resolver {
        Resolver { _ in
            defer { self.asked += 1 }
            return self.answers[min(self.asked, self.answers.count - 1)]
        }
    }
}

extension SiteUnderTest {
    /// Sends what waits, to this machine too, as the clock is moved on to `moment`.
    func sendHooks(until moment: Instant? = nil) async throws {
        var settings = ConnectionsSettings(allowsThisMachine: true)
        settings.hookSeconds = 1
        let sender = JobRunner(
            store: store,
            desk: desk,
            handlers: Connections(settings).jobs,
            recurring: [],
            logger: runner.logger
        )
        let end = moment ?? clock.now
        while true {
            while try await sender.runOne() {}
            guard let next = try await sender.nextMoment(), next <= end, next > clock.now else { break }
            clock.advance(to: next)
        }
    }
}

extension ConnectionsWorld {
    /// Adds a webhook that only a development setting allows, and gives its secret.
    func webhook(_ address: String, _ events: [HookEvent] = [.actionStatus, .planAdopted]) async throws -> String {
        let details = try WebhookDetails(
            Form([
                "url": [address],
                "events": events.map(\.rawValue),
            ]),
            teams: [TestTeams.id("north")],
            allowsThisMachine: true
        )
        let actor = Actor(
            account: leadID,
            name: "Asha Patel",
            memberships: [Actor.Membership(team: TestTeams.id("north"), role: .strategyLead)]
        )
        return try await site.desk.perform(AddWebhook(details: details, origin: "https://carers.test"), as: actor)
            .secret
    }

    /// The page of the newest.
    func webhookPath() async throws -> String {
        let id: UUID? = try await site.store.read { db in
            try db.value("id", "SELECT id FROM webhook ORDER BY id DESC LIMIT 1")
        }
        return ConnectionsPaths.webhook(try #require(id))
    }
}
