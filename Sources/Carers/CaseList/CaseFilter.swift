import Desk
import Forms
import Foundation
import Markup
import Records

/// Which records are wanted, and in which order.
///
/// Each filter narrows the others. None holds anything about anyone, so a list can be bookmarked and passed on.
struct CaseFilter: Sendable, Equatable {
    /// Whose records.
    enum Scope: String, Sendable, CaseIterable {
        /// Those a team keeps.
        case team
        /// Those that whoever asks works with.
        case mine
        /// Those that other teams keep, and the asker's teams work with.
        case with
        /// Those that are shared with the asker's agencies.
        case shared
    }

    enum Status: String, Sendable, CaseIterable { case open, closed, all }
    enum Kind: String, Sendable, CaseIterable { case adult, parent, young, cared }
    enum Contact: String, Sendable, CaseIterable {
        case none
        case month = "28"
        case quarter = "91"
    }
    enum Next: String, Sendable, CaseIterable { case none, late, week }
    enum Order: String, Sendable, CaseIterable { case name, contact, next }
    enum Whose: Sendable, Equatable {
        case nobody
        case worker(UUID)
    }

    var scope = Scope.team
    /// One of the asker's own; nothing is listed without one.
    var team: UUID?
    var whose: Whose?
    var status = Status.open
    var kind: Kind?
    var contact: Contact?
    var next: Next?
    var order = Order.name
    /// The last record of the page before: its place is looked up, so that no name stands in an address.
    var after: UUID?
    /// How many records stand on the pages before, as it was counted on the way here: only ever shown.
    var before = 0

    init(_ actor: Actor) { team = actor.teams(where: .seeCarers).first }

    init(_ form: Form, _ actor: Actor) {
        self.init(actor)
        scope = Scope(rawValue: form["scope"]) ?? .team
        if let asked = UUID(uuidString: form["team"]), actor.teams(where: .seeCarers).contains(asked) { team = asked }
        whose = form["worker"] == "none" ? .nobody : UUID(uuidString: form["worker"]).map { .worker($0) }
        status = Status(rawValue: form["status"]) ?? .open
        kind = Kind(rawValue: form["kind"])
        contact = Contact(rawValue: form["contact"])
        next = Next(rawValue: form["next"])
        order = Order(rawValue: form["order"]) ?? .name
        after = UUID(uuidString: form["after"])
        before = after == nil ? 0 : min(10_000_000, max(0, Int(form["before"]) ?? 0))
    }

    /// As the form's fields hold them; what is usual is left out.
    var values: [String: String] {
        var values: [String: String] = [:]
        if scope != .team { values["scope"] = scope.rawValue }
        if scope == .team, let team { values["team"] = team.text }
        switch whose {
        case .nobody: values["worker"] = "none"
        case .worker(let id): values["worker"] = id.text
        case nil: break
        }
        if status != .open { values["status"] = status.rawValue }
        values["kind"] = kind?.rawValue
        values["contact"] = contact?.rawValue
        values["next"] = next?.rawValue
        if order != .name { values["order"] = order.rawValue }
        return values
    }

    /// Where the same list is, with one thing of it otherwise, from its first page on.
    func path(_ change: (inout CaseFilter) -> Void = { _ in }) -> String {
        var other = self
        change(&other)
        let query = other.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return WorkPaths.cases + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    /// Where the next page of it is.
    func nextPage(after last: UUID, shown: Int) -> String {
        let path = path()
        return "\(path)\(path.contains("?") ? "&" : "?")after=\(last.text)&before=\(before + shown)"
    }
}
