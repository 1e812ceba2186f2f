import App
import ArgumentParser
import Foundation
import PlanReading

/// Everything about plans from the command line.
struct PlanCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Reads, applies and exports plans.",
        subcommands: [Read.self, PlanApply.self, PlanAdopt.self, PlanPublish.self, PlanExport.self, PlanNames.self]
    )

    /// Reads a plan from a document and says what was understood.
    ///
    /// Nothing is kept.
    struct Read: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads a plan from a document and says what was understood; nothing is kept."
        )

        @Argument(help: "The document: Word, OpenDocument, Excel, CSV, web page, PDF or text.")
        var file: String

        @Flag(help: "Print the whole reading as JSON.")
        var json = false

        func run() throws {
            let plan = try readPlan(file)
            print(json ? plan.goldJSON() : summary(plan))
        }

        private func summary(_ plan: ReadPlan) -> String {
            let objectives = plan.themes.flatMap(\.outcomes).flatMap(\.objectives)
            let actions = objectives.flatMap(\.actions)
            var lines = [
                "Title: \(plan.title?.text ?? "not found")", "Place: \(plan.place?.text ?? "not found")",
                "Period: \(plan.period?.asWritten.text ?? "not found")",
                "Themes: \(plan.themes.count), objectives: \(objectives.count), actions: \(actions.count)",
                "With a lead: \(actions.filter { !$0.leads.isEmpty }.count), with a date: \(actions.filter { $0.when != nil }.count), with a measure: \(actions.filter { !$0.measures.isEmpty }.count)",
            ]
            lines += plan.doubts.prefix(20).map { "To look at: \($0.message)" }
            return lines.joined(separator: "\n")
        }
    }
}

/// The plan in a file, or an error that says what is wrong with it.
func readPlan(_ file: String) throws -> ReadPlan {
    guard let data = FileManager.default.contents(atPath: file) else {
        throw ValidationError("There is no file \(file), or it cannot be opened.")
    }
    do {
        return try PlanReader.read([UInt8](data), named: file)
    } catch {
        throw ReadingFailed(message: error.message)
    }
}

/// A document that could not be read, in words.
struct ReadingFailed: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
}
