import Foundation
import TestSupport
import Testing

@testable import Carers

/// What was said and done with someone, written down and kept.
@Suite struct NoteStories {
    @Test(arguments: TestStore.allCases)
    func aNoteIsWrittenWithWhatHappensNext(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let form = try await world.asha.get(world.path("/notes/new"))
            #expect(form.status == .ok)

            let next = ["next": "Ring her back about the sitting service", "minutes": "20", "time": "9.30am"]
            let answer = try await world.asha.post(
                world.path("/notes/new"),
                world.note(
                    "She is worn out.\n\nHer sister helps on Sundays.",
                    next.merging(world.day("by", in: 3)) { $1 }
                )
            )

            #expect(answer.location == world.path("/timeline"))
            let timeline = try await world.asha.get(world.path("/timeline")).text
            #expect(timeline.contains("She is worn out."))
            #expect(timeline.contains("Ring her back about the sitting service"))
            #expect(timeline.contains("09:30") && timeline.contains("20 minutes"))
            let work = try await world.asha.get("/carers/work").text
            #expect(work.contains("Ring her back about the sitting service"))
            let record = try await world.asha.get(world.path()).text
            #expect(record.contains("Ring her back about the sitting service") && !record.contains("No next step"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func theSameFormSentTwiceIsOneNote(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let id = site.clock.clock.newID().text

            for _ in 0..<2 {
                let answer = try await world.asha.post(world.path("/notes/new"), world.note("Once", ["note": id]))
                #expect(answer.status == .seeOther)
            }

            #expect(try await world.count("note") == 1)
            _ = try await world.asha.post(world.path("/notes/new"), world.note("Once, and more", ["note": id]))
            _ = try await world.owen.post(world.path("/notes/new"), world.note("Once", ["note": id]))
            #expect(try await world.count("note") == 3, "other words, or another's, are a note of their own")
        }
    }

    @Test(arguments: TestStore.allCases)
    func everyProblemIsToldAtOnceAndNothingIsKept(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)

            let answer = try await world.asha.post(
                world.path("/notes/new"),
                ["words": " ", "time": "half past", "minutes": "many", "next": "Ring"]
            )

            #expect(answer.status.code == 422)
            for field in ["kind", "words", "on-day", "time", "minutes", "by-day"] {
                #expect(answer.text.contains("href=\"#\(field)\""), "\(field)")
            }
            #expect(try await world.count("note") == 0)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNoteIsChangedWithAReasonAndWhatItSaidStays(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            _ = try await world.asha.post(world.path("/notes/new"), world.note("Rang on Monday"))
            let note = try await world.lastNote()

            let withoutWhy = try await world.asha.post(note + "/edit", world.note("Rang on Tuesday", ["version": "1"]))
            #expect(withoutWhy.status.code == 422)
            let fields = ["version": "1", "why": "It was the next day", "shared": "1"]
            let changed = try await world.asha.post(note + "/edit", world.note("Rang on Tuesday", fields))
            #expect(changed.location == note)

            let page = try await world.asha.get(note).text
            #expect(page.contains("Rang on Tuesday") && page.contains("It was the next day"))
            #expect(page.contains("Version 1") && page.contains("Rang on Monday"))
            #expect(page.contains("Shared with them"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoWhoChangeOneNoteLoseNothing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            _ = try await world.asha.post(world.path("/notes/new"), world.note("As it was"))
            let note = try await world.lastNote()
            let hers = world.note("What Asha wrote", ["version": "1", "why": "More is known"])
            _ = try await world.asha.post(note + "/edit", hers)

            let other = world.note("As it was", ["version": "1", "why": "It was a visit", "kind": "visit"])
            let merged = try await world.owen.post(note + "/edit", other)
            #expect(merged.status == .seeOther, "what only one of them changed stands")
            let both = try await world.asha.get(note).text
            #expect(both.contains("What Asha wrote") && both.contains("Visit"))

            let clash = world.note("What Owen wrote", ["version": "1", "why": "I was there", "kind": "visit"])
            let conflict = try await world.owen.post(note + "/edit", clash)
            #expect(conflict.status == .conflict)
            #expect(
                conflict.text.contains("Owen Bevan wrote: What Asha wrote")
                    || conflict.text.contains("wrote: What Asha wrote")
            )
            #expect(conflict.text.contains("You wrote: What Owen wrote"))
            let fields = conflict.text.fields
            #expect(fields["version"] == "3" && fields["why"] == "I was there")
            let chosen = try await world.owen.post(
                note + "/edit",
                fields.merging(["words": "What Owen wrote"]) { $1 }
            )
            #expect(chosen.status == .seeOther)
            let page = try await world.asha.get(note).text
            for words in ["As it was", "What Asha wrote", "What Owen wrote", "I was there"] {
                #expect(page.contains(words), "\(words)")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNoteIsStruckOutWithAReasonAndNeverDeleted(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            _ = try await world.asha.post(world.path("/notes/new"), world.note("About somebody else"))
            let note = try await world.lastNote()
            let (mair, _) = try await WorkWorld.member("Mair Jones", .carersWorker, of: "north", at: site)

            #expect(try await mair.post(note + "/strike", ["reason": "Not mine"]).status == .forbidden)
            #expect(try await world.owen.post(note + "/strike", ["reason": " "]).status.code == 422)
            let struck = try await world.owen.post(note + "/strike", ["reason": "It is of another person"])

            #expect(struck.location == note)
            let page = try await world.asha.get(note).text
            #expect(page.contains("It is of another person") && page.contains("<del>"))
            #expect(try await world.asha.get(world.path("/timeline")).text.contains("Struck out"))
            #expect(try await world.asha.get("/carers/cases").text.contains("None yet"), "it was no contact")
            #expect(try await world.asha.get(note + "/edit").status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aSharedNoteIsCountersignedByWhomItIsAbout(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            _ = try await world.asha.post(world.path("/notes/new"), world.note("Not shared"))
            let unshared = try await world.lastNote()
            let signing = ["how": "read_out", "version": "1"].merging(world.day("signed", in: 0)) { $1 }
            #expect(try await world.asha.post(unshared + "/signature", signing).status == .conflict)
            site.clock.advance(seconds: 60)
            _ = try await world.asha.post(world.path("/notes/new"), world.note("Shared", ["shared": "1"]))
            let note = try await world.lastNote()

            let signed = try await world.asha.post(note + "/signature", signing)

            #expect(signed.location == note)
            #expect(try await world.asha.get(note).text.contains("It was read out to them"))
            _ = try await world.asha.post(
                note + "/edit",
                world.note("Shared, and changed", ["version": "1", "why": "A word was missing"])
            )
            #expect(try await world.asha.get(note).text.contains("Changed since"))
        }
    }
}
