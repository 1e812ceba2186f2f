package import Desk
import Foundation
import Markup

/// Campaigns of the example place, and people who arrived: invented, and through the commands that people use.
package enum ExampleArrivals {
    /// A worker keeps the campaigns and decides; `before` is the same desk some days ago.
    ///
    /// What comes back is how many arrived.
    package static func make(at desk: Desk, before: Desk, worker: Actor) async throws -> Int {
        guard let team = worker.teams(where: .keepCarers).first else { return 0 }
        for campaign in campaigns(team) { try await before.perform(MakeCampaign(details: campaign), as: worker) }
        let made = try await desk.ask(Campaigns(), as: worker).campaigns
        let codes = Dictionary(made.map { ($0.name, $0.code) }, uniquingKeysWith: { first, _ in first })
        for one in all {
            var fields = one.fields
            if let campaign = one.campaign, let code = codes[campaign] { fields["from"] = [code] }
            let sent = SendArrival(
                kind: one.kind,
                told: Told(values: fields),
                draft: nil,
                owner: nil,
                language: .english,
                targets: LocalTargets(),
                isOnPaper: one.isOnPaper
            )
            // Young people came today; of the others some have waited longer than they should.
            let then = one.kind == .young ? desk : before
            let id = try await then.perform(sent, as: .system("example"))
            try await go(on: id, one.state, at: desk, as: worker)
        }
        return all.count
    }

    /// How far each of them has come.
    enum State { case waiting, taken, contacted, registered, signposted, declined }

    private static func go(on id: UUID, _ state: State, at desk: Desk, as worker: Actor) async throws {
        if state == .waiting { return }
        try await desk.perform(TakeArrival(id: id, version: 1), as: worker)
        if state == .taken { return }
        try await desk.perform(MarkContacted(id: id, version: 2), as: worker)
        guard let outcome = outcome(state) else { return }
        let person = try await desk.perform(DecideArrival(id: id, outcome: outcome), as: worker)
        if state == .registered, let person {
            let today = desk.clock.day(of: desk.clock.now())
            let onward = SendOnward(
                person: person,
                organisation: "Vale Memory Cafés",
                words: "The singing group on Thursdays.",
                sentOn: today,
                answerBy: today.afterWorkingDays(10)
            )
            try await desk.perform(onward, as: worker)
        }
    }

    private static func outcome(_ state: State) -> ArrivalOutcome? {
        func outcome(
            _ decision: Arrival.Decision,
            _ reason: Arrival.Decision.Reason?,
            _ words: String,
            _ answer: String
        )
            -> ArrivalOutcome
        {
            ArrivalOutcome(
                decision: decision,
                reason: reason,
                words: words,
                answer: answer,
                team: nil,
                person: nil,
                seen: 3
            )
        }
        switch state {
        case .waiting, .taken, .contacted: return nil
        case .registered:
            return outcome(.registered, nil, "Nobody like them on the register.", "Thank you. We have been in touch.")
        case .signposted:
            return outcome(
                .signposted,
                .elsewhere,
                "Lives across the border; the person too.",
                "The carers centre where they live can help. We gave them its number."
            )
        case .declined: return outcome(.declined, .notWanted, "Rang twice; wants to wait.", "They would rather wait.")
        }
    }

    private static func campaigns(_ team: UUID) -> [CampaignDetails] {
        func campaign(_ name: String, _ source: FoundSource, _ place: String) -> CampaignDetails {
            CampaignDetails(team: team, name: name, source: source, place: place)
        }
        return [
            campaign("Flu clinics this autumn", .fluClinic, "Riverside Surgery"),
            campaign("Notes in pharmacy bags", .pharmacy, "Market Street Pharmacy"),
            campaign("Posters on Ward 7", .hospital, "Vale General Hospital"),
            campaign("Assembly at Aldermoor", .school, "Aldermoor Academy"),
            campaign("Harrow & Finch staff day", .employer, "Harrow & Finch Ceramics"),
            campaign("Carers Rights Day stall", .event, "The Corn Hall"),
        ]
    }

    struct One {
        let kind: Arrival.Kind
        let campaign: String?
        let isOnPaper: Bool
        let state: State
        let fields: [String: [String]]

        init(
            _ kind: Arrival.Kind,
            _ campaign: String?,
            _ state: State,
            isOnPaper: Bool = false,
            _ fields: [String: String]
        ) {
            self.kind = kind
            self.campaign = campaign
            self.state = state
            self.isOnPaper = isOnPaper
            self.fields = fields.mapValues { [$0] }
        }
    }

    static let all: [One] = [
        One(
            .registration,
            "Flu clinics this autumn",
            .waiting,
            [
                "given": "Dilys", "family": "Marlowe", "born-year": "1951", "phone": "01632 960 011", "prefer": "phone",
                "safe": "call", "postcode": "TV2 4AB", "p1-relation": "partner", "p1-hard": "dementia",
                "p1-often": "always",
                "effect": "tired", "words": "One night’s sleep.",
            ]
        ),
        One(
            .young,
            "Assembly at Aldermoor",
            .waiting,
            [
                "given": "Bee", "age": "12", "p1-relation": "parent", "p1-help": "house", "feel": "very_hard",
                "urgency": "urgent", "prefer": "come_back", "safe": "none", "tell": "first",
                "school": "Aldermoor Academy",
            ]
        ),
        One(
            .referral,
            nil,
            .taken,
            [
                "consent": "yes", "source": "hospital", "org": "Vale General Hospital", "sender": "Ruth Amadi",
                "role": "Discharge nurse", "sender-phone": "01632 960 055", "given": "Gethin", "family": "Parry",
                "phone": "01632 960 012", "safe": "call", "p1-relation": "parent", "p1-hard": "frail",
                "urgency": "urgent",
                "words": "His mother goes home on Friday.",
            ]
        ),
        One(
            .registration,
            "Carers Rights Day stall",
            .contacted,
            isOnPaper: true,
            [
                "given": "Rukhsana", "family": "Mirza", "born-year": "1979", "phone": "07700 900 311", "prefer": "text",
                "safe": "text", "speak": "Urdu", "interpreter": "1", "p1-relation": "child", "p1-hard": "autism",
            ]
        ),
        One(
            .referral,
            nil,
            .registered,
            [
                "consent": "yes", "source": "gp", "org": "Riverside Surgery", "sender": "Dr Anand", "role": "GP",
                "sender-email": "anand@riverside.example", "given": "Winifred", "family": "Oakes", "born-year": "1944",
                "phone": "01632 960 013", "safe": "call", "postcode": "TV1 7QD", "p1-relation": "partner",
                "p1-hard": "illness", "urgency": "routine", "words": "Someone to talk to.",
            ]
        ),
        One(
            .registration,
            "Notes in pharmacy bags",
            .signposted,
            [
                "given": "Marek", "family": "Zieliński", "born-year": "1983", "email": "marek@post.example",
                "prefer": "email", "safe": "email", "area": "Over the river", "p1-relation": "family",
            ]
        ),
        One(
            .registration,
            "Harrow & Finch staff day",
            .declined,
            [
                "given": "Joyce", "family": "Tennant", "born-year": "1968", "phone": "01632 960 014", "prefer": "phone",
                "safe": "call", "p1-relation": "friend",
            ]
        ),
    ]
}
