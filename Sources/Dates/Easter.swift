extension Day {
    /// Easter Sunday of a year, by the Gregorian reckoning; nil outside the years there are.
    public static func easter(in year: Int) -> Day? {
        guard (1...9999).contains(year) else { return nil }
        // The age of the moon, corrected for the centuries, gives the full moon; the Sunday after it is Easter.
        let (golden, century) = (year % 19, year / 100)
        let correction = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
        let fullMoon = correction - (correction / 28) * (1 - (29 / (correction + 1)) * ((21 - golden) / 11))
        let weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7
        let offset = fullMoon - weekday
        let month = 3 + (offset + 40) / 44
        return Day(year, month, offset + 28 - 31 * (month / 4))
    }
}
