import Foundation
import Records
import TestSupport
import Testing

@testable import Boards

/// What carers said, in the reports to a board.
@Suite struct ReportVoicesStories {
    @Test(arguments: TestStore.allCases)
    func whatWasAnsweredSinceTheLastReportIsToldWithItsActions(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meetings = try await world.meetings(world.board)
            let first = try await world.group("Nobody asks me how I am", "Carers want to be asked")
            _ = try await world.group("SECRET WORDS", "Carers want longer breaks")
            try await world.answer(first, "We will ask")
            _ = try await world.report(to: meetings[0])
            site.clock.advance(seconds: 86_400 * 60)
            let third = try await world.group("More cafés", "Carers want to meet others")
            let action = try await world.action("Open a café")
            _ = try await world.lead.post(third + "/actions", ["action": action.written, "to": "in"])
            try await world.answer(third, "We will open a café")
            let seat = ["board": "Working group", "role": "Parent carer", "filled": "no"]
            _ = try await world.lead.post("/voices/seats", seat)

            _ = try await world.report(to: meetings[1])
            let reports = [try await world.report(at: meetings[0]), try await world.report(at: meetings[1])]
            let before = try await world.voices(reports[0])
            let now = try await world.voices(reports[1])

            #expect(
                before.english == [
                    "1 thing that carers said was answered.", "1 thing that carers said waits for an answer.",
                ]
            )
            #expect(before.cells == [["Carers want to be asked", "Accepted", "We will ask", "16 March 2026", "None"]])
            #expect(
                now.english == [
                    "1 thing that carers said was answered since the last report.",
                    "1 thing that carers said waits for an answer.",
                    "1 of the seats for carers’ voices on this board is empty.",
                ]
            )
            #expect(now.cells.count == 1)
            #expect(now.cells.first?.first == "Carers want to meet others")
            #expect(now.cells.first?.last == "Open a café on Saturdays: Not started")
            let page = try await world.member.get(reports[1]).text
            #expect(!page.contains("SECRET WORDS") && !page.contains("More cafés"), "what they said is not told")
            #expect(try await world.lead.get(world.board).text.contains("seats on this board 1, empty 1"))
        }
    }
}

extension BoardWorld {
    /// Something that was said of the plan, written down, in a group of its own.
    fileprivate func group(_ words: String, _ summary: String) async throws -> String {
        let said = ["words": words, "source": "meeting", "plan": plan.written]
        let voice = try #require(try await lead.post("/voices/new", said).location)
        return try #require(try await lead.post(voice + "/group", ["summary": summary]).location)
    }

    /// The lead answers, and a colleague lets it out.
    fileprivate func answer(_ group: String, _ words: String) async throws {
        _ = try await lead.post(group + "/answer", ["kind": "accepted", "reason": "", "public": words])
        let id: UUID? = try await site.store.read { db in
            try db.value("id", "SELECT id FROM voice_answer WHERE state = 'waiting'")
        }
        let judged = ["answer": try #require(id).written, "judgement": "approve"]
        try #require(try await colleague.post(group + "/approval", judged).status == .seeOther)
    }

    fileprivate func voices(_ report: String) async throws -> ComposedPart {
        try #require(try await content(report).parts.first { $0.kind == .voices }).composed
    }
}
