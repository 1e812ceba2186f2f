import App
import ArgumentParser
import Foundation
import PlanReading
import Strategy

/// Reads a document in and makes it a plan of the place, or a newer version of one.
struct PlanApply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Reads a document in and makes it a draft plan, or updates one."
    )

    @Argument(help: "The document: Word, OpenDocument, Excel, CSV, web page, PDF or text.")
    var file: String

    @OptionGroup var options: PlaceOptions

    @Option(help: "The team whose plan it will be, when the place has several.")
    var team: String?

    @Option(help: "The id of the plan to update; a new draft is made without.")
    var plan: String?

    @Option(help: "What a new plan is called, when the document does not say.")
    var title: String?

    @Flag(help: "Say what would change or stop it, and change nothing; ends with 2 where it would stop.")
    var check = false

    @Option(help: "What to do with an action that may or may not be one the plan has: refuse, same or new.")
    var unsure = "refuse"

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ValidationError("There is no file \(file), or it cannot be opened.")
        }
        guard let whereUnsure = ReadPlanApplied.WhereUnsure(rawValue: unsure) else {
            throw ValidationError("--unsure is refuse, same or new, not \(unsure).")
        }
        let updating = try plan.map(planID)
        try await atPlace(options) { place in
            let name = URL(fileURLWithPath: file).lastPathComponent
            do {
                if check {
                    let (would, stops) = try await place.check(
                        [UInt8](data),
                        named: name,
                        team: team,
                        updating: updating,
                        title: title,
                        whereUnsure: whereUnsure
                    )
                    print(would.said)
                    for one in stops { print("It would stop: \(one)") }
                    if !stops.isEmpty { throw Failure.wouldStop }
                    return
                }
                let bar = ProgressBar()
                bar.show(0)
                let id = try await place.apply(
                    [UInt8](data),
                    named: name,
                    team: team,
                    updating: updating,
                    title: title,
                    whereUnsure: whereUnsure
                ) { bar.show($0) }
                print("Plan \(id.uuidString.lowercased())")
            } catch let unreadable as UnreadablePlan {
                throw ReadingFailed(message: unreadable.message)
            }
        }
    }
}

extension ReadPlanChecked.Answer {
    /// The dry run in a few lines.
    fileprivate var said: String {
        """
        \(isNewPlan ? "A new draft" : "A newer version of"): \(title ?? "a plan without a title")
        Actions: \(new) new, \(changed) changed, \(unchanged) unchanged, \(unsure) to be asked about
        Themes, outcomes, objectives and feedback: \(newLevels) new, \(changedLevels) changed
        Of the plan itself, its boards and words explained: \(otherChanges) changes
        In the plan and not in the document: \(gone), which stay
        Nothing was changed.
        """
    }
}

/// Puts a draft in force.
struct PlanAdopt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Puts a draft plan in force; from then on all who sign in see it."
    )

    @Argument(help: "The id of the plan; `plan names` lists them.")
    var plan: String

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        let id = try planID(plan)
        try await atPlace(options) { try await $0.adopt(id) }
        print("The plan is in force.")
    }
}

/// Lets everyone see a plan.
struct PlanPublish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publishes a plan in force as it stands; from then on everyone sees that."
    )

    @Argument(help: "The id of the plan; `plan names` lists them.")
    var plan: String

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        let id = try planID(plan)
        try await atPlace(options) { try await $0.publish(id) }
        print("The plan is published, or waits for a second person where its rules ask for one.")
    }
}

/// An id as it was typed.
func planID(_ text: String) throws -> UUID {
    guard let id = UUID(uuidString: text) else { throw ValidationError("\(text) is not the id of a plan.") }
    return id
}

/// Writes a plan to a file that reads back the same.
struct PlanExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes a plan as CSV, Excel, JSON, Word or OpenDocument; what is written reads back the same."
    )

    @Argument(help: "The id of the plan; `plan names` lists them.")
    var plan: String

    @Argument(help: "The file to write; its ending says the format: .csv, .xlsx, .json, .docx or .odt.")
    var file: String

    @Flag(help: "Write over a file that is there.")
    var force = false

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        let id = try planID(plan)
        let files = FileManager.default
        guard force || !files.fileExists(atPath: file) else {
            throw OperatorError("There is a file at \(file) already. Choose another name, or say --force.")
        }
        try await atPlace(options) { place in
            let bytes = try await place.plan(id, as: URL(fileURLWithPath: file).pathExtension)
            // A plan may be a draft still: nobody else on this machine reads it, from the first byte on.
            let partial = file + ".partial"
            try? files.removeItem(atPath: partial)
            let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
            guard files.createFile(atPath: partial, contents: Data(bytes), attributes: mode),
                rename(partial, file) == 0
            else { throw OperatorError("The file \(file) could not be written. Is its folder there, and yours?") }
        }
    }
}

/// Lists the plans.
struct PlanNames: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "names", abstract: "Lists the plans with their ids.")

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        try await atPlace(options) { place in
            for plan in try await place.plans() {
                print("\(plan.id.uuidString.lowercased())  \(plan.status)  \(plan.title)")
            }
        }
    }
}

/// Opens the place, does something, and closes it whatever happened.
func atPlace(_ options: PlaceOptions, _ body: (OpenPlace) async throws -> Void) async throws {
    let place = try await OpenPlace.open(options.configuration)
    do {
        try await body(place)
        try await place.close()
    } catch {
        try? await place.close()
        throw error
    }
}
