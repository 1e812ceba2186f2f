import Dates
import DesignSystem
import Markup
import Strategy

/// A plan on a page: each theme with how far it is, and each of its actions as one shape with a letter.
///
/// Drawn twice, wide and narrow, since text that shrinks with its drawing cannot be read on a phone. The table beneath says
/// everything that is drawn.
struct PlanPicture {
    static let title = Phrase(en: "The plan on a page", cy: "Y cynllun ar un dudalen")

    let standing: PlanStanding

    /// The picture with its key and its words; nothing in it needs a script.
    var figure: HTML {
        """
        <figure class="chart whole-plan stack"><p class="meta">\(measure)</p>\(key)
        \(drawing(.wide))\(drawing(.narrow))
        <figcaption>\(caption)</figcaption></figure>
        """
    }

    /// What the picture says: its headline for all, and its description for whoever does not see it.
    var message: Phrase {
        let actions = standing.tree.actions.map(\.action)
        let counts = PictureGlyph.order.compactMap { status -> Phrase? in
            let count = actions.filter { $0.status == status }.count
            guard count > 0 else { return nil }
            return Phrase(en: "\(status.words.en) \(count)", cy: "\(status.words.cy) \(count)")
        }
        let late = actions.filter { $0.isOverdue(on: standing.today) }.count
        let (english, welsh) = (counts.map(\.en).joined(separator: ", "), counts.map(\.cy).joined(separator: ", "))
        return .counted(
            actions.count,
            en: .init(
                one: "1 action: \(english). Late: \(late).",
                other: "\(actions.count) actions: \(english). Late: \(late)."
            ),
            cy: .init(two: "2 gam: \(welsh). Hwyr: \(late).", other: "\(actions.count) cam: \(welsh). Hwyr: \(late).")
        )
    }

    private var measure: Phrase {
        let (title, day) = (standing.tree.plan.title, standing.today)
        return Phrase(
            en: "Each shape is one action of “\(title)”, in the plan’s own order, on \(day.words(in: .english)).",
            cy: "Un cam o “\(title)” yw pob siâp, yn nhrefn y cynllun ei hun, ar \(day.words(in: .welsh))."
        )
    }

    private var caption: Phrase {
        Phrase(
            en:
                "The long bar shows how much of what counts is done; the upright mark on it, how much was promised by now. A short bar beneath a shape means late.",
            cy:
                "Mae’r bar hir yn dangos faint o’r hyn sy’n cyfrif sydd wedi’i wneud; mae’r marc arno’n dangos faint a addawyd erbyn hyn. Mae bar byr o dan siâp yn golygu hwyr."
        )
    }

    private var key: HTML {
        let lines: [HTML] = PictureGlyph.order.map { keyLine(PictureGlyph.drawing($0), $0.words) }
        let late = keyLine("<rect class=\"t-late\" x=\"1\" y=\"11\" width=\"24\" height=\"4\"/>", PlanWords.late)
        return "<ul class=\"key\">\(lines)\(late)</ul>"
    }

    private func keyLine(_ drawing: HTML, _ words: Phrase) -> HTML {
        """
        <li><svg viewBox="0 0 26 26" width="26" height="26" aria-hidden="true" focusable="false">\(drawing)</svg> \
        \(words)</li>
        """
    }

    private func drawing(_ frame: PictureFrame) -> HTML {
        var top = 0
        var blocks: [HTML] = []
        for branch in standing.tree.themes where !branch.actions.isEmpty {
            let (block, height) = theme(branch, frame, top: top)
            blocks.append(block)
            top += height
        }
        let id = "plan-\(frame.name)"
        let shapes: [HTML] = PictureGlyph.order.map {
            "<g id=\"\(id)-\(PictureGlyph.name($0))\">\(PictureGlyph.drawing($0))</g>"
        }
        return """
            <svg class="\(frame.name)" viewBox="0 0 \(frame.width) \(max(1, top))" role="img" \
            aria-labelledby="\(id)-title \(id)-said" focusable="false" direction="ltr" font-size="\(frame.text)">\
            <title id="\(id)-title">\(Self.title)</title><desc id="\(id)-said">\(message)</desc>\
            <defs>\(shapes)</defs>\(blocks)</svg>
            """
    }

    /// A theme's heading, bar and shapes, and how high they are together.
    private func theme(_ branch: ThemeBranch, _ frame: PictureFrame, top: Int) -> (HTML, Int) {
        let rollUp = standing.rollUp(branch.actions)
        let step = frame.text + 5
        var y = top + step
        var parts: [HTML] = []
        for line in frame.lines(heading(branch.theme.ref, branch.theme.title, otherwise: standing.tree.plan.title)) {
            parts.append("<text x=\"0\" y=\"\(y)\" font-weight=\"700\">\(line)</text>")
            y += step
        }
        parts.append("<text x=\"0\" y=\"\(y)\">\(numbers(rollUp))</text>\(bar(rollUp, frame, y + 10))")
        y += 32
        let high = frame.pitch + 7
        for (index, leaf) in branch.actions.enumerated() {
            let x = index % frame.perRow * frame.pitch
            let row = y + index / frame.perRow * high
            let name = PictureGlyph.name(leaf.action.status)
            parts.append("<use href=\"#plan-\(frame.name)-\(name)\" x=\"\(x)\" y=\"\(row)\"></use>")
            if leaf.action.isOverdue(on: standing.today) {
                parts.append("<rect class=\"t-late\" x=\"\(x + 1)\" y=\"\(row + 28)\" width=\"24\" height=\"4\"/>")
            }
        }
        let rows = (branch.actions.count + frame.perRow - 1) / frame.perRow
        return ("\(parts)", y + rows * high + 12 - top)
    }

    private func numbers(_ rollUp: RollUp) -> Phrase {
        guard let share = rollUp.share else { return rollUp.standing.words }
        return Phrase(
            en: "\(share.percent)% done; \(rollUp.counting) of \(rollUp.total) count",
            cy: "\(share.percent)% wedi’i wneud; \(rollUp.counting) o \(rollUp.total) yn cyfrif"
        )
    }

    private func bar(_ rollUp: RollUp, _ frame: PictureFrame, _ y: Int) -> HTML? {
        guard let share = rollUp.share, let promised = rollUp.promised else { return nil }
        func length(_ share: Share) -> Int { Int((share.value * Double(frame.width - 4)).rounded()) }
        return """
            <rect class="t" x="1" y="\(y)" width="\(frame.width - 2)" height="12"/>\
            <rect class="b1" x="2" y="\(y + 1)" width="\(length(share))" height="10"/>\
            <rect class="t-mark" x="\(length(promised))" y="\(y - 3)" width="4" height="18"/>
            """
    }
}
