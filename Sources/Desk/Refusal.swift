/// Why the desk will not do what was asked.
///
/// Anything else that is thrown is a fault.
public enum Refusal: Error, Equatable {
    /// There is no such thing, or not for this person: the two look alike.
    case notFound
    case notPermitted
    /// Someone else changed it first, and the two changes cannot both stand.
    case changedMeanwhile
    /// A command changed something and recorded nothing: a mistake in the program, and not committed.
    case unaudited(String)
}
