import Dates
import DesignSystem
import Markup
import PlanReading

/// The words of the pages of an import.
enum ImportWords {
    static func label(_ field: ActionField) -> Phrase {
        switch field {
        case .ref: Phrase(en: "Reference", cy: "Cyfeirnod")
        case .text: Phrase(en: "Action", cy: "Cam")
        case .leads: Phrase(en: "Lead", cy: "Arweinydd")
        case .partners: Phrase(en: "Partners", cy: "Partneriaid")
        case .when: Phrase(en: "When", cy: "Pryd")
        case .measures: Phrase(en: "How we will know", cy: "Sut byddwn yn gwybod")
        case .crossReferences: Phrase(en: "Links to other parts", cy: "Cysylltiadau â rhannau eraill")
        case .year: Phrase(en: "Year", cy: "Blwyddyn")
        case .priority: Phrase(en: "Priority", cy: "Blaenoriaeth")
        case .risks: Phrase(en: "Risks", cy: "Risgiau")
        case .progress: Phrase(en: "Progress", cy: "Cynnydd")
        case .rag: Phrase(en: "Rating in the document", cy: "Sgôr yn y ddogfen")
        case .dataSources: Phrase(en: "Data sources", cy: "Ffynonellau data")
        case .extras: Phrase(en: "Other columns", cy: "Colofnau eraill")
        }
    }

    /// A field of a change, whichever record it is of.
    static func label(_ field: String) -> Phrase {
        if let known = ActionField(rawValue: field) { return label(known) }
        return switch field {
        case "title": Phrase(en: "Title", cy: "Teitl")
        case "statement": Phrase(en: "Statement", cy: "Datganiad")
        case "place": Phrase(en: "Place", cy: "Lle")
        case "owner": Phrase(en: "Owner", cy: "Perchennog")
        case "period": Phrase(en: "Period", cy: "Cyfnod")
        case "period_start": Phrase(en: "First month", cy: "Mis cyntaf")
        case "period_end": Phrase(en: "Last month", cy: "Mis olaf")
        case "objective": Phrase(en: "Stands under", cy: "Yn sefyll o dan")
        case "you_said": Phrase(en: "You said", cy: "Dywedoch chi")
        case "response": Phrase(en: "Response", cy: "Ymateb")
        case "definition": Phrase(en: "Word explained", cy: "Gair a esbonnir")
        case "status": PlanWords.status
        case "theme_word", "outcome_word", "objective_word", "action_word": PlanFields.label(field)
        case "board": Phrase(en: "Board", cy: "Bwrdd")
        default: Phrase(en: field, cy: field)
        }
    }

    static func level(_ kind: Gone.Kind) -> Phrase {
        switch kind {
        case .theme: Phrase(en: "Theme", cy: "Thema")
        case .outcome: Phrase(en: "Outcome", cy: "Deilliant")
        case .objective: Phrase(en: "Objective", cy: "Amcan")
        case .action: Phrase(en: "Action", cy: "Cam")
        case .feedback: Phrase(en: "Feedback", cy: "Adborth")
        }
    }

    static func role(_ role: ColumnRole) -> Phrase {
        switch role {
        case .ref: Phrase(en: "Reference", cy: "Cyfeirnod")
        case .theme: Phrase(en: "Theme", cy: "Thema")
        case .outcome: Phrase(en: "Outcome", cy: "Deilliant")
        case .objective: Phrase(en: "Objective", cy: "Amcan")
        case .action: Phrase(en: "Action", cy: "Cam")
        case .lead: Phrase(en: "Lead", cy: "Arweinydd")
        case .partners: Phrase(en: "Partners", cy: "Partneriaid")
        case .when: Phrase(en: "By when", cy: "Erbyn pryd")
        case .measure: Phrase(en: "How we will know", cy: "Sut byddwn yn gwybod")
        case .crossReference: Phrase(en: "Links to other parts", cy: "Cysylltiadau â rhannau eraill")
        case .priority: Phrase(en: "Priority", cy: "Blaenoriaeth")
        case .priorityYearOne: Phrase(en: "Priority in year one", cy: "Blaenoriaeth ym mlwyddyn un")
        case .priorityYearTwo: Phrase(en: "Priority in year two", cy: "Blaenoriaeth ym mlwyddyn dau")
        case .actionYearOne: Phrase(en: "Action in year one", cy: "Cam ym mlwyddyn un")
        case .actionYearTwo: Phrase(en: "Action in year two", cy: "Cam ym mlwyddyn dau")
        case .risks: Phrase(en: "Risks", cy: "Risgiau")
        case .progress: Phrase(en: "Progress", cy: "Cynnydd")
        case .rag: Phrase(en: "Rating (red, amber, green)", cy: "Sgôr (coch, oren, gwyrdd)")
        case .dataSource: Phrase(en: "Data source", cy: "Ffynhonnell data")
        case .youSaid: Phrase(en: "What carers said", cy: "Beth ddywedodd gofalwyr")
        case .response: Phrase(en: "Response to what carers said", cy: "Ymateb i’r hyn a ddywedodd gofalwyr")
        case .extra: Phrase(en: "Kept under its own name", cy: "Wedi’i chadw dan ei henw ei hun")
        case .ignored: Phrase(en: "Not part of the plan", cy: "Ddim yn rhan o’r cynllun")
        }
    }

    /// How sure the reading is: a word and a shape, never a colour alone.
    static func sureness(_ sureness: Sureness) -> HTML {
        switch sureness {
        case .sure: "<span aria-hidden=\"true\">●</span> \(.tag(Phrase(en: "Sure", cy: "Sicr"), .ok))"
        case .likely: "<span aria-hidden=\"true\">◐</span> \(.tag(Phrase(en: "Likely", cy: "Tebygol"), .info))"
        case .guess: "<span aria-hidden=\"true\">○</span> \(.tag(Phrase(en: "Guess", cy: "Dyfaliad"), .warn))"
        }
    }

    /// Where in the document: "table 3, row 12".
    static func place(_ place: Place) -> Phrase {
        var english: [String] = []
        var welsh: [String] = []
        func add(_ number: Int?, _ en: String, _ cy: String) {
            guard let number else { return }
            english.append("\(en) \(number)")
            welsh.append("\(cy) \(number)")
        }
        if let sheet = place.sheet {
            english.append("sheet “\(sheet)”")
            welsh.append("dalen “\(sheet)”")
        }
        add(place.page, "page", "tudalen")
        if place.sheet == nil { add(place.table, "table", "tabl") }
        add(place.row, "row", "rhes")
        add(place.line, "line", "llinell")
        guard !english.isEmpty else { return Phrase(en: "Not known", cy: "Ddim yn hysbys") }
        return Phrase(en: english.joined(separator: ", "), cy: welsh.joined(separator: ", "))
    }

    /// What a date was taken to mean.
    static func meaning(_ when: When) -> Phrase { Phrase(en: when.words(in: .english), cy: when.words(in: .welsh)) }
}
