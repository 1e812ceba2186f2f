import Carers
import Dates
import Desk
import Foundation
import Markup
import Records
import Support

/// Someone says on their own pages whether they would like a break that is offered: the worker gets a task with a day.
struct AnswerMyOffer: Command, OfCarer {
    let person: UUID
    let need: UUID
    let offer: UUID
    let answer: OfferAnswer
    let reason: DeclineReason?
    /// What else they want to say of it.
    let words: String?

    func perform(_ work: Work) throws {
        let frame = try work.own(person)
        let open = try work.look.offersShared(with: person)
        guard let offered = open.first(where: { $0.id == offer && $0.need == need }) else { throw Refusal.notFound }
        try work.answerShared(offered, answer, reason)
        let answerBy = work.today.adding(days: 7)
        let casework = try work.db.casework(on: person)
        let details = TaskDetails(taskWords(offered), due: answerBy, worker: casework.worker)
        let task = try work.addTask(details, about: frame.person)
        if let words {
            let item = try work.look.thing(.rest, need, of: person)
            let about = Remark.About(kind: .rest, id: need, version: item.version)
            try work.addRemark(.comment, of: person, about: about, words, task: task, by: answerBy)
        }
        try work.record(
            .ownAnswered,
            about: frame.person.subject,
            ["need": need.uuidString.lowercased(), "answer": answer.rawValue]
        )
    }

    private func taskWords(_ offered: SharedOffer) -> Phrase {
        let what =
            switch answer {
            case .accepted:
                Phrase(
                    en: "They would like the break that was offered",
                    cy: "Hoffent gael y seibiant a gynigiwyd"
                )
            case .declined:
                Phrase(
                    en: "They do not want the break that was offered",
                    cy: "Nid ydynt eisiau’r seibiant a gynigiwyd"
                )
            }
        let day = offered.offeredOn
        let said = words.map { ": “\($0)”" } ?? ""
        return Phrase(
            en: "\(TaskFromOwn.opening.en) \(what.en) (\(day.words(in: .english)))\(said)",
            cy: "\(TaskFromOwn.opening.cy) \(what.cy) (\(day.words(in: .welsh)))\(said)"
        )
    }
}
