import GRDB
import Records

/// A write and where its outcome goes.
struct WriteJob: Sendable {
    /// Runs the body; what comes back tells the caller, once the commit has been made.
    let run: @Sendable (SQLiteTransaction) throws -> @Sendable () -> Void
    let refuse: @Sendable (any Error) -> Void
}

/// Several writes in one transaction.
///
/// Every job is told exactly once, here, unless it is handed back to be run again.
struct WriteBatch {
    /// How it ended.
    enum Ending {
        /// Each job knows its outcome.
        case told
        /// Nothing is kept, and these must run again, each alone.
        case again([WriteJob])
        /// The disk failed during the commit. Each job has been told that its outcome is not known.
        case diskFailed
    }

    private let jobs: [WriteJob]
    private var kept: [(job: WriteJob, acknowledge: @Sendable () -> Void)] = []
    private var refused: [(job: WriteJob, error: any Error)] = []

    init(_ jobs: [WriteJob]) { self.jobs = jobs }

    consuming func commit(_ db: GRDB.Database) -> Ending {
        do { try translatingErrors { try db.beginTransaction(.immediate) } } catch {
            for job in jobs { job.refuse(error) }
            return .told
        }
        for (index, job) in jobs.enumerated() {
            do {
                let acknowledge = try runInSavepoint(job, db)
                kept.append((job, acknowledge))
            } catch {
                refused.append((job, error))
                // A full or failing disk takes the whole transaction away, not just the savepoint.
                guard db.isInsideTransaction else {
                    tellRefused()
                    return .again(kept.map(\.job) + jobs.dropFirst(index + 1))
                }
            }
        }
        tellRefused()
        return finish(db)
    }

    private func runInSavepoint(_ job: WriteJob, _ db: GRDB.Database) throws -> @Sendable () -> Void {
        try translatingErrors { try db.execute(sql: "SAVEPOINT body") }
        do {
            let acknowledge = try job.run(SQLiteTransaction(db))
            try translatingErrors { try db.execute(sql: "RELEASE body") }
            return acknowledge
        } catch {
            if db.isInsideTransaction {
                do { try db.execute(sql: "ROLLBACK TO body; RELEASE body") } catch { try? db.rollback() }
            }
            throw error
        }
    }

    private func finish(_ db: GRDB.Database) -> Ending {
        guard !kept.isEmpty else {
            try? db.rollback()
            return .told
        }
        do { try db.commit() } catch {
            try? db.rollback()
            return refuseKept(after: error)
        }
        for (_, acknowledge) in kept { acknowledge() }
        return .told
    }

    /// The commit itself failed: because of one of them, for want of room, or because the disk did not do as asked.
    private func refuseKept(after error: any Error) -> Ending {
        let database = error as? GRDB.DatabaseError
        // A reference that is only checked at the commit: whose it was shows when each runs alone.
        if database?.resultCode == .SQLITE_CONSTRAINT, kept.count > 1 { return .again(kept.map(\.job)) }
        let diskFailed = database?.resultCode == .SQLITE_IOERR
        let reason: any Error = diskFailed ? StoreError.outcomeUnknown : database.map(StoreError.init) ?? error
        for (job, _) in kept { job.refuse(reason) }
        return diskFailed ? .diskFailed : .told
    }

    private func tellRefused() {
        for (job, error) in refused { job.refuse(error) }
    }
}
