import DesignSystem
import Foundation
import Markup

/// What two snapshots differ in, line by line, for those who compare them.
extension PublicationChanges {
    /// What is new or changed of `plan` can be held back from here; without one the lines are for looking alone.
    func lines(in language: Language, plan: UUID? = nil) -> [HTML] {
        let newLines: [HTML] = new.map { item in
            let fields = item.fields.filter { !$0.text.text(in: language).isEmpty }
            let facts = fields.map { Fact($0.name, "<span class=\"pre\">\($0.text)</span>") }
            return card(item, .tag(ChangeWords.new, .ok), plan, .summaryList(facts))
        }
        let changedLines: [HTML] = changed.map { one in
            let facts = one.fields.map { field in
                Fact(
                    field.name,
                    WordDifference.shown(
                        from: field.before.text(in: language),
                        to: field.after.text(in: language)
                    )
                )
            }
            return card(one.item, .tag(ChangeWords.changed, .info), plan, .summaryList(facts))
        }
        let goneLines: [HTML] = gone.map { card($0, .tag(ChangeWords.gone, .warn), nil, "") }
        return changedLines + newLines + goneLines
    }

    private func card(_ item: PublishedItem, _ tag: HTML, _ plan: UUID?, _ body: HTML) -> HTML {
        let hold: HTML? = plan.flatMap { plan in
            item.held.map {
                "<p>\(.link(QueueWords.hold, to: PublishingPaths.item($0, of: plan), about: item.title))</p>"
            }
        }
        return "<h3>\(item.kind.words): \(item.title) \(tag)</h3>\(body)\(hold)"
    }
}

/// How something differs.
private enum ChangeWords {
    static let new = Phrase(en: "New", cy: "Newydd")
    static let changed = Phrase(en: "Changed", cy: "Wedi newid")
    static let gone = Phrase(en: "Gone", cy: "Wedi mynd")
}
