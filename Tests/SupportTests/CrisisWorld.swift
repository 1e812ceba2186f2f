import Carers
import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Support

/// A carer of the north team, a worker and a manager who keep their record, and a worker of the south who may not.
struct CrisisWorld {
    let site: SiteUnderTest
    let worker: Visitor
    let manager: Visitor
    let stranger: Visitor
    let nia: UUID

    static let north = TestTeams.id("north")

    init(_ site: SiteUnderTest) async throws {
        self.site = site
        worker = site.visitor(.carersWorker, of: "north", named: "Wil Hughes")
        manager = site.visitor(.carersManager, of: "north", named: "Mona Price")
        stranger = site.visitor(.carersWorker, of: "south", named: "Sol Adeyemi")
        let agency = site.clock.clock.newID()
        try await site.store.write { db in
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Trentham Council"), \("council"), \(1))"
            )
            for team in ["north", "south"] {
                try db.execute(
                    """
                    INSERT INTO team (id, agency_id, name, folded, version)
                    VALUES (\(TestTeams.id(team)), \(agency), \(team), \(team), \(1))
                    """
                )
            }
        }
        nia = try await Self.register("Nia", "Rowlands", at: site)
    }

    static func register(_ given: String, _ family: String, of team: String = "north", at site: SiteUnderTest)
        async throws -> UUID
    {
        let details = PersonDetails(PersonName(given: given, family: family))
        return try await site.desk.perform(
            RegisterPerson(details: details, team: TestTeams.id(team)),
            as: .system("test")
        )
    }

    /// An address of Nia's record.
    func path(_ part: String) -> String { "/carers/\(nia.text)/\(part)" }

    func ids(_ statement: SQL) async throws -> [UUID] { try await site.store.read { try $0.values("id", statement) } }

    func texts(_ column: String, _ statement: SQL) async throws -> [String] {
        try await site.store.read { try $0.values(column, statement) }
    }

    func count(_ table: String) async throws -> Int {
        try await site.store.read { try $0.rows("SELECT * FROM \(name: table)").count }
    }

    /// What was recorded about Nia, oldest first.
    func events() async throws -> [String] {
        try await texts("event", "SELECT event FROM audit_entry WHERE subject_id = \(nia) ORDER BY number")
    }

    /// Nia has a card: its number, as it stands in an address.
    @discardableResult
    func giveCard() async throws -> String {
        let asked = try await worker.post(path("card"))
        try #require(asked.status == .seeOther, "\(asked.status)")
        let id = try #require(try await ids("SELECT id FROM carers_card WHERE state = 'applied' ORDER BY id").first)
        let issued = try await worker.post(path("card/\(id.text)/issue"))
        try #require(issued.status == .seeOther, "\(issued.status)")
        return try #require(try await numbers().first)
    }

    /// The numbers of cards that are good.
    func numbers() async throws -> [String] {
        try await texts("number", "SELECT number FROM carers_card WHERE state = 'issued' ORDER BY created_at, id")
    }

    /// The one card that is good.
    func goodCard() async throws -> UUID {
        try #require(try await ids("SELECT id FROM carers_card WHERE state = 'issued' ORDER BY id").first)
    }

    static let plan = [
        "people": "Gwilym Rowlands, 14 Mill Lane, born 1938, Welsh first", "conditions": "Dementia; no penicillin",
        "medicines": "Donepezil at night, blister pack in the blue tin", "routine": "Up at eight, tea with two sugars",
        "talking": "Sing to him", "access": "Back door. Mrs Evans at number 12 holds a key",
        "household": "Their daughter Mali, 9", "pets": "A dog, Fflos", "services": "Bryn Surgery",
        "cover": "Dafydd sleeps in for two nights", "staff": "Nia worries what neighbours think",
        "agreed-day": "2", "agreed-month": "3", "agreed-year": "2025", "cared_for": "decided", "version": "0",
    ]

    static let dafydd = [
        "name": "Dafydd Rowlands", "phone": "01782 555 0142", "relation": "son", "when": "any time after six",
        "key": "1", "agreed-day": "1", "agreed-month": "3", "agreed-year": "2025", "version": "0",
    ]

    /// Nia has a plan with one to ring.
    func makePlan() async throws {
        let plan = try await worker.post(path("emergency/edit"), Self.plan)
        try #require(plan.status == .seeOther, "\(plan.text)")
        let contact = try await worker.post(path("emergency/contacts/new"), Self.dafydd)
        try #require(contact.status == .seeOther, "\(contact.text)")
    }

    /// The code as it is printed on the sheet.
    func printedCode() async throws -> String {
        let sheet = try await worker.get(path("emergency/sheet")).text
        let found = sheet.firstMatch(of: /class="digits">([\d ]{11})<\/bdi>/)
        return try #require(found.map { String($0.output.1) }, "there is a code on the sheet")
    }
}
