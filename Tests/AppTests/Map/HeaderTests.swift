import Desk
import HTTPTypes
import PageChecking
import TestSupport
import Testing
import Web

/// Whatever the answer, it carries the headers that keep a browser on our side, and no page has code or style of its own.
@Suite struct HeaderTests {
    @Test func everyAnswerCarriesThem() async throws {
        try await MapWorld.withCopy { world in
            let site = world.site
            var seen: Set<Int> = []

            for route in site.site.routes {
                for address in [world.address(route), route.address { _ in MapWorld.unknown }] {
                    for visitor in [site.visitor(), world.everything] {
                        let answer = try await visitor.ask(route, at: address, [:])
                        seen.insert(Int(answer.status.code))
                        check(answer, "\(route.name) \(answer.status)")
                    }
                }
            }

            #expect(seen.isSuperset(of: [200, 303, 404, 422]), "only \(seen.sorted()) were seen")
        }
    }

    @Test(arguments: TestStore.allCases)
    func soDoTheAnswersToWhatIsNotOnTheMap(in store: TestStore) async throws {
        try await withSite(store) { site in
            let visitor = site.visitor()
            let post = { (path: String, type: String) in
                try await visitor.send(.post, path, body: [0xFF], contentType: type)
            }

            check(try await visitor.get("/nowhere"), "404")
            check(try await visitor.get("/../etc/passwd"), "a path that climbs")
            check(try await visitor.get("/%00"), "a path with a nought")
            check(try await visitor.get("/assets/nothing.css"), "no such asset")
            check(try await visitor.send(.get, "/", body: nil, contentType: nil, host: "evil.example"), "421")
            check(try await visitor.send(.delete, "/", body: nil, contentType: nil), "405")
            check(try await visitor.send(.trace, "/", body: nil, contentType: nil), "trace")
            check(try await visitor.send(.head, "/", body: nil, contentType: nil), "head")
            check(try await post("/sign-in", "text/strange"), "a strange body")
            check(try await post("/sign-in", "multipart/form-data"), "a body without a boundary")
            check(try await post("/", "text/plain"), "a form where there is none")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aFaultSaysNothingOfItself(in store: TestStore) async throws {
        try await withSite(store) { site in
            try await site.store.write { try $0.execute("ALTER TABLE publication RENAME TO publication_gone") }

            let answer = try await site.visitor().get("/our-plans")

            #expect(answer.status == .internalServerError)
            #expect(!answer.text.contains("publication_gone") && !answer.text.lowercased().contains("sql"))
            check(answer, "500")
        }
    }

    private func check(_ answer: Answer, _ what: String) {
        func header(_ name: String) -> String { HTTPField.Name(name).flatMap { answer.headers[$0] } ?? "" }
        let policy = header("Content-Security-Policy")
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "\(what)")
        #expect(!policy.contains("unsafe"), "\(what)")
        #expect(header("X-Content-Type-Options") == "nosniff", "\(what)")
        #expect(header("Referrer-Policy") == "no-referrer", "\(what)")
        #expect(header("Strict-Transport-Security").hasPrefix("max-age=31536000"), "\(what)")
        #expect(header("Cross-Origin-Opener-Policy") == "same-origin", "\(what)")
        #expect(header("Cross-Origin-Resource-Policy") == "same-origin", "\(what)")
        #expect(header("Permissions-Policy").contains("camera=()"), "\(what)")
        #expect(header("Cache-Control") == "no-store", "\(what)")
        #expect(header("Server").isEmpty, "\(what)")
        for cookie in answer.headers[values: .setCookie] {
            #expect(cookie.hasPrefix("__Host-") && cookie.contains("HttpOnly") && cookie.contains("Secure"), "\(what)")
        }
        if header("Content-Type").hasPrefix("text/html"), !answer.body.isEmpty {
            #expect(PageChecker(answer.text).faults == [], "\(what)")
        }
    }
}
