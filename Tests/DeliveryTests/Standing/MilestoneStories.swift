import TestSupport
import Testing

@testable import Delivery

/// The steps of an action.
@Suite struct MilestoneStories {
    @Test(arguments: TestStore.allCases)
    func milestonesAreReadFromThePlanMadeByHandAndDone(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await StandingWorld(site)
            let path = try await world.action("Write to every carer") + "/milestones"

            let read = try await world.lead.get(path).text
            #expect(read.components(separatedBy: "From the plan’s own “by when”").count - 1 == 2)
            #expect(read.contains("Late"))
            let done = try #require(read.address(ending: "/done"))
            _ = try await world.lead.post(done)
            _ = try await world.lead.post(
                path,
                ["words": "A second letter", "due-day": "1", "due-month": "5", "due-year": "2026"]
            )
            let added = try await world.lead.get(path).text
            #expect(added.contains("16 March 2026</time>, Asha Patel"))
            #expect(added.contains("A second letter"))
            #expect(try await world.lead.post(done).status.code == 409)

            let home = try await site.visitor(.boardMember, of: "south").get(world.path + "/progress").text
            #expect(home.contains("1 of 3"))

            let edit = try #require(
                added.components(separatedBy: "A second letter").dropFirst().joined().address(ending: "/edit")
            )
            let form = try await world.lead.get(edit).text
            let future = try await world.lead.post(
                edit,
                [
                    "words": "A second letter", "version": form.value(of: "version"), "done_on-day": "1",
                    "done_on-month": "1", "done_on-year": "2030",
                ]
            )
            #expect(future.status.code == 422)
            let changed = try await world.lead.post(
                edit,
                [
                    "words": "A third letter", "version": form.value(of: "version"), "done_on-day": "2",
                    "done_on-month": "3", "done_on-year": "2026",
                ]
            )
            #expect(changed.status == .seeOther)
            #expect(try await world.lead.get(path).text.contains("A third letter"))
            let version = try await world.lead.get(edit).text.value(of: "version")
            _ = try await world.lead.post(edit.replacing("/edit", with: "/removal"), ["version": version])
            #expect(!(try await world.lead.get(path).text.contains("A third letter")))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoOnlySeesThePlanChangesNoMilestone(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await StandingWorld(site)
            let path = try await world.action("Write to every carer") + "/milestones"
            let member = world.visitor("Owen Bevan")

            #expect(try await member.get(path).status == .ok)
            #expect(try await member.post(path, ["words": "Mine"]).status.code == 403)
            #expect(try await site.visitor(.strategyLead, of: "west").get(path).status == .notFound)
            #expect(try await site.visitor().get(path).location?.hasPrefix("/sign-in") == true)
        }
    }
}
