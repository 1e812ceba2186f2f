/// One level of a plan after a document has been read over it: what the document leaves out is left as it is.
struct MergedLevel {
    private(set) var changes: [FieldChange] = []
    /// Fields someone here has changed and the document has not.
    private(set) var keptHere: [String] = []

    /// `before` is what the document said of this level when it was last read.
    init(_ said: NamedLevel, onto existing: NamedLevel, before: NamedLevel?) {
        take("ref", said.ref, existing.ref, before?.ref)
        take("title", said.title, existing.title, before?.title)
        take("statement", said.statement, existing.statement, before?.statement)
        take(
            ActionField.dataSources.rawValue,
            said.dataSources.joined(separator: "\n").kept,
            existing.dataSources.joined(separator: "\n").kept,
            before?.dataSources.joined(separator: "\n").kept
        )
    }

    private mutating func take(_ field: String, _ said: String?, _ existing: String?, _ before: String?) {
        guard let said, said != existing else { return }
        if said == before {
            keptHere.append(field)
        } else {
            changes.append(FieldChange(field: field, before: existing, after: said))
        }
    }
}
