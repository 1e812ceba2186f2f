import Testing

@testable import Support

/// No code of a key safe gets into a plan, and what is no code does.
@Suite struct KeyCodeTests {
    @Test(arguments: [
        "Key safe by the back door, 1357", "keysafe code is 2580", "Key safe: 1 3 5 7", "Key-safe C1357Y by the meter",
        "The PIN is 4-9-2-1", "key box 24680 on the left", "Alarm code 9021", "Code: one three five seven",
        "Cod y sêff allweddi yw 1357", "cod un tri pump saith", "Door code is *2580#", "press 1x3x5x7 on the keypad",
        "lock box behind the bins (1984)", "code is double four seven one", "combination 246",
        "key safe 12-34-56",
    ])
    func aCodeIsFoundAnywhere(_ text: String) {
        #expect(KeyCode.isLikely(in: text, .gettingIn))
        #expect(KeyCode.isLikely(in: text, .elsewhere))
    }

    @Test(arguments: ["Side gate, then 4471", "Back door 1984", "Press 2 5 8 0 and push"])
    func aNumberAloneIsOneOnlyWhereGettingInIsTold(_ text: String) {
        #expect(KeyCode.isLikely(in: text, .gettingIn))
        #expect(!KeyCode.isLikely(in: text, .elsewhere))
    }

    @Test(arguments: [
        "Mrs Evans at number 14 has a key", "Trentham Care holds the key-safe code: ring 01782 555 0142",
        "Flat 1204, lift to the twelfth floor", "Ring 07700 900123 first", "Spare key at 22 Mill Lane, ST4 8AA",
        "Alarm fitted 12/03/2024 by Mr Jones, who has the code", "Carers come at 08:30 and 17.15", "No key safe",
        "Mae’r cod gan Ofal Trentham", "The key safe code is with the district nurses", "One dog, two cats",
        "Knock loudly: she is 84 and hard of hearing", "Room 1012 in Maple House", "",
        "Neighbours at 12 and 14 hold keys", "0800 1111", "Alarm serviced March 2024", "Larwm ers 2019",
    ])
    func whatIsNoCodeIsLeft(_ text: String) {
        #expect(!KeyCode.isLikely(in: text, .gettingIn))
        #expect(!KeyCode.isLikely(in: text, .elsewhere))
    }

    @Test(arguments: [
        "Aspirin 75 mg at 08:00, Ramipril 2.5 mg, blister pack 1400", "NHS number is with the surgery",
        "Insulin 12 units; readings of 400 need a nurse", "Epilepsy since 1998",
    ])
    func medicinesHaveNumbersInThem(_ text: String) {
        #expect(!KeyCode.isLikely(in: text, .elsewhere))
    }
}
