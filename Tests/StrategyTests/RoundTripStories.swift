import Dates
import Desk
import Foundation
import PlanReading
import TestSupport
import Testing

@testable import Strategy

/// What is written out is what was read in: every value of it, whichever the file.
@Suite struct RoundTripStories {
    @Test(arguments: ["csv", "xlsx", "json"])
    func everyValueComesBack(as ending: String) async throws {
        try await withSite(.sqlite) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let command = ReadPlanApplied(read: everything, team: TestTeams.id("north"))
            let id = try await site.desk.perform(command, as: .system("test"))
            let kept = try await site.tree(id)
            #expect(kept.asRead.said == everything.said, "the records hold what was read")
            #expect(kept.actions.map(\.action.status) == [.onTrack, .done, .notStarted, .stopped])
            #expect(kept.feedback.first?.theme == kept.themes.first?.theme.id)

            let file = try await lead.get("\(PlanPaths.plan(id))/export.\(ending)")
            let read = try PlanReader.read(file.body, named: "plan.\(ending)")

            #expect(read.said == everything.said)
            let second = ReadPlanApplied(read: read, team: TestTeams.id("north"))
            let again = try await site.tree(try await site.desk.perform(second, as: .system("test")))
            #expect(again.asRead.said == everything.said, "and makes the same plan in another place")
            #expect(again.plan.words == LevelWords(theme: "Aim", objective: "Promise"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aStatusChangedInTheSpreadsheetIsTaken(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let csv = try await plan.lead.get(plan.path + "/export.csv").text

            let path = try await plan.lead.bring(csv.replacing("not_started", with: "On track"), to: plan.id)
            let check = try await plan.lead.get(path + "/check").text
            #expect(check.contains("<del>Not started</del>") && check.contains("<ins>On track</ins>"))
            _ = try await plan.lead.confirm(path)

            let tree = try await site.tree(plan.id)
            #expect(tree.actions.allSatisfy { $0.action.status == .onTrack })
            #expect(try await plan.lead.get(plan.path + "/history").text.contains("On track"))
        }
    }

    /// A file from before these columns were added is still read exactly.
    @Test func anOlderExportIsReadAsOne() throws {
        let table = ExchangeTable(everything)
        let later: Set<String> = [
            "Status", "By when as understood", "Begins", "Word for themes", "Word for outcomes", "Word for objectives",
            "Word for actions",
        ]
        let kept = table.headers.indices.filter { !later.contains(table.headers[$0]) }
        let older = ExchangeTable(
            headers: kept.map { table.headers[$0] },
            rows: table.rows.map { row in kept.map { row[$0] } }
        )

        let read = try PlanReader.read(Array(older.csv.utf8), named: "plan.csv")

        #expect(read.tables.isEmpty && read.actions.count == 4)
        #expect(read.actions.first?.extras.map(\.text.text) == ["One", "Two", "'5"])
    }
}

