import Testing

@testable import People

/// Hashes made by Python's `hashlib.scrypt` over `hmac`, which share no code with ours.
@Suite struct PasswordVectorTests {
    static let vectors: [(password: String, pepper: [UInt8], phc: String)] = [
        (
            "lantern otter quilt", Array(repeating: 7, count: 32),
            "$scrypt$ln=15,r=8,p=3$AAECAwQFBgcICQoLDA0ODw$bchlK07eGJ/8UgVbhktuUnjzwbzbN1aXlNFYRP2iu/A"
        ),
        (
            "café lantern otter", Array(0..<32),
            "$scrypt$ln=10,r=8,p=1$EBESExQVFhcYGRobHB0eHw$fY75C150zgZ7jBSuIMY3Mi7kXBoZuIzn0GXEzj1oeek"
        ),
        (
            "🐝 lantern otter", Array(repeating: 0, count: 32),
            "$scrypt$ln=1,r=1,p=1$/////////////////////w$ktdi0IEziiX/9xA1Z1ktCnGLWe+HA5vCbTqa3mPkEso"
        ),
    ]

    @Test func hashesMadeElsewhereAreUnderstood() throws {
        for vector in Self.vectors {
            let hash = try #require(PasswordHash(phc: vector.phc))
            let made = try PasswordHash(vector.password, salt: hash.salt, pepper: vector.pepper, cost: hash.cost)

            #expect(made.phc == vector.phc)
            #expect(try hash.matches(vector.password, pepper: vector.pepper))
            #expect(try !hash.matches(vector.password + ".", pepper: vector.pepper))
        }
    }
}
