CREATE TABLE account (
    id           TEXT   PRIMARY KEY,
    name         TEXT   NOT NULL CHECK (name <> ''),
    sort_name    TEXT   NOT NULL,
    email        TEXT   NOT NULL,
    email_folded TEXT   NOT NULL,
    password     TEXT   NOT NULL,
    totp_secret  TEXT,
    totp_step    BIGINT,
    version      BIGINT NOT NULL,
    created_at   TEXT   NOT NULL,
    closed_at    TEXT
, language TEXT NOT NULL DEFAULT 'en');
CREATE UNIQUE INDEX account_email ON account (email_folded) WHERE closed_at IS NULL;

CREATE TABLE action (
    id           TEXT   PRIMARY KEY,
    plan_id      TEXT   NOT NULL REFERENCES plan (id),
    objective_id TEXT   NOT NULL REFERENCES objective (id),
    position     BIGINT NOT NULL,
    ref          TEXT,
    text         TEXT   NOT NULL CHECK (text <> ''),
    when_text    TEXT,
    milestones   TEXT   NOT NULL,
    due          TEXT,
    is_ongoing   BOOLEAN NOT NULL,
    status       TEXT   NOT NULL CHECK (status IN
        ('not_started', 'on_track', 'at_risk', 'off_track', 'done', 'stopped')),
    year         TEXT,
    priority     TEXT,
    risks        TEXT,
    rag          TEXT,
    import_id    TEXT   REFERENCES plan_import (id),
    source_place TEXT,
    version      BIGINT NOT NULL
);
CREATE INDEX action_import ON action (import_id);
CREATE INDEX action_objective ON action (objective_id, position);
CREATE INDEX action_plan ON action (plan_id, position);

CREATE TABLE action_owner (
    action_id TEXT NOT NULL REFERENCES action (id) ON DELETE CASCADE,
    owner_id  TEXT NOT NULL REFERENCES owner (id),
    plan_id   TEXT NOT NULL REFERENCES plan (id),
    since     TEXT NOT NULL, delegate_id TEXT REFERENCES owner (id),
    PRIMARY KEY (action_id, owner_id)
);
CREATE INDEX action_owner_delegate ON action_owner (delegate_id, plan_id);
CREATE INDEX action_owner_owner ON action_owner (owner_id, plan_id);
CREATE INDEX action_owner_plan ON action_owner (plan_id, action_id);

CREATE TABLE action_party (
    action_id TEXT   NOT NULL REFERENCES action (id),
    plan_id   TEXT   NOT NULL REFERENCES plan (id),
    part      TEXT   NOT NULL CHECK (part IN ('lead', 'partner')),
    position  BIGINT NOT NULL,
    written   TEXT   NOT NULL,
    agency_id TEXT,
    PRIMARY KEY (action_id, part, position)
);
CREATE INDEX action_party_agency ON action_party (agency_id, action_id);
CREATE INDEX action_party_plan ON action_party (plan_id, action_id);

CREATE TABLE agency (
    id      TEXT   PRIMARY KEY,
    name    TEXT   NOT NULL CHECK (name <> ''),
    kind    TEXT   NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE agency_lead (
    team_id   TEXT NOT NULL,
    agency_id TEXT NOT NULL,
    owner_id  TEXT NOT NULL REFERENCES owner (id),
    PRIMARY KEY (team_id, agency_id)
);

CREATE TABLE agency_name (
    folded    TEXT    PRIMARY KEY,
    agency_id TEXT    NOT NULL REFERENCES agency (id),
    name      TEXT    NOT NULL,
    is_own    BOOLEAN NOT NULL
);
CREATE INDEX agency_name_agency ON agency_name (agency_id);

CREATE TABLE agreement (
    id          TEXT   PRIMARY KEY,
    keeper_id   TEXT   NOT NULL REFERENCES agency (id),
    receiver_id TEXT   NOT NULL REFERENCES agency (id),
    purpose     TEXT   NOT NULL,
    basis       TEXT   NOT NULL,
    condition   TEXT   NOT NULL,
    signed_by   TEXT   NOT NULL CHECK (signed_by <> ''),
    begins_at   TEXT   NOT NULL,
    ends_at     TEXT,
    ended_at    TEXT,
    ended_name  TEXT,
    version     BIGINT NOT NULL,
    created_at  TEXT   NOT NULL, party TEXT, party_said_by TEXT,
    CHECK (keeper_id <> receiver_id)
);
CREATE INDEX agreement_keeper ON agreement (keeper_id, id);
CREATE INDEX agreement_receiver ON agreement (receiver_id, id);

CREATE TABLE allocation (
    id           TEXT PRIMARY KEY,
    person_id    TEXT NOT NULL REFERENCES person (id),
    account_id   TEXT NOT NULL REFERENCES account (id),
    account_name TEXT NOT NULL,
    since        TEXT NOT NULL,
    given_by     TEXT NOT NULL,
    given_name   TEXT NOT NULL,
    until        TEXT
);
CREATE INDEX allocation_account ON allocation (account_id, until);
CREATE UNIQUE INDEX allocation_now ON allocation (person_id) WHERE until IS NULL;
CREATE INDEX allocation_person ON allocation (person_id, until);

CREATE TABLE annotation (
    id           TEXT PRIMARY KEY,
    indicator_id TEXT NOT NULL REFERENCES indicator (id),
    on_day       TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('note', 'rebase')),
    words        TEXT NOT NULL CHECK (words <> ''),
    agreed_by    TEXT,
    by_name      TEXT NOT NULL,
    at           TEXT NOT NULL
);
CREATE INDEX annotation_indicator ON annotation (indicator_id, on_day, id);

CREATE TABLE api_token (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    team_id    TEXT NOT NULL,
    name       TEXT NOT NULL CHECK (name <> ''),
    scopes     TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    made_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT,
    ended_at   TEXT
, program_id TEXT REFERENCES api_token (id));
CREATE INDEX api_token_account ON api_token (account_id, made_at, id);
CREATE INDEX api_token_program ON api_token (program_id);

CREATE TABLE arrival (
    id             TEXT    PRIMARY KEY,
    kind           TEXT    NOT NULL CHECK (kind IN ('registration', 'young', 'referral')),
    reference      TEXT    NOT NULL UNIQUE,
    owner          TEXT    NOT NULL,
    team_id        TEXT    REFERENCES team (id),
    campaign_id    TEXT    REFERENCES campaign (id),
    source         TEXT    NOT NULL,
    place          TEXT,
    on_paper       BOOLEAN NOT NULL,
    language       TEXT    NOT NULL,
    is_urgent      BOOLEAN NOT NULL,
    told_sealed    TEXT    NOT NULL,
    arrived_at     TEXT    NOT NULL,
    arrived_on     TEXT    NOT NULL,
    decide_by      TEXT    NOT NULL,
    contact_by     TEXT    NOT NULL,
    taken_by       TEXT,
    taken_name     TEXT,
    taken_at       TEXT,
    contacted_on   TEXT,
    contacted_name TEXT,
    decision       TEXT    CHECK (decision IN ('registered', 'joined', 'signposted', 'declined')),
    reason         TEXT,
    words_sealed   TEXT,
    answer_sealed  TEXT,
    decided_by     TEXT,
    decided_name   TEXT,
    decided_at     TEXT,
    decided_on     TEXT,
    person_id      TEXT    REFERENCES person (id),
    version        BIGINT  NOT NULL, sent_key TEXT, sent_print TEXT, emptied_on TEXT,
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK (decision NOT IN ('registered', 'joined') OR person_id IS NOT NULL)
);
CREATE INDEX arrival_arrived ON arrival
    (arrived_on, decided_on, contacted_on, decision, kind, is_urgent, source, person_id);
CREATE INDEX arrival_campaign ON arrival (campaign_id);
CREATE INDEX arrival_contacted ON arrival (contacted_on, contact_by, arrived_on, person_id);
CREATE INDEX arrival_decided ON arrival
    (decided_on, decide_by, decision, reason, kind, arrived_on, person_id);
CREATE INDEX arrival_owner ON arrival (owner, arrived_at);
CREATE INDEX arrival_person ON arrival (person_id, arrived_at);
CREATE UNIQUE INDEX arrival_sent_key ON arrival (owner, sent_key);
CREATE INDEX arrival_team ON arrival (team_id, decided_at);
CREATE INDEX arrival_uncontacted ON arrival (contact_by, person_id) WHERE contacted_on IS NULL;
CREATE INDEX arrival_waiting ON arrival (decided_at, decide_by, id);

