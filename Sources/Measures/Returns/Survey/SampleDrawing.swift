import Desk
import Foundation

/// Someone who may be drawn, and the group they are in.
struct SampleMember: Sendable, Hashable {
    let person: UUID
    /// Age and area, as "65+ Northfield".
    let group: String
}

/// How a sample is drawn.
enum SampleKind: String, Sendable, Hashable, CaseIterable {
    /// Everyone with the same chance.
    case simple
    /// From each group of age and area as many as its part of the whole.
    case stratified
}

/// A sample drawn from a seed: the same seed and the same people give the same sample.
///
/// Each person gets the SHA-256 of the seed and their id, and the smallest are drawn. So it does not matter in which order
/// the people come, and one more or fewer changes no more than it must.
enum SampleDrawing {
    static func draw(_ kind: SampleKind, _ wanted: Int, of members: [SampleMember], seed: String) -> [UUID] {
        let lots = members.map { member in
            (lot: Digest.sha256("\(seed):\(member.person.uuidString.lowercased())".utf8), member: member)
        }.sorted { ($0.lot, $0.member.person.uuidString) < ($1.lot, $1.member.person.uuidString) }
        let many = max(0, min(wanted, members.count))
        guard kind == .stratified else { return lots.prefix(many).map(\.member.person) }
        let sizes = Dictionary(grouping: members, by: \.group).mapValues(\.count)
        var left = shares(many, of: sizes)
        return lots.compactMap { lot in
            guard let room = left[lot.member.group], room > 0 else { return nil }
            left[lot.member.group] = room - 1
            return lot.member.person
        }
    }

    /// How many come from each group: its part of the whole, what is left over going to the largest remainders.
    static func shares(_ wanted: Int, of sizes: [String: Int]) -> [String: Int] {
        let all = sizes.values.reduce(0, +)
        guard all > 0 else { return [:] }
        var shares = sizes.mapValues { $0 * wanted / all }
        let left = wanted - shares.values.reduce(0, +)
        let byRemainder = sizes.keys.sorted { one, other in
            let remainders = (sizes[one, default: 0] * wanted % all, sizes[other, default: 0] * wanted % all)
            return remainders.0 == remainders.1 ? one < other : remainders.0 > remainders.1
        }
        for group in byRemainder.prefix(max(0, left)) { shares[group, default: 0] += 1 }
        return shares
    }
}
