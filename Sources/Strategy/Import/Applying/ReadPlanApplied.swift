public import Desk
public import Foundation
public import PlanReading
public import Records

/// Makes a plan that was read into a plan here, without anyone looking it over: what the command line does.
///
/// It keeps the same rules as the pages do, in one transaction: the dry run is `PlanComparison`, and nothing that is gone
/// from the document is removed. The document is kept as an import of its own, already applied, so that the next reading
/// knows what this one said.
public struct ReadPlanApplied: Command {
    /// What to do with an action that may or may not be one the plan has, when nobody can be asked.
    public enum WhereUnsure: String, Sendable, CaseIterable {
        /// Nothing is applied; the error says how many there are.
        case refuse
        case takeAsSame = "same"
        case takeAsNew = "new"
    }

    let read: ReadPlan
    let plan: UUID?
    let team: UUID?
    let title: String?
    let fileName: String
    let fileHash: String
    let document: SourceDocument?
    let whereUnsure: WhereUnsure

    /// Reads a file and makes it a plan, or updates one.
    ///
    /// `team` is whose plan a new one is; `title` is used when the document does not say.
    ///
    /// - Throws: `UnreadablePlan`, whose message says what to do next.
    public init(
        bytes: [UInt8],
        named name: String,
        to plan: UUID? = nil,
        team: UUID? = nil,
        title: String? = nil,
        whereUnsure: WhereUnsure = .refuse
    ) throws(UnreadablePlan) {
        let brought = try BroughtDocument(bytes, named: name)
        read = brought.read
        document = brought.document
        fileName = brought.fileName
        fileHash = brought.hash
        self.plan = plan
        self.team = team
        self.title = title
        self.whereUnsure = whereUnsure
    }

    /// Makes a plan already read, such as an export, into a plan.
    public init(
        read: ReadPlan,
        to plan: UUID? = nil,
        team: UUID? = nil,
        title: String? = nil,
        whereUnsure: WhereUnsure = .refuse
    ) {
        self.read = read
        self.plan = plan
        self.team = team
        self.title = title
        self.whereUnsure = whereUnsure
        fileName = title ?? read.title?.text ?? "plan"
        fileHash = ""
        document = nil
    }

    /// The program itself, or someone who edits plans in that team.
    public func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        if let plan { return try actor.may(.editPlans, in: db.plan(plan, visibleTo: actor).team) }
        return team.map { actor.may(.editPlans, in: $0) } ?? actor.isSystem
    }

    /// The plan that was made or updated.
    public func perform(_ work: Work) throws -> UUID {
        let existing = try plan.map { try work.db.plan($0, visibleTo: work.actor) }
        var reading = try plan.map { try work.db.putRightAgain(read, of: document, in: $0) } ?? ImportedReading(read)
        guard !reading.read.isWithoutPromises else { throw PlanNotApplied.noActions }
        if existing == nil, read.title?.text.kept == nil {
            guard let title = title?.kept else { throw PlanNotApplied.noTitle }
            reading.read.title = ReadText(title, place: Place())
        }
        let id = work.newID()
        guard let team = existing?.team ?? team else { throw PlanNotApplied.noTeam }
        let new = try NewPlanImport(
            team: team,
            plan: plan,
            fileName: fileName,
            fileHash: fileHash,
            document: JSONWriter.text(of: document ?? SourceDocument(format: .text)),
            reading: reading
        )
        try work.db.add(new, id: id, work)
        try work.record(.planImportStarted, about: PlanImport.subject(id), ["actions": "\(read.actionCount)"])
        // What was just kept is not read back: of 20,000 rows that takes longer than writing them.
        var one = PlanImport(
            id: id,
            team: team,
            plan: plan,
            fileName: fileName,
            state: .open,
            version: 1,
            reading: reading
        )
        var (tree, comparison) = try work.db.comparison(of: one, visibleTo: work.actor)
        if comparison.unanswered > 0 {
            one = try answered(one, comparison, work)
            (tree, comparison) = try work.db.comparison(of: one, visibleTo: work.actor)
        }
        return try work.carryOut(one, comparison, over: tree)
    }

    /// The import with what nobody can be asked answered, as was said beforehand.
    private func answered(_ one: PlanImport, _ comparison: PlanComparison, _ work: Work) throws -> PlanImport {
        if whereUnsure == .refuse { throw PlanNotApplied.unsure(comparison.unanswered) }
        var notes = one.reading.notes
        for (row, fate) in zip(notes.rows, comparison.actions) {
            if case .unsure(let id) = fate { notes.answers[row] = whereUnsure == .takeAsSame ? .same(id) : .new }
        }
        try work.db.keep(notes, of: one)
        return PlanImport(
            id: one.id,
            team: one.team,
            plan: one.plan,
            fileName: one.fileName,
            state: one.state,
            version: one.version + 1,
            reading: ImportedReading(read: one.reading.read, notes: notes)
        )
    }
}

/// Why a plan was not made of a document.
///
/// Nothing was changed.
public enum PlanNotApplied: Error, Sendable, Equatable, CustomStringConvertible {
    case noTitle
    /// A new plan belongs to a team.
    case noTeam
    case unsure(Int)
    /// Nothing in the document is an action.
    case noActions

    public var description: String {
        switch self {
        case .noTitle: "The document does not say what the plan is called. Give it a title."
        case .noTeam: "Say which team the new plan is for."
        case .noActions:
            """
            No action was found in the document, so there is no plan to make. Name the column of actions Action in its \
            first row, or bring the document in on the site, which asks which column holds them.
            """
        case .unsure(let count):
            """
            \(count) of the actions may or may not be ones the plan already has. Say whether to take them as the same or as \
            new, or bring the document in on the site, which asks of each.
            """
        }
    }
}
