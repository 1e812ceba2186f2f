import Markup

extension Gallery {
    var telling: HTML {
        let tags: [HTML] = [
            .tag(Phrase(en: "Not started", cy: "Heb ddechrau")), .tag(Phrase(en: "On time", cy: "Ar amser"), .info),
            .tag(Phrase(en: "Done", cy: "Wedi’i wneud"), .ok), .tag(Phrase(en: "Late", cy: "Yn hwyr"), .warn),
            .tag(Phrase(en: "Stopped", cy: "Wedi stopio"), .bad),
        ]
        let body: HTML = """
            <div class="cluster">\(tags)</div>
            <div class="cluster">\(each: Confidence.allCases, HTML.confidence)</div>
            \(.alert(Phrase(en: "Three actions need a look", cy: "Mae angen golwg ar dri cham"), .warn,
                "<p>\(Phrase(en: "No one leads them yet.", cy: "Does neb yn eu harwain eto."))</p>", level: 3))
            \(.alert(Phrase(en: "Reading was cut short", cy: "Daeth y darllen i ben"), .bad,
                "<p>\(Phrase(en: "The last page was damaged.", cy: "Roedd y dudalen olaf wedi’i difrodi."))</p>", level: 3))
            \(.warning(Phrase(en: "Applying cannot be undone after 24 hours.", cy: "Ni ellir dadwneud hyn ar ôl 24 awr.")))
            \(.inset("<p>\(Phrase(en: "The plan was adopted by the board.", cy: "Mabwysiadwyd y cynllun gan y bwrdd."))</p>"))
            \(.details(Phrase(en: "How we read dates", cy: "Sut rydym yn darllen dyddiadau"),
                "<p>\(Phrase(en: "A quarter ends on its last day.", cy: "Daw chwarter i ben ar ei ddiwrnod olaf."))</p>"))
            \(.dryRun(new: 12, changed: 3, unchanged: 1204, gone: 1))
            \(.figure(Phrase.number(54), Phrase(en: "of 100 carers were seen within 28 days.", cy: "o 100 o ofalwyr a welwyd o fewn 28 diwrnod.")))
            \(.progress(3, of: 5))
            \(.code(Phrase(en: "Set-up key", cy: "Allwedd osod"), "K7QF 2M9X"))\(.codes(["83K2-91QD", "7H1M-44ZA", "PP3C-X08T"]))
            \(.printLink("/gallery"))
            \(.emptyState(Phrase(en: "Plans appear here once one has been read.", cy: "Bydd cynlluniau’n ymddangos yma ar ôl darllen un."),
                action: .buttonLink(Phrase(en: "Read a plan", cy: "Darllen cynllun"), to: "/gallery", .primary)))
            \(.nothingFound(Phrase(en: "0 results for “respite”", cy: "0 canlyniad am “seibiant”"),
                ways: [.link(Phrase(en: "Search every plan", cy: "Chwilio pob cynllun"), to: "/gallery")]))
            \(.nextSteps([Phrase(en: "The board reads it on 12 March.", cy: "Bydd y bwrdd yn ei ddarllen ar 12 Mawrth."),
                Phrase(en: "Leads are told the same day.", cy: "Caiff arweinwyr wybod yr un diwrnod.")], level: 3))
            """
        return part(Phrase(en: "Telling", cy: "Dweud"), body)
    }
}
