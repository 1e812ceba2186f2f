import Desk
import Foundation
import People

extension Configuration {
    /// Puts a new sealing key into the file of keys; the running place takes it up by itself.
    ///
    /// - Returns: What to do next, in a sentence.
    /// - Throws: `OperatorError` while an earlier change is not over.
    public func rotateKeys() throws -> String {
        var generator = SystemRandomNumberGenerator()
        let random: (Int) -> [UInt8] = { count in (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        }
        if postgres == nil { try requirePlace() }
        guard let keys = try storedKeys() else { throw KeysMissing(path: keysPath) }
        guard let rotated = keys.rotated(random: random) else {
            throw OperatorError("A change of keys is under way. When all is sealed anew, run: alongside keys retire")
        }
        try write(rotated)
        return """
            There is a new sealing key. The running place takes it up within five minutes and seals everything anew. \
            Then run: alongside keys retire. Until then, and for backups made before, keep a copy of the file of keys.
            """
    }
}

extension OpenPlace {
    /// Seals anew what is left, and forgets the former key once nothing needs it.
    ///
    /// - Returns: What came of it, in a sentence.
    /// - Throws: `OperatorError` where no change of keys is under way, or something opens with no key.
    public func retireKey(_ configuration: Configuration) async throws -> String {
        let keys = try await configuration.keys(of: store)
        guard keys.areChanging else {
            throw OperatorError("No former key is kept. To change keys: alongside keys rotate")
        }
        var anew = 0
        while true {
            let pass = try await sealEverythingAnew(
                ask: { try await desk.ask($0, as: actor) },
                perform: { try await desk.perform($0, as: actor) },
                tables: try await desk.ask(TablesThereAre(), as: actor)
            )
            if pass.lost > 0 {
                throw OperatorError("\(pass.lost) sealed values open with no key; the former key is kept.")
            }
            anew += pass.anew
            if pass.anew == 0 { break }
        }
        try configuration.write(keys.retired())
        return "Nothing is sealed with the former key any more (\(anew) values were left), and it is forgotten."
    }
}
