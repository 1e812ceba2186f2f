/// Bank holidays of England and Wales, as the government publishes them (gov.uk/bank-holidays, the list of November 2026).
///
/// They are declared and not computed: a year that is not here has none yet, and only its weekends are left out.
public enum BankHolidays {
    public static let englandAndWales: Set<Day> = Set(
        table.split(separator: "\n").flatMap { line -> [Day] in
            let parts = line.split(separator: ":")
            guard parts.count == 2 else { return [] }
            let year = parts[0].filter(\.isNumber)
            return parts[1].split(separator: " ").compactMap { Day(iso: "\(year)-\($0)") }
        }
    )

    /// The last year that is published.
    public static let lastYear = 2028

    private static let table = """
        2025: 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
        2026: 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
        2027: 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
        2028: 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26
        """
}
