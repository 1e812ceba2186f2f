public import DesignSystem
public import Forms
public import Markup

/// One page of a journey: a form of a few fields.
public struct JourneyStep: Sendable {
    public typealias Show = @Sendable (Visit, Form, InvalidForm?) async throws -> HTML
    public typealias Check = @Sendable (Visit, Form) async throws -> Void
    public typealias Facts = @Sendable (Visit, Form) async throws -> [Fact]

    /// Its word in the path, such as `period`.
    public let name: String
    public let title: Phrase
    /// The names of its fields: nothing else that is sent is kept.
    public let fields: [String]
    let show: Show
    package let check: Check
    let facts: Facts
    /// What was answered, for a step of another journey that asks the same.
    public var said: Facts { facts }
    /// Whether it is asked at all, given what was answered so far.
    public var isAsked: @Sendable (Form) -> Bool = { _ in true }
    /// Whether the step asks one thing: its field's label is then the page's heading, and `show` writes it so.
    public var isQuestion = false

    /// - Parameters:
    ///   - name: Its word in the path; `check` is taken.
    ///   - title: Its page's heading.
    ///   - fields: The names of its fields; no two steps share one.
    ///   - show: The fields, without the form around them and its buttons.
    ///   - check: Throws `InvalidForm` with every problem. Asked only when someone goes on; saving never asks it.
    ///   - facts: What was answered, for the page on which answers are checked; the link to change it is put beside it.
    public init(
        _ name: String,
        _ title: Phrase,
        fields: [String],
        show: @escaping Show,
        check: @escaping Check,
        facts: @escaping Facts
    ) {
        self.name = name
        self.title = title
        self.fields = fields
        self.show = show
        self.check = check
        self.facts = facts
    }

    /// The same step, asked only of those to whom it applies.
    public func asked(where applies: @escaping @Sendable (Form) -> Bool) -> JourneyStep {
        var step = self
        step.isAsked = applies
        return step
    }

    /// The same step, whose one field's label is the heading of its page.
    public var asQuestion: JourneyStep {
        var step = self
        step.isQuestion = true
        return step
    }

    /// The problems of its answers, if any.
    func problems(_ visit: Visit, _ form: Form) async throws -> InvalidForm? {
        do {
            try await check(visit, form)
            return nil
        } catch let invalid as InvalidForm {
            return invalid
        }
    }
}

/// What has been typed into a journey so far, step by step.
struct JourneyAnswers: Codable, Sendable {
    var steps: [String: TypedFields] = [:]

    /// All of it as one form: fields of different steps have different names.
    var form: Form {
        Form(steps.values.reduce(into: [:]) { all, step in all.merge(step.values) { first, _ in first } })
    }
}
