/// How a spreadsheet shows a number: as itself, with so many decimals, as a percentage or as a date.
enum NumberFormat: Equatable {
    case general
    case fixed(decimals: Int, grouped: Bool, percent: Bool)
    case date(pattern: String)

    /// The formats every workbook has without writing them down.
    ///
    /// Those that follow the computer's own settings are shown as in the United Kingdom.
    init(builtIn id: Int) {
        switch id {
        case 1: self = .fixed(decimals: 0, grouped: false, percent: false)
        case 2: self = .fixed(decimals: 2, grouped: false, percent: false)
        case 3: self = .fixed(decimals: 0, grouped: true, percent: false)
        case 4: self = .fixed(decimals: 2, grouped: true, percent: false)
        case 9: self = .fixed(decimals: 0, grouped: false, percent: true)
        case 10: self = .fixed(decimals: 2, grouped: false, percent: true)
        case 14: self = .date(pattern: "dd/mm/yyyy")
        case 15: self = .date(pattern: "d-mmm-yy")
        case 16: self = .date(pattern: "d-mmm")
        case 17: self = .date(pattern: "mmm-yy")
        case 18...21: self = .date(pattern: "h:mm")
        case 22: self = .date(pattern: "dd/mm/yyyy h:mm")
        case 45...47: self = .date(pattern: "mm:ss")
        default: self = .general
        }
    }

    /// Reads the part of `code` that is for positive numbers.
    init(code: String) {
        var pattern = ""
        var isDate = false
        var isQuoted = false
        var isEscaped = false
        var isBracketed = false
        for character in code.prefix(200) {
            if isEscaped {
                pattern += "\u{1}\(character)"
                isEscaped = false
            } else if isQuoted {
                if character == "\"" { isQuoted = false } else { pattern += "\u{1}\(character)" }
            } else if isBracketed {
                isBracketed = character != "]"
            } else {
                switch character {
                case "\\": isEscaped = true
                case "\"": isQuoted = true
                case "[": isBracketed = true
                case "_", "*": isEscaped = true
                case ";":
                    self = NumberFormat.made(pattern, isDate: isDate)
                    return
                default:
                    isDate = isDate || "dmyhs".contains(character.lowercased())
                    pattern.append(character)
                }
            }
        }
        self = NumberFormat.made(pattern, isDate: isDate)
    }

    /// A character after `\u{1}` stands for itself.
    private static func made(_ pattern: String, isDate: Bool) -> NumberFormat {
        if pattern.lowercased().contains("general") || pattern == "@" { return .general }
        if isDate { return .date(pattern: pattern) }
        guard pattern.contains("0") || pattern.contains("#") else { return .general }
        let decimals = pattern.split(separator: ".", maxSplits: 1).dropFirst().first?.prefix { "0#?".contains($0) }
        return .fixed(
            decimals: min(decimals?.count ?? 0, 15),
            grouped: pattern.contains(","),
            percent: pattern.contains("%")
        )
    }
}
