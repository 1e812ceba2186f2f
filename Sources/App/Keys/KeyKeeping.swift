import DesignSystem
import Desk
import Jobs
import Markup
import Records
import Web

/// The change of the place's sealing key while it serves.
///
/// Whoever runs the place puts a new key into its file (`alongside keys rotate`). The running place takes it up by itself,
/// seals with it from then on, and seals anew what the former one sealed, some rows at a time. It may be stopped at any
/// moment: what is sealed anew already is passed over the next time.
struct KeyKeeping: Area {
    var routes: [Route] { [] }
    var migrations: [Migration] { [KeyProbe.migration] }
    var events: [Event] { [.sealedAnew] + Event.ofLeaving }
    var notices: [Notice] { [] }
    var jobs: [JobHandler] { [sealAnew] }
    var recurring: [Recurring] { [Recurring("keys.seal_anew", .every(minutes: 5), SealEverythingAnew())] }
    func sections(for actor: Actor) -> [NavigationItem] { [] }
}

/// Seals anew whatever a former key sealed; nothing to do while there is none.
struct SealEverythingAnew: Job {
    static let kind = "keys.seal_anew"
}

let sealAnew = JobHandler(SealEverythingAnew.self) { _, run in
    guard try await run.ask(AreKeysChanging()) else { return }
    _ = try await sealEverythingAnew(
        ask: { try await run.ask($0) },
        perform: { try await run.perform($0) },
        tables: try await run.ask(TablesThereAre())
    )
}

/// What one pass over all tables came to.
struct SealedPass: Sendable {
    var anew = 0
    var lost = 0
}

/// One pass over every sealed column.
func sealEverythingAnew(
    ask: (FormerlySealedRows) async throws -> FormerlySealedRows.Answer,
    perform: (SealAnew) async throws -> Int,
    tables: [String]
) async throws -> SealedPass {
    var pass = SealedPass()
    for table in tables {
        var after: [SQLValue]?
        repeat {
            let some = try await ask(FormerlySealedRows(table: table, after: after))
            pass.lost += some.lost
            if !some.found.isEmpty { pass.anew += try await perform(SealAnew(values: some.found)) }
            after = some.last
        } while after != nil
    }
    return pass
}

/// Whether something may still be sealed with a former key; the file of keys is read again for it.
struct AreKeysChanging: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }
    func answer(_ look: Look) throws -> Bool { try look.means.sealed.keysAreChanging() }
}

extension Event {
    static let sealedAnew = Event(
        "keys.sealed_anew",
        Phrase(en: "Sealed values with the new key", cy: "Seliodd werthoedd â’r allwedd newydd")
    )
}
