/// A word where it stands on a page, in points from the top left.
struct PDFWord: Equatable {
    var text: String
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var middleX: Double { (left + right) / 2 }
    var middleY: Double { (top + bottom) / 2 }
    var height: Double { bottom - top }
}

/// A straight line drawn on a page: at one coordinate, from one to another.
struct PDFRule: Equatable {
    var at: Double
    var from: Double
    var to: Double
}

extension PDFRule {
    /// Rules that go on from one another on one line, each such line as one rule.
    ///
    /// Some programs draw a border cell by cell.
    static func joined(_ rules: [PDFRule]) -> [PDFRule] {
        var lines: [[PDFRule]] = []
        for rule in rules.sorted(by: { $0.at < $1.at }) {
            if let first = lines.last?.first, rule.at - first.at < 1.2 {
                lines[lines.count - 1].append(rule)
            } else {
                lines.append([rule])
            }
        }
        return lines.flatMap { line in
            var joined: [PDFRule] = []
            for rule in line.sorted(by: { $0.from < $1.from }) {
                if let last = joined.last, rule.from - last.to < 2 {
                    joined[joined.count - 1].to = max(last.to, rule.to)
                } else {
                    joined.append(rule)
                }
            }
            return joined
        }
    }
}

/// One page: its words and the lines drawn on it.
struct PDFPage {
    var words: [PDFWord] = []
    var across: [PDFRule] = []
    var down: [PDFRule] = []
    var height = 0.0
}
