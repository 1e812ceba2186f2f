/// How a text file's bytes stand for letters.
enum TextEncoding {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1252

    /// The encoding of `bytes`, by the mark at their beginning or by what they can be, and how long that mark is.
    static func detect(_ bytes: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if let wide = unmarkedWide(bytes) { return (wide, 0) }
        return (isUTF8(bytes) ? .utf8 : .windows1252, 0)
    }

    /// `bytes` as UTF-8, whatever they were.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        let (encoding, mark) = detect(bytes)
        let body = bytes.dropFirst(mark)
        switch encoding {
        case .utf8: return mark == 0 ? bytes : Array(body)
        case .utf16LittleEndian: return fromWide(body, low: 0, high: 1)
        case .utf16BigEndian: return fromWide(body, low: 1, high: 0)
        case .windows1252: return from1252(body)
        }
    }

    /// UTF-16 without a mark: English text then has a zero in nearly every other byte.
    private static func unmarkedWide(_ bytes: [UInt8]) -> TextEncoding? {
        let sample = bytes.prefix(4_096)
        guard sample.count >= 8 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (offset, byte) in sample.enumerated() where byte == 0 {
            if offset % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let pairs = sample.count / 2
        if zeros.odd * 10 > pairs * 6, zeros.even * 10 < pairs { return .utf16LittleEndian }
        if zeros.even * 10 > pairs * 6, zeros.odd * 10 < pairs { return .utf16BigEndian }
        return nil
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            let length: Int
            switch first {
            case 0..<0x80: length = 1
            case 0xC2...0xDF: length = 2
            case 0xE0...0xEF: length = 3
            case 0xF0...0xF4: length = 4
            default: return false
            }
            // A letter cut off at the very end is the fault of whoever cut the file.
            guard index + length <= bytes.count else { return bytes.count > 64 }
            for offset in 1..<max(length, 1) where bytes[index + offset] & 0xC0 != 0x80 { return false }
            index += length
        }
        return true
    }

    private static func fromWide(_ bytes: ArraySlice<UInt8>, low: Int, high: Int) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            units.append(UInt16(bytes[index + low]) | UInt16(bytes[index + high]) << 8)
            index += 2
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func from1252(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 16)
        for byte in bytes {
            if byte < 0x80 {
                out.append(byte)
                continue
            }
            let value = byte < 0xA0 ? highControls[Int(byte) - 0x80] : UInt16(byte)
            out.append(contentsOf: String(decoding: [value], as: UTF16.self).utf8)
        }
        return out
    }

    /// 0x80 to 0x9F, which is where Windows-1252 keeps its curly quotes and dashes.
    private static let highControls: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
