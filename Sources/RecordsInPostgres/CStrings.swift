/// Texts as libpq takes them: an array of pointers, none where there is no text.
struct CStrings {
    private var bytes: [CChar] = []
    private var starts: [Int?] = []

    init(_ texts: [String?]) {
        starts.reserveCapacity(texts.count)
        for text in texts {
            starts.append(text == nil ? nil : bytes.count)
            if let text { bytes.append(contentsOf: text.utf8CString) }
        }
    }

    /// Lends the pointers for as long as `body` runs.
    func withPointers<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { buffer in
            let pointers: [UnsafePointer<CChar>?] = starts.map { start in
                start.flatMap { buffer.baseAddress?.advanced(by: $0) }
            }
            return try pointers.withUnsafeBufferPointer { try body($0.baseAddress) }
        }
    }
}
