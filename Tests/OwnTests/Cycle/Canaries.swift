import Foundation
import TestSupport
import Testing

@testable import Support

/// Words that occur nowhere else, one for each place where something is typed of someone through the whole cycle.
enum Canaries {
    /// Whose record it is, and how they are reached: in the open in the database, and nowhere outside the pages.
    static let ofPerson = [
        "Quillamenazq", "Featherstonezq", "Quillyzq", "Bartholomewzq", "960 771", "960771", "quilly@feather.example",
        "TV9 9ZQ", "TV99ZQ", "tv9 9zq", "12 March 1961", "1961-03-12",
    ]
    /// What was told, written, decided, agreed and planned: sealed wherever it is kept.
    static let sealed = [
        "canarystreetzq", "canarysafenotezq", "canarytoldzq", "canaryreasonzq", "canaryanswerzq", "canarynotezq",
        "canarytaskzq", "canarystaysafezq", "canaryweekzq", "canarydecisionzq", "canarystepzq", "canarypeoplezq",
        "canarycontactzq", "canaryneedzq", "canaryofferzq", "canaryafterzq", "canaryremarkzq", "canarystopzq",
        "canaryonwardzq", "canaryletterzq", "canarydraftzq", "943 476 5919", "9434765919",
    ]
    static let all = ofPerson + sealed

    /// Those that occur in `text`.
    static func found(in text: String, among words: [String] = all) -> [String] { words.filter(text.contains) }
}

extension CycleWorld {
    /// The whole cycle with a canary in everything that can be typed; the person, and their browser on their own pages.
    func liveWithCanaries() async throws -> (person: UUID, pages: Visitor) {
        let door = site.visitor()
        let (reference, code) = try await register(
            door,
            [
                0: [("born-day", "12"), ("born-month", "3"), ("born-year", "1961")],
                1: [("given", "Quillamenazq"), ("family", "Featherstonezq"), ("known", "Quillyzq")],
                2: [("phone", "01632 960 771"), ("email", "quilly@feather.example"), ("prefer", "phone")],
                3: [("safe", "call"), ("safe", "email"), ("safe-note", "canarysafenotezq")],
                5: [("postcode", "tv9 9zq"), ("area", ""), ("address", "7 canarystreetzq")],
                6: [("p1-relation", "partner"), ("p1-given", "Bartholomewzq"), ("p1-family", "Featherstonezq")],
                10: [("words", "canarytoldzq")],
            ]
        )
        _ = try await site.visitor().post("/come-back", ["reference": reference, "secret": code])
        let person = try await takeOn(reference, answer: "canaryanswerzq")
        let path = "/carers/\(person.text)"
        _ = try await asha.follow(try await asha.post("/carers/search", ["find": "Featherstonezq 1961"]))
        _ = try await asha.follow(try await asha.post("/carers/search", ["find": "01632 960 771"]))
        try await own.note("canarynotezq", shared: true, of: person)
        let workers: [UUID] = try await own.values("id", "SELECT id FROM account WHERE name = 'Asha Patel'")
        let task = ["words": "canarytaskzq", "worker": try #require(workers.first).text].merging(day("due", in: 3)) {
            $1
        }
        try await send(path + "/tasks", task)
        try await send(path + "/safety", ["words": "canarystaysafezq"].merging(day("review", in: 30)) { $1 })
        try await send(path + "/onward", ["organisation": "Memory Café", "words": "canaryonwardzq", "agreed": "1"])
        let letter = ["template": "ring", "channel": "email", "language": "en", "number": "01632 960001"]
        try await send(path + "/letters/new", letter.merging(["more": "canaryletterzq", "go": "send"]) { $1 })

        let pages = try await own.onOwnPages(person)
        let assessment = try await ask("adult", for: person)
        try await answerAdult(assessment, outcome: .leisure, words: "canaryweekzq")
        try await decide(assessment, words: "canarydecisionzq")
        let plan = try await plan(from: assessment, words: "canarystepzq")
        let (card, responder) = try await emergencyPlanAndCard(
            person,
            plan: ["people": "canarypeoplezq"],
            contact: ["name": "canarycontactzq"]
        )
        try await respond(card, responder, sees: "canarypeoplezq", notThis: "Worries about neighbours")
        try await takeBreak(person, on: pages, need: "canaryneedzq", offer: "canaryofferzq", after: "canaryafterzq")
        try await send("/mine/say", ["words": "canaryremarkzq"], by: pages)
        try await send("/mine/stop", ["what": "contact", "words": "canarystopzq"], by: pages)
        let page = try await pages.get("/mine/say")
        let draft = ["words": "canarydraftzq", "form_page": "/mine/say", "form_action": "/mine/say"]
        #expect(try await pages.post("/mine/drafts", draft, from: page).status == .seeOther)
        try await review(plan, cameOf: "as_it_is")

        let (declined, _) = try await register(
            site.visitor(),
            [1: [("given", "Quillamenazq"), ("family", "Featherstonezq")], 10: [("words", "canarytoldzq")]]
        )
        let other = try await arrival(declined)
        let version = try await asha.get(other + "/decision").hidden("version") ?? ""
        let decision = ["decision": "declined", "reason": "other", "words": "canaryreasonzq", "version": version]
        try await send(other + "/decision", decision)
        return (person, pages)
    }
}
