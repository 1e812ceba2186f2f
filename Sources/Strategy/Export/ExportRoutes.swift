import DesignSystem
import Desk
import DocumentWriting
import Foundation
import Markup
import PlanReading
import Records
import Web

/// A plan to be written as a document of words.
///
/// Only its own team gets the document it came in: that may say more than the plan does.
struct PlanAsDocument: Question {
    let id: UUID
    var language = Language.english

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> WrittenDocument {
        let tree = try look.db.planTree(id, visibleTo: look.actor)
        let isOurs = look.actor.may(.seePlans, in: tree.plan.team)
        return PlanDocument.written(tree, from: isOurs ? try look.db.source(ofPlan: id) : nil, in: language)
    }
}

let exportRoutes: [Route] = [
    .get("/plans/:plan/export.docx", for: .staff, isLong: true) { visit in
        let document = try await visit.ask(PlanAsDocument(id: visit.id("plan"), language: visit.language))
        let bytes = try WordFile.bytes(of: document)
        return .download(Download(name: "plan.docx", contentType: WordFile.contentType, bytes: bytes))
    },
    .get("/plans/:plan/export.odt", for: .staff, isLong: true) { visit in
        let document = try await visit.ask(PlanAsDocument(id: visit.id("plan"), language: visit.language))
        let bytes = try OpenTextFile.bytes(of: document)
        return .download(Download(name: "plan.odt", contentType: OpenTextFile.contentType, bytes: bytes))
    },
    .get("/plans/:plan/export.csv", for: .staff, isLong: true) { visit in
        let tree = try await visit.ask(WholePlan(id: visit.id("plan"))).tree
        let bytes = Array(ExchangeTable(tree.asRead).csv.utf8)
        return .download(Download(name: "plan.csv", contentType: "text/csv; charset=utf-8", bytes: bytes))
    },
    .get("/plans/:plan/export.xlsx", for: .staff, isLong: true) { visit in
        let tree = try await visit.ask(WholePlan(id: visit.id("plan"))).tree
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return .download(
            Download(
                name: "plan.xlsx",
                contentType: kind,
                bytes: try PlanWorkbook.bytes(of: ExchangeTable(tree.asRead))
            )
        )
    },
    .get("/plans/:plan/export.json", for: .staff, isLong: true) { visit in
        let tree = try await visit.ask(WholePlan(id: visit.id("plan"))).tree
        let bytes = Array(tree.asRead.goldJSON().utf8)
        return .download(Download(name: "plan.json", contentType: "application/json", bytes: bytes))
    },
]
