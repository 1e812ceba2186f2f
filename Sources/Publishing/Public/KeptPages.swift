import Dates
import DesignSystem
import Foundation
import Markup
import Synchronization

/// A published plan as it is kept in memory: decoded once, its words ready to be searched.
struct KeptPlan: Sendable {
    let plan: PublishedPlan
    let index: SearchIndex

    init(_ body: String) throws {
        plan = try SnapshotBody.read(body)
        index = SearchIndex(plan)
    }
}

/// What published pages were made into, so that each is made once.
///
/// Nothing here can go stale: everything is kept under the id of a publication, whose body never changes, and each answer
/// first asks the records, in whichever process, which publication stands. The day is in the key because lateness is
/// worked out on it.
final class KeptPages: Sendable {
    /// Which page of which publication, as it reads on a day.
    struct Key: Hashable, Sendable {
        let publication: UUID
        let path: String
        let language: Language
        let day: Day
    }

    private struct State {
        var plans: [UUID: KeptPlan] = [:]
        var pages: [Key: Page] = [:]
        var files: [Key: String] = [:]
        var size = 0
    }

    /// The most plans, and bytes of pages, that are kept.
    private static let mostPlans = 32
    private static let mostBytes = 24 << 20

    private let state = Mutex(State())

    /// The plans kept now, by publication: whoever asks the records holds on to these meanwhile.
    var plans: [UUID: KeptPlan] { state.withLock { $0.plans } }

    func keep(_ plan: KeptPlan, of publication: UUID) {
        state.withLock { state in
            if state.plans.count >= Self.mostPlans { state.plans = [:] }
            state.plans[publication] = plan
        }
    }

    func page(_ key: Key) -> Page? { state.withLock { $0.pages[key] } }

    func file(_ key: Key) -> String? { state.withLock { $0.files[key] } }

    func keep(_ page: Page, of size: Int, under key: Key) {
        state.withLock { state in
            Self.makeRoom(for: size, &state)
            state.pages[key] = page
        }
    }

    func keep(_ file: String, under key: Key) {
        state.withLock { state in
            Self.makeRoom(for: file.utf8.count, &state)
            state.files[key] = file
        }
    }

    /// When there is no room everything goes: what is still asked for is soon made again.
    private static func makeRoom(for bytes: Int, _ state: inout State) {
        state.size += bytes
        guard state.size > mostBytes else { return }
        state.pages = [:]
        state.files = [:]
        state.size = bytes
    }
}
