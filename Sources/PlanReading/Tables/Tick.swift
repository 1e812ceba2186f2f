/// A mark that only says yes.
enum Tick {
    static func isTick(_ text: String) -> Bool { text.count <= 3 && marks.contains(text.lowercased()) }

    private static let marks: Set<String> = ["x", "✓", "✔", "√", "•", "●", "■", "y", "yes", "✔️", "*"]
}
