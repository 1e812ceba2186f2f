import DesignSystem
import Desk
import Forms
import Markup
import People
import Web

/// Coming back with a reference and a code: to a half-filled form, or to see how something goes that was sent.
///
/// The code of a half-filled form works once. That of something sent shows how it goes, which tells nothing of anyone, and
/// works until it is decided and after.
struct ComingBack {
    let settings: FindingSettings
    /// The journeys that someone without an account may have left.
    let journeys: [Journey]

    var routes: [Route] {
        [
            .get(FindingPaths.comeBack, for: .everyone) { visit in
                .page(askPage(visit, Form(), path: FindingPaths.comeBack))
            },
            .post(FindingPaths.comeBack, for: .everyone, bodyLimit: 64 << 10) { visit in
                try await open(visit, path: FindingPaths.comeBack)
            },
            .get(FindingPaths.referStatus, for: .everyone) { visit in
                .page(askPage(visit, Form(), path: FindingPaths.referStatus))
            },
            .post(FindingPaths.referStatus, for: .everyone, bodyLimit: 64 << 10) { visit in
                try await open(visit, path: FindingPaths.referStatus)
            },
        ]
    }

    private func open(_ visit: Visit, path: String) async throws -> Reply {
        var reader = FormReader(visit.form)
        let reference = reader.text("reference", required: ComeBackWords.referenceMissing, most: 40)
        let code = reader.text("secret", required: ComeBackWords.codeMissing, most: 40)
        do throws(InvalidForm) {
            try reader.finish()
        } catch {
            return .tryAgain(askPage(visit, visit.form, error, path: path))
        }
        // Guesses are slowed down both by where they come from and by what they are made at.
        let keys =
            ThrottleKey.form("come back", address: visit.address)
            + ThrottleKey.form("come back to \(PersonReference.letters(reference))", address: "anywhere")
        guard case .goAhead = try await visit.keep(TakeGuess(keys: keys)) else {
            return .waitAWhile(FindingWords.tooManyPage)
        }
        switch try await visit.ask(FindByCode(reference: reference, code: code)) {
        case .draft(let id)?:
            let (owner, keep) = visit.newDraftKey()
            let way = try await visit.keep(UseWayBack(id: id, owner: owner))
            guard let journey = journeys.first(where: { $0.name == way.journey }) else { throw Refusal.notFound }
            return keep(.redirect(to: journey.resume(way.draft)))
        case .arrival(let arrival, let answer)?: return .page(statusPage(arrival, answer, settings))
        case nil:
            let wrong = InvalidForm("reference", ComeBackWords.wrong)
            return .tryAgain(askPage(visit, Form(values: ["reference": reference]), wrong, path: path))
        }
    }

    private func askPage(_ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil, path: String) -> Page {
        Page(
            path == FindingPaths.comeBack ? ComeBackWords.title : ComeBackWords.statusTitle,
            breadcrumbs: FindingWords.home,
            invalid: invalid,
            body: """
                <p>\(ComeBackWords.opening)</p>
                \(.form(action: path, visit.context, """
                    \(.textField("reference", label: ComeBackWords.reference, hint: ComeBackWords.referenceHint, width: "w20", form: form, invalid: invalid))
                    \(.textField("secret", label: ComeBackWords.code, hint: ComeBackWords.codeHint, width: "w20", form: Form(), invalid: invalid))
                    \(.button(FindingWords.goOn))
                    """))
                <p>\(path == FindingPaths.comeBack ? ComeBackWords.lost : ComeBackWords.lostSent)</p>\(FindingWords.help(settings))
                """
        )
    }
}

extension PersonReference {
    /// What was typed of a reference, as guesses at it are counted.
    static func letters(_ typed: String) -> String {
        String(typed.uppercased().filter { $0.isLetter || $0.isNumber }.prefix(12))
    }
}

/// How it goes, and nothing of anyone: not even a name.
private func statusPage(_ arrival: Arrival, _ answer: String?, _ settings: FindingSettings) -> Page {
    let received = Fact(StatusWords.received, .day(arrival.arrivedOn))
    let looked: HTML =
        if let on = arrival.decidedOn {
            .day(on)
        } else if arrival.takenAt != nil {
            "\(StatusWords.looking)"
        } else {
            "\(StatusWords.by(arrival.decideBy))"
        }
    let contacted: HTML = arrival.contactedOn.map { .day($0) } ?? "\(StatusWords.by(arrival.contactBy))"
    let outcome: HTML? =
        arrival.decision.map { decision in
            let words: HTML? = answer.map { "<p>\($0)</p>" }
            return "<h2>\(StatusWords.outcome)</h2><p>\(StatusWords.outcome(decision))</p>\(words)"
        }
    let facts = [received, Fact(StatusWords.read, looked), Fact(StatusWords.contact, contacted)]
    return Page(
        ComeBackWords.statusTitle,
        breadcrumbs: FindingWords.home,
        body: """
            <p>\(StatusWords.reference) <bdi dir="ltr" class="nowrap">\(arrival.reference)</bdi></p>
            \(.summaryList(facts))\(outcome)
            <p>\(StatusWords.aim)</p>
            \(FindingWords.dangerAlert)\(FindingWords.help(settings))
            """
    )
}
