import Testing

@testable import Statistics

/// Worked out to forty digits with mpmath.
struct FunctionTests {
    @Test(arguments: [
        (0.975, 1.95996398454005424), (0.999, 3.09023230616781354), (0.5, 0.0), (0.025, -1.95996398454005424),
        (0.0001, -3.71901648545568056), (1e-20, -9.26234008979840757), (0.3, -0.524400512708040784),
    ])
    func theNormalQuantile(_ p: Double, _ x: Double) {
        #expect(agree(Normal.quantile(p), x, 1e-14))
    }

    @Test(arguments: [
        (0.025, 2, 0.0506356159685797508), (0.975, 2, 7.37775890822787261), (0.001, 20, 5.92104074548751914),
        (0.999, 20, 45.3147466181258615), (0.025, 1, 0.000982069117175255912), (0.5, 7, 6.34581119552151754),
        (0.001, 2000, 1810.24158186995323), (0.975, 2000, 2125.84230244977552), (0.025, 20000, 19609.9049345203663),
        (0.999, 18, 42.312396331679966), (1e-6, 3, 0.000241810487201242827),
    ])
    func theChiSquareQuantile(_ p: Double, _ degrees: Double, _ x: Double) {
        #expect(agree(ChiSquare.quantile(p, degrees: degrees), x, 1e-12))
    }

    @Test(arguments: [
        (0.975, 1, 12.7062047361747046), (0.999, 1, 318.308838985550446), (0.975, 2, 4.30265272974946385),
        (0.999, 2, 22.3271247701198754), (0.975, 7, 2.36462425159278534), (0.999, 7, 4.78528962863833406),
        (0.975, 30, 2.04227245630123831), (0.999, 25, 3.45018872697306403), (0.975, 1000, 1.96233908082640848),
        (0.9995, 20000, 3.29101328336425629), (0.6, 4, 0.270722294707597425),
    ])
    func studentsQuantile(_ p: Double, _ degrees: Double, _ t: Double) {
        #expect(agree(Student.quantile(p, degrees: degrees), t, 1e-12))
        #expect(agree(Student.quantile(1 - p, degrees: degrees), -t, 1e-10))
    }

    @Test func whatLiesOutsideIsSaid() {
        #expect(Normal.quantile(-1).isNaN)
        #expect(Normal.quantile(0) == -.infinity)
        #expect(Student.quantile(0, degrees: 3).isNaN)
        #expect(ChiSquare.quantile(0.5, degrees: 0) == 0)
    }
}
