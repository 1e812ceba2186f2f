import Carers
import Dates
import Foundation

/// Emergency plans, cards and breaks.
extension SupportWriter {
    func emergency(_ plot: inout LifePlot, _ told: inout [LifeMoment]) {
        guard plot.kind != .young, plot.random.chance(27) else { return }
        let written = WorkingTime.after(plot.registeredAt, days: 15...400, &plot.random)
        let number = String((plot.number &* 3571 &+ 7919) % 900_000 + 100_000)
        let contacts = [
            ["name": "Jean Marsh", "phone": "01632 \(number)", "relation": "Neighbour", "when": "Any time"],
            ["name": "Ravi Shah", "phone": "01632 960 044", "relation": "Cousin", "when": "After four"],
        ]
        let plan = EmergencyWritten(
            text: [
                "people": "\(plot.otherName), at the carer’s address",
                "conditions": plot.random.one(of: ["No allergies known.", "Allergic to penicillin.", "Poor sight."]),
                "medicines": "In the kitchen cupboard, in a box by days.",
                "routine": plot.random.one(of: [
                    "Up at eight, a nap after lunch.", "Help with every meal.", "Early to bed.",
                ]),
                "access": "The neighbour has a key.",
                "pets": plot.random.one(of: ["None.", "A quiet cat.", "An old dog, friendly."]),
            ],
            contacts: contacts
        )
        add(&told, plot, written, plan)
        var checked = written
        for _ in 0..<5 {
            checked = WorkingTime.after(checked, days: 350...380, &plot.random)
            if plot.random.chance(78) { add(&told, plot, checked, EmergencyChecked()) }
        }
        if plot.random.chance(14) { use(&plot, &told, after: written) }
        beforeEnd(plot, after: written, &told, EmergencyPlanOver())
    }

    /// It was needed once.
    private func use(_ plot: inout LifePlot, _ told: inout [LifeMoment], after: Instant) {
        let began = WorkingTime.after(after, days: 20...900, &plot.random)
        let over = WorkingTime.after(began, days: 1...4, &plot.random)
        guard over < limit(plot) else { return }
        let whys: [EmergencyReason] = [.ill, .hospital, .accident, .family]
        let why = whys.randomElement(using: &plot.random) ?? .ill
        add(&told, plot, began, EmergencyBegan(why: why, rang: "A neighbour rang the duty line."))
        let first = began.adding(seconds: 600)
        add(&told, plot, first, EmergencyNoted(kind: .notReached, words: "Rang the first contact: no answer."))
        add(&told, plot, first.adding(seconds: 300), EmergencyNoted(kind: .reached, words: "Jean is on her way."))
        let outcomes: [EmergencyOutcome] = [.family, .family, .cover, .moved]
        add(&told, plot, over, EmergencyOver(outcome: outcomes.randomElement(using: &plot.random) ?? .family))
        let reviewed = WorkingTime.after(over, days: 3...20, &plot.random)
        add(&told, plot, reviewed, EmergencyReviewed(words: "It worked. The list of medicines is to be kept newer."))
    }

    func card(_ plot: inout LifePlot, _ told: inout [LifeMoment]) {
        guard plot.random.chance(42) else { return }
        let issued = WorkingTime.after(plot.registeredAt, days: 2...120, &plot.random)
        // The newest are still waiting for theirs.
        if issued > end.adding(seconds: -9 * 86_400) {
            add(&told, plot, issued, CardAsked())
            return
        }
        add(&told, plot, issued, CardIssued())
        var (last, day) = (issued, WorkingTime.day(of: issued))
        while true {
            let expires = day.adding(years: 2)
            if plot.random.chance(5) {
                let lost = WorkingTime.after(last, days: 30...500, &plot.random)
                let reason: CardReason = plot.random.chance(70) ? .lost : .damaged
                if lost >= limit(plot) { break }
                add(&told, plot, lost, CardReplaced(reason: reason))
                (last, day) = (lost, WorkingTime.day(of: lost))
                continue
            }
            guard plot.random.chance(72) else {
                // From two in the morning on the day after its last.
                let at = Instant(milliseconds: Int64(expires.daysSince1970) * 86_400_000 + 7_200_000)
                add(&told, plot, at, by: .system, CardRanOut())
                if at >= limit(plot) { break }
                return
            }
            let renewed = WorkingTime.moment(on: expires.adding(days: -25), &plot.random)
            if renewed >= limit(plot) { break }
            add(&told, plot, renewed, CardReplaced(reason: .renewed))
            (last, day) = (renewed, WorkingTime.day(of: renewed))
        }
        beforeEnd(plot, after: last, &told, CardStopped())
    }

    func rest(_ plot: inout LifePlot, _ told: inout [LifeMoment]) {
        guard plot.kind != .young, plot.random.chance(24) else { return }
        var at = WorkingTime.after(plot.registeredAt, days: 25...300, &plot.random)
        for _ in 0..<4 {
            let hours = [3, 4, 6, 8, 12, 24].randomElement(using: &plot.random) ?? 4
            let offered = WorkingTime.after(at, days: 2...25, &plot.random)
            let inDays = Int.random(in: 7...40, using: &plot.random)
            let taken = WorkingTime.after(offered, days: (inDays + 1)...(inDays + 6), &plot.random)
            let words = plot.random.one(of: [
                "A weekend for a wedding.", "Some hours each week.", "A few days to rest.",
            ])
            add(&told, plot, at, BreakAsked(words: words, hours: hours))
            if plot.random.chance(16) {
                let no = BreakOffered(words: "Two days at Kestrel House.", answer: .declined, reason: .dates)
                add(&told, plot, offered, no)
                add(&told, plot, offered.adding(seconds: 300), BreakDropped(ending: .notWanted))
            } else {
                add(&told, plot, offered, BreakOffered(words: "Sitting at home.", answer: .accepted, reason: nil))
                let booked = BreakBooked(words: "Kestrel Home Care comes to the house.", hours: hours, inDays: inDays)
                add(&told, plot, offered.adding(seconds: 240), booked)
                let outcomes: [BreakOutcome] = [.helped, .helped, .helped, .aLittle, .notSaid]
                let end = BreakTaken(
                    state: plot.random.chance(91) ? .taken : .cancelled,
                    hours: hours,
                    outcome: outcomes.randomElement(using: &plot.random) ?? .helped,
                    words: plot.random.one(of: ["Slept.", "We saw my brother.", "It went well for both.", ""])
                )
                add(&told, plot, taken, end)
            }
            at = WorkingTime.after(taken, days: 90...420, &plot.random)
            if at >= limit(plot) || plot.random.chance(45) { return }
        }
    }
}
