/// Writes small zip files for the tests: every part stored as it is.
struct Zip {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    init(_ parts: [(String, String)]) {
        for (name, text) in parts { add(name, Array(text.utf8)) }
    }

    mutating func add(_ name: String, _ bytes: [UInt8]) {
        let name = Array(name.utf8)
        let sum = Zip.checksum(bytes)
        let common =
            Zip.two(20) + Zip.two(0) + Zip.two(0) + Zip.four(0) + Zip.four(sum) + Zip.four(UInt32(bytes.count))
            + Zip.four(UInt32(bytes.count)) + Zip.two(name.count) + Zip.two(0)
        directory +=
            [0x50, 0x4B, 1, 2] + Zip.two(20) + common + Zip.two(0) + Zip.two(0) + Zip.two(0) + Zip.four(0)
            + Zip.four(UInt32(body.count)) + name
        body += [0x50, 0x4B, 3, 4] + common + name + bytes
        count += 1
    }

    var bytes: [UInt8] {
        body + directory + [0x50, 0x4B, 5, 6] + Zip.two(0) + Zip.two(0) + Zip.two(count) + Zip.two(count)
            + Zip.four(UInt32(directory.count)) + Zip.four(UInt32(body.count)) + Zip.two(0)
    }

    private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }

    private static func four(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(number >> ($0 * 8) & 0xFF) } }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
        }
    }
}
