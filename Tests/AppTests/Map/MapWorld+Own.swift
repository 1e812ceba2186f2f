import Foundation
import TestSupport
import Testing

/// A carer on their own pages, in the place of the map.
extension MapWorld {
    /// Somebody gives the carer a way in, and they come in by it.
    func onOwnPages() async throws -> Visitor {
        let person = ids["person", default: Self.unknown].uuidString.lowercased()
        let page = try await everything.post("/carers/\(person)/own/code").text
        let digits = page.matches(of: /class="digits">([^<]*)</).map { String($0.output.1) }
        try #require(digits.count == 2, "a reference and a code")
        let visitor = site.visitor()
        let came = try await visitor.post("/mine/come-in", ["reference": digits[0], "secret": digits[1]])
        try #require(came.status == .seeOther, "\(came.status)")
        return visitor
    }

    /// Forms of their own pages, which nobody else is shown.
    var formsOfOwn: [String: [String: String]] {
        [
            "/mine/come-in": ["reference": "C0000-0000", "secret": "0000-0000"],
            "/mine/code/kept": [:],
            "/mine/code/another": [:],
            "/mine/say": ["words": "Thank you"],
            "/mine/stop": ["what": "contact"],
            "/mine/breaks/:break/offers/:offer": ["answer": "declined", "reason": "dates", "words": "Not in May"],
            "/mine/things/:kind/:thing/words": ["what": "comment", "words": "It was Wednesday"],
            "/mine/things/:kind/:thing/signature": ["version": "1"],
            "/carers/:person/own/code": [:],
            "/carers/:person/own/withdrawal": [:],
        ]
    }
}
