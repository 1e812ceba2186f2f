import Foundation
import TestSupport
import Testing

/// What carers said, in the place of the map: a voice, a group with an answer that waits for a second person, a seat.
extension MapWorld {
    /// The colleague is someone else of the team, who wrote the answer.
    static func hear(for lead: Visitor, colleague: Visitor) async throws -> [String: UUID] {
        let team = TestTeams.id("north").uuidString.lowercased()
        let said = ["words": "The line is always busy", "source": "survey", "team": team]
        let grouped = try await made(lead.post("/voices/new", said.merging(["words": "Nobody rings back"]) { $1 }))
        let group = try await made(lead.post("/voices/\(grouped.path)/group", ["summary": "Calls are not answered"]))
        let answer = ["kind": "no", "reason": "No money", "public": "Not this year"]
        let answered = try await colleague.post("/voices/groups/\(group.path)/answer", answer)
        try #require(answered.status == .seeOther, "\(answered.status)")
        let seat = ["board": "Carers Board", "role": "Parent carer", "filled": "no", "team": team]
        let sat = try await lead.post("/voices/seats", seat)
        try #require(sat.status == .seeOther, "\(sat.status)")
        let voice = try await made(lead.post("/voices/new", said))
        return ["voice": voice, "group": group, "grouped": grouped]
    }

    private static func made(_ answer: Answer) async throws -> UUID {
        let last = answer.location?.split(separator: "/").last.map(String.init)
        return try #require(last.flatMap { UUID(uuidString: $0) }, "\(answer.status)")
    }

    /// Forms about voices that stand on a page of another address.
    var formsOfVoices: [String: [String: String]] {
        func id(_ name: String) -> String { ids[name]?.path ?? "" }
        return [
            "/voices/new": ["words": "More buses", "source": "survey", "team": TestTeams.id("north").path],
            "/voices/bring": ["pasted": "Words,Source\nMore buses,Survey\n", "team": TestTeams.id("north").path],
            "/voices/:voice/group": ["summary": "They want more buses", "theme": ""],
            "/voices/groups": ["voice": id("voice"), "summary": "They want more buses", "theme": ""],
            "/voices/groups/:group/voices": ["voice": id("grouped"), "to": "out"],
            "/voices/groups/:group/actions": ["action": id("action"), "to": "in"],
            "/voices/groups/:group/answer": ["kind": "accepted", "reason": "", "public": "We will"],
            "/voices/groups/:group/approval": ["answer": id("answer"), "judgement": "approve", "remark": ""],
            "/voices/seats": ["board": "Forum", "role": "Carer", "filled": "no", "team": TestTeams.id("north").path],
            "/have-your-say": ["words": "Thank you"],
        ]
    }
}

extension UUID {
    fileprivate var path: String { uuidString.lowercased() }
}
