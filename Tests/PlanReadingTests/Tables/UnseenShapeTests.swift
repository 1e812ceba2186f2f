import PlanReading
import Testing

/// Plans of shapes that were not thought of when the reader was first written, each as an office might have it.
@Suite struct UnseenShapeTests {
    private func read(_ text: String, named name: String) throws -> ReadPlan {
        try PlanReader.read(Array(text.utf8), named: name)
    }

    @Test func aCodeThatComesRoundAgainIsNoReference() throws {
        let plan = try read(
            """
            Ref,Budget code,Priority,We will,Responsible officer,Finish,Success criteria
            1,BC100,Identifying carers,Work with GP practices to find carers,Head of Commissioning,Mar 2026,200 more carers known
            2,BC100,Identifying carers,Train pharmacy staff,Carer Lead,31/12/2025,50 staff trained
            3,BC200,Breaks for carers,Commission a sitting service,Commissioning Manager,Q4 2025/26,Contract awarded
            """,
            named: "plan.csv"
        )

        #expect(plan.themes.map { $0.title?.text } == ["Identifying carers", "Breaks for carers"])
        #expect(plan.actions.map(\.ref) == ["1", "2", "3"])
        #expect(plan.actions.first?.extras.map(\.text.text) == ["BC100"])
    }

    @Test func questionsNobodyAskedBeforeAreUnderstood() throws {
        let plan = try read(
            """
            <h1>Caring Together: Mid-Wexley Carers Action Plan 2025 to 2028</h1><h2>Priority 1: Young carers are seen</h2>
            <table><tr><th>No.</th><th>What needs to happen?</th><th>Whose job is it?</th><th>Deadline</th>
            <th>What difference will it make?</th></tr>
            <tr><td>1.1</td><td>Every school names a champion</td><td>Education Service; Family Hub</td>
            <td>Spring 2026</td><td>All 42 schools have one</td></tr>
            <tr><td>1.2</td><td>A young carers’ card is launched</td><td>Young Carers Forum</td><td>June 2026</td>
            <td>300 cards issued</td></tr></table>
            """,
            named: "plan.html"
        )

        #expect(
            plan.actions.map { $0.leads.map(\.text) } == [["Education Service", "Family Hub"], ["Young Carers Forum"]]
        )
        #expect(plan.actions.map { $0.measures.count } == [1, 1])
    }

    @Test func ticksUnderYearsSayWhen() throws {
        let plan = try read(
            """
            Theme;Aim;Action;Owner;Support from;Yr1;Yr2;Yr3;Evidence of success;BRAG
            Health;Carers stay well;Offer health checks;Public Health;GPs, Carers Centre;X;X;;500 carers checked;G
            ;;Flu jabs for carers;ICB;Pharmacies;X;X;X;Uptake of flu vaccine;A
            Money;Carers are not poorer for caring;Advice in libraries;Citizens Advice;Libraries;;X;X;£ gained;R
            """,
            named: "plan.csv"
        )

        #expect(plan.themes.map { $0.title?.text } == ["Health", "Money"])
        #expect(plan.actions.map { $0.when?.asWritten } == ["Yr1, Yr2", "Yr1, Yr2, Yr3", "Yr2, Yr3"])
        #expect(plan.actions.map(\.rag) == ["G", "A", "R"])
        #expect(plan.actions.first?.partners.map(\.text) == ["GPs", "Carers Centre"])
    }

    @Test func aHeadingInTwoCellsStandsOverItsRows() throws {
        let plan = try read(
            """
            <h1>All-age Carers Strategy Action Plan</h1>
            <table><tr><th colspan=2>Strategic Objective 1</th><th colspan=4>Carers get the right support</th></tr>
            <tr><th>Ref</th><th>Key task</th><th>Accountable</th><th>Milestones</th><th>Target date</th><th>KPI</th></tr>
            <tr><td>SO1.1</td><td>Review the pathway</td><td>Adult Social Care</td><td>Mapped by June 2026</td>
            <td>March 2027</td><td>% within 28 days</td></tr>
            <tr><td>SO1.2</td><td>Single front door</td><td>Carers Centre</td><td></td><td>Ongoing</td><td>Referrals</td></tr>
            <tr><th colspan=2>Strategic Objective 2</th><th colspan=4>Carers are involved</th></tr>
            <tr><td>SO2.1</td><td>Board co-chaired by a carer</td><td>Partnership Board</td><td></td><td>Done</td>
            <td>Meetings co-chaired</td></tr></table>
            """,
            named: "plan.html"
        )

        #expect(plan.objectives.map { $0.title?.text } == ["Carers get the right support", "Carers are involved"])
        #expect(plan.actions.map(\.ref) == ["SO1.1", "SO1.2", "SO2.1"])
        #expect(plan.actions.map(\.text.text).last == "Board co-chaired by a carer")
    }

    @Test(arguments: [
        "Priority 1,Carers are found,,,\nRef,Action,Lead,By when,Measure\n",
        "Ref,Action,Lead,By when,Measure\nPriority 1,Carers are found,,,\n",
    ])
    func aHeadingInTwoCellsNeedsNoMerging(_ opening: String) throws {
        let rows = """
            1.1,Ask at the front desk,Town Council,March 2027,People asked
            1.2,Ask at discharge,Acute Trust,June 2027,Wards that ask
            Priority 2,Carers have breaks,,,
            2.1,Buy sitting hours,Commissioning Team,Ongoing,Hours bought
            """
        let plan = try read(opening + rows, named: "plan.csv")

        #expect(plan.themes.map { $0.title?.text } == ["Carers are found", "Carers have breaks"])
        #expect(plan.actions.map(\.ref) == ["1.1", "1.2", "2.1"])
    }

    @Test func aTableWithoutHeadersSaysWhoAndWhenInItsLines() throws {
        let plan = try read(
            """
            <h1>Action Plan</h1><table>
            <tr><td rowspan=2>1. Information and advice</td><td>Refresh the website<br>Lead: Communications Team<br>By: March 2026</td>
            <td>Visits up 20%</td></tr>
            <tr><td>Print an A5 guide<br>Lead: Carers Centre<br>By: June 2026</td><td>5,000 copies out</td></tr>
            <tr><td rowspan=2>2. Young adult carers</td><td>A worker at both colleges<br>Lead: Children’s Services<br>By: Sept 2026</td>
            <td>All transitions planned</td></tr>
            <tr><td>Bursary scheme<br>Lead: Northfold College<br>By: 2027</td><td>30 bursaries</td></tr></table>
            """,
            named: "plan.html"
        )

        #expect(plan.themes.map { $0.title?.text } == ["Information and advice", "Young adult carers"])
        #expect(plan.actions.map(\.text.text).first == "Refresh the website")
        #expect(plan.actions.map { $0.leads.first?.text }.last == "Northfold College")
        #expect(plan.actions.map { $0.when?.asWritten } == ["March 2026", "June 2026", "Sept 2026", "2027"])
    }

    @Test func aPromiseInAListEndsWithItsDate() throws {
        let plan = try read(
            """
            <h1>Northfold Carers’ Strategy 2026-2031</h1><h2>Our commitments</h2><h3>We will identify carers earlier</h3>
            <ul><li>Train 200 front line staff by March 2027 (Lead: Adult Social Care)</li>
            <li>Put a question in every new patient form by June 2027 (Lead: ICB)</li></ul>
            """,
            named: "plan.html"
        )

        #expect(plan.actions.map { $0.when?.asWritten } == ["by March 2027", "by June 2027"])
        #expect(plan.actions.map { $0.leads.first?.text } == ["Adult Social Care", "ICB"])
    }

    @Test func figuresToReachStandUnderTheirOwnHeader() throws {
        let plan = try read(
            """
            Strategic Theme\tOutcome\tIndicator\tBaseline\tTarget 2027\tActions\tLead Agency\tTimescale
            Finding\tCarers found early\tCarers on GP registers\t2.1%\t3.5%\tGP coding campaign\tICB\t2026-27
            Finding\tCarers found early\tYoung carers known\t140\t400\tSchool census prompts\tEducation\tSept 2026
            Helping\tCarers supported\tCarers with an assessment\t31%\t50%\tTrusted assessors\tCarers Centre\tOngoing
            """,
            named: "plan.tsv"
        )

        #expect(plan.actions.map(\.ref) == [nil, nil, nil])
        #expect(plan.actions.first?.measures.map(\.text) == ["Carers on GP registers"])
        let extras = plan.actions.first?.extras.map { "\($0.header): \($0.text.text)" }
        #expect(extras == ["Baseline: 2.1%", "Target 2027: 3.5%"])
    }

    @Test func whoHelpsStandsUnderWhoIsResponsible() throws {
        let plan = try read(
            """
            <h1>Carers Strategy 2025-30 action plan</h1><table><thead>
            <tr><th rowspan=2>Priority</th><th rowspan=2>Action</th><th colspan=2>Responsibility</th><th rowspan=2>Due</th>
            <th colspan=2>Progress</th></tr><tr><th>Lead</th><th>Support</th><th>Q1</th><th>Q2</th></tr></thead>
            <tr><td rowspan=2>Health</td><td>Carer health checks</td><td>PCNs</td><td>Carers Hub</td><td>Dec 2026</td>
            <td>Planned</td><td>Started in three</td></tr>
            <tr><td>Talking therapies fast track</td><td>NHS Talking Therapies</td><td></td><td>Mar 2027</td><td></td><td></td></tr>
            </table>
            """,
            named: "plan.html"
        )

        #expect(plan.actions.map { $0.leads.map(\.text) } == [["PCNs"], ["NHS Talking Therapies"]])
        #expect(plan.actions.first?.partners.map(\.text) == ["Carers Hub"])
        #expect(plan.actions.first?.progress.map(\.period) == ["Progress Q1", "Progress Q2"])
    }
}
