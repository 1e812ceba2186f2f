/// Finds what separates the values of a text, and how surely it is a table at all.
enum Separator {
    static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

    /// The separator that splits the first records most evenly; nil when none splits anything.
    static func best(in bytes: [UInt8]) -> (separator: UInt8, isEven: Bool)? {
        var best: (separator: UInt8, score: Int, isEven: Bool)?
        for candidate in candidates {
            let counts = fieldCounts(in: bytes, candidate)
            guard let width = mostCommon(counts), width > 1 else { continue }
            let same = counts.count { $0 == width }
            let isEven = same == counts.count && counts.count >= 2
            // How many records agree matters more than how wide they are.
            let score = same * 1_000 / max(counts.count, 1) * 100 + min(width, 99)
            if score > best?.score ?? 0 { best = (candidate, score, isEven) }
        }
        return best.map { ($0.separator, $0.isEven) }
    }

    private static func fieldCounts(in bytes: [UInt8], _ separator: UInt8) -> [Int] {
        var values = SeparatedValues(Array(bytes.prefix(200_000)), separator: separator)
        var counts: [Int] = []
        while counts.count < 60 {
            // A record cut off, or one with a stray quote, ends the sample.
            guard let record = try? values.next() else { break }
            if record.fields.contains(where: { !$0.isEmpty }) { counts.append(record.fields.count) }
        }
        return counts
    }

    /// The most common count above one, of equals the widest.
    private static func mostCommon(_ counts: [Int]) -> Int? {
        var tally: [Int: Int] = [:]
        for count in counts where count > 1 { tally[count, default: 0] += 1 }
        return tally.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }
}
