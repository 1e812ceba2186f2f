import Markup

extension Gallery {
    var lists: HTML {
        "\(part(Phrase(en: "Outline", cy: "Amlinelliad"), .tree(branches)))\(list)\(part(Phrase(en: "Corrections", cy: "Cywiriadau"), corrections))"
    }

    private var branches: [Branch] {
        let action = Branch(
            id: "action-1",
            name: .link(Phrase(en: "1.1.1 Offer a break plan", cy: "1.1.1 Cynnig cynllun seibiant"), to: "/gallery"),
            note: .tag(Phrase(en: "Late", cy: "Yn hwyr"), .warn),
            actions: .moves(up: nil, down: "/gallery", about: "1.1.1", context)
        )
        let outcome = Branch(
            id: "outcome-1",
            name: .link(Phrase(en: "1.1 Carers can rest", cy: "1.1 Gall gofalwyr orffwys"), to: "/gallery"),
            actions: .moves(up: "/gallery", down: "/gallery", about: "1.1", context),
            isOpen: true,
            branches: [action]
        )
        return [
            Branch(
                id: "theme-1",
                name: .link(Phrase(en: "1 Time for yourself", cy: "1 Amser i chi’ch hun"), to: "/gallery"),
                isOpen: true,
                branches: [outcome]
            )
        ]
    }

    private var list: HTML {
        let columns: [Column] = [
            Column(Phrase(en: "Action", cy: "Cam"), sort: "?sort=action", order: .ascending),
            Column(Phrase(en: "Carers", cy: "Gofalwyr"), isNumber: true, sort: "?sort=carers"),
            Column(Phrase(en: "Status", cy: "Statws")),
        ]
        let rows: [[HTML]] = ["Offer a break plan", "Train reception staff", "Ask young carers at school"].map {
            words in
            [
                .link(Phrase(asWritten: words), to: "/gallery"), "1,204",
                .tag(Phrase(en: "On time", cy: "Ar amser"), .info),
            ]
        }
        let found: HTML = """
            \(.table(Phrase(en: "Actions, by name", cy: "Camau, yn ôl enw"), id: "actions", columns: columns, rows: rows, stacks: true))
            \(.pages(of: 588, size: 50, current: 2) { "/gallery?page=\($0)" })
            """
        let chosen = [ChosenFilter(Phrase(en: "Status: on time", cy: "Statws: ar amser"), without: "/gallery")]
        let filters: HTML = .textField(
            "words",
            label: Phrase(en: "Words", cy: "Geiriau"),
            type: "search",
            form: Gallery.form
        )
        return part(
            Phrase(en: "List", cy: "Rhestr"),
            .filtered(action: "/gallery", filters: filters, chosen: chosen, clear: "/gallery", found)
        )
    }

    private var corrections: HTML {
        let columns: [Column] = [
            Column(Phrase(en: "Row", cy: "Rhes")), Column(Phrase(en: "Action", cy: "Cam")),
            Column(Phrase(en: "By when", cy: "Erbyn pryd")), Column(Phrase(en: "Change", cy: "Newid")),
        ]
        let rows: [CorrectionRow] = [1, 2].map { number in
            let by = number == 1 ? "March 2027" : ""
            return CorrectionRow(
                "\(number)",
                about: Phrase(en: "row \(number)", cy: "rhes \(number)"),
                cells: [
                    CorrectionCell("row-\(number)-action", "Offer a break plan", confidence: .sure),
                    CorrectionCell("row-\(number)-by", by, confidence: number == 1 ? .likely : .guess),
                ],
                actions: .button(
                    Phrase(en: "Join with the row above", cy: "Uno â’r rhes uchod"),
                    .text,
                    name: "join",
                    value: "\(number)",
                    about: "\(number)"
                )
            )
        }
        let table: HTML = .correctionTable(
            Phrase(en: "What we understood", cy: "Yr hyn a ddeallwyd"),
            columns: columns,
            rows: rows,
            invalid: Gallery.invalid
        )
        return .form(
            action: "/gallery",
            context,
            "\(table)\(.button(Phrase(en: "Save corrections", cy: "Cadw’r cywiriadau")))"
        )
    }
}
