import Dates
import DesignSystem
import Forms
import FoundationEssentials
import Markup
import Strategy

/// The form about actions: the same fields on the page of one action, of all one owner's, and behind a link in an email.
enum NewsFieldset {
    /// The fields about one action, on a page that says which.
    static func html(_ topic: NewsTopic, _ form: Form, _ invalid: InvalidForm?) -> HTML {
        fields(topic, form, invalid, isAlone: true)
    }

    /// The fields about each of some actions under its name; with several, those left empty say nothing.
    static func html(_ topics: [NewsTopic], _ form: Form, _ invalid: InvalidForm?) -> HTML {
        let parts: [HTML] = topics.map { topic in
            """
            <section class="card stack"><h2 class="h3">\(title(topic))</h2>\(said(topic))\(sentBack(topic))\
            \(fields(topic, form, invalid, isAlone: topics.count == 1))</section>
            """
        }
        return "\(parts)"
    }

    /// What the second person asked, above the words they asked it of; or what correcting does.
    static func sentBack(_ topic: NewsTopic) -> HTML? {
        guard let said = topic.superseded else { return nil }
        if said.state == .approved {
            let words = Phrase(
                en: "The approved update stays as it is. This becomes a new entry that shows what it corrects.",
                cy:
                    "Mae’r diweddariad a gymeradwywyd yn aros fel y mae. Daw hwn yn gofnod newydd sy’n dangos beth y mae’n ei gywiro."
            )
            return "<p>\(words)</p>"
        }
        guard let asked = said.decision, let name = said.decidedByName else { return nil }
        return .alert(
            Phrase(en: "\(name) sent it back", cy: "Anfonodd \(name) ef yn ôl"),
            .warn,
            "<p class=\"pre\">\(asked.words)</p>"
        )
    }

    /// What is promised, by when, how it stands, and what was said last.
    static func said(_ topic: NewsTopic) -> HTML {
        let when: HTML? = topic.leaf.action.whenText.map { "<p class=\"meta\">\(PlanWords.byWhen): \($0)</p>" }
        let missed: HTML? = topic.round?.missedWords.map { "<p>\(HTML.tag(PlanWords.late, .bad)) \($0)</p>" }
        let last: HTML? = topic.last.map { update in
            """
            <p class="meta">\(UpdateWords.lastSaid): \(update.saidOn.shown) \(update.status.tag)</p>
            """
        }
        let says: [HTML] = topic.leaf.measures.compactMap { measure in
            topic.says[measure.id].map { "<li>\(measure.text)<br><strong>\($0)</strong></li>" }
        }
        let measured: HTML? = says.isEmpty ? nil : "<ul>\(says)</ul>"
        return "<p>\(topic.state.tag)</p>\(when)\(missed)\(last)\(measured)"
    }

    private static func title(_ topic: NewsTopic) -> String {
        heading(topic.leaf.action.ref, topic.leaf.action.text, otherwise: "")
    }

    private static func fields(
        _ topic: NewsTopic,
        _ form: Form,
        _ invalid: InvalidForm?,
        isAlone: Bool
    ) -> HTML {
        let names = NewsFields(topic.leaf.action.id)
        return """
            \(.radios(
                names.status,
                legend: Phrase(en: "How is it going?", cy: "Sut mae’n mynd?"),
                options: Action.Status.allCases.map { status in
                    // What comes round again is never done for good.
                    let isRound = status == .done && topic.leaf.action.comesRoundAgain
                    return Option(status.rawValue, isRound ? UpdateWords.doneThisRound : status.words)
                },
                form: form,
                invalid: invalid
            ))
            \(.textArea(
                names.narrative,
                label: Phrase(en: "What has happened?", cy: "Beth sydd wedi digwydd?"),
                hint: isAlone ? Phrase(
                    en: "Two or three sentences for colleagues: what was done, and what it changed for carers",
                    cy: "Dwy neu dair brawddeg i gydweithwyr: beth a wnaed, a beth a newidiodd i ofalwyr"
                ) : nil,
                rows: 4,
                form: form,
                invalid: invalid
            ))
            \(.textArea(
                names.statusReason,
                label: Phrase(en: "Why?", cy: "Pam?"),
                hint: Phrase(
                    en: "Only if it is at risk, off track or stopped",
                    cy: "Dim ond os yw mewn perygl, oddi ar y trywydd neu wedi’i stopio"
                ),
                rows: 2,
                form: form,
                invalid: invalid
            ))
            \(.details(
                Phrase(
                    en: "More: new date, help needed, evidence, words for everyone",
                    cy: "Mwy: dyddiad newydd, cymorth, tystiolaeth, geiriau i bawb"
                ),
                open: isOpen(names, topic, form, invalid),
                more(topic, names, form, invalid)
            ))
            """
    }

    /// Nothing typed, and nothing wrong, is ever folded away.
    private static func isOpen(_ names: NewsFields, _ topic: NewsTopic, _ form: Form, _ invalid: InvalidForm?) -> Bool {
        let folded =
            [
                names.newWhen, names.newWhenReason, names.help, names.publicText, names.evidenceLink, names.file,
                names.fileAwaited,
            ] + topic.leaf.measures.map { names.measure($0.id) }
        return folded.contains { !form[$0].isEmpty || invalid?.message(for: $0) != nil }
    }

