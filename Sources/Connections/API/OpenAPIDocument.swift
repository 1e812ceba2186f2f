import Carers
import Foundation
import Markup
import Web

/// The operations as OpenAPI 3.1 tells them.
struct OpenAPIDocument {
    let operations: [Operation]

    init(_ operations: [Operation]) { self.operations = operations }

    var json: JSON {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Alongside", "version": .text(API.version),
                "description": .text(
                    """
                    Plans, updates, what carers said and referrals, for other programs. A token is made under Connections; it acts \
                    as the person who made it, within its scopes. What that person may not see is not there.
                    """
                ),
                "license": ["name": "Mozilla Public License 2.0", "identifier": "MPL-2.0"],
            ],
            "servers": [["url": "/"]],
            "security": [["token": []]],
            "paths": .object(paths),
            "components": [
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
                "schemas": .object(schemas),
            ],
        ]
    }

    private var paths: [JSON.Member] {
        var order: [String] = []
        for operation in operations where !order.contains(operation.path) { order.append(operation.path) }
        return order.map { path in
            let here = operations.filter { $0.path == path }
            let members = here.map { JSON.Member($0.method.rawValue, self.operation($0)) }
            let parameters: JSON = .list(here.first?.ids.map(idParameter) ?? [])
            return JSON.Member(path.inBraces, .object([JSON.Member("parameters", parameters)] + members))
        }
    }

    private func idParameter(_ name: String) -> JSON {
        ["name": .text(name), "in": "path", "required": .boolean(true), "schema": Shape.id.schema]
    }

    private func operation(_ operation: Operation) -> JSON {
        var members: [JSON.Member] = [
            JSON.Member("operationId", .text(operation.id)), JSON.Member("summary", .text(operation.title.en)),
            JSON.Member("description", .text("Needs the scope \(operation.scope.rawValue).")),
        ]
        var parameters: [JSON] = operation.query.map { one in
            [
                "name": .text(one.name), "in": "query", "required": .boolean(false),
                "schema": one.shape.schema, "description": .text(one.about.en),
            ]
        }
        if operation.takesKey {
            parameters.append([
                "name": "Idempotency-Key", "in": "header", "required": .boolean(false),
                "schema": Shape.text(least: 1, most: ReferByProgram.longestKey).schema,
                "description":
                    "Made up by the program: asked again with the same key, the same is sent once and answered again.",
            ])
        }
        if !parameters.isEmpty {
            members.append(JSON.Member("parameters", .list(parameters)))
        }
        if let body = operation.body {
            let content: JSON = ["application/json": ["schema": body.schema]]
            members.append(JSON.Member("requestBody", ["required": .boolean(true), "content": content]))
        }
        members.append(JSON.Member("responses", .object(responses(operation))))
        return .object(members)
    }

    private func responses(_ operation: Operation) -> [JSON.Member] {
        let content: JSON = ["application/json": ["schema": operation.answer.schema]]
        let isPost = operation.method == .post
        let text: JSON = ["schema": ["type": "string"]]
        let headers: JSON = isPost ? ["Location": text] : ["ETag": text]
        let good: JSON = [
            "description": .text(isPost ? "Made." : "The answer."), "headers": headers, "content": content,
        ]
        let known: [JSON.Member] = isPost ? [] : [JSON.Member("304", ["description": "As it was."])]
        let failures = operation.failures.map { failure in
            JSON.Member(
                String(failure.status),
                [
                    "description": .text(failure.words),
                    "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
                ]
            )
        }
        return [JSON.Member(isPost ? "201" : "200", good)] + known + failures
    }

    private var schemas: [JSON.Member] {
        var found: [String: JSON] = [:]
        let shapes = operations.flatMap { [$0.answer, $0.body].compactMap { $0 } } + [.problem]
        for component in shapes.flatMap(\.components) { found[component.name] = component.schema }
        return found.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value) }
    }
}

extension Shape {
    /// What went wrong (RFC 9457).
    static let problem: Shape = .object(
        "Problem",
        [
            Member("type", .words), Member("title", .words), Member("status", .integer(400...599)),
            Member("detail", .words, isRequired: false),
            Member(
                "errors",
                .list(.object("Fault", [Member("field", .words), Member("message", .words)])),
                isRequired: false
            ),
        ]
    )
}

extension String {
    /// `/plans/:plan` as `/plans/{plan}`.
    var inBraces: String {
        split(separator: "/").map { $0.hasPrefix(":") ? "/{\($0.dropFirst())}" : "/\($0)" }.joined()
    }
}
