import Dates
import Desk
import Foundation
import People
import Support

extension OpenPlace {
    /// Has the carers’ team assess and support some invented carers, each at another stage.
    ///
    /// - Returns: How many.
    func makeSupport(_ people: [Actor], team: UUID) async throws -> Int {
        guard let worker = people.first(where: { $0.may(.keepCarers, in: team) && !$0.may(.approveSupport) }),
            let manager = people.first(where: { $0.may(.approveSupport, in: team) })
        else { return 0 }
        let place = self
        let today = desk.clock.day(of: desk.clock.now())
        let example = ExampleSupport(ExampleSupport.Cast(worker: worker, manager: manager, team: team)) { daysAgo in
            daysAgo == 0 ? place.desk : place.at(place.morning(of: today.adding(days: -daysAgo))).desk
        }
        return try await example.make() + example.makeLately()
    }
}
