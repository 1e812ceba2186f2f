import Desk
import Foundation
import RecordsInSQLite
import Web

/// A place as it stood at one moment, from which others go on, alike to the last id: for what is tried many times from
/// one beginning.
public struct PlaceCopy: Sendable {
    let records: SQLiteDatabase
    let clock: TestClock.State
    let sessions: [String: SignedIn]
    /// What was uploaded, by where it lies in the folder.
    private let files: [String: Data]

    init(of site: SiteUnderTest) throws {
        guard let store = site.store as? SQLiteDatabase else { throw OnlyInMemory() }
        records = try SQLiteDatabase(copying: store)
        clock = site.clock.state
        sessions = site.sessions.all
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: site.folder) {
            files[path] = FileManager.default.contents(atPath: site.folder + "/" + path)
        }
        self.files = files
    }

    func putFiles(in folder: URL) throws {
        for (path, bytes) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try bytes.write(to: file)
        }
    }
}

extension SiteUnderTest {
    /// The place as it stands now.
    ///
    /// - Returns: A copy that stays as it is, whatever becomes of this place.
    /// - Throws: `OnlyInMemory` for a place on PostgreSQL.
    public func copied() throws -> PlaceCopy { try PlaceCopy(of: self) }
}

/// A place on PostgreSQL is not copied.
struct OnlyInMemory: Error {}
