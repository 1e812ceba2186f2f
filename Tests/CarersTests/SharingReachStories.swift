import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Carers

/// How far into a record another agency sees.
@Suite struct SharingReachStories {
    /// What each purpose opens of a record, page by page; the rest is not there.
    @Test(arguments: [
        (
            "support", "care",
            [
                "", "/contact", "/needs", "/caring", "/timeline", "/tasks", "/letters", "/support", "/breaks",
                "/emergency",
            ]
        ),
        (
            "safeguarding", "vital",
            [
                "", "/contact", "/needs", "/caring", "/timeline", "/tasks", "/letters", "/support", "/breaks",
                "/emergency",
            ]
        ),
        ("health", "care", ["", "/contact", "/needs", "/caring", "/emergency"]),
        ("emergency", "vital", ["", "/contact", "/needs", "/caring", "/emergency"]),
        ("school", "care", ["", "/contact", "/needs", "/caring"]),
        ("school", "none", ["", "/contact", "/needs"]),
        ("support", "none", ["", "/contact", "/needs"]),
    ])
    func aSharedRecordOpensForWhatItIsSharedForAlone(_ purpose: String, _ condition: String, _ open: [String])
        async throws
    {
        try await withSite(.sqlite, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")
            let id = try #require(path.split(separator: "/").last.map(String.init))
            let task = ["words": "Ring about the hoist", "due-day": "20", "due-month": "3", "due-year": "2026"]
            _ = try await world.asha.post(path + "/tasks", task)
            let centre = try await world.worker(.carersWorker, of: "centre", named: "Cerys Owen")
            try await world.agree(purpose, condition: condition)
            try await world.share(path)

            let pages = [
                "", "/contact", "/needs", "/caring", "/timeline", "/tasks", "/letters", "/onward", "/support",
                "/breaks",
                "/card", "/emergency", "/sharing", "/looked", "/duplicates", "/own",
            ]
            let record = try await centre.get(path).text
            for page in pages {
                #expect(try await world.asha.get(path + page).status == .ok, "\(page): who keeps it sees all of it")
                let isOpen =
                    open.contains(page) || page == "/onward" && open.contains("/timeline")
                    || page == "/card" && open.contains("/emergency")
                #expect(try await centre.get(path + page).status == (isOpen ? .ok : .notFound), "\(page)")
                if page != "" {
                    #expect(
                        record.contains("href=\"\(path)\(page)\"") == isOpen || page == "/looked",
                        "a link to \(page)"
                    )
                }
            }
            let isWork = open.contains("/timeline")
            #expect(try await centre.get("/carers/cases?scope=shared").text.contains(id) == isWork)
            #expect(try await centre.get("/carers/late").text.contains(id) == isWork)
            #expect(try await world.search("hughes", by: centre).contains(path), "that they are known is told")
        }
    }
}
