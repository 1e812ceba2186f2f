import Desk
import Foundation
import TestSupport
import Testing
import Web

/// A form that did not come from a page of this session is refused, whoever's session it is, and changes nothing.
@Suite struct ForeignFormTests {
    static let senders: [String: [String: String]] = [
        "another site": ["Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"],
        "a neighbour": ["Sec-Fetch-Site": "same-site", "Origin": "https://other.carers.test"],
        "an older browser on another site": ["Sec-Fetch-Site": "", "Origin": "https://evil.example"],
        "a page without an origin": ["Sec-Fetch-Site": "", "Origin": "null"],
    ]

    @Test(arguments: senders.keys.sorted())
    func aFormFromElsewhereIsRefused(_ sender: String) async throws {
        let headers = try #require(Self.senders[sender])
        try await refused { visitor, address, form in
            try await visitor.post(address, fields: form.map { ($0.key, $0.value) }, extra: headers)
        }
    }

    @Test func aFormWithoutTheSessionsTokenIsRefused() async throws {
        try await refused { visitor, address, form in
            try await visitor.send(
                .post,
                address,
                body: Array(form.map { "\($0.key)=x" }.joined(separator: "&").utf8),
                contentType: "application/x-www-form-urlencoded"
            )
        }
    }

    @Test func aFormWithAnotherSessionsTokenIsRefused() async throws {
        try await refused { visitor, address, _ in
            try await visitor.send(
                .post,
                address,
                body: Array("form_token=\(String(repeating: "A", count: 43))".utf8),
                contentType: "application/x-www-form-urlencoded"
            )
        }
    }

    private func refused(
        _ send: @escaping @Sendable (Visitor, String, [String: String]) async throws -> Answer
    ) async throws {
        try await MapWorld.withCopy { world in
            let site = world.site
            let half = try await MapWorld.person([], of: "north", at: site, stage: .half)
            let carer = try await world.onOwnPages()
            let before = try await site.contents()

            for route in site.site.routes where route.method == .post && route.audience != .program {
                let visitor =
                    route.audience == .carer ? carer : route.audience == .halfSignedIn ? half : world.everything
                let form = try await world.form(route)
                let answer = try await send(visitor, world.address(route), form)

                #expect(answer.status == .forbidden, "\(route.name): \(answer.status)")
            }

            #expect(difference(before, try await site.contents()) == [])
        }
    }
}
