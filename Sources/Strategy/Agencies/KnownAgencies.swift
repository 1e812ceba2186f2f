import Foundation
import People
import Records

/// Which agency of the partnership a written name is.
struct KnownAgencies: Sendable {
    private let byName: [String: UUID]

    /// - Parameter names: Every name an agency goes by, short ones among them.
    init(_ names: [(name: String, agency: UUID)] = []) {
        byName = Dictionary(
            names.map { ($0.name.foldedForMatching, $0.agency) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The agency, by its whole name, its short name, or either in "Long Name (LN)".
    func id(of written: String) -> UUID? {
        guard !byName.isEmpty else { return nil }
        if let id = byName[written.foldedForMatching] { return id }
        guard let open = written.firstIndex(of: "("), let close = written.lastIndex(of: ")"), open < close else {
            return nil
        }
        let short = String(written[written.index(after: open)..<close])
        return byName[String(written[..<open]).foldedForMatching] ?? byName[short.foldedForMatching]
    }
}

extension Reader {
    func knownAgencies() throws -> KnownAgencies {
        try KnownAgencies(agencyNames().map { ($0.name, $0.agency) })
    }
}
