/// The quality of life carers report: ASCOF's composite of six answers of the survey of adult carers.
///
/// Source: ESD metric 10671 and the survey's own guide. What was asked: time for what I value (question 7), control (8),
/// looking after myself (9), safety (10), social contact (11), encouragement and support (12). The first answer is 2, the
/// middle one 1, the last 0. The ESD page's "out of 14" and its upside-down division are mistakes and not followed.
enum QualityOfLife {
    static let questions = 7...12
    static let best = 12

    /// One carer's score, 0 to 12; none unless all six are answered, each 0, 1 or 2.
    static func score(_ answers: [Int?]) -> Int? {
        let given = answers.compactMap(\.self)
        guard answers.count == questions.count, given.count == answers.count, given.allSatisfy((0...2).contains)
        else { return nil }
        return given.reduce(0, +)
    }

    /// The sum of the scores and how many it is the sum of: those who answered all six.
    static func composite(_ carers: [[Int?]]) -> (sum: Int, count: Int) {
        let scores = carers.compactMap(score)
        return (scores.reduce(0, +), scores.count)
    }
}

/// The answers of one carer that make the survey's measures, as numbers of the boxes: 1 is the first answer.
struct SurveyAnswers: Sendable, Hashable {
    /// Of questions 7 to 12: boxes 1 to 3.
    var life: [Int?]
    /// Question 4: extremely satisfied 1 … extremely dissatisfied 7, nothing received 8.
    var satisfaction: Int?
    /// Easy to find information: very easy 1, fairly easy 2.
    var information: Int?
    /// Included in discussions: always 1, usually 2.
    var included: Int?

    /// Boxes turned into the score's numbers.
    var lifeScores: [Int?] { life.map { box in box.map { 3 - $0 } } }
}

/// A measure of the survey: what is above and below its line.
enum SurveyMeasure: String, Sendable, Hashable, CaseIterable {
    case qualityOfLife = "quality-of-life"
    case socialContact = "social-contact"
    case satisfaction, information, included

    /// Which box of the last two means "not tried" or "no discussions" is not known from a source that was read: whoever
    /// brings the results says it.
    var needsLeftOut: Bool { self == .information || self == .included }

    /// What one carer adds above the line; none where they do not count, as with the box `leftOut` of a measure that has one.
    func part(_ answers: SurveyAnswers, leftOut: Int? = nil) -> Int? {
        switch self {
        case .qualityOfLife: QualityOfLife.score(answers.lifeScores)
        case .socialContact: Self.share(answers.life.count == 6 ? answers.life[4] : nil, good: 1...1)
        case .satisfaction: Self.share(answers.satisfaction, good: 1...2, leftOut: 8)
        case .information: Self.share(answers.information, good: 1...2, leftOut: leftOut)
        case .included: Self.share(answers.included, good: 1...2, leftOut: leftOut)
        }
    }

    private static func share(_ box: Int?, good: ClosedRange<Int>, leftOut: Int? = nil) -> Int? {
        guard let box, box > 0, box != leftOut else { return nil }
        return good.contains(box) ? 1 : 0
    }
}
