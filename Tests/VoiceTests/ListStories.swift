import Foundation
import TestSupport
import Testing

@testable import Voice

/// Lists that come in and go out, and seats.
@Suite struct ListStories {
    @Test(arguments: TestStore.allCases)
    func aListComesInWholeOrNotAtAll(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await VoiceWorld(site)
            let wrong = "Words,Source,Heard\nFine,Survey,12 March 2026\nBad,Telepathy,some day\n"
            let right = "Words,Source,Heard,Consent to quote\nFine,Survey,12 March 2026,Yes\n\"Two, words\",Forum,,\n"

            let refused = try await world.asha.post("/voices/bring", ["pasted": wrong])
            #expect(refused.status.code == 422)
            #expect(refused.text.contains("Telepathy") && refused.text.contains(">3<"))
            #expect(refused.text.contains("Source") && refused.text.contains("Heard"))
            #expect(try await world.count("voice") == 0)
            for _ in 0..<2 {
                #expect(try await world.asha.post("/voices/bring", ["pasted": right]).location == "/voices/all")
            }

            #expect(try await world.count("voice") == 2, "what is already here is not added again")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aMissingFieldLosesNeitherTicksNorFilters(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await VoiceWorld(site)
            let lines = (10...70).map { "Voice \($0),Survey,12 March 2026,Breaks" }
            let list = "Words,Source,Heard,Theme\n" + lines.joined(separator: "\n") + "\nElsewhere,Forum,,Travel\n"
            try #require(try await world.asha.post("/voices/bring", ["pasted": list]).status == .seeOther)
            let second = try await world.asha.get("/voices/all?theme=Breaks&page=2").text
            #expect(
                second.contains("name=\"list-theme\" value=\"Breaks\"")
                    && second.contains("name=\"list-page\" value=\"2\"")
            )
            let ids = try await world.ids("SELECT id FROM voice WHERE theme = 'Breaks' ORDER BY words")
            let ticked = [ids[0], ids[60]]
            let carried = [("list-theme", "Breaks"), ("list-page", "2"), ("summary", "")]

            let again = try await world.asha.post(
                "/voices/groups",
                fields: carried + ticked.map { ("voice", $0.inAddress) }
            )

            #expect(again.status.code == 422 && again.text.contains("href=\"#summary\""))
            for id in ticked { #expect(again.text.contains("value=\"\(id.inAddress)\" checked")) }
            #expect(again.text.components(separatedBy: " checked>").count == 3)
            #expect(again.text.contains("The voices you ticked come first."))
            #expect(again.text.contains("theme=Breaks&amp;page=1") && !again.text.contains("Elsewhere"))
            #expect(again.text.contains("name=\"list-page\" value=\"2\""))
            let fields = [("summary", "Breaks, please")] + ticked.map { ("voice", $0.inAddress) }
            #expect(try await world.asha.post("/voices/groups", fields: fields).status == .seeOther)
            #expect(try await world.count("voice_in_group") == 2)
        }
    }

    @Test(arguments: ["csv", "xlsx"])
    func whatIsTakenAwayComesBackTheSame(as ending: String) async throws {
        try await withSite(.sqlite) { site in
            let world = try await VoiceWorld(site)
            _ = try await world.say("=1+1, she said", ["heard": "March 2026", "theme": "Sums", "consent": "no"])
            _ = try await world.say("Another", ["plan": world.plan.inAddress, "carers": "young", "from": "School"])
            let before = try await site.store.read { try $0.rows("SELECT * FROM voice ORDER BY id").map { "\($0)" } }

            let file = try await world.asha.get("/voices/export.\(ending)").body
            let answer = try await world.asha.post("/voices/bring", [:], file: ("file", "voices.\(ending)", file))

            #expect(answer.location == "/voices/all", "\(answer.text)")
            let after = try await site.store.read { try $0.rows("SELECT * FROM voice ORDER BY id").map { "\($0)" } }
            #expect(before == after)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aFileOfAnotherKindIsRefusedInWordsAndBringsNothing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await VoiceWorld(site)
            let list = Array("Words\nMore breaks\n".utf8)
            let refused = [
                ("voices.docx", list, "must be a CSV or Excel file"),
                ("voices.pdf", list, "must be a CSV or Excel file"),
                ("voices", list, "must be a CSV or Excel file"), ("voices.xlsx", list, "not an Excel workbook"),
                ("voices.csv", [], "Choose a file"),
            ]
            for (name, bytes, words) in refused {
                let answer = try await world.asha.post("/voices/bring", [:], file: ("file", name, bytes))
                #expect(answer.status == .unprocessableContent, "\(name)")
                #expect(answer.text.contains(words), "\(name)")
            }
            let none: Int? = try await site.store.read { try $0.value("many", "SELECT count(*) AS many FROM voice") }
            #expect(none == 0)

            for name in ["voices.csv", "VOICES.TXT", "voices.tsv"] {
                let own = Array("Words\tTheme\nMore breaks, by \(name)\tBreaks\n".utf8)
                let answer = try await world.asha.post("/voices/bring", [:], file: ("file", name, own))
                #expect(answer.location == "/voices/all", "\(name)")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func seatsShowWhereVoicesAreMissing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await VoiceWorld(site)
            let seat = ["board": "Carers Board", "role": "Parent carer", "carers": "parent", "filled": "yes"]
            _ = try await world.asha.post("/voices/seats", seat)
            _ = try await world.say("Help us", ["carers": "parent"])

            let id = try #require(try await world.ids("SELECT id FROM voice_seat ORDER BY id").first)
            let page = try await world.asha.get("/voices/seats").text
            #expect(page.contains("Carers Board: Parent carer") && page.contains("Missing"))
            let rows = page.components(separatedBy: "<tr")
            #expect(rows.contains { $0.contains("Parent carers") && $0.contains("tag ok") })
            #expect(rows.contains { $0.contains("Young carers") && $0.contains("tag bad") })
            let path = "/voices/seats/\(id.inAddress)"
            _ = try await world.asha.post(path, seat.merging(["filled": "no", "version": "1"]) { $1 })
            #expect(try await world.asha.get("/voices/seats").text.contains("Vacant"))
            _ = try await world.asha.post(path + "/end")
            #expect(try await world.asha.get(path).status == .notFound)
        }
    }
}