CREATE TABLE asking (
    id         TEXT    PRIMARY KEY,
    owner_id   TEXT    NOT NULL REFERENCES owner (id),
    asked_on   TEXT    NOT NULL,
    asked_at   TEXT    NOT NULL,
    by_name    TEXT,
    token_hash TEXT    NOT NULL,
    expires_at TEXT    NOT NULL,
    asks_sign_in BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX asking_day ON asking (owner_id, asked_on);
CREATE UNIQUE INDEX asking_token ON asking (token_hash);

CREATE TABLE asking_action (
    asking_id TEXT NOT NULL REFERENCES asking (id),
    action_id TEXT NOT NULL,
    plan_id   TEXT NOT NULL,
    PRIMARY KEY (asking_id, action_id)
);

CREATE TABLE asking_choice (
    owner_id   TEXT PRIMARY KEY REFERENCES owner (id),
    weekly     BIGINT CHECK (weekly BETWEEN 1 AND 7),
    away_from  TEXT,
    away_until TEXT,
    stand_in   TEXT REFERENCES owner (id)
);

CREATE TABLE asking_period (
    asking_id TEXT NOT NULL REFERENCES asking (id),
    plan_id   TEXT NOT NULL REFERENCES plan (id),
    period_id TEXT NOT NULL REFERENCES reporting_period (id),
    stage     TEXT NOT NULL CHECK (stage IN ('soon', 'due', 'late', 'nudge')),
    PRIMARY KEY (asking_id, period_id)
);
CREATE INDEX asking_period_plan ON asking_period (plan_id, asking_id);

CREATE TABLE asking_policy (
    plan_id      TEXT    PRIMARY KEY REFERENCES plan (id),
    soon_days    BIGINT  CHECK (soon_days BETWEEN 1 AND 30),
    asks_sign_in BOOLEAN NOT NULL,
    version      BIGINT  NOT NULL
);

CREATE TABLE assessment (
    id                 TEXT    PRIMARY KEY,
    person_id          TEXT    NOT NULL REFERENCES person (id),
    kind               TEXT    NOT NULL CHECK (kind IN ('adult', 'parent', 'young')),
    form_version       BIGINT  NOT NULL,
    state              TEXT    NOT NULL
        CHECK (state IN ('requested', 'under_way', 'waiting', 'approved', 'refused')),
    asked_by           TEXT    NOT NULL CHECK (asked_by IN ('carer', 'someone_else', 'us')),
    requested_on       TEXT    NOT NULL,
    target_on          TEXT    NOT NULL,
    looked_after_id    TEXT    REFERENCES person (id),
    started_on         TEXT,
    way                TEXT    CHECK (way IN ('in_person', 'phone', 'video', 'self_online', 'self_paper')),
    is_combined        BOOLEAN NOT NULL,
    advocacy           TEXT    CHECK (advocacy IN ('not_needed', 'own_person', 'advocate', 'declined')),
    interpreter        BOOLEAN NOT NULL,
    done_by            TEXT    REFERENCES agency (id),
    accountable        TEXT    REFERENCES agency (id),
    circumstances      TEXT,
    urgent_on          TEXT,
    urgent_sealed      TEXT,
    refused_on         TEXT,
    refused_sealed     TEXT,
    approved_on        TEXT,
    copy_on            TEXT,
    copy_how           TEXT    CHECK (copy_how IN ('by_hand', 'post', 'email', 'own_pages', 'read_out')),
    version            BIGINT  NOT NULL,
    created_by         TEXT    NOT NULL,
    created_name       TEXT    NOT NULL,
    created_at         TEXT    NOT NULL,
    CHECK (looked_after_id IS NULL OR looked_after_id <> person_id)
);
CREATE INDEX assessment_approved ON assessment
    (approved_on, copy_on, kind, target_on, requested_on, person_id);
CREATE INDEX assessment_looked_after ON assessment (looked_after_id);
CREATE INDEX assessment_person ON assessment (person_id, requested_on, id);
CREATE INDEX assessment_requested ON assessment
    (requested_on, started_on, approved_on, refused_on, kind, person_id);
CREATE INDEX assessment_started ON assessment (started_on, requested_on, person_id);
CREATE INDEX assessment_state ON assessment (state, target_on, id);

CREATE TABLE assessment_answer (
    id            TEXT   PRIMARY KEY,
    assessment_id TEXT   NOT NULL REFERENCES assessment (id),
    question      TEXT   NOT NULL,
    voice         TEXT   NOT NULL CHECK (voice IN ('carer', 'assessor')),
    version       BIGINT NOT NULL,
    words_sealed  TEXT,
    written_by    TEXT   NOT NULL,
    written_name  TEXT   NOT NULL,
    written_at    TEXT   NOT NULL,
    UNIQUE (assessment_id, question, voice, version)
);

CREATE TABLE audit_entry (
    number        BIGINT PRIMARY KEY,
    id            TEXT   NOT NULL UNIQUE,
    at            TEXT   NOT NULL,
    actor_kind    TEXT   NOT NULL CHECK (actor_kind IN ('visitor', 'account', 'system')),
    actor_id      TEXT   NOT NULL,
    actor_name    TEXT   NOT NULL,
    event         TEXT   NOT NULL,
    subject_kind  TEXT   NOT NULL,
    subject_id    TEXT   NOT NULL,
    particulars   TEXT   NOT NULL,
    request       TEXT   NOT NULL,
    previous_hash TEXT   NOT NULL,
    hash          TEXT   NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id, number);
CREATE TRIGGER audit_entry_never_changes BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER audit_entry_never_goes BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is never deleted'); END;

CREATE TABLE binding (
    measure_id   TEXT   PRIMARY KEY,
    plan_id      TEXT   NOT NULL REFERENCES plan (id),
    kind         TEXT   NOT NULL CHECK (kind IN ('indicator', 'evidence', 'narrative')),
    indicator_id TEXT   REFERENCES indicator (id),
    direction    TEXT   CHECK (direction IN ('higher', 'lower', 'neither')),
    target       DOUBLE PRECISION,
    by_name      TEXT   NOT NULL,
    at           TEXT   NOT NULL,
    version      BIGINT NOT NULL, targets TEXT,
    CHECK ((kind = 'indicator') = (indicator_id IS NOT NULL)),
    CHECK ((kind = 'indicator') = (direction IS NOT NULL))
);
CREATE INDEX binding_indicator ON binding (indicator_id, measure_id);
CREATE INDEX binding_plan ON binding (plan_id, measure_id);

CREATE TABLE board (
    id         TEXT   PRIMARY KEY,
    team_id    TEXT   NOT NULL,
    name       TEXT   NOT NULL CHECK (name <> ''),
    sort_name  TEXT   NOT NULL,
    parent_id  TEXT   REFERENCES board (id),
    terms      TEXT,
    papers_days BIGINT NOT NULL CHECK (papers_days BETWEEN 0 AND 60),
    version    BIGINT NOT NULL
);
CREATE UNIQUE INDEX board_name ON board (team_id, sort_name);
CREATE INDEX board_parent ON board (parent_id, id);

CREATE TABLE board_member (
    id         TEXT PRIMARY KEY,
    board_id   TEXT NOT NULL REFERENCES board (id),
    account_id TEXT,
    name       TEXT NOT NULL CHECK (name <> ''),
    sort_name  TEXT NOT NULL,
    part       TEXT NOT NULL CHECK (part IN ('chair', 'deputy', 'carers_seat', 'secretary', 'member')),
    agency_id  TEXT,
    since      TEXT NOT NULL,
    until      TEXT
);
CREATE INDEX board_member_account ON board_member (account_id, board_id);
CREATE INDEX board_member_board ON board_member (board_id, until, sort_name);

CREATE TABLE board_oversees (
    board_id TEXT   NOT NULL REFERENCES board (id),
    plan_id  TEXT   NOT NULL REFERENCES plan (id),
    PRIMARY KEY (board_id, plan_id)
);
CREATE INDEX board_oversees_plan ON board_oversees (plan_id, board_id);

CREATE TABLE break_allocation (
    id        TEXT   PRIMARY KEY,
    need_id   TEXT   NOT NULL REFERENCES break_need (id),
    fund_id   TEXT   NOT NULL REFERENCES break_fund (id),
    amount    BIGINT NOT NULL CHECK (amount > 0),
    released  BIGINT NOT NULL CHECK (released >= 0),
    made_on   TEXT   NOT NULL,
    made_name TEXT   NOT NULL,
    version   BIGINT NOT NULL,
    CHECK (released <= amount)
);
CREATE INDEX break_allocation_fund ON break_allocation (fund_id, id);
CREATE INDEX break_allocation_need ON break_allocation (need_id, id);

CREATE TABLE break_booking (
    id             TEXT   PRIMARY KEY,
    need_id        TEXT   NOT NULL REFERENCES break_need (id),
    allocation_id  TEXT   REFERENCES break_allocation (id),
    words_sealed   TEXT   NOT NULL,
    starts_on      TEXT   NOT NULL,
    ends_on        TEXT   NOT NULL,
    minutes        BIGINT NOT NULL CHECK (minutes > 0),
    units          BIGINT CHECK (units > 0),
    used_units     BIGINT CHECK (used_units >= 0),
    replacement    TEXT   NOT NULL CHECK (replacement IN ('none_needed', 'agreed', 'decided', 'to_ask')),
    replacement_on TEXT,
    paid_by        TEXT   NOT NULL CHECK (paid_by IN ('fund', 'cared_for_budget', 'free')),
    state          TEXT   NOT NULL CHECK (state IN ('booked', 'taken', 'missed', 'cancelled')),
    taken_minutes  BIGINT CHECK (taken_minutes >= 0),
    outcome        TEXT   CHECK (outcome IN ('helped', 'a_little', 'not_helped', 'not_said')),
    after_sealed   TEXT,
    ended_on       TEXT,
    version        BIGINT NOT NULL,
    CHECK (starts_on <= ends_on),
    CHECK ((state = 'taken') = (taken_minutes IS NOT NULL)),
    CHECK ((paid_by = 'fund') = (allocation_id IS NOT NULL)),
    CHECK ((allocation_id IS NULL) = (units IS NULL)),
    CHECK ((replacement IN ('agreed', 'decided')) = (replacement_on IS NOT NULL))
);
CREATE INDEX break_booking_day ON break_booking (state, starts_on);
CREATE INDEX break_booking_need ON break_booking (need_id, starts_on);

CREATE TABLE break_fund (
    id         TEXT   PRIMARY KEY,
    team_id    TEXT   NOT NULL REFERENCES team (id),
    name       TEXT   NOT NULL CHECK (name <> ''),
    kind       TEXT   NOT NULL CHECK (kind IN ('hours', 'money')),
    first_on   TEXT   NOT NULL,
    last_on    TEXT   NOT NULL,
    amount     BIGINT NOT NULL CHECK (amount >= 0),
    version    BIGINT NOT NULL,
    created_at TEXT   NOT NULL,
    CHECK (first_on <= last_on)
);
CREATE INDEX break_fund_team ON break_fund (team_id, first_on);

CREATE TABLE break_need (
    id           TEXT   PRIMARY KEY,
    person_id    TEXT   NOT NULL REFERENCES person (id),
    kind         TEXT   NOT NULL CHECK (kind IN ('planned', 'emergency')),
    words_sealed TEXT   NOT NULL,
    minutes      BIGINT CHECK (minutes > 0),
    wanted_from  TEXT,
    wanted_to    TEXT,
    asked_on     TEXT   NOT NULL,
    ended_on     TEXT,
    ended_as     TEXT   CHECK (ended_as IN ('met', 'partly', 'not_met', 'not_wanted', 'not_caring')),
    version      BIGINT NOT NULL,
    created_at   TEXT   NOT NULL,
    CHECK ((ended_on IS NULL) = (ended_as IS NULL))
);
CREATE INDEX break_need_asked ON break_need (asked_on, ended_on, kind, person_id);
CREATE INDEX break_need_person ON break_need (person_id, asked_on);
CREATE INDEX break_need_waiting ON break_need (ended_on, asked_on);

CREATE TABLE break_offer (
    id           TEXT   PRIMARY KEY,
    need_id      TEXT   NOT NULL REFERENCES break_need (id),
    words_sealed TEXT   NOT NULL,
    offered_on   TEXT   NOT NULL,
    answer       TEXT   CHECK (answer IN ('accepted', 'declined')),
    reason       TEXT   CHECK (reason IN ('dates', 'unsuitable', 'cared_for', 'not_now', 'other')),
    answered_on  TEXT,
    by_name      TEXT   NOT NULL,
    version      BIGINT NOT NULL, is_own_answer BOOLEAN NOT NULL DEFAULT FALSE,
    CHECK ((answer IS NULL) = (answered_on IS NULL)),
    CHECK ((answer = 'declined') = (reason IS NOT NULL) OR answer IS NULL)
);
CREATE INDEX break_offer_need ON break_offer (need_id, offered_on);

CREATE TABLE broken_glass (
    id            TEXT PRIMARY KEY,
    person_id     TEXT NOT NULL REFERENCES person (id),
    account_id    TEXT NOT NULL REFERENCES account (id),
    account_name  TEXT NOT NULL,
    reason_sealed TEXT NOT NULL,
    opened_at     TEXT NOT NULL,
    expires_at    TEXT NOT NULL,
    reviewed_at   TEXT,
    reviewed_by   TEXT,
    reviewed_name TEXT,
    is_justified  BOOLEAN,
    remark_sealed TEXT
);
CREATE INDEX broken_glass_person ON broken_glass (person_id, account_id);
CREATE INDEX broken_glass_review ON broken_glass (reviewed_at, opened_at);

CREATE TABLE calendar_link (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    plan_id    TEXT REFERENCES plan (id),
    token_hash TEXT NOT NULL UNIQUE,
    made_at    TEXT NOT NULL,
    used_at    TEXT,
    ended_at   TEXT
);
CREATE INDEX calendar_link_account ON calendar_link (account_id, made_at, id);

CREATE TABLE campaign (
    id         TEXT   PRIMARY KEY,
    team_id    TEXT   NOT NULL REFERENCES team (id),
    code       TEXT   NOT NULL UNIQUE,
    name       TEXT   NOT NULL CHECK (name <> ''),
    source     TEXT   NOT NULL,
    place      TEXT,
    begins_on  TEXT   NOT NULL,
    ended_on   TEXT,
    made_name  TEXT   NOT NULL,
    version    BIGINT NOT NULL,
    created_at TEXT   NOT NULL
);
CREATE INDEX campaign_team ON campaign (team_id, created_at, id);

CREATE TABLE card_print_run (
    id        TEXT PRIMARY KEY,
    team_id   TEXT NOT NULL REFERENCES team (id),
    made_by   TEXT NOT NULL,
    made_name TEXT NOT NULL,
    made_at   TEXT NOT NULL
);
CREATE INDEX card_print_run_team ON card_print_run (team_id, made_at);

CREATE TABLE card_rules (
    team_id    TEXT   PRIMARY KEY REFERENCES team (id),
    years      BIGINT NOT NULL CHECK (years BETWEEN 1 AND 5),
    phone      TEXT,
    phone_when TEXT,
    version    BIGINT NOT NULL
);

CREATE TABLE carers_card (
    id           TEXT   PRIMARY KEY,
    person_id    TEXT   NOT NULL REFERENCES person (id),
    state        TEXT   NOT NULL CHECK (state IN ('applied', 'issued', 'expired', 'replaced', 'stopped')),
    number       TEXT   UNIQUE,
    applied_on   TEXT   NOT NULL,
    applied_name TEXT   NOT NULL,
    issued_on    TEXT,
    expires_on   TEXT,
    ended_on     TEXT,
    reason       TEXT   CHECK (reason IN
        ('lost', 'stolen', 'damaged', 'renewed', 'not_caring', 'asked', 'misused', 'not_given')),
    replaces_id  TEXT   REFERENCES carers_card (id),
    run_id       TEXT   REFERENCES card_print_run (id),
    version      BIGINT NOT NULL,
    created_at   TEXT   NOT NULL,
    CHECK (state IN ('applied', 'stopped') OR number IS NOT NULL)
);
CREATE INDEX carers_card_applied ON carers_card (applied_on, issued_on, ended_on, person_id);
CREATE INDEX carers_card_issued ON carers_card
    (issued_on, applied_on, expires_on, ended_on, replaces_id, person_id);
CREATE INDEX carers_card_person ON carers_card (person_id, created_at);
CREATE INDEX carers_card_run ON carers_card (run_id);
CREATE INDEX carers_card_state ON carers_card (state, expires_on);

CREATE TABLE caring_role (
    id                      TEXT    PRIMARY KEY,
    carer_id                TEXT    NOT NULL REFERENCES person (id),
    cared_for_id            TEXT    NOT NULL REFERENCES person (id),
    relation                TEXT    NOT NULL,
    hours                   TEXT,
    lives_with              BOOLEAN,
    conditions              TEXT    NOT NULL,
    since                   TEXT,
    until                   TEXT,
    ended_reason            TEXT,
    parental_responsibility BOOLEAN NOT NULL,
    version                 BIGINT  NOT NULL,
    created_at              TEXT    NOT NULL,
    CHECK (carer_id <> cared_for_id)
);
CREATE INDEX caring_role_cared_for ON caring_role (cared_for_id, id);
CREATE INDEX caring_role_carer ON caring_role (carer_id, id);

CREATE TABLE carried_action (
    from_action  TEXT PRIMARY KEY,
    from_plan    TEXT NOT NULL REFERENCES plan (id),
    fate         TEXT NOT NULL CHECK (fate IN ('kept', 'changed', 'merged', 'ended')),
    into_action  TEXT,
    new_text     TEXT,
    learned      TEXT,
    public_words TEXT,
    to_plan      TEXT REFERENCES plan (id),
    to_action    TEXT,
    said_by      TEXT NOT NULL,
    said_by_name TEXT NOT NULL,
    said_at      TEXT NOT NULL,
    CHECK (fate <> 'merged' OR into_action IS NOT NULL)
);
CREATE INDEX carried_action_from ON carried_action (from_plan, from_action);
CREATE INDEX carried_action_to ON carried_action (to_action, from_action);
CREATE INDEX carried_action_to_plan ON carried_action (to_plan, from_action);

CREATE TABLE change (
    id           TEXT   PRIMARY KEY,
    subject_kind TEXT   NOT NULL,
    subject_id   TEXT   NOT NULL,
    version      BIGINT NOT NULL,
    field        TEXT   NOT NULL,
    before_text  TEXT,
    after_text   TEXT,
    actor_id     TEXT   NOT NULL,
    actor_name   TEXT   NOT NULL,
    at           TEXT   NOT NULL
);
CREATE INDEX change_subject ON change (subject_kind, subject_id, version);

CREATE TABLE comment (
    id             TEXT   PRIMARY KEY,
    plan_id        TEXT   NOT NULL REFERENCES plan (id),
    action_id      TEXT   NOT NULL,
    words          TEXT   NOT NULL CHECK (words <> ''),
    by_account     TEXT   NOT NULL,
    by_name        TEXT   NOT NULL,
    at             TEXT   NOT NULL,
    edited_at      TEXT,
    struck_at      TEXT,
    struck_by_name TEXT,
    version        BIGINT NOT NULL
);
CREATE INDEX comment_action ON comment (action_id, at, id);
CREATE INDEX comment_plan ON comment (plan_id, at, id);

CREATE TABLE comment_mention (
    comment_id TEXT NOT NULL REFERENCES comment (id),
    account_id TEXT NOT NULL,
    name       TEXT NOT NULL,
    at         TEXT NOT NULL,
    seen_at    TEXT,
    PRIMARY KEY (comment_id, account_id)
);
CREATE INDEX comment_mention_account ON comment_mention (account_id, at, comment_id);

CREATE TABLE communication_need (
    id            TEXT   PRIMARY KEY,
    person_id     TEXT   NOT NULL REFERENCES person (id),
    code          TEXT   NOT NULL,
    detail        TEXT,
    standing      TEXT   NOT NULL CHECK (standing IN ('not_yet', 'met', 'not_met')),
    met_how       TEXT,
    recorded_on   TEXT   NOT NULL,
    recorded_name TEXT   NOT NULL,
    reviewed_on   TEXT,
    ended_on      TEXT,
    version       BIGINT NOT NULL
);
CREATE INDEX communication_need_person ON communication_need (person_id, id);

CREATE TABLE contact_way (
    id           TEXT    PRIMARY KEY,
    person_id    TEXT    NOT NULL REFERENCES person (id),
    channel      TEXT    NOT NULL CHECK (channel IN ('phone', 'text', 'email', 'post')),
    value        TEXT    NOT NULL,
    is_sealed    BOOLEAN NOT NULL,
    safety       TEXT    NOT NULL CHECK (safety IN ('safe', 'ask_first', 'not_safe')),
    is_preferred BOOLEAN NOT NULL,
    note_sealed  TEXT,
    version      BIGINT  NOT NULL,
    created_at   TEXT    NOT NULL
);
CREATE INDEX contact_way_person ON contact_way (person_id, id);

CREATE TABLE contract (
    id              TEXT   PRIMARY KEY,
    team_id         TEXT   NOT NULL,
    name            TEXT   NOT NULL CHECK (name <> ''),
    sort_name       TEXT   NOT NULL,
    provider_team   TEXT,
    provider_agency TEXT   REFERENCES agency (id),
    commissioner    TEXT   NOT NULL CHECK (commissioner <> ''),
    rhythm          TEXT   NOT NULL CHECK (rhythm IN ('quarter', 'year')),
    starts_on       TEXT   NOT NULL,
    ends_on         TEXT,
    version         BIGINT NOT NULL,
    created_at      TEXT   NOT NULL,
    CHECK ((provider_team IS NULL) <> (provider_agency IS NULL))
);
CREATE INDEX contract_team ON contract (team_id, sort_name, id);

CREATE TABLE contract_indicator (
    contract_id  TEXT   NOT NULL REFERENCES contract (id),
    indicator_id TEXT   NOT NULL REFERENCES indicator (id),
    position     BIGINT NOT NULL,
    target       DOUBLE PRECISION,
    PRIMARY KEY (contract_id, indicator_id)
);

CREATE TABLE contract_report (
    id               TEXT   PRIMARY KEY,
    contract_id      TEXT   NOT NULL REFERENCES contract (id),
    first_day        TEXT   NOT NULL,
    last_day         TEXT   NOT NULL,
    number           BIGINT NOT NULL,
    state            TEXT   NOT NULL CHECK (state IN ('draft', 'frozen')),
    facts            TEXT   NOT NULL,
    facts_at         TEXT   NOT NULL,
    narrative        TEXT   NOT NULL,
    correction       TEXT,
    composed_by      TEXT   NOT NULL,
    composed_by_name TEXT   NOT NULL,
    composed_at      TEXT   NOT NULL,
    snapshot         TEXT,
    hash             TEXT,
    signed_by        TEXT,
    signed_by_name   TEXT,
    signed_at        TEXT,
    version          BIGINT NOT NULL,
    CHECK ((state = 'frozen') = (snapshot IS NOT NULL AND hash IS NOT NULL AND signed_by IS NOT NULL))
);
CREATE UNIQUE INDEX contract_report_number ON contract_report (contract_id, first_day, number);

CREATE TABLE countersignature (
    id            TEXT   PRIMARY KEY,
    person_id     TEXT   NOT NULL REFERENCES person (id),
    about         TEXT   NOT NULL CHECK (about IN ('assessment', 'review')),
    about_id      TEXT   NOT NULL,
    about_version BIGINT NOT NULL,
    signed_on     TEXT   NOT NULL,
    text_sealed   TEXT   NOT NULL,
    created_at    TEXT   NOT NULL
);
CREATE INDEX countersignature_about ON countersignature (about_id, created_at, id);
CREATE INDEX countersignature_person ON countersignature (person_id, created_at, id);

CREATE TABLE cross_reference (
    action_id   TEXT   NOT NULL REFERENCES action (id),
    plan_id     TEXT   NOT NULL REFERENCES plan (id),
    position    BIGINT NOT NULL,
    written     TEXT   NOT NULL,
    target_kind TEXT   CHECK (target_kind IN ('theme', 'outcome', 'objective', 'action')),
    target_id   TEXT,
    PRIMARY KEY (action_id, position)
);
CREATE INDEX cross_reference_plan ON cross_reference (plan_id, action_id);
CREATE INDEX cross_reference_target ON cross_reference (target_id);

CREATE TABLE data_source (
    plan_id      TEXT   NOT NULL REFERENCES plan (id),
    subject_kind TEXT   NOT NULL CHECK (subject_kind IN ('objective', 'action')),
    subject_id   TEXT   NOT NULL,
    position     BIGINT NOT NULL,
    text         TEXT   NOT NULL,
    PRIMARY KEY (subject_id, position)
);
CREATE INDEX data_source_plan ON data_source (plan_id, subject_id);

CREATE TABLE decision (
    id          TEXT   PRIMARY KEY,
    board_id    TEXT   NOT NULL REFERENCES board (id),
    meeting_id  TEXT   NOT NULL REFERENCES meeting (id),
    kind        TEXT   NOT NULL CHECK (kind IN ('decision', 'action')),
    words       TEXT   NOT NULL CHECK (words <> ''),
    who         TEXT,
    due         TEXT,
    plan_id     TEXT   REFERENCES plan (id),
    about_kind  TEXT   CHECK (about_kind IN ('plan', 'theme', 'action')),
    about_id    TEXT,
    state       TEXT   NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    result      TEXT,
    closed_on   TEXT,
    logged_by   TEXT   NOT NULL,
    logged_by_name TEXT NOT NULL,
    logged_at   TEXT   NOT NULL,
    version     BIGINT NOT NULL, about_level TEXT CHECK (about_level IN ('outcome', 'objective')), who_account TEXT,
    CHECK ((state = 'open') = (closed_on IS NULL))
);
CREATE INDEX decision_board ON decision (board_id, state, meeting_id);
CREATE INDEX decision_meeting ON decision (meeting_id, logged_at, id);
CREATE INDEX decision_plan ON decision (plan_id, state);

CREATE TABLE definition (
    plan_id  TEXT   NOT NULL REFERENCES plan (id),
    position BIGINT NOT NULL,
    term     TEXT   NOT NULL,
    meaning  TEXT   NOT NULL,
    PRIMARY KEY (plan_id, position)
);

CREATE TABLE direct_payment (
    id                TEXT   PRIMARY KEY,
    plan_id           TEXT   NOT NULL REFERENCES support_plan (id),
    need_id           TEXT   NOT NULL REFERENCES plan_need (id),
    pence             BIGINT NOT NULL CHECK (pence > 0),
    every             TEXT   NOT NULL CHECK (every IN ('once', 'week', 'month', 'year')),
    purpose_sealed    TEXT   NOT NULL,
    starts_on         TEXT   NOT NULL,
    ends_on           TEXT,
    monitoring_sealed TEXT   NOT NULL,
    created_at        TEXT   NOT NULL, looked_on TEXT,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
);
CREATE INDEX direct_payment_need ON direct_payment (need_id);
CREATE INDEX direct_payment_plan ON direct_payment (plan_id, id);

CREATE TABLE draft (
    id         TEXT   PRIMARY KEY,
    account_id TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    address    TEXT   NOT NULL,
    typed      TEXT   NOT NULL,
    saved_at   TEXT   NOT NULL
);
CREATE INDEX draft_account ON draft (account_id, saved_at);
CREATE UNIQUE INDEX draft_of_form ON draft (account_id, address) WHERE kind = 'form';
CREATE INDEX draft_saved ON draft (saved_at);

CREATE TABLE eligibility_decision (
    id             TEXT    PRIMARY KEY,
    assessment_id  TEXT    NOT NULL REFERENCES assessment (id),
    worked_out     TEXT    NOT NULL CHECK (worked_out IN ('yes', 'no')),
    conditions     TEXT    NOT NULL,
    decided        TEXT    NOT NULL CHECK (decided IN ('yes', 'no')),
    reason_sealed  TEXT,
    words_sealed   TEXT    NOT NULL,
    advice_sealed  TEXT,
    state          TEXT    NOT NULL CHECK (state IN ('waiting', 'returned', 'approved')),
    remark_sealed  TEXT,
    decided_by     TEXT    NOT NULL,
    decided_name   TEXT    NOT NULL,
    decided_at     TEXT    NOT NULL,
    judged_by      TEXT,
    judged_name    TEXT,
    judged_at      TEXT,
    CHECK (worked_out = decided OR reason_sealed IS NOT NULL),
    CHECK (decided = 'yes' OR advice_sealed IS NOT NULL),
    CHECK (state = 'waiting' OR (judged_by IS NOT NULL AND judged_by <> decided_by))
);
CREATE INDEX eligibility_decision_assessment ON eligibility_decision (assessment_id, decided_at, id);
CREATE INDEX eligibility_decision_state ON eligibility_decision (state, decided_at, id);

CREATE TABLE emergency_contact (
    id           TEXT   PRIMARY KEY,
    plan_id      TEXT   NOT NULL REFERENCES emergency_plan (id),
    place        BIGINT NOT NULL,
    words_sealed TEXT   NOT NULL,
    agreed_on    TEXT   NOT NULL,
    holds_key    BOOLEAN NOT NULL,
    version      BIGINT NOT NULL
);
CREATE INDEX emergency_contact_plan ON emergency_contact (plan_id, place);

CREATE TABLE emergency_entry (
    id           TEXT PRIMARY KEY,
    use_id       TEXT NOT NULL REFERENCES emergency_use (id),
    kind         TEXT NOT NULL CHECK (kind IN ('rang', 'reached', 'not_reached', 'done')),
    words_sealed TEXT NOT NULL,
    at           TEXT NOT NULL,
    by_name      TEXT NOT NULL
);
CREATE INDEX emergency_entry_use ON emergency_entry (use_id, at);

CREATE TABLE emergency_look (
    id         TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES person (id),
    plan_id    TEXT NOT NULL REFERENCES emergency_plan (id),
    card_id    TEXT NOT NULL REFERENCES carers_card (id),
    who_sealed TEXT NOT NULL,
    at         TEXT NOT NULL
);
CREATE INDEX emergency_look_person ON emergency_look (person_id, at);

CREATE TABLE emergency_plan (
    id           TEXT   PRIMARY KEY,
    person_id    TEXT   NOT NULL REFERENCES person (id),
    words_sealed TEXT   NOT NULL,
    code_sealed  TEXT   NOT NULL,
    code_print   TEXT   NOT NULL,
    agreed_on    TEXT   NOT NULL,
    cared_for    TEXT   NOT NULL CHECK (cared_for IN ('agreed', 'decided', 'not_yet')),
    checked_on   TEXT   NOT NULL,
    check_due    TEXT   NOT NULL,
    checked_name TEXT   NOT NULL,
    ended_on     TEXT,
    version      BIGINT NOT NULL,
    created_at   TEXT   NOT NULL
);
CREATE INDEX emergency_plan_agreed ON emergency_plan (agreed_on, ended_on, check_due, person_id);
CREATE INDEX emergency_plan_code ON emergency_plan (code_print);
CREATE INDEX emergency_plan_due ON emergency_plan (check_due, id);
CREATE INDEX emergency_plan_held ON emergency_plan (person_id, agreed_on, ended_on, check_due);
CREATE INDEX emergency_plan_person ON emergency_plan (person_id, created_at);

CREATE TABLE emergency_use (
    id            TEXT PRIMARY KEY,
    person_id     TEXT NOT NULL REFERENCES person (id),
    started_on    TEXT NOT NULL,
    why           TEXT NOT NULL CHECK (why IN ('ill', 'hospital', 'accident', 'died', 'family', 'other')),
    started_at    TEXT NOT NULL,
    started_name  TEXT NOT NULL,
    ended_at      TEXT,
    outcome       TEXT CHECK (outcome IN ('family', 'cover', 'moved', 'not_needed', 'other')),
    reviewed_on   TEXT,
    reviewed_name TEXT,
    review_sealed TEXT,
    version       BIGINT NOT NULL,
    CHECK ((ended_at IS NULL) = (outcome IS NULL)),
    CHECK (reviewed_on IS NULL OR ended_at IS NOT NULL)
);
CREATE INDEX emergency_use_open ON emergency_use (reviewed_on, started_at);
CREATE INDEX emergency_use_person ON emergency_use (person_id, started_at);
CREATE INDEX emergency_use_started ON emergency_use (started_on, person_id);

CREATE TABLE equality_answer (
    id          TEXT   PRIMARY KEY,
    person_id   TEXT   NOT NULL REFERENCES person (id),
    question    TEXT   NOT NULL,
    answer      TEXT   NOT NULL CHECK (answer IN ('not_asked', 'prefer_not', 'answered')),
    code        TEXT,
    own_words   TEXT,
    said_on     TEXT   NOT NULL,
    written_by  TEXT   NOT NULL,
    written_name TEXT  NOT NULL,
    version     BIGINT NOT NULL,
    UNIQUE (person_id, question)
);
CREATE INDEX equality_answer_said ON equality_answer (question, person_id, answer, said_on);

CREATE TABLE erasure (
    id             TEXT   PRIMARY KEY,
    record         TEXT   NOT NULL,
    reference      TEXT,
    agency_id      TEXT   NOT NULL REFERENCES agency (id),
    why            TEXT   NOT NULL CHECK (why IN ('kept_long_enough', 'asked', 'mistake')),
    proposed_by    TEXT   NOT NULL,
    proposed_name  TEXT   NOT NULL,
    proposed_at    TEXT   NOT NULL,
    agreed_by      TEXT,
    agreed_name    TEXT,
    done_at        TEXT,
    row_count      BIGINT,
    backups_until  TEXT,
    withdrawn_name TEXT,
    withdrawn_at   TEXT,
    CHECK (agreed_by IS NULL OR agreed_by <> proposed_by),
    CHECK ((agreed_by IS NULL) = (done_at IS NULL)),
    CHECK (done_at IS NULL OR reference IS NULL)
);
CREATE INDEX erasure_agency ON erasure (agency_id, proposed_at, id);
CREATE UNIQUE INDEX erasure_waiting ON erasure (record) WHERE done_at IS NULL AND withdrawn_at IS NULL;

CREATE TABLE escalation (
    owner_id  TEXT NOT NULL REFERENCES owner (id),
    period_id TEXT NOT NULL REFERENCES reporting_period (id),
    plan_id   TEXT NOT NULL REFERENCES plan (id),
    raised_on TEXT NOT NULL,
    PRIMARY KEY (owner_id, period_id)
);
CREATE INDEX escalation_plan ON escalation (plan_id, raised_on);

CREATE TABLE extra_value (
    action_id TEXT   NOT NULL REFERENCES action (id),
    plan_id   TEXT   NOT NULL REFERENCES plan (id),
    position  BIGINT NOT NULL,
    header    TEXT   NOT NULL,
    text      TEXT   NOT NULL,
    PRIMARY KEY (action_id, position)
);
CREATE INDEX extra_value_plan ON extra_value (plan_id, action_id);

CREATE TABLE failing_address (
    address_hash TEXT PRIMARY KEY,
    since        TEXT NOT NULL,
    mail_id      TEXT NOT NULL,
    reason       TEXT NOT NULL
);

CREATE TABLE feedback (
    id       TEXT   PRIMARY KEY,
    plan_id  TEXT   NOT NULL REFERENCES plan (id),
    theme_id TEXT   REFERENCES theme (id),
    position BIGINT NOT NULL,
    you_said TEXT   NOT NULL,
    response TEXT
);
CREATE INDEX feedback_plan ON feedback (plan_id, position);
CREATE INDEX feedback_theme ON feedback (theme_id, position);

CREATE TABLE first_run (code_hash TEXT PRIMARY KEY, expires_at TEXT NOT NULL);

CREATE TABLE former_home (
    id          TEXT PRIMARY KEY,
    person_id   TEXT NOT NULL REFERENCES person (id),
    home_sealed TEXT NOT NULL,
    until       TEXT NOT NULL,
    created_at  TEXT NOT NULL
);
CREATE INDEX former_home_person ON former_home (person_id, until, id);

CREATE TABLE forwarded_section (
    id           TEXT PRIMARY KEY,
    from_version TEXT NOT NULL REFERENCES report_version (id),
    from_section TEXT NOT NULL,
    to_board     TEXT NOT NULL REFERENCES board (id),
    by_account   TEXT NOT NULL,
    by_name      TEXT NOT NULL,
    at           TEXT NOT NULL,
    taken_into   TEXT REFERENCES report (id),
    UNIQUE (from_version, from_section, to_board)
);
CREATE INDEX forwarded_section_board ON forwarded_section (to_board, taken_into);

CREATE TABLE held_back (
    item_id TEXT NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    kind    TEXT NOT NULL CHECK (kind IN ('action', 'update', 'answer')),
    note    TEXT NOT NULL,
    by_id   TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at      TEXT NOT NULL,
    PRIMARY KEY (plan_id, item_id)
);

CREATE TABLE held_review (
    id               TEXT PRIMARY KEY,
    plan_id          TEXT NOT NULL REFERENCES plan (id),
    learned          TEXT,
    public_words     TEXT,
    started_by_name  TEXT NOT NULL,
    started_at       TEXT NOT NULL,
    finished_by_name TEXT NOT NULL,
    finished_at      TEXT NOT NULL,
    next_on          TEXT NOT NULL
);
CREATE INDEX held_review_plan ON held_review (plan_id, finished_at, id);

CREATE TABLE household (id TEXT PRIMARY KEY, created_at TEXT NOT NULL);

CREATE TABLE household_member (
    id           TEXT   PRIMARY KEY,
    household_id TEXT   NOT NULL REFERENCES household (id),
    person_id    TEXT   NOT NULL REFERENCES person (id),
    since        TEXT   NOT NULL,
    until        TEXT,
    created_at   TEXT   NOT NULL,
    CHECK (until IS NULL OR until >= since)
);
CREATE INDEX household_member_household ON household_member (household_id, since, id);
CREATE UNIQUE INDEX household_member_now ON household_member (person_id) WHERE until IS NULL;
CREATE INDEX household_member_person ON household_member (person_id, id);

CREATE TABLE household_secret (
    id           TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id),
    person_id    TEXT NOT NULL REFERENCES person (id),
    said_name    TEXT NOT NULL,
    said_at      TEXT NOT NULL,
    lifted_name  TEXT,
    lifted_at    TEXT,
    why_sealed   TEXT
);
CREATE INDEX household_secret_household ON household_secret (household_id, id);
CREATE INDEX household_secret_person ON household_secret (person_id, id);

