import DesignSystem
import Desk
import Forms
import Markup
import Web

/// The pages for young people, in their own voice, each with a way to leave at once.
struct Young {
    let settings: FindingSettings

    var journey: Journey {
        var journey = Journey(
            "young",
            YoungWords.form,
            path: FindingPaths.youngForm,
            for: .everyone,
            from: NavigationItem(YoungWords.title, path: FindingPaths.young),
            steps: YoungSteps.all,
            summary: { _ in "" },
            finishing: YoungWords.send
        ) { [settings] visit, form, draft in
            var form = form
            if form["feel"] == "very_hard" { form = form.adding("urgency", "urgent") }
            let send = SendArrival(
                kind: .young,
                told: Told(form, only: YoungSteps.all.flatMap(\.fields) + ["urgency"]),
                draft: draft,
                owner: visit.draftOwner,
                language: visit.language,
                targets: settings.targets
            )
            try await visit.perform(send)
            return .redirect(to: FindingPaths.youngSent)
        }
        journey.guests = .finding("young", done: FindingPaths.youngSent)
        journey.above = "<p>\(ToldWords.mustWords)</p>"
        journey.quiet = YoungWords.quiet
        return journey
    }

    var routes: [Route] {
        [
            .get(FindingPaths.young, for: .everyone) { _ in .page(homePage().left) },
            .get(FindingPaths.youngTold, for: .everyone) { _ in .page(toldPage().left) },
            .get(FindingPaths.youngLeaving, for: .everyone) { _ in .page(leavingPage().left) },
            .get(FindingPaths.youngNote, for: .everyone) { _ in .page(notePage().left) },
            .get(FindingPaths.youngSent, for: .everyone) { visit in
                try await .page(sentPage(visit, settings, [.young]).left)
            },
            // A link, so that it works without script; it changes nothing but what this browser holds.
            .get(FindingPaths.leave, for: .everyone) { [settings] _ in
                .redirect(to: settings.neutralSite).endingSession()
            },
        ]
    }

    private func homePage() -> Page {
        Page(
            YoungWords.title,
            body: """
                <p>\(YoungWords.opening)</p><p><strong>\(YoungWords.trouble)</strong></p>
                <h2>\(YoungWords.can)</h2>
                <p>\(.buttonLink(YoungWords.ask, to: FindingPaths.youngForm, .primary))</p>
                <ul><li>\(.link(YoungWords.readFirst, to: FindingPaths.youngTold))</li>
                <li>\(.link(YoungWords.note, to: FindingPaths.youngNote))</li>
                <li>\(.link(ComeBackWords.title, to: FindingPaths.comeBack))</li>
                <li>\(.link(YoungWords.aboutLeaving, to: FindingPaths.youngLeaving))</li></ul>
                \(danger)
                <h2>\(YoungWords.stories)</h2>
                <blockquote><p>\(YoungWords.storyOne)</p></blockquote><blockquote><p>\(YoungWords.storyTwo)</p></blockquote>
                <p class="meta">\(YoungWords.storyNote)</p>
                """
        )
    }

    private func toldPage() -> Page {
        Page(
            YoungWords.readFirst,
            breadcrumbs: way,
            body: """
                <h2>\(ToldWords.keep)</h2><p>\(ToldWords.keepWords)</p>
                <h2>\(ToldWords.must)</h2><p>\(ToldWords.mustWords)</p><p>\(ToldWords.younger)</p>
                <h2>\(ToldWords.away)</h2><p>\(ToldWords.awayWords)</p>
                <h2>\(ToldWords.choose)</h2>
                <ul><li>\(ToldWords.chooseName)</li><li>\(ToldWords.chooseHow)</li><li>\(ToldWords.chooseStop)</li></ul>
                <p>\(.buttonLink(YoungWords.ask, to: FindingPaths.youngForm, .primary))</p>\(danger)
                """
        )
    }

    private func leavingPage() -> Page {
        Page(
            YoungWords.aboutLeaving,
            breadcrumbs: way,
            body: """
                <p>\(LeavingWords.what)</p><h2>\(LeavingWords.not)</h2>
                <ul><li>\(LeavingWords.history)</li><li>\(LeavingWords.kept)</li><li>\(LeavingWords.safer)</li></ul>
                """
        )
    }

    private func notePage() -> Page {
        Page(
            YoungWords.note,
            breadcrumbs: way,
            body: """
                <p class="noprint">\(YoungNoteWords.how)</p>
                \(.inset("""
                    <p>\(YoungNoteWords.dear)</p><p>\(YoungNoteWords.help)</p><p>\(YoungNoteWords.please)</p>
                    <ul><li>\(YoungNoteWords.late)</li><li>\(YoungNoteWords.phone)</li><li>\(YoungNoteWords.ask)</li><li>\(YoungNoteWords.quiet)</li></ul>
                    <p>\(YoungNoteWords.thanks)</p><p>\(YoungNoteWords.name)</p>
                    """))
                \(.printLink(FindingPaths.youngNote))
                """
        )
    }

    private var danger: HTML {
        .alert(FindingWords.dangerTitle, .warn, "<p>\(FindingWords.danger)</p><p>\(YoungWords.childline)</p>")
    }

    private var way: [NavigationItem] { [NavigationItem(YoungWords.title, path: FindingPaths.young)] }
}

extension Page {
    /// The same page with the way to leave at once, and a title that tells nothing.
    fileprivate var left: Page {
        var page = self
        page.quiet = YoungWords.quiet
        return page
    }
}

extension Form {
    /// The same form with one field more.
    func adding(_ name: String, _ value: String) -> Form {
        var fields = Dictionary(uniqueKeysWithValues: names.map { ($0, all($0)) })
        fields[name] = [value]
        return Form(fields)
    }
}

/// A note that a young person prints for their school: nothing of it is kept.
private enum YoungNoteWords {
    static let how = Phrase(
        en: "Print this, or show it on your phone. Fill in your name by hand. We do not keep it.",
        cy: "Argraffa hwn, neu ei ddangos ar dy ffôn. Ysgrifenna dy enw â llaw. Nid ydym yn ei gadw."
    )
    static let dear = Phrase(en: "Dear teacher,", cy: "Annwyl athro,")
    static let help = Phrase(
        en: "I help someone at home who is ill or disabled. I want to do well at school. Some days it is hard.",
        cy:
            "Rwy’n helpu rhywun gartref sy’n sâl neu’n anabl. Rwyf am wneud yn dda yn yr ysgol. Mae’n anodd rai dyddiau."
    )
    static let please = Phrase(en: "It would help me if I may:", cy: "Byddai’n fy helpu pe cawn i:")
    static let late = Phrase(en: "hand in work late if I need to", cy: "roi gwaith i mewn yn hwyr os oes angen")
    static let phone = Phrase(en: "look at my phone at break", cy: "edrych ar fy ffôn amser egwyl")
    static let ask = Phrase(en: "talk to one teacher I trust", cy: "siarad ag un athro rwy’n ymddiried ynddo")
    static let quiet = Phrase(en: "have you not tell the class", cy: "eich cael i beidio â dweud wrth y dosbarth")
    static let thanks = Phrase(en: "Thank you.", cy: "Diolch.")
    static let name = Phrase(en: "Name: ______________________", cy: "Enw: ______________________")
}
