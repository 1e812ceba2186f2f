@testable import PlanReading

/// An invented table of promises, and the ways in which text extraction flattens such a table.
struct InventedPlan {
    /// How the cells of a table are laid out as lines.
    enum Layout: CaseIterable {
        /// A line a row, cells joined by spaces.
        case rowToALine
        /// The same, broken at a width.
        case wrapped
        /// A line a cell.
        case cellToALine
        /// A line a cell with blank lines between.
        case spacedCells
        /// Cells kept apart by tabs, each broken over several lines.
        case brokenTabs
        /// A line a row, with page numbers and the header again part-way.
        case pages
    }

    var roles: [ColumnRole]
    var headers: [String]
    var rows: [[String]]

    /// A table with columns in a given order.
    init(_ roles: [ColumnRole], rows count: Int, using chance: inout Chance) {
        self.roles = roles
        headers = roles.map { chance.pick(InventedPlan.headers[$0] ?? ["Notes"]) }
        rows = []
        for number in 1...max(1, count) {
            rows.append(roles.map { InventedPlan.cell($0, number, using: &chance) })
        }
    }

    private static func cell(_ role: ColumnRole, _ number: Int, using chance: inout Chance) -> String {
        switch role {
        case .ref: return "\(number / 10 + 1).\(number % 10)"
        case .action: return chance.pick(actions)
        case .objective: return chance.pick(objectives)
        case .when: return chance.pick(whens)
        case .measure: return chance.pick(measures)
        case .lead:
            let first = chance.pick(leads)
            let second = chance.pick(leads)
            return chance.next() % 3 == 0 && first != second ? first + "/ " + second : first
        default: return ""
        }
    }

    /// The lines of a text that holds the table.
    func flattened(_ layout: Layout) -> String {
        var lines = ["Elmbridge carers’ plan", ""]
        switch layout {
        case .rowToALine:
            lines.append(headers.joined(separator: " "))
            lines += rows.map { $0.joined(separator: " ") }
        case .pages:
            lines.append(headers.joined(separator: " "))
            for (index, row) in rows.enumerated() {
                if index % 5 == 4 {
                    lines += ["", "Page \(index / 5 + 1) of 4", "", headers.joined(separator: " ")]
                }
                lines.append(row.joined(separator: " "))
            }
        case .wrapped:
            lines.append(headers.joined(separator: " "))
            for row in rows { lines += InventedPlan.broken(row.joined(separator: " "), at: 90) }
        case .cellToALine:
            lines += headers
            for row in rows { lines += row }
        case .spacedCells:
            for cell in headers + rows.flatMap({ $0 }) { lines += [cell, ""] }
        case .brokenTabs:
            lines.append(headers.joined(separator: "\t"))
            for row in rows {
                let cells = row.map { InventedPlan.broken($0, at: 24) }
                for line in 0..<(cells.map(\.count).max() ?? 0) {
                    lines.append(cells.map { line < $0.count ? $0[line] : "" }.joined(separator: "\t"))
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// How many cells were put back right, of how many.
    func recovered(from table: [[String]]) -> (right: Int, all: Int) {
        let read = Array(table.dropFirst())
        var right = 0
        for (index, row) in rows.enumerated() where index < read.count || !read.isEmpty {
            // A row missed or torn must not spoil those after it: look for the row with the same promise.
            guard let promise = roles.firstIndex(of: .action) else { continue }
            let same =
                read.first { $0.count == row.count && index < read.count && $0 == row }
                ?? read.first { promise < $0.count && InventedPlan.same($0[promise], row[promise]) }
            guard let same else { continue }
            for (column, cell) in row.enumerated() where column < same.count && InventedPlan.same(same[column], cell) {
                right += 1
            }
        }
        return (right, rows.count * roles.count)
    }

    private static func same(_ one: String, _ other: String) -> Bool {
        one.filter { $0 != " " } == other.filter { $0 != " " }
    }

    private static func broken(_ text: String, at width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

/// Chance that comes out the same each time.
struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int(next() % UInt64(choices.count))]
    }
}

extension InventedPlan {
    static let headers: [ColumnRole: [String]] = [
        .ref: ["Ref", "No.", "Ref No"],
        .action: ["What we will do", "Action", "Key actions", "Actions", "How will we do it?"],
        .objective: ["Objective", "What we want to achieve", "Outcome"],
        .lead: ["Lead", "Who will lead", "Lead agency", "Responsible officer", "By whom"],
        .when: ["By when", "Timescale", "When?", "Target date", "Deadline"],
        .measure: [
            "How will we know?", "Measure of success", "Success measures", "How will we measure success",
            "Outcome measures",
        ],
    ]
    static let actions = [
        "Visit every primary school to talk about caring at home",
        "Train front desk staff to ask whether someone is a carer",
        "Develop a leaflet in the five languages most spoken here",
        "Set up a Saturday club for children who care for a parent",
        "Review how breaks are booked and make it simpler", "Work with employers to draw up a carers’ passport",
        "Add a question about caring to the new patient form",
        "Hold a forum each quarter with parents of disabled children",
        "Publish the waiting times for assessments", "Ensure discharge letters name the carer and say what was agreed",
        "Pilot a text message service for carers who work nights",
        "Improve the directory so that groups can be found by ward",
        "Offer flu jabs to carers at the market", "Create a fund for small breaks of up to £200",
        "Map which groups have no support in their language", "Support carers who stop caring to find work or training",
        "Provide emergency cards to all who ask for one", "Agree one form that all agencies use to refer a carer",
        "Run a campaign on buses and in pharmacies", "Recruit ten volunteers who have been carers themselves",
    ]
    static let objectives = [
        "Carers are found early", "Breaks that suit the family", "Young carers do well at school",
        "Good information for everyone", "Carers stay well", "Working carers keep their jobs",
    ]
    static let leads = [
        "Elmbridge Carers", "EBC", "Borough Council", "Adult Social Care", "GP Federation", "Young Carers Service",
        "NHS Trust", "Public Health", "Citizens Advice", "Head of Commissioning", "Volunteer Centre", "Job Centre",
    ]
    static let whens = [
        "March 2026", "Ongoing", "By end of 2027", "Sept 2026", "31 March 2027", "Annually", "Autumn 2026",
        "Q3 2026/27",
        "Immediate", "2027", "December 2026", "31/03/2028", "Quarterly", "June 2026 and ongoing", "By April 2027",
    ]
    static let measures = [
        "Number of schools visited", "Staff trained in each team", "More carers known to surgeries", "Leaflet in use",
        "Percentage of carers who say they were heard", "Waiting times fall below four weeks",
        "Survey of members each year",
        "Take-up of breaks by ward", "Employers signed up", "Report to the partnership board",
        "% of letters naming a carer",
        "Feedback from families", "Numbers attending", "Evaluation shared with partners", "Cards issued and used",
    ]
}
