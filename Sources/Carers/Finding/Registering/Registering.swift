import DesignSystem
import Desk
import Forms
import Markup
import People
import Web

/// Registering oneself: a start page, the steps, and what happens next.
struct Registering {
    let settings: FindingSettings

    var journey: Journey {
        var journey = Journey(
            "register",
            JoinWords.title,
            path: FindingPaths.registerForm,
            for: .everyone,
            from: NavigationItem(JoinWords.title, path: FindingPaths.register),
            steps: RegistrationSteps.all,
            summary: { _ in "" },
            finishing: JoinWords.send
        ) { [settings] visit, form, draft in
            let told = Told(form, only: RegistrationSteps.all.flatMap(\.fields))
            let send = SendArrival(
                kind: .registration,
                told: told,
                draft: draft,
                owner: visit.draftOwner,
                language: visit.language,
                targets: settings.targets
            )
            try await visit.perform(send)
            return .redirect(to: FindingPaths.registerSent)
        }
        journey.above = FindingWords.dangerAlert
        journey.guests = .finding("register", done: FindingPaths.registerSent)
        // Whoever is under eighteen has pages of their own.
        journey.turn = { visit, form in
            var reader = FormReader(form)
            let today = visit.clock.day(of: visit.clock.now())
            let isYoung = reader.partialDay("born")?.ages(on: today).map { $0.upperBound < 18 } ?? false
            return isYoung ? FindingPaths.young : nil
        }
        return journey
    }

    /// The same form, filled in by staff from paper or over the telephone.
    var paper: Journey {
        Journey(
            "register-paper",
            PaperWords.title,
            path: FindingPaths.paper,
            for: .staffWho(.keepCarers),
            from: NavigationItem(TriageWords.title, path: FindingPaths.arrivals),
            steps: [PaperWords.step] + RegistrationSteps.all,
            summary: { Newcomer($0).names.listed },
            finishing: PaperWords.finish
        ) { [settings] visit, form, draft in
            let steps = [PaperWords.step] + RegistrationSteps.all
            var send = SendArrival(
                kind: .registration,
                told: Told(form, only: steps.flatMap(\.fields)),
                draft: draft,
                owner: visit.draftOwner,
                language: visit.language,
                targets: settings.targets
            )
            send.isOnPaper = true
            let id = try await visit.perform(send)
            return .redirect(to: FindingPaths.arrival(id), notice: .arrivalKept)
        }
    }

    var routes: [Route] {
        [
            .get(FindingPaths.register, for: .everyone) { visit in .page(startPage(visit)) },
            .post(FindingPaths.registerFromCheck, for: .everyone, bodyLimit: 64 << 10) { visit in
                try await journey.begin(with: Self.given(visit.form), visit)
            },
            .get(FindingPaths.registerSent, for: .everyone) { visit in
                try await .page(sentPage(visit, settings, [.registration, .young]))
            },
        ]
    }

    /// What the check asked, as the registration asks it.
    static func given(_ form: Form) -> Form {
        var fields: [String: [String]] = [:]
        if form["who"] != "nobody" { fields["p1-relation"] = [form["who"]] }
        fields["p1-help"] = form.all("help").filter { $0 != "none" }
        fields["p1-often"] = form.all("often")
        fields["effect"] = form.all("effect").filter { $0 != "none" }
        return Form(fields.filter { !$0.value.isEmpty })
    }

    private func startPage(_ visit: Visit) -> Page {
        let from = CampaignCode.read(visit.form["from"])
        let path = from.map { "\(FindingPaths.registerForm)?from=\($0)" } ?? FindingPaths.registerForm
        return Page(
            JoinWords.title,
            breadcrumbs: FindingWords.home,
            body: """
                <p>\(StartWords.opening)</p>
                <h2>\(StartWords.gives)</h2>
                <ul><li>\(StartWords.talk)</li><li>\(StartWords.news)</li><li>\(StartWords.rest)</li></ul>
                <h2>\(StartWords.keep)</h2><p>\(StartWords.keepWords)</p><p>\(StartWords.hour)</p>
                \(FindingWords.dangerAlert)
                <p>\(.buttonLink(FindingWords.start, to: path, .primary))</p>
                <p>\(.link(StartWords.young, to: FindingPaths.young))</p>
                <p>\(.link(ComeBackWords.title, to: FindingPaths.comeBack))</p>
                \(FindingWords.help(settings))
                """
        )
    }
}

