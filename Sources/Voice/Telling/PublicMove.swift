package import Foundation
import Records

/// Something that everyone could see to have moved, from the moment it was published: an answer that is new, or an action
/// with another status or date, or with news.
package struct PublicMove: Sendable, Hashable {
    package enum Kind: String, Sendable { case answer, action }

    package let kind: Kind
    package let item: UUID

    package init(_ kind: Kind, _ item: UUID) {
        self.kind = kind
        self.item = item
    }
}
