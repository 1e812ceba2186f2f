/// The files of one form while they arrive, each in a temporary file of its own.
final class ArrivingFiles {
    private let folder: String
    private(set) var files: [TemporaryFile] = []

    init(in folder: String) { self.folder = folder }

    func begin() throws {
        do { files.append(try TemporaryFile(in: folder)) } catch { throw BadRequest.noRoomForFiles }
    }

    func write(_ bytes: [UInt8]) throws { try files.last?.append(bytes) }

    func close() throws { for file in files { try file.close() } }

    func remove() { for file in files { file.remove() } }
}
