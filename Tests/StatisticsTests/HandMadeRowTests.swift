import Statistics
import Testing

/// Rows like the published ones, made up here and worked out apart from this program with SciPy 1.17: so no rule goes
/// untried where the published ones are not there.
struct HandMadeRowTests {
    typealias Row = (count: Double, of: Double, level: Confidence, lower: Double, upper: Double)

    @Test(
        arguments: [
            (3, 40, .ninetyFive, 0.02583602577458819, 0.19864233524310546),
            (3, 40, .ninetyNinePointEight, 0.015206763705006515, 0.29861122640330867),
            (0, 17, .ninetyFive, 0, 0.18431813500885183),
            (0, 17, .ninetyNinePointEight, 0, 0.3596874842483658),
            (212, 900, .ninetyFive, 0.20899223957410204, 0.2643667269186821),
            (212, 900, .ninetyNinePointEight, 0.19476264766596996, 0.28190136972536295),
            (58, 58, .ninetyFive, 0.937882144212797, 1),
            (58, 58, .ninetyNinePointEight, 0.8586291436904243, 1),
        ] as [Row]
    )
    func wilson(_ row: Row) throws {
        let interval = try Interval.wilson(row.count, of: row.of, row.level)
        #expect(agree(interval.lower, row.lower) && agree(interval.upper, row.upper))
    }

    @Test(
        arguments: [
            (12, 0, .ninetyFive, 6.1935098430790285, 20.9628580536167),
            (12, 0, .ninetyNinePointEight, 4.000375990424999, 27.0809593520404),
            (47, 0, .ninetyFive, 34.53085774750199, 62.5014450018665),
            (47, 0, .ninetyNinePointEight, 28.59816525478756, 72.31175782791587),
            (310, 0, .ninetyFive, 276.4469815434763, 346.5022751581588),
            (310, 0, .ninetyNinePointEight, 258.41658876289455, 368.36871094718913),
        ] as [Row]
    )
    func byars(_ row: Row) throws {
        let interval = try Interval.byars(row.count, row.level)
        #expect(agree(interval.lower, row.lower) && agree(interval.upper, row.upper))
    }

    /// Each for a thousand people: exact below ten events, Byar's from there.
    @Test(
        arguments: [
            (0, 250, .ninetyFive, 0, 14.755517816455741),
            (0, 250, .ninetyNinePointEight, 0, 27.631021115928547),
            (4, 1300, .ninetyFive, 0.8383579797125578, 7.878145134925919),
            (4, 1300, .ninetyNinePointEight, 0.3296557027910946, 11.380114786567086),
            (9, 640, .ninetyFive, 6.430270464653647, 26.695005392842446),
            (9, 640, .ninetyNinePointEight, 3.8319131318183985, 35.40214579541083),
            (10, 640, .ninetyFive, 7.480390490574317, 28.736654071494487),
            (10, 640, .ninetyNinePointEight, 4.5567474604620095, 37.80269519981336),
            (83, 51_200, .ninetyFive, 1.2911509803968696, 2.0096133115476323),
            (83, 51_200, .ninetyNinePointEight, 1.12593810664598, 2.2502519130807048),
        ] as [Row]
    )
    func crudeRates(_ row: Row) throws {
        let rate = try Estimate.rate(row.count, of: row.of, per: 1000, row.level)
        #expect(agree(rate.value, row.count / row.of * 1000))
        #expect(agree(rate.interval.lower, row.lower) && agree(rate.interval.upper, row.upper))
        #expect(rate.method == (row.count < 10 ? .exact : .byars))
    }

    @Test func aMean() throws {
        let mean = try Mean([12.5, 9.75, 14.25, 11, 10.5, 13.75, 8.25])
        #expect(agree(mean.value, 11.428571428571429) && agree(mean.deviation, 2.178083473847506))
        let near = mean.interval(.ninetyFive)
        #expect(agree(near.lower, 9.414180188301767) && agree(near.upper, 13.44296266884109))
        let far = mean.interval(.ninetyNinePointEight)
        #expect(agree(far.lower, 7.141454721454176) && agree(far.upper, 15.715688135688682))
    }

    /// Nineteen bands of a made-up place.
    private let bands = zip(
        [2.0, 0, 1, 3, 4, 6, 5, 8, 11, 9, 12, 14, 10, 13, 16, 12, 9, 7, 5],
        (0..<19).map { 900 + 10 * Double($0) }
    ).map { AgeBand(count: $0, population: $1) }
    private let reference = (0..<19).map { AgeBand(count: 40 + 5 * Double($0), population: 20_000 - 300 * Double($0)) }

    @Test func aDirectlyStandardisedRate() throws {
        let near = try Estimate.direct(bands)
        #expect(agree(near.value, 792.6983833520065) && near.method == .dobson)
        #expect(agree(near.interval.lower, 662.9567991036986) && agree(near.interval.upper, 939.3581416166712))
        let far = try Estimate.direct(bands, .ninetyNinePointEight)
        #expect(agree(far.interval.lower, 595.5429257796369) && agree(far.interval.upper, 1028.670038492134))
    }