CREATE TABLE indicator (
    id         TEXT   PRIMARY KEY,
    code       TEXT   NOT NULL UNIQUE CHECK (code <> ''),
    team_id    TEXT   NOT NULL,
    sort_name  TEXT   NOT NULL,
    number     BIGINT NOT NULL,
    retired_on TEXT,
    version    BIGINT NOT NULL,
    created_at TEXT   NOT NULL
);
CREATE INDEX indicator_team ON indicator (team_id, sort_name, id);

CREATE TABLE indicator_value (
    id             TEXT    PRIMARY KEY,
    indicator_id   TEXT    NOT NULL REFERENCES indicator (id),
    number         BIGINT  NOT NULL,
    first_day      TEXT    NOT NULL,
    last_day       TEXT    NOT NULL,
    numerator      DOUBLE PRECISION,
    denominator    DOUBLE PRECISION,
    missing        TEXT,
    is_provisional BOOLEAN NOT NULL,
    note           TEXT,
    frozen_at      TEXT,
    frozen_by_name TEXT,
    by_name        TEXT    NOT NULL,
    at             TEXT    NOT NULL,
    version        BIGINT  NOT NULL, open_count BIGINT, longest_wait BIGINT, hides TEXT CHECK (hides IN ('none', 'above', 'below', 'both')), lower DOUBLE PRECISION, upper DOUBLE PRECISION, behind BIGINT, hides_open BOOLEAN,
    CHECK ((missing IS NULL) = (numerator IS NOT NULL))
);
CREATE UNIQUE INDEX indicator_value_period ON indicator_value (indicator_id, first_day);

