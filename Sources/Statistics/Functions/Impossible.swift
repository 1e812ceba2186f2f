/// Why a figure cannot be given.
///
/// It is said in place of the figure: nothing shows a number that could not be worked out.
public enum Impossible: Error, Sendable, Hashable {
    /// A count or a population below nought.
    case negative
    /// Nothing to divide by.
    case nothingToDivideBy
    /// More were counted than there are.
    case moreThanAll
    /// Too few values, or too few events, for the method to hold.
    case tooFew(needed: Int)
    /// Not a whole number where people are counted, not a number at all, or more than any count can be.
    case notACount
    /// Two lists that belong together differ in length.
    case listsDiffer
}
