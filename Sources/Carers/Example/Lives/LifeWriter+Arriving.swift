import Dates
import Foundation

/// How people come to the place.
extension LifeWriter {
    /// Adds how they came, and says when they were registered.
    func arrive(
        _ home: InventedHome,
        _ day: Day,
        _ worker: Int,
        _ told: inout [LifeMoment],
        _ random: inout SeededNumbers
    ) -> Instant {
        let (found, campaign) = source(home.kind, day, &random)
        guard random.chance(home.kind == .young ? 35 : 45) else {
            var details = home.carer
            details.found = found
            let at = WorkingTime.moment(on: day, &random)
            told.append(LifeMoment(at: at, by: .worker(worker), Registered(details: details)))
            return at
        }
        let came = WorkingTime.ownTime(on: day, &random)
        told.append(LifeMoment(at: came, by: .system, Self.coming(home, found, campaign)))
        // Most are looked at in time; a few wait too long.
        let late = random.chance(12) ? 4...9 : 0...2
        let taken = WorkingTime.moment(on: WorkingTime.day(of: came).adding(days: 1), &random)
        let reached = WorkingTime.after(taken, days: late, &random)
        let decided = WorkingTime.after(reached, days: 0...1, &random)
        told.append(LifeMoment(at: taken, by: .worker(worker), TakenUp()))
        told.append(LifeMoment(at: reached, by: .worker(worker), Reached()))
        let decision = TriageDecided(decision: .registered, reason: nil, answer: "Thank you. We have been in touch.")
        told.append(LifeMoment(at: decided, by: .worker(worker), decision))
        return decided
    }

    func turnedAway(_ home: InventedHome, _ day: Day, _ worker: Int, _ random: inout SeededNumbers) -> [LifeMoment] {
        let (found, campaign) = source(home.kind, day, &random)
        let came = WorkingTime.ownTime(on: day, &random)
        let taken = WorkingTime.moment(on: WorkingTime.day(of: came).adding(days: 1), &random)
        let reached = WorkingTime.after(taken, days: 0...3, &random)
        let ends: [(Arrival.Decision, Arrival.Decision.Reason, String)] = [
            (.signposted, .elsewhere, "The carers centre where they live can help. We gave them its number."),
            (.declined, .notWanted, "They would rather wait, and know how to reach us."),
            (.declined, .noContact, "We rang three times and wrote once."),
            (.declined, .notCarer, "They were glad of the talk, and do not look after anyone now."),
        ]
        let end = ends.randomElement(using: &random) ?? ends[0]
        let decided = TriageDecided(decision: end.0, reason: end.1, answer: end.2)
        return [
            LifeMoment(at: came, by: .system, Self.coming(home, found, campaign)),
            LifeMoment(at: taken, by: .worker(worker), TakenUp()),
            LifeMoment(at: reached, by: .worker(worker), Reached()),
            LifeMoment(at: WorkingTime.after(reached, days: 0...1, &random), by: .worker(worker), decided),
        ]
    }

    private static func coming(_ home: InventedHome, _ found: HowFound, _ campaign: String?) -> Came {
        let names = home.carer.names
        var fields = [
            "given": names.given, "family": names.family, "consent": "yes", "place": found.place ?? "",
            "address": home.carer.address ?? "", "postcode": home.carer.postcode ?? "",
            "born-day": String(home.born.day), "born-month": String(home.born.month),
            "born-year": String(home.born.year), "speak": home.carer.language ?? "",
            "source": found.source?.rawValue ?? "self", "urgency": "routine",
        ]
        if home.carer.needsInterpreter { fields["interpreter"] = "1" }
        for way in home.carer.contacts {
            switch way.channel {
            case .phone:
                fields["phone"] = way.value
                if way.safety == .safe { fields["safe"] = "call" }
            case .email: fields["email"] = way.value
            case .text, .post: break
            }
        }
        let others: Set<FoundSource?> = [.practice, .hospital, .school, .socialCare, .charity]
        let kind: Arrival.Kind =
            others.contains(found.source) ? .referral : home.kind == .young ? .young : .registration
        if kind == .referral {
            fields["org"] = found.place ?? "Council"
            fields["sender"] = "The duty desk"
        }
        return Came(kind: kind, fields: fields, campaign: campaign)
    }

    private func source(_ kind: LifePlot.Kind, _ day: Day, _ random: inout SeededNumbers) -> (HowFound, String?) {
        let running = LifeCampaign.all.filter { $0.months.contains(day.month) }
        if kind != .young, random.chance(24), let campaign = running.randomElement(using: &random) {
            return (HowFound(source: campaign.source, campaign: campaign.name, place: campaign.place), campaign.name)
        }
        let mark = Int.random(in: 0..<100, using: &random)
        let source: FoundSource? =
            kind == .young
            ? (mark < 58 ? .school : mark < 75 ? .socialCare : mark < 88 ? .familyOrFriend : .charity)
            : mark < 30
                ? .practice
                : mark < 48
                    ? .selfRegistered
                    : mark < 62
                        ? .hospital
                        : mark < 72
                            ? .socialCare
                            : mark < 80 ? .familyOrFriend : mark < 87 ? .charity : mark < 93 ? .employer : .other
        let places: [String] =
            switch source {
            case .practice: Background.practices
            case .hospital: Background.wards
            case .school: Background.schools
            case .employer: Background.employers
            case .charity: Background.charities
            default: []
            }
        return (HowFound(source: source, place: places.randomElement(using: &random)), nil)
    }
}
