/// A mark that only says yes.
enum Tick {
    static func isTick(_ text: String) -> Bool { text.count <= 3 && marks.contains(text.lowercased()) }

    /// Says yes or no, and numbers nothing.
    static func isAnswer(_ text: String) -> Bool {
        isTick(text) || (text.count <= 3 && noes.contains(text.lowercased()))
    }

    private static let marks: Set<String> = ["x", "✓", "✔", "√", "•", "●", "■", "y", "yes", "✔️", "*"]
    private static let noes: Set<String> = ["n", "no", "✗", "✘", "✕", "n/a", "na"]
}
