import DesignSystem
import Foundation
import PlanReading
import Web

let exportRoutes: [Route] = [
    .get("/plans/:plan/export.csv", for: .everyone) { visit in
        let tree = try await visit.ask(WholePlan(id: visit.id("plan"))).tree
        let bytes = Array(ExchangeTable(tree.asRead).csv.utf8)
        return .download(Download(name: "plan.csv", contentType: "text/csv; charset=utf-8", bytes: bytes))
    },
    .get("/plans/:plan/export.xlsx", for: .everyone) { visit in
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
    .get("/plans/:plan/export.json", for: .everyone) { visit in
        let tree = try await visit.ask(WholePlan(id: visit.id("plan"))).tree
        let bytes = Array(tree.asRead.goldJSON().utf8)
        return .download(Download(name: "plan.json", contentType: "application/json", bytes: bytes))
    },
]
