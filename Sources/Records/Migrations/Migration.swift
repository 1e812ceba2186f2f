/// One change to the tables, made once and never edited afterwards.
///
///     Migration("0007-breaks") {
///         "CREATE TABLE break (id TEXT PRIMARY KEY, starts_on TEXT NOT NULL)"
///         only(.sqlite, "CREATE VIRTUAL TABLE break_words USING fts5(words)")
///         only(.postgres, "CREATE TABLE break_words (id TEXT PRIMARY KEY, words tsvector)")
///     }
///
/// Its steps are text only and know no type of the program, so they mean the same years later.
public struct Migration: Sendable {
    /// A number that orders it and a word for what it is about: `0007-breaks`.
    public let name: String
    /// What it runs, in order.
    public let steps: [Step]
    /// Sixteen hexadecimal digits that change when any step does, in either dialect (FNV-1a).
    ///
    /// It is there to notice an edit made by mistake, not one made to deceive.
    public let hash: String

    public init(_ name: String, @StepList steps: () -> [Step]) {
        self.name = name
        self.steps = steps()
        hash = digest(of: self.steps)
    }

    /// A step: one or more statements, in both dialects unless it says otherwise.
    public struct Step: Sendable, ExpressibleByStringLiteral {
        let text: String
        let dialect: Dialect?

        public init(stringLiteral text: String) { self.init(text, for: nil) }

        fileprivate init(_ text: String, for dialect: Dialect?) {
            self.text = text
            self.dialect = dialect
        }

        /// Statements for both, made by code: the same trigger for each of several tables.
        public static func both(_ text: String) -> Step { Step(text, for: nil) }
        /// Statements for SQLite alone.
        public static func sqlite(_ text: String) -> Step { Step(text, for: .sqlite) }
        /// Statements for PostgreSQL alone.
        public static func postgres(_ text: String) -> Step { Step(text, for: .postgres) }
    }

    /// Collects the steps of a migration.
    @resultBuilder public enum StepList {
        public static func buildExpression(_ step: Step) -> [Step] { [step] }
        public static func buildExpression(_ steps: [Step]) -> [Step] { steps }
        public static func buildBlock(_ steps: [Step]...) -> [Step] { Array(steps.joined()) }
        public static func buildArray(_ steps: [[Step]]) -> [Step] { Array(steps.joined()) }
    }
}

private func digest(of steps: [Migration.Step]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for step in steps {
        for byte in "\(step.dialect?.rawValue ?? "both")\n\(step.text)\n".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}

/// A migration's statements for one of the two databases, where the shared dialect has no word for them.
public func only(_ dialect: Dialect, _ text: String) -> Migration.Step { Migration.Step(text, for: dialect) }
