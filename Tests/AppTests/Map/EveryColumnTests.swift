import App
import Foundation
import Synchronization
import TestSupport
import Testing
import Web

/// A form changes what the form is for.
///
/// Each is sent twice, in two places alike to the last id: once as its page sends it, and
/// once with the name of every column of every table beside it. Afterwards the two places must be the same.
@Suite struct EveryColumnTests {
    @Test(arguments: EveryColumnTests.routes)
    func aFormSentEveryColumnNameDoesNoMore(_ name: String) async throws {
        let plain = try await Self.outcome(of: name, adding: false)
        let loaded = try await Self.outcome(of: name, adding: true)

        #expect(plain.status == loaded.status)
        #expect(difference(plain.contents, loaded.contents) == [])
        #expect(plain.isChange != (Self.idle[name] != nil), "what changes nothing would prove nothing: \(plain.status)")
    }

    /// Without the ways into the place, whose fields are secrets and have tests of their own, and without saving a form as
    /// it is typed, which keeps what was typed for its owner, sealed, and reads none of it.
    static let routes: [String] = App.routes.filter { route in
        route.method == .post && route.audience != .program && !route.path.hasPrefix("/sign-in")
            && !["/first-run", "/drafts", "/mine/drafts"].contains(route.path)
            && !route.path.contains(":token") && !MapWorld.opensToAll.contains { route.path.hasPrefix($0) }
    }.map(\.name)

    /// Forms that here have nothing to change, each with its reason.
    static let idle: [String: String] = [
        "post /sign-out": "the session is the test's own",
        "post /me/sessions/end": "the session is the test's own",
        "post /me/sessions/:session/end": "the session is the test's own",
        "post /me/password": "asks for the password, which has tests of its own",
        "post /me/recovery-codes": "asks for the password, which has tests of its own",
        "post /people/:account/second-factor-reset": "the colleague has none yet",
        "post /forgotten-password": "the place sends no letters here",
        "post /updates/new": "this person answers for nothing",
        "post /plans/:plan/actions/:action/updates/new": "a draft takes no news",
        "post /updates/delegates/:owner": "of a draft nobody gives news",
        "post /plans/:plan/asking/agencies/:agency": "nobody is named",
        "post /plans/:plan/asking/nudges": "nobody is chosen",
        "post /plans/:plan/deletion": "a plan that others refer to is not deleted",
        "post /plans/:plan/objectives/:part/removal": "what holds an action that was reported on stays",
        "post /plans/:plan/outcomes/:part/removal": "what holds an action that was reported on stays",
        "post /plans/:plan/themes/:part/removal": "what holds an action that was reported on stays",
        "post /plans/imports/:import/corrections/:correction": "nothing was put right in it",
        "post /plans/:plan/review": "a draft is not reviewed",
        "post /plans/:plan/review/many": "a draft is not reviewed",
        "post /plans/:plan/review/actions/:action": "a draft is not reviewed",
        "post /plans/:plan/review/hold": "a draft is not reviewed",
        "post /plans/:plan/review/finish": "a draft is not reviewed",
        "post /plans/:plan/review/successor": "a draft is not reviewed",
        "post /plans/:plan/publishing": "a draft is not published",
        "post /plans/:plan/publishing/second-person": "nothing of a draft is proposed",
        "post /plans/:plan/publishing/withdrawal": "nothing of a draft is public",
        "post /boards/:board/meetings/:meeting/report": "the meeting has its report",
        "post /reports/:report/correction": "a newer version is being written",
        "post /plans/:plan/risks/:risk/reopening": "the risk is open",
        "post /connections/webhooks/:webhook/on": "it is on",
        "post /for-you/seen": "nobody has spoken to them",
        "post /carers/:person/assessments/:assessment/decision/judgement": "nothing waits to be approved",
        "post /carers/:person/assessments/:assessment/copy": "it is not approved yet",
        "post /carers/:person/assessments/:assessment/plan": "it is not approved yet",
        "post /carers/:person/support-plans/:supportplan/judgement": "nothing waits to be approved",
        "post /carers/:person/support-plans/:supportplan/copy": "it is being written",
        "post /carers/:person/support-plans/:supportplan/reviews": "it is being written",
        "post /carers/:person/support-plans/:supportplan/payments/:payment/reviews": "it is being written",
        "post /voices/:voice/reading": "the voice was read",
        "post /carers/:person/card": "the carer has a card",
        "post /carers/:person/card/:card/issue": "the card has its number",
        "post /carers/:person/emergency/uses/:use/review": "the emergency is under way",
        "post /carers/:person/breaks/:break/closure": "a booking has not ended",
        "post /carers/:person/household/new": "nobody has this reference",
        "post /caring/check": "it keeps nothing",
        "post /come-back": "asks for a code, which has tests of its own",
        "post /refer/status": "asks for a code, which has tests of its own",
        "post /mine/come-in": "asks for a code, which has tests of its own",
        "post /mine/leave": "nobody is on their own pages",
        "post /mine/drafts/:draft/removal": "they have no draft of their own",
        "post /card": "it only leads to the answer",
        "post /emergency": "asks for a code, which has tests of its own",
        "post /carers/agreements": "an agency agrees nothing with itself",
        "post /carers/agreements/:agreement/party": "it was said when the agreement was made",
        "post /carers/glass": "no restricted record has this reference",
        "post /carers/work/note": "it only leads to a record",
        "post /carers/cases/export": "an export is written in the audit trail alone",
        "post /carers/:person/worker": "nobody worked with them, and nobody is named",
        "post /measures/:indicator/counting": "its figures are entered by hand",
        "post /measures/:indicator/rhythm": "its figures are entered by hand",
        "post /carers/:person/reopening": "the record is open",
        "post /carers/:person/transition": "no eighteenth birthday is ahead",
        "post /carers/:person/transition/:transition/ending": "no step at eighteen was taken",
        "post /carers/:person/transition/:transition/harm": "no step at eighteen was taken",
        "post /carers/:person/transition/:transition/plan": "no step at eighteen was taken",
        "post /support/tools/:tool/licence": "no tool is described",
        "post /carers/:person/scores": "no tool is described",
        "post /carers/:person/scores/:taking/removal": "no score was entered",
        "post /carers/:person/teams": "no other team is named",
        "post /carers/:person/teams/:team/removal": "no other team works with them",
        "post /carers/late/export": "an export is written in the audit trail alone",
        "post /carers/keeping/holds": "no record has this reference",
        "post /carers/keeping/holds/:hold/lifting": "no record is held",
        "post /carers/keeping/proposals": "no record has this reference",
        "post /carers/keeping/erasures/:erasure/agreement": "nothing is to be erased",
        "post /carers/keeping/erasures/:erasure/withdrawal": "nothing is to be erased",
        "post /carers/:person/everything": "that it was taken is written in the audit trail alone",
        "post /mine/assessments/:assessment": "nobody is on their own pages",
        "post /mine/assessments/:assessment/parts/:topic": "nobody is on their own pages",
        "post /measures/:indicator/recount": "the program counts nothing in another way",
        "post /measures/:indicator/publicity": "its figures are entered by hand, and none is frozen",
        "post /measures/contracts/:contract/reports/:contractreport/sign-off": "its period still runs",
        "post /measures/contracts/:contract/reports/:contractreport/correction": "it is not signed off yet",
        "post /measures/neighbours": "a feed is a file, and has stories of its own",
        "post /measures/neighbours/:neighbour/removal": "no feed of a neighbour was brought in",
        "post /measures/population": "a census is a file, and has stories of its own",
        "post /measures/returns/client-level-data": "no file is made while labels are missing",
        "post /measures/returns/labels": "labels are a file, and have stories of their own",
        "post /measures/returns/survey": "nobody can be drawn yet",
        "post /measures/returns/survey/:draw/letters": "nobody was drawn",
        "post /measures/survey-results": "results are a file, and have stories of their own",
        "post /carers/lists": "a list is a file, and has stories of its own",
        "post /carers/lists/:list/columns": "the list is not read yet; they have stories of their own",
        "post /carers/lists/:list/choices": "the list is not read yet; they have stories of their own",
        "post /carers/lists/:list/commitment": "the list is not read yet; they have stories of their own",
        "post /carers/lists/:list/taking-back": "the list is not read yet; they have stories of their own",
    ]

