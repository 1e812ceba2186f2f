/// The seats for carers' voices on one board: how many there are, and on how many nobody sits.
package struct SeatsOnBoard: Sendable, Equatable {
    package let all: Int
    package let empty: Int

    package init(all: Int, empty: Int) {
        self.all = all
        self.empty = empty
    }

    /// Where every seat is.
    package static let path = VoicePaths.seats
}
