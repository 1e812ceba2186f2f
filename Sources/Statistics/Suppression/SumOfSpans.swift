/// Whether a sum may be known exactly beside the counts it is made of, some of which are hidden.
///
/// A quarter is the sum of its months: whoever knows the quarter, and all its months but one, knows that one.
public struct SumOfSpans: Sendable {
    /// One of the counts that make up the sum.
    public struct Span: Sendable, Hashable {
        let count: Int
        let isHidden: Bool
        let isWhole: Bool

        /// - Parameters:
        ///   - count: how many.
        ///   - isHidden: it is told to nobody; else it is told as the rule says.
        ///   - isWhole: all of it is in the sum, and not only what happened in some of its days.
        public init(_ count: Int, isHidden: Bool, isWhole: Bool = true) {
            self.count = count
            self.isHidden = isHidden
            self.isWhole = isWhole
        }

        /// Between what anyone can place it who knows the rule.
        public func bounds(_ rule: SmallNumbers = .standard) -> (least: Int, most: Int?) {
            guard isHidden else {
                let told = rule.told(count).value.map(rule.behind) ?? rule.hidden
                return (told.lowerBound, told.upperBound)
            }
            if count > rule.hidden.upperBound { return (rule.hidden.upperBound + 1, nil) }
            return (min(1, max(0, count)), rule.hidden.upperBound)
        }
    }

    private let spans: [Span]
    private let rule: SmallNumbers

    public init(_ spans: [Span], _ rule: SmallNumbers = .standard) {
        self.spans = spans
        self.rule = rule
    }

    /// Every hidden count stays as wide as the rule promises for someone who knows what all of them come to.
    public func leaveRoom(for total: Int) -> Bool {
        let bounds = spans.map { $0.bounds(rule) }
        return spans.indices.allSatisfy { place in
            guard spans[place].isHidden else { return true }
            var (least, most) = bounds[place]
            var others: (least: Int, most: Int?) = (0, 0)
            for other in spans.indices where other != place {
                if spans[other].isWhole { others.least += bounds[other].least }
                others.most = others.most.flatMap { all in bounds[other].most.map { all + $0 } }
            }
            if let all = others.most { least = max(least, total - all) }
            // Of one that began before the sum does, more may lie outside it.
            if spans[place].isWhole { most = min(most ?? .max, total - others.least) }
            guard let most else { return true }
            return most - least >= rule.width
        }
    }
}
