package import Desk
package import Foundation
package import Records

/// A question that opens one person's record: the desk writes down who looked, before the answer leaves.
///
/// Its answer is that of a page of the record, so it opens with `look.frame(of: person, for: …)`, which is not found where the
/// person may not be seen. What a panel asks beside it is a plain `Question`, since the look is written down already.
package protocol OpensPerson: OpensRecord {
    var person: UUID { get }
}

extension OpensPerson {
    package var subject: Subject { Person.subject(person) }
    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }
}
