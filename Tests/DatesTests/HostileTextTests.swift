import Dates
import Testing

@Suite("No text, however odd, stops the reading of dates")
struct HostileTextTests {
    /// The same numbers on every run, from a seed.
    struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    static let pieces = [
        "March", "2009", "31", "st", "by", "end", "of", "-", "/", "–", "(", ")", "(i)", "ongoing", "each", "year",
        "autumn", "Q1", "00",
        "99999999999999999999", "0", "2008/09", "\n", ";", ",", ".", "'", "and", "annually", "from", "to", "until",
        "within", "6", "months",
        "FY", "w/c", "Mawrth", "hydref", "three", "yearly", "tbc", "?", "é", "\u{0}", "👩‍👩‍👧", "\u{202E}", "9999", "1900",
        "2199", "early",
        "first", "quarter", "term", "day", "every", "Year", "1", "Easter", "last", "then", "•", "as", "required",
    ]

    @Test(arguments: 0..<200) func wordsInAnyOrderAreReadAndComeBack(_ seed: Int) {
        var numbers = Numbers(state: UInt64(seed))
        for _ in 0..<20 {
            let words = (0..<Int.random(in: 1...14, using: &numbers)).compactMap { _ in
                Self.pieces.randomElement(using: &numbers)
            }
            let text = words.joined(separator: Bool.random(using: &numbers) ? " " : "")
            let when = When(parsing: text, DateReading(start: Day(2009, 4, 1), end: Day(2010, 3, 31)))
            #expect(!when.milestones.isEmpty)
            for milestone in when.milestones {
                let back = Milestone(
                    edtf: milestone.edtf,
                    kind: milestone.kind,
                    note: milestone.note,
                    part: milestone.part
                )
                #expect(back == milestone, "\(text)")
                _ = milestone.words(in: .welsh)
                _ = milestone.next(on: Day(2026, 3, 12) ?? .first)
            }
            _ = when.sortKey
        }
    }

    @Test(arguments: 0..<50) func anyBytesAreRead(_ seed: Int) {
        var numbers = Numbers(state: UInt64(seed) &+ 1000)
        let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!When(parsing: text).milestones.isEmpty)
        _ = Day(iso: text)
        _ = Milestone(edtf: text, kind: .month)
    }

    @Test(arguments: [
        "March 2009 ", "(i) ", "x ", "by end of ", "ongoing ", "annual March ", "tbc March 2009 ", "\n", "1/",
        "March\n", "Q1-", "((((", "a) b\n",
    ])
    func aVeryLongCellIsReadAsFarAsItGoes(_ piece: String) {
        let when = When(parsing: String(repeating: piece, count: 40_000))
        #expect(!when.milestones.isEmpty)
        #expect(when.understood != .whole)
    }

    @Test(arguments: [
        "/", "//", "R/", "R/../", "R/../P", "R/../P0M", "R/../P12M/XXXX-99", "2009-13", "2009-00", "20090-1",
        "2010/2009", "2009-02-30", "../../..", "-", "P3M",
    ])
    func textThatIsNoEDTFIsRefused(_ text: String) {
        #expect(Milestone(edtf: text, kind: .month) == nil)
    }
}
