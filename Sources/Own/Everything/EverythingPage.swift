import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// Everything that someone may read of theirs, at once: for one page to print, and one file to take away.
struct AllOfMine: OpensOwn {
    struct Answer: Sendable {
        let frame: OwnFrame
        let details: [SharedFact]
        let steps: [SharedStep]
        let things: [SharedItem]
        let remarks: [Remark]
        let maySee: [WhoMaySee]
        let looks: [SharedLook]
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.own(person)
        return Answer(
            frame: frame,
            details: try look.detailsShared(with: frame.person),
            steps: try look.steps(of: person),
            things: try look.things(of: person),
            remarks: try look.remarks(of: person),
            maySee: try look.whoMaySee(frame.person),
            looks: try look.looksShared(with: person)
        )
    }
}

let everythingRoutes: [Route] = [
    .get(OwnPaths.everything, for: .carer) { visit in
        .page(everythingPage(try await visit.ask(AllOfMine(person: visit.carer())), visit))
    },
    .get(OwnPaths.file, for: .carer) { visit in
        let answer = try await visit.ask(AllOfMine(person: visit.carer()))
        let file = MyFile(answer, visit.language) { visit.clock.day(of: $0) }
        return .download(
            Download(name: "my-page.json", contentType: "application/json", bytes: try file.bytes)
        )
    },
]

private func everythingPage(_ answer: AllOfMine.Answer, _ visit: Visit) -> Page {
    let kinds: [HTML] = SharedItem.Kind.allCases.compactMap { kind in
        let things: [HTML] = answer.things.filter { $0.kind == kind }.map { item in
            let standing: HTML? = item.standing.map { ", \($0)" }
            return
                "<h3>\(item.title)</h3><p class=\"meta\">\(HTML.day(item.on))\(standing)</p>\(HTML.summaryList(item.facts.map(\.fact)))"
        }
        return things.isEmpty ? nil : "<h2>\(kind.words)</h2>\(things)"
    }
    let steps: [HTML] = answer.steps.map { step in
        let by: HTML? = step.by.map { day in
            let today = answer.frame.today
            return "\(day < today ? "." : ",") \(OwnWords.by(day, on: today))"
        }
        return "<li>\(step.words)\(by)</li>"
    }
    let said: [HTML] = answer.remarks.map { remark in
        let words: HTML? = remark.words.map { "<br><span class=\"pre\">\($0)</span>" }
        return "<li>\(visit.moment(remark.saidAt)): \(remark.kind.toCarer)\(words)</li>"
    }
    return .ofOwn(
        answer.frame,
        OwnWords.everything,
        visit,
        width: .wide,
        body: """
            <p>\(EverythingWords.opening)</p>
            <p>\(.buttonLink(EverythingWords.file, to: OwnPaths.file))</p>
            <h2>\(EverythingWords.details)</h2>\(.summaryList(answer.details.map(\.fact)))
            <h2>\(OwnWords.next)</h2>\(if: !steps.isEmpty, "<ul>\(steps)</ul>")\(kinds)
            \(if: !said.isEmpty, "<h2>\(OwnWords.said)</h2><ul>\(said)</ul>")
            <h2>\(LookedWords.maySee)</h2>\(maySee(answer.maySee))
            <h2>\(LookedWords.whoLooked)</h2>\(looks(answer.looks))
            """
    )
}

private enum EverythingWords {
    static let opening = Phrase(
        en:
            "All that you can read here, on one page to print, or as a file. If you want all else that we keep about you, ask us under “Tell us”. The law gives us a month.",
        cy:
            "Popeth y gallwch ei ddarllen yma, ar un dudalen i’w hargraffu, neu fel ffeil. Os ydych am bopeth arall a gadwn amdanoch, gofynnwch i ni dan “Dweud wrthym”. Mae’r gyfraith yn rhoi mis i ni."
    )
    static let file = Phrase(en: "Save it as a file", cy: "Ei gadw fel ffeil")
    static let details = Phrase(en: "About me", cy: "Amdanaf i")
}
