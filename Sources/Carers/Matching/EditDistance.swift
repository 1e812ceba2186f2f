/// How many slips of the pen lie between two words: a letter too many, too few, wrong, or two that changed places.
///
/// The optimal string alignment distance, which stops counting past `most`.
package func slips(between one: some Sequence<UInt8>, and other: some Sequence<UInt8>, most: Int) -> Int? {
    let a = Array(one)
    let b = Array(other)
    guard abs(a.count - b.count) <= most else { return nil }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var before: [Int] = []
    var above = Array(0...b.count)
    for (i, letter) in a.enumerated() {
        var line = [i + 1]
        line.reserveCapacity(b.count + 1)
        var least = i + 1
        for (j, against) in b.enumerated() {
            var cost = min(above[j + 1] + 1, line[j] + 1, above[j] + (letter == against ? 0 : 1))
            if i > 0, j > 0, letter == b[j - 1], a[i - 1] == against { cost = min(cost, before[j - 1] + 1) }
            line.append(cost)
            least = min(least, cost)
        }
        if least > most { return nil }
        before = above
        above = line
    }
    guard let distance = above.last, distance <= most else { return nil }
    return distance
}
