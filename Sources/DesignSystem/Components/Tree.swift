public import Markup

/// One part of an outline, with what stands under it.
public struct Branch: Sendable {
    /// Unique on the page.
    public let id: String
    /// Its name, usually a link.
    public let name: HTML
    /// Tags and facts beside the name.
    public let note: HTML?
    /// Buttons that act on it, such as `HTML.moves`.
    public let actions: HTML?
    /// "4 outcomes": what opening it shows.
    public let inside: Phrase?
    public let isOpen: Bool
    public let branches: [Branch]

    public init(
        id: String,
        name: HTML,
        note: HTML? = nil,
        actions: HTML? = nil,
        inside: Phrase? = nil,
        isOpen: Bool = false,
        branches: [Branch] = []
    ) {
        self.id = id
        self.name = name
        self.note = note
        self.actions = actions
        self.inside = inside
        self.isOpen = isOpen
        self.branches = branches
    }
}

extension HTML {
    /// An outline that opens and closes without script; with script a browser remembers what was open.
    public static func tree(_ branches: [Branch]) -> HTML {
        "<ul class=\"tree\">\(each: branches, branchLine)</ul>"
    }

    private static func branchLine(_ branch: Branch) -> HTML {
        let words =
            branch.inside
            ?? Phrase.counted(
                branch.branches.count,
                en: EnglishForms(one: "1 part", other: "\(branch.branches.count) parts"),
                cy: WelshForms(two: "2 ran", few: "3 rhan", many: "6 rhan", other: "\(branch.branches.count) rhan")
            )
        let under: HTML? =
            branch.branches.isEmpty
            ? nil
            : """
            <details data-keep="\(branch.id)"\(if: branch.isOpen, " open")><summary aria-describedby="\(branch.id)-name">\
            \(words)</summary>\(tree(branch.branches))</details>
            """
        return """
            <li><div class="branch"><span id="\(branch.id)-name">\(branch.name)</span>\(branch.note)\(branch.actions)</div>\
            \(under)</li>
            """
    }

    /// Buttons that move something among its neighbours; `nil` where it cannot go further.
    public static func moves(up: String?, down: String?, about: String, _ context: PageContext) -> HTML {
        let buttons: [HTML] = [(up, Words.moveUp), (down, Words.moveDown)].compactMap { path, words in
            path.map { .form(action: $0, context, inline: true, .button(words, .text, about: about)) }
        }
        return "<span class=\"moves\">\(buttons)</span>"
    }
}
