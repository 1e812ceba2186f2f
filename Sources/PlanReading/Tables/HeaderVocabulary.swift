/// The words that head the columns of plans, by what the column then holds.
///
/// A line is a role, how far the phrase alone can be trusted, and the phrases. Longer phrases win over the words in them,
/// so "action owner" is a lead and "progress against actions" is progress.
enum HeaderVocabulary {
    struct Meaning {
        var role: ColumnRole
        var weight: Double
    }

    /// Phrase → what it may mean.
    static let phrases: [String: [Meaning]] = {
        var phrases: [String: [Meaning]] = [:]
        var others: [(phrase: String, meaning: Meaning)] = []
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let head = parts[0].split(separator: " ")
            guard parts.count == 2, head.count == 2, let role = ColumnRole(rawValue: String(head[0])),
                let weight = Double(String(head[1]))
            else { continue }
            for phrase in parts[1].split(separator: ",") {
                let meaning = Meaning(role: role, weight: weight)
                phrases[Words.folded(phrase), default: []].append(meaning)
                if let other = otherNumber(of: Words.folded(phrase)) { others.append((other, meaning)) }
            }
        }
        for (phrase, meaning) in others where phrases[phrase] == nil { phrases[phrase] = [meaning] }
        return phrases
    }()

    /// "Key task" for "key tasks", and the other way round; single words say both themselves.
    private static func otherNumber(of phrase: String) -> String? {
        guard let last = phrase.split(separator: " ").last, last.count < phrase.count, last.count > 3 else {
            return nil
        }
        if phrase.hasSuffix("ies") { return phrase.dropLast(3) + "y" }
        if phrase.hasSuffix("ss") { return nil }
        return phrase.hasSuffix("s") ? String(phrase.dropLast()) : phrase.hasSuffix("y") ? nil : phrase + "s"
    }

    /// The longest phrase, in words.
    static let longest = 7

    private static let lines = """
        ref 1.0: ref, refs, ref no, reference, reference no, reference number, no, nr, number, item no, id, action no
        ref 1.0: action number, action ref, action reference, action id, objective no, objective ref, priority no, s no
        ref 1.0: unique id, plan ref, ref id, action plan ref, outcome no, theme no, objective number, strategy ref
        ref 0.6: item, line, row, code, action point, action point no, serial, recommendation no
        theme 1.0: theme, themes, priority area, priority areas, aim, strategic aim, strategic priority, strategic theme
        theme 1.0: key theme, pillar, focus area, area of focus, priority theme, key priority, key priorities, workstream
        theme 1.0: work stream, strand, strategy theme, strategy priority, theme priority, ambition, strategic goal
        theme 0.7: priority, priorities, domain, area, key area, section, category, topic, commitment area, promise, aims
        theme 0.7: work area, subject, strategic objective, strategic outcome, our priority, national priority, heading
        outcome 0.9: outcome area, carer outcome, carers outcome, outcome for carers, outcomes for carers, i statement
        outcome 0.9: i statements, outcome statement, outcome we want, outcomes we want, what carers want, we want
        outcome 0.7: outcome, outcomes, desired outcome, desired outcomes, strategic outcome, intended outcome
        outcome 0.6: expected outcome, expected outcomes, key outcome, key outcomes, intended outcomes
        objective 1.0: objective, objectives, key objective, key objectives, sub objective, what we want to achieve
        objective 1.0: what do we want to achieve, what we are trying to achieve, what are we trying to achieve
        objective 1.0: what we want to do, strategic objective, specific objective, priority objective, smart objective
        objective 0.9: what needs to change, what we need to change, what do we want to change, aim objective
        objective 0.8: goal, goals, commitment, commitments, our commitment, recommendation, recommendations, intention
        objective 0.6: we will, we aim to, we want to, what do we want, need, needs, identified need, gap, initiative
        action 1.0: action, actions, key action, key actions, action required, actions required, action to be taken
        action 1.0: actions to be taken, proposed action, proposed actions, planned action, planned actions, what we will do
        action 1.0: what will we do, what are we going to do, what we are going to do, what needs to be done
        action 1.0: what our organisation will do, what will be done, action needed, actions needed, agreed action
        action 1.0: agreed actions, what we plan to do, what do we need to do, what we need to do, action we will take
        action 1.0: actions we will take, our actions, action steps, specific action, specific actions, action description
        action 1.0: what we intend to do, delivery action, delivery actions, what must be done, required action
        action 1.0: actions and milestones, objective action, main action, main actions, what action will we take
        action 0.8: task, tasks, activity, activities, key activity, key activities, steps, key steps, key tasks
        action 0.8: how will we do it, how we will do it, how will we get there, how will we achieve this, next steps
        action 0.8: how will we achieve it, how we will achieve this, how we will achieve it, we will, what i will do
        action 0.8: how we will do this, how will we do this, how will this be done, how will this be achieved
        action 0.7: what, initiative, project, what will happen, intervention, details of action, work to be done, step
        action 0.7: what does this mean we will do, deliverable, deliverables, action detail, description
        action 1.0: what more do we need to do, what else do we need to do, what more will we do, what needs doing
        action 0.8: proposed solution, solution, solutions, proposed response, improvement action, improvement actions
        action 1.0: camau gweithredu, cam gweithredu, gweithred, gweithredoedd, camau, beth fyddwn nin ei wneud
        objective 0.7: issue, issue identified, problem, key issue, challenge identified, what does good look like
        objective 1.0: amcan, amcanion, nod, nodau
        theme 1.0: thema, themâu, blaenoriaeth, blaenoriaethau, maes blaenoriaeth
        outcome 0.9: canlyniad, canlyniadau
        lead 1.0: arweinydd, pwy, cyfrifoldeb, swyddog arweiniol, pwy syn arwain, perchennog
        partners 1.0: partneriaid, partner
        when 1.0: erbyn pryd, amserlen, dyddiad, pryd, dyddiad cwblhau, dyddiad targed
        measure 1.0: mesur, mesurau, mesur llwyddiant, sut byddwn yn gwybod, tystiolaeth
        ref 1.0: cyf, cyfeirnod, rhif
        progress 1.0: cynnydd, diweddariad, what are we doing now, what we are doing now, what do we do now
        risks 1.0: risg, risgiau, rhwystrau
        rag 1.0: statws
        measure 0.9: what difference it will make, difference it will make, what it will change, what will change
        measure 0.7: what this means for carers, what this means, what this will mean for carers, what carers will see
        action 0.9: what needs to happen, what has to happen, what should happen, what are we doing about it
        action 0.9: what we said we would do, what we said we will do, our promise to you, what we promise
        action 0.5: how, detail, details, action plan, actions planned
        lead 1.0: lead, leads, lead officer, lead officers, lead agency, lead agencies, lead organisation, lead partner
        lead 1.0: lead partners, lead person, lead service, lead name, lead role, lead team, lead body, owner, owners
        lead 1.0: action owner, action owners, responsible, responsibility, responsible officer, responsible person
        lead 1.0: person responsible, persons responsible, people responsible, responsible lead, responsible organisation
        lead 1.0: responsible agency, organisation responsible, officer responsible, by whom, who will lead, who is leading
        lead 1.0: who will do it, who will do this, who is responsible, who leads, whose responsibility, accountable
        lead 1.0: accountable officer, accountable lead, accountable person, accountability, led by, delivered by, action lead
        lead 1.0: action leads, assigned to, named lead, senior responsible owner, senior responsible officer, sro, lead s
        lead 1.0: action by, owned by, lead organisations, responsible body, responsible team, delivery lead, project lead
        lead 1.0: lead and partners, lead partner agencies, who will make it happen, who is accountable, who by
        lead 1.0: lead agency officer, responsible parties, responsible party, leads and partners, who will be responsible
        lead 1.0: whose job is it, whose job, whose responsibility is it, who is doing it, who does it, who does this
        lead 1.0: who is going to do it, who is going to do this, who will make this happen, who will take this forward
        lead 0.9: who, officer, named officer, manager, lead professional
        lead 0.6: organisation, organisations, agency, agencies, team, service, department, directorate, name, delivery
        partners 1.0: partner, partners, partner agencies, partner organisations, supporting partners, supported by, with whom
        partners 1.0: key partners, partners involved, who will help, other partners, in partnership with, stakeholders
        partners 1.0: who else, support from, who needs to be involved, supporting agencies, people involved, who with
        partners 1.0: working with, delivery partners, who will support, other agencies, supporting organisations
        partners 1.0: key stakeholders, contributing partners, supporting officer, partnership, who will we work with
        partners 1.0: who is involved, who else is involved, who will be involved, supporting organisation, partners to involve
        partners 0.7: support, involved, contributors, consulted, supporting
        when 1.0: when, by when, when by, timescale, timescales, time scale, time scales, timeframe, time frame, timeline
        when 1.0: timelines, timing, deadline, deadlines, due, due date, date due, target date, target dates, completion date
        when 1.0: date for completion, end date, finish date, delivery date, to be completed by, when will it be done
        when 1.0: when will we do it, target completion, target completion date, date to be completed, completion by
        when 1.0: planned completion, expected completion, expected completion date, when will this be done, target timescale
        when 1.0: complete by, date of completion, implementation date, timetable, expected date, by what date, deliver by
        when 1.0: when will it happen, when will this happen, date by, milestone date, completed by, delivery timescale
        when 0.8: date, dates, completion, by date, term, target year, year
        when 0.5: by, target
        measure 1.0: measure, measures, success measure, success measures, how will we measure success, how will we know
        measure 1.0: how we will know, success criteria, measure of success, measures of success, kpi, kpis, success
        measure 1.0: key performance indicator, key performance indicators, performance measure, performance measures
        measure 1.0: performance indicator, performance indicators, indicator, indicators, outcome measure, outcome measures
        measure 1.0: evidence of success, what will success look like, what success looks like, what does success look like
        measure 1.0: what difference will it make, what difference will this make, how will it be measured, how measured
        measure 1.0: how will this be measured, how will we measure it, how will we measure this, how we will measure success
        measure 1.0: how we will measure, how will we measure, what good looks like, what will be different, measurement
        measure 1.0: success indicator, success indicators, success looks like, how will carers know, metric, metrics
        measure 1.0: monitoring arrangements, how will we know we have succeeded, how will we monitor, how we will measure it
        measure 1.0: how will success be measured, evidence of completion, evidence of impact, evidence of progress
        measure 1.0: how will we know it has worked, how we will know it has worked, what difference has it made
        measure 1.0: the difference it will make, difference this will make, how will we know its working
        measure 0.8: outcome expected, impact, expected impact, intended impact, output, outputs, result, results, targets
        measure 0.8: expected result, expected results, evidence, monitoring, benefits, benefit, outputs outcomes, measured by
        measure 0.8: milestone, milestones, key milestones, key milestone, measurable outcome, measurable outcomes, proof
        measure 0.6: outcome, outcomes, expected outcome, expected outcomes, intended outcome, intended outcomes, target
        measure 0.6: desired outcome, desired outcomes, deliverable, deliverables, difference, how
        crossReference 1.0: cross reference, cross references, x reference, x references, cross ref, x ref, xref, links to
        crossReference 1.0: link to, linked to, relates to, related to, related actions, related action, strategic link
        crossReference 1.0: strategic links, see also, contributes to, related outcome, linked outcomes, linked outcome
        crossReference 1.0: cross referenced to, links with, linked actions, links to strategy, links to other plans
        crossReference 0.8: link, links, linked strategies, related strategies, related plans, supports
        priority 1.0: priority level, priority rating, importance, urgency, ranking, h m l, high medium low, priority h m l
        priority 1.0: level of priority, priority score
        priority 0.6: priority, rating
        risks 1.0: risk, risks, barriers, barrier, risks and barriers, risks and issues, risks issues, challenges, challenge
        risks 1.0: constraints, dependencies, dependency, mitigation, risks and mitigation, obstacles, blockers, issues
        risks 1.0: issues and risks, potential barriers, risk to delivery, risks to delivery, what might get in the way
        risks 1.0: key risks, risk mitigation, risks and dependencies, what could stop us, what could get in the way
        progress 1.0: progress, update, updates, progress update, progress updates, status update, current position
        progress 1.0: progress to date, latest update, what we have done, what have we done, what has been done, work to date
        progress 1.0: achievements, achievement, achieved, action taken, actions taken, progress so far, quarterly update
        progress 1.0: where are we now, progress made, progress report, progress against action, progress against actions
        progress 1.0: what we have achieved, what has been achieved, annual update, progress comments, progress notes
        action 0.9: planned work, things to do, to do, work programme, work planned, we commit to, what we commit to
        action 0.9: what we are committing to, milestone action, milestones actions, planned tasks, work to do
        action 0.9: what we are going to deliver, how we will deliver, ways we will do this
        action 0.8: tactics, tactic, initiatives, undertaking, undertakings, improvements, improvement, method, offer
        action 0.9: steps to be taken, steps we will take, steps to take, specific steps
        objective 0.5: deliverable, deliverables
        when 0.8: quarter, target quarter, year and quarter
        action 0.7: proposal, proposals, our offer
        theme 0.9: big ambition, mission, cornerstone, building block, strategic driver, key line of enquiry, guiding principle
        theme 0.7: principle, principles, aspiration, aspirations, chapter, quality statement, i want, key line, pledge
        lead 1.0: assigned, assignee, named person, action holder, contact officer, whos leading, who is leading it
        lead 1.0: taken forward by, post holder, postholder, coordinator, co ordinator, champion, sponsor, exec sponsor
        lead 0.8: job title, person, who is in charge, team accountable, who is taking the lead
        partners 1.0: working alongside, joint with, other organisations, who can help, help from, delivered with
        partners 1.0: consultees, collaborators, allies, in conjunction with, who is helping, together with, co leads
        partners 1.0: other organisations involved, jointly with, collaborating with, who else can help, who will we do it with
        partners 0.9: with, alongside, key contacts, helpers
        when 1.0: to be done by, done by, to be finished by, to be delivered by, to be achieved by, finish by, needed by
        when 1.0: start and end, start end, start and finish, start to finish
        measure 1.0: how you will know, what good will look like, evidence we will gather, how well know
        measure 1.0: how you will know it has happened, how will you know its happened, how will you know it has happened
        measure 1.0: how will you know, how well measure, what carers will notice, what will carers notice, test of success
        measure 0.8: measurable, monitored by, evaluation, assurance, evidence gathered, evidence to gather
        progress 1.0: where we are, where we are now, where are we, where we have got to, notes on progress, done so far
        progress 1.0: what has happened, whats happened, what has happened so far, progress note, comments on progress
        progress 0.8: news, highlights, so far, latest, latest news, latest position
        risks 1.0: what might stop us, what might get in the way, what may stop us, what may get in the way, hurdles
        risks 1.0: threats, concerns, what could go wrong, what might go wrong, what stands in the way
        progress 1.0: progress and status, position statement, outcome to date, current progress, update on progress
        progress 0.6: current status, position, actual, review, comments, comment, comments update, commentary, status
        rag 1.0: rag, rag rating, rag status, brag, brag rating, brag status, traffic light, status rag, rag score
        rag 0.8: status, current status, action status, on track, complete, completed, progress status, overall status
        dataSource 1.0: data source, data sources, source, related data, engagement source, evidence base, evidence source
        dataSource 1.0: information source, source of data, source of evidence, sources of evidence, data engagement source
        dataSource 1.0: where did this come from, where this came from, data collection source, source of information
        dataSource 0.6: data, origin, driver, drivers, rationale
        youSaid 1.0: you said, what you said, what you told us, what carers told us, what carers said, what people told us
        youSaid 1.0: what we heard, carers said, carers told us, consultation feedback, you told us, feedback from carers
        youSaid 1.0: carer feedback, carers feedback, what people said, what you have told us, you have told us, issue raised
        youSaid 1.0: what young carers told us, what young carers said, what we were told, carers have told us, people said
        youSaid 0.8: feedback, views, comments received, what matters to carers
        response 1.0: our response, we did, what we did, response in action plan, how we responded, we are doing, our reply
        response 1.0: what we are doing, what we have done about it, what we are doing about it, so we will, so we did
        response 0.8: response, responses, we will, what we will do, what we are going to do, what have we done, we have
        extra 1.0: start date, start, starts, resources, resource, resource implications, cost, costs, budget, funding, notes
        extra 1.0: note, review date, date reviewed, equality, funding source, how much, resources needed, resources required
        extra 1.0: resource required, baseline, financial implications, frequency, contact, email, telephone, version, author
        extra 1.0: start from, date started, date raised, date added, date completed, completed date, closed, resource needed
        extra 0.9: target group, target groups, who benefits, beneficiaries, who is it for, comments, comment, why, approval
        """
}