    @Test func anIndirectlyStandardisedRatioAndRate() throws {
        let all = try StandardisedRatio(bands, reference: reference)
        #expect(all.observed == 147 && agree(all.expected, 98.30965185355994))
        #expect(agree(all.referenceRate * 1000, 4.913294797687861))
        let ratio = all.ratio(times: 100)
        #expect(agree(ratio.value, 149.52753593204483) && ratio.method == .byars)
        #expect(agree(ratio.interval.lower, 126.33148862203689) && agree(ratio.interval.upper, 175.74832482476137))
        let rate = all.rate(per: 1000, .ninetyNinePointEight)
        #expect(agree(rate.value, 7.346728644060006))
        #expect(agree(rate.interval.lower, 5.614854153976674) && agree(rate.interval.upper, 9.419576613637089))
        // Known only in all: nine events are too few for Byar's.
        let few = try StandardisedRatio(observed: 9, bands, reference: reference).ratio(times: 100)
        #expect(agree(few.value, 9.154747097880295) && few.method == .exact)
        #expect(agree(few.interval.lower, 4.1861333244354375) && agree(few.interval.upper, 17.37856164608165))
        // Nobody lives there of one band: fewer are expected, and no more.
        var none = bands
        none[1] = AgeBand(count: 0, population: 0)
        let fewer = try StandardisedRatio(observed: 147, none, reference: reference)
        #expect(agree(all.expected - fewer.expected, 910.0 * 45 / 19_700))
    }

    @Test(
        arguments: [
            (0.37, 240, .ninetyFive, 0.30891794961202457, 0.4310820503879754),
            (0.37, 240, .ninetyNinePointEight, 0.2736932683841189, 0.4663067316158811),
        ] as [Row]
    )
    func theFunnelOfAShare(_ row: Row) throws {
        let limits = try Funnel.limits(ofShare: row.count, population: row.of, row.level)
        #expect(agree(limits.lower, row.lower) && agree(limits.upper, row.upper))
    }

    @Test(
        arguments: [
            (6, 0, .ninetyFive, 0.4594365737589502, 2.724926499302901),
            (6, 0, .ninetyNinePointEight, 0.3321958055676349, 5.419541815147405),
            (28, 0, .ninetyFive, 0.6919082037295335, 1.504907342475172),
            (28, 0, .ninetyNinePointEight, 0.5770885822433287, 1.9389804950903466),
        ] as [Row]
    )
    func theFunnelOfARatio(_ row: Row) throws {
        let limits = try Funnel.limits(ofRatioAt: row.count, row.level)
        #expect(agree(limits.lower, row.lower) && agree(limits.upper, row.upper))
    }

    @Test func relativeRisks() throws {
        let group = try #require(Proportion(18, of: 90)), other = try #require(Proportion(25, of: 260))
        let near = try RelativeRisk(group, against: other)
        #expect(agree(near.ratio, 2.08, 1e-12) && near.differs)
        #expect(agree(near.interval.lower, 1.1923632857728539) && agree(near.interval.upper, 3.628424366652449))
        let far = try RelativeRisk(group, against: other, .ninetyNinePointEight)
        #expect(agree(far.interval.lower, 0.8650706888452939) && agree(far.interval.upper, 5.001209792201985))
        #expect(!far.differs)
        let less = try RelativeRisk(#require(Proportion(7, of: 44)), against: #require(Proportion(31, of: 97)))
        #expect(agree(less.ratio, 0.497800586510264) && !less.differs)
        #expect(agree(less.interval.lower, 0.23779858219761277) && agree(less.interval.upper, 1.0420811665060066))
    }

    /// Nineteen figures: a wild one in the middle, and a rise at the end.
    @Test func aChartWithAndWithoutScreening() throws {
        let values: [Double] = [41, 38, 44, 40, 43, 39, 42, 60, 41, 40, 43, 42, 45, 46, 47, 48, 49, 50, 51]
        let plain = ControlChart(values)
        let part = try #require(plain.parts.first), limits = try #require(part.limits)
        #expect(agree(part.mean, 44.68421052631579))
        #expect(agree(limits.lower, 33.748654970760235) && agree(limits.upper, 55.61976608187134))
        #expect(plain.points[7].signal == .aboveLimit)
        #expect(plain.points[11...].allSatisfy { $0.signal == .rising })
        let screened = try #require(ControlChart(values, rules: .screened).parts.first?.limits)
        #expect(agree(screened.lower, 38.53296052631579) && agree(screened.upper, 50.835460526315785))
        #expect(plain.meaning(at: 18, .higher) == .better && plain.meaning(at: 18, .lower) == .worse)
        #expect(plain.assurance(56, .higher) == .willMiss && plain.assurance(33, .higher) == .willMeet)
        #expect(plain.assurance(45, .higher) == .mayOrMayNot)
    }
}
