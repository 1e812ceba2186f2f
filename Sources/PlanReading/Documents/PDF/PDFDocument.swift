/// Reads a `.pdf` by poppler's tools: the words with where they stand, and the ruled lines that make tables of them.
enum PDFDocument {
    static func read(_ bytes: [UInt8]) throws(UnreadablePlan) -> SourceDocument {
        var pages = try words(of: bytes)
        let rules = rules(of: bytes)
        for (index, rule) in rules.enumerated() where pages.indices.contains(index) {
            pages[index].across = rule.across
            pages[index].down = rule.down
        }
        guard pages.contains(where: { !$0.words.isEmpty }) else {
            throw UnreadablePlan(
                .unsupported,
                "This PDF holds pictures of pages (a scan) and no words. Choose the document it was made from instead."
            )
        }
        var document = SourceDocument(format: .pdf)
        document.blocks = try PDFBlocks.blocks(of: pages)
        document.statedTitle = title(of: bytes)
        return document
    }

    private static func words(of bytes: [UInt8]) throws(UnreadablePlan) -> [PDFPage] {
        let tool = PopplerTool(name: "pdftotext", arguments: ["-q", "-tsv", "-enc", "UTF-8", "-", "-"])
        let tsv: [UInt8]
        do throws(PopplerTool.Failure) { tsv = try tool.output(for: bytes) } catch { throw refusal(error, bytes) }
        return try PDFWords.pages(from: tsv)
    }

    /// Where the lines cannot be had, the words alone have to do.
    private static func rules(of bytes: [UInt8]) -> [(across: [PDFRule], down: [PDFRule])] {
        let reader = PDFRules()
        do {
            let svg = try PopplerTool(name: "pdftocairo", arguments: ["-q", "-svg", "-", "-"]).output(for: bytes)
            let feed = try XMLFeed(reader)
            try svg.withUnsafeBufferPointer { whole throws(UnreadablePlan) in try feed.feed(whole) }
        } catch {
            return []
        }
        return reader.pages
    }

    private static func title(of bytes: [UInt8]) -> String? {
        let tool = PopplerTool(name: "pdfinfo", arguments: ["-enc", "UTF-8", "-"])
        guard let info = try? tool.output(for: bytes) else { return nil }
        let line = info.split(separator: 0x0A).first { $0.starts(with: Array("Title:".utf8)) }
        let title = line.map { FoldedText.fold($0.dropFirst(6)) } ?? ""
        return title.isEmpty ? nil : title
    }

    private static func refusal(_ failure: PopplerTool.Failure, _ bytes: [UInt8]) -> UnreadablePlan {
        switch failure {
        case .isMissing:
            UnreadablePlan(
                .unsupported,
                "PDF files cannot be read on this computer, because poppler’s pdftotext is not installed. "
                    + "Choose the plan as a Word document instead, or ask whoever looks after this service to install it."
            )
        case .tookTooLong:
            UnreadablePlan(
                .tooLarge,
                "This PDF takes too long to read. Save only the pages of the plan as a PDF, or choose a Word document."
            )
        case .failed:
            FileKind.find(Array("/Encrypt".utf8), in: bytes[...]) ? .protectedFile : .damagedFile
        }
    }
}
