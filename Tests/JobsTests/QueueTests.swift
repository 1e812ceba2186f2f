import Desk
import Records
import Synchronization
import TestSupport
import Testing

@testable import Jobs

@Suite struct QueueTests {
    @Test(arguments: TestStore.allCases)
    func aJobIsThereWhenItsChangeIsAndDoneOnce(on store: TestStore) async throws {
        try await withJobs(store) { world in
            let deeds = Deeds()
            let runner = world.runner([deeds.handler])
            try await world.desk.perform(AskFor(jobs: [CountedJob(number: 1)]), as: .system("test"))
            await #expect(throws: Refusal.changedMeanwhile) {
                try await world.desk.perform(
                    AskFor(jobs: [CountedJob(number: 2)], isTakenBack: true),
                    as: .system("test")
                )
            }

            try await world.run(runner, seconds: 7200)

            #expect(deeds.all == [1])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aKeyIsUsedOnce(on store: TestStore) async throws {
        try await withJobs(store) { world in
            let deeds = Deeds()
            let runner = world.runner([deeds.handler])
            for number in 1...3 {
                let asked = AskFor(jobs: [CountedJob(number: number)], key: "the one")
                try await world.desk.perform(asked, as: .system("test"))
                try await world.run(runner)
            }

            #expect(deeds.all == [1])
        }
    }

    @Test(arguments: TestStore.allCases)
    func manyWorkersShareAQueueWithoutDoingAnythingTwice(on store: TestStore) async throws {
        try await withJobs(store) { world in
            let deeds = Deeds()
            let jobs = (0..<200).map { CountedJob(number: $0) }
            try await world.desk.perform(AskFor(jobs: jobs), as: .system("test"))

            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask { while try await world.runner([deeds.handler]).runOne() {} }
                }
                try await group.waitForAll()
            }

            #expect(deeds.all.sorted() == Array(0..<200))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aWorkerThatDiesGivesItsJobBackWhenItsLeaseEnds(on store: TestStore) async throws {
        try await withJobs(store) { world in
            let deeds = Deeds()
            try await world.desk.perform(AskFor(jobs: [CountedJob(number: 7)]), as: .system("test"))
            let now = world.clock.now
            let lost = try await world.store.claim { db in
                try db.claimJob(as: world.clock.clock.newID(), until: now.adding(seconds: JobPace.lease), at: now)
            }
            #expect(lost != nil)
            let runner = world.runner([deeds.handler])

            try await world.run(runner, seconds: JobPace.lease - 1)
            #expect(deeds.all == [])
            try await world.run(runner, seconds: 1)
            #expect(deeds.all == [7])

            // Whoever comes back from the dead changes nothing.
            if let lost { try await world.store.claim { try $0.failJob(lost, at: now, because: "late") } }
            let state = try await world.desk.ask(QueueState(), as: .system("test"))
            #expect(state.failed.isEmpty)
            #expect(state.waiting == 0)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatFailsIsTriedFiveTimesEverLater(on store: TestStore) async throws {
        try await withJobs(store) { world in
            let begin = world.clock.now
            let tries = Mutex<[Int64]>([])
            let handler = JobHandler(CountedJob.self) { _, _ in
                tries.withLock { $0.append((world.clock.now.milliseconds - begin.milliseconds) / 60_000) }
                throw JobProblem("It is raining")
            }
            try await world.desk.perform(AskFor(jobs: [CountedJob(number: 1)]), as: .system("test"))

            try await world.run(world.runner([handler]), seconds: 3 * 86_400)

            #expect(tries.withLock { $0 } == [0, 1, 5, 21, 85])
            let failed = try await world.desk.ask(QueueState(), as: .system("test")).failed
            #expect(failed.map(\.reason) == ["It is raining"])
            #expect(failed.map(\.attempts) == [5])
        }
    }

    @Test func aLettersPatienceIsTwoDaysAndAHalf() async throws {
        try await withJobs(.sqlite) { world in
            let begin = world.clock.now
            let tries = Mutex<[Int64]>([])
            let handler = JobHandler(CountedJob.self, patience: .days) { _, run in
                tries.withLock { $0.append((world.clock.now.milliseconds - begin.milliseconds) / 60_000) }
                #expect(run.isLastAttempt == (run.attempt == 20))
                throw JobProblem("It is raining")
            }
            try await world.desk.perform(AskFor(jobs: [CountedJob(number: 1)]), as: .system("test"))

            try await world.run(world.runner([handler]), seconds: 5 * 86_400)

            let at = tries.withLock { $0 }
            #expect(at.prefix(7) == [0, 1, 5, 21, 85, 325, 565] && at.count == 20)
            #expect(at.last.map { $0 / 60 } == 61)
        }
    }

    @Test(arguments: TestStore.allCases)
    func everythingThatFailedIsTriedAgainAtOnce(on store: TestStore) async throws {
        try await withSite(store) { site in
            try await site.desk.perform(AskFor(jobs: [OddJob(number: 1), OddJob(number: 2)]), as: .system("test"))
            try await site.runJobs()
            let mair = site.visitor(.administrator)
            #expect(try await mair.get("/jobs").text.contains("Try all of them again"))

            #expect(try await site.visitor(.strategyLead).post("/jobs/again").status.code == 403)
            #expect(try await mair.post("/jobs/again").status == .seeOther)

            #expect(try await mair.get("/jobs").text.contains("Nothing has failed"))
        }
    }

    @Test func whatIsKeptOfAFaultIsAboutNobody() async throws {
        struct Leaky: Error { let name = "Mair Rhys" }
        try await withJobs(.sqlite) { world in
            let handler = JobHandler(CountedJob.self) { _, _ in throw Leaky() }
            try await world.desk.perform(AskFor(jobs: [CountedJob(number: 1)]), as: .system("test"))

            try await world.run(world.runner([handler]), seconds: 86_400)

            #expect(try await world.desk.ask(QueueState(), as: .system("test")).failed.map(\.reason) == ["Leaky"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func failedWorkIsTriedAgainOrSetAside(on store: TestStore) async throws {
        try await withSite(store) { site in
            try await site.desk.perform(AskFor(jobs: [OddJob(number: 1), OddJob(number: 2)]), as: .system("test"))
            try await site.runJobs()
            let mair = site.visitor(.administrator)
            let page = try await mair.get("/jobs").text
            let paths = page.matches(of: /\/jobs\/[0-9a-f-]{36}/).map { String($0.output) }
            let first = try #require(paths.first)
            let last = try #require(paths.last)
            #expect(page.contains("This version of the program does not know this kind of work"))

            _ = try await mair.post(first + "/aside")
            _ = try await mair.post(last + "/again")
            #expect(try await mair.get("/jobs").text.contains("Nothing has failed"))
            try await site.runJobs()

            let after = try await mair.get("/jobs").text
            #expect(after.contains(last))
            #expect(!after.contains(first))
            #expect(try await site.visitor(.strategyLead).get("/jobs").status.code == 403)
            #expect(try await mair.post(first + "/again").status.code == 404)
        }
    }
}
