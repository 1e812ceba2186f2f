import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// The board: a column of those nobody works with, and one for each worker.
///
/// Each says how many there are and how long the one who waits longest has waited. Of one worker, all their people.
func boardPage(_ answer: WhoWorksWithWhom.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    Page(
        AllocationWords.title,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        invalid: invalid,
        body: """
            \(.counts([(answer.waitingCount, AllocationWords.without)]))
            <p>\(AllocationWords.oldestHint) \(.link(LateWords.title, to: CarersPaths.late))</p>
            \(answer.worker.map { onePart($0.name, answer, visit, form, invalid) } ?? columns(answer, visit, form, invalid))
            """
    )
}

/// All people of one worker.
private func onePart(
    _ name: String,
    _ answer: WhoWorksWithWhom.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm?
) -> HTML {
    let heading = Phrase(en: "People with \(name)", cy: "Pobl gyda \(name)")
    let count = answer.worker.flatMap { answer.loads[$0.id]?.many } ?? 0
    let id = answer.worker?.id.text ?? ""
    let pages: HTML? =
        count > WhoWorksWithWhom.most
        ? .pages(of: count, size: WhoWorksWithWhom.most, current: answer.page) {
            "\(FindingPaths.allocation)?worker=\(id)&page=\($0)"
        } : nil
    let ticks: HTML = .checkboxes(
        "person",
        legend: AllocationWords.people,
        options: answer.theirs.map(\.ticked),
        form: form,
        invalid: invalid
    )
    let list: HTML =
        answer.theirs.isEmpty
        ? .emptyState(AllocationWords.none)
        : giveForm(answer, "\(HTML.hidden("of", id))\(leadingBack(ticks))", visit, form, invalid)
    return """
        <h2>\(heading)</h2><p>\(.link(AllocationWords.title, to: FindingPaths.allocation))</p>\(list)\(pages)
        """
}

/// Columns side by side, under each other where there is no room.
private func columns(_ answer: WhoWorksWithWhom.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let waiting = column(
        AllocationWords.waiting,
        (answer.waitingCount, answer.waiting.first?.registeredOn),
        ticks: answer.waiting.isEmpty
            ? nil
            : .checkboxes(
                "person",
                legend: AllocationWords.waitLongest,
                options: answer.waiting.map(\.ticked),
                form: form,
                invalid: invalid
            ),
        answer
    )
    let theirs: [HTML] = answer.workers.map { worker in
        let (load, longest) = (answer.loads[worker.id], answer.longest[worker.id] ?? [])
        let path = "\(FindingPaths.allocation)?worker=\(worker.id.text)"
        let many = load?.many ?? 0
        return column(
            Phrase(asWritten: worker.name),
            path: path,
            (many, load?.oldest),
            ticks: longest.isEmpty
                ? nil
                : .checkboxes(
                    "person-\(worker.id.text)",
                    legend: AllocationWords.waitLongest,
                    hint: nil,
                    options: longest.map { $0.ticked(on: answer.today) },
                    form: form
                ),
            answer
        )
    }
    let pages: HTML? =
        answer.waitingCount > WhoWorksWithWhom.most
        ? .pages(of: answer.waitingCount, size: WhoWorksWithWhom.most, current: answer.page) {
            "\(FindingPaths.allocation)?page=\($0)"
        } : nil
    // Those nobody works with stand at the side, so that a long list of them pushes no worker away.
    let lanes: HTML = "<div class=\"side start\">\(waiting)<div class=\"grid\">\(theirs)</div></div>"
    guard !answer.waiting.isEmpty || !answer.longest.isEmpty else { return lanes }
    return "\(giveForm(answer, lanes, visit, form, invalid))\(pages)"
}

private func column(
    _ heading: Phrase,
    path: String? = nil,
    _ load: (many: Int, oldest: Day?),
    ticks: HTML?,
    _ answer: WhoWorksWithWhom.Answer
) -> HTML {
    let name: HTML = path.map { .link(heading, to: $0) } ?? "\(heading)"
    let oldest: HTML? = load.oldest.map { day in
        "<br>\(AllocationWords.oldest): \(AllocationWords.waits(max(0, day.days(to: answer.today))))"
    }
    return """
        <section class="card stack"><h2 class="h3">\(name)</h2><p><strong>\(AllocationWords.count(load.many))</strong>\(oldest)</p>
        \(ticks.map(leadingBack) ?? "<p>\(HTML.none(AllocationWords.nobodyHere))</p>")</section>
        """
}

/// After a list of people the way to the choice of whom they go to, so that by keyboard it is one step away.
private func leadingBack(_ ticks: HTML) -> HTML {
    "\(ticks)<p><a href=\"#worker\">\(AllocationWords.toTheChoice)</a></p>"
}

/// Ticks of people, and to whom they go: that stays in sight above them, however long the list is.
private func giveForm(
    _ answer: WhoWorksWithWhom.Answer,
    _ ticks: HTML,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm?
) -> HTML {
    let workers =
        [Option("", AllocationWords.choose)] + answer.workers.map { Option($0.id.text, name: $0.name) }
        + (answer.worker == nil && answer.longest.isEmpty ? [] : [Option("nobody", AllocationWords.back)])
    return .form(
        action: FindingPaths.allocation,
        visit.context,
        """
        <div class="stays cluster">\(.select("worker", label: AllocationWords.give, options: workers, form: form, invalid: invalid))
        \(.button(AllocationWords.save))</div>\(.hidden("page", String(answer.page)))
        \(ticks)
        """
    )
}

extension Person {
    /// To be ticked, with since when they are registered.
    fileprivate var ticked: Option {
        let since = Phrase(
            en: "registered on \(registeredOn.words(in: .english))",
            cy: "cofrestrwyd ar \(registeredOn.words(in: .welsh))"
        )
        return Option(id.text, Phrase(same: "\(names.listed), \(reference)"), hint: since)
    }
}

extension Waiting {
    fileprivate func ticked(on today: Day) -> Option {
        let waits = AllocationWords.waits(max(0, since.days(to: today)))
        return Option(person.id.text, Phrase(same: "\(person.names.listed), \(person.reference)"), hint: waits)
    }
}