CREATE TABLE indicator_version (
    indicator_id TEXT   NOT NULL REFERENCES indicator (id),
    number       BIGINT NOT NULL,
    definition   TEXT   NOT NULL,
    reason       TEXT,
    breaks_from  TEXT,
    made_by_name TEXT   NOT NULL,
    made_at      TEXT   NOT NULL,
    PRIMARY KEY (indicator_id, number)
);

CREATE TABLE invitation (
    id         TEXT PRIMARY KEY,
    email      TEXT NOT NULL,
    name       TEXT NOT NULL,
    team_id    TEXT NOT NULL REFERENCES team (id),
    role       TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    invited_by TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT
);

CREATE TABLE job (
    id            TEXT   PRIMARY KEY,
    kind          TEXT   NOT NULL CHECK (kind <> ''),
    payload       TEXT   NOT NULL,
    run_at        TEXT   NOT NULL,
    attempts      BIGINT NOT NULL,
    claimed_by    TEXT,
    claimed_until TEXT,
    failed_at     TEXT,
    last_error    TEXT,
    set_aside_at  TEXT,
    done_at       TEXT,
    once_key      TEXT   UNIQUE,
    CHECK ((claimed_by IS NULL) = (claimed_until IS NULL))
);
CREATE INDEX job_due ON job (run_at, id) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX job_failed ON job (failed_at, id) WHERE failed_at IS NOT NULL AND set_aside_at IS NULL;

CREATE TABLE keeping_hold (
    id            TEXT PRIMARY KEY,
    person_id     TEXT NOT NULL REFERENCES person (id),
    reason_sealed TEXT NOT NULL,
    set_by        TEXT NOT NULL,
    set_name      TEXT NOT NULL,
    set_at        TEXT NOT NULL,
    lifted_name   TEXT,
    lifted_at     TEXT
);
CREATE INDEX keeping_hold_person ON keeping_hold (person_id, lifted_at);

CREATE TABLE "keeping_rule" (
    id        TEXT   PRIMARY KEY,
    agency_id TEXT   NOT NULL REFERENCES agency (id),
    kind      TEXT   NOT NULL CHECK (kind IN ('adult', 'young', 'mistake', 'arrival', 'backups')),
    amount    BIGINT NOT NULL CHECK (amount BETWEEN 0 AND 400),
    begins_on TEXT   NOT NULL,
    set_by    TEXT   NOT NULL,
    set_name  TEXT   NOT NULL,
    set_at    TEXT   NOT NULL
);
CREATE INDEX keeping_rule_agency ON keeping_rule (agency_id, kind, begins_on, set_at);

CREATE TABLE key_probe (
    id           TEXT PRIMARY KEY,
    probe_sealed TEXT NOT NULL
);

CREATE TABLE known_browser (
    account_id TEXT NOT NULL REFERENCES account (id),
    browser    TEXT NOT NULL,
    since      TEXT NOT NULL,
    PRIMARY KEY (account_id, browser)
);

CREATE TABLE letter_sent (
    id           TEXT PRIMARY KEY,
    person_id    TEXT NOT NULL REFERENCES person (id),
    template     TEXT NOT NULL,
    channel      TEXT NOT NULL CHECK (channel IN ('post', 'email')),
    language     TEXT NOT NULL,
    words_sealed TEXT NOT NULL,
    asked_first  BOOLEAN NOT NULL,
    sent_by      TEXT NOT NULL,
    sent_name    TEXT NOT NULL,
    sent_at      TEXT NOT NULL
);
CREATE INDEX letter_sent_person ON letter_sent (person_id, sent_at, id);

CREATE TABLE likeness (
    id        TEXT   PRIMARY KEY,
    person_id TEXT   NOT NULL REFERENCES person (id),
    other_id  TEXT   NOT NULL REFERENCES person (id),
    points    BIGINT NOT NULL,
    rules     TEXT   NOT NULL,
    UNIQUE (person_id, other_id),
    CHECK (person_id <> other_id)
);
CREATE INDEX likeness_other ON likeness (other_id, person_id);
CREATE INDEX likeness_points ON likeness (points, person_id, other_id);

CREATE TABLE list_import (
    id             TEXT    PRIMARY KEY,
    team_id        TEXT    NOT NULL REFERENCES team (id),
    kind           TEXT    NOT NULL CHECK (kind IN ('gp', 'school', 'council', 'other')),
    name           TEXT    NOT NULL CHECK (name <> ''),
    state          TEXT    NOT NULL CHECK (state IN (
        'reading', 'unreadable', 'columns', 'matching', 'ready', 'committing', 'committed', 'taking_back',
        'taken_back'
    )),
    file_name      TEXT    NOT NULL,
    file_sealed    TEXT,
    header_sealed  TEXT,
    columns        TEXT    NOT NULL,
    districts      TEXT    NOT NULL,
    problem        TEXT,
    total          BIGINT  NOT NULL,
    done           BIGINT  NOT NULL,
    fills          BOOLEAN NOT NULL,
    brought_by     TEXT    NOT NULL,
    brought_name   TEXT    NOT NULL,
    brought_at     TEXT    NOT NULL,
    committed_name TEXT,
    committed_at   TEXT,
    taken_name     TEXT,
    taken_at       TEXT,
    version        BIGINT  NOT NULL
);
CREATE INDEX list_import_team ON list_import (team_id, brought_at, id);

CREATE TABLE list_row (
    list_id       TEXT    NOT NULL REFERENCES list_import (id),
    number        BIGINT  NOT NULL,
    cells_sealed  TEXT    NOT NULL,
    outcome       TEXT    NOT NULL
        CHECK (outcome IN ('unread', 'new', 'same', 'possible', 'wrong', 'repeated', 'not_a_carer')),
    person_id     TEXT    REFERENCES person (id),
    rules         TEXT    NOT NULL,
    problems      TEXT    NOT NULL,
    own_print     TEXT,
    choice        TEXT    NOT NULL CHECK (choice IN ('undecided', 'register', 'same', 'leave')),
    is_made       BOOLEAN NOT NULL,
    filled_sealed TEXT,
    PRIMARY KEY (list_id, number)
);
CREATE INDEX list_row_outcome ON list_row (list_id, outcome, number);
CREATE INDEX list_row_person ON list_row (person_id, list_id);
CREATE INDEX list_row_print ON list_row (list_id, own_print, number);

CREATE TABLE local_clock (
    team_id TEXT   NOT NULL REFERENCES team (id),
    step    TEXT   NOT NULL CHECK (step <> ''),
    days    BIGINT NOT NULL CHECK (days BETWEEN 1 AND 3650),
    PRIMARY KEY (team_id, step)
);

CREATE TABLE mail (
    id           TEXT PRIMARY KEY,
    account_id   TEXT,
    language     TEXT,
    address      TEXT,
    letter       TEXT,
    address_hash TEXT,
    state        TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'bounced', 'not_wanted')),
    reason       TEXT,
    posted_at    TEXT NOT NULL,
    state_at     TEXT NOT NULL,
    once_key     TEXT NOT NULL UNIQUE,
    CHECK (state <> 'waiting' OR letter IS NOT NULL),
    CHECK (state = 'waiting' OR (letter IS NULL AND address IS NULL))
);
CREATE INDEX mail_trouble ON mail (state_at, id) WHERE state IN ('failed', 'bounced');

CREATE TABLE match_key (
    person_id TEXT NOT NULL REFERENCES person (id),
    token     TEXT NOT NULL,
    PRIMARY KEY (person_id, token)
);
CREATE INDEX match_key_token ON match_key (token, person_id);

CREATE TABLE meeting (
    id         TEXT   PRIMARY KEY,
    board_id   TEXT   NOT NULL REFERENCES board (id),
    held_on    TEXT   NOT NULL,
    papers_due TEXT   NOT NULL,
    venue      TEXT,
    state      TEXT   NOT NULL CHECK (state IN ('planned', 'cancelled')),
    version    BIGINT NOT NULL,
    CHECK (papers_due <= held_on)
);
CREATE UNIQUE INDEX meeting_day ON meeting (board_id, held_on);

CREATE TABLE membership (
    account_id TEXT NOT NULL REFERENCES account (id),
    team_id    TEXT NOT NULL REFERENCES team (id),
    role       TEXT NOT NULL,
    PRIMARY KEY (account_id, team_id, role)
);
CREATE INDEX membership_team ON membership (team_id);

CREATE TABLE merge (
    id          TEXT PRIMARY KEY,
    kept_id     TEXT NOT NULL REFERENCES person (id),
    gone_id     TEXT NOT NULL REFERENCES person (id),
    rules       TEXT NOT NULL,
    merged_by   TEXT NOT NULL,
    merged_name TEXT NOT NULL,
    merged_at   TEXT NOT NULL,
    undone_by   TEXT,
    undone_name TEXT,
    undone_at   TEXT,
    CHECK (kept_id <> gone_id)
);
CREATE INDEX merge_gone ON merge (gone_id, id);
CREATE INDEX merge_kept ON merge (kept_id, id);

CREATE TABLE merged_row (
    merge_id    TEXT   NOT NULL REFERENCES merge (id),
    number      BIGINT NOT NULL,
    table_name  TEXT   NOT NULL,
    column_name TEXT   NOT NULL,
    action      TEXT   NOT NULL CHECK (action IN ('moved', 'stayed', 'changed')),
    row_sealed  TEXT   NOT NULL,
    PRIMARY KEY (merge_id, number)
);

CREATE TABLE migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL, hash TEXT NOT NULL);

CREATE TABLE milestone (
    id              TEXT   PRIMARY KEY,
    plan_id         TEXT   NOT NULL REFERENCES plan (id),
    action_id       TEXT   NOT NULL,
    source          TEXT   NOT NULL CHECK (source IN ('when', 'hand')),
    words           TEXT   NOT NULL CHECK (words <> ''),
    due             TEXT,
    done_on         TEXT,
    done_by         TEXT,
    done_by_name    TEXT,
    removed_at      TEXT,
    removed_by_name TEXT,
    version         BIGINT NOT NULL
);
CREATE INDEX milestone_action ON milestone (action_id, id);
CREATE INDEX milestone_plan ON milestone (plan_id, action_id, id);

