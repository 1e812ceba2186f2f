import DesignSystem
public import Desk
import Forms
import Foundation
import HTTPTypes
package import Hummingbird
import Logging
import Markup
import Records

/// The routes as a web server: what goes before every handler and after every answer, in one place.
///
/// In order: the host must be ours; assets; the language by its prefix; the route; who it is and whether it is for them;
/// the form, bounded, and whether it came from our own page; the handler; the answer with its headers; one log line.
public struct Site: Sendable {
    public let routes: [Route]
    let desk: Desk
    let doorkeeper: Doorkeeper
    let settings: SiteSettings
    let frame: SiteFrame
    public let metrics = SiteMetrics()
    private let router: any HTTPResponder<SiteContext>
    private let handling: RouteHandling
    private let requests: RequestNames

    public init(
        routes: [Route],
        desk: Desk,
        doorkeeper: Doorkeeper,
        frame: SiteFrame,
        settings: SiteSettings
    ) {
        self.routes = routes
        self.desk = desk
        self.doorkeeper = doorkeeper
        self.frame = frame
        self.settings = settings
        let desk = desk
        let table = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        let handling = RouteHandling(
            desk: desk,
            doorkeeper: doorkeeper,
            sealing: Sealing(means: desk.means),
            settings: settings,
            frame: frame
        )
        for route in routes {
            table.on(RouterPath(route.path), method: route.method == .get ? .get : .post) { request, context in
                await handling.respond(to: request, on: route, context)
            }
        }
        router = table.buildResponder()
        self.handling = handling
        requests = RequestNames(desk.clock.newID())
    }

    /// The answer to one request.
    ///
    /// Never throws: whatever goes wrong becomes a page.
    package func respond(to request: Request, _ context: SiteContext) async -> Response {
        let started = ContinuousClock.now
        var context = context
        context.request = requests.next()
        context.came(with: request.headers, through: settings.proxies)
        var response = await answer(request, &context)
        SecurityHeaders.add(to: &response.headers)
        let pattern = context.endpointPath ?? "none"
        let took = ContinuousClock.now - started
        metrics.count(pattern: pattern, status: response.status.code, took: took)
        // One piece of text: as metadata it would be a dictionary made and sorted for each request.
        settings.logger.info(
            """
            request method=\(request.method.rawValue) route=\(pattern) status=\(response.status.code) \
            ms=\(took.milliseconds) request=\(context.request)
            """
        )
        return response
    }

    private func answer(_ request: Request, _ context: inout SiteContext) async -> Response {
        guard let host = request.head.authority,
            settings.hosts.contains(host) || settings.hosts.contains(host.lowercased())
        else {
            return plain(.misdirectedRequest, "This server does not answer to that name.")
        }
        switch request.method {
        case .get, .head, .post: break
        default: return plain(.methodNotAllowed, "This server answers GET, HEAD and POST.")
        }
        if let asset = AssetTable.response(for: request.uri.path) { return asset }
        let (language, path) = LanguagePrefix.split(request.head.path ?? "/")
        context.language = language
        guard path.utf8.count <= SafePath.longest else { return tooLong(path) }
        guard SafePath.allows(path) else { return await nothing(at: path, request, context.language) }
        var request = request
        if language != .english {
            var head = request.head
            head.path = path
            request = Request(head: head, body: request.body)
        }
        if request.method == .post, let page = LanguageSwitch.page(path) {
            return await turned(page, request, context)
        }
        return await routed(request, context)
    }

    /// The page that a form stands on, in another language, with what was typed in it.
    private func turned(_ page: String, _ request: Request, _ context: SiteContext) async -> Response {
        do {
            guard SameOrigin.allows(request.headers, hosts: settings.hosts) else { throw BadRequest.otherSite }
            // Files that were chosen already are read past.
            let hasFiles = MultipartReader.boundary(in: request.headers[.contentType] ?? "") != nil
            let limit = hasFiles ? 64 << 20 : 1 << 20
            let body = try await FormBody.read(request, limit: limit, files: 0, folder: settings.uploadFolder)
            defer { body.discard() }
            let action = body.form[LanguageSwitch.action]
            guard SafePath.allows(action) else { throw BadRequest.unreadable }
            var context = context
            context.turned = TurnedForm(form: body.form, action: action)
            let answer = await routed(inner(body.form, page, action, request), context)
            let own = body.form[FormAddress.page]
            // Some forms are sent to where no page is: they stand on another.
            guard answer.status == .notFound, own != page, SafePath.allows(own) else { return answer }
            return await routed(inner(body.form, own, action, request), context)
        } catch {
            return handling.unread(error, context)
        }
    }

    /// The page is asked for as ever; one that only a form leads to, with the fields that the form names for it.
    private func inner(_ form: Form, _ page: String, _ action: String, _ request: Request) -> Request {
        var head = request.head
        head.headerFields[.contentLength] = nil
        let again = form[LanguageSwitch.again].split(separator: " ").map(String.init)
        guard !again.isEmpty else {
            head.method = .get
            head.path = page
            head.headerFields[.contentType] = nil
            return Request(head: head, body: .init(buffer: .init()))
        }
        head.method = .post
        head.path = action
        head.headerFields[.contentType] = "application/x-www-form-urlencoded"
        let pairs = (again + [FormToken.field, FormAddress.page]).filter { form.has($0) }.flatMap { name in
            form.all(name).map { "\(Self.encoded(name))=\(Self.encoded($0))" }
        }
        return Request(head: head, body: .init(buffer: .init(string: pairs.joined(separator: "&"))))
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private func routed(_ request: Request, _ context: SiteContext) async -> Response {
        let path = request.head.path ?? "/"
        do {
            let response = try await router.respond(to: request, context: context)
            // The router answers with nothing at all where it has no such route.
            let isRouted = response.headers.contains(.contentType) || response.headers.contains(.location)
            return isRouted ? response : await nothing(at: path, request, context.language)
        } catch {
            return await nothing(at: path, request, context.language)
        }
    }

    /// What is not there: a page for people, a document for programs.
    private func nothing(at path: String, _ request: Request, _ language: Language) async -> Response {
        guard path.hasPrefix("/api/") else { return await handling.nothing(for: request, language) }
        return document(.notFound, ProblemDocument(404, "Not found"))
    }

    private func tooLong(_ path: String) -> Response {
        let words = "The address is longer than \(SafePath.longest) characters"
        guard path.hasPrefix("/api/") else { return plain(.uriTooLong, words + ".") }
        return document(.uriTooLong, ProblemDocument(414, words))
    }

    private func document(_ status: HTTPResponse.Status, _ problem: ProblemDocument) -> Response {
        Response(
            status: status,
            headers: [.contentType: ProblemDocument.contentType],
            body: .init(byteBuffer: .init(string: problem.json))
        )
    }

    private func plain(_ status: HTTPResponse.Status, _ words: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8", .connection: "close"],
            body: .init(byteBuffer: .init(string: words + "\n"))
        )
    }
}

extension Duration {
    /// Milliseconds, with thousandths.
    var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds / 1_000_000_000_000) / 1000
    }
}