private enum StartWords {
    static let opening = Phrase(
        en: "Do you look after someone? Tell us, so that we can help you too. It takes ten minutes. It is free.",
        cy:
            "Ydych chi’n gofalu am rywun? Dywedwch wrthym, er mwyn i ni eich helpu chi hefyd. Mae’n cymryd deg munud. Mae am ddim."
    )
    static let gives = Phrase(en: "What you get", cy: "Beth gewch chi")
    static let talk = Phrase(
        en: "a talk about you, and what would help",
        cy: "sgwrs amdanoch chi, a beth fyddai’n helpu"
    )
    static let news = Phrase(en: "news of help and groups near you", cy: "newyddion am help a grwpiau yn agos atoch")
    static let rest = Phrase(
        en: "a plan for the day you cannot be there",
        cy: "cynllun ar gyfer y diwrnod na allwch fod yno"
    )
    static let keep = Phrase(en: "What we keep", cy: "Beth rydym yn ei gadw")
    static let keepWords = Phrase(
        en:
            "We keep what you tell us. Only those who help carers here can see it. You can ask us to show it to you, or to stop.",
        cy:
            "Rydym yn cadw’r hyn a ddywedwch wrthym. Dim ond y rhai sy’n helpu gofalwyr yma all ei weld. Gallwch ofyn i ni ei ddangos i chi, neu i stopio."
    )
    static let hour = Phrase(
        en:
            "Each page is saved. You can stop and get a code to come back with. If you do not, your answers are hidden when you shut this window, or in one hour.",
        cy:
            "Mae pob tudalen yn cael ei chadw. Gallwch stopio a chael cod i ddod yn ôl ag ef. Os na wnewch, caiff eich atebion eu cuddio pan gaewch y ffenestr hon, neu mewn awr."
    )
    static let young = Phrase(en: "I am under 18", cy: "Rwyf dan 18 oed")
}

/// What staff say of a form that came on paper.
enum PaperWords {
    static let title = Phrase(en: "Put in a paper form", cy: "Rhoi ffurflen bapur i mewn")
    static let finish = Phrase(en: "Confirm and save", cy: "Cadarnhau a chadw")
    static let how = Phrase(en: "How did it reach you?", cy: "Sut cyrhaeddodd hi chi?")
    static let place = Phrase(en: "Where was it filled in?", cy: "Ble cafodd ei llenwi?")
    static let placeHint = Phrase(
        en: "The name of a practice, ward, school or event",
        cy: "Enw meddygfa, ward, ysgol neu ddigwyddiad"
    )
    static let missing = Phrase(en: "Select how it reached you", cy: "Dewiswch sut cyrhaeddodd hi chi")

    static let step = JourneyStep(
        "paper",
        Phrase(en: "The paper form", cy: "Y ffurflen bapur"),
        fields: ["source", "place"],
        show: { _, form, invalid in
            let options = FoundSource.allCases.map { Option($0.rawValue, $0.words) }
            return """
                \(.select("source", label: how, options: options, form: form, invalid: invalid))
                \(.textField("place", label: place, hint: placeHint, isOptional: true, form: form, invalid: invalid))
                """
        },
        check: { _, form in
            var reader = FormReader(form)
            _ = reader.choice("source", required: missing, fallback: FoundSource.other)
            _ = reader.optionalText("place", most: 100)
            try reader.finish()
        },
        facts: { _, form in
            [
                Fact(how, FoundSource(rawValue: form["source"]).map { "\($0.words)" } ?? .none(JoinWords.notGiven)),
                Fact(place, text: form["place"].isEmpty ? nil : form["place"], otherwise: JoinWords.notGiven),
            ]
        }
    )
}
