/// What a carer got, by the best of it: the six categories of ASCOF 3D, best first.
///
/// Source: DHSC's published SQL, `DataS-DHSC/ASC-CLD-LA-Dashboard` @9bee728, `Create_ASCOF_3D_2425_Onwards.sql`.
enum CarerSupport: Int, Sendable, Hashable, CaseIterable, Comparable {
    case directPayment = 1
    case managedBudget, commissioned, unknownMechanism, informationOnly, noDirectSupport

    /// Whether someone whose best it is counts below the line of both measures.
    var isInDenominator: Bool { self <= .commissioned }
    /// Above the line of 3D(1b), self-directed support.
    var isSelfDirected: Bool { self <= .managedBudget }
    /// Above the line of 3D(2b), direct payments.
    var isDirectPayment: Bool { self == .directPayment }

    static func < (left: CarerSupport, right: CarerSupport) -> Bool { left.rawValue < right.rawValue }

    /// The category of one row of the data set; none where DHSC's comparisons give none.
    ///
    /// The comparisons are SQL's: letter case makes no difference, and `NOT LIKE` with nothing is neither true nor false.
    /// So a row of support direct to the carer whose component is blank falls out, unless its mechanism is a direct
    /// payment, which is asked first. That is a trap of the published method, kept here on purpose.
    init?(_ row: CarerSupportRow) {
        func isOne(_ value: String?, of labels: [String]) -> Bool {
            guard let value else { return false }
            return labels.contains { $0.lowercased() == value.lowercased() }
        }
        let information = isOne(row.outcome, of: Labels.information)
        if isOne(row.serviceType, of: Labels.directToCarer) {
            let isDirect = isOne(row.mechanism, of: Labels.directPayment)
            let component = row.component.map { isOne($0, of: Labels.directPayment) }
            if isDirect || component == true {
                self = .directPayment
            } else if component == nil {
                return nil
            } else if isOne(row.mechanism, of: Labels.managedBudget) {
                self = .managedBudget
            } else if isOne(row.mechanism, of: Labels.commissioned) {
                self = .commissioned
            } else {
                self = .unknownMechanism
            }
        } else if isOne(row.serviceType, of: Labels.involvingCaredFor) {
            self = .noDirectSupport
        } else if row.serviceType == nil, isOne(row.eventType, of: ["Assessment", "Review"]) {
            self = information ? .informationOnly : .noDirectSupport
        } else if row.serviceType == nil, information, isOne(row.eventType, of: ["Request"]) {
            self = .informationOnly
        } else {
            return nil
        }
    }

    /// The labels the method compares with, of both releases.
    enum Labels {
        static let carers = [
            "Unpaid carer", "Unpaid carer known by association", "Carer", "Carer known by association",
        ]
        static let directToCarer = ["Unpaid carer support: Direct to unpaid carer", "Carer Support: Direct to Carer"]
        static let involvingCaredFor = [
            "Unpaid carer support: Support involving the person cared-for",
            "Carer Support: Support involving the person cared-for",
        ]
        static let directPayment = ["Direct payment"]
        static let managedBudget = ["CASSR managed personal budget"]
        static let commissioned = ["CASSR commissioned support"]
        static let information = [
            "NFA: Information and advice or signposting", "NFA - Information & Advice / Signposting only",
        ]
    }
}
