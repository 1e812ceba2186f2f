import Foundation
import Records
import TestSupport
import Testing

/// Emergency plan, card and break, and the end.
extension CycleWorld {
    static let emergency = [
        "people": "Tom, 3 Mill Lane", "conditions": "Dementia", "medicines": "Donepezil at night",
        "access": "Back door",
        "cover": "Dafydd sleeps in", "staff": "Worries about neighbours", "cared_for": "decided", "version": "0",
    ]

    static let contact = [
        "name": "Dafydd", "phone": "01632 960 142", "relation": "son", "when": "after six", "version": "0",
    ]

    /// An emergency plan with someone to ring, and a card; the number on the card and the code on the sheet.
    func emergencyPlanAndCard(
        _ person: UUID,
        plan: [String: String] = [:],
        contact: [String: String] = [:]
    ) async throws -> (card: String, code: String) {
        let path = "/carers/\(person.text)"
        try await send(path + "/emergency/edit", Self.emergency.merging(day("agreed")) { $1 }.merging(plan) { $1 })
        try await send(
            path + "/emergency/contacts/new",
            Self.contact.merging(day("agreed")) { $1 }.merging(contact) { $1 }
        )
        try await send(path + "/card")
        try await send(path + "/card/\(try await newest("carers_card").text)/issue")
        let numbers: [String] = try await own.values(
            "number",
            "SELECT number FROM carers_card WHERE person_id = \(person) AND state = 'issued'"
        )
        let card = try #require(numbers.first)
        #expect(try await site.visitor().get("/card/\(card)").text.contains("This card is valid"))
        let sheet = try await asha.get(path + "/emergency/sheet").text
        let code = sheet.firstMatch(of: /class="digits">([\d ]{11})<\/bdi>/).map { String($0.output.1) }
        return (card, try #require(code))
    }

    /// A responder with the code sees what is needed and no more; that they looked is told on the carer's own pages.
    func respond(_ card: String, _ code: String, sees words: String, notThis: String) async throws {
        let form = ["card": card, "code": code, "who": "Ambulance crew"]
        let page = try await site.visitor().post("/emergency", form).text
        #expect(page.contains(words) && !page.contains(notThis))
    }

    /// A break, from the need to having been taken: offered, answered by the carer on their own pages, kept for, booked.
    func takeBreak(
        _ person: UUID,
        on pages: Visitor,
        need: String = "A night’s sleep",
        offer: String = "A sitter on Thursday night",
        after: String = "I slept"
    ) async throws {
        let asked = ["kind": "planned", "words": need, "hours": "8"]
        let path = try #require(try await send("/carers/\(person.text)/breaks/new", asked).location)
        try await send(path + "/offers", ["offer": offer])
        #expect(try await pages.get("/mine").text.contains("We offered you a break"))
        let (needed, offered) = (try await newest("break_need"), try await newest("break_offer"))
        let answer = "/mine/breaks/\(needed.text)/offers/\(offered.text)"
        #expect(try await pages.get("/mine/things/break/\(needed.text)").text.contains(answer))
        #expect(try await pages.post(answer, ["answer": "accepted"]).status == .seeOther)
        #expect(try await asha.get(path).text.contains("by the carer, on their own pages"))

        let fund = ["name": "Sitting", "kind": "hours", "amount": "40", "team": TestTeams.id("north").text]
        try await send(
            "/breaks/funds",
            fund.merging(day("first", in: -10)) { $1 }.merging(day("last", in: 300)) { $1 },
            by: mair
        )
        try await send(path + "/allocations", ["fund": try await newest("break_fund").text, "amount": "7:30"])
        let booking = [
            "words": offer, "hours": "6", "replacement": "agreed", "paid": try await newest("break_allocation").text,
            "cost": "",
        ].merging(day("starts", in: 9)) { $1 }.merging(day("replaced")) { $1 }
        try await send(path + "/bookings", booking)
        let begins = site.clock.clock.day(of: site.clock.now).adding(days: 9).words(in: .english)
        let home = try await pages.get("/mine").text
        #expect(home.contains("Your break begins") && home.contains("on \(begins)"), "the day is told")
        let end = ["state": "taken", "taken": "5:30", "outcome": "helped", "after": after]
        try await send("\(path)/bookings/\(try await newest("break_booking").text)/end", end)
        try await send(path + "/closure", ["ending": "met"])
    }

    /// The record is closed for a reason, kindly: nothing is owed, shown or sent any more.
    func close(_ person: UUID, because reason: String) async throws {
        let path = "/carers/\(person.text)/closing"
        let version = try await asha.post(path, ["reason": reason]).hidden("version") ?? ""
        let said = ["reason": reason, "version": version, "tell": "no", "caring": "other"]
        try await send(path, said.merging(day("day")) { $1 })
    }
}
