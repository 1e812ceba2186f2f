import Records

/// The tables that say who else may see a record, and who may see one that is restricted.
let sharingMigrations: [Migration] = [
    Migration("0017-sharing") {
        """
        CREATE TABLE person_team (
            person_id  TEXT NOT NULL REFERENCES person (id),
            team_id    TEXT NOT NULL REFERENCES team (id),
            added_name TEXT NOT NULL,
            added_at   TEXT NOT NULL,
            PRIMARY KEY (person_id, team_id)
        )
        """
        "CREATE INDEX person_team_team ON person_team (team_id, person_id)"
        """
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
            created_at  TEXT   NOT NULL,
            CHECK (keeper_id <> receiver_id)
        )
        """
        "CREATE INDEX agreement_keeper ON agreement (keeper_id, id)"
        "CREATE INDEX agreement_receiver ON agreement (receiver_id, id)"
        """
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
        )
        """
        "CREATE INDEX sharing_person ON sharing (person_id, agreement_id)"
        "CREATE INDEX sharing_agreement ON sharing (agreement_id, person_id)"
        """
        CREATE TABLE need_to_know (
            id           TEXT PRIMARY KEY,
            person_id    TEXT NOT NULL REFERENCES person (id),
            account_id   TEXT NOT NULL REFERENCES account (id),
            added_by     TEXT NOT NULL,
            added_name   TEXT NOT NULL,
            added_at     TEXT NOT NULL,
            removed_at   TEXT,
            removed_name TEXT
        )
        """
        "CREATE INDEX need_to_know_person ON need_to_know (person_id, account_id)"
        """
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
        )
        """
        "CREATE INDEX broken_glass_person ON broken_glass (person_id, account_id)"
        "CREATE INDEX broken_glass_review ON broken_glass (reviewed_at, opened_at)"
    },
    // What someone said of who may be told, as it was said; an agreement says whom carers mean by that.
    Migration("0049-sharing-wishes") {
        "ALTER TABLE agreement ADD COLUMN party TEXT"
        "ALTER TABLE sharing ADD COLUMN wish_party TEXT"
        """
        CREATE TABLE sharing_wish (
            id            TEXT PRIMARY KEY,
            person_id     TEXT NOT NULL REFERENCES person (id),
            party         TEXT NOT NULL CHECK (party IN ('doctor', 'hospital', 'council', 'groups')),
            wish          TEXT NOT NULL CHECK (wish IN ('yes', 'no', 'ask')),
            said_name     TEXT NOT NULL,
            arrival       TEXT,
            recorded_by   TEXT NOT NULL,
            recorded_name TEXT NOT NULL,
            recorded_at   TEXT NOT NULL
        )
        """
        "CREATE INDEX sharing_wish_person ON sharing_wish (person_id, recorded_at)"
    },
    // Whom carers mean by the receiver of an agreement made before they were asked cannot be known: somebody says it, or
    // says that they mean nobody by it. Until then nothing is shared under it by consent alone.
    Migration("0058-party-said") {
        "ALTER TABLE agreement ADD COLUMN party_said_by TEXT"
        "UPDATE agreement SET party_said_by = signed_by WHERE party IS NOT NULL"
    },
    // School is one more who may be told; and languages that were typed have their codes.
    Migration("0077-told-as-they-came") {
        only(
            .postgres,
            """
            ALTER TABLE sharing_wish DROP CONSTRAINT sharing_wish_party_check,
                ADD CHECK (party IN ('doctor', 'hospital', 'council', 'groups', 'school'))
            """
        )
        only(
            .sqlite,
            """
            CREATE TABLE sharing_wish_2 (
                id            TEXT PRIMARY KEY,
                person_id     TEXT NOT NULL REFERENCES person (id),
                party         TEXT NOT NULL CHECK (party IN ('doctor', 'hospital', 'council', 'groups', 'school')),
                wish          TEXT NOT NULL CHECK (wish IN ('yes', 'no', 'ask')),
                said_name     TEXT NOT NULL,
                arrival       TEXT,
                recorded_by   TEXT NOT NULL,
                recorded_name TEXT NOT NULL,
                recorded_at   TEXT NOT NULL
            )
            """
        )
        only(.sqlite, "INSERT INTO sharing_wish_2 SELECT * FROM sharing_wish")
        only(.sqlite, "DROP TABLE sharing_wish")
        only(.sqlite, "ALTER TABLE sharing_wish_2 RENAME TO sharing_wish")
        only(.sqlite, "CREATE INDEX sharing_wish_person ON sharing_wish (person_id, recorded_at)")
        "CREATE INDEX arrival_uncontacted ON arrival (contact_by, person_id) WHERE contacted_on IS NULL"
        """
        WITH said (words, code) AS (
            VALUES
                ('english', 'en'), ('welsh', 'cy'), ('cymraeg', 'cy'), ('saesneg', 'en'), ('polish', 'pl'),
                ('urdu', 'ur'), ('punjabi', 'pa'), ('panjabi', 'pa'), ('bengali', 'bn'), ('gujarati', 'gu'),
                ('arabic', 'ar'), ('somali', 'so'), ('romanian', 'ro'), ('portuguese', 'pt'), ('spanish', 'es'),
                ('french', 'fr'), ('italian', 'it'), ('german', 'de'), ('turkish', 'tr'), ('ukrainian', 'uk'),
                ('russian', 'ru'), ('chinese', 'zh'), ('cantonese', 'x-cantonese'), ('mandarin', 'x-mandarin'), ('tamil', 'ta'),
                ('hindi', 'hi'), ('nepali', 'ne'), ('lithuanian', 'lt'), ('hungarian', 'hu'), ('czech', 'cs'),
                ('slovak', 'sk'), ('bulgarian', 'bg'), ('albanian', 'sq'), ('kurdish', 'ku'), ('persian', 'fa'),
                ('farsi', 'fa'), ('pashto', 'ps'), ('yoruba', 'yo'), ('igbo', 'ig'), ('swahili', 'sw'),
                ('sylheti', 'x-sylheti')
        )
        UPDATE person SET language = (SELECT said.code FROM said WHERE said.words = lower(person.language))
        WHERE lower(language) IN (SELECT said.words FROM said)
        """
    },
]
