import Testing

@testable import Voice

/// Where voices came from is told only where that could not tell who spoke.
@Suite struct SmallGroupTests {
    @Test func aGroupIsNamedOnceFiveVoicesCameFromIt() {
        let cafe = Origin(folded: "cafe", name: "Café")

        for many in 0..<SmallGroups.fewest {
            let saying = SmallGroups.saying([cafe], everywhere: ["cafe": many])
            #expect(saying == SmallGroups.Saying(names: [], many: nil))
            #expect(saying.words.en == "Said by carers")
        }
        #expect(SmallGroups.saying([cafe], everywhere: ["cafe": 5]).names == ["Café"])
    }

    @Test func howManyIsSaidFromFiveOn() {
        let nowhere = Origin(folded: nil, name: nil)

        #expect(SmallGroups.saying(Array(repeating: nowhere, count: 4), everywhere: [:]).many == nil)
        #expect(SmallGroups.saying(Array(repeating: nowhere, count: 5), everywhere: [:]).many == 5)
    }
}
