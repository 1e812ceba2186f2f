public import Markup

/// Who or what the page is about: shown the same on each page of one record.
public struct Identity: Sendable {
    public let name: String
    public let facts: [HTML]
    public let actions: HTML?

    public init(_ name: String, facts: [HTML], actions: HTML? = nil) {
        self.name = name
        self.facts = facts
        self.actions = actions
    }
}

/// Something that happened.
public struct Happening: Sendable {
    public let title: Phrase
    /// When and by whom.
    public let meta: HTML
    public let body: HTML?

    public init(_ title: Phrase, meta: HTML, body: HTML? = nil) {
        self.title = title
        self.meta = meta
        self.body = body
    }
}

/// A part of a longer task, and how far it is.
public struct TaskLine: Sendable {
    public let words: Phrase
    /// None when it cannot be started yet.
    public let path: String?
    public let status: HTML

    public init(_ words: Phrase, path: String?, status: HTML) {
        self.words = words
        self.path = path
        self.status = status
    }
}

extension HTML {
    /// The sections of one record: each is a page.
    public static func subNavigation(_ label: Phrase, _ items: [NavigationItem], current: String) -> HTML {
        "<nav class=\"sub\" aria-label=\"\(label)\">\(foldedLinks(items, here: current, most: 8))</nav>"
    }

    /// What happened, newest first.
    public static func timeline(_ happenings: [Happening], level: Int = 3) -> HTML {
        let lines: [HTML] = happenings.map { one in
            let title: HTML = level == 2 ? "<h2 class=\"h3\">\(one.title)</h2>" : "<h3>\(one.title)</h3>"
            return "<li>\(title)<p class=\"meta\">\(one.meta)</p>\(one.body)</li>"
        }
        return "<ol class=\"time\">\(lines)</ol>"
    }

    public static func taskList(_ tasks: [TaskLine]) -> HTML {
        let lines: [HTML] = tasks.map { task in
            let words: HTML =
                task.path.map { "<a href=\"\(Address.safe($0).text)\">\(task.words)</a>" }
                ?? "<span class=\"none\">\(task.words)</span>"
            return "<li>\(words)\(task.status)</li>"
        }
        return "<ul class=\"tasks\">\(lines)</ul>"
    }

    /// What happens next, in order, with dates where there are any.
    public static func nextSteps(_ steps: [Phrase], level: Int = 2) -> HTML {
        """
        \(heading(Phrase(en: "What happens next", cy: "Beth sy’n digwydd nesaf"), level))
        <ol class="steps">\(each: steps, stepLine)</ol>
        """
    }

    static func identityBar(_ identity: Identity) -> HTML {
        """
        <section class="who" aria-labelledby="whose-record"><div class="wrap stack"><div class="cluster spread"><h1 id="whose-record">\
        \(identity.name)</h1><div class="cluster">\(identity.actions)</div></div>
        <p class="cluster">\(each: identity.facts, factSpan)</p></div></section>
        """
    }

    private static func stepLine(_ step: Phrase) -> HTML { "<li>\(step)</li>" }
    private static func factSpan(_ fact: HTML) -> HTML { "<span>\(fact)</span>" }
}