    private static func outcome(of name: String, adding: Bool) async throws -> Outcome {
        let kept = Kept()
        try await MapWorld.withCopy { world in
            let site = world.site
            let route = try #require(site.site.routes.first { $0.name == name })
            let visitor = route.audience == .carer ? try await world.onOwnPages() : world.everything
            var form = try await world.form(route)
            let own = try await visitor.get(world.address(route)).text.fieldNames.union(form.keys)
            let columns = try await site.columnNames()
            if adding {
                for column in columns where !own.contains(column) { form[column] = odd(column) }
            }
            let before = try await site.contents()
            let answer = try await visitor.post(world.address(route), form)
            let after = try await site.contents()
            let outcome = Outcome(
                status: Int(answer.status.code),
                contents: after,
                isChange: before != after
            )
            kept.outcome.withLock { $0 = outcome }
        }
        return try #require(kept.outcome.withLock { $0 })
    }

    /// A value that would be taken, were the column read.
    private static func odd(_ column: String) -> String {
        switch column {
        case "id": MapWorld.unknown.uuidString.lowercased()
        case "position", "number", "totp_step", "failures": "7"
        case "role": "administrator"
        case "status": "adopted"
        case "state": "applied"
        case "stage": "full"
        case _ where column.hasSuffix("_id"): TestTeams.id("south").uuidString.lowercased()
        case _ where column.hasSuffix("_at") || column.hasSuffix("_on"): "2031-01-31T00:00:00.000Z"
        case _ where column.hasPrefix("is_"): "true"
        default: "odd \(column)"
        }
    }

    private struct Outcome: Sendable {
        let status: Int
        let contents: [String: [String]]
        /// Whether the form did anything at all.
        let isChange: Bool
    }

    /// What a place came to, carried out of it.
    private final class Kept: Sendable { let outcome = Mutex<Outcome?>(nil) }
}
