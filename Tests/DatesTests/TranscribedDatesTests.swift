import Dates
import Foundation
import Testing

/// What the transcriptions say of dates.
enum TranscribedDates {
    struct Cell: Hashable {
        var written: String
        var times: [String]
    }

    /// Every "by when" of the transcriptions that stand beside the repository on some machines.
    static func cells(_ file: String = #filePath) -> [Cell] {
        var folder = URL(filePath: file)
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        let plans = folder.deletingLastPathComponent().appending(path: "shared/plans")
        var cells: [Cell] = []
        for name in ["gold", "awkward"] {
            let files =
                (try? FileManager.default.contentsOfDirectory(
                    at: plans.appending(path: name),
                    includingPropertiesForKeys: nil
                )) ?? []
            for url in files where url.pathExtension == "json" {
                if let bytes = try? Data(contentsOf: url), let json = try? JSONSerialization.jsonObject(with: bytes) {
                    walk(json, &cells)
                }
            }
        }
        return cells
    }

    private static func walk(_ json: Any, _ cells: inout [Cell]) {
        if let list = json as? [Any] { for one in list { walk(one, &cells) } }
        guard let object = json as? [String: Any] else { return }
        if let written = object["when_as_written"] as? String, let times = object["when"] as? [[String: Any]] {
            cells.append(
                Cell(
                    written: written,
                    times: times.map { "\($0["kind"] as? String ?? "") \($0["start"] as? String ?? "-")" }
                )
            )
        }
        for value in object.values { walk(value, &cells) }
    }
}

@Suite(
    "Dates of the plans transcribed by hand are read as they were there",
    .enabled(if: !TranscribedDates.cells().isEmpty, "There is no ../shared/plans.")
)
struct TranscribedDatesTests {
    @Test func kindAndStart() {
        for cell in TranscribedDates.cells() {
            #expect(
                When(parsing: cell.written).milestones.map { "\($0.kind.rawValue) \($0.start ?? "-")" } == cell.times,
                "\(cell.written)"
            )
        }
    }
}
