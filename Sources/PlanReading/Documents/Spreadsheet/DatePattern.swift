internal import Dates

extension DatedNumber {
    /// The moment as a date format such as `dd/mm/yyyy` or `mmm-yy` shows it.
    func shown(as pattern: String) -> String {
        let isTwelveHour = pattern.lowercased().contains("am/pm")
        let characters = Array(pattern)
        var out = ""
        var index = 0
        var follows: Character = " "
        while index < characters.count {
            let character = characters[index]
            if character == "\u{1}" {
                if index + 1 < characters.count { out.append(characters[index + 1]) }
                index += 2
                continue
            }
            let letter = Character(character.lowercased())
            guard "dmyhsa".contains(letter) else {
                out.append(character)
                index += 1
                continue
            }
            if letter == "a" {
                let isMark = characters[index...].prefix(5).map { $0.lowercased() }.joined() == "am/pm"
                out += isMark ? (seconds < 43_200 ? "AM" : "PM") : String(character)
                index += isMark ? 5 : 1
                continue
            }
            var length = 1
            while index + length < characters.count, Character(characters[index + length].lowercased()) == letter {
                length += 1
            }
            let next = characters[(index + length)...].first { $0.isLetter }.map { Character($0.lowercased()) }
            // m is minutes beside hours or seconds, and months elsewhere.
            let isMinute = letter == "m" && (follows == "h" || next == "s")
            out += isMinute ? DatedNumber.padded(seconds / 60 % 60, min(length, 2)) : part(letter, length, isTwelveHour)
            follows = letter
            index += length
        }
        return FoldedText.fold(out.utf8)
    }

    private func part(_ letter: Character, _ length: Int, _ isTwelveHour: Bool) -> String {
        switch letter {
        case "y": return length <= 2 ? DatedNumber.padded(day.year % 100, 2) : DatedNumber.padded(day.year, 4)
        case "m":
            let name = DatedNumber.months[(day.month - 1) % 12]
            switch length {
            case 1, 2: return DatedNumber.padded(day.month, length)
            case 3: return String(name.prefix(3))
            case 5: return String(name.prefix(1))
            default: return name
            }
        case "d":
            guard length > 2 else { return DatedNumber.padded(day.day, length) }
            return length == 3 ? String(weekday.prefix(3)) : weekday
        case "h":
            let hour = seconds / 3_600
            return DatedNumber.padded(isTwelveHour ? (hour + 11) % 12 + 1 : hour, min(length, 2))
        default: return DatedNumber.padded(seconds % 60, min(length, 2))
        }
    }

    /// By Zeller's rule.
    private var weekday: String {
        let month = day.month < 3 ? day.month + 12 : day.month
        let year = day.month < 3 ? day.year - 1 : day.year
        let index = (day.day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7
        return DatedNumber.weekdays[index]
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
}
