import Dates

extension ReadAction {
    var json: JSONText {
        func texts(_ list: [ReadText]) -> JSONText { .list(list.map { .string($0.text) }) }
        let reported = progress.map { entry -> JSONText in
            .object([("period", .string(entry.period)), ("text", .string(entry.text.text))])
        }
        var pairs: [(String, JSONText)] = [
            ("ref", .optional(ref)), ("text", .string(text.text)), ("leads", texts(leads)),
            ("leads_as_written", .optional(leadsAsWritten?.text)),
            ("when_as_written", .optional(when?.asWritten)),
            ("when", .list((when?.milestones ?? []).map(\.json))),
            ("measure_as_written", .optional(measureAsWritten?.text)), ("measures", texts(measures)),
            ("cross_references", texts(crossReferences)), ("year", .optional(year)), ("priority", .optional(priority)),
            ("risks", .optional(risks?.text)), ("progress", .list(reported)), ("data_sources", texts(dataSources)),
        ]
        if !partners.isEmpty { pairs.append(("partners", texts(partners))) }
        if let rag { pairs.append(("rag", .string(rag))) }
        if !extras.isEmpty {
            // A list, for two columns may have one header, and they have an order.
            pairs.append(
                (
                    "extras",
                    .list(extras.map { .object([("header", .string($0.header)), ("text", .string($0.text.text))]) })
                )
            )
        }
        if let status { pairs.append(("status", .string(status))) }
        if let meaning = WhenMeaning.text(of: when) { pairs.append(("when_as_understood", .string(meaning))) }
        return .object(pairs)
    }
}

extension Milestone {
    /// Its start as far as it is known: a day, a month, or a year.
    fileprivate var json: JSONText {
        .object([("kind", .string(kind.rawValue)), ("start", .optional(start)), ("note", .optional(note))])
    }

    private var start: String? {
        guard let earliest else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let month = "\(earliest.year)-\(two(earliest.month))"
        switch kind {
        case .day: return "\(month)-\(two(earliest.day))"
        case .month, .quarter, .season: return month
        case .year: return "\(earliest.year)"
        case .ongoing, .annual, .immediate, .recurring, .event, .unknown: return nil
        }
    }
}
