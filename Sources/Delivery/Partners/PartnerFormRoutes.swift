import Desk
import DocumentWriting
import Forms
import Foundation
import Markup
import People
import PlanReading
import Strategy
import Web

/// The form to take away, and to bring in.
let partnerFormRoutes: [Route] = [
    .get("/agencies/:agency/promises/form.docx", for: .staff, isLong: true) { visit in
        let (document, name) = try await written(visit)
        return file(name, "docx", WordFile.contentType, try WordFile.bytes(of: document))
    },
    .get("/agencies/:agency/promises/form.odt", for: .staff, isLong: true) { visit in
        let (document, name) = try await written(visit)
        return file(name, "odt", OpenTextFile.contentType, try OpenTextFile.bytes(of: document))
    },
    .get("/agencies/:agency/promises/form.xlsx", for: .staff, isLong: true) { visit in
        let form = PartnerForm(try await asked(visit).plans)
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return file("promises", "xlsx", kind, try PlanWorkbook.bytes(of: form.table, sheet: "Promises"))
    },
    .get("/agencies/:agency/promises/form.csv", for: .staff, isLong: true) { visit in
        let form = PartnerForm(try await asked(visit).plans)
        return file("promises", "csv", "text/csv; charset=utf-8", Array(form.table.csv.utf8))
    },
]

private func asked(_ visit: Visit) async throws -> AgencyPromises.Answer {
    let plan = UUID(uuidString: visit.form["plan"])
    let answer = try await visit.ask(AgencyPromises(agency: visit.id("agency"), plan: plan))
    // A plan that is not for this person, or not one of theirs, is not there.
    if plan != nil, answer.plans.isEmpty { throw Refusal.notFound }
    return answer
}

private func written(_ visit: Visit) async throws -> (WrittenDocument, String) {
    let answer = try await asked(visit)
    let only = answer.plans.count == 1 ? answer.plans.first?.plan.title : nil
    let title = PartnerWords.promises(of: answer.agency.name).text(in: visit.language)
    let document = PartnerForm(answer.plans).document(
        title: only.map { "\(title): \($0)" } ?? title,
        agency: answer.agency.name,
        language: visit.language == .welsh ? .welsh : .english
    )
    return (document, "promises")
}

private func file(_ name: String, _ kind: String, _ contentType: String, _ bytes: [UInt8]) -> Reply {
    .download(Download(name: "\(name).\(kind)", contentType: contentType, bytes: bytes))
}
