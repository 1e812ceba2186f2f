import Carers
import DesignSystem
import Desk
import Markup
import Records
import Web

/// What belongs to no area: the home page, health, and the gallery of components.
struct FrontDoor: Area {
    var routes: [Route] { [home, health, gallery] }
    var migrations: [Migration] { [] }
    var events: [Event] { [] }
    var notices: [Notice] { [] }
    func sections(for actor: Actor) -> [NavigationItem] { [] }

    private var home: Route {
        .get("/", for: .everyone) { visit in
            .page(visit.signedIn?.stage == .full ? Self.home(of: visit.context.sections) : Self.homePage)
        }
    }

    /// What whoever works with people needs each hour comes before what others need each month.
    static func inOrder(_ sections: [NavigationItem]) -> [NavigationItem] {
        sections.filter { daily.contains($0.path) } + sections.filter { !daily.contains($0.path) }
    }

    private static let daily = ["/carers/work", "/carers"]

    /// Whoever is signed in came to work: their own pages first, and the public ones after them.
    private static func home(of sections: [NavigationItem]) -> Page {
        let title = Phrase(en: "Your pages", cy: "Eich tudalennau")
        let first = sections.first { $0.path == daily[0] } ?? sections.first { $0.path == "/for-you" }
        let button: HTML? = first.map { "<p>\(.buttonLink($0.words, to: $0.path, .primary))</p>" }
        let rest: [HTML] = sections.filter { $0.path != first?.path }.map { one in
            "<li>\(.link(one.words, to: one.path))</li>"
        }
        let everyone = Phrase(en: "What everyone sees", cy: "Yr hyn y mae pawb yn ei weld")
        let plans = Phrase(en: "The plans, as published", cy: "Y cynlluniau, fel y’u cyhoeddwyd")
        let check = Phrase(en: "Do you look after someone?", cy: "Ydych chi’n gofalu am rywun?")
        return Page(
            title,
            body: """
                \(button)<ul class="plain stack">\(rest)</ul><h2>\(everyone)</h2>
                <ul class="plain stack"><li>\(.link(plans, to: "/our-plans"))</li><li>\(.link(check, to: FindingPaths.check))</li></ul>
                """
        )
    }

    /// The same for every passer-by, so made once.
    private static let homePage: Page = {
        let words = Phrase(
            en: "What was promised to carers here, who leads it, by when, and what came of it.",
            cy: "Yr hyn a addawyd i ofalwyr yma, pwy sy’n ei arwain, erbyn pryd, a’r hyn a ddaeth ohono."
        )
        let plans = Phrase(en: "See the plans", cy: "Gweld y cynlluniau")
        let care = Phrase(en: "Do you look after someone?", cy: "Ydych chi’n gofalu am rywun?")
        let check = Phrase(en: "Find out in two minutes", cy: "Cael gwybod mewn dwy funud")
        let join = Phrase(en: "Join our list of carers", cy: "Ymuno â’n rhestr o ofalwyr")
        let young = Phrase(en: "For young people", cy: "I bobl ifanc")
        let refer = Phrase(
            en: "Tell us of a carer you met in your work",
            cy: "Dweud wrthym am ofalwr y gwnaethoch gwrdd ag ef yn eich gwaith"
        )
        var page = Page(
            Phrase(en: "The carers’ strategy", cy: "Y strategaeth gofalwyr"),
            body: """
                <h2>\(care)</h2><p>\(.buttonLink(check, to: FindingPaths.check, .primary))</p>
                <ul><li>\(.link(join, to: FindingPaths.register))</li><li>\(.link(young, to: FindingPaths.young))</li>
                <li>\(.link(refer, to: FindingPaths.refer))</li></ul>
                <h2>\(Phrase(en: "What was promised", cy: "Yr hyn a addawyd"))</h2>
                <p>\(words)</p><p>\(.buttonLink(plans, to: "/our-plans"))</p>
                """
        )
        page.isFixed = true
        return page
    }()

    /// Every component in every state, for whoever builds pages.
    private var gallery: Route {
        .get("/gallery", for: .staff) { visit in .page(galleryPage(visit.context)) }
    }

    /// For a monitor: whether the records can be read.
    private var health: Route {
        .get("/health", for: .everyone) { visit in
            _ = try await visit.ask(StoreAnswers())
            return .text("ok\n")
        }
    }
}

/// Whether the store answers at all.
struct StoreAnswers: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    func answer(_ look: Look) throws -> Bool { try look.db.rows("SELECT 1 AS one").count == 1 }
}
