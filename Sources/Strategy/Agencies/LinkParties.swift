import Desk
import Records

/// Who leads is written in plans before anybody adds the agency: once it has that name, the plans mean it, in the same
/// transaction.
///
/// What is linked stays linked: an agency that gives up a name is still the one that was meant.
let linkParties = Listener(events: ["agency.added", "agency.changed"]) { _, work in
    let names = try work.db.namesOfNoAgency()
    guard !names.isEmpty else { return }
    let known = try work.db.knownAgencies()
    for name in names {
        if let agency = known.id(of: name) { try work.db.link(name, to: agency) }
    }
}
