import Foundation
import Statistics

@testable import Measures

extension PlaceOfCounts {
    /// Someone who has read every exit: of each count the most that any of them tells.
    func attacker(_ figures: PublicFigures) -> Attacker {
        var attacker = Attacker()
        var blank: Set<String> = []
        func each(_ look: (_ name: String, _ month: Int, _ count: Int, _ told: Double?) -> Void) {
            for item in figures.items {
                guard let query = item.definition.query else { continue }
                for figure in item.figures {
                    guard let month = (0..<ExitWorld.months).first(where: { ExitWorld.period($0) == figure.period }),
                        let counts = world.counts[month][query]
                    else { continue }
                    look(query, month, counts.above, figure.numerator)
                    if let below = counts.below { look("\(query)/", month, below, figure.denominator) }
                }
            }
        }
        // Where the noughts are hidden too, a hidden count may be one.
        each { name, month, count, told in
            if count == 0, told == nil, !untold.contains("\(month) \(name.replacing("/", with: ""))") {
                blank.insert("\(month)")
            }
        }
        each { name, month, count, told in
            // It is hidden wherever others had been told: nobody learns whether it is small.
            if untold.contains("\(month) \(name.replacing("/", with: ""))") {
                attacker.count("\(month) \(name)", count)
                return
            }
            attacker.learn("\(month) \(name)", count, told: told, withNoughts: blank.contains("\(month)"))
        }
        for month in 0..<ExitWorld.months { sums(&attacker, month) }
        return attacker
    }

    /// Every sum that holds between counts of a month, and from the month before.
    private func sums(_ attacker: inout Attacker, _ month: Int) {
        func sum(_ whole: String, _ parts: [String], isAll: Bool = false) {
            let known = parts.filter { world.counts[month][$0.replacing("/", with: "")] != nil }
            guard !known.isEmpty else { return }
            attacker.sum("\(month) \(whole)", known.map { "\(month) \($0)" }, isAll: isAll)
        }
        func same(_ names: [String]) { for other in names.dropFirst() { sum(names.first ?? "", [other], isAll: true) } }
        let counts = world.counts[month]
        for (query, count) in counts where count.below != nil { sum("\(query)/", [query]) }
        // The same whole, by whichever figures tell it.
        let assessed = [
            "assessments-in-time", "assessments-self", "assessments-in-person", "assessments-combined", "copies-given",
        ]
        func wholes(_ own: String, _ shares: [String]) -> [String] {
            (counts[own] == nil ? [] : [own]) + shares.filter { counts[$0] != nil }.map { $0 + "/" }
        }
        let approved = wholes("assessments-approved", assessed)
        let came = wholes("registered", ["source-known"])
        let known = wholes("register-size", ["ethnicity-recorded", "sex-recorded", "emergency-plans"])
        let young = wholes("young-registered", ["young-by-schools"])
        let youngAssessed = wholes("young-assessments-approved", ["young-assessments-in-time"])
        for names in [approved, came, known, young, youngAssessed] { same(names) }
        if let all = approved.first {
            sum(all, [youngAssessed.first, "parent-assessments-approved"].compactMap(\.self))
            sum(all, ["assessments-self", "assessments-in-person"])
        }
        sum("assessments-in-time", ["young-assessments-in-time"])
        let sources = [
            "registered-by-health", "registered-by-schools", "registered-by-care", "self-registered",
        ]
        let healthy = ["registered-by-practices", "registered-by-hospitals", "registered-by-pharmacies"]
        sum("registered-by-health", healthy, isAll: healthy.allSatisfy { counts[$0] != nil })
        sum("source-known", sources)
        if let all = came.first {
            sum(all, sources)
            if let young = young.first { sum(all, [young]) }
        }
        sum("registered-by-schools", ["young-by-schools"])
        if let all = known.first { sum(all, ["young-register"]) }
        running(&attacker, month, came.first, known.first)
    }

    /// Someone who sees every page within: the figures, and who waits beside them.
    func attackerWithin() -> Attacker {
        var attacker = attacker(figures)
        var told: [Int: Double] = [:]
        for (query, months) in values {
            guard let definition = indicators[query]?.definition else { continue }
            for (month, value) in months {
                if let open = Figure(value, definition).open { told[month] = Double(open) }
            }
        }
        for month in 0..<ExitWorld.months {
            guard let count = world.untold[month]["waiting"] else { continue }
            // Of one that is not told it is not known whether it is small, or others beside it are.
            attacker.count("\(month) waiting", count)
            if let open = told[month] {
                attacker.learn("\(month) waiting", count, told: open, withNoughts: false)
            }
            waiting(&attacker, month, count)
        }
        return attacker
    }

    /// Those who waited and those who asked are those who wait, were assessed or refused.
    private func waiting(_ attacker: inout Attacker, _ month: Int, _ count: Int) {
        let counts = world.counts[month]
        guard month > 0, counts["assessments-asked"] != nil,
            let assessed = counts["assessments-approved"]?.above,
            let refused = counts["assessments-refused"]?.above
        else { return }
        let all = "\(month) waiting and gone"
        attacker.count(all, count + assessed + refused)
        attacker.sum(all, ["\(month - 1) waiting", "\(month) assessments-asked"], isAll: true)
        attacker.sum(
            all,
            ["\(month) waiting", "\(month) assessments-approved", "\(month) assessments-refused"],
            isAll: true
        )
    }

    /// Those who were there and those who came are those who are there and those who went.
    private func running(_ attacker: inout Attacker, _ month: Int, _ came: String?, _ known: String?) {
        guard month > 0, let came, let known, let gone = world.untold[month]["gone"],
            let here = world.counts[month][known.replacing("/", with: "")].map({ $0.below ?? $0.above }),
            world.counts[month - 1][known.replacing("/", with: "")] != nil
        else { return }
        let all = "\(month) there and gone"
        attacker.count(all, here + gone)
        attacker.count("\(month) gone", gone)
        attacker.sum(all, ["\(month - 1) \(known)", "\(month) \(came)"], isAll: true)
        attacker.sum(all, ["\(month) \(known)", "\(month) gone"], isAll: true)
        if world.counts[month]["left-register"]?.above == gone {
            attacker.sum("\(month) gone", ["\(month) left-register"], isAll: true)
        }
    }
}
