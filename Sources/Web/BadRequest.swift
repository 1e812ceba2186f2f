/// A request that no page of ours would send, or one that is too large.
enum BadRequest: Error, Equatable {
    /// A form sent from another site.
    case otherSite
    /// A form from a session that has ended since.
    case staleForm
    case tooLarge
    case unreadable
    case noRoomForFiles
}
