import TestSupport
import Testing
import Web

@testable import Measures

/// Somebody looks for an indicator among a hundred.
@Suite struct FilterStories {
    @Test(arguments: TestStore.allCases)
    func theListsAreNarrowedByWords(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            for code in ["breaks-met", "assessments-in-time", "register-size"] {
                let path = try #require(try await world.lead.post("/measures/built-in", ["code": code]).location)
                _ = try await world.lead.post(path + "/publicity", ["public": "1"])
            }
            let visitor = site.visitor()
            for (reader, address) in [(world.member, "/measures"), (visitor, "/open-data")] {
                let all = try await reader.get(address).text
                #expect(all.contains("Needs of a break that were met") && all.contains("Carers on the register"))
                let some = try await reader.get(address + "?find=met+BREAK").text
                #expect(some.contains("Needs of a break that were met"), "in any order and case")
                #expect(!some.contains("Carers on the register"))
                #expect(some.contains("1 of 3 indicators has those words") && some.contains("value=\"met BREAK\""))
                let welsh = try await reader.get("/cy\(address)?find=seibiant").text
                #expect(welsh.contains("Anghenion am seibiant a ddiwallwyd"))
                #expect(welsh.contains("Mae gan 1 o 3 dangosydd y geiriau hynny"))
                let none = try await reader.get(address + "?find=%3Cb%3E+nothing").text
                #expect(none.contains("No indicator has those words") && none.contains("Show them all"))
                #expect(none.contains("&lt;b&gt; nothing") && !none.contains("<b> nothing"))
                let long = try await reader.get(address + "?find=" + String(repeating: "a", count: 900))
                #expect(long.status == .ok && !long.text.contains(String(repeating: "a", count: 101)))
            }
        }
    }
}
