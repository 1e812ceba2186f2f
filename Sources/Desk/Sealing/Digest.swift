import Crypto

/// What a text or a file is known by without being kept: the hash of a link's secret, of evidence, of a snapshot.
package enum Digest {
    /// SHA-256 (FIPS 180-4) as 64 hexadecimal digits in lower case.
    package static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let hash = SHA256.hash(data: Array(bytes))
        return String(decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
