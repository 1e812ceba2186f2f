import Testing

@testable import Support

/// Hours and money as they are typed, and that no more is given than there is.
@Suite struct FundTests {
    static let hours: [(String, Int?)] = [
        ("7", 420), ("7.5", 450), ("7½", 450), ("½", 30), ("0.25", 15), ("7:30", 450), ("7h 30m", 450),
        ("7 hours", 420),
        ("2 awr", 120), ("1,200", 72_000), ("0:20", 20), ("0.33", nil), ("7:75", nil), ("-7", nil), ("", nil),
        ("seven", nil), ("99999999999999999999", nil), ("7.123", nil), ("12 awr 15 munud", 735),
    ]

    @Test(arguments: hours)
    func hoursAreReadAsMinutes(_ typed: String, _ minutes: Int?) {
        #expect(FundAmount(typed, .hours)?.units == minutes)
    }

    static let money: [(String, Int?)] = [
        ("£1,250", 125_000), ("42.50", 4250), ("42.5", nil), ("0", 0), ("£0.07", 7), ("-3", nil), ("", nil),
        ("12p", nil), ("9999999999", nil), ("£", nil),
    ]

    @Test(arguments: money)
    func moneyIsReadAsPence(_ typed: String, _ pence: Int?) {
        #expect(FundAmount(typed, .money)?.units == pence)
    }

    @Test(arguments: [0, 1, 30, 60, 90, 450, 61_230])
    func whatIsShownInAFormIsReadBack(_ units: Int) {
        for kind in FundKind.allCases {
            #expect(FundAmount(FundAmount(units, kind).typed, kind)?.units == units)
        }
    }

    @Test func amountsAreSaidInWords() {
        #expect(FundAmount(450, .hours).words.en == "7 hours 30 minutes")
        #expect(FundAmount(60, .hours).words.en == "1 hour")
        #expect(FundAmount(450, .hours).words.cy == "7 awr 30 munud")
        #expect(FundAmount(125_007, .money).words.en == "£1,250.07")
    }

    @Test func noSumPassesWhatThereIs() {
        let edges = [0, 1, 59, 60, 61, 1000, Int.max, Int.max - 1]
        for amount in edges {
            for used in edges {
                let left = FundSum.left(of: amount, used: used)
                #expect(left >= 0 && left <= amount)
                for more in edges + [-1, Int.min] where FundSum.allows(more, of: amount, used: used) {
                    #expect(more > 0 && more <= amount - used)
                }
            }
        }
    }
}