CREATE TABLE need_to_know (
    id           TEXT PRIMARY KEY,
    person_id    TEXT NOT NULL REFERENCES person (id),
    account_id   TEXT NOT NULL REFERENCES account (id),
    added_by     TEXT NOT NULL,
    added_name   TEXT NOT NULL,
    added_at     TEXT NOT NULL,
    removed_at   TEXT,
    removed_name TEXT
);
CREATE INDEX need_to_know_person ON need_to_know (person_id, account_id);

CREATE TABLE neighbour (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL CHECK (name <> ''),
    loaded_by TEXT NOT NULL,
    loaded_at TEXT NOT NULL
);
CREATE UNIQUE INDEX neighbour_name ON neighbour (name);

CREATE TABLE neighbour_figure (
    neighbour_id TEXT NOT NULL REFERENCES neighbour (id),
    code         TEXT NOT NULL,
    first_day    TEXT NOT NULL,
    last_day     TEXT NOT NULL,
    value        DOUBLE PRECISION,
    lower        DOUBLE PRECISION,
    upper        DOUBLE PRECISION,
    marker       TEXT NOT NULL, kind TEXT, polarity TEXT, rhythm TEXT,
    PRIMARY KEY (neighbour_id, code, first_day)
);
CREATE INDEX neighbour_figure_code ON neighbour_figure (code, first_day);

CREATE TABLE not_the_same (
    id          TEXT PRIMARY KEY,
    person_id   TEXT NOT NULL REFERENCES person (id),
    other_id    TEXT NOT NULL REFERENCES person (id),
    saying_id   TEXT NOT NULL,
    note_sealed TEXT,
    said_by     TEXT NOT NULL,
    said_name   TEXT NOT NULL,
    said_at     TEXT NOT NULL,
    UNIQUE (person_id, other_id),
    CHECK (person_id <> other_id)
);
CREATE INDEX not_the_same_other ON not_the_same (other_id, person_id);

CREATE TABLE note (
    id            TEXT    PRIMARY KEY,
    person_id     TEXT    NOT NULL REFERENCES person (id),
    kind          TEXT    NOT NULL
        CHECK (kind IN ('call', 'visit', 'text', 'email', 'meeting', 'tried', 'note')),
    happened_on   TEXT    NOT NULL,
    happened_time TEXT,
    happened_at   TEXT    NOT NULL,
    minutes       BIGINT,
    words_sealed  TEXT    NOT NULL,
    is_shared     BOOLEAN NOT NULL,
    written_by    TEXT    NOT NULL,
    written_name  TEXT    NOT NULL,
    written_at    TEXT    NOT NULL,
    version       BIGINT  NOT NULL,
    changed_name  TEXT,
    changed_at    TEXT,
    why_sealed    TEXT,
    struck_name   TEXT,
    struck_at     TEXT,
    struck_sealed TEXT,
    signed_on     TEXT,
    signed_how    TEXT CHECK (signed_how IN ('read_out', 'on_paper', 'by_message', 'on_screen')),
    signed_name   TEXT,
    signed_version BIGINT
);
CREATE INDEX note_happened ON note (happened_on, kind, struck_at);
CREATE INDEX note_person ON note (person_id, happened_at, id);

CREATE TABLE note_version (
    id            TEXT    PRIMARY KEY,
    note_id       TEXT    NOT NULL REFERENCES note (id),
    version       BIGINT  NOT NULL,
    kind          TEXT    NOT NULL,
    happened_on   TEXT    NOT NULL,
    happened_time TEXT,
    minutes       BIGINT,
    words_sealed  TEXT    NOT NULL,
    is_shared     BOOLEAN NOT NULL,
    by_name       TEXT    NOT NULL,
    at            TEXT    NOT NULL,
    why_sealed    TEXT,
    UNIQUE (note_id, version)
);

CREATE TABLE objective (
    id         TEXT   PRIMARY KEY,
    plan_id    TEXT   NOT NULL REFERENCES plan (id),
    outcome_id TEXT   NOT NULL REFERENCES outcome (id),
    position   BIGINT NOT NULL,
    ref        TEXT,
    title      TEXT,
    version    BIGINT NOT NULL
);
CREATE INDEX objective_outcome ON objective (outcome_id, position);
CREATE INDEX objective_plan ON objective (plan_id, position);

CREATE TABLE onward_referral (
    id            TEXT   PRIMARY KEY,
    person_id     TEXT   NOT NULL REFERENCES person (id),
    organisation  TEXT   NOT NULL CHECK (organisation <> ''),
    words_sealed  TEXT   NOT NULL,
    sent_on       TEXT   NOT NULL,
    answer_by     TEXT   NOT NULL,
    written_by    TEXT   NOT NULL,
    written_name  TEXT   NOT NULL,
    outcome       TEXT   CHECK (outcome IN ('accepted', 'declined', 'not_wanted', 'no_answer')),
    outcome_on    TEXT,
    outcome_name  TEXT,
    version       BIGINT NOT NULL
);
CREATE INDEX onward_referral_open ON onward_referral (outcome, answer_by);
CREATE INDEX onward_referral_person ON onward_referral (person_id, sent_on);

CREATE TABLE outcome (
    id        TEXT   PRIMARY KEY,
    plan_id   TEXT   NOT NULL REFERENCES plan (id),
    theme_id  TEXT   NOT NULL REFERENCES theme (id),
    position  BIGINT NOT NULL,
    ref       TEXT,
    title     TEXT,
    statement TEXT,
    version   BIGINT NOT NULL
);
CREATE INDEX outcome_plan ON outcome (plan_id, position);
CREATE INDEX outcome_theme ON outcome (theme_id, position);

CREATE TABLE own_remark (
    id            TEXT   PRIMARY KEY,
    person_id     TEXT   NOT NULL REFERENCES person (id),
    kind          TEXT   NOT NULL CHECK (kind IN ('comment', 'not_right', 'right', 'finished', 'stop')),
    about         TEXT,
    about_id      TEXT,
    about_version BIGINT,
    words_sealed  TEXT,
    answer_by     TEXT,
    said_at       TEXT   NOT NULL,
    task_id       TEXT   REFERENCES task (id)
);
CREATE INDEX own_remark_person ON own_remark (person_id, said_at, id);
CREATE INDEX own_remark_task ON own_remark (task_id);

