import Desk
import Foundation
import People
import Records
import Synchronization
import TestSupport
import Testing
import Web

@testable import Carers

/// What each role is shown of each kind of record, by every way there is, against the page that says so.
///
/// Each kind stands alone in a place of its own, so that a count tells of it and of nothing else.
@Suite struct RecordMatrixTests {
    /// A kind of record, as whoever asks stands to it.
    enum Kind: String, CaseIterable {
        case open = "open, of their own team"
        case beside = "open, of another team; theirs works with them too"
        case otherTeam = "open, of another team of their agency"
        case shared = "of another agency, shared for support"
        case withdrawn = "of another agency, no longer shared"
        case closed = "closed"
        case known = "restricted, and they need to know"
        case restricted = "restricted, and they do not need to know"
        case merged = "merged into another"
    }

    /// Those for whom it is asked, in team north.
    static let roles: [[Role]] = Role.allCases.map { [$0] }

    private struct Ways: Sendable {
        var page = false
        var list = false
        var search = false
        var count = false
        var export: Bool?

        var words: String {
            let shown = [
                page ? "page" : nil, list ? "list" : nil, search ? "search" : nil, count ? "count" : nil,
                export == true ? "export" : nil,
            ].compactMap(\.self)
            return shown.isEmpty ? "–" : shown.joined(separator: ", ")
        }
    }

    private func ways(_ roles: [Role], to kind: Kind) async throws -> Ways {
        let all = Mutex(Ways())
        try await withSite(.sqlite, clock: .dated) { site in
            var found = Ways()
            let world = try await CarersWorld(site)
            let (visitor, account) = try await CarersWorld.worker(roles, of: ["north"], named: "Rhian", at: site)
            let path = try await record(kind, world, for: account)
            let id = String(path.split(separator: "/").last ?? "")
            let references: [String] = try await world.values(
                "reference",
                "SELECT reference FROM person WHERE id = \(id)"
            )
            let reference = try #require(references.first)

            let page = try await visitor.get(path)
            found.page = page.status == .ok && page.text.contains(reference)
            let list = try await visitor.get("/carers/cases?status=all")
            found.list = list.status == .ok && list.text.contains(reference)
            let searched = try await visitor.post("/carers/search", ["find": "Quillfeather"])
            found.search =
                searched.status == .seeOther ? try await visitor.follow(searched).text.contains(reference) : false
            let hub = try await visitor.get("/carers").text
            found.count = hub.contains("person whose record you may see")
            let export = try await visitor.post("/carers/cases/export", ["purpose": "meeting", "status": "all"])
            found.export = export.status == .forbidden ? nil : export.status == .ok && export.text.contains(reference)
            let ways = found
            all.withLock { $0 = ways }
        }
        return all.withLock { $0 }
    }

    /// One record of this kind; of two merged, the one that went, and the other is nobody’s here.
    private func record(_ kind: Kind, _ world: CarersWorld, for account: UUID) async throws -> String {
        let team =
            switch kind {
            case .otherTeam, .beside: "south"
            case .shared, .withdrawn: "centre"
            default: "north"
            }
        let (writer, _) = try await CarersWorld.worker([.carersWorker], of: [team], named: "Writer", at: world.site)
        let path = try await world.register("Zenobia", "Quillfeather", ["born": "12 3 1958"], by: writer)
        let id = String(path.split(separator: "/").last ?? "")
        let (now, newID) = (world.site.clock.now, world.site.clock.clock.newID)
        try await world.site.store.write { db in
            switch kind {
            case .open, .otherTeam: break
            case .beside:
                try db.execute(
                    """
                    INSERT INTO person_team (person_id, team_id, added_name, added_at)
                    VALUES (\(id), \(TestTeams.id("north")), 'Writer', \(now))
                    """
                )
            case .closed: try db.execute("UPDATE person SET ended_on = '2026-03-01' WHERE id = \(id)")
            case .restricted: try db.execute("UPDATE person SET is_restricted = TRUE WHERE id = \(id)")
            case .known:
                try db.execute("UPDATE person SET is_restricted = TRUE WHERE id = \(id)")
                try db.execute(
                    """
                    INSERT INTO need_to_know (id, person_id, account_id, added_by, added_name, added_at)
                    VALUES (\(newID()), \(id), \(account), \(account), 'Rhian', \(now))
                    """
                )
            case .merged:
                let other = newID()
                try db.execute(
                    """
                    INSERT INTO person (id, reference, team_id, given_name, family_name, sort_name, interpreter,
                        registered_on, is_restricted, is_carer, version, created_at)
                    VALUES (\(other), 'C0000-0000', \(TestTeams.id("centre")), 'Zenobia', 'Quillfeather', 'quillfeather',
                        FALSE, '2026-03-01', FALSE, TRUE, 1, \(now))
                    """
                )
                try db.execute("UPDATE person SET merged_into = \(other) WHERE id = \(id)")
            case .shared, .withdrawn:
                let agreement = newID()
                try db.execute(
                    """
                    INSERT INTO agreement (id, keeper_id, receiver_id, purpose, basis, condition, signed_by, begins_at,
                        version, created_at)
                    VALUES (\(agreement), \(CarersWorld.centre), \(CarersWorld.council), 'support', 'public_task', 'care',
                        'Both', \(now), 1, \(now))
                    """
                )
                let withdrawn = kind == .withdrawn ? now : nil
                try db.execute(
                    """
                    INSERT INTO sharing (id, person_id, agreement_id, agreed_by, begins_at, recorded_by, recorded_name,
                        withdrawn_at)
                    VALUES (\(newID()), \(id), \(agreement), 'Zenobia', \(now), \(account), 'Writer', \(withdrawn))
                    """
                )
            }
        }
        return path
    }

    @Test func eachRoleIsShownOfEachRecordWhatIsWritten() async throws {
        var page = """
            # Records

            What each role, in a team of the council, is shown of each kind of record, by every way there is: the record’s page, the
            list of the team’s people, the search, the count of people, and the list taken away as a file. Worked out by a test, which
            fails when this page no longer says what the program does.

            | A record | \(Self.roles.map { $0.map { "`\($0.rawValue)`" }.joined() }.joined(separator: " | ")) |
            |---|\(Self.roles.map { _ in "---|" }.joined())

            """
        for kind in Kind.allCases {
            var cells: [String] = []
            for roles in Self.roles {
                let found = try await ways(roles, to: kind)
                #expect(found.page == found.search && found.search == found.count, "\(roles) \(kind): \(found)")
                #expect(!found.list || found.page, "a list shows nothing that its asker may not open: \(roles) \(kind)")
                #expect(
                    found.export.map { $0 == found.list } ?? true,
                    "what leaves is what is listed: \(roles) \(kind)"
                )
                if [.otherTeam, .withdrawn, .restricted, .merged].contains(kind) {
                    #expect(found.words == "–", "\(roles) \(kind): \(found)")
                }
                if !roles.contains(where: { $0.grants(.seeCarers) }) { #expect(found.words == "–", "\(roles) \(kind)") }
                cells.append(found.words)
            }
            page += "| \(kind.rawValue) | \(cells.joined(separator: " | ")) |\n"
        }
        let file = Self.root.appendingPathComponent("docs/records.md")
        if ProcessInfo.processInfo.environment["ALONGSIDE_WRITE_DOCS"] != nil {
            try page.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(
            (try? String(contentsOf: file, encoding: .utf8)) == page,
            "write docs/records.md with ALONGSIDE_WRITE_DOCS=1 swift test --filter RecordMatrixTests"
        )
    }

    private static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()
}
