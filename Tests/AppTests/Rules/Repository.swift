import Foundation

/// The repository's own files, for tests that read them.
enum Repository {
    /// A file of Swift.
    struct Source: Sendable {
        /// From the root: `Sources/App/App.swift`.
        let path: String
        let lines: [Substring]
        /// Its lines without those that are only remarks, each with its number.
        let code: [(number: Int, text: Substring)]

        init(path: String, lines: [Substring]) {
            self.path = path
            self.lines = lines
            code = lines.enumerated().map { ($0 + 1, $1) }.filter { !$0.1.drop { $0 == " " }.hasPrefix("//") }
        }

        /// The folder under `Sources`, such as `App`.
        var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    }

    static let howToWrite = "ALONGSIDE_WRITE_DOCS=1 swift test --filter AppTests writes it anew."

    static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    static let sources = files(under: "Sources")
    static let tests = files(under: "Tests")

    static func text(_ path: String) -> String? {
        try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// Whether a file made from the program says what the program says; where it is asked for, it is made to.
    static func holds(_ text: String, at path: String) throws -> Bool {
        if ProcessInfo.processInfo.environment["ALONGSIDE_WRITE_DOCS"] != nil {
            try text.write(to: root.appendingPathComponent(path), atomically: true, encoding: .utf8)
        }
        return self.text(path) == text
    }

    /// Every place of the sources where a line of code fits, but for those named: `Sources/App/Serve.swift:12`.
    static func places(
        of pattern: some RegexComponent,
        in sources: [Source] = sources,
        except paths: Set<String> = []
    ) -> [String] {
        sources.filter { source in !paths.contains { source.path.hasSuffix($0) || source.path.contains("/\($0)/") } }
            .flatMap { source in
                source.code.filter { $0.text.contains(pattern) }.map { "\(source.path):\($0.number)" }
            }
    }

    /// The structs that say they are a `name`.
    static func conformers(to name: String) -> [String] {
        // Made once: a pattern written where it is used is made again for every line.
        let pattern = /struct (\w+): (.*)\{/
        return sources.flatMap { source in
            source.code.filter { $0.text.contains("struct ") }.compactMap { line in
                line.text.firstMatch(of: pattern).flatMap { match in
                    match.output.2.split { $0 == "," || $0 == " " }.contains(Substring(name))
                        ? String(match.output.1) : nil
                }
            }
        }
    }

    private static func files(under folder: String) -> [Source] {
        let start = root.appendingPathComponent(folder).path
        let paths = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            text("\(folder)/\(path)").map {
                Source(
                    path: "\(folder)/\(path)",
                    lines: $0.split(separator: "\n", omittingEmptySubsequences: false)
                )
            }
        }
    }
}
