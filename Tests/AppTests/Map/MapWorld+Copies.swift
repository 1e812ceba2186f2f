import Foundation
import Synchronization
import TestSupport
import Testing

extension MapWorld {
    /// Lends a world that was begun once for all who ask for one here; what they do to it no other sees.
    static func withCopy(_ body: @Sendable (MapWorld) async throws -> Void) async throws {
        let begun = try await Beginning.shared.world()
        try await withSite(from: begun.place) { site in
            let everything = begun.world.everything.copy(at: site)
            try await body(MapWorld(site: site, everything: everything, ids: begun.world.ids))
        }
    }

    private struct Begun: Sendable {
        let world: MapWorld
        let place: PlaceCopy
    }

    private actor Beginning {
        static let shared = Beginning()

        private var making: Task<Begun, any Error>?

        func world() async throws -> Begun {
            let making = making ?? Task { try await Self.begin() }
            self.making = making
            return try await making.value
        }

        private static func begin() async throws -> Begun {
            let begun = Mutex<Begun?>(nil)
            try await withSite(.sqlite) { site in
                let world = try await MapWorld.begin(site)
                let place = try site.copied()
                begun.withLock { $0 = Begun(world: world, place: place) }
            }
            return try #require(begun.withLock { $0 })
        }
    }
}
