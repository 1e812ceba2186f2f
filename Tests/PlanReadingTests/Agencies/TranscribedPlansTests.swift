import Foundation
import PlanReading
import Testing

/// The plans transcribed by hand that stand beside the repository on some machines.
struct TranscribedPlan {
    struct Action {
        var text: String
        var leads: (written: String, names: [String])?
        var measures: (written: String, each: [String])?
        var references: [String]
    }

    var name: String
    var actions: [Action]

    static func all() -> [TranscribedPlan] {
        guard let plans = SharedPlans.folder else { return [] }
        let found = ["gold", "awkward"].flatMap { name in
            (try? FileManager.default.contentsOfDirectory(
                at: plans.appending(path: name),
                includingPropertiesForKeys: nil
            )) ?? []
        }
        return found.filter { $0.pathExtension == "json" }.compactMap { url in
            guard let bytes = try? Data(contentsOf: url), let json = try? JSONSerialization.jsonObject(with: bytes)
            else { return nil }
            var actions: [Action] = []
            walk(json, &actions)
            return TranscribedPlan(name: url.lastPathComponent, actions: actions)
        }
    }

    private static func walk(_ json: Any, _ actions: inout [Action]) {
        if let list = json as? [Any] { for one in list { walk(one, &actions) } }
        guard let object = json as? [String: Any] else { return }
        if let text = object["text"] as? String, object["leads"] != nil {
            let leads = (object["leads_as_written"] as? String).map { ($0, object["leads"] as? [String] ?? []) }
            let measures = (object["measure_as_written"] as? String).map { ($0, object["measures"] as? [String] ?? []) }
            actions.append(
                Action(
                    text: text,
                    leads: leads,
                    measures: measures,
                    references: object["cross_references"] as? [String] ?? []
                )
            )
        }
        for value in object.values { walk(value, &actions) }
    }
}

@Suite(
    "Cells of real plans are taken apart as a person did",
    SharedPlans.areHere
)
struct TranscribedPlansTests {
    let plans = TranscribedPlan.all()

    @Test func allAreThere() {
        #expect(plans.count >= 10, "\(plans.map(\.name))")
    }

    @Test func leads() {
        for plan in plans {
            for action in plan.actions {
                if let leads = action.leads { #expect(AgencyList.split(leads.written) == leads.names, "\(plan.name)") }
            }
        }
    }

    /// The transcriptions fold paragraphs into one line, so a cell of several is put back as it stood.
    @Test func measures() {
        for plan in plans {
            for action in plan.actions {
                guard let (written, each) = action.measures else { continue }
                let cell = written == each.joined(separator: " ") ? each.joined(separator: "\n") : written
                #expect(MeasureList.split(cell) == each, "\(plan.name)")
            }
        }
    }

    @Test func crossReferences() {
        for plan in plans {
            for action in plan.actions {
                #expect(CrossReferences.find(in: action.text) == action.references, "\(plan.name)")
            }
        }
    }
}
