import Dates

/// What a document says of the plan as a whole: its title, place, owner and years.
struct FrontMatter {
    private(set) var title: ReadText?
    /// The title as its line has it, to know the line again.
    private(set) var titleLine: ReadText?
    private(set) var owner: ReadText?
    private(set) var place: ReadText?
    private(set) var period: ReadPeriod?

    init(_ document: SourceDocument) {
        let lines = FrontLines(document)
        title = lines.title
        if let text = title?.text, text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex,
            !MonthYears.find(in: String(text[open...])).isEmpty
        {
            title?.text = Words.folded(text[..<open])
        }
        owner = lines.value(of: [
            "organisation", "owner", "plan owner", "produced by", "prepared by", "lead organisation",
        ])
        period = PeriodWords.find(in: lines)
        place = PlaceWords.find(in: lines)
        titleLine = lines.title
    }

    /// What is known of the plan's years, to read its dates by.
    var dates: DateReading {
        var dates = DateReading()
        guard let start = period?.start, let end = period?.end, let first = Day(iso: "\(start)-01"),
            let month = Day(iso: "\(end)-01")
        else { return dates }
        dates.start = first
        dates.end = Day(month.year, month.month, Day.length(of: month.month, in: month.year))
        dates.yearsBeginInApril = first.month == 4
        return dates
    }
}
