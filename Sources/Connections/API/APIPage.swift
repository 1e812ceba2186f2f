import DesignSystem
import Desk
import Markup
import Web

/// `/connections/api`: the API as people read it, made of the same description.
func apiPageRoutes(_ settings: ConnectionsSettings) -> [Route] {
    [
        .get(ConnectionsPaths.api, for: .everyone) { visit in .page(apiPage(visit, settings)) }
    ]
}

private func apiPage(_ visit: Visit, _ settings: ConnectionsSettings) -> Page {
    let rows: [[HTML]] = API.operations.map { operation in
        [
            "<a href=\"#\(operation.id)\">\(operation.title)</a>", "\(operation.method.rawValue.uppercased())",
            "<code>\(operation.path.inBraces)</code>", "<code>\(operation.scope.rawValue)</code>",
        ]
    }
    let columns: [Column] = [
        Column(Phrase(en: "What", cy: "Beth")), Column(Phrase(en: "Method", cy: "Dull")),
        Column(Phrase(en: "Address", cy: "Cyfeiriad")), Column(Phrase(en: "Scope", cy: "Cwmpas")),
    ]
    let intro = Phrase(
        en:
            "Other programs ask with a token: Authorization: Bearer and the token. The token acts as the person who made it. What that person may not see is not there.",
        cy:
            "Mae rhaglenni eraill yn gofyn â thocyn: Authorization: Bearer a’r tocyn. Mae’r tocyn yn gweithredu fel y person a’i gwnaeth. Nid yw’r hyn na chaiff y person hwnnw ei weld yno."
    )
    let pace = Phrase(
        en:
            "A token may ask \(settings.requestsPerMinute) times a minute. Lists come in pages. Send an ETag back as If-None-Match, and what has not changed is not sent again. Problems come as application/problem+json and name the field.",
        cy:
            "Caiff tocyn ofyn \(settings.requestsPerMinute) o weithiau’r funud. Daw rhestrau mewn tudalennau. Anfonwch ETag yn ôl fel If-None-Match, ac ni anfonir yr hyn sydd heb newid eto. Daw problemau fel application/problem+json ac maent yn enwi’r maes."
    )
    let back: [NavigationItem] =
        visit.signedIn == nil ? [] : [NavigationItem(ConnectionsWords.title, path: ConnectionsPaths.home)]
    return Page(
        Phrase(en: "What programs can ask", cy: "Beth y gall rhaglenni ei ofyn"),
        breadcrumbs: back,
        width: .wide,
        body: """
            <p>\(intro)</p><p>\(pace)</p>
            <p>\(.link(Phrase(en: "The same as an OpenAPI document", cy: "Yr un peth fel dogfen OpenAPI"), to: "/api/v1/openapi.json"))</p>
            \(.table(Phrase(en: "Everything that can be asked", cy: "Popeth y gellir ei ofyn"), id: "operations", columns: columns, rows: rows))
            \(each: API.operations, section)
            """
    )
}

private func section(_ operation: Operation) -> HTML {
    let query: HTML? =
        operation.query.isEmpty
        ? nil
        : "<h3>\(Phrase(en: "After the question mark", cy: "Ar ôl y gofynnod"))</h3>\(.summaryList(operation.query.map { Fact(Phrase(asWritten: $0.name), "\($0.shape.shown). \($0.about.bare)") }))"
    let body: HTML? = operation.body.map {
        "<h3>\(Phrase(en: "What is sent", cy: "Beth a anfonir"))</h3>\(members(of: $0))"
    }
    return """
        <h2 id="\(operation.id)">\(operation.title)</h2>
        <p><code>\(operation.method.rawValue.uppercased()) \(operation.path.inBraces)</code></p>\(if: operation.takesKey, keyWords)\(query)\(body)
        <h3>\(Phrase(en: "What comes back", cy: "Beth a ddaw’n ôl"))</h3>\(members(of: operation.answer))
        """
}

private let keyWords: HTML = "<p>\(aboutKey)</p>"
private let aboutKey = Phrase(
    en: "Send Idempotency-Key with a text of your own. Asked again with it, the same is sent once and answered again.",
    cy:
        "Anfonwch Idempotency-Key gyda thestun o’ch eiddo eich hun. O’i ofyn eto ag ef, anfonir yr un peth unwaith a’i ateb eto."
)

private func members(of shape: Shape) -> HTML {
    guard case .object(_, let members) = shape else { return "<p>\(shape.shown)</p>" }
    let facts: [Fact] = members.map { member in
        let needed: HTML? = member.isRequired ? nil : " \(Phrase(en: "(optional)", cy: "(dewisol)"))"
        return Fact(
            Phrase(asWritten: member.name),
            "\(member.shape.shown)\(needed)\(member.about.map { ". \($0.bare)" } ?? "")"
        )
    }
    return .summaryList(facts)
}

extension Shape {
    /// What it is, for people.
    fileprivate var shown: HTML {
        switch self {
        case .id: "\(Phrase(en: "an id", cy: "dynodydd"))"
        case .day: "\(Phrase(en: "a day", cy: "diwrnod")) (<code>2026-03-31</code>)"
        case .month: "\(Phrase(en: "a month", cy: "mis")) (<code>2026-03</code>)"
        case .moment: "\(Phrase(en: "a moment", cy: "eiliad")) (<code>2026-03-31T09:30:00.000Z</code>)"
        case .address: "\(Phrase(en: "a web address", cy: "cyfeiriad gwe"))"
        case .boolean: "<code>true</code> \(Phrase(en: "or", cy: "neu")) <code>false</code>"
        case .integer(let range):
            "\(Phrase(en: "a whole number from \(range.lowerBound) to \(range.upperBound)", cy: "rhif cyfan o \(range.lowerBound) i \(range.upperBound)"))"
        case .words: "\(Phrase(en: "text", cy: "testun"))"
        case .text(_, let most):
            "\(Phrase(en: "text of at most \(most) characters", cy: "testun o \(most) nod ar y mwyaf"))"
        case .choice(let words):
            "\(Phrase(en: "one of", cy: "un o")) \(each: words, { "<code>\($0)</code> " })"
        case .list(let shape): "\(Phrase(en: "a list of", cy: "rhestr o")): \(shape.shown)"
        case .object(let name, _): "<code>\(name ?? "object")</code>"
        case .nullable(let shape): "\(shape.shown), \(Phrase(en: "or", cy: "neu")) <code>null</code>"
        }
    }
}

extension Phrase {
    /// Without the marks that the OpenAPI document sets names in.
    fileprivate var bare: Phrase { Phrase(en: en.replacing("`", with: ""), cy: cy.replacing("`", with: "")) }
}
