import Carers
package import Foundation
import Records

/// Where the pages of assessments and support are: ids only, never a word about anybody.
package enum SupportPaths {
    /// What is late or missing, and what waits.
    static let work = "/support"
    /// Everything of one person’s support.
    package static func person(_ id: UUID) -> String { CarersPaths.part("support", of: id) }
    static let tools = "/support/tools"
    static func scores(_ person: UUID) -> String { CarersPaths.part("scores", of: person) }
    static func prompts(_ person: UUID) -> String { CarersPaths.part("prompts", of: person) }
    static func transition(_ person: UUID) -> String { CarersPaths.part("transition", of: person) }
    static func newAssessment(_ person: UUID) -> String { CarersPaths.part("assessments/new", of: person) }
    static func assessment(_ id: UUID, of person: UUID) -> String {
        CarersPaths.part("assessments/\(id.text)", of: person)
    }
    static func plan(_ id: UUID, of person: UUID) -> String {
        CarersPaths.part("support-plans/\(id.text)", of: person)
    }
    static func section(_ name: String, _ id: UUID, of person: UUID) -> String {
        "\(assessment(id, of: person))/sections/\(name)"
    }
}
