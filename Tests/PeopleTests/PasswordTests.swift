import Testing

@testable import People

@Suite struct PasswordTests {
    /// Forty passwords, and whether each will do for Mair Rhys, mair.rhys@trentham.example.
    static let table: [(password: String, isTaken: Bool)] = [
        ("", false), ("short", false), ("elevenchars", false), ("lantern otter quilt", true),
        ("correct horse battery staple", true), ("brick-violin-harbour", true), ("        lantern", false),
        ("password1234", false), ("Password12345!", false), ("P@ssw0rd12345", false), ("passwordpassword", false),
        ("p4ssw0rdp4ssw0rd", false), ("qwertyuiop12", false), ("1q2w3e4r5t6y", false), ("123456789012", false),
        ("abcdefghijkl", false), ("aaaaaaaaaaaa", false), ("121212121212", false), ("abcabcabcabc", false),
        ("Liverpool2024!", false), ("liverpoolfc1892", false), ("Welcome-2026-!", false), ("summer2026!!!", false),
        ("letmeinletmein", false), ("iloveyou12345", false), ("!!!Admin!!!2026", false), ("zxcvbnm,./12", false),
        ("mair.rhys.2026", false), ("MairRhys19701970", false), ("trentham2026", false), ("Alongside2026!", false),
        ("alongsidecarers", false), ("gofalwyr12345", false), ("tŷ bach twt glas", true), ("クラウドと川と石と橋と道", true),
        ("🐝🚲🌧️🧵🪁🎻🧂🧭🪴🥁🛶🧶", true), ("x7#Lq9!vTz2&", true), (String(repeating: "lantern otter ", count: 18) + "abcd", true),
        (String(repeating: "lantern otter ", count: 18) + "abcde", false), ("monkeydragon99", false),
    ]

    @Test func fortyPasswordsAreJudgedAsTheyShould() {
        #expect(Self.table.count == 40)
        for row in Self.table {
            let problem = PasswordRules.problem(with: row.password, own: ["Mair Rhys", "mair.rhys@trentham.example"])
            #expect((problem == nil) == row.isTaken, "“\(row.password)”: \(problem?.en ?? "taken")")
        }
    }

    @Test func everyCommonWordIsRefusedHoweverItIsDressed() {
        let words = CommonPasswords.words.filter { $0.count >= 6 && $0.allSatisfy(\.isLetter) }.sorted()
        #expect(words.count > 400)
        for word in words {
            let leet = word.replacing("a", with: "4").replacing("e", with: "3").replacing("o", with: "0")
            for dressed in ["\(word)123456", "2026\(word.uppercased())!!", "\(leet)!2026!", word + word] {
                #expect(CommonPasswords.includes(dressed), "\(dressed)")
            }
        }
    }

    @Test func nothingOfALongPasswordIsCutOff() throws {
        let long = String(repeating: "lantern otter quilt ", count: 12)
        let other = String(long.prefix(199)) + "#" + String(long.dropFirst(200))
        let hash = try PasswordHash(long, salt: Array(0..<16), pepper: [1], cost: .cheap)

        #expect(try hash.matches(long, pepper: [1]))
        #expect(try !hash.matches(other, pepper: [1]))
        #expect(try !hash.matches(long, pepper: [2]))
    }

    @Test func theSameTextIsTheSamePasswordHoweverItsMarksAreMade() throws {
        let composed = "caf\u{E9} lantern otter"
        let decomposed = "cafe\u{301} lantern otter"
        let hash = try PasswordHash(composed, salt: Array(0..<16), pepper: [1], cost: .cheap)

        #expect(try hash.matches(decomposed, pepper: [1]))
    }

    @Test func aDamagedHashIsNoHash() {
        for text in [
            "", "$", "$scrypt$ln=15,r=8,p=3$AAAA", "$argon2id$ln=1,r=1,p=1$AAAAAAAAAAA$AAAA",
            "$scrypt$ln=99,r=8,p=3$AAECAwQFBgcICQoLDA0ODw$AAAA", "$scrypt$r=8,ln=15,p=3$AAECAwQFBgcICQoLDA0ODw$AAAA",
            "$scrypt$ln=15,r=8,p=3$!!!$***",
        ] { #expect(PasswordHash(phc: text) == nil, "\(text)") }
    }
}
