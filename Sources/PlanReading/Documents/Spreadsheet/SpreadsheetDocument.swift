/// Reads a `.xlsx`: every sheet that is shown is one table.
enum SpreadsheetDocument {
    static func read(_ package: inout Package, main: String) throws(UnreadablePlan) -> SourceDocument {
        let links = try Relationships.read(of: main, in: &package)
        func part(_ type: String) -> String? { links.first { $0.type == type }?.target }

        let workbook = Workbook()
        guard try package.readXML(main, limit: Limit.helperPartBytes, into: workbook) else { throw .noDocumentInside }
        let styles = SheetStyles()
        if let part = part("styles") { try package.readXML(part, limit: Limit.helperPartBytes, into: styles) }
        let strings = SharedStrings()
        if let part = part("sharedStrings") { try package.readXML(part, into: strings) }

        var document = SourceDocument(format: .xlsx)
        var cellsLeft = Limit.workbookCells
        for sheet in workbook.sheets {
            if sheet.isHidden {
                document.doubts.append(
                    Doubt("The hidden sheet “\(sheet.name)” was left out.", place: Place(sheet: sheet.name))
                )
                continue
            }
            // Chart sheets and the like hold no cells.
            guard let link = links.first(where: { $0.id == sheet.id }), link.type == "worksheet" else { continue }
            let reader = SheetReader(
                sheet.name,
                number: document.blocks.count + 1,
                strings: strings.texts,
                styles: styles,
                countsFrom1904: workbook.countsFrom1904,
                cellsLeft: cellsLeft
            )
            guard try package.readXML(link.target, into: reader) else { throw .damagedFile }
            cellsLeft = reader.cellsLeft
            document.doubts.append(contentsOf: doubts(of: reader, sheet: sheet.name))
            if let table = try table(of: reader, sheet: sheet.name) { document.blocks.append(.table(table)) }
        }
        document.statedTitle = try StatedTitle.read(from: "docProps/core.xml", in: &package)
        guard !document.blocks.isEmpty else {
            throw UnreadablePlan(
                .noTable,
                "No sheet of this workbook has anything in it that is shown. Unhide the sheet with the plan first."
            )
        }
        return document
    }

    private static func table(of reader: SheetReader, sheet: String) throws(UnreadablePlan) -> Table? {
        var rows = reader.rows
        guard !rows.isEmpty else { return nil }
        let width = rows.lazy.compactMap { $0.cells.last }.map { $0.column + 1 }.max() ?? 0
        try SheetMerges.apply(reader.merges, to: &rows, width: width, cellsLeft: reader.cellsLeft)
        let number = rows.first?.place.table
        return Table(name: sheet, rows: rows, width: width, place: Place(sheet: sheet, table: number))
    }

    private static func doubts(of reader: SheetReader, sheet: String) -> [Doubt] {
        var doubts: [Doubt] = []
        if reader.hasHiddenRows {
            doubts.append(
                Doubt("Sheet “\(sheet)” has hidden rows. They were read as well.", place: Place(sheet: sheet))
            )
        }
        if let row = reader.stoppedAfter {
            doubts.append(
                Doubt(
                    "Sheet “\(sheet)” has a very large empty area after row \(row). Nothing below it was read.",
                    place: Place(sheet: sheet, row: row)
                )
            )
        }
        return doubts
    }
}