CREATE TABLE own_session (
    id         TEXT PRIMARY KEY,
    way_id     TEXT NOT NULL REFERENCES own_way (id),
    token_hash TEXT NOT NULL UNIQUE,
    began_at   TEXT NOT NULL,
    seen_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX own_session_expires ON own_session (expires_at);
CREATE INDEX own_session_way ON own_session (way_id);

CREATE TABLE own_way (
    id              TEXT    PRIMARY KEY,
    person_id       TEXT    NOT NULL REFERENCES person (id),
    reference       TEXT    NOT NULL,
    was_restricted  BOOLEAN NOT NULL,
    code_id         TEXT    NOT NULL,
    code_expires_at TEXT    NOT NULL,
    is_code_kept    BOOLEAN NOT NULL,
    given_name      TEXT    NOT NULL,
    given_at        TEXT    NOT NULL,
    came_in_at      TEXT,
    withdrawn_name  TEXT,
    withdrawn_at    TEXT
);
CREATE INDEX own_way_person ON own_way (person_id, given_at, id);
CREATE INDEX own_way_reference ON own_way (reference) WHERE withdrawn_at IS NULL;

CREATE TABLE owner (
    id           TEXT    PRIMARY KEY,
    team_id      TEXT    NOT NULL,
    name         TEXT    NOT NULL CHECK (name <> ''),
    sort_name    TEXT    NOT NULL,
    email        TEXT    NOT NULL,
    email_folded TEXT    NOT NULL,
    agency_id    TEXT,
    account_id   TEXT,
    language     TEXT    NOT NULL CHECK (language IN ('en', 'cy')),
    ended_at     TEXT,
    version      BIGINT  NOT NULL
);
CREATE INDEX owner_account ON owner (account_id, id);
CREATE UNIQUE INDEX owner_email ON owner (team_id, email_folded);

CREATE TABLE part_weight (
    part_id   TEXT   PRIMARY KEY,
    plan_id   TEXT   NOT NULL REFERENCES plan (id),
    part_kind TEXT   NOT NULL CHECK (part_kind IN ('theme', 'outcome', 'objective', 'action')),
    weight    BIGINT NOT NULL CHECK (weight BETWEEN 0 AND 10)
);
CREATE INDEX part_weight_plan ON part_weight (plan_id, part_id);

CREATE TABLE password_reset (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    expires_at TEXT NOT NULL,
    used_at    TEXT
);

CREATE TABLE payment_review (
    id           TEXT PRIMARY KEY,
    payment_id   TEXT NOT NULL REFERENCES direct_payment (id),
    held_on      TEXT NOT NULL,
    spent        TEXT NOT NULL CHECK (spent IN ('as_agreed', 'in_part', 'otherwise', 'not_spent')),
    came_of      TEXT NOT NULL CHECK (came_of IN ('goes_on', 'change', 'stop')),
    words_sealed TEXT NOT NULL,
    held_by      TEXT NOT NULL,
    held_name    TEXT NOT NULL,
    created_at   TEXT NOT NULL
);
CREATE INDEX payment_review_payment ON payment_review (payment_id, held_on, id);

CREATE TABLE person (
    id             TEXT    PRIMARY KEY,
    reference      TEXT    NOT NULL UNIQUE,
    team_id        TEXT    NOT NULL REFERENCES team (id),
    given_name     TEXT    NOT NULL,
    family_name    TEXT    NOT NULL,
    known_as       TEXT,
    sort_name      TEXT    NOT NULL,
    born           TEXT,
    died_on        TEXT,
    nhs_sealed     TEXT,
    nhs_print      TEXT,
    postcode       TEXT,
    address_sealed TEXT,
    area           TEXT,
    language       TEXT,
    interpreter    BOOLEAN NOT NULL,
    found_source   TEXT,
    found_campaign TEXT,
    found_place    TEXT,
    registered_on  TEXT    NOT NULL,
    confirmed_on   TEXT,
    ended_on       TEXT,
    ended_reason   TEXT,
    is_restricted  BOOLEAN NOT NULL,
    is_carer       BOOLEAN NOT NULL,
    version        BIGINT  NOT NULL,
    created_at     TEXT    NOT NULL, worker_id TEXT REFERENCES account (id), last_contact_on TEXT, next_due TEXT, merged_into TEXT REFERENCES person (id),
    CHECK (given_name <> '' OR family_name <> '')
);
CREATE INDEX person_born ON person (born);
CREATE INDEX person_counted ON person
    (registered_on, is_carer, merged_into, ended_on, died_on, confirmed_on, born, language, found_source, id);
CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX person_nhs ON person (nhs_print);
CREATE INDEX person_now ON person
    (last_contact_on, next_due, is_carer, merged_into, ended_on, died_on, id)
    WHERE is_carer AND merged_into IS NULL AND ended_on IS NULL AND died_on IS NULL;
CREATE INDEX person_of_team ON person (team_id, sort_name, id);
CREATE INDEX person_open_born ON person (team_id, is_carer, born)
WHERE ended_on IS NULL AND died_on IS NULL;
CREATE INDEX person_open_contact ON person (team_id, (coalesce(last_contact_on, '')), id)
WHERE ended_on IS NULL AND died_on IS NULL;
CREATE INDEX person_open_name ON person (team_id, sort_name, id) WHERE ended_on IS NULL AND died_on IS NULL;
CREATE INDEX person_open_next ON person (team_id, (coalesce(next_due, '9999')), id)
WHERE ended_on IS NULL AND died_on IS NULL;
CREATE INDEX person_open_worker ON person (team_id, worker_id, sort_name, id)
WHERE ended_on IS NULL AND died_on IS NULL;
CREATE INDEX person_postcode ON person (postcode);
CREATE INDEX person_registered ON person
    (registered_on, is_carer, merged_into, found_source, found_place, born, ended_on, died_on);
CREATE INDEX person_sort ON person (sort_name, id);
CREATE INDEX person_span ON person (id, is_carer, registered_on, ended_on, died_on, merged_into);
CREATE INDEX person_steps ON person
    (ended_on, died_on, merged_into, is_carer, next_due, last_contact_on, id, language,
    confirmed_on, registered_on);
CREATE INDEX person_worker ON person (worker_id, id);

CREATE TABLE person_index (
    person_id TEXT NOT NULL REFERENCES person (id),
    kind      TEXT NOT NULL CHECK (kind IN ('name', 'sound', 'phone', 'email')),
    token     TEXT NOT NULL,
    PRIMARY KEY (person_id, kind, token)
);
CREATE INDEX person_index_token ON person_index (kind, token, person_id);

CREATE TABLE person_search (
    id           TEXT PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES account (id),
    terms_sealed TEXT NOT NULL,
    expires_at   TEXT NOT NULL
);
CREATE INDEX person_search_expires ON person_search (expires_at);

CREATE TABLE person_team (
    person_id  TEXT NOT NULL REFERENCES person (id),
    team_id    TEXT NOT NULL REFERENCES team (id),
    added_name TEXT NOT NULL,
    added_at   TEXT NOT NULL,
    PRIMARY KEY (person_id, team_id)
);
CREATE INDEX person_team_team ON person_team (team_id, person_id);

CREATE TABLE place_clock (
    step TEXT   PRIMARY KEY CHECK (step <> ''),
    days BIGINT NOT NULL CHECK (days BETWEEN 1 AND 3650)
);

CREATE TABLE plan (
    id             TEXT   PRIMARY KEY,
    team_id        TEXT   NOT NULL,
    title          TEXT   NOT NULL CHECK (title <> ''),
    place          TEXT,
    owner          TEXT,
    period_text    TEXT,
    period_start   TEXT,
    period_end     TEXT,
    status         TEXT   NOT NULL CHECK (status IN ('draft', 'adopted', 'closed')),
    adopted_on     TEXT,
    theme_word     TEXT   NOT NULL,
    outcome_word   TEXT   NOT NULL,
    objective_word TEXT   NOT NULL,
    action_word    TEXT   NOT NULL,
    version        BIGINT NOT NULL,
    created_at     TEXT   NOT NULL
);
CREATE INDEX plan_team ON plan (team_id, id);

CREATE TABLE plan_board (
    plan_id  TEXT   NOT NULL REFERENCES plan (id),
    position BIGINT NOT NULL,
    name     TEXT   NOT NULL,
    PRIMARY KEY (plan_id, position)
);

CREATE TABLE plan_hand (
    plan_id    TEXT NOT NULL REFERENCES support_plan (id),
    account_id TEXT NOT NULL,
    PRIMARY KEY (plan_id, account_id)
);

CREATE TABLE plan_import (
    id         TEXT   PRIMARY KEY,
    team_id    TEXT   NOT NULL,
    plan_id    TEXT   REFERENCES plan (id),
    file_name  TEXT   NOT NULL,
    file_hash  TEXT   NOT NULL,
    document   TEXT   NOT NULL,
    hints      TEXT   NOT NULL,
    reading    TEXT   NOT NULL,
    state      TEXT   NOT NULL CHECK (state IN ('open', 'applied', 'set_aside')),
    version    BIGINT NOT NULL,
    created_by TEXT   NOT NULL,
    created_at TEXT   NOT NULL,
    applied_at TEXT
);
CREATE INDEX plan_import_team ON plan_import (team_id, created_at, id);

CREATE TABLE plan_need (
    id            TEXT    PRIMARY KEY,
    plan_id       TEXT    NOT NULL REFERENCES support_plan (id),
    position      BIGINT  NOT NULL,
    code          TEXT    NOT NULL,
    is_eligible   BOOLEAN NOT NULL,
    words_sealed  TEXT,
    wanted_sealed TEXT,
    answer        TEXT    CHECK (answer IN ('met', 'otherwise', 'not_met')),
    why_sealed    TEXT,
    version       BIGINT  NOT NULL,
    CHECK (NOT is_eligible OR answer IS NULL OR answer <> 'not_met')
);
CREATE INDEX plan_need_plan ON plan_need (plan_id, position, id);

CREATE TABLE plan_review (
    id               TEXT   PRIMARY KEY,
    plan_id          TEXT   NOT NULL UNIQUE REFERENCES plan (id),
    learned          TEXT,
    public_words     TEXT,
    started_by       TEXT   NOT NULL,
    started_by_name  TEXT   NOT NULL,
    started_at       TEXT   NOT NULL,
    finished_by_name TEXT,
    finished_at      TEXT,
    successor_id     TEXT   REFERENCES plan (id),
    version          BIGINT NOT NULL
);
CREATE INDEX plan_review_successor ON plan_review (successor_id);

CREATE TABLE plan_step (
    id           TEXT   PRIMARY KEY,
    plan_id      TEXT   NOT NULL REFERENCES support_plan (id),
    need_id      TEXT   NOT NULL REFERENCES plan_need (id),
    words_sealed TEXT   NOT NULL,
    who_sealed   TEXT   NOT NULL,
    by_on        TEXT,
    cost_pence   BIGINT CHECK (cost_pence >= 0),
    cost_every   TEXT   CHECK (cost_every IN ('once', 'week', 'month', 'year')),
    given_to     TEXT   NOT NULL CHECK (given_to IN ('carer', 'looked_after')),
    paid_by      TEXT   CHECK (paid_by IN ('authority', 'looked_after')),
    agreed_by    TEXT   CHECK (agreed_by IN ('person', 'best_interests')),
    agreed_on    TEXT,
    created_at   TEXT   NOT NULL, version BIGINT NOT NULL DEFAULT 1,
    CHECK ((cost_pence IS NULL) = (cost_every IS NULL)),
    CHECK ((given_to = 'carer' AND paid_by IS NULL AND agreed_by IS NULL AND agreed_on IS NULL)
        OR (given_to = 'looked_after' AND paid_by IS NOT NULL AND agreed_by IS NOT NULL
            AND agreed_on IS NOT NULL))
);
CREATE INDEX plan_step_need ON plan_step (need_id, id);
CREATE INDEX plan_step_plan ON plan_step (plan_id, id);

CREATE TABLE plan_step_version (
    id           TEXT   PRIMARY KEY,
    step_id      TEXT   NOT NULL REFERENCES plan_step (id),
    version      BIGINT NOT NULL,
    words_sealed TEXT   NOT NULL,
    who_sealed   TEXT   NOT NULL,
    by_on        TEXT,
    cost_pence   BIGINT CHECK (cost_pence >= 0),
    cost_every   TEXT   CHECK (cost_every IN ('once', 'week', 'month', 'year')),
    given_to     TEXT   NOT NULL CHECK (given_to IN ('carer', 'looked_after')),
    paid_by      TEXT   CHECK (paid_by IN ('authority', 'looked_after')),
    agreed_by    TEXT   CHECK (agreed_by IN ('person', 'best_interests')),
    agreed_on    TEXT,
    changed_by   TEXT   NOT NULL,
    changed_name TEXT   NOT NULL,
    changed_at   TEXT   NOT NULL,
    UNIQUE (step_id, version)
);

CREATE TABLE pledge (
    id         TEXT   PRIMARY KEY,
    plan_id    TEXT   NOT NULL REFERENCES plan (id),
    agency_id  TEXT   NOT NULL,
    state      TEXT   NOT NULL CHECK (state IN
        ('proposed', 'changes_asked', 'accepted', 'declined', 'withdrawn')),
    priority   TEXT,
    ref        TEXT,
    text       TEXT   NOT NULL CHECK (text <> ''),
    when_text  TEXT,
    risks      TEXT,
    progress   TEXT   NOT NULL,
    by_account TEXT   NOT NULL,
    by_name    TEXT   NOT NULL,
    sent_at    TEXT   NOT NULL,
    action_id  TEXT,
    version    BIGINT NOT NULL
);
CREATE INDEX pledge_action ON pledge (action_id);
CREATE INDEX pledge_agency ON pledge (agency_id, sent_at, id);
CREATE INDEX pledge_plan ON pledge (plan_id, state, sent_at, id);

CREATE TABLE pledge_step (
    id         TEXT PRIMARY KEY,
    pledge_id  TEXT NOT NULL REFERENCES pledge (id),
    state      TEXT NOT NULL CHECK (state IN
        ('proposed', 'changes_asked', 'accepted', 'declined', 'withdrawn')),
    words      TEXT,
    by_account TEXT NOT NULL,
    by_name    TEXT NOT NULL,
    at         TEXT NOT NULL
);
CREATE INDEX pledge_step_pledge ON pledge_step (pledge_id, at, id);

CREATE TABLE population (
    id      TEXT   PRIMARY KEY,
    question TEXT  NOT NULL,
    code    TEXT   NOT NULL,
    people  BIGINT CHECK (people >= 0),
    carers  BIGINT NOT NULL CHECK (carers >= 0),
    UNIQUE (question, code)
);

CREATE TABLE population_source (
    id      TEXT   PRIMARY KEY,
    words   TEXT   NOT NULL CHECK (words <> ''),
    year    BIGINT NOT NULL,
    by_name TEXT   NOT NULL,
    at      TEXT   NOT NULL
);

CREATE TABLE progress_note (
    action_id TEXT   NOT NULL REFERENCES action (id),
    plan_id   TEXT   NOT NULL REFERENCES plan (id),
    position  BIGINT NOT NULL,
    period    TEXT   NOT NULL,
    text      TEXT   NOT NULL,
    PRIMARY KEY (action_id, position)
);
CREATE INDEX progress_note_plan ON progress_note (plan_id, action_id);

CREATE TABLE progress_update (
    id              TEXT   PRIMARY KEY,
    plan_id         TEXT   NOT NULL REFERENCES plan (id),
    action_id       TEXT   NOT NULL,
    period_id       TEXT   REFERENCES reporting_period (id),
    narrative       TEXT   NOT NULL,
    status          TEXT   NOT NULL CHECK (status IN
        ('not_started', 'on_track', 'at_risk', 'off_track', 'done', 'stopped')),
    status_reason   TEXT,
    new_when        TEXT,
    new_when_reason TEXT,
    help_needed     TEXT,
    public_text     TEXT,
    evidence_link   TEXT,
    state           TEXT   NOT NULL CHECK (state IN ('submitted', 'returned', 'approved')),
    by_owner        TEXT   REFERENCES owner (id),
    by_account      TEXT,
    by_name         TEXT   NOT NULL,
    at              TEXT   NOT NULL,
    said_on         TEXT   NOT NULL,
    about_at        TEXT   NOT NULL,
    corrects        TEXT   REFERENCES progress_update (id),
    revises         TEXT   REFERENCES progress_update (id),
    is_revised      BOOLEAN NOT NULL,
    decided_by      TEXT,
    decided_by_name TEXT,
    decided_at      TEXT,
    decision        TEXT
);
CREATE INDEX progress_update_action ON progress_update (action_id, at, id);
CREATE INDEX progress_update_author ON progress_update (by_account, state);
CREATE INDEX progress_update_corrects ON progress_update (corrects);
CREATE INDEX progress_update_latest ON progress_update (plan_id, state, action_id, about_at);
CREATE INDEX progress_update_owner ON progress_update (by_owner, state);
CREATE INDEX progress_update_period ON progress_update (period_id, action_id);
CREATE INDEX progress_update_plan ON progress_update (plan_id, at, id);
CREATE UNIQUE INDEX progress_update_revises ON progress_update (revises) WHERE revises IS NOT NULL;
CREATE INDEX progress_update_standing ON progress_update
    (plan_id, is_revised, action_id, period_id, state, at);

CREATE TABLE prompt_answer (
    id        TEXT   PRIMARY KEY,
    person_id TEXT   NOT NULL REFERENCES person (id),
    prompt    TEXT   NOT NULL,
    year      BIGINT,
    answer    TEXT   NOT NULL CHECK (answer IN ('told', 'not_relevant')),
    said_on   TEXT   NOT NULL,
    said_by   TEXT   NOT NULL,
    said_name TEXT   NOT NULL,
    said_at   TEXT   NOT NULL
);
CREATE INDEX prompt_answer_person ON prompt_answer (person_id, said_at);

CREATE TABLE public_indicator (
    indicator_id TEXT PRIMARY KEY REFERENCES indicator (id),
    by_name      TEXT NOT NULL,
    at           TEXT NOT NULL
);

CREATE TABLE public_move (
    id      TEXT PRIMARY KEY,
    kind    TEXT NOT NULL CHECK (kind IN ('answer', 'action')),
    item_id TEXT NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    at      TEXT NOT NULL
);
CREATE INDEX public_move_item ON public_move (item_id, at);
CREATE INDEX public_move_plan ON public_move (plan_id);

CREATE TABLE publication (
    id             TEXT   PRIMARY KEY,
    plan_id        TEXT   NOT NULL REFERENCES plan (id),
    number         BIGINT NOT NULL,
    title          TEXT   NOT NULL,
    body           TEXT   NOT NULL,
    hash           TEXT   NOT NULL,
    welsh_missing  BIGINT NOT NULL,
    licence        TEXT   NOT NULL CHECK (licence IN ('none', 'ogl')),
    state          TEXT   NOT NULL CHECK (state IN
        ('proposed', 'declined', 'current', 'replaced', 'withdrawn')),
    proposed_by    TEXT   NOT NULL,
    proposed_name  TEXT   NOT NULL,
    proposed_at    TEXT   NOT NULL,
    approved_by    TEXT,
    approved_name  TEXT,
    approved_at    TEXT,
    approved_on    TEXT,
    ended_name     TEXT,
    ended_at       TEXT
);
CREATE UNIQUE INDEX publication_current ON publication (plan_id) WHERE state = 'current';
CREATE UNIQUE INDEX publication_number ON publication (plan_id, number);
CREATE UNIQUE INDEX publication_proposed ON publication (plan_id) WHERE state = 'proposed';
CREATE INDEX publication_state ON publication (state, plan_id);

CREATE TABLE published_item (
    kind    TEXT NOT NULL CHECK (kind IN ('plan', 'action', 'answer')),
    item_id TEXT NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    PRIMARY KEY (kind, item_id, plan_id)
);
CREATE INDEX published_item_plan ON published_item (plan_id);

CREATE TABLE publishing_rules (
    plan_id      TEXT    PRIMARY KEY REFERENCES plan (id),
    needs_second BOOLEAN NOT NULL,
    licence      TEXT    NOT NULL CHECK (licence IN ('none', 'ogl')),
    version      BIGINT  NOT NULL
);

CREATE TABLE recovery_code (
    account_id TEXT NOT NULL REFERENCES account (id),
    hash       TEXT NOT NULL,
    used_at    TEXT,
    PRIMARY KEY (account_id, hash)
);

CREATE TABLE recurring_run (
    name TEXT NOT NULL,
    run  TEXT NOT NULL,
    at   TEXT NOT NULL,
    PRIMARY KEY (name, run)
);

CREATE TABLE removed_part (
    id      TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    kind    TEXT NOT NULL CHECK (kind IN ('theme', 'outcome', 'objective', 'action', 'feedback')),
    label   TEXT NOT NULL
);
CREATE INDEX removed_part_plan ON removed_part (plan_id, id);

CREATE TABLE report (
    id         TEXT   PRIMARY KEY,
    board_id   TEXT   NOT NULL REFERENCES board (id),
    meeting_id TEXT   NOT NULL UNIQUE REFERENCES meeting (id)
);
CREATE INDEX report_board ON report (board_id, id);

CREATE TABLE report_section (
    id          TEXT    PRIMARY KEY,
    version_id  TEXT    NOT NULL REFERENCES report_version (id),
    position    BIGINT  NOT NULL,
    kind        TEXT    NOT NULL,
    is_included BOOLEAN NOT NULL,
    commentary  TEXT,
    forward_id  TEXT
, written_by TEXT);
CREATE INDEX report_section_version ON report_section (version_id, position);

CREATE TABLE report_version (
    id               TEXT   PRIMARY KEY,
    report_id        TEXT   NOT NULL REFERENCES report (id),
    number           BIGINT NOT NULL,
    state            TEXT   NOT NULL CHECK (state IN ('draft', 'frozen')),
    facts            TEXT   NOT NULL,
    facts_at         TEXT   NOT NULL,
    correction       TEXT,
    composed_by      TEXT   NOT NULL,
    composed_by_name TEXT   NOT NULL,
    composed_at      TEXT   NOT NULL,
    snapshot         TEXT,
    hash             TEXT,
    signed_by        TEXT,
    signed_by_name   TEXT,
    signed_at        TEXT,
    version          BIGINT NOT NULL,
    CHECK ((state = 'frozen') = (snapshot IS NOT NULL AND hash IS NOT NULL AND signed_by IS NOT NULL))
);
CREATE UNIQUE INDEX report_version_number ON report_version (report_id, number);

CREATE TABLE reporting_period (
    id          TEXT PRIMARY KEY,
    plan_id     TEXT NOT NULL REFERENCES plan (id),
    rhythm      TEXT NOT NULL,
    first_day   TEXT NOT NULL,
    last_day    TEXT NOT NULL,
    due_day     TEXT NOT NULL,
    grace_day   TEXT NOT NULL,
    CHECK (first_day <= last_day AND last_day <= due_day AND due_day <= grace_day)
);
CREATE INDEX reporting_period_due ON reporting_period (due_day, plan_id);
CREATE UNIQUE INDEX reporting_period_plan ON reporting_period (plan_id, first_day);

CREATE TABLE reporting_rhythm (
    id          TEXT   PRIMARY KEY,
    plan_id     TEXT   NOT NULL REFERENCES plan (id),
    rhythm      TEXT   NOT NULL,
    starts_on   TEXT   NOT NULL,
    due_days    BIGINT NOT NULL CHECK (due_days BETWEEN 0 AND 90),
    grace_days  BIGINT NOT NULL CHECK (grace_days BETWEEN 0 AND 90),
    set_by      TEXT   NOT NULL,
    set_by_name TEXT   NOT NULL,
    set_at      TEXT   NOT NULL
);
CREATE INDEX reporting_rhythm_plan ON reporting_rhythm (plan_id, set_at, id);

CREATE TABLE return_label (
    field     TEXT NOT NULL,
    ours      TEXT NOT NULL,
    label     TEXT NOT NULL CHECK (label <> ''),
    source    TEXT NOT NULL CHECK (source <> ''),
    loaded_by TEXT NOT NULL,
    loaded_at TEXT NOT NULL,
    PRIMARY KEY (field, ours)
);

CREATE TABLE return_made (
    id         TEXT   PRIMARY KEY,
    first_day  TEXT   NOT NULL,
    last_day   TEXT   NOT NULL,
    rows_sent  BIGINT NOT NULL CHECK (rows_sent >= 0),
    rows_left  BIGINT NOT NULL CHECK (rows_left >= 0),
    hash       TEXT   NOT NULL,
    made_by    TEXT   NOT NULL,
    made_name  TEXT   NOT NULL,
    made_at    TEXT   NOT NULL
);
CREATE INDEX return_made_at ON return_made (made_at, id);

CREATE TABLE returned_link (
    id           TEXT    PRIMARY KEY,
    update_id    TEXT    NOT NULL REFERENCES progress_update (id),
    owner_id     TEXT    NOT NULL REFERENCES owner (id),
    token_hash   TEXT    NOT NULL,
    sent_at      TEXT    NOT NULL,
    expires_at   TEXT    NOT NULL,
    asks_sign_in BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX returned_link_token ON returned_link (token_hash);
CREATE INDEX returned_link_update ON returned_link (update_id);

CREATE TABLE review (
    id             TEXT   PRIMARY KEY,
    person_id      TEXT   NOT NULL REFERENCES person (id),
    plan_id        TEXT   NOT NULL REFERENCES support_plan (id),
    kind           TEXT   NOT NULL CHECK (kind IN ('light_touch', 'yearly', 'planned', 'unplanned')),
    due_on         TEXT,
    held_on        TEXT   NOT NULL,
    came_of        TEXT   NOT NULL CHECK (came_of IN ('as_it_is', 'revise', 'reassess', 'end')),
    answers_sealed TEXT   NOT NULL,
    held_by        TEXT   NOT NULL,
    held_name      TEXT   NOT NULL,
    created_at     TEXT   NOT NULL
);
CREATE INDEX review_held ON review (held_on, due_on, kind, came_of, plan_id, person_id, id);
CREATE INDEX review_person ON review (person_id, held_on, id);
CREATE INDEX review_plan ON review (plan_id, held_on, id);

CREATE TABLE review_date (
    id           TEXT   PRIMARY KEY,
    plan_id      TEXT   NOT NULL REFERENCES plan (id),
    next_on      TEXT   NOT NULL,
    every_months BIGINT NOT NULL CHECK (every_months BETWEEN 1 AND 120),
    set_by       TEXT   NOT NULL,
    set_by_name  TEXT   NOT NULL,
    set_at       TEXT   NOT NULL
);
CREATE INDEX review_date_plan ON review_date (plan_id, set_at, id);

CREATE TABLE review_reminder (
    plan_id TEXT NOT NULL REFERENCES plan (id),
    next_on TEXT NOT NULL,
    stage   TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    PRIMARY KEY (plan_id, next_on, stage)
);

CREATE TABLE risk (
    id             TEXT   PRIMARY KEY,
    plan_id        TEXT   NOT NULL REFERENCES plan (id),
    action_id      TEXT,
    cause          TEXT   NOT NULL CHECK (cause <> ''),
    effect         TEXT   NOT NULL CHECK (effect <> ''),
    response       TEXT,
    likelihood     TEXT   NOT NULL CHECK (likelihood IN
        ('rare', 'unlikely', 'possible', 'likely', 'almost_certain')),
    impact         TEXT   NOT NULL CHECK (impact IN ('slight', 'minor', 'moderate', 'serious', 'severe')),
    owner_account  TEXT,
    owner_name     TEXT,
    review_on      TEXT,
    state          TEXT   NOT NULL CHECK (state IN ('open', 'closed')),
    closed_on      TEXT,
    closed_reason  TEXT,
    closed_by_name TEXT,
    raised_by      TEXT   NOT NULL,
    raised_by_name TEXT   NOT NULL,
    raised_at      TEXT   NOT NULL,
    version        BIGINT NOT NULL,
    CHECK ((state = 'closed') = (closed_reason IS NOT NULL))
);
CREATE INDEX risk_action ON risk (action_id, id);
CREATE INDEX risk_owner ON risk (owner_account, state);
CREATE INDEX risk_plan ON risk (plan_id, state, review_on);

CREATE TABLE risk_told (
    risk_id   TEXT NOT NULL REFERENCES risk (id),
    review_on TEXT NOT NULL,
    told_on   TEXT NOT NULL,
    PRIMARY KEY (risk_id, review_on)
);

CREATE TABLE score_part (
    id          TEXT    PRIMARY KEY,
    tool_id     TEXT    NOT NULL REFERENCES score_tool (id),
    position    BIGINT  NOT NULL,
    name        TEXT    NOT NULL CHECK (name <> ''),
    least       BIGINT  NOT NULL,
    most        BIGINT  NOT NULL,
    higher_good BOOLEAN NOT NULL,
    minimal     BIGINT  CHECK (minimal > 0),
    CHECK (least < most)
);
CREATE INDEX score_part_tool ON score_part (tool_id, position);

CREATE TABLE score_tool (
    id         TEXT   PRIMARY KEY,
    team_id    TEXT   NOT NULL REFERENCES team (id),
    name       TEXT   NOT NULL CHECK (name <> ''),
    owner      TEXT   NOT NULL CHECK (owner <> ''),
    licence    TEXT   NOT NULL CHECK (licence <> ''),
    held_until TEXT   NOT NULL,
    made_name  TEXT   NOT NULL,
    version    BIGINT NOT NULL,
    created_at TEXT   NOT NULL
);
CREATE INDEX score_tool_team ON score_tool (team_id, name, id);

CREATE TABLE session (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    token_hash TEXT NOT NULL UNIQUE,
    stage      TEXT NOT NULL CHECK (stage IN ('half', 'full')),
    browser    TEXT NOT NULL,
    created_at TEXT NOT NULL,
    seen_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL
, proved_at TEXT);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE sharing (
    id             TEXT PRIMARY KEY,
    person_id      TEXT NOT NULL REFERENCES person (id),
    agreement_id   TEXT NOT NULL REFERENCES agreement (id),
    agreed_by      TEXT NOT NULL,
    begins_at      TEXT NOT NULL,
    ends_at        TEXT,
    recorded_by    TEXT NOT NULL,
    recorded_name  TEXT NOT NULL,
    withdrawn_at   TEXT,
    withdrawn_name TEXT
, wish_party TEXT);
CREATE INDEX sharing_agreement ON sharing (agreement_id, person_id);
CREATE INDEX sharing_person ON sharing (person_id, agreement_id);

CREATE TABLE "sharing_wish" (
    id            TEXT PRIMARY KEY,
    person_id     TEXT NOT NULL REFERENCES person (id),
    party         TEXT NOT NULL CHECK (party IN ('doctor', 'hospital', 'council', 'groups', 'school')),
    wish          TEXT NOT NULL CHECK (wish IN ('yes', 'no', 'ask')),
    said_name     TEXT NOT NULL,
    arrival       TEXT,
    recorded_by   TEXT NOT NULL,
    recorded_name TEXT NOT NULL,
    recorded_at   TEXT NOT NULL
);
CREATE INDEX sharing_wish_person ON sharing_wish (person_id, recorded_at);

CREATE TABLE stay_safe_note (
    id           TEXT PRIMARY KEY,
    person_id    TEXT NOT NULL REFERENCES person (id),
    words_sealed TEXT NOT NULL,
    review_on    TEXT NOT NULL,
    written_by   TEXT NOT NULL,
    written_name TEXT NOT NULL,
    written_at   TEXT NOT NULL,
    ended_at     TEXT,
    ended_name   TEXT
);
CREATE INDEX stay_safe_note_person ON stay_safe_note (person_id, id);

CREATE TABLE success_measure (
    id        TEXT   PRIMARY KEY,
    action_id TEXT   NOT NULL REFERENCES action (id),
    plan_id   TEXT   NOT NULL REFERENCES plan (id),
    position  BIGINT NOT NULL,
    text      TEXT   NOT NULL
);
CREATE INDEX success_measure_action ON success_measure (action_id, position);
CREATE INDEX success_measure_plan ON success_measure (plan_id, action_id, position);

CREATE TABLE support_plan (
    id                 TEXT   PRIMARY KEY,
    person_id          TEXT   NOT NULL REFERENCES person (id),
    assessment_id      TEXT   NOT NULL REFERENCES assessment (id),
    follows_id         TEXT   REFERENCES support_plan (id),
    state              TEXT   NOT NULL CHECK (state IN ('draft', 'waiting', 'approved', 'ended')),
    due_on             TEXT   NOT NULL,
    budget_pence       BIGINT CHECK (budget_pence >= 0),
    budget_every       TEXT   CHECK (budget_every IN ('once', 'week', 'month', 'year')),
    bears_on           TEXT   NOT NULL,
    contingency_sealed TEXT,
    advice_sealed      TEXT,
    agreed             TEXT   CHECK (agreed IN ('yes', 'in_part', 'no')),
    agreed_on          TEXT,
    agreed_sealed      TEXT,
    sent_by            TEXT,
    sent_name          TEXT,
    sent_at            TEXT,
    judged_by          TEXT,
    judged_name        TEXT,
    judged_at          TEXT,
    remark_sealed      TEXT,
    approved_on        TEXT,
    copy_on            TEXT,
    copy_how           TEXT   CHECK (copy_how IN ('by_hand', 'post', 'email', 'own_pages', 'read_out')),
    review_on          TEXT,
    ended_on           TEXT,
    whole_version      BIGINT NOT NULL,
    version            BIGINT NOT NULL,
    created_by         TEXT   NOT NULL,
    created_name       TEXT   NOT NULL,
    created_at         TEXT   NOT NULL, signed_on TEXT,
    CHECK (judged_by IS NULL OR judged_by <> sent_by),
    CHECK ((budget_pence IS NULL) = (budget_every IS NULL))
);
CREATE INDEX support_plan_approved ON support_plan
    (approved_on, copy_on, ended_on, due_on, agreed, budget_pence, person_id);
CREATE INDEX support_plan_assessment ON support_plan (assessment_id);
CREATE INDEX support_plan_begun ON support_plan
    (created_at, approved_on, ended_on, person_id);
CREATE INDEX support_plan_now ON support_plan (state, review_on, ended_on, person_id);
CREATE INDEX support_plan_person ON support_plan (person_id, created_at, id);
CREATE INDEX support_plan_sent ON support_plan
    (substr(sent_at, 1, 10), sent_at, budget_pence, approved_on, ended_on, person_id);
CREATE INDEX support_plan_state ON support_plan (state, review_on, id);

CREATE TABLE survey_draw (
    id        TEXT   PRIMARY KEY,
    name      TEXT   NOT NULL CHECK (name <> ''),
    first_day TEXT   NOT NULL,
    last_day  TEXT   NOT NULL,
    kind      TEXT   NOT NULL CHECK (kind IN ('simple', 'stratified')),
    seed      TEXT   NOT NULL CHECK (seed <> ''),
    wanted    BIGINT NOT NULL CHECK (wanted > 0),
    eligible  BIGINT NOT NULL,
    in_frame  BIGINT NOT NULL,
    drawn     BIGINT NOT NULL,
    made_by   TEXT   NOT NULL,
    made_name TEXT   NOT NULL,
    made_at   TEXT   NOT NULL
);
CREATE INDEX survey_draw_at ON survey_draw (made_at, id);

CREATE TABLE survey_drawn (
    draw_id   TEXT   NOT NULL REFERENCES survey_draw (id),
    person_id TEXT   NOT NULL REFERENCES person (id),
    number    BIGINT NOT NULL CHECK (number > 0),
    PRIMARY KEY (draw_id, number)
);
CREATE INDEX survey_drawn_person ON survey_drawn (person_id);

CREATE TABLE taken_form (
    mark     TEXT NOT NULL,
    command  TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    path     TEXT,
    notice   TEXT,
    PRIMARY KEY (mark, command)
);
CREATE INDEX taken_form_at ON taken_form (taken_at);

CREATE TABLE task (
    id           TEXT   PRIMARY KEY,
    person_id    TEXT   NOT NULL REFERENCES person (id),
    team_id      TEXT   NOT NULL REFERENCES team (id),
    worker_id    TEXT   REFERENCES account (id),
    note_id      TEXT   REFERENCES note (id),
    words_sealed TEXT   NOT NULL,
    due          TEXT   NOT NULL,
    made_by      TEXT   NOT NULL,
    made_name    TEXT   NOT NULL,
    made_at      TEXT   NOT NULL,
    done_name    TEXT,
    done_at      TEXT,
    is_needed    BOOLEAN NOT NULL,
    ended_sealed TEXT,
    version      BIGINT NOT NULL
, words_cy_sealed TEXT);
CREATE INDEX task_due ON task (due, done_at, person_id);
CREATE INDEX task_ended ON task (substr(done_at, 1, 10), done_at, due, person_id);
CREATE INDEX task_next ON task (person_id, due) WHERE done_at IS NULL;
CREATE INDEX task_note ON task (note_id);
CREATE INDEX task_person ON task (person_id, made_at, id);
CREATE INDEX task_person_done ON task (person_id, done_at, id);
CREATE INDEX task_team ON task (team_id, due, id) WHERE done_at IS NULL AND worker_id IS NULL;
CREATE INDEX task_worker ON task (worker_id, due, id) WHERE done_at IS NULL;

CREATE TABLE task_move (
    id            TEXT PRIMARY KEY,
    task_id       TEXT NOT NULL REFERENCES task (id),
    due_before    TEXT NOT NULL,
    due_after     TEXT NOT NULL,
    reason_sealed TEXT NOT NULL,
    by_name       TEXT NOT NULL,
    at            TEXT NOT NULL
);
CREATE INDEX task_move_task ON task_move (task_id, at);

CREATE TABLE team (
    id        TEXT   PRIMARY KEY,
    agency_id TEXT   NOT NULL REFERENCES agency (id),
    name      TEXT   NOT NULL CHECK (name <> ''),
    folded    TEXT   NOT NULL,
    version   BIGINT NOT NULL,
    UNIQUE (agency_id, folded)
);

CREATE TABLE theme (
    id        TEXT   PRIMARY KEY,
    plan_id   TEXT   NOT NULL REFERENCES plan (id),
    position  BIGINT NOT NULL,
    ref       TEXT,
    title     TEXT,
    statement TEXT,
    version   BIGINT NOT NULL
);
CREATE INDEX theme_plan ON theme (plan_id, position);

CREATE TABLE throttle (key TEXT PRIMARY KEY, failures BIGINT NOT NULL, next_allowed TEXT NOT NULL);

CREATE TABLE told_by_group (
    query      TEXT   PRIMARY KEY,
    revision   BIGINT NOT NULL,
    counted_on TEXT   NOT NULL,
    first_day  TEXT   NOT NULL,
    last_day   TEXT   NOT NULL,
    told       TEXT   NOT NULL
);

CREATE TABLE tool_score (
    taking_id TEXT   NOT NULL REFERENCES tool_taking (id),
    part_id   TEXT   NOT NULL REFERENCES score_part (id),
    points    BIGINT NOT NULL,
    PRIMARY KEY (taking_id, part_id)
);
CREATE INDEX tool_score_part ON tool_score (part_id);

CREATE TABLE tool_taking (
    id             TEXT PRIMARY KEY,
    person_id      TEXT NOT NULL REFERENCES person (id),
    tool_id        TEXT NOT NULL REFERENCES score_tool (id),
    assessment_id  TEXT REFERENCES assessment (id),
    review_id      TEXT REFERENCES review (id),
    taken_on       TEXT NOT NULL,
    entered_by     TEXT NOT NULL,
    entered_name   TEXT NOT NULL,
    entered_at     TEXT NOT NULL,
    withdrawn_at   TEXT,
    withdrawn_name TEXT,
    CHECK ((assessment_id IS NULL) <> (review_id IS NULL))
);
CREATE INDEX tool_taking_assessment ON tool_taking (assessment_id);
CREATE INDEX tool_taking_person ON tool_taking (person_id, tool_id, taken_on, id);
CREATE INDEX tool_taking_review ON tool_taking (review_id);
CREATE INDEX tool_taking_tool ON tool_taking (tool_id);

CREATE TABLE transition (
    id             TEXT    PRIMARY KEY,
    person_id      TEXT    NOT NULL REFERENCES person (id),
    kind           TEXT    NOT NULL CHECK (kind IN ('young', 'child')),
    child_id       TEXT    REFERENCES person (id),
    offered_on     TEXT    NOT NULL,
    offered_name   TEXT    NOT NULL,
    is_likely      BOOLEAN,
    has_benefit    BOOLEAN,
    consent        TEXT    CHECK (consent IN ('agrees', 'best_interests', 'no')),
    at_risk        BOOLEAN NOT NULL,
    outcome        TEXT    CHECK (outcome IN ('done', 'refused', 'not_assessed')),
    outcome_on     TEXT,
    outcome_name   TEXT,
    words_sealed   TEXT,
    advice_sealed  TEXT,
    assessment_id  TEXT    REFERENCES assessment (id),
    plan_id        TEXT    REFERENCES support_plan (id),
    version        BIGINT  NOT NULL, harm TEXT CHECK (harm IN ('yes', 'no', 'not_yet')), harm_on TEXT, harm_name TEXT,
    CHECK (kind = 'child' OR child_id IS NULL),
    CHECK ((outcome IS NULL) = (outcome_on IS NULL)),
    CHECK (outcome IS NULL OR outcome <> 'refused' OR NOT at_risk),
    CHECK (outcome IS NULL OR outcome <> 'not_assessed' OR (words_sealed IS NOT NULL AND advice_sealed IS NOT NULL))
);
CREATE INDEX transition_assessment ON transition (assessment_id);
CREATE INDEX transition_child ON transition (child_id);
CREATE INDEX transition_person ON transition (person_id, offered_on, id);
CREATE INDEX transition_plan ON transition (plan_id);

CREATE TABLE triage_team (
    team_id    TEXT PRIMARY KEY REFERENCES team (id),
    named_name TEXT NOT NULL,
    named_at   TEXT NOT NULL
);

CREATE TABLE unsent_form (
    id          TEXT   PRIMARY KEY,
    secret_hash TEXT   NOT NULL UNIQUE,
    account_id  TEXT   NOT NULL,
    typed       TEXT   NOT NULL,
    kept_at     TEXT   NOT NULL
);
CREATE INDEX unsent_form_account ON unsent_form (account_id, kept_at);
CREATE INDEX unsent_form_kept ON unsent_form (kept_at);

CREATE TABLE update_evidence (
    id         TEXT   PRIMARY KEY,
    update_id  TEXT   NOT NULL REFERENCES progress_update (id),
    plan_id    TEXT   NOT NULL REFERENCES plan (id),
    file_name  TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    bytes      BIGINT NOT NULL,
    hash       TEXT   NOT NULL,
    added_by   TEXT   NOT NULL,
    added_at   TEXT   NOT NULL
);
CREATE INDEX update_evidence_plan ON update_evidence (plan_id, update_id);
CREATE INDEX update_evidence_update ON update_evidence (update_id, id);

CREATE TABLE update_measure (
    update_id  TEXT   NOT NULL REFERENCES progress_update (id),
    position   BIGINT NOT NULL,
    plan_id    TEXT   NOT NULL REFERENCES plan (id),
    measure_id TEXT   NOT NULL,
    measure    TEXT   NOT NULL,
    words      TEXT   NOT NULL,
    PRIMARY KEY (update_id, position)
);
CREATE INDEX update_measure_plan ON update_measure (plan_id, update_id);

CREATE TABLE voice (
    id               TEXT   PRIMARY KEY,
    team_id          TEXT,
    plan_id          TEXT   REFERENCES plan (id),
    source           TEXT   NOT NULL CHECK (source IN
        ('meeting', 'survey', 'comment', 'care_planning', 'forum', 'complaint', 'other')),
    heard_on         TEXT   NOT NULL,
    words            TEXT   NOT NULL CHECK (words <> ''),
    theme            TEXT,
    came_from        TEXT,
    came_from_folded TEXT,
    carers           TEXT   CHECK (carers IN
        ('adult', 'older', 'parent', 'young_adult', 'young', 'working', 'minority_ethnic', 'former')),
    consent          TEXT   NOT NULL CHECK (consent IN ('not_asked', 'yes', 'no')),
    consent_on       TEXT,
    written_by       TEXT   NOT NULL,
    state            TEXT   NOT NULL CHECK (state IN ('to_read', 'kept', 'set_aside')),
    language         TEXT   NOT NULL CHECK (language IN ('en', 'cy')),
    version          BIGINT NOT NULL,
    created_at       TEXT   NOT NULL
, set_aside_at TEXT);
CREATE INDEX voice_came_from ON voice (came_from_folded);
CREATE INDEX voice_plan ON voice (plan_id);
CREATE INDEX voice_state ON voice (state, created_at, id);
CREATE INDEX voice_team ON voice (team_id, created_at, id);

CREATE TABLE voice_action (
    group_id  TEXT   NOT NULL REFERENCES voice_group (id),
    action_id TEXT   NOT NULL,
    plan_id   TEXT   NOT NULL REFERENCES plan (id),
    linked_at TEXT   NOT NULL,
    PRIMARY KEY (group_id, action_id)
);
CREATE INDEX voice_action_action ON voice_action (action_id, group_id);
CREATE INDEX voice_action_plan ON voice_action (plan_id);

CREATE TABLE voice_answer (
    id            TEXT   PRIMARY KEY,
    group_id      TEXT   NOT NULL REFERENCES voice_group (id),
    kind          TEXT   NOT NULL CHECK (kind IN ('accepted', 'partly', 'not_now', 'no')),
    reason        TEXT,
    public_words  TEXT   NOT NULL,
    summary       TEXT   NOT NULL,
    state         TEXT   NOT NULL CHECK (state IN ('waiting', 'returned', 'approved', 'replaced')),
    remark        TEXT,
    written_by    TEXT   NOT NULL,
    written_name  TEXT   NOT NULL,
    written_at    TEXT   NOT NULL,
    approved_by   TEXT,
    approved_name TEXT,
    approved_at   TEXT,
    CHECK (kind = 'accepted' OR reason IS NOT NULL)
);
CREATE INDEX voice_answer_group ON voice_answer (group_id, state);

CREATE TABLE voice_contact (
    id         TEXT   PRIMARY KEY,
    voice_id   TEXT   NOT NULL REFERENCES voice (id),
    sealed     TEXT,
    token_hash TEXT   NOT NULL UNIQUE,
    language   TEXT   NOT NULL CHECK (language IN ('en', 'cy')),
    created_at TEXT   NOT NULL,
    ended_at   TEXT
);
CREATE INDEX voice_contact_voice ON voice_contact (voice_id);

CREATE TABLE voice_group (
    id         TEXT   PRIMARY KEY,
    team_id    TEXT,
    plan_id    TEXT   REFERENCES plan (id),
    theme      TEXT,
    summary    TEXT   NOT NULL CHECK (summary <> ''),
    version    BIGINT NOT NULL,
    created_at TEXT   NOT NULL
);
CREATE INDEX voice_group_plan ON voice_group (plan_id);
CREATE INDEX voice_group_team ON voice_group (team_id, created_at, id);

CREATE TABLE voice_in_group (
    voice_id TEXT   PRIMARY KEY,
    group_id TEXT   NOT NULL REFERENCES voice_group (id),
    added_at TEXT   NOT NULL
);
CREATE INDEX voice_in_group_group ON voice_in_group (group_id, voice_id);

CREATE TABLE voice_quote (
    answer_id TEXT   NOT NULL REFERENCES voice_answer (id),
    voice_id  TEXT   NOT NULL,
    words     TEXT   NOT NULL,
    PRIMARY KEY (answer_id, voice_id)
);
CREATE INDEX voice_quote_voice ON voice_quote (voice_id);

CREATE TABLE voice_seat (
    id         TEXT    PRIMARY KEY,
    team_id    TEXT    NOT NULL,
    board      TEXT    NOT NULL CHECK (board <> ''),
    role       TEXT    NOT NULL CHECK (role <> ''),
    carers     TEXT    CHECK (carers IN
        ('adult', 'older', 'parent', 'young_adult', 'young', 'working', 'minority_ethnic', 'former')),
    is_filled  BOOLEAN NOT NULL,
    since      TEXT,
    term_ends  TEXT,
    ended_on   TEXT,
    version    BIGINT  NOT NULL,
    created_at TEXT    NOT NULL
);
CREATE INDEX voice_seat_team ON voice_seat (team_id, board, id);

CREATE TABLE voice_told (
    contact_id TEXT   NOT NULL REFERENCES voice_contact (id),
    move       TEXT   NOT NULL,
    told_at    TEXT   NOT NULL,
    PRIMARY KEY (contact_id, move)
);

CREATE TABLE way_back (
    id         TEXT PRIMARY KEY,
    reference  TEXT NOT NULL UNIQUE,
    draft_id   TEXT NOT NULL UNIQUE,
    journey    TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX way_back_expires ON way_back (expires_at);

CREATE TABLE webhook (
    id             TEXT   PRIMARY KEY,
    team_id        TEXT   NOT NULL,
    url            TEXT   NOT NULL CHECK (url <> ''),
    events         TEXT   NOT NULL,
    secret         TEXT   NOT NULL,
    origin         TEXT   NOT NULL,
    made_by        TEXT   NOT NULL,
    made_by_name   TEXT   NOT NULL,
    made_at        TEXT   NOT NULL,
    failures       BIGINT NOT NULL,
    state          TEXT   NOT NULL CHECK (state IN ('on', 'off', 'ended'))
);
CREATE INDEX webhook_team ON webhook (team_id, state, id);

CREATE TABLE webhook_delivery (
    id         TEXT   PRIMARY KEY,
    webhook_id TEXT   NOT NULL REFERENCES webhook (id),
    event      TEXT   NOT NULL,
    payload    TEXT   NOT NULL,
    state      TEXT   NOT NULL CHECK (state IN ('waiting', 'taken', 'failed')),
    tries      BIGINT NOT NULL,
    answer     TEXT,
    made_at    TEXT   NOT NULL,
    tried_at   TEXT
);
CREATE INDEX webhook_delivery_webhook ON webhook_delivery (webhook_id, made_at, id);

CREATE TABLE weighting (
    plan_id TEXT   PRIMARY KEY REFERENCES plan (id),
    version BIGINT NOT NULL
);

CREATE TABLE wellbeing_score (
    id            TEXT   PRIMARY KEY,
    person_id     TEXT   NOT NULL REFERENCES person (id),
    assessment_id TEXT   REFERENCES assessment (id),
    scale         BIGINT NOT NULL,
    taken_on      TEXT   NOT NULL,
    dignity       BIGINT CHECK (dignity BETWEEN 1 AND 5),
    health        BIGINT CHECK (health BETWEEN 1 AND 5),
    safety        BIGINT CHECK (safety BETWEEN 1 AND 5),
    control       BIGINT CHECK (control BETWEEN 1 AND 5),
    participation BIGINT CHECK (participation BETWEEN 1 AND 5),
    money         BIGINT CHECK (money BETWEEN 1 AND 5),
    relationships BIGINT CHECK (relationships BETWEEN 1 AND 5),
    home          BIGINT CHECK (home BETWEEN 1 AND 5),
    contribution  BIGINT CHECK (contribution BETWEEN 1 AND 5)
, review_id TEXT REFERENCES review (id));
CREATE INDEX wellbeing_score_assessment ON wellbeing_score (assessment_id);
CREATE INDEX wellbeing_score_person ON wellbeing_score (person_id, taken_on, id);
CREATE INDEX wellbeing_score_review ON wellbeing_score (review_id);
CREATE INDEX wellbeing_score_taken ON wellbeing_score (taken_on);

CREATE TABLE welsh_words (
    plan_id  TEXT NOT NULL REFERENCES plan (id),
    hash     TEXT NOT NULL,
    original TEXT NOT NULL,
    welsh    TEXT NOT NULL,
    by_id    TEXT NOT NULL,
    by_name  TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (plan_id, hash)
);
