import Dates
import Markup

extension Gallery {
    var records: HTML {
        let facts: [Fact] = [
            Fact(
                Phrase(en: "Lead", cy: "Arweinydd"),
                text: "Exampleshire Council",
                action: .link(Phrase(en: "Change", cy: "Newid"), to: "/gallery", about: "lead")
            ),
            Fact(Phrase(en: "Due", cy: "I’w wneud erbyn"), Day(iso: "2027-03-31").map(HTML.day) ?? .none()),
            Fact(Phrase(en: "Partners", cy: "Partneriaid"), text: nil),
        ]
        let happenings: [Happening] = [
            Happening(
                Phrase(en: "Date moved", cy: "Symudwyd y dyddiad"),
                meta: "12 March 2026, Asha Patel",
                body: "<p>\(Phrase(en: "The contract starts later.", cy: "Mae’r contract yn dechrau’n hwyrach."))</p>"
            ),
            Happening(
                Phrase(en: "Action read from the document", cy: "Darllenwyd y cam o’r ddogfen"),
                meta: "1 February 2026"
            ),
        ]
        let tasks: [TaskLine] = [
            TaskLine(
                Phrase(en: "Check the themes", cy: "Gwirio’r themâu"),
                path: "/gallery",
                status: .tag(Phrase(en: "To do", cy: "I’w wneud"), .info)
            ),
            TaskLine(
                Phrase(en: "Adopt the plan", cy: "Mabwysiadu’r cynllun"),
                path: nil,
                status: .none(Phrase(en: "Cannot start yet", cy: "Ni ellir dechrau eto"))
            ),
        ]
        let clash = ConflictField(
            name: "clash",
            words: Phrase(en: "Title", cy: "Teitl"),
            theirs: "Breaks for carers",
            mine: "Breaks that carers choose",
            by: "Asha Patel"
        )
        let body: HTML = """
            \(.summaryList(facts))\(.taskList(tasks))\(.timeline(happenings))
            \(.conflict(action: "/gallery", context, version: 3, fields: [clash], others: [:]))
            """
        return part(Phrase(en: "Records", cy: "Cofnodion"), body)
    }
}
