import Dates
import DesignSystem
package import Desk
import Forms
import Foundation
package import Markup
package import Strategy
import Web

/// An action's milestones, on the action's own page, for those who work on it.
package struct MilestonePanel: PlanPanel {
    package init() {}

    package func onAction(_ leaf: ActionLeaf, of tree: PlanTree, _ look: Look) throws -> HTML? {
        guard let part = try look.db.part(of: look.actor, in: leaf, of: tree.plan) else { return nil }
        let worked = WorkedAction(tree: tree, leaf: leaf, part: part)
        let all = ActionMilestone.all(of: leaf.action, try look.db.milestoneRows(ofAction: leaf.action.id))
        if all.isEmpty, !worked.mayChange { return nil }
        let list: HTML = all.isEmpty ? "<p>\(MilestoneWords.none)</p>" : milestoneTable(all, look.today, tools: nil)
        let words = worked.mayChange ? MilestoneWords.change : MilestoneWords.all
        return """
            <h2>\(MilestoneWords.title)</h2>\(list)
            <p>\(.link(all.isEmpty ? MilestoneWords.add : words, to: MilestoneWords.path(worked)))</p>
            """
    }
}

/// Milestones with their days and whether they are done, in words; `tools` adds a last column.
func milestoneTable(_ milestones: [ActionMilestone], _ today: Day, tools: ((ActionMilestone) -> HTML)?) -> HTML {
    var columns = [
        Column(MilestoneWords.milestone), Column(MilestoneWords.due), Column(MilestoneWords.done),
        Column(MilestoneWords.whence),
    ]
    if tools != nil { columns.append(Column(PlanWords.change)) }
    let rows: [[HTML]] = milestones.map { one in
        var row: [HTML] = [
            "\(one.words)", one.due.map { .day($0) } ?? .none(MilestoneWords.noDay), state(of: one, today),
            "\(whence(one))",
        ]
        if let tools { row.append(tools(one)) }
        return row
    }
    return .table(MilestoneWords.order, id: "milestones", columns: columns, rows: rows, stacks: true)
}

private func state(of one: ActionMilestone, _ today: Day) -> HTML {
    if let day = one.doneOn { return "\(.tag(MilestoneWords.done, .ok)) \(HTML.day(day)), \(one.doneBy)" }
    return one.isLate(on: today)
        ? "\(.tag(PlanWords.late, .bad)) \(MilestoneWords.notDone)" : "\(MilestoneWords.notDone)"
}

private func whence(_ one: ActionMilestone) -> Phrase {
    if one.isFormer { return MilestoneWords.former }
    return one.source == .when ? MilestoneWords.fromPlan : MilestoneWords.byHand
}

func milestonesPage(
    _ answer: ActionMilestones.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let worked = answer.worked
    let path = MilestoneWords.path(worked)
    let tools: ((ActionMilestone) -> HTML)? =
        worked.mayChange ? { one in milestoneTools(one, path, visit) } : nil
    let list: HTML =
        answer.milestones.isEmpty
        ? "<p>\(MilestoneWords.none)</p>" : milestoneTable(answer.milestones, answer.today, tools: tools)
    let adding: HTML = """
        \(.textField("words", label: MilestoneWords.what, form: form, invalid: invalid))
        \(.dateFields("due", legend: MilestoneWords.byDay, isOptional: true, form: form, invalid: invalid))
        \(.button(MilestoneWords.add))
        """
    let form: HTML? =
        worked.mayChange
        ? "<h2>\(MilestoneWords.add)</h2>\(.form(action: path, visit.context, adding))" : nil
    return Page(
        MilestoneWords.title,
        breadcrumbs: actionCrumbs(worked),
        width: .wide,
        invalid: invalid,
        body: """
            \(.inset("<p>\(worked.action.text)</p>"))\(list)<p class="meta">\(MilestoneWords.counts)</p>\(form)
            """
    )
}

private func milestoneTools(_ one: ActionMilestone, _ path: String, _ visit: Visit) -> HTML {
    let here = "\(path)/\(one.id.uuidString.lowercased())"
    let done: HTML? =
        one.isDone || one.isFormer
        ? nil
        : .form(
            action: here + "/done",
            visit.context,
            inline: true,
            .button(MilestoneWords.doneToday, .secondary, about: one.words.en)
        )
    return "<div class=\"cluster\">\(done)\(.link(PlanWords.change, to: here + "/edit", about: one.words.en))</div>"
}

func milestonePage(
    _ worked: WorkedAction,
    _ milestone: ActionMilestone,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let path = "\(MilestoneWords.path(worked))/\(milestone.id.uuidString.lowercased())"
    let isOwn = milestone.source == .hand
    let own: HTML =
        isOwn
        ? """
        \(.textField("words", label: MilestoneWords.what, form: form, invalid: invalid))
        \(.dateFields("due", legend: MilestoneWords.byDay, isOptional: true, form: form, invalid: invalid))
        """ : "<p>\(milestone.words)</p>"
    let fields: HTML = """
        \(.hidden("version", form["version"]))\(own)
        \(.dateFields("done_on", legend: MilestoneWords.doneOn, hint: MilestoneWords.doneOnHint, isOptional: true, form: form, invalid: invalid))
        \(.button(Phrase(en: "Save", cy: "Cadw")))
        """
    let removal: HTML = "\(.hidden("version", form["version"]))\(.button(MilestoneWords.remove, .warning))"
    let removing: HTML? = isOwn ? .form(action: path + "/removal", visit.context, removal) : nil
    return Page(
        MilestoneWords.change,
        back: NavigationItem(MilestoneWords.all, path: MilestoneWords.path(worked)),
        invalid: invalid,
        body: "\(.form(action: path + "/edit", visit.context, fields))\(removing)"
    )
}

/// The way from the list of plans to a page of one action.
func actionCrumbs(_ worked: WorkedAction) -> [NavigationItem] {
    let title =
        worked.action.ref.map { Phrase(en: "Action \($0)", cy: "Cam \($0)") } ?? Phrase(en: "Action", cy: "Cam")
    return planCrumbs(worked.plan) + [NavigationItem(title, path: worked.path)]
}
