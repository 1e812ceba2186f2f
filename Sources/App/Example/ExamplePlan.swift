import Strategy

/// One of the five invented documents, whose plan it is and how it stands.
struct ExamplePlan: Sendable {
    let fileName: String
    let bytes: [UInt8]
    let team: String
    let isAdopted: Bool
    /// How some of its actions are going, each told by the words it begins with, in the order in which it was said.
    let reports: [Report]

    typealias Report = (action: String, status: Action.Status)
}

extension ExamplePlan {
    /// Every layout that plans have come in: a list, a long strategy, a partner's return, merged cells, two years side by side.
    static let all = [
        ExamplePlan(
            fileName: "equalities.html",
            bytes: PackageResources.equalities_html,
            team: TrenthamVale.outreach,
            isAdopted: true,
            reports: [
                ("Offer telephone interpreting", .done), ("Run a monthly group for men", .onTrack),
                ("Raise money for a bilingual", .atRisk),
            ]
        ),
        ExamplePlan(
            fileName: "strategy.html",
            bytes: PackageResources.strategy_html,
            team: TrenthamVale.commissioning,
            isAdopted: true,
            reports: [
                ("Write a carers’ employment charter", .onTrack), ("Write a carers’ employment charter", .done),
                ("Set up a peer network", .done), ("Hold a jobs and skills day", .onTrack),
                ("Train housing officers", .atRisk), ("Let carers stay beside", .done), ("Map what breaks", .done),
                ("Commission flexible breaks", .onTrack), ("Commission flexible breaks", .atRisk),
                ("Commission flexible breaks", .offTrack), ("Name a young carers’ lead", .onTrack),
                ("Complete young carers’ needs", .offTrack), ("Put a carers’ desk in two libraries", .stopped),
                ("Pay carers who sit on boards", .done),
            ]
        ),
        ExamplePlan(
            fileName: "employer-return.html",
            bytes: PackageResources.employer_return_html,
            team: TrenthamVale.commissioning,
            isAdopted: true,
            reports: [
                ("Put a carers’ page", .done), ("Give five days’ paid", .done), ("Let shifts be swapped", .atRisk),
                ("Count by grade", .onTrack),
            ]
        ),
        ExamplePlan(
            fileName: "joint-plan.html",
            bytes: PackageResources.joint_plan_html,
            team: TrenthamVale.commissioning,
            isAdopted: true,
            reports: [
                ("Pay carers to review", .atRisk), ("Keep twelve emergency places", .onTrack),
                ("Ring the carer before discharge", .offTrack), ("Bring strength and balance", .done),
            ]
        ),
        ExamplePlan(
            fileName: "two-year-plan.csv",
            bytes: PackageResources.two_year_plan_csv,
            team: TrenthamVale.commissioning,
            isAdopted: false,
            reports: []
        ),
    ]
}
