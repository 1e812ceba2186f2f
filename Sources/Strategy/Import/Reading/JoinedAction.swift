import PlanReading

extension ReadAction {
    /// This row with the next made part of it: its words follow, and so do the leads, measures and dates it alone has.
    func joined(with other: ReadAction) -> ReadAction {
        var joined = self
        joined.text.text += " " + other.text.text
        joined.leads += other.leads.filter { lead in !joined.leads.contains { $0.text == lead.text } }
        joined.partners += other.partners.filter { one in !joined.partners.contains { $0.text == one.text } }
        joined.measures += other.measures.filter { one in !joined.measures.contains { $0.text == one.text } }
        joined.crossReferences += other.crossReferences.filter { one in
            !joined.crossReferences.contains { $0.text == one.text }
        }
        joined.dataSources += other.dataSources
        joined.progress += other.progress
        joined.extras += other.extras
        if joined.when == nil {
            joined.when = other.when
            joined.whenPlace = other.whenPlace
        }
        joined.year = joined.year ?? other.year
        joined.priority = joined.priority ?? other.priority
        joined.risks = joined.risks ?? other.risks
        joined.rag = joined.rag ?? other.rag
        return joined
    }
}

extension [ReadAction] {
    /// All of them as one.
    var joined: ReadAction? { first.map { dropFirst().reduce($0) { $0.joined(with: $1) } } }
}
