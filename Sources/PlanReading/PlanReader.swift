/// Reads a plan from the document people already have: bytes in, a value out. No database, no network, nothing run.
public enum PlanReader {
    /// Understands the plan in `bytes`.
    ///
    /// - Parameters:
    ///   - bytes: The file, whole.
    ///   - name: What the file is called, which helps only where the bytes do not say what they are.
    ///   - hints: What a person corrected after a first reading.
    /// - Throws: `UnreadablePlan`, whose message says what is wrong and what to do next.
    public static func read(
        _ bytes: [UInt8],
        named name: String? = nil,
        hints: ReadingHints = ReadingHints()
    ) throws(UnreadablePlan) -> ReadPlan {
        let document = try DocumentReader.read(bytes, named: name)
        return try read(document, hints: hints)
    }

    /// Understands the plan in a document already read.
    public static func read(
        _ document: SourceDocument,
        hints: ReadingHints = ReadingHints()
    ) throws(UnreadablePlan) -> ReadPlan {
        throw UnreadablePlan(.noTable, "No plan was found in this \(document.format.rawValue) document.")
    }
}
