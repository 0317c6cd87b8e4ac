-- A database of schema 1.
CREATE TABLE schema_migration (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, time TEXT NOT NULL
) STRICT;
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
PRAGMA foreign_keys = OFF;
INSERT INTO schema_migration VALUES(1,'M0001_first_schema','c3cce01fb718ce72','2024-03-13T10:00:00Z');
INSERT INTO article VALUES(1,'talks','Talks end a long pause',NULL,'Harbour Daily',NULL,NULL,'2015-03-20','given',replace('Japan and China held security talks in Tokyo yesterday.\nThe talks were last held in Beijing in January 2011.\nA four-point agreement was signed in 2014.\nPrime Minister Shinzo Abe took office in late 2012.\n','\n',char(10)),'e638a578c31befb4','fa522033c848027e','2024-03-13T10:00:00Z','');
INSERT INTO article VALUES(2,'talks-again','Neighbours talk again',NULL,'Peninsula Post',NULL,NULL,'2015-03-21','given',replace('Deputy Foreign Minister Sugiyama Shinsuke received LIU JIANCHAO on Thursday in Tokyo.\n','\n',char(10)),'42934f254084dff5','e033a7df2a7a34df','2024-03-13T10:00:00Z','');
INSERT INTO article VALUES(3,'announced','Talks planned',NULL,'Test Wire',NULL,NULL,'2015-03-16','given',replace('Japan and China will hold security talks in Tokyo on Thursday.\n','\n',char(10)),'315122bdbefb18da','162d9cd676b8588a','2024-03-13T10:00:00Z','');
INSERT INTO article VALUES(4,'summit','Abe in Beijing',NULL,'Test Wire',NULL,NULL,'2018-10-27','given',replace('Abe arrived in Beijing on Thursday.\nShinzo Abe met Xi Jinping on Friday.\n','\n',char(10)),'00fb89f7cb60815f','d6022327358cd0f2','2024-03-13T10:00:00Z','');
INSERT INTO article VALUES(5,'others','=Formula, "quoted"',NULL,'Test Wire',NULL,NULL,'2013-06-28','given',replace('John Kerry met Benjamin Netanyahu in Jerusalem.\nSanctions on Iran are in force.\nLiu Zhenmin, vice foreign minister, spoke.\nFormer prime minister Junichiro Koizumi spoke.\n','\n',char(10)),'2a132c1d3dd98404','30041e3d3b39464d','2024-03-13T10:00:00Z','');
INSERT INTO party VALUES('CN','country','CN','cn');
INSERT INTO party VALUES('JP','country','JP','jp');
INSERT INTO party VALUES('IL','country','IL','il');
INSERT INTO party VALUES('US','country','US','us');
INSERT INTO party VALUES('IR','country','IR','ir');
INSERT INTO person VALUES(1,'pe-fab32c481493','Liu Jianchao','liu','CN');
INSERT INTO person VALUES(2,'pe-43df9d996eab','Liu Zhenmin','liu','CN');
INSERT INTO person VALUES(3,'pe-f42c58b4381c','Xi Jinping','xi','CN');
INSERT INTO person VALUES(4,'pe-394e5ffc24dd','Benjamin Netanyahu','netanyahu','IL');
INSERT INTO person VALUES(5,'pe-3de65d496d78','Junichiro Koizumi','koizumi','JP');
INSERT INTO person VALUES(6,'pe-1651864f8765','Shinsuke Sugiyama','sugiyama','JP');
INSERT INTO person VALUES(7,'pe-4e28ea3e9f92','Shinzo Abe','abe','JP');
INSERT INTO person VALUES(8,'pe-db74e59e22f5','John Kerry','kerry','US');
INSERT INTO person_alias VALUES(4,'Benjamin Netanyahu','benjamin netanyahu');
INSERT INTO person_alias VALUES(8,'John Kerry','john kerry');
INSERT INTO person_alias VALUES(5,'Junichiro Koizumi','junichiro koizumi');
INSERT INTO person_alias VALUES(1,'LIU JIANCHAO','liu jianchao');
INSERT INTO person_alias VALUES(1,'Liu Jianchao','liu jianchao');
INSERT INTO person_alias VALUES(2,'Liu Zhenmin','liu zhenmin');
INSERT INTO person_alias VALUES(6,'Shinsuke Sugiyama','shinsuke sugiyama');
INSERT INTO person_alias VALUES(7,'Shinzo Abe','shinzo abe');
INSERT INTO person_alias VALUES(6,'Sugiyama Shinsuke','sugiyama shinsuke');
INSERT INTO person_alias VALUES(3,'Xi Jinping','xi jinping');
INSERT INTO ministry VALUES(1,'mi-04923b6451d0','Ministry of Foreign Affairs','ministry of foreign affairs','CN','foreign');
INSERT INTO ministry VALUES(2,'mi-85c88da6122d','Ministry of Foreign Affairs','ministry of foreign affairs','JP','foreign');
INSERT INTO agreement VALUES(1,'ag-21bcdceb530a','four-point agreement','four point agreement',replace('CN\nJP','\n',char(10)),NULL,'agreement four point');
INSERT INTO agreement_party VALUES(1,'CN');
INSERT INTO agreement_party VALUES(1,'JP');
INSERT INTO series VALUES(1,'se-43082852f007','Japan–China security talks','japan china security talks',replace('CN\nJP','\n',char(10)),NULL,'china japan security talk');
INSERT INTO series_party VALUES(1,'CN');
INSERT INTO series_party VALUES(1,'JP');
INSERT INTO appearance VALUES(1,1,'e1','official','Liu Jianchao','liu jianchao','CN','assistant foreign minister',NULL,NULL,'',NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO appearance VALUES(2,1,'e2','official','Shinsuke Sugiyama','shinsuke sugiyama','JP','deputy foreign minister',NULL,NULL,'',NULL,NULL,6,NULL,NULL,NULL);
INSERT INTO appearance VALUES(3,1,'e3','country','CN','cn','CN',NULL,NULL,NULL,'',NULL,'CN',NULL,NULL,NULL,NULL);
INSERT INTO appearance VALUES(4,1,'e4','country','JP','jp','JP',NULL,NULL,NULL,'',NULL,'JP',NULL,NULL,NULL,NULL);
INSERT INTO appearance VALUES(5,1,'e5','series','Japan–China security talks','china japan security talk',NULL,NULL,NULL,NULL,replace('CN\nJP','\n',char(10)),NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO appearance VALUES(6,1,'e6','ministry','Ministry of Foreign Affairs','foreign','JP',NULL,NULL,NULL,'',NULL,NULL,NULL,2,NULL,NULL);
INSERT INTO appearance VALUES(7,1,'e7','ministry','Ministry of Foreign Affairs','foreign','CN',NULL,NULL,NULL,'',NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO appearance VALUES(8,1,'e8','agreement','four-point agreement','agreement four point',NULL,NULL,NULL,NULL,replace('CN\nJP','\n',char(10)),NULL,NULL,NULL,NULL,1,NULL);
INSERT INTO appearance VALUES(9,1,'e9','official','Shinzo Abe','shinzo abe','JP','prime minister',NULL,NULL,'',NULL,NULL,7,NULL,NULL,NULL);
INSERT INTO appearance VALUES(10,2,'e1','official','LIU JIANCHAO','liu jianchao','CN','assistant foreign minister',NULL,NULL,'',NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO appearance VALUES(11,2,'e2','official','Sugiyama Shinsuke','sugiyama shinsuke','JP','deputy foreign minister',NULL,NULL,'',NULL,NULL,6,NULL,NULL,NULL);
INSERT INTO appearance VALUES(12,2,'e3','country','CN','cn','CN',NULL,NULL,NULL,'',NULL,'CN',NULL,NULL,NULL,NULL);
INSERT INTO appearance VALUES(13,2,'e4','country','JP','jp','JP',NULL,NULL,NULL,'',NULL,'JP',NULL,NULL,NULL,NULL);
INSERT INTO appearance VALUES(14,3,'e1','country','CN','cn','CN',NULL,NULL,NULL,'',NULL,'CN',NULL,NULL,NULL,NULL);
INSERT INTO appearance VALUES(15,3,'e2','country','JP','jp','JP',NULL,NULL,NULL,'',NULL,'JP',NULL,NULL,NULL,NULL);
INSERT INTO appearance VALUES(16,3,'e3','series','China-Japan security talks','china japan security talk',NULL,NULL,NULL,NULL,replace('CN\nJP','\n',char(10)),NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO appearance VALUES(17,4,'e1','official','Shinzo Abe','shinzo abe','JP','prime minister',NULL,NULL,'',NULL,NULL,7,NULL,NULL,NULL);
INSERT INTO appearance VALUES(18,4,'e2','country','CN','cn','CN',NULL,NULL,NULL,'',NULL,'CN',NULL,NULL,NULL,NULL);
INSERT INTO appearance VALUES(19,4,'e3','country','JP','jp','JP',NULL,NULL,NULL,'',NULL,'JP',NULL,NULL,NULL,NULL);
INSERT INTO appearance VALUES(20,4,'e4','official','Xi Jinping','xi jinping','CN','president',NULL,NULL,'',NULL,NULL,3,NULL,NULL,NULL);
INSERT INTO appearance VALUES(21,5,'e1','official','John Kerry','john kerry','US','secretary of state',NULL,NULL,'',NULL,NULL,8,NULL,NULL,NULL);
INSERT INTO appearance VALUES(22,5,'e2','official','Benjamin Netanyahu','benjamin netanyahu','IL','prime minister',NULL,NULL,'',NULL,NULL,4,NULL,NULL,NULL);
INSERT INTO appearance VALUES(23,5,'e3','country','IL','il','IL',NULL,NULL,NULL,'',NULL,'IL',NULL,NULL,NULL,NULL);
INSERT INTO appearance VALUES(24,5,'e4','country','US','us','US',NULL,NULL,NULL,'',NULL,'US',NULL,NULL,NULL,NULL);
INSERT INTO appearance VALUES(25,5,'e5','country','IR','ir','IR',NULL,NULL,NULL,'',NULL,'IR',NULL,NULL,NULL,NULL);
INSERT INTO appearance VALUES(26,5,'e6','official','Liu Zhenmin','liu zhenmin','CN','vice foreign minister',NULL,NULL,'',NULL,NULL,2,NULL,NULL,NULL);
INSERT INTO appearance VALUES(27,5,'e7','official','Junichiro Koizumi','junichiro koizumi','JP','prime minister','former',NULL,'',NULL,NULL,5,NULL,NULL,NULL);
INSERT INTO mention VALUES(1,0,55);
INSERT INTO mention VALUES(2,0,55);
INSERT INTO mention VALUES(3,0,55);
INSERT INTO mention VALUES(4,0,55);
INSERT INTO mention VALUES(9,152,203);
INSERT INTO mention VALUES(10,0,85);
INSERT INTO mention VALUES(11,0,85);
INSERT INTO mention VALUES(12,0,85);
INSERT INTO mention VALUES(13,0,85);
INSERT INTO mention VALUES(14,0,62);
INSERT INTO mention VALUES(15,0,62);
INSERT INTO mention VALUES(17,0,35);
INSERT INTO mention VALUES(17,36,72);
INSERT INTO mention VALUES(18,0,35);
INSERT INTO mention VALUES(19,0,35);
INSERT INTO mention VALUES(20,36,72);
INSERT INTO mention VALUES(21,0,47);
INSERT INTO mention VALUES(22,0,47);
INSERT INTO mention VALUES(23,0,47);
INSERT INTO mention VALUES(24,0,47);
INSERT INTO mention VALUES(25,48,79);
INSERT INTO mention VALUES(26,80,122);
INSERT INTO mention VALUES(27,123,169);
INSERT INTO office VALUES(1,1,'assistant foreign minister','CN',NULL,NULL,'2015-03-20','2015-03-21',10);
INSERT INTO office VALUES(2,2,'vice foreign minister','CN',NULL,NULL,'2013-06-28','2013-06-28',26);
INSERT INTO office VALUES(3,3,'president','CN',NULL,NULL,'2018-10-27','2018-10-27',20);
INSERT INTO office VALUES(4,4,'prime minister','IL',NULL,NULL,'2013-06-28','2013-06-28',22);
INSERT INTO office VALUES(5,5,'prime minister','JP','former',NULL,'2013-06-28','2013-06-28',27);
INSERT INTO office VALUES(6,6,'deputy foreign minister','JP',NULL,NULL,'2015-03-20','2015-03-21',11);
INSERT INTO office VALUES(7,7,'prime minister','JP',NULL,NULL,'2015-03-20','2018-10-27',17);
INSERT INTO office VALUES(8,8,'secretary of state','US',NULL,NULL,'2013-06-28','2013-06-28',21);
INSERT INTO event VALUES(1,'ev-45e8032c9b70','meeting','held','2013-06-27','2013-06-27','2013-06-27',15883,0,'stated',NULL,'Jerusalem','jerusalem','IL',NULL,NULL,NULL,0.8000000000000000444,' john kerry met benjamin netanyahu in jerusalem');
INSERT INTO event VALUES(2,'ev-8f3f815c3245','sanction','held',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.8000000000000000444,' nuclear programme | sanctions on iran are in force');
INSERT INTO event VALUES(3,'ev-9b10ded42225','meeting','held','2015-03-19','2015-03-19','2015-03-19',16513,0,'stated',NULL,'Tokyo','tokyo','JP',NULL,1,NULL,0.98799999999999998934,' security | maritime crisis management | islands | japan china security talks | japan and china held security talks in tokyo yesterday | deputy foreign minister sugiyama shinsuke received liu jianchao on thursday in tokyo | japan and china will hold security talks in tokyo on thursday');
INSERT INTO event VALUES(4,'ev-508dbfd35cf0','meeting','held','2011-01','2011-01-01','2011-01-31',14975,1,'stated',NULL,'Beijing','beijing','CN',NULL,1,NULL,0.8000000000000000444,' security | japan china security talks | the talks were last held in beijing in january 2011');
INSERT INTO event VALUES(5,'ev-ffa98b1cf171','agreement','held','2014','2014-01-01','2014-12-31',16071,2,'stated',NULL,NULL,NULL,NULL,NULL,NULL,1,0.8000000000000000444,' four point agreement | a four point agreement was signed in 2014');
INSERT INTO event VALUES(6,'ev-9649efef70df','visit','held','2018-10-25','2018-10-25','2018-10-25',17829,0,'stated',NULL,'Beijing','beijing','CN',NULL,NULL,NULL,0.8000000000000000444,' abe arrived in beijing on thursday');
INSERT INTO event VALUES(7,'ev-43db66b37dd4','meeting','held','2018-10-26','2018-10-26','2018-10-26',17830,0,'stated',NULL,'Beijing','beijing','CN',NULL,NULL,NULL,0.8000000000000000444,' shinzo abe met xi jinping on friday');
INSERT INTO event_party VALUES(3,'CN',0,16513);
INSERT INTO event_party VALUES(4,'CN',1,14975);
INSERT INTO event_party VALUES(5,'CN',2,16071);
INSERT INTO event_party VALUES(6,'CN',0,17829);
INSERT INTO event_party VALUES(7,'CN',0,17830);
INSERT INTO event_party VALUES(1,'IL',0,15883);
INSERT INTO event_party VALUES(2,'IR',4,NULL);
INSERT INTO event_party VALUES(3,'JP',0,16513);
INSERT INTO event_party VALUES(4,'JP',1,14975);
INSERT INTO event_party VALUES(5,'JP',2,16071);
INSERT INTO event_party VALUES(6,'JP',0,17829);
INSERT INTO event_party VALUES(7,'JP',0,17830);
INSERT INTO event_party VALUES(1,'US',0,15883);
INSERT INTO event_party VALUES(2,'US',4,NULL);
INSERT INTO event_person VALUES(1,0,8,'secretary of state',0,15883);
INSERT INTO event_person VALUES(1,1,4,'prime minister',0,15883);
INSERT INTO event_person VALUES(3,0,1,'assistant foreign minister',0,16513);
INSERT INTO event_person VALUES(3,1,6,'deputy foreign minister',0,16513);
INSERT INTO event_person VALUES(6,0,7,'prime minister',0,17829);
INSERT INTO event_person VALUES(7,0,7,'prime minister',0,17830);
INSERT INTO event_person VALUES(7,1,3,'president',0,17830);
INSERT INTO event_ministry VALUES(3,1);
INSERT INTO event_ministry VALUES(3,2);
INSERT INTO event_topic VALUES(3,2,'islands',0,16513);
INSERT INTO event_topic VALUES(3,1,'maritime crisis management',0,16513);
INSERT INTO event_topic VALUES(2,0,'nuclear programme',4,NULL);
INSERT INTO event_topic VALUES(3,0,'security',0,16513);
INSERT INTO event_topic VALUES(4,0,'security',1,14975);
INSERT INTO claim VALUES(1,1,'v1',3,0,'meeting','held',replace('CN\nJP','\n',char(10)),'2015-03-19','stated',NULL,'Tokyo','JP',NULL,5,NULL,replace('security\nmaritime crisis management','\n',char(10)),'Test',0.8000000000000000444);
INSERT INTO claim VALUES(2,1,'v2',4,0,'meeting','held',replace('CN\nJP','\n',char(10)),'2011-01','stated',NULL,'Beijing','CN',NULL,5,NULL,'security','Test',0.8000000000000000444);
INSERT INTO claim VALUES(3,1,'v3',5,0,'agreement','held',replace('CN\nJP','\n',char(10)),'2014','stated',NULL,NULL,NULL,NULL,NULL,8,'','Test',0.8000000000000000444);
INSERT INTO claim VALUES(4,2,'v1',3,1,'meeting','held',replace('CN\nJP','\n',char(10)),'2015-03-19','stated',NULL,'Tokyo','JP',NULL,NULL,NULL,'islands','Test',0.69999999999999995559);
INSERT INTO claim VALUES(5,3,'v1',3,2,'meeting','planned',replace('CN\nJP','\n',char(10)),'2015-03-19','stated',NULL,'Tokyo','JP',NULL,16,NULL,'','Test',0.8000000000000000444);
INSERT INTO claim VALUES(6,4,'v1',6,0,'visit','held',replace('CN\nJP','\n',char(10)),'2018-10-25','stated',NULL,'Beijing','CN',NULL,NULL,NULL,'','Test',0.8000000000000000444);
INSERT INTO claim VALUES(7,4,'v2',7,0,'meeting','held',replace('CN\nJP','\n',char(10)),'2018-10-26','stated',NULL,'Beijing','CN',NULL,NULL,NULL,'','Test',0.8000000000000000444);
INSERT INTO claim VALUES(8,5,'v1',1,0,'meeting','held',replace('IL\nUS','\n',char(10)),'2013-06-27','stated',NULL,'Jerusalem','IL',NULL,NULL,NULL,'','Test',0.8000000000000000444);
INSERT INTO claim VALUES(9,5,'v2',2,0,'sanction','held',replace('IR\nUS','\n',char(10)),NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'nuclear programme','Test',0.8000000000000000444);
INSERT INTO claim_key VALUES('meeting','parties CN JP',0,16513,1,16513);
INSERT INTO claim_key VALUES('meeting','parties CN JP',0,16513,4,16513);
INSERT INTO claim_key VALUES('meeting','parties CN JP',0,16513,5,16513);
INSERT INTO claim_key VALUES('meeting','parties CN JP',0,17830,7,17830);
INSERT INTO claim_key VALUES('meeting','parties CN JP',1,14975,2,15005);
INSERT INTO claim_key VALUES('meeting','parties IL US',0,15883,8,15883);
INSERT INTO place_name VALUES('jerusalem');
INSERT INTO place_name VALUES('tokyo');
INSERT INTO place_name VALUES('beijing');
INSERT INTO claim_key VALUES('agreement','agreement 1',2,16071,3,16435);
INSERT INTO claim_key VALUES('meeting','city beijing CN',0,17830,7,17830);
INSERT INTO claim_key VALUES('meeting','city beijing CN',1,14975,2,15005);
INSERT INTO claim_key VALUES('meeting','city beijing JP',0,17830,7,17830);
INSERT INTO claim_key VALUES('meeting','city beijing JP',1,14975,2,15005);
INSERT INTO claim_key VALUES('meeting','city jerusalem IL',0,15883,8,15883);
INSERT INTO claim_key VALUES('meeting','city jerusalem US',0,15883,8,15883);
INSERT INTO claim_key VALUES('meeting','city tokyo CN',0,16513,1,16513);
INSERT INTO claim_key VALUES('meeting','city tokyo CN',0,16513,4,16513);
INSERT INTO claim_key VALUES('meeting','city tokyo CN',0,16513,5,16513);
INSERT INTO claim_key VALUES('meeting','city tokyo JP',0,16513,1,16513);
INSERT INTO claim_key VALUES('meeting','city tokyo JP',0,16513,4,16513);
INSERT INTO claim_key VALUES('meeting','city tokyo JP',0,16513,5,16513);
INSERT INTO claim_key VALUES('meeting','person 1',0,16513,1,16513);
INSERT INTO claim_key VALUES('meeting','person 1',0,16513,4,16513);
INSERT INTO claim_key VALUES('meeting','person 3',0,17830,7,17830);
INSERT INTO claim_key VALUES('meeting','person 4',0,15883,8,15883);
INSERT INTO claim_key VALUES('meeting','person 6',0,16513,1,16513);
INSERT INTO claim_key VALUES('meeting','person 6',0,16513,4,16513);
INSERT INTO claim_key VALUES('meeting','person 7',0,17830,7,17830);
INSERT INTO claim_key VALUES('meeting','person 8',0,15883,8,15883);
INSERT INTO claim_key VALUES('meeting','series 1',0,16513,1,16513);
INSERT INTO claim_key VALUES('meeting','series 1',0,16513,5,16513);
INSERT INTO claim_key VALUES('meeting','series 1',1,14975,2,15005);
INSERT INTO claim_key VALUES('sanction','sentence-3568396abf97',3,15884,9,15884);
INSERT INTO claim_key VALUES('visit','city beijing CN',0,17829,6,17829);
INSERT INTO claim_key VALUES('visit','city beijing JP',0,17829,6,17829);
INSERT INTO claim_key VALUES('visit','person 7',0,17829,6,17829);
INSERT INTO claim_person VALUES(1,0,1);
INSERT INTO claim_person VALUES(1,1,2);
INSERT INTO claim_person VALUES(4,0,10);
INSERT INTO claim_person VALUES(4,1,11);
INSERT INTO claim_person VALUES(6,0,17);
INSERT INTO claim_person VALUES(7,0,17);
INSERT INTO claim_person VALUES(7,1,20);
INSERT INTO claim_person VALUES(8,0,21);
INSERT INTO claim_person VALUES(8,1,22);
INSERT INTO claim_ministry VALUES(1,6);
INSERT INTO claim_ministry VALUES(1,7);
INSERT INTO evidence VALUES(1,0,0,55,'Japan and China held security talks in Tokyo yesterday.');
INSERT INTO evidence VALUES(2,0,56,108,'The talks were last held in Beijing in January 2011.');
INSERT INTO evidence VALUES(3,0,109,151,'A four-point agreement was signed in 2014.');
INSERT INTO evidence VALUES(4,0,0,85,'Deputy Foreign Minister Sugiyama Shinsuke received LIU JIANCHAO on Thursday in Tokyo.');
INSERT INTO evidence VALUES(5,0,0,62,'Japan and China will hold security talks in Tokyo on Thursday.');
INSERT INTO evidence VALUES(6,0,0,35,'Abe arrived in Beijing on Thursday.');
INSERT INTO evidence VALUES(7,0,36,72,'Shinzo Abe met Xi Jinping on Friday.');
INSERT INTO evidence VALUES(8,0,0,47,'John Kerry met Benjamin Netanyahu in Jerusalem.');
INSERT INTO evidence VALUES(9,0,48,79,'Sanctions on Iran are in force.');
PRAGMA application_id = 1128812099;
PRAGMA user_version = 1;
