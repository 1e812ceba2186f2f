/// The rules a chart is read by, printed beside it.
///
/// The rules of NHSRplotthedots, with its known disagreements with others as choices. The default is the NHS Excel tool's
/// reading: no screening of moving ranges, because screening alone changes the limits in a third of real series.
public struct ChartRules: Sendable, Hashable {
    /// When two of three points count as unusual.
    public enum TwoInThree: String, Sendable, Hashable {
        /// All three on one side of the average, two of them near a limit and inside it.
        case nearOnOneSide
        /// Two of three beyond the near limit on one side, also outside the limits; the third may lie anywhere.
        case beyondNear
    }

    /// Leaves out moving ranges of 3.267 times their mean and over, once, before the limits are drawn.
    public var screens = false
    /// How many points make a trend or a lasting shift: 6 or 7.
    public var run = 7
    /// A repeated value ends a trend; otherwise it neither adds to it nor ends it.
    public var tiesEndTrends = true
    /// How many mean moving ranges the limits lie from the average: 2.66, or 3/1.128.
    public var width = 2.66
    public var twoInThree = TwoInThree.nearOnOneSide
    /// The average and the limits rest on the first so many points of each part, 12 or more; on all without it.
    public var baseline: Int?

    /// Fewer points than this in a part of a chart are too few for limits to rest on, and the page says so.
    public static let fewest = 13

    public init(screens: Bool = false, baseline: Int? = nil) {
        self.screens = screens
        self.baseline = baseline
    }

    /// As the R package's default: with screening.
    public static let screened = ChartRules(screens: true)
}
