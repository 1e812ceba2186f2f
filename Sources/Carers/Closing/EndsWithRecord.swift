package import Desk
package import Markup

/// What of a later area ends with a record, told before it is closed.
///
/// The area ends it when it hears that the record was closed.
package protocol EndsWithRecord: Sendable {
    func ending(with person: Person, _ look: Look) throws -> [Phrase]
}
