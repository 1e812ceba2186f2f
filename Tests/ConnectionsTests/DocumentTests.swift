import Foundation
import Testing

@testable import Connections

/// The document in the repository is the one that is served.
@Suite struct DocumentTests {
    @Test func theDocumentIsCurrent() throws {
        var root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while root.path != "/", !FileManager.default.fileExists(atPath: root.path + "/Package.swift") {
            root.deleteLastPathComponent()
        }
        let file = root.appendingPathComponent("docs/openapi.json")
        if ProcessInfo.processInfo.environment["ALONGSIDE_WRITE_DOCS"] != nil {
            try API.document.write(to: file, atomically: true, encoding: .utf8)
        }

        #expect(try String(contentsOf: file, encoding: .utf8) == API.document, "write it with ALONGSIDE_WRITE_DOCS=1")
    }
}
