import Foundation
import PlanReading
import Testing

/// The collection of plans, on machines that have it.
enum SharedPlans {
    /// `../shared/plans` of the package, or nil when it is absent.
    static let folder: URL? = {
        var here = URL(filePath: #filePath)
        while here.pathComponents.count > 1 {
            here.deleteLastPathComponent()
            let plans = here.appending(path: "../shared/plans").standardizedFileURL
            if FileManager.default.fileExists(atPath: plans.appending(path: "gold").path) { return plans }
        }
        return nil
    }()

    static var areHere: ConditionTrait { .enabled(if: folder != nil, "There is no ../shared/plans.") }
}

/// Real plans in every form an office has them, scored against transcriptions made by hand, where the collection is present.
@Suite(SharedPlans.areHere) struct SharedPlansTests {
    private static let formats = ["docx", "odt", "xlsx", "html", "csv", "pdf"]

    private static func read(_ file: URL) throws -> ScoredPlan {
        let bytes = [UInt8](try Data(contentsOf: file))
        return try ScoredPlan(PlanReader.read(bytes, named: file.lastPathComponent))
    }

    @Test(arguments: ["east_sussex", "oxfordshire", "south_glos"], formats)
    func readsWhatAPersonTranscribed(name: String, format: String) throws {
        let folder = try #require(SharedPlans.folder)
        let gold = try ScoredPlan(Data(contentsOf: folder.appending(path: "gold/\(name).json")))

        let score = PlanScore(try Self.read(folder.appending(path: "documents/\(name).\(format)")), against: gold)

        #expect(score.value >= (format == "pdf" ? 0.95 : 0.99), "\(score)")
    }

    @Test(arguments: ["sunderland", "coventry"], ["docx", "odt", "xlsx", "csv", "pdf"])
    func readsTheSamePlanFromEveryFormat(name: String, format: String) throws {
        let folder = try #require(SharedPlans.folder)
        let page = try Self.read(folder.appending(path: "documents/\(name).html"))

        let score = PlanScore(try Self.read(folder.appending(path: "documents/\(name).\(format)")), against: page)

        #expect(score.value >= 0.98, "\(score)")
    }

    /// Pasted or extracted text has lost its columns; one of them has lost its lines too.
    @Test(arguments: [
        ("east_sussex", 0.93), ("oxfordshire", 0.93), ("south_glos", 0.90), ("sunderland", 0.93), ("coventry", 0.93),
    ])
    func readsTheTextOfAPlan(name: String, atLeast: Double) throws {
        let folder = try #require(SharedPlans.folder)
        let transcribed = try? Data(contentsOf: folder.appending(path: "gold/\(name).json"))
        // Two of the five were not transcribed: there the page of the same plan is what the text is held against.
        let gold =
            try transcribed.map { try ScoredPlan($0) } ?? Self.read(folder.appending(path: "documents/\(name).html"))

        let score = PlanScore(try Self.read(folder.appending(path: "text/\(name).txt")), against: gold)

        #expect(score.value >= atLeast, "\(score)")
    }

    @Test func readsEveryAwkwardFile() throws {
        let folder = try #require(SharedPlans.folder).appending(path: "awkward")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        for file in files where file.pathExtension != "json" {
            let gold = try ScoredPlan(Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json")))

            let score = PlanScore(try Self.read(file), against: gold)

            #expect(score.value >= 0.98, "\(file.lastPathComponent): \(score)")
        }
    }
}
