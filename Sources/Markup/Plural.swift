/// A whole sentence for each way English counts.
public struct EnglishForms: Sendable, Hashable {
    public let one: String
    public let other: String

    public init(one: String, other: String) {
        self.one = one
        self.other = other
    }

    func form(_ count: Int) -> String { count == 1 ? one : other }
}

/// A whole sentence for each way Welsh counts: none, one, two, three, six, and every other number.
public struct WelshForms: Sendable, Hashable {
    public let zero: String
    public let one: String
    public let two: String
    public let few: String
    public let many: String
    public let other: String

    /// Forms left out are said as any other number is.
    public init(
        zero: String? = nil,
        one: String? = nil,
        two: String? = nil,
        few: String? = nil,
        many: String? = nil,
        other: String
    ) {
        self.zero = zero ?? other
        self.one = one ?? other
        self.two = two ?? other
        self.few = few ?? other
        self.many = many ?? other
        self.other = other
    }

    func form(_ count: Int) -> String {
        switch count {
        case 0: zero
        case 1: one
        case 2: two
        case 3: few
        case 6: many
        default: other
        }
    }
}

extension Phrase {
    /// The sentence that fits the count, by the rules of each language.
    ///
    /// Sentences are never joined from pieces.
    public static func counted(_ count: Int, en: EnglishForms, cy: WelshForms) -> Phrase {
        Phrase(en: en.form(count), cy: cy.form(count))
    }

    /// What a person or a document wrote, shown as written in either language.
    public init(asWritten text: String) { self.init(en: text, cy: text) }

    /// A number with its thousands set apart: "12,345".
    public static func number(_ value: Int) -> Phrase {
        var digits = String(value.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits = String(digits.dropLast(3))
        }
        groups.insert(digits, at: 0)
        return Phrase(asWritten: (value < 0 ? "−" : "") + groups.joined(separator: ","))
    }
}
