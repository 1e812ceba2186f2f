/// Looks at a finished page for what types cannot promise: that its parts fit together and everyone can use it.
public struct PageChecker {
    /// What is wrong, in words; empty for a good page.
    public private(set) var faults: [PageFault] = []
    /// Every link and form address on this site, for someone else to see that each resolves to a route.
    public private(set) var localLinks: [String] = []
    /// The page's title, as a browser would show it.
    public private(set) var title = ""

    private let elements: [PageElement]
    private let ids: Set<String>

    public init(_ html: String) {
        let tree = PageTree(html)
        elements = tree.root.all
        ids = Set(elements.compactMap { $0["id"] })
        faults = tree.faults
        checkDocument(html)
        checkIDs()
        checkHeadings()
        for element in elements {
            checkInline(element)
            checkLink(element)
            checkField(element)
            checkParts(element)
            checkText(element)
        }
        faults = Array(Set(faults)).sorted { $0.description < $1.description }
    }

    private mutating func fault(_ words: String) { faults.append(PageFault(words)) }

    private func named(_ names: String...) -> [PageElement] { elements.filter { names.contains($0.name) } }

    private mutating func checkDocument(_ html: String) {
        if !html.lowercased().hasPrefix("<!doctype html>") { fault("the page does not begin with its type") }
        let top = named("html").first
        if (top?["lang"] ?? "").isEmpty { fault("the page does not say its language") }
        if !["ltr", "rtl"].contains(top?["dir"] ?? "") { fault("the page does not say its direction") }
        if named("main").count != 1 { fault("the page has not exactly one main part") }
        title = named("title").first { $0.isInside("head") }?.text ?? ""
        let parts = title.split(separator: " – ")
        // A page that someone may have to leave in a hurry says as little as it can.
        let isQuiet = named("body").first?["class"]?.split(separator: " ").contains("quiet") == true
        if parts.count < 2, !isQuiet { fault("the title is not “page – service”: \(title)") }
        let isRefused = elements.contains { $0["class"]?.split(separator: " ").contains("summary-err") == true }
        let saysError = title.hasPrefix("Error: ") || title.hasPrefix("Gwall: ")
        if isRefused != saysError { fault("the title and the problems do not agree: \(title)") }
    }

    private mutating func checkIDs() {
        var seen: Set<String> = []
        for id in elements.compactMap({ $0["id"] }) {
            if id.isEmpty || id.contains(where: \.isWhitespace) { fault("“\(id)” cannot be an id") }
            if !seen.insert(id).inserted { fault("two elements have the id \(id)") }
        }
    }

    private mutating func checkHeadings() {
        let headings = named("h1", "h2", "h3", "h4", "h5", "h6").filter { $0.isInside("main") || $0.name == "h1" }
        if headings.filter({ $0.name == "h1" }).count != 1 { fault("the page has not exactly one h1") }
        var last = headings.first?.name == "h1" ? 1 : 2
        for heading in headings {
            let level = heading.name.last.flatMap(\.wholeNumberValue) ?? 1
            if level > last + 1 { fault("\(heading.name) follows h\(last): \(heading.text)") }
            if !heading.hasWords { fault("\(heading.name) is empty") }
            last = level
        }
    }

    private mutating func checkInline(_ element: PageElement) {
        if element.name == "style" || element["style"] != nil { fault("<\(element.name)> has a style of its own") }
        if element.name == "script", element["src"] == nil { fault("a script stands in the page") }
        for name in element.attributes.keys where name.hasPrefix("on") { fault("<\(element.name)> has \(name)") }
    }

    /// Values of the program that were written out as text instead of what they say.
    private mutating func checkText(_ element: PageElement) {
        for name in ["Markup.HTML", "Markup.Phrase", "Phrase(en:", "Optional("] where element.text.contains(name) {
            fault("<\(element.name)> shows \(name)")
        }
    }

    private mutating func checkLink(_ element: PageElement) {
        for attribute in ["href", "action"] {
            guard let address = element[attribute] else { continue }
            if address.isEmpty || address == "#" { fault("<\(element.name)> leads nowhere") }
            if address.lowercased().contains("script:") { fault("<\(element.name)> leads to a script: \(address)") }
            if address.hasPrefix("/"), !address.hasPrefix("//") { localLinks.append(address) }
            if address.hasPrefix("#"), address.count > 1, !ids.contains(String(address.dropFirst())) {
                fault("\(address) is not on the page")
            }
        }
        if element.name == "a", element["href"] == nil { fault("a link has no address: \(element.text)") }
        if ["a", "button", "summary"].contains(element.name), !element.hasWords {
            fault("<\(element.name)> has no words")
        }
    }

    private mutating func checkField(_ element: PageElement) {
        if element.name == "label", !ids.contains(element["for"] ?? "") { fault("no field for “\(element.text)”") }
        for attribute in ["aria-describedby", "aria-labelledby", "aria-controls"] {
            for id in (element[attribute] ?? "").split(separator: " ") where !ids.contains(String(id)) {
                fault("\(attribute) names \(id), which is not there")
            }
        }
        guard ["input", "select", "textarea"].contains(element.name), element["type"] != "hidden" else { return }
        let labels = named("label").filter { $0["for"] == element["id"] && $0.hasWords }
        let isNamed = !labels.isEmpty || element["aria-label"] != nil || element["aria-labelledby"] != nil
        if !isNamed { fault("the field \(element["name"] ?? "?") has no label") }
        if element["placeholder"] != nil || element["required"] != nil {
            fault("the field \(element["name"] ?? "?") has a placeholder or is required in the browser")
        }
    }

    private mutating func checkParts(_ element: PageElement) {
        switch element.name {
        case "table":
            let inside = element.all
            if !inside.contains(where: { $0.name == "caption" && $0.hasWords }) { fault("a table has no caption") }
            for head in inside where head.name == "th" && head["scope"] == nil { fault("a th has no scope") }
            for cell in inside where cell.name == "td" && !cell.hasContent { fault("a cell is empty") }
        case "fieldset":
            if element.children.first?.name != "legend" { fault("a fieldset does not begin with its legend") }
        case "img", "svg":
            if [element["alt"], element["aria-hidden"], element["aria-labelledby"], element["aria-label"]]
                .allSatisfy({ $0 == nil })
            {
                fault("a picture has no words")
            }
        default: break
        }
    }
}

extension PageElement {
    /// Words, or something to fill in.
    fileprivate var hasContent: Bool {
        hasWords || all.contains { ["input", "textarea", "select", "img", "svg"].contains($0.name) }
    }
}
