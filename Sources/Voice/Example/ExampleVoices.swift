import Dates
import Delivery
package import Desk
import Foundation
import Markup
import Strategy

/// What carers of the example place said: invented, and through the same commands that people use.
package enum ExampleVoices {
    /// The first strategy lead writes down and answers; the second approves.
    ///
    /// What comes back is how many were written down.
    package static func make(at desk: Desk, first: Actor, second: Actor) async throws -> Int {
        let today = desk.clock.day(of: desk.clock.now())
        var made = 0
        for matter in ExampleMatter.all {
            var voices: [UUID] = []
            for said in matter.said {
                let details = said.details(theme: matter.theme, today: today)
                voices.append(try await desk.perform(RecordVoice(details: details, team: team(first)), as: first))
                made += 1
            }
            guard let summary = matter.summary else { continue }
            let words = GroupWords(summary: summary, theme: matter.theme)
            let group = try await desk.perform(GroupVoices(voices: voices, words: words), as: first)
            for search in matter.actions {
                let found = try await desk.ask(OneGroup(id: group, search: search), as: first).found.first
                guard let found else { continue }
                try await desk.perform(LinkAction(group: group, action: found.action.id, isLinked: true), as: first)
            }
            guard let answer = matter.answer else { continue }
            let written = try await desk.perform(AnswerVoices(group: group, form: answer), as: first)
            guard matter.isApproved else { continue }
            try await desk.perform(JudgeAnswer(group: group, answer: written, remark: nil), as: second)
        }
        for words in ExampleMatter.sent { try await desk.perform(sent(words, today), as: .visitor) }
        for seat in ExampleSeats.all(today) {
            guard let team = team(first) else { continue }
            _ = try await desk.perform(AddSeat(team: team, details: seat), as: first)
        }
        return made + ExampleMatter.sent.count
    }

    private static func team(_ actor: Actor) -> UUID? { actor.teams(where: .hearVoices).first }

    private static func sent(_ words: String, _ today: Day) -> HaveYourSay {
        HaveYourSay(
            details: VoiceDetails(source: .comment, heardOn: HeardOn(today), words: words),
            email: nil
        )
    }
}

/// Seats of the example place, one vacant and one whose term is over.
enum ExampleSeats {
    static func all(_ today: Day) -> [SeatDetails] {
        func seat(_ board: String, _ role: String, _ kind: CarerKind?, _ filled: Bool, ends months: Int) -> SeatDetails
        {
            SeatDetails(
                board: board,
                role: role,
                carers: kind,
                isFilled: filled,
                since: filled ? today.adding(months: -20) : nil,
                termEnds: filled ? today.adding(months: months) : nil
            )
        }
        let board = "Carers Partnership Board"
        return [
            seat(board, "Parent carer", .parent, true, ends: 9), seat(board, "Working carer", .working, true, ends: -1),
            seat(board, "Young carer", .young, false, ends: 0),
            seat(board, "Carer from the forum", nil, true, ends: 14),
            seat("Learning Disability Forum", "Family carer", .older, true, ends: 6),
            seat("Young Voices Forum", "Young adult carer", .youngAdult, true, ends: 3),
        ]
    }
}
