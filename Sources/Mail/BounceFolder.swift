import Foundation

/// Where reports of letters that came back wait, one small file each, until the server reads them.
///
/// The command that takes them runs beside the server, which has the records for itself.
public struct BounceFolder: Sendable {
    let path: String

    public init(path: String) { self.path = path }

    /// Adds a report: whole, or not at all.
    public func add(_ report: DeliveryReport) throws {
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let name = "\(path)/\(report.letter.uuidString.lowercased())"
        try Data(report.status.utf8).write(to: URL(fileURLWithPath: name), options: .atomic)
    }

    /// So many reports; a file that is none is passed over.
    func reports(limit: Int) -> [DeliveryReport] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().compactMap { name -> DeliveryReport? in
            guard let letter = UUID(uuidString: name),
                let status = try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
            else { return nil }
            return DeliveryReport(letter: letter, status: String(status.prefix(11)))
        }.prefix(limit).map { $0 }
    }

    func remove(_ report: DeliveryReport) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(report.letter.uuidString.lowercased())")
    }
}
