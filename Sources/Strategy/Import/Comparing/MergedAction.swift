/// One action of a plan after a document has been read over it.
struct MergedAction {
    private(set) var values: ActionValues
    private(set) var changes: [FieldChange] = []
    private(set) var keptHere: [ActionField] = []

    /// `spoken` are the fields the document says anything about, anywhere; `before` is what it said of this action when
    /// it was last read.
    init(_ said: ActionValues, onto existing: ActionValues, spoken: [ActionField], before: ActionValues?) {
        values = existing
        for field in spoken where !said.agrees(with: existing, on: field) {
            if let before, said.agrees(with: before, on: field) {
                keptHere.append(field)
                continue
            }
            values.take(field, from: said)
            changes.append(
                FieldChange(field: field.rawValue, before: existing.text(of: field), after: said.text(of: field))
            )
        }
        // A row that leaves the status empty says nothing of it.
        if let status = said.status, let now = existing.status, status != now, status != before?.status {
            values.status = status
            changes.append(FieldChange(field: "status", before: now.rawValue, after: status.rawValue))
        }
    }
}
