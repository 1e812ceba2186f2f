import PlanReading
import Testing

/// Headers that were not thought of when the reader was first written.
@Suite struct UnseenHeaderTests {
    private func read(_ text: String, named name: String = "plan.csv") throws -> ReadPlan {
        try PlanReader.read(Array(text.utf8), named: name)
    }

    @Test(arguments: [
        "Planned work", "To do", "Things to do", "Initiatives", "Undertaking", "Improvement", "Proposal",
        "We commit to",
        "Tactics", "Work programme", "Gubbins",
    ])
    func themesAreNotTakenForTheActionsBesideThem(_ header: String) throws {
        let plan = try read(
            """
            Theme,\(header),Lead,By when,Measure
            Finding carers as early as we can,Train reception staff to ask about caring,Carers Hub,March 2027,Staff trained
            Finding carers as early as we can,Publish a guide for working carers,Town Council,June 2027,Copies taken
            Giving carers a real break,Commission a flexible sitting service,Buying Team,Ongoing,Hours bought
            """
        )

        #expect(
            plan.themes.map { $0.title?.text } == ["Finding carers as early as we can", "Giving carers a real break"]
        )
        #expect(plan.actions.map(\.text.text).first == "Train reception staff to ask about caring")
        #expect(plan.actions.count == 3)
    }

    @Test func aColumnOfObjectivesIsTheActionsWhereNothingElseIs() throws {
        let plan = try read(
            """
            Theme,Objective,Lead,By when,Funding note
            Finding,Train reception staff to ask,Carers Hub,March 2027,Paid from the core grant each year
            Finding,Publish a guide for carers,Town Council,June 2027,A bid has gone to the lottery
            Breaks,Commission a sitting service,Buying Team,Ongoing,The better care fund may pay for it
            """
        )

        #expect(plan.actions.map(\.text.text).first == "Train reception staff to ask")
        #expect(plan.actions.first?.extras.map(\.header) == ["Funding note"])
    }

    @Test(arguments: [
        ["Actions 2025/26", "Actions 2026/27"], ["2025/26 actions", "2026/27 actions"],
        ["What we will do in 2025/26", "What we will do in 2026/27"],
        ["What we'll do in 2025/26", "What we’ll do in 2026/27"],
    ])
    func columnsOfActionsWithAYearAreASetOfYears(_ headers: [String]) throws {
        let plan = try read(
            """
            Objective,\(headers.joined(separator: ",")),Lead,Measure
            We will find carers earlier,Begin with the larger practices,Go on to pharmacies,Head of Adults,Carers known
            We will give breaks,Buy the breaks service again,Look at who takes breaks,Buying Manager,Hours given
            """
        )

        #expect(
            plan.objectives.map { $0.title?.text } == ["We will find carers earlier", "We will give breaks"]
        )
        #expect(plan.actions.map(\.year) == ["2025/26", "2026/27", "2025/26", "2026/27"])
        #expect(plan.actions.map(\.text.text).prefix(2) == ["Begin with the larger practices", "Go on to pharmacies"])
    }

    @Test func aYearInTheHeaderOfTheOnlyActionsIsTheirYear() throws {
        let plan = try read(
            """
            Ref,Actions 2026/27,Lead,By when,Measure
            1.1,Train reception staff to ask about caring,ICB,March 2027,Staff trained
            1.2,Publish a guide for working carers in Welsh,Town Council,June 2027,Copies
            """
        )

        #expect(plan.actions.map(\.text.text).first == "Train reception staff to ask about caring")
        #expect(plan.actions.map(\.ref) == ["1.1", "1.2"])
        #expect(plan.actions.map(\.year) == ["2026/27", "2026/27"])
        #expect(plan.actions.map { $0.when?.asWritten } == ["March 2027", "June 2027"])
    }

    @Test func firstAndSecondYearAreYears() throws {
        let plan = try read(
            """
            Objective,Action in first year,Action in second year,Lead
            We will find carers earlier,Begin with the larger practices,Go on to pharmacies,Head of Adults
            We will give breaks,Buy the breaks service again,Look at who takes breaks,Buying Manager
            """
        )

        #expect(plan.actions.map(\.year) == ["Year One", "Year Two", "Year One", "Year Two"])
    }

    @Test func answersAndQuartersNumberNothing() throws {
        let plan = try read(
            """
            Priority,Quarter,Action,Owner,Done (Y/N),Statutory?
            Finding carers,Q1,Train reception staff,Carers Hub,Y,No
            Finding carers,Q2,Publish a guide,Town Council,N,No
            Breaks,Q2,Buy a sitting service,Buying Team,N,Yes
            """
        )

        #expect(plan.themes.map(\.ref) == [nil, nil])
        #expect(plan.actions.map(\.ref) == [nil, nil, nil])
        #expect(plan.actions.map { $0.when?.asWritten } == ["Q1", "Q2", "Q2"])
    }

    @Test func aYearAndAQuarterAreOneDate() throws {
        let plan = try read(
            """
            Year,Quarter,Theme,Milestone/Action,Owner,Deliverable
            2026,Q1,Young carers,School survey,Education,Survey report
            2026,Q2,Young carers,Card launch,Youth Service,Card in use
            2027,Q1,Parent carers,Short breaks statement,Children’s Services,Statement published
            """
        )

        #expect(plan.actions.map(\.text.text) == ["School survey", "Card launch", "Short breaks statement"])
        #expect(plan.actions.map { $0.when?.asWritten } == ["2026 Q1", "2026 Q2", "2027 Q1"])
        #expect(plan.actions.map(\.ref) == [nil, nil, nil])
    }

    @Test func tablesWithEqualHeadersAreReadAlike() throws {
        let header =
            "<tr><th>Deliverable</th><th>Steps to be taken</th><th>SRO</th><th>Finish</th><th>Evidence</th></tr>"
        let plan = try read(
            """
            <h2>Ambition A – Carers are seen</h2><table>\(header)
            <tr><td>A.1 Register</td><td>Agree what is written down</td><td>Director</td><td>Mar 2027</td><td>In use</td></tr>
            <tr><td>A.2 Campaign</td><td>Run a campaign each year</td><td>Head of News</td><td>Annually</td><td>Reach</td></tr>
            </table><h2>Ambition B – Carers are well</h2><table>\(header)
            <tr><td>B.1 Checks</td><td>Offer a health check to each carer</td><td>Consultant</td><td>2028</td><td>Done</td></tr>
            </table>
            """,
            named: "plan.html"
        )

        #expect(plan.objectives.map(\.ref) == ["A.1", "A.2", "B.1"])
        #expect(plan.actions.map(\.text.text).last == "Offer a health check to each carer")
        let roles = plan.tables.map { $0.columns.map(\.role) }
        #expect(roles.first == roles.last)
    }

    @Test(arguments: [
        "Assigned", "Assignee", "Named person", "Action holder", "Contact officer", "Who’s leading?",
        "Taken forward by",
        "Post holder", "Sponsor", "Champion",
    ])
    func whoLeadsIsKnown(_ header: String) throws {
        let plan = try read(
            """
            Action,\(header),To be done by,Outcome for carers
            Train reception staff,Carers Hub,Q1 25/26,I am asked
            Publish a guide,Town Council,Monthly,I know more
            """
        )

        #expect(plan.actions.map { $0.leads.map(\.text) } == [["Carers Hub"], ["Town Council"]])
        #expect(plan.actions.map { $0.when?.asWritten } == ["Q1 25/26", "Monthly"])
    }

    @Test(arguments: ["With", "Working alongside", "Joint with", "Who can help?", "Delivered with", "Collaborators"])
    func whoHelpsIsKnown(_ header: String) throws {
        let plan = try read(
            """
            Action,Lead,\(header),By when
            Train reception staff,Carers Hub,Acute Trust,March 2027
            Publish a guide,Town Council,Libraries,June 2027
            """
        )

        #expect(plan.actions.map { $0.leads.map(\.text) } == [["Carers Hub"], ["Town Council"]])
        #expect(plan.actions.map { $0.partners.map(\.text) } == [["Acute Trust"], ["Libraries"]])
    }

    @Test func howItWillShowAndWhereItIsAreKnown() throws {
        let plan = try read(
            """
            Action,Lead,Evidence we will gather,Where we are,What might stop us?
            Train reception staff,Carers Hub,Staff trained,Two sessions held,Staff leaving
            Publish a guide,Town Council,Copies taken,Draft written,Printing costs
            """
        )

        #expect(plan.actions.map { $0.measures.map(\.text) } == [["Staff trained"], ["Copies taken"]])
        #expect(plan.actions.map { $0.progress.map(\.text.text) } == [["Two sessions held"], ["Draft written"]])
        #expect(plan.actions.map { $0.risks?.text } == ["Staff leaving", "Printing costs"])
    }
}
