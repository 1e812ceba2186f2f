import Statistics

/// The breakdowns by age and by kind of carer, made safe together: who is under 18 is a young carer, and those of whom no
/// age is known are the same in both.
///
/// Of a share, those of the kind and the others are each made safe by themselves, against someone who knows how many there
/// are of them in all; the whole of a group is told as the two of them are, so that it adds nothing.
struct AgesAndCaring {
    private enum Name: Hashable, Sendable {
        case age(String?)
        case caring(String?)
    }

    private let isAge: Bool
    private let parts: [Name: ShownCount]
    /// Of a share, those who are not of the kind.
    private let others: [Name: ShownCount]?

    /// What was counted by one of the two, and by the other.
    init(_ characteristic: Characteristic, _ own: [String?: Tally], _ other: [String?: Tally], isShare: Bool) {
        isAge = characteristic == .age
        let (ages, kinds) = isAge ? (own, other) : (other, own)
        func part(_ tally: Tally) -> Int { Int(exactly: tally.numerator) ?? 0 }
        parts = Self.settled(ages.mapValues(part), kinds.mapValues(part))
        others =
            isShare
            ? Self.settled(
                ages.mapValues { max(0, ($0.denominator ?? 0) - part($0)) },
                kinds.mapValues { max(0, ($0.denominator ?? 0) - part($0)) }
            ) : nil
    }

    /// What is told of a group; of none, what is told of those whose age is not known.
    func shown(_ group: String?) -> (part: ShownCount, whole: ShownCount?) {
        let name: Name = isAge ? .age(group) : .caring(group)
        let part = parts[name] ?? .hidden
        guard let others else { return (part, nil) }
        guard let count = part.value, let rest = others[name]?.value else { return (.hidden, .hidden) }
        return (.count(count), .count(count + rest))
    }

    private static func settled(_ ages: [String?: Int], _ kinds: [String?: Int]) -> [Name: ShownCount] {
        typealias Count = SafeSums<Name>.Count
        let grownAges = Characteristic.ages.map(\.code).filter { $0 != Characteristic.youngest }
        let grownKinds = (Characteristic.caring.groups ?? []).filter { $0 != Characteristic.young }
        let grown = grownAges.reduce(0) { $0 + (ages[$1] ?? 0) }
        let young = ages[Characteristic.youngest] ?? 0
        let unknown = ages[nil] ?? 0
        let all = grown + young + unknown
        let isWhole =
            kinds[Characteristic.young] ?? 0 == young && kinds[nil] ?? 0 == unknown
            && grownKinds.reduce(0) { $0 + (kinds[$1] ?? 0) } == grown
        // A total so small is told to nobody, and nothing of it is; nor of two that do not fit together.
        guard isWhole, !SmallNumbers.standard.hidden.contains(all) else { return [:] }
        let total = Count(
            [],
            all,
            before: .known,
            ways: [
                [
                    Count([.age(nil), .caring(nil)], unknown),
                    Count([.age(Characteristic.youngest), .caring(Characteristic.young)], young),
                    Count(
                        [],
                        grown,
                        ways: [
                            grownAges.map { Count([.age($0)], ages[$0] ?? 0) },
                            grownKinds.map { Count([.caring($0)], kinds[$0] ?? 0) },
                        ]
                    ),
                ]
            ]
        )
        return (try? SafeSums([total]))?.told ?? [:]
    }
}
