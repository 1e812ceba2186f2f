import Dates
import Foundation
import Markup

/// Invents lives: the same for the same seed, whatever their number.
package struct LifeWriter: Sendable {
    let rules: LifeRules
    private let days: ArrivalDays

    package init(_ rules: LifeRules) {
        self.rules = rules
        days = ArrivalDays(from: rules.first, until: rules.last)
    }

    /// A life, with what this area knows of it; `more` adds what others do.
    package func life(_ number: Int, _ more: (inout LifePlot) -> [LifeMoment]) -> Life {
        var random = SeededNumbers(seed: rules.seed &+ UInt64(number) &* 0x1_0000_01b3)
        _ = random.next()
        let mark = Int.random(in: 0..<100, using: &random)
        let kind: LifePlot.Kind = mark < 68 ? .adult : mark < 86 ? .parent : .young
        let day = days.one(&random) ?? rules.first
        let home = InventedHome(kind, on: day, number: number, &random)
        let team = rules.team(kind, &random)
        let worker = Int.random(in: 0..<12, using: &random)
        var told: [LifeMoment] = []
        // Some who come are told where else to go, or would rather not: nothing else is known of them.
        if random.chance(5) {
            told = turnedAway(home, day, worker, &random)
            return Life(number: number, team: team, happenings: told)
        }
        let registered = arrive(home, day, worker, &told, &random)
        let ends = random.chance(26) ? end(after: registered, &random) : nil
        let restricted = random.chance(1) ? WorkingTime.after(registered, days: 20...500, &random) : nil
        let quiet = [ends, restricted].compactMap { $0 }.min() ?? rules.end
        var plot = LifePlot(
            number: number,
            kind: kind,
            team: team,
            worker: worker,
            registeredAt: registered,
            quietFrom: quiet,
            caringEnds: ends,
            names: home.carer.names,
            born: home.born,
            otherName: home.others.first?.details.names.given ?? "them",
            pace: rules.pace,
            random: random
        )
        told += settle(home, plot, &plot.random)
        told += work(plot, &plot.random)
        told += more(&plot)
        if let ends, ends < restricted ?? rules.end { told += stop(home, plot, ends) }
        if let restricted, restricted < ends ?? rules.end {
            told.append(LifeMoment(at: restricted, by: plot.hand, WasRestricted()))
        }
        return Life(number: number, team: team, happenings: told)
    }

    private func end(after registered: Instant, _ random: inout SeededNumbers) -> Instant? {
        let moment = WorkingTime.after(registered, days: 60...1500, &random)
        return moment < rules.end ? moment : nil
    }

    /// What is learnt of them in the first weeks.
    private func settle(_ home: InventedHome, _ plot: LifePlot, _ random: inout SeededNumbers) -> [LifeMoment] {
        var told: [LifeMoment] = []
        let hand = plot.hand
        func add(_ at: Instant, by hand: Hand, _ deed: any Deed) {
            if at < plot.quietFrom { told.append(LifeMoment(at: at, by: hand, deed)) }
        }
        for (nth, other) in home.others.enumerated() {
            // Who they look after is known before anything else can happen to them.
            let at = plot.registeredAt.adding(seconds: Int64(60 + nth * 90))
            told.append(LifeMoment(at: at, by: hand, LooksAfter(other: other.details, role: other.role)))
        }
        if random.chance(86) {
            add(WorkingTime.after(plot.registeredAt, days: 0...6, &random), by: .manager, WasGiven(worker: plot.worker))
        }
        if random.chance(74) {
            let answers = Self.equality(home, on: WorkingTime.day(of: plot.registeredAt), &random)
            add(
                WorkingTime.after(plot.registeredAt, days: 1...40, &random),
                by: hand,
                WasAskedEquality(answers: answers)
            )
        }
        if random.chance(13) {
            let codes = ["if_lp20", "cs_hearing_aid", "if_easyread", "cm_letter", "cs_bsl", "if_readout", "if_verbal"]
            let need = ToldNeed(code: codes.randomElement(using: &random) ?? "if_lp20", isMet: random.chance(72))
            add(WorkingTime.after(plot.registeredAt, days: 1...60, &random), by: hand, need)
        }
        if random.chance(3) {
            let words = [
                "Never ring in the evening.", "Ring only when they are at work.", "The dog: ring before a visit.",
            ]
            let safe = StaysSafe(words: words.randomElement(using: &random) ?? words[0])
            add(WorkingTime.after(plot.registeredAt, days: 1...200, &random), by: hand, safe)
        }
        if random.chance(2) { told += again(home, plot, &random) }
        if plot.kind == .adult, random.chance(6) { told += second(home, plot, &random) }
        return told
    }

    /// A son, a daughter or a neighbour who looks after the same person.
    private func second(_ home: InventedHome, _ plot: LifePlot, _ random: inout SeededNumbers) -> [LifeMoment] {
        let names = PersonName(
            given: random.common(home.community.women) ?? "Sam",
            family: random.common(home.community.families) ?? "Hill"
        )
        let age = Int.random(in: 20...45, using: &random)
        let born = InventedHome.birth(of: age, on: WorkingTime.day(of: plot.registeredAt), &random)
        var details = PersonDetails(names, born: PartialDay(born))
        details.found = HowFound(source: .familyOrFriend)
        let role = CaringDetails(relation: "other_relative", hours: "0-9", livesWith: false)
        let at = WorkingTime.after(plot.registeredAt, days: 3...300, &random)
        guard at < plot.quietFrom else { return [] }
        return [
            LifeMoment(at: at, by: plot.hand, OfTheOther(deed: Registered(details: details))),
            LifeMoment(at: at.adding(seconds: 60), by: plot.hand, OfTheOther(deed: LooksAfterToo(role: role))),
        ]
    }

    /// They are written down a second time, by somebody who did not look first, and not quite as before.
    private func again(_ home: InventedHome, _ plot: LifePlot, _ random: inout SeededNumbers) -> [LifeMoment] {
        let at = WorkingTime.after(plot.registeredAt, days: 10...700, &random)
        guard at < plot.quietFrom else { return [] }
        var mistakes = Mistakes(random: SeededNumbers(seed: random.next()))
        let other = mistakes.secondTime(
            MatchDetails(
                given: plot.names.given,
                family: plot.names.family,
                born: home.carer.born,
                postcode: home.carer.postcode,
                phones: home.carer.contacts.filter { $0.channel == .phone }.map(\.value),
                nhs: nil
            )
        )
        var details = PersonDetails(PersonName(given: other.given, family: other.family), born: other.born)
        details.postcode = other.postcode
        details.contacts = other.phones.map { ContactDetails(.phone, $0) }
        details.found = HowFound(source: .event, place: Background.events.randomElement(using: &random))
        return [LifeMoment(at: at, by: plot.hand, OfAnother(deed: Registered(details: details)))]
    }

    private func stop(_ home: InventedHome, _ plot: LifePlot, _ ends: Instant) -> [LifeMoment] {
        var random = plot.random
        let mark = Int.random(in: 0..<100, using: &random)
        let reason: EndOfCaring =
            plot.kind == .adult
            ? (mark < 58 ? .died : mark < 84 ? .residential : .noLongerNeeds)
            : mark < 70 ? .noLongerNeeds : .someoneElse
        var told = home.others.indices.map { nth in
            LifeMoment(
                at: ends.adding(seconds: Int64(nth * 60)),
                by: plot.hand,
                StoppedCaring(which: nth, reason: nth == 0 ? reason : .someoneElse)
            )
        }
        let words =
            reason == .died ? "\(plot.otherName) died. Rang to say how sorry we are; nothing is asked now." : nil
        if let words {
            let note = Noted(kind: .call, words: words, minutes: 20, isShared: false)
            told.append(LifeMoment(at: ends.adding(seconds: 600), by: plot.hand, note))
        }
        // Half of them need nothing more after some weeks; the rest stay known, as people who used to care.
        let closed = WorkingTime.after(ends, days: 20...120, &random)
        if random.chance(50), closed < rules.end {
            told.append(LifeMoment(at: closed, by: plot.hand, WasClosed(reason: .caringEnded)))
        }
        return told
    }

    private static func equality(_ home: InventedHome, on day: Day, _ random: inout SeededNumbers)
        -> [EqualityQuestion: String?]
    {
        var answers: [EqualityQuestion: String?] = [:]
        let age = day.year - home.born.year - 1
        for question in EqualityQuestion.allCases where age >= question.fromAge {
            if random.chance(9) { continue }
            if random.chance(question == .orientation || question == .religion ? 18 : 6) {
                answers[question] = .some(nil)
                continue
            }
            let code: String? =
                switch question {
                case .ethnicity: home.background.ethnicities.randomElement(using: &random)
                case .religion: home.background.religions.randomElement(using: &random)
                case .sex: home.isWoman ? "female" : "male"
                case .gender: random.chance(99) ? "same" : "different"
                case .orientation: random.chance(94) ? "heterosexual" : "gay_lesbian"
                case .disability: ["no", "no", "no", "a_little", "a_lot", "not_at_all"].randomElement(using: &random)
                }
            answers[question] = .some(code)
        }
        return answers
    }
}
