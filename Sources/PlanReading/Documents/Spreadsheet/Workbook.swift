/// The list of a workbook's sheets (`xl/workbook.xml`).
final class Workbook: XMLHandler {
    struct Sheet {
        var name: String
        var id: String
        var isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    /// Days are counted from 1904, as old Macs did.
    private(set) var countsFrom1904 = false

    func start(_ name: String, _ attributes: XMLAttributes) throws(UnreadablePlan) {
        switch name {
        case "s:workbookPr":
            countsFrom1904 = attributes["date1904"] != nil && attributes.isOn("date1904")
        case "s:sheet":
            guard let id = attributes["id"] else { return }
            if sheets.count >= Limit.sheets { throw .tooManyCells }
            let title = FoldedText.fold((attributes["name"] ?? "").utf8)
            let state = attributes["state"] ?? "visible"
            sheets.append(Sheet(name: title, id: id, isHidden: state != "visible"))
        default: break
        }
    }

    func end(_ name: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
