import App
import Carers
import Dates
import Desk
import Foundation
import Mail
import People
import Records

/// Makes an invented place of any size, the same for the same seed.
///
///     CarersBench make PLACE PEOPLE EVENTS [SEED [TEAMS]]    prints a session's cookie, and ids for a bench
///     CarersBench worker PLACE EMAIL                         makes an account a carers' manager, with three people
@main enum CarersBench {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        guard words.count >= 3 else {
            print("say make, the place, how many people and how many events; or worker, the place and an email address")
            exit(2)
        }
        let configuration = Configuration(folder: words[1])
        let store = try configuration.openStore()
        let clock = Clock.live
        try await store.migrate(App.migrations, at: clock.now())
        let people = People(keys: try await configuration.keys(of: store))
        let desk = App.desk(store, clock: clock, people: people, mail: Mail(nil, addressBook: People.addressBook))
        let place = Place(store: store, desk: desk, clock: clock)
        switch words[0] {
        case "make":
            let numbers = words.dropFirst(2).compactMap { Int($0) }
            try await place.make(
                people: numbers.first ?? 2000,
                events: numbers.dropFirst().first ?? 20_000,
                seed: UInt64(numbers.dropFirst(2).first ?? 2026),
                teams: numbers.dropFirst(3).first ?? 20
            )
        case "worker": try await place.giveWork(to: words[2])
        default: print("no such verb: \(words[0])")
        }
        try await store.close()
    }
}
