import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy

/// What a form says of a risk.
struct RiskDetails: Sendable, Equatable {
    let action: UUID?
    let cause: InternalText
    let effect: InternalText
    let response: InternalText?
    let likelihood: Likelihood
    let impact: Impact
    let ownerAccount: UUID?
    /// Used when nobody was picked.
    let ownerName: String?
    let reviewOn: Day?

    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        cause = InternalText(read.longText("cause", required: RiskWords.enterCause, most: 2000))
        effect = InternalText(read.longText("effect", required: RiskWords.enterEffect, most: 2000))
        response = read.optionalLongText("response", most: 2000).map { InternalText($0) }
        likelihood = read.choice("likelihood", required: RiskWords.chooseLikelihood, fallback: .possible)
        impact = read.choice("impact", required: RiskWords.chooseImpact, fallback: .moderate)
        action = read.optionalUUID("action")
        ownerAccount = read.optionalUUID("owner_account")
        ownerName = read.optionalText("owner_name", most: 100)
        reviewOn = read.optionalDay("review_on")
        try read.finish()
    }

    /// The same risk in the plan that follows.
    init(carrying risk: Risk, to action: UUID?) {
        self.action = action
        cause = risk.cause
        effect = risk.effect
        response = risk.response
        likelihood = risk.likelihood
        impact = risk.impact
        ownerAccount = risk.ownerAccount
        ownerName = risk.ownerName
        reviewOn = risk.reviewOn
    }

    /// As the form sends it, for merging two people's edits.
    static func fields(_ form: Form) throws(InvalidForm) -> [String: String] {
        let details = try RiskDetails(form)
        return [
            "cause": details.cause.words, "effect": details.effect.words, "response": details.response?.words ?? "",
            "likelihood": details.likelihood.rawValue, "impact": details.impact.rawValue,
            "action": details.action?.uuidString.lowercased() ?? "",
            "owner_account": details.ownerAccount?.uuidString.lowercased() ?? "",
            "owner_name": details.ownerAccount == nil ? details.ownerName ?? "" : "",
            "review_on": details.reviewOn?.iso ?? "",
        ]
    }

    /// Reads again what `fields` wrote.
    init(fields: [String: String]) throws(InvalidForm) {
        var values = fields
        values.merge(Form.boxes("review_on", Day(iso: fields["review_on"] ?? ""))) { $1 }
        try self.init(Form(values: values))
    }
}

extension Risk {
    /// As `RiskDetails.fields` has them.
    var fields: [String: String] {
        [
            "cause": cause.words, "effect": effect.words, "response": response?.words ?? "",
            "likelihood": likelihood.rawValue, "impact": impact.rawValue,
            "action": action?.uuidString.lowercased() ?? "",
            "owner_account": ownerAccount?.uuidString.lowercased() ?? "",
            "owner_name": ownerAccount == nil ? ownerName ?? "" : "", "review_on": reviewOn?.iso ?? "",
        ]
    }
}

extension RiskWords {
    /// What each of `RiskDetails.fields` is called.
    static let fields: [String: Phrase] = [
        "cause": cause, "effect": effect, "response": response, "likelihood": likelihood, "impact": impact,
        "action": threatens, "owner_account": owner, "owner_name": ownerName, "review_on": review,
    ]
}

extension PlanRisks.Answer {
    /// What a value of `RiskDetails.fields` is called, where it is not words itself.
    func shown(_ field: String, _ value: String) -> Phrase? {
        switch field {
        case "likelihood": Likelihood(rawValue: value)?.words
        case "impact": Impact(rawValue: value)?.words
        case "owner_account":
            team.first { $0.id.uuidString.lowercased() == value }.map { Phrase(asWritten: $0.name) }
        case "action":
            tree.actions.first { $0.action.id.uuidString.lowercased() == value }.map {
                Phrase(asWritten: heading($0.action.ref, $0.action.text, otherwise: ""))
            } ?? RiskWords.gone
        default: nil
        }
    }
}

/// The fields of a risk.
func riskFieldset(_ shown: PlanRisks.Answer, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let none = Option("", RiskWords.wholePlan)
    let actions = shown.tree.actions.map { leaf in
        let title = heading(leaf.action.ref, leaf.action.text, otherwise: "")
        return Option(leaf.action.id.uuidString.lowercased(), name: String(title.prefix(120)))
    }
    let owners =
        [Option("", RiskWords.someoneElse)]
        + shown.team.map { Option($0.id.uuidString.lowercased(), name: $0.name) }
    return """
        \(.textArea("cause", label: RiskWords.cause, hint: RiskWords.causeHint, rows: 3, form: form, invalid: invalid))
        \(.textArea("effect", label: RiskWords.effect, hint: RiskWords.effectHint, rows: 3, form: form, invalid: invalid))
        \(.radios("likelihood", legend: RiskWords.likelihood, options: Likelihood.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
        \(.radios("impact", legend: RiskWords.impact, options: Impact.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
        \(.textArea("response", label: RiskWords.response, rows: 3, isOptional: true, form: form, invalid: invalid))
        \(.select("action", label: RiskWords.threatens, options: [none] + actions, form: form, invalid: invalid))
        \(.select("owner_account", label: RiskWords.owner, options: owners, form: form, invalid: invalid))
        \(.textField("owner_name", label: RiskWords.ownerName, isOptional: true, form: form, invalid: invalid))
        \(.dateFields("review_on", legend: RiskWords.review, isOptional: true, form: form, invalid: invalid))
        """
}
