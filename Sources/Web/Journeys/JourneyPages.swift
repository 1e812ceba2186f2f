import DesignSystem
import Forms
import Foundation
import Markup

extension Journey {
    func stepPage(
        _ step: JourneyStep,
        _ draft: UUID?,
        _ visit: Visit,
        _ form: Form,
        _ invalid: InvalidForm?
    ) async throws -> Page {
        let fields = try await step.show(visit, form, invalid)
        let number = (steps.firstIndex { $0.name == step.name } ?? 0) + 1
        // Whoever is asked more or fewer questions than others is not told how many there are.
        let isCounted = guests == nil
        let place = Phrase(en: "Step \(number) of \(steps.count)", cy: "Cam \(number) o \(steps.count)")
        let isChange = visit.form["return"] == "check"
        let action = path(of: step, in: draft)
        var page = Page(
            step.title,
            back: back(from: step, draft, isChange, form),
            invalid: invalid,
            section: title,
            part: isCounted ? place : nil,
            hasOwnHeading: step.isQuestion,
            body: """
                \(isCounted ? "<p class=\"meta\">\(title): \(place)</p>" : above)
                \(.form(action: action, visit.context, autosave: .at(action), """
                    \(if: isChange, .hidden("return", "check"))
                    \(fields)
                    \(.buttons(
                        .button(JourneyWords.goOn, name: "go", value: "on"),
                        .button(JourneyWords.later, .secondary, name: "go", value: "later")))
                    """))
                """
        )
        page.quiet = quiet
        return page
    }

    private func back(from step: JourneyStep, _ draft: UUID?, _ isChange: Bool, _ form: Form) -> NavigationItem {
        guard let draft else { return origin }
        if isChange { return NavigationItem(JourneyWords.backToCheck, path: checkPath(draft)) }
        guard let before = self.step(before: step, form) else { return origin }
        return NavigationItem(JourneyWords.back, path: path(of: before, in: draft))
    }

    func checkPage(_ draft: UUID, _ form: Form, _ visit: Visit) async throws -> Page {
        var parts: [HTML] = []
        for step in steps where step.isAsked(form) {
            let change = path(of: step, in: draft) + "?return=check"
            let isReady = try await step.problems(visit, form) == nil
            let facts = try await step.facts(visit, form).map { fact in
                Fact(fact.name, fact.answer, action: Self.changeLink(change, about: fact.name))
            }
            let missing: HTML? =
                isReady
                ? nil
                : .alert(
                    JourneyWords.notReady,
                    .warn,
                    "<p>\(.link(JourneyWords.answer, to: change + "&problems=1"))</p>",
                    level: 3
                )
            parts.append("<h2>\(step.title)</h2>\(missing)\(.summaryList(facts))")
        }
        let last = steps.last { $0.isAsked(form) }.map {
            NavigationItem(JourneyWords.back, path: path(of: $0, in: draft))
        }
        var page = Page(
            JourneyWords.check,
            back: last ?? origin,
            section: title,
            body: """
                \(guests == nil ? nil : above)<p>\(JourneyWords.checkWords)</p>\(parts)
                \(.form(action: checkPath(draft), visit.context, .buttons(.button(finishing), laterButton)))
                \(guests == nil ? "<p>\(.link(JourneyWords.laterLink, to: DraftPaths.list))</p>" : nil)
                """
        )
        page.quiet = quiet
        return page
    }

    private var laterButton: HTML {
        guests == nil ? "" : .button(JourneyWords.later, .secondary, name: "go", value: "later")
    }

    private static func changeLink(_ path: String, about fact: Phrase) -> HTML {
        "<a href=\"\(path)\">\(JourneyWords.change)<span class=\"vh\"> \(fact)</span></a>"
    }
}

enum JourneyWords {
    static let goOn = Phrase(en: "Save and continue", cy: "Cadw a pharhau")
    static let later = Phrase(en: "Save and come back later", cy: "Cadw a dod yn ôl wedyn")
    static let back = Phrase(en: "Back", cy: "Yn ôl")
    static let backToCheck = Phrase(en: "Back to your answers", cy: "Yn ôl i’ch atebion")
    static let check = Phrase(en: "Check your answers", cy: "Gwirio eich atebion")
    static let checkWords = Phrase(
        en: "Nothing has been sent yet. What you typed is kept as a draft that only you can see.",
        cy: "Nid oes dim wedi’i anfon eto. Cedwir yr hyn a deipiwyd gennych fel drafft na all neb ond chi ei weld."
    )
    static let notReady = Phrase(en: "This part is not finished", cy: "Nid yw’r rhan hon wedi’i gorffen")
    static let answer = Phrase(en: "Finish this part", cy: "Gorffen y rhan hon")
    static let change = Phrase(en: "Change", cy: "Newid")
    static let laterLink = Phrase(
        en: "Leave it for now and come back later",
        cy: "Ei adael am y tro a dod yn ôl wedyn"
    )
}
