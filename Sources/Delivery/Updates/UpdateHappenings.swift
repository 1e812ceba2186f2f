import Dates
import DesignSystem
import Foundation
import Markup
import Strategy

/// What was said of an action, as its page tells it.
struct UpdateHistory: Sendable {
    let updates: [ProgressUpdate]
    let periods: [UUID: ReportingPeriod]
    let moved: [UUID: [MeasureMoved]]
    let evidence: [UUID: [Evidence]]

    /// One update, told whole; `isLinked` leads to its own page.
    func happening(_ update: ProgressUpdate, isLinked: Bool = true) -> Happening {
        let period = update.period.flatMap { periods[$0] }
        let link: HTML? =
            isLinked
            ? " \(.link(Phrase(en: "Open", cy: "Agor"), to: DeliveryPaths.update(update.id, of: update.plan), about: "\(update.byName), \(update.saidOn.iso)"))"
            : nil
        return Happening(
            title(update, period),
            meta: "\(update.byName), \(update.saidOn.shown) \(update.stateTag)\(link)",
            body: words(update)
        )
    }

    private func title(_ update: ProgressUpdate, _ period: ReportingPeriod?) -> Phrase {
        let name = period?.name ?? .day(update.saidOn)
        guard update.corrects != nil else { return name }
        return Phrase(en: "Correction of \(name.en)", cy: "Cywiriad o \(name.cy)")
    }

    /// All that an update says.
    func words(_ update: ProgressUpdate) -> HTML {
        """
        <p>\(update.status.tag)</p><p class="pre">\(update.narrative.words)</p>\(.summaryList(facts(update)))\(corrected(update))
        """
    }

    private func facts(_ update: ProgressUpdate) -> [Fact] {
        var facts: [Fact] = []
        func add(_ name: Phrase, _ words: String?) {
            if let words { facts.append(Fact(name, "<span class=\"pre\">\(words)</span>")) }
        }
        add(UpdateWords.why, update.statusReason?.words)
        add(UpdateWords.newDate, update.newWhen)
        add(UpdateWords.whyNewDate, update.newWhenReason?.words)
        add(UpdateWords.help, update.helpNeeded?.words)
        for one in moved[update.id] ?? [] { add(Phrase(asWritten: one.text), one.words.words) }
        if let evidence = evidenceList(update) { facts.append(Fact(UpdateWords.evidence, evidence)) }
        add(UpdateWords.forEveryone, update.publicText?.words)
        if let decision = update.decision, let name = update.decidedByName {
            let words =
                update.state == .returned
                ? Phrase(en: "\(name) sent it back", cy: "Anfonodd \(name) ef yn ôl")
                : Phrase(en: "\(name) approved it", cy: "Cymeradwyodd \(name) ef")
            add(words, decision.words)
        } else if update.state == .approved, let name = update.decidedByName {
            facts.append(Fact(Phrase(en: "Approved by", cy: "Cymeradwywyd gan"), text: name))
        }
        return facts
    }

    /// The files and the link given as evidence; none when there are none.
    func evidenceList(_ update: ProgressUpdate) -> HTML? {
        let files: [HTML] = (evidence[update.id] ?? []).map { file in
            let path = DeliveryPaths.evidence(file.id, of: update.id, in: update.plan)
            return "<li>\(.link(Phrase(asWritten: file.fileName), to: path)) \(size(file.bytes))</li>"
        }
        let link: HTML? = update.evidenceLink.map { "<li>\(.outsideLink(Phrase(asWritten: $0), to: $0))</li>" }
        guard !files.isEmpty || link != nil else { return nil }
        return "<ul class=\"plain\">\(files)\(link)</ul>"
    }

    /// What a correction puts right, as it stood.
    private func corrected(_ update: ProgressUpdate) -> HTML? {
        guard let id = update.corrects, let earlier = updates.first(where: { $0.id == id }) else { return nil }
        return .details(
            Phrase(en: "What it corrects", cy: "Beth y mae’n ei gywiro"),
            "<p class=\"meta\">\(earlier.byName), \(earlier.saidOn.shown) \(earlier.status.tag)</p><p class=\"pre\">\(earlier.narrative.words)</p>"
        )
    }

    private func size(_ bytes: Int) -> HTML {
        let shown = bytes < 1024 * 1024 ? "\(max(1, bytes / 1024)) kB" : "\(bytes / (1024 * 1024)) MB"
        return "<span class=\"meta\">\(shown)</span>"
    }
}
