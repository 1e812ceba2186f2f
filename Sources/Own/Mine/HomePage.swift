import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// Someone's own page: what happens next and by when, and everything of theirs.
struct MyPage: OpensOwn {
    struct Answer: Sendable {
        let frame: OwnFrame
        let steps: [SharedStep]
        let things: [SharedItem]
        let remarks: [Remark]
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        Answer(
            frame: try look.own(person),
            steps: try look.steps(of: person),
            things: try look.things(of: person),
            remarks: try look.remarks(of: person)
        )
    }
}

let homeRoutes: [Route] = [
    .get(OwnPaths.home, for: .carer) { visit in
        .page(homePage(try await visit.ask(MyPage(person: visit.carer())), visit))
    }
]

private func homePage(_ answer: MyPage.Answer, _ visit: Visit) -> Page {
    let frame = answer.frame
    let hello = OwnWords.hello(frame.person.names.toTheirFace, frame.team, isYoung: frame.isYoung)
    let theirs = answer.steps.filter(\.isTheirs)
    let ours = answer.steps.filter { !$0.isTheirs }
    let yours: HTML? = theirs.isEmpty ? nil : "<h2>\(OwnWords.yours)</h2>\(list(theirs, on: frame.today))"
    let nothing = theirs.isEmpty ? OwnWords.nothingNext : OwnWords.nothingButYours
    let kinds: [HTML] = SharedItem.Kind.allCases.compactMap { kind in
        let things = answer.things.filter { $0.kind == kind }
        guard !things.isEmpty else { return nil }
        return "<h2>\(kind.words)</h2>\(HTML.taskList(things.map(line)))"
    }
    return .ofOwn(
        frame,
        OwnWords.mine,
        visit,
        body: """
            <p>\(hello)</p><h2>\(OwnWords.next)</h2>\(ours.isEmpty ? "<p>\(nothing)</p>" : list(ours, on: frame.today))\(yours)
            <p>\(.buttonLink(OwnWords.say, to: OwnPaths.say))</p>\(kinds)\(said(answer.remarks, visit))
            """
    )
}

private func list(_ steps: [SharedStep], on today: Day) -> HTML {
    let lines: [HTML] = steps.map { step in
        let by: HTML =
            step.by.map { "<strong>\(step.isOnDay ? OwnWords.on($0) : OwnWords.by($0, on: today))</strong>" }
            ?? "\(OwnWords.noDay)"
        let path = step.about.map { about in
            about.kind == .assessment && step.isTheirs
                ? OwnPaths.assessment(about.id) : OwnPaths.thing(about.kind, about.id)
        }
        let words: HTML = path.map { .link(step.words, to: $0) } ?? "\(step.words)"
        let when: HTML? = step.by == nil && step.isTheirs ? nil : "<br>\(by)"
        return "<li>\(words)\(when)</li>"
    }
    return "<ul class=\"stack\">\(lines)</ul>"
}

private func line(_ item: SharedItem) -> TaskLine {
    let standing: HTML? = item.standing.map { .tag($0) }
    let signed: HTML? =
        switch item.signature {
        case .signed: .tag(SignWords.signed, .ok)
        case .older: .tag(SignWords.older, .warn)
        case .open, .none: nil
        }
    let remember: HTML? = item.remember.map { " <span class=\"meta\">\($0.label) \($0.words[0])</span>" }
    return TaskLine(
        item.title,
        path: OwnPaths.thing(item.kind, item.id),
        status: "\(HTML.day(item.on)) \(standing) \(signed)\(remember)"
    )
}

/// What they said, when, and what becomes of it by which day.
private func said(_ remarks: [Remark], _ visit: Visit) -> HTML? {
    guard !remarks.isEmpty else { return nil }
    let today = visit.clock.day(of: visit.clock.now())
    let happenings = remarks.map { remark in
        let words: HTML? = remark.words.map { "<p class=\"pre\">\($0)</p>" }
        let after: HTML? =
            if let done = remark.doneAt {
                "<p>\(SayWords.done) \(HTML.day(visit.clock.day(of: done)))</p>"
            } else {
                remark.answerBy.map { day in
                    let words: HTML? = day < today ? nil : "\(SayWords.answer) "
                    return "<p>\(words)\(OwnWords.by(day, on: today))</p>"
                }
            }
        return Happening(remark.kind.toCarer, meta: "\(visit.moment(remark.saidAt))", body: "\(words)\(after)")
    }
    return "<h2>\(OwnWords.said)</h2>\(HTML.timeline(happenings))"
}
