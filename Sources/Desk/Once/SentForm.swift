public import Records

/// A form that makes something, as it was sent: pressed twice, it is taken once.
///
/// It is known by its mark, which is worked out with the place’s keys from all that it carries and from a number of its
/// page, so it tells nothing of what was typed. Whoever goes back and writes something else sends another form.
public struct SentForm: Sendable {
    public let mark: String

    public init(mark: String) { self.mark = mark }
}

/// The form was taken before, when it was pressed first.
public struct TakenBefore: Error {
    public let form: SentForm
}

/// What the first press was answered with.
public struct GivenAnswer: Sendable {
    public let path: String
    /// What was said once on the page that followed.
    public let notice: String?

    public init(path: String, notice: String?) {
        self.path = path
        self.notice = notice
    }
}

/// Remembers what a form that was taken is answered with, for whoever presses it again.
public struct RememberAnswer: Upkeep {
    let form: SentForm
    let answer: GivenAnswer

    public init(_ answer: GivenAnswer, to form: SentForm) {
        self.answer = answer
        self.form = form
    }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    public func keep(_ chore: Chore) throws { try chore.db.remember(answer, to: form) }
}

/// What a form was answered with before; none where it was not taken yet.
public struct AnswerBefore: Question {
    let form: SentForm

    public init(to form: SentForm) { self.form = form }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    public func answer(_ look: Look) throws -> GivenAnswer? { try look.db.answerGiven(to: form) }
}
