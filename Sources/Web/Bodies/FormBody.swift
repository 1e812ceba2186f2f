import Forms
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The form a request carries, and the file that came with it.
struct FormBody {
    let form: Form
    var upload: Upload?
    private var file: TemporaryFile?

    init(form: Form) { self.form = form }

    /// Reads at most `limit` bytes; anything longer is refused without reading on.
    static func read(_ request: Request, limit: Int, folder: String) async throws -> FormBody {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw BadRequest.tooLarge
        }
        let kind = request.headers[.contentType] ?? ""
        if let boundary = MultipartReader.boundary(in: kind) {
            return try await readMultipart(request, boundary: boundary, limit: limit, folder: folder)
        }
        guard kind.lowercased().hasPrefix("application/x-www-form-urlencoded") || kind.isEmpty else {
            throw BadRequest.unreadable
        }
        do {
            return FormBody(form: Form(encoded: String(buffer: try await request.body.collect(upTo: limit))))
        } catch is NIOTooManyBytesError {
            throw BadRequest.tooLarge
        }
    }

    private static func readMultipart(
        _ request: Request,
        boundary: String,
        limit: Int,
        folder: String
    ) async throws -> FormBody {
        let file: TemporaryFile
        do { file = try TemporaryFile(in: folder) } catch { throw BadRequest.noRoomForFiles }
        do {
            var reader = MultipartReader(boundary: boundary) { try file.append($0) }
            var total = 0
            for try await piece in request.body {
                total += piece.readableBytes
                if total > limit { throw BadRequest.tooLarge }
                try reader.take(piece.readableBytesView)
            }
            try reader.finish()
            try file.close()
            var body = FormBody(
                form: Form(Dictionary(reader.fields.map { ($0.name, [$0.value]) }, uniquingKeysWith: +))
            )
            body.upload = reader.file.map { Upload(fileName: $0.fileName, size: file.size, path: file.path) }
            body.file = file
            return body
        } catch let fault as MultipartReader.Fault {
            file.remove()
            throw fault == .tooLarge ? BadRequest.tooLarge : BadRequest.unreadable
        } catch {
            file.remove()
            throw error
        }
    }

    func discard() { file?.remove() }
}
