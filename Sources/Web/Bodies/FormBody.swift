import Forms
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The form a request carries, and the files that came with it.
struct FormBody {
    let form: Form
    private(set) var uploads: [Upload] = []
    private var files: ArrivingFiles?

    init(form: Form) { self.form = form }

    /// Reads at most `limit` bytes and keeps so many files; anything longer is refused without reading on.
    static func read(_ request: Request, limit: Int, files: Int = 1, folder: String) async throws -> FormBody {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw BadRequest.tooLarge
        }
        let kind = request.headers[.contentType] ?? ""
        if let boundary = MultipartReader.boundary(in: kind) {
            return try await readMultipart(request, boundary: boundary, limit: limit, files: files, folder: folder)
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
        files most: Int,
        folder: String
    ) async throws -> FormBody {
        let files = ArrivingFiles(in: folder)
        do {
            var limits = MultipartReader.Limits()
            limits.files = most
            var reader = MultipartReader(boundary: boundary, limits: limits) {
                try files.begin()
            } write: {
                try files.write($0)
            }
            var total = 0
            for try await piece in request.body {
                total += piece.readableBytes
                if total > limit { throw BadRequest.tooLarge }
                try reader.take(piece.readableBytesView)
            }
            try reader.finish()
            try files.close()
            var body = FormBody(
                form: Form(Dictionary(reader.fields.map { ($0.name, [$0.value]) }, uniquingKeysWith: +))
            )
            body.uploads = zip(reader.files, files.files).map { named, file in
                Upload(field: named.field, fileName: named.fileName, size: file.size, path: file.path)
            }
            body.files = files
            return body
        } catch let fault as MultipartReader.Fault {
            files.remove()
            throw fault == .tooLarge ? BadRequest.tooLarge : BadRequest.unreadable
        } catch {
            files.remove()
            throw error
        }
    }

    func discard() { files?.remove() }
}
