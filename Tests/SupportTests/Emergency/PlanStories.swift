import Dates
import Foundation
import TestSupport
import Testing

@testable import Support

/// Emergency plans: written, kept right, printed, opened by whoever helps.
@Suite struct EmergencyPlanStories {
    @Test(arguments: TestStore.allCases)
    func aPlanIsWrittenReadAndKeptRight(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            try await world.makePlan()

            let page = try await world.worker.get(world.path("emergency")).text
            #expect(page.contains("Gwilym Rowlands, 14 Mill Lane") && page.contains("01782 555 0142"))
            #expect(page.contains("The plan needs at least two people to ring"))
            let list = try await world.worker.get("/emergency-plans").text
            #expect(list.contains("Nia Rowlands") && list.contains("Too few"))
            let second = CrisisWorld.dafydd.merging(["name": "Mrs Evans", "relation": "neighbour"]) { $1 }
            _ = try await world.worker.post(world.path("emergency/contacts/new"), second)
            let evans = try #require(
                try await world.ids("SELECT id FROM emergency_contact ORDER BY place DESC").first
            )
            _ = try await world.worker.post(world.path("emergency/contacts/\(evans.text)/up"))
            let ordered = try await world.worker.get(world.path("emergency")).text
            let names = ordered.components(separatedBy: "Mrs Evans</a>")
            #expect(names.count == 2 && names[1].contains("Dafydd Rowlands"), "Mrs Evans is rung first now")
            let later = second.merging(["when": "only at weekends", "version": "1"]) { $1 }
            _ = try await world.worker.post(world.path("emergency/contacts/\(evans.text)"), later)
            #expect(try await world.worker.get(world.path("emergency")).text.contains("only at weekends"))
            let removal = world.path("emergency/contacts/\(evans.text)/removal")
            #expect(try await world.worker.post(removal).status == .seeOther)
            let changed = CrisisWorld.plan.merging(["pets": "Two dogs", "version": "1"]) { $1 }
            #expect(try await world.worker.post(world.path("emergency/edit"), changed).status == .seeOther)

            #expect(try await world.worker.get(world.path("emergency")).text.contains("Two dogs"))
            let particulars = try await world.texts(
                "particulars",
                "SELECT particulars FROM audit_entry WHERE event = 'emergency.plan_written' ORDER BY number"
            )
            #expect(particulars.last == #"{"fields":"pets"}"#, "which fields, never what they say")
        }
    }

    @Test(arguments: TestStore.allCases)
    func noKeyCodeAndNobodyWhoHasNotAgreedIsKept(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)

            let coded = CrisisWorld.plan.merging(["access": "Key safe by the door, 1357"]) { $1 }
            let refused = try await world.worker.post(world.path("emergency/edit"), coded)
            #expect(refused.status.code == 422)
            #expect(
                refused.text.contains("no code is kept here") && refused.text.contains("Key safe by the door, 1357")
            )
            let silent = CrisisWorld.plan.merging(["agreed-day": "", "agreed-month": "", "agreed-year": ""]) { $1 }
            #expect(try await world.worker.post(world.path("emergency/edit"), silent).status.code == 422)
            #expect(try await world.count("emergency_plan") == 0)
            try await world.makePlan()
            let unasked = CrisisWorld.dafydd.merging(["agreed-day": "", "agreed-month": "", "agreed-year": ""]) { $1 }
            let contact = try await world.worker.post(world.path("emergency/contacts/new"), unasked)
            #expect(contact.status.code == 422 && contact.text.contains("ask them first"))
            for _ in 0..<3 { _ = try await world.worker.post(world.path("emergency/contacts/new"), CrisisWorld.dafydd) }
            let fifth = try await world.worker.post(world.path("emergency/contacts/new"), CrisisWorld.dafydd)

            #expect(fifth.status.code == 422 && fifth.text.contains("four people on the plan already"))
            #expect(try await world.count("emergency_contact") == 4)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlanIsCheckedEveryYear(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            try await world.makePlan()
            let second = CrisisWorld.dafydd.merging(["name": "Mrs Evans"]) { $1 }
            _ = try await world.worker.post(world.path("emergency/contacts/new"), second)
            #expect(!(try await world.worker.get("/emergency-plans").text.contains("Nia Rowlands")))

            site.clock.advance(seconds: 340 * 86_400)
            #expect(try await world.worker.get("/emergency-plans").text.contains("Nia Rowlands"))
            #expect(!(try await world.stranger.get("/emergency-plans").text.contains("Rowlands")))
            let unread = try await world.worker.post(world.path("emergency/check"))
            #expect(unread.status.code == 422)
            _ = try await world.worker.post(world.path("emergency/check"), ["right": "1"])

            #expect(!(try await world.worker.get("/emergency-plans").text.contains("Nia Rowlands")))
            #expect(try await world.events().last { $0.hasPrefix("emergency") } == "emergency.plan_checked")
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoWhoWriteAtOnceLoseNothing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            try await world.makePlan()
            let theirs = CrisisWorld.plan.merging(["pets": "Theirs", "version": "1"]) { $1 }
            let mine = CrisisWorld.plan.merging(["pets": "Mine", "version": "1"]) { $1 }

            _ = try await world.manager.post(world.path("emergency/edit"), theirs)
            let conflict = try await world.worker.post(world.path("emergency/edit"), mine)

            #expect(conflict.status == .conflict)
            #expect(conflict.text.contains("Theirs") && conflict.text.contains("Mine"))
            #expect(conflict.hidden("version") == "2" && conflict.hidden("cared_for") == "decided")
            let chosen = mine.merging(["version": "2"]) { $1 }
            #expect(try await world.worker.post(world.path("emergency/edit"), chosen).status == .seeOther)
            #expect(try await world.worker.get(world.path("emergency")).text.contains("Mine"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anEmergencyIsLoggedEndedAndLookedBackOn(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            try await world.makePlan()

            let start = ["why": "hospital", "words": "Ambulance crew rang from the hallway"]
            let use = try #require(try await world.worker.post(world.path("emergency/uses"), start).location)
            #expect(
                try await world.worker.get(use).text.contains("01782 555 0142"),
                "whom to ring stands beside the log"
            )
            #expect(try await world.worker.get("/emergency-plans").text.contains("Under way"))
            #expect(try await world.worker.get("/carers/\(world.nia.text)").text.contains("Under way"))
            #expect(try await world.worker.post(use + "/review", ["review": "Too early"]).status == .conflict)
            let step = ["kind": "reached", "words": "Dafydd will be there by seven"]
            #expect(try await world.worker.post(use + "/log", step).status == .seeOther)
            #expect(try await world.worker.post(use + "/log", ["kind": "done", "words": ""]).status.code == 422)
            #expect(try await world.worker.post(use + "/end", ["outcome": "family"]).status == .seeOther)
            #expect(try await world.worker.post(use + "/log", step).status == .conflict)
            #expect(try await world.worker.get("/emergency-plans").text.contains("To look back on"))
            _ = try await world.worker.post(use + "/review", ["review": "Put Dafydd first"])

            let page = try await world.worker.get(use).text
            #expect(page.contains("Ambulance crew") && page.contains("by seven") && page.contains("Put Dafydd first"))
            #expect(
                !(try await world.worker.get("/emergency-plans").text.contains("Nia Rowlands</a></th><td>hospital"))
            )
            let events = try await world.events().filter { $0.hasPrefix("emergency.") }.suffix(4)
            #expect(events == ["emergency.started", "emergency.noted", "emergency.ended", "emergency.reviewed"])
        }
    }
}
