import Testing

@testable import Carers

struct NamesTests {
    @Test(arguments: [
        ("O’Neill", "oneill"), ("O'NEILL", "oneill"), ("Pérez-Łukasz", "perez lukasz"), ("Zoë", "zoe"),
        ("Zoe\u{0308}", "zoe"), ("Müller", "muller"), ("Strauß", "strauss"), ("Siân  ap  Dafydd", "sian ap dafydd"),
        ("Dr. J.R. Smith", "j r smith"), ("Mrs Begum", "begum"), ("Mrs", "mrs"), ("Nguyễn", "nguyen"), ("  ", ""),
        ("Øyvind", "oyvind"), ("Đặng", "dang"), ("İpek", "ipek"), ("Олена", "олена"), ("N\u{2018}Diaye", "ndiaye"),
    ])
    func namesAreFolded(written: String, folded: String) {
        #expect(FoldedName(written).parts.joined(separator: " ") == folded)
    }

    @Test func aNameWrittenInTwoPartsIsTheSame() {
        #expect(FoldedName("Mc Donald").joined == FoldedName("McDonald").joined)
    }

    @Test(arguments: [
        ("mohammed", "muhammad"), ("liz", "elizabeth"), ("bob", "robert"), ("pat", "patricia"), ("pat", "patrick"),
        ("dafydd", "david"), ("huw", "hugh"), ("yusuf", "joseph"), ("peggy", "margaret"), ("katarzyna", "kate"),
        ("hussein", "hussain"), ("fathima", "fatima"), ("surjeet", "surjit"), ("piotr", "peter"), ("laxmi", "lakshmi"),
    ])
    func namesStandForOneAnother(one: String, other: String) {
        #expect(GivenNames.standForOneAnother(one, other))
        #expect(GivenNames.standForOneAnother(other, one))
    }

    @Test(arguments: [("patrick", "patricia"), ("david", "daniel"), ("ann", "susan"), ("nobody", "nobody")])
    func otherNamesDoNot(one: String, other: String) {
        #expect(!GivenNames.standForOneAnother(one, other))
    }

    @Test func eachListNamesEachNameOnceAndAsItIsFolded() {
        for list in GivenNames.lists {
            #expect(Set(list).count == list.count && list.count > 1, "\(list)")
            #expect(list.allSatisfy { FoldedName($0).joined == $0 }, "\(list)")
        }
    }

    @Test(arguments: [
        ("smith", "smith", 0), ("smith", "smtih", 1), ("smith", "smth", 1), ("smith", "smyth", 1), ("ca", "abc", 3),
        ("kitten", "sitting", 3), ("", "ab", 2), ("a", "", 1),
    ])
    func slipsAreCounted(one: String, other: String, many: Int) {
        #expect(slips(between: one.utf8, and: other.utf8, most: 5) == many)
        #expect(slips(between: other.utf8, and: one.utf8, most: 5) == many)
        if many > 0 { #expect(slips(between: one.utf8, and: other.utf8, most: many - 1) == nil) }
    }

    @Test(arguments: [
        ("o’neill", "O Neil", true), ("Phillips", "Filips", true), ("Catherine", "Kathryn", true),
        ("Wright", "Right", true), ("Kaur", "Kour", true), ("Smith", "Jones", false), ("", "", false),
        ("Олена", "Олег", false),
    ])
    func namesSoundAlike(one: String, other: String, isLike: Bool) {
        #expect(NameSound(FoldedName(one).joined).isLike(NameSound(FoldedName(other).joined)) == isLike)
    }

    @Test func anythingAtAllHasASoundOrNone() {
        var random = SeededNumbers(seed: 7)
        for _ in 0..<5000 {
            let length = Int.random(in: 0...9, using: &random)
            let name = String(
                (0..<length).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "a" }
            )
            #expect(NameSound(name).first.utf8.allSatisfy { (48...90).contains($0) })
        }
    }
}
