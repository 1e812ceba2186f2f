import Forms
import Foundation
import Markup

/// What is filled in of an agency.
struct AgencyDetails: Sendable {
    let name: String
    let kind: Agency.Kind
    /// Short names and other names, one a line.
    let otherNames: [String]

    init(name: String, kind: Agency.Kind, otherNames: [String]) {
        self.name = name
        self.kind = kind
        self.otherNames = AgencyDetails.distinct(otherNames, besides: name)
    }

    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        name = read.text("name", required: AgencyWords.enterName)
        kind = read.choice("kind", required: AgencyWords.chooseKind, fallback: .other)
        let lines = form["other_names"].split(whereSeparator: \.isNewline).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        otherNames = AgencyDetails.distinct(lines, besides: name)
        if !name.isEmpty, name.foldedName.isEmpty { read.refuse("name", AgencyWords.enterName) }
        if otherNames.contains(where: { $0.count > 200 }) || otherNames.count > 50 {
            read.refuse("other_names", AgencyWords.tooManyNames)
        }
        try read.finish()
    }

    /// The fields as the history keeps them, put together again.
    init(_ fields: [String: String], kind: Agency.Kind) {
        self.init(
            name: fields["name"] ?? "",
            kind: fields["kind"].flatMap(Agency.Kind.init(rawValue:)) ?? kind,
            otherNames: (fields["other_names"] ?? "").split(separator: "\n").map(String.init)
        )
    }

    /// As the history keeps them and the form shows them.
    var fields: [String: String] {
        ["name": name, "kind": kind.rawValue, "other_names": otherNames.sorted().joined(separator: "\n")]
    }

    private static func distinct(_ names: [String], besides own: String) -> [String] {
        var seen: Set<String> = [own.foldedName, ""]
        return names.filter { seen.insert($0.foldedName).inserted }
    }
}

extension AgencyDetails {
    /// Refuses a name that another agency goes by: what a plan calls its leads must mean one agency.
    func refuseTakenNames(for agency: UUID?, _ taken: (String) throws -> UUID?) throws {
        for (index, name) in ([name] + otherNames).enumerated() {
            guard let holder = try taken(name), holder != agency else { continue }
            throw InvalidForm(
                index == 0 ? "name" : "other_names",
                Phrase(
                    en: "Another agency goes by the name \(name)",
                    cy: "Mae asiantaeth arall yn defnyddio’r enw \(name)"
                )
            )
        }
    }
}
