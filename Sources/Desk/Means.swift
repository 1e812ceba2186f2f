/// What a place has to work with besides its records: the keys that seal, and whether it can send letters.
public struct Means: Sendable {
    private let seal: SealedText?
    /// Whether a mail server was given; without one, links are shown to be passed on by hand.
    public let sendsMail: Bool
    /// Who is told of what is recorded.
    let listeners: [Listener]

    /// - Parameters:
    ///   - keys: The place's own; without them nothing can be sealed or opened.
    ///   - sendsMail: Whether a mail server was given.
    ///   - listeners: Who is told of what is recorded.
    public init(keys: PlaceKeys? = nil, sendsMail: Bool = false, listeners: [Listener] = []) {
        self.listeners = listeners
        seal = keys.map(SealedText.init)
        self.sendsMail = sendsMail
    }

    /// What seals columns with the place's keys.
    ///
    /// - Throws: `NoKeys` where the desk was opened without them.
    package var sealed: SealedText {
        get throws {
            guard let seal else { throw NoKeys() }
            return seal
        }
    }
}

/// Something was to be sealed at a desk that was given no keys: a mistake in the program.
public struct NoKeys: Error {}
