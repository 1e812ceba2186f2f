import Carers
import Crypto
import Desk
import Forms
import Foundation
import People
import Web

/// What stands before every operation: who asks, how often, by what leave, and whether it is what was described.
struct Gate: Sendable {
    let pace: RequestPace
    var targets = LocalTargets()

    /// The route of an operation.
    func route(_ operation: Operation) -> Route {
        let handler: Route.Handler = { visit in try await answer(visit, operation) }
        return operation.method == .get
            ? .get(operation.path, for: .program, isLong: true, handler)
            : .post(operation.path, for: .program, bodyLimit: 64 << 10, handler)
    }

    private func answer(_ visit: Visit, _ operation: Operation) async throws -> Reply {
        let holder = try await holder(visit)
        if let wait = pace.take(holder.token, at: visit.clock.now()) {
            throw ProblemDocument(429, "Too many requests", headers: ["Retry-After": String(wait)])
        }
        guard holder.scopes.contains(operation.scope) else {
            throw ProblemDocument(
                403,
                "Not within the token’s scopes",
                detail: "It needs \(operation.scope.rawValue).",
                headers: [
                    "WWW-Authenticate": "Bearer error=\"insufficient_scope\", scope=\"\(operation.scope.rawValue)\""
                ]
            )
        }
        try checkQuery(visit, operation)
        let body = try operation.body.map { try read(visit.program?.body ?? [], $0) } ?? .null
        let call = Operation.Call(
            visit: visit.acting(as: holder.actor),
            team: holder.team,
            program: holder.program,
            key: try key(visit, operation),
            targets: targets,
            body: body
        )
        return reply(try await operation.handle(call), visit, operation)
    }

    private func holder(_ visit: Visit) async throws -> TokenHolder.Holder {
        let desk = visit.acting(as: .system("api"))
        guard let bearer = visit.program?.bearer, bearer.utf8.count < 200,
            let holder = try await desk.ask(TokenHolder(hash: Secret.hash(bearer)))
        else {
            let hint = visit.program?.bearer == nil ? "Bearer" : "Bearer error=\"invalid_token\""
            throw ProblemDocument(
                401,
                "A token is needed",
                detail: "Send Authorization: Bearer and a token that works.",
                headers: ["WWW-Authenticate": hint]
            )
        }
        if holder.isDueToBeSeen { try await desk.keep(SawToken(token: holder.token)) }
        return holder
    }

    private func checkQuery(_ visit: Visit, _ operation: Operation) throws {
        let known = Dictionary(operation.query.map { ($0.name, $0.shape) }, uniquingKeysWith: { first, _ in first })
        let faults = visit.form.names.flatMap { name -> [ProblemDocument.Fault] in
            guard let shape = known[name] else { return [.init(String(name.prefix(100)), "is not known here")] }
            guard visit.form.all(name).count == 1 else { return [.init(name, "must be given once")] }
            return shape.faults(inQuery: visit.form[name], at: name)
        }
        if !faults.isEmpty { throw ProblemDocument(422, "The question is not as described", faults: faults) }
    }

    private func key(_ visit: Visit, _ operation: Operation) throws -> String? {
        guard operation.takesKey, let key = visit.program?.idempotencyKey else { return nil }
        guard (1...ReferByProgram.longestKey).contains(key.utf8.count) else {
            let most = "must be \(ReferByProgram.longestKey) characters or fewer"
            throw ProblemDocument(422, "The key cannot be taken", faults: [.init("Idempotency-Key", most)])
        }
        return key
    }

    private func read(_ bytes: [UInt8], _ shape: Shape) throws -> JSON {
        guard let json = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) else {
            throw ProblemDocument(400, "Not JSON")
        }
        let faults = shape.faults(in: json)
        if !faults.isEmpty {
            throw ProblemDocument(422, "Something in it cannot be taken", faults: Array(faults.prefix(50)))
        }
        return json
    }

    private func reply(_ answer: Operation.Answer, _ visit: Visit, _ operation: Operation) -> Reply {
        let text = answer.json.text()
        if operation.method == .post {
            let headers = answer.location.map { ["Location": $0] } ?? [:]
            return .text(text, contentType: "application/json", status: 201).with(headers)
        }
        let tag = "\"\(Array(SHA256.hash(data: Data(text.utf8)).prefix(16)).base64URL)\""
        let headers = ["ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Authorization"]
        let isKnown = (visit.program?.ifNoneMatch ?? "").split(separator: ",").contains { one in
            let given = one.trimmingCharacters(in: .whitespaces)
            return given == "*" || given == tag || given == "W/\(tag)"
        }
        return .text(isKnown ? "" : text, contentType: "application/json", status: isKnown ? 304 : 200).with(headers)
    }
}

extension Shape {
    /// Everything in the text of a question that is not as described.
    fileprivate func faults(inQuery text: String, at name: String) -> [ProblemDocument.Fault] {
        guard case .integer = self else { return faults(in: .text(text), at: name) }
        return faults(in: Int(text).map(JSON.integer) ?? .text(text), at: name)
    }
}
