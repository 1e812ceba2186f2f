import App
import ArgumentParser
import Web

/// Prints the site's map.
struct Routes: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prints every route and whom it is for.")

    func run() {
        for route in App.routes { print("\(route.method.rawValue) \(route.path)  \(route.audience)") }
    }
}