/// A plan that has everything a plan may have, and what is awkward of each.
private let everything: ReadPlan = {
    func text(_ words: String) -> ReadText { ReadText(words, place: Place()) }
    func action(_ ref: String, _ words: String, _ status: Action.Status) -> ReadAction {
        ReadAction(ref: ref, text: text(words), status: status.rawValue, place: Place())
    }
    var first = action("a", "Train staff\nin every surgery", .onTrack)
    first.leads = [text("Northshire NHS"), text("+44 Line")]
    first.partners = [text("Carers Centre")]
    first.when = When(asWritten: "March", milestones: When(parsing: "March 2027").milestones)
    first.measures = [text("40 surgeries"), text("=200 staff")]
    first.crossReferences = [text("2.1")]
    (first.year, first.priority, first.rag) = ("2", "High", "Amber")
    first.risks = text("Staff leave\n• twice a year")
    first.progress = [
        ReadProgress(period: "2025", text: text("Begun")), ReadProgress(period: "2025", text: text("Then more")),
    ]
    first.dataSources = [text("Training log")]
    first.extras = [
        ReadExtra(header: "Notes", text: text("One")), ReadExtra(header: "Notes", text: text("Two")),
        ReadExtra(header: "Cost", text: text("'5")),
    ]
    var second = action("b", "Put up posters", .done)
    second.extras = [ReadExtra(header: "Cost", text: text("7")), ReadExtra(header: "Notes", text: text("Three"))]
    second.when = When(parsing: "June 2026")
    let alike = ReadObjective(title: text("Breaks"), actions: [action("c", "Buy hours", .notStarted)])
    let other = ReadObjective(title: text("Breaks"), actions: [action("d", "Find sitters", .stopped)])
    return ReadPlan(
        title: text("Carers’ plan"),
        place: text("Northshire"),
        owner: text("Northshire Council"),
        period: ReadPeriod(asWritten: text(""), start: "2026-04", end: "2029-03"),
        themes: [
            ReadTheme(
                title: text("Finding carers"),
                statement: text("Nobody is missed.\nNobody waits."),
                outcomes: [ReadOutcome(objectives: [ReadObjective(actions: [first, second])])]
            ),
            ReadTheme(
                ref: "2",
                title: text("Breaks"),
                outcomes: [ReadOutcome(title: text("I rest"), objectives: [alike, other])]
            ),
            ReadTheme(title: text("Later")), ReadTheme(title: text("Later")),
        ],
        feedback: [
            ReadFeedback(theme: "Finding carers", youSaid: text("Nobody told us"), response: text("We will.\nSoon.")),
            ReadFeedback(themeRef: "2", theme: "Breaks", youSaid: text("We never rest")),
        ],
        boards: [text("Health and Wellbeing Board")],
        definitions: [ReadDefinition(term: "Carer", meaning: text("Someone who looks after another"))],
        words: ReadLevelWords(theme: "Aim", outcome: "Outcome", objective: "Promise", action: "Action")
    )
}()

extension ReadPlan {
    /// What is said, wherever it stood and however sure that was.
    var said: ReadPlan {
        var plan = self
        plan.title?.forget()
        plan.place?.forget()
        plan.owner?.forget()
        plan.period?.asWritten.forget()
        plan.tables = []
        plan.doubts = []
        plan.organisations = []
        plan.boards = boards.map(\.forgotten)
        plan.definitions = definitions.map { ReadDefinition(term: $0.term, meaning: $0.meaning.forgotten) }
        plan.feedback = feedback.map {
            ReadFeedback(
                themeRef: $0.themeRef,
                theme: $0.theme,
                youSaid: $0.youSaid.forgotten,
                response: $0.response?.forgotten
            )
        }
        plan.themes = themes.map { theme in
            ReadTheme(
                ref: theme.ref,
                title: theme.title?.forgotten,
                statement: theme.statement?.forgotten,
                outcomes: theme.outcomes.map { outcome in
                    ReadOutcome(
                        ref: outcome.ref,
                        title: outcome.title?.forgotten,
                        statement: outcome.statement?.forgotten,
                        objectives: outcome.objectives.map { objective in
                            ReadObjective(
                                ref: objective.ref,
                                title: objective.title?.forgotten,
                                dataSources: objective.dataSources.map(\.forgotten),
                                actions: objective.actions.map(\.said)
                            )
                        }
                    )
                }
            )
        }
        return plan
    }
}

extension ReadAction {
    fileprivate var said: ReadAction {
        ReadAction(
            ref: ref,
            text: text.forgotten,
            leads: leads.map(\.forgotten),
            partners: partners.map(\.forgotten),
            when: when.map { When(asWritten: $0.asWritten, milestones: $0.milestones) },
            measures: measures.map(\.forgotten),
            crossReferences: crossReferences.map(\.forgotten),
            year: year,
            priority: priority,
            risks: risks?.forgotten,
            progress: progress.map { ReadProgress(period: $0.period, text: $0.text.forgotten) },
            rag: rag,
            status: status,
            dataSources: dataSources.map(\.forgotten),
            extras: extras.map { ReadExtra(header: $0.header, text: $0.text.forgotten) },
            place: Place()
        )
    }
}

extension ReadText {
    fileprivate var forgotten: ReadText { ReadText(text, place: Place()) }
    fileprivate mutating func forget() { self = forgotten }
}
