public import Foundation
public import Markup
public import Records

/// Where someone with an account gets their letters: asked when one is sent.
///
/// The area that keeps accounts gives it.
public struct AddressBook: Sendable {
    /// An address, and the language its owner reads.
    public struct Entry: Sendable {
        public let address: String
        public let name: String
        public let language: Language

        public init(address: String, name: String, language: Language) {
            self.address = address
            self.name = name
            self.language = language
        }
    }

    let entry: @Sendable (UUID, any Reader) throws -> Entry?

    /// - Parameter entry: None when the account is closed.
    public init(_ entry: @escaping @Sendable (UUID, any Reader) throws -> Entry?) { self.entry = entry }
}
