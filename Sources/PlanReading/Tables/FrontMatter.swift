/// What a document says of the plan as a whole: its title, place, owner and years.
struct FrontMatter {
    private(set) var title: ReadText?
    private(set) var owner: ReadText?
    private(set) var place: ReadText?
    private(set) var period: ReadPeriod?

    init(_ document: SourceDocument) {
        let lines = FrontLines(document)
        title = lines.title
        owner = lines.value(of: ["organisation", "owner", "plan owner", "produced by", "prepared by", "lead organisation"])
        period = PeriodWords.find(in: lines)
        place = PlaceWords.find(in: lines)
    }
}
