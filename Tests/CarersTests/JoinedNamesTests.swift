import Markup
import Testing

@testable import Carers

/// Names in a sentence, in both languages.
@Suite struct JoinedNamesTests {
    @Test(arguments: [
        (["Mair"], "Mair", "Mair"),
        (["Mair", "Idris"], "Mair and Idris", "Mair ac Idris"),
        (["Idris", "Mair"], "Idris and Mair", "Idris a Mair"),
        (["Ŵyn", "Élodie"], "Ŵyn and Élodie", "Ŵyn ac Élodie"),
        (["Asha", "Gwen", "Owen"], "Asha, Gwen and Owen", "Asha, Gwen ac Owen"),
        (["Asha", "Ynyr"], "Asha and Ynyr", "Asha ac Ynyr"), (["Asha", "Yusuf"], "Asha and Yusuf", "Asha a Yusuf"),
        (["Asha", "Wendy"], "Asha and Wendy", "Asha a Wendy"), ([], "", ""),
    ])
    func namesAreJoinedAsEachLanguageDoes(_ names: [String], _ english: String, _ welsh: String) {
        let joined = Phrase.joined(names)
        #expect(joined.en == english && joined.cy == welsh)
    }
}
