-- Articles, what was read in each of them, and what all of them together tell.
--
-- Lists inside a cell (`parties`, `topics`, `rules`) hold one item a line. Days are ISO 8601 text, `date` is EDTF.
-- Everything but `article` can be deleted and rebuilt from the articles.

CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    title TEXT,
    byline TEXT,
    source TEXT,
    url TEXT,
    language TEXT,
    published TEXT,
    published_basis TEXT,
    text TEXT NOT NULL,
    fingerprint TEXT NOT NULL, -- changes with anything of the article that extraction reads
    reading TEXT NOT NULL,     -- changes with anything that extraction found in it
    loaded TEXT NOT NULL,      -- when, as the caller said
    extractor TEXT NOT NULL    -- the version that read it, '' when not known
) STRICT;

CREATE VIRTUAL TABLE article_search USING fts5(
    title, text, content='article', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER article_search_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_search(rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER article_search_delete AFTER DELETE ON article BEGIN
    INSERT INTO article_search(article_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER article_search_update AFTER UPDATE OF title, text ON article BEGIN
    INSERT INTO article_search(article_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    INSERT INTO article_search(rowid, title, text) VALUES (new.id, new.title, new.text);
END;

-- What all articles together tell: entities.

CREATE TABLE party (
    code TEXT PRIMARY KEY,
    kind TEXT NOT NULL, -- country or organization
    name TEXT NOT NULL,
    folded TEXT NOT NULL
) STRICT;
CREATE INDEX party_by_name ON party(folded);

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE, -- pe-…
    name TEXT NOT NULL,
    surname TEXT NOT NULL,          -- folded
    country TEXT
) STRICT;
CREATE INDEX person_by_surname ON person(surname);
CREATE INDEX person_by_country ON person(country);

CREATE TABLE person_alias (
    person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (person_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_alias_by_name ON person_alias(folded);

CREATE TABLE ministry (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE, -- mi-…
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    country TEXT,
    identity TEXT NOT NULL          -- the name without words that vary
) STRICT;
CREATE INDEX ministry_by_name ON ministry(folded);

CREATE TABLE agreement (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE, -- ag-…
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    parties TEXT NOT NULL,
    date TEXT,
    identity TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_by_name ON agreement(folded);
CREATE INDEX agreement_by_identity ON agreement(identity);

CREATE TABLE agreement_party (
    agreement_id INTEGER NOT NULL REFERENCES agreement(id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    PRIMARY KEY (agreement_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE, -- se-…
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    parties TEXT NOT NULL,
    date TEXT,                      -- when it was launched
    identity TEXT NOT NULL
) STRICT;
CREATE INDEX series_by_name ON series(folded);
CREATE INDEX series_by_identity ON series(identity);

CREATE TABLE series_party (
    series_id INTEGER NOT NULL REFERENCES series(id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    PRIMARY KEY (series_id, code)
) STRICT, WITHOUT ROWID;

-- What one article names, and who or what is meant.

CREATE TABLE appearance (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    local_id TEXT NOT NULL,         -- e1, e2 … within the article
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    identity TEXT NOT NULL,         -- folded name; of ministries, agreements, series without words that vary
    country TEXT,
    role TEXT,
    tenure TEXT,
    ministry TEXT,                  -- local_id of an official's ministry
    parties TEXT NOT NULL,
    date TEXT,                      -- of an agreement, or a series' launch
    party_code TEXT REFERENCES party(code),
    person_id INTEGER REFERENCES person(id) ON DELETE SET NULL,
    ministry_id INTEGER REFERENCES ministry(id) ON DELETE SET NULL,
    agreement_id INTEGER REFERENCES agreement(id) ON DELETE SET NULL,
    series_id INTEGER REFERENCES series(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX appearance_by_article ON appearance(article_id);
-- What identity is decided from, read from the indexes alone: all names of a country, all namings in the same words.
CREATE INDEX appearance_of_official ON appearance(kind, country, identity, role, person_id, name) WHERE kind = 'official';
CREATE INDEX appearance_of_ministry ON appearance(kind, country, identity, name, ministry_id) WHERE kind = 'ministry';
CREATE INDEX appearance_of_agreement ON appearance(kind, identity, parties, date, name, agreement_id)
    WHERE kind = 'agreement';
CREATE INDEX appearance_of_series ON appearance(kind, identity, parties, date, name, series_id) WHERE kind = 'series';
CREATE INDEX appearance_by_party ON appearance(party_code) WHERE party_code IS NOT NULL;
CREATE INDEX appearance_by_person ON appearance(person_id, identity, name) WHERE person_id IS NOT NULL;
CREATE INDEX appearance_by_ministry ON appearance(ministry_id) WHERE ministry_id IS NOT NULL;
CREATE INDEX appearance_by_agreement ON appearance(agreement_id) WHERE agreement_id IS NOT NULL;
CREATE INDEX appearance_by_series ON appearance(series_id) WHERE series_id IS NOT NULL;

-- The words on the page; UTF-8 offsets into article.text, end exclusive.
CREATE TABLE mention (
    appearance_id INTEGER NOT NULL REFERENCES appearance(id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    PRIMARY KEY (appearance_id, span_start, span_end)
) STRICT, WITHOUT ROWID;

CREATE TABLE office (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    country TEXT,
    tenure TEXT,
    ministry_id INTEGER REFERENCES ministry(id) ON DELETE SET NULL,
    first_seen TEXT,                -- publication days of the first and the last article that names it
    last_seen TEXT,
    appearance_id INTEGER NOT NULL REFERENCES appearance(id) ON DELETE CASCADE -- of the last article
) STRICT;
CREATE INDEX office_by_person ON office(person_id);
CREATE INDEX office_by_role ON office(country, role);
CREATE INDEX office_by_appearance ON office(appearance_id);
CREATE INDEX office_by_ministry ON office(ministry_id) WHERE ministry_id IS NOT NULL;

-- Events: each as one article claims it, and each as all claims together tell it.

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE, -- ev-…
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    date TEXT,
    date_start TEXT,                -- first and last day that `date` can mean; null where it is open
    date_end TEXT,
    day INTEGER,                    -- the first of these, else the last, counted from 1970-01-01: the order of events
    reach INTEGER NOT NULL,         -- 0 for a date of at most 8 days, 1 of 62, 2 of 366, 3 longer or open, 4 for none
    date_basis TEXT,
    date_words TEXT,
    place TEXT,
    place_folded TEXT,              -- place and venue, folded
    place_country TEXT,
    venue TEXT,
    series_id INTEGER REFERENCES series(id) ON DELETE SET NULL,
    agreement_id INTEGER REFERENCES agreement(id) ON DELETE SET NULL,
    confidence REAL NOT NULL,
    words TEXT NOT NULL             -- topics, series, agreement and quotes, folded: what is searched for words
) STRICT;
CREATE INDEX event_by_day ON event(reach, day);
CREATE INDEX event_by_kind ON event(kind, reach, day);
CREATE INDEX event_by_series ON event(series_id) WHERE series_id IS NOT NULL;
CREATE INDEX event_by_agreement ON event(agreement_id) WHERE agreement_id IS NOT NULL;
CREATE INDEX event_by_place ON event(place_folded, reach, day) WHERE place_folded IS NOT NULL;
CREATE INDEX event_by_country ON event(place_country, reach, day) WHERE place_country IS NOT NULL;

CREATE VIRTUAL TABLE event_search USING fts5(words, content='event', content_rowid='id', detail=none, tokenize="unicode61");
CREATE TRIGGER event_search_insert AFTER INSERT ON event BEGIN
    INSERT INTO event_search(rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER event_search_delete AFTER DELETE ON event BEGIN
    INSERT INTO event_search(event_search, rowid, words) VALUES ('delete', old.id, old.words);
END;

-- Every `place_folded` there is or was, to be searched for words.
CREATE TABLE place_name (
    folded TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE event_party (
    event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    reach INTEGER NOT NULL,         -- as of the event here and below, so that a state's events are read in order
    day INTEGER,
    PRIMARY KEY (event_id, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_party_by_code ON event_party(code, reach, day, event_id);

CREATE TABLE event_person (
    event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
    role TEXT,
    reach INTEGER NOT NULL,
    day INTEGER,
    PRIMARY KEY (event_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_person_by_person ON event_person(person_id, reach, day, event_id);

CREATE TABLE event_ministry (
    event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    ministry_id INTEGER NOT NULL REFERENCES ministry(id) ON DELETE CASCADE,
    PRIMARY KEY (event_id, ministry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_ministry_by_ministry ON event_ministry(ministry_id);

CREATE TABLE event_topic (
    event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    topic TEXT NOT NULL,
    reach INTEGER NOT NULL,
    day INTEGER,
    PRIMARY KEY (event_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_topic_by_topic ON event_topic(topic, reach, day, event_id);

CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    local_id TEXT NOT NULL,         -- v1, v2 … within the article
    event_id INTEGER REFERENCES event(id) ON DELETE SET NULL,
    rank INTEGER,                   -- 0 for the event's best source
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    parties TEXT NOT NULL,
    date TEXT,
    date_basis TEXT,
    date_words TEXT,
    place TEXT,
    place_country TEXT,
    venue TEXT,
    series INTEGER REFERENCES appearance(id) ON DELETE SET NULL,
    agreement INTEGER REFERENCES appearance(id) ON DELETE SET NULL,
    topics TEXT NOT NULL,
    rules TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX claim_by_article ON claim(article_id);
CREATE INDEX claim_by_event ON claim(event_id, rank);
CREATE INDEX claim_by_series ON claim(series) WHERE series IS NOT NULL;
CREATE INDEX claim_by_agreement ON claim(agreement) WHERE agreement IS NOT NULL;

-- Where claims that may tell of the same event are looked for: all of them under their parties
-- if their date is narrow, and all under what the vaguer ones must have in common: a person, a city, a series, an
-- agreement, a sentence. Day numbers count from 1970-01-01, of an undated claim those of publication.
-- `looseness`: 0 for a date of at most 8 days, 1 of 62, 2 longer or open, 3 undated, 4 undated and its article too.
CREATE TABLE claim_key (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    looseness INTEGER NOT NULL,
    first_day INTEGER NOT NULL,
    claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    last_day INTEGER NOT NULL,
    PRIMARY KEY (kind, key, looseness, first_day, claim_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_key_by_claim ON claim_key(claim_id);

CREATE TABLE claim_person (
    claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    appearance_id INTEGER NOT NULL REFERENCES appearance(id) ON DELETE CASCADE,
    PRIMARY KEY (claim_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_person_by_appearance ON claim_person(appearance_id);

CREATE TABLE claim_ministry (
    claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    appearance_id INTEGER NOT NULL REFERENCES appearance(id) ON DELETE CASCADE,
    PRIMARY KEY (claim_id, appearance_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_ministry_by_appearance ON claim_ministry(appearance_id);

-- The words that show it; UTF-8 offsets into article.text, end exclusive; `quote` equals that stretch.
CREATE TABLE evidence (
    claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (claim_id, ordinal)
) STRICT, WITHOUT ROWID;

-- What people say against or for what was read. Never deleted; everything else can be made anew from articles and these.

CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    made TEXT NOT NULL,             -- when, as the caller said
    author TEXT NOT NULL,
    reason TEXT,
    action TEXT NOT NULL,           -- confirm, reject, edit, merge, split, rename, alias
    target TEXT NOT NULL,           -- the public identifier it was made for
    field TEXT,                     -- of an edit
    value TEXT NOT NULL,            -- lists hold one item a line
    about TEXT NOT NULL,            -- what the target was then, in words
    undone_at TEXT,
    undone_by TEXT
) STRICT;

-- The tellings an event was made of when it was corrected, by which it is found again whatever it is called then.
CREATE TABLE correction_claim (
    correction_id INTEGER NOT NULL REFERENCES correction(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    side INTEGER NOT NULL,          -- of a merge or split, to which of the two the telling belongs
    article TEXT NOT NULL,
    kind TEXT NOT NULL,
    quote TEXT NOT NULL,
    parties TEXT NOT NULL,          -- one sentence can tell of two events of a kind: these and the date tell them apart
    date TEXT,
    PRIMARY KEY (correction_id, ordinal)
) STRICT, WITHOUT ROWID;

-- The names somebody had in the articles when he was corrected.
CREATE TABLE correction_name (
    correction_id INTEGER NOT NULL REFERENCES correction(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    side INTEGER NOT NULL,
    country TEXT,
    identity TEXT NOT NULL,
    PRIMARY KEY (correction_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_review (
    event_id INTEGER PRIMARY KEY REFERENCES event(id) ON DELETE CASCADE,
    state TEXT NOT NULL,            -- confirmed or corrected
    as_read TEXT NOT NULL           -- fields that were corrected as they were read, one 'field value' a line
) STRICT;

-- Tellings of events that were rejected; they tell of no event.
CREATE TABLE rejected_claim (
    claim_id INTEGER PRIMARY KEY REFERENCES claim(id) ON DELETE CASCADE
) STRICT;

-- For people who open the file with other tools.

CREATE VIEW event_list AS
SELECT e.public_id AS id, e.kind, e.status, e.date, e.date_start, e.date_end, e.date_basis,
    (SELECT group_concat(code, '; ')
        FROM (SELECT code FROM event_party WHERE event_id = e.id ORDER BY code)) AS parties,
    (SELECT group_concat(name, '; ') FROM (SELECT p.name FROM event_person ep JOIN person p ON p.id = ep.person_id
        WHERE ep.event_id = e.id ORDER BY ep.ordinal)) AS people,
    e.place, e.place_country, e.venue, s.name AS series, a.name AS agreement,
    (SELECT group_concat(topic, '; ')
        FROM (SELECT topic FROM event_topic WHERE event_id = e.id ORDER BY ordinal)) AS topics,
    (SELECT group_concat(name, '; ') FROM (SELECT m.name FROM event_ministry em JOIN ministry m ON m.id = em.ministry_id
        WHERE em.event_id = e.id ORDER BY m.country, m.name)) AS ministries,
    e.confidence,
    (SELECT count(*) FROM claim c WHERE c.event_id = e.id) AS sources,
    v.quote, r.source, r.published, r.url, r.key AS article
FROM event e
LEFT JOIN series s ON s.id = e.series_id
LEFT JOIN agreement a ON a.id = e.agreement_id
LEFT JOIN claim b ON b.event_id = e.id AND b.rank = 0
LEFT JOIN article r ON r.id = b.article_id
LEFT JOIN evidence v ON v.claim_id = b.id AND v.ordinal = 0;

CREATE VIEW official_list AS
SELECT p.public_id AS id, p.name, o.role, o.tenure, coalesce(o.country, p.country) AS country, m.name AS ministry,
    o.first_seen, o.last_seen,
    (SELECT count(DISTINCT event_id) FROM event_person WHERE person_id = p.id) AS events
FROM person p
LEFT JOIN office o ON o.person_id = p.id
LEFT JOIN ministry m ON m.id = o.ministry_id;

CREATE VIEW ministry_list AS
SELECT m.public_id AS id, m.name, m.country,
    (SELECT count(*) FROM event_ministry WHERE ministry_id = m.id) AS events,
    (SELECT count(DISTINCT article_id) FROM appearance WHERE ministry_id = m.id) AS articles
FROM ministry m;

CREATE VIEW agreement_list AS
SELECT a.public_id AS id, a.name, replace(a.parties, char(10), '; ') AS parties, a.date,
    (SELECT count(*) FROM event WHERE agreement_id = a.id) AS events,
    (SELECT count(DISTINCT article_id) FROM appearance WHERE agreement_id = a.id) AS articles
FROM agreement a;

CREATE VIEW series_list AS
SELECT s.public_id AS id, s.name, replace(s.parties, char(10), '; ') AS parties, s.date AS launched,
    (SELECT count(*) FROM event WHERE series_id = s.id) AS events,
    (SELECT count(DISTINCT article_id) FROM appearance WHERE series_id = s.id) AS articles
FROM series s;

CREATE VIEW article_list AS
SELECT a.key, a.title, a.byline, a.source, a.url, a.language, a.published, a.published_basis,
    length(a.text) AS characters,
    (SELECT count(*) FROM claim WHERE article_id = a.id) AS events
FROM article a;

CREATE VIEW evidence_list AS
SELECT e.public_id AS event, c.kind, c.status, c.date, v.quote, a.title, a.source, a.published, a.url, a.key AS article,
    v.span_start, v.span_end
FROM evidence v
JOIN claim c ON c.id = v.claim_id
JOIN article a ON a.id = c.article_id
LEFT JOIN event e ON e.id = c.event_id;
