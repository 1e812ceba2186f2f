import DesignSystem
import Desk
import Forms
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

extension RouteHandling {
    /// The answer to a program: no session, no cookies, no form; what goes wrong is a problem document.
    func respondToProgram(_ request: Request, on route: Route, _ context: SiteContext) async -> Response {
        let writer = ReplyWriter(language: context.language, frame: frame)
        let page = PageContext(language: context.language, path: request.uri.path, placeName: settings.placeName)
        do {
            let visit = visit(request, context, page, try await program(request, route))
            return writer.response(try await reply(to: visit, on: route), page)
        } catch {
            var response = writer.response(problem(error, context).reply, page)
            // The rest of a refused request is not read.
            if error is BadRequest { response.headers[.connection] = "close" }
            return response
        }
    }

    private func visit(
        _ request: Request,
        _ context: SiteContext,
        _ page: PageContext,
        _ program: ProgramRequest
    ) -> Visit {
        Visit(
            actor: .visitor,
            signedIn: nil,
            form: Form(encoded: request.uri.query ?? ""),
            uploads: [],
            context: page,
            clock: desk.clock,
            sealing: sealing,
            unsent: nil,
            parameters: Dictionary(
                context.parameters.map { (String($0.key), String($0.value)) },
                uniquingKeysWith: { first, _ in first }
            ),
            host: request.head.authority ?? "",
            userAgent: request.headers[.userAgent] ?? "",
            site: context,
            desk: desk,
            program: program
        )
    }

    private func program(_ request: Request, _ route: Route) async throws -> ProgramRequest {
        let words = (request.headers[.authorization] ?? "").split(separator: " ", maxSplits: 1)
        let isBearer = words.count == 2 && words[0].lowercased() == "bearer"
        return ProgramRequest(
            bearer: isBearer ? String(words[1]) : nil,
            body: route.method == .post ? try await json(request, limit: route.bodyLimit) : [],
            ifNoneMatch: request.headers[.ifNoneMatch],
            idempotencyKey: HTTPField.Name("Idempotency-Key").flatMap { request.headers[$0] }
        )
    }

    private func json(_ request: Request, limit: Int) async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw BadRequest.tooLarge
        }
        let kind = (request.headers[.contentType] ?? "").prefix { $0 != ";" }
        guard kind.lowercased().filter({ !$0.isWhitespace }) == "application/json" else { throw BadRequest.unreadable }
        do {
            return Array(buffer: try await request.body.collect(upTo: limit))
        } catch is NIOTooManyBytesError {
            throw BadRequest.tooLarge
        }
    }

    private func problem(_ error: any Error, _ context: SiteContext) -> ProblemDocument {
        switch error {
        case let problem as ProblemDocument: return problem
        case Refusal.notFound: return ProblemDocument(404, "Not found", detail: "There is nothing here for this token.")
        case Refusal.notPermitted: return ProblemDocument(403, "Not permitted")
        case Refusal.changedMeanwhile: return ProblemDocument(409, "Changed meanwhile")
        case BadRequest.tooLarge: return ProblemDocument(413, "Too large")
        case is BadRequest: return ProblemDocument(415, "Not JSON", detail: "Send the body as application/json.")
        case let invalid as InvalidForm:
            let faults = invalid.problems.map { ProblemDocument.Fault($0.field, $0.message.en) }
            return ProblemDocument(422, "Something in it cannot be taken", faults: faults)
        default:
            noteFault(error, context)
            return ProblemDocument(500, "There is a problem with the service")
        }
    }
}