    private static func more(
        _ topic: NewsTopic,
        _ names: NewsFields,
        _ form: Form,
        _ invalid: InvalidForm?
    ) -> HTML {
        let measures: [HTML] = topic.leaf.measures.map { measure in
            .textArea(
                names.measure(measure.id),
                label: Phrase(en: "Has this moved? \(measure.text)", cy: "A yw hwn wedi symud? \(measure.text)"),
                hint: Phrase(en: "In words: 40 carers, up from 25", cy: "Mewn geiriau: 40 o ofalwyr, i fyny o 25"),
                rows: 2,
                isOptional: true,
                form: form,
                invalid: invalid
            )
        }
        return """
            \(period(topic, names, form))\(date(names, form, invalid))
            \(.textArea(names.help, label: Phrase(en: "What help is needed?", cy: "Pa gymorth sydd ei angen?"), rows: 2, isOptional: true, form: form, invalid: invalid))
            \(measures)\(given(topic, names, form))\(evidence(names, form, invalid))
            \(.textArea(
                names.publicText,
                label: Phrase(en: "Words for everyone to read", cy: "Geiriau i bawb eu darllen"),
                hint: Phrase(
                    en:
                        "If it is late, say why. Shown on public pages only after someone approves and publishes it. Name nobody.",
                    cy:
                        "Os yw’n hwyr, dywedwch pam. Dim ond ar dudalennau cyhoeddus ar ôl i rywun ei gymeradwyo a’i gyhoeddi. Peidiwch ag enwi neb."
                ),
                rows: 2,
                isOptional: true,
                form: form,
                invalid: invalid
            ))
            """
    }

    /// The files that were given before, which go with this too unless they are left out.
    private static func given(_ topic: NewsTopic, _ names: NewsFields, _ form: Form) -> HTML? {
        guard !topic.files.isEmpty else { return nil }
        let words = Phrase(
            en: "Given before, and kept with this: \(topic.files.joined(separator: ", "))",
            cy: "A roddwyd o’r blaen, ac a gedwir gyda hwn: \(topic.files.joined(separator: ", "))"
        )
        return """
            <p>\(words)</p>\(.tick(names.leaveFilesOut, Phrase(en: "Leave these files out", cy: "Gadael y ffeiliau hyn allan"), form: form))
            """
    }

    private static func period(_ topic: NewsTopic, _ names: NewsFields, _ form: Form) -> HTML? {
        guard topic.periods.count > 1 else { return nil }
        return .select(
            names.period,
            label: Phrase(en: "Which period is it about?", cy: "Am ba gyfnod y mae?"),
            options: topic.periods.map { Option($0.id.uuidString.lowercased(), $0.name) },
            form: form
        )
    }

    private static func date(_ names: NewsFields, _ form: Form, _ invalid: InvalidForm?) -> HTML {
        """
        \(.textField(
            names.newWhen,
            label: Phrase(en: "New date", cy: "Dyddiad newydd"),
            hint: Phrase(
                en: "In your own words: March 2027, autumn 2026. The plan takes it over when this is approved.",
                cy: "Yn eich geiriau eich hun: Mawrth 2027, hydref 2026. Bydd y cynllun yn ei gymryd pan gymeradwyir hyn."
            ),
            width: "w20",
            isOptional: true,
            form: form,
            invalid: invalid
        ))
        \(.textArea(names.newWhenReason, label: UpdateWords.whyNewDate, rows: 2, isOptional: true, form: form, invalid: invalid))
        """
    }

    /// A file that was sent with a form that had problems: it is chosen again, or left out, never lost unsaid.
    private static func awaited(_ names: NewsFields, _ form: Form) -> HTML? {
        let name = form[names.fileAwaited]
        guard !name.isEmpty else { return nil }
        let words = Phrase(en: "Send it without “\(name)”", cy: "Ei anfon heb “\(name)”")
        return "\(.hidden(names.fileAwaited, name))\(.tick(names.withoutFile, words, form: form))"
    }

    private static func evidence(_ names: NewsFields, _ form: Form, _ invalid: InvalidForm?) -> HTML {
        """
        \(.fileField(
            names.file,
            label: Phrase(en: "A file as evidence (optional)", cy: "Ffeil fel tystiolaeth (dewisol)"),
            hint: Phrase(
                en: "PDF, picture, Word, Excel, PowerPoint, OpenDocument or plain text, up to 10 MB; all files of this page together up to 20 MB",
                cy: "PDF, llun, Word, Excel, PowerPoint, OpenDocument neu destun plaen, hyd at 10 MB; holl ffeiliau’r dudalen hon gyda’i gilydd hyd at 20 MB"
            ),
            invalid: invalid
        ))\(awaited(names, form))\(.textField(
            names.evidenceLink,
            label: Phrase(en: "A web address as evidence", cy: "Cyfeiriad gwe fel tystiolaeth"),
            type: "url",
            isOptional: true,
            form: form,
            invalid: invalid
        ))
        """
    }
}
