package import Dates
import DesignSystem
package import Markup
package import Strategy

/// A plan on a page: each theme with how far it is, and each of its actions as one shape with a letter.
///
/// Drawn twice, wide and narrow, since text that shrinks with its drawing cannot be read on a phone. The table beneath says
/// everything that is drawn.
package struct PlanPicture {
    package static let title = Phrase(en: "The plan on a page", cy: "Y cynllun ar un dudalen")
    /// A larger plan than this is shown as its tables alone: its picture would be no page.
    package static let mostActions = 600

    /// One action.
    package struct Shape {
        let status: Action.Status
        let isLate: Bool

        package init(_ status: Action.Status, isLate: Bool) {
            self.status = status
            self.isLate = isLate
        }
    }

    /// One theme: its name, how far it is in words and as a bar, and its actions.
    package struct Block {
        let name: Phrase
        let numbers: Phrase
        let done: Share?
        let promised: Share?
        let shapes: [Shape]

        package init(name: Phrase, numbers: Phrase, done: Share?, promised: Share? = nil, shapes: [Shape]) {
            self.name = name
            self.numbers = numbers
            self.done = done
            self.promised = promised
            self.shapes = shapes
        }
    }

    let title: Phrase
    let today: Day
    let language: Language
    /// Those with actions.
    let blocks: [Block]
    /// What the bars show.
    let caption: Phrase

    package init(title: Phrase, today: Day, language: Language, blocks: [Block], caption: Phrase) {
        self.title = title
        self.today = today
        self.language = language
        self.blocks = blocks.filter { !$0.shapes.isEmpty }
        self.caption = caption
    }

    /// The picture with its key and its words; nothing in it needs a script.
    package var figure: HTML {
        """
        <figure class="chart whole-plan stack"><p class="meta">\(measure)</p>\(key)
        \(drawing(.wide))\(drawing(.narrow))
        <figcaption>\(caption)</figcaption></figure>
        """
    }

    /// What the picture says: its headline for all, and its description for whoever does not see it.
    package var message: Phrase {
        let actions = blocks.flatMap(\.shapes)
        let counts = PictureGlyph.order.compactMap { status -> Phrase? in
            let count = actions.filter { $0.status == status }.count
            guard count > 0 else { return nil }
            return Phrase(en: "\(status.words.en) \(count)", cy: "\(status.words.cy) \(count)")
        }
        let late = actions.filter(\.isLate).count
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
        Phrase(
            en: "Each shape is one action of “\(title.en)”, in the plan’s own order, on \(today.words(in: .english)).",
            cy: "Un cam o “\(title.cy)” yw pob siâp, yn nhrefn y cynllun ei hun, ar \(today.words(in: .welsh))."
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
        for block in self.blocks {
            let (block, height) = theme(block, frame, top: top)
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
    private func theme(_ block: Block, _ frame: PictureFrame, top: Int) -> (HTML, Int) {
        let step = frame.text + 5
        var y = top + step
        var parts: [HTML] = []
        for line in frame.lines(block.name.text(in: language)) {
            parts.append("<text x=\"0\" y=\"\(y)\" font-weight=\"700\">\(line)</text>")
            y += step
        }
        parts.append("<text x=\"0\" y=\"\(y)\">\(block.numbers)</text>\(bar(block, frame, y + 10))")
        y += 32
        let high = frame.pitch + 7
        for (index, shape) in block.shapes.enumerated() {
            let x = index % frame.perRow * frame.pitch
            let row = y + index / frame.perRow * high
            let name = PictureGlyph.name(shape.status)
            parts.append("<use href=\"#plan-\(frame.name)-\(name)\" x=\"\(x)\" y=\"\(row)\"></use>")
            if shape.isLate {
                parts.append("<rect class=\"t-late\" x=\"\(x + 1)\" y=\"\(row + 28)\" width=\"24\" height=\"4\"/>")
            }
        }
        let rows = (block.shapes.count + frame.perRow - 1) / frame.perRow
        return ("\(parts)", y + rows * high + 12 - top)
    }

    private func bar(_ block: Block, _ frame: PictureFrame, _ y: Int) -> HTML? {
        guard let done = block.done else { return nil }
        func length(_ share: Share) -> Int { Int((share.value * Double(frame.width - 4)).rounded()) }
        let mark: HTML? = block.promised.map {
            "<rect class=\"t-mark\" x=\"\(length($0))\" y=\"\(y - 3)\" width=\"4\" height=\"18\"/>"
        }
        return """
            <rect class="t" x="1" y="\(y)" width="\(frame.width - 2)" height="12"/>\
            <rect class="b1" x="2" y="\(y + 1)" width="\(length(done))" height="10"/>\(mark)
            """
    }
}
