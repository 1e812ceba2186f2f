/// The phrases that stand above the columns of plans, by what such a column holds.
///
/// Lowercase, without punctuation, a comma between two phrases.
enum HeaderWords {
    static let phrases: [(ColumnRole, String)] = [
        (
            .ref,
            """
            ref, planned action point, ref no, reference, reference number, ref number, no, number, item, item no, id, action no, action
            number, action ref, #
            """
        ),
        (
            .theme,
            """
            theme, themes, priority area, priority areas, aim, aims, strategic aim, strategic priority, strand, key
            area, key theme, goal, pledge, commitment, workstream, domain, standard, area, our priority, priority
            theme, priority
            """
        ),
        (
            .outcome,
            """
            outcome, outcomes, desired outcome, carer outcome, outcome for carers
            """
        ),
        (
            .objective,
            """
            objective, objectives, key objective, key objectives, our objective, our objectives, what we want to
            achieve, what do we want to achieve, recommendation, recommendations
            """
        ),
        (
            .action,
            """
            action, actions, key action, key actions, we will, what we will do, what will we do, what we are going
            to do, what are we going to do, how will we do it, how we will do it, how will we do this, how will we
            achieve this, how we will achieve this, how will we get there, task, tasks, key tasks, activity,
            activities, key activities, planned action, planned actions, what our organisation will do, action
            required, actions required, action to be taken, actions to be taken, what needs to be done, what needs
            to happen, what we need to do, proposed action, proposed actions, what we plan to do, action needed,
            actions needed, action point, action points, action planned, description of action, specific action,
            specific actions, what, our actions, promise, promises, deliverable, deliverables
            """
        ),
        (
            .lead,
            """
            lead, leads, lead s, lead agency, lead agencies, lead officer, lead officers, lead organisation, lead
            organisations, lead partner, lead partners, lead person, lead service, who will lead, who will lead
            this, who is leading, who leads, who, who will do it, who will do this, by whom, by who, responsible,
            responsibility, responsibilities, who is responsible, whos responsible, responsible officer, responsible
            person, responsible lead, responsible agency, responsible organisation, person responsible, owner,
            owners, action owner, accountable, accountable lead, lead responsibility, led by, delivery lead, service
            lead, lead team, team responsible
            """
        ),
        (
            .partners,
            """
            partners, partner, key partners, supporting partners, supported by, with whom, who with, who else,
            partner agencies, other partners, delivery partners, partners involved, stakeholders, support, key
            stakeholders, working with, supporting agencies
            """
        ),
        (
            .when,
            """
            by when, when, when by, timescale, timescales, time scale, time scales, timeframe, time frame, target
            date, target dates, due date, due, due by, deadline, deadlines, date, dates, completion date, completed
            by, complete by, to be completed by, date for completion, end date, target completion date, expected
            completion, when will it be done, when will we do it, when will this happen, when will it happen,
            timing, timings, delivery date, timeline, timelines
            """
        ),
        (
            .measure,
            """
            how will we measure success, how we will measure success, how will we know, how we will know, how will
            we know when we get there, how will we know we have got there, how will we know we have succeeded, how
            will we know we have made a difference, how we will know we have made a difference, how will we know it
            has worked, how will we know its worked, how will we measure progress, how will we measure this, how
            will we measure it, how will it be measured, how will this be measured, how will success be measured,
            measure, measures, measure of success, measures of success, success measure, success measures, success
            criteria, performance measure, performance measures, kpi, kpis, key performance indicator, key
            performance indicators, indicator, indicators, performance indicator, performance indicators, success
            indicator, success indicators, outcome measure, outcome measures, target, targets, what will success
            look like, what success will look like, what success looks like, what does success look like, what good
            looks like, what does good look like, success looks like, evidence, evidence of success, evidence of
            progress, milestone, milestones, key milestones, output, outputs, expected outcome, expected outcomes,
            intended outcome, intended outcomes, expected impact, intended impact, impact, what difference will it
            make, what difference will this make, what will be different, what difference will we make, measurement,
            monitoring, result, results, expected results, how we will know it has worked, how we will measure
            progress, how will we know it is working
            """
        ),
        (
            .crossReference,
            """
            x reference, x references, x ref, cross reference, cross references, cross ref, links to, link to,
            linked to, links with, links, linked outcomes, related outcomes, see also, also see
            """
        ),
        (
            .risks,
            """
            risk, risks, risks and mitigation, barriers, barriers and risks, risks and issues, risks issues,
            challenges, dependencies, risks and dependencies
            """
        ),
        (
            .progress,
            """
            progress, progress update, progress updates, progress to date, update, updates, current position, latest
            update, latest position, position, progress report, progress so far, comments, comment, comments and
            progress, progress and comments, notes
            """
        ),
        (
            .rag,
            """
            rag, rag rating, rag status, status, brag, brag rating, brag status, rag score
            """
        ),
        (
            .dataSource,
            """
            data source, data sources, evidence source, source, sources, source of data, evidence base
            """
        ),
        (
            .youSaid,
            """
            you said, what you said, what you told us, what carers said, what carers told us, what carers have told
            us, you told us, what people said, what people told us, what we heard, carers said, carers told us,
            feedback, what you have told us
            """
        ),
        (
            .response,
            """
            response, our response, we did, what we did, response in action plan, what we are doing, what we have
            done, our commitment, how we will respond, how we are responding, how we responded, we are doing, what
            happened next, our answer
            """
        ),
        (
            .extra,
            """
            resources, resource, resource implications, resources required, resources needed, cost, costs, cost and
            funding, funding, budget, source of funding, finance, how, why, why this matters, start date, start,
            year, ward, equality group, equality groups, who benefits, who is it for, group, groups
            """
        ),
        (.priorityYearOne, "priority year one, priority year 1, year one priority, year 1 priority"),
        (
            .actionYearOne,
            "year one action, year one actions, year 1 action, year 1 actions, action year one, actions in year one"
        ),
        (.priorityYearTwo, "priority year two, priority year 2, year two priority, year 2 priority"),
        (
            .actionYearTwo,
            "year two action, year two actions, year 2 action, year 2 actions, action year two, actions in year two"
        ),
    ]
}
