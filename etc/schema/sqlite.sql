-- The tables of Parlance as created on SQLite. For reading: the program creates and upgrades them itself.
CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL PRIMARY KEY);

-- Migration 1
CREATE TABLE accounts (
    host TEXT NOT NULL,
    username TEXT NOT NULL,
    role TEXT NOT NULL,
    created_us BIGINT NOT NULL,
    disabled BIGINT NOT NULL,
    PRIMARY KEY (host, username)
) WITHOUT ROWID;
CREATE TABLE credentials (
    host TEXT NOT NULL,
    username TEXT NOT NULL,
    hash TEXT NOT NULL,
    iterations BIGINT NOT NULL,
    salt BLOB NOT NULL,
    stored_key BLOB NOT NULL,
    server_key BLOB NOT NULL,
    PRIMARY KEY (host, username, hash),
    FOREIGN KEY (host, username) REFERENCES accounts (host, username) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE roster (
    owner TEXT NOT NULL,
    contact TEXT NOT NULL,
    listed BIGINT NOT NULL,
    name TEXT NOT NULL,
    groups TEXT NOT NULL,
    subscription TEXT NOT NULL,
    ask BIGINT NOT NULL,
    approved BIGINT NOT NULL,
    pending_in BIGINT NOT NULL,
    request TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (owner, contact)
) WITHOUT ROWID;
CREATE TABLE roster_versions (
    owner TEXT NOT NULL,
    version BIGINT NOT NULL,
    oldest BIGINT NOT NULL,
    PRIMARY KEY (owner)
) WITHOUT ROWID;
CREATE TABLE spool (
    owner TEXT NOT NULL,
    id BLOB NOT NULL,
    stamp_us BIGINT NOT NULL,
    stanza TEXT NOT NULL,
    PRIMARY KEY (owner, id)
);
CREATE TABLE blocklist (
    owner TEXT NOT NULL,
    jid TEXT NOT NULL,
    PRIMARY KEY (owner, jid)
) WITHOUT ROWID;
CREATE TABLE private_xml (
    owner TEXT NOT NULL,
    namespace TEXT NOT NULL,
    name TEXT NOT NULL,
    xml TEXT NOT NULL,
    PRIMARY KEY (owner, namespace, name)
) WITHOUT ROWID;
CREATE TABLE vcards (
    owner TEXT NOT NULL,
    xml TEXT NOT NULL,
    photo_sha1 TEXT NOT NULL,
    PRIMARY KEY (owner)
) WITHOUT ROWID;
CREATE TABLE last_activity (
    owner TEXT NOT NULL,
    stamp_us BIGINT NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (owner)
) WITHOUT ROWID;
CREATE TABLE settings (
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, name)
) WITHOUT ROWID;

-- Migration 2
CREATE TABLE account_changes (
    id BLOB NOT NULL,
    owner TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID;
CREATE TABLE removed_contacts (
    change_id BLOB NOT NULL,
    contact TEXT NOT NULL,
    subscription TEXT NOT NULL,
    ask BIGINT NOT NULL,
    pending_in BIGINT NOT NULL,
    PRIMARY KEY (change_id, contact)
) WITHOUT ROWID;

-- Migration 3
CREATE TABLE archive (
    owner TEXT NOT NULL,
    id BLOB NOT NULL,
    contact TEXT NOT NULL,
    resource TEXT NOT NULL,
    origin BLOB NOT NULL,
    stanza TEXT NOT NULL,
    PRIMARY KEY (owner, id)
);
CREATE INDEX archive_by_contact ON archive (owner, contact, id);

-- Migration 4
CREATE TABLE managed_sessions (
    owner TEXT NOT NULL,
    session_key BIGINT NOT NULL,
    base BIGINT NOT NULL,
    handled BIGINT NOT NULL,
    since_us BIGINT NOT NULL,
    PRIMARY KEY (owner, session_key)
) WITHOUT ROWID;

-- Migration 5
CREATE TABLE archive_words_state (
    owner TEXT NOT NULL,
    last BLOB NOT NULL,
    PRIMARY KEY (owner)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE archive_words USING fts5 (
    owner UNINDEXED,
    id UNINDEXED,
    keys,
    body,
    tokenize = "unicode61 remove_diacritics 2"
);

-- Migration 6
CREATE TABLE push_registrations (
    owner TEXT NOT NULL,
    service TEXT NOT NULL,
    node TEXT NOT NULL,
    resource TEXT NOT NULL,
    options TEXT NOT NULL,
    PRIMARY KEY (owner, service, node)
) WITHOUT ROWID;

-- Migration 7
CREATE TABLE clients (
    owner TEXT NOT NULL,
    agent TEXT NOT NULL,
    software TEXT NOT NULL,
    device TEXT NOT NULL,
    mechanism TEXT NOT NULL,
    first_us BIGINT NOT NULL,
    last_us BIGINT NOT NULL,
    PRIMARY KEY (owner, agent)
) WITHOUT ROWID;
CREATE TABLE tokens (
    owner TEXT NOT NULL,
    agent TEXT NOT NULL,
    id BLOB NOT NULL,
    mechanism TEXT NOT NULL,
    secret BLOB NOT NULL,
    issued_us BIGINT NOT NULL,
    expires_us BIGINT NOT NULL,
    count BIGINT NOT NULL,
    used BIGINT NOT NULL,
    PRIMARY KEY (owner, agent, id)
) WITHOUT ROWID;

-- Migration 8
CREATE TABLE inbox_state (
    owner TEXT NOT NULL,
    last BLOB NOT NULL,
    conversations BIGINT NOT NULL,
    with_unread BIGINT NOT NULL,
    unread BIGINT NOT NULL,
    PRIMARY KEY (owner)
) WITHOUT ROWID;
CREATE TABLE conversations (
    owner TEXT NOT NULL,
    contact TEXT NOT NULL,
    last BLOB NOT NULL,
    message BLOB NOT NULL,
    read BLOB NOT NULL,
    unread BIGINT NOT NULL,
    PRIMARY KEY (owner, contact)
) WITHOUT ROWID;
CREATE INDEX conversations_by_message ON conversations (owner, message, unread);

-- Migration 9
ALTER TABLE managed_sessions ADD COLUMN ended_us BIGINT NOT NULL DEFAULT 0;
CREATE INDEX managed_sessions_ended ON managed_sessions (ended_us) WHERE ended_us > 0;

-- Migration 10
CREATE TABLE pubsub_nodes (
    owner TEXT NOT NULL,
    node TEXT NOT NULL,
    creator TEXT NOT NULL,
    created_us BIGINT NOT NULL,
    config TEXT NOT NULL,
    PRIMARY KEY (owner, node)
) WITHOUT ROWID;
CREATE TABLE pubsub_items (
    owner TEXT NOT NULL,
    node TEXT NOT NULL,
    id TEXT NOT NULL,
    seq BLOB NOT NULL,
    publisher TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (owner, node, id)
);
CREATE INDEX pubsub_items_by_seq ON pubsub_items (owner, node, seq);
CREATE TABLE pubsub_affiliations (
    owner TEXT NOT NULL,
    node TEXT NOT NULL,
    jid TEXT NOT NULL,
    affiliation TEXT NOT NULL,
    PRIMARY KEY (owner, node, jid)
) WITHOUT ROWID;
CREATE INDEX pubsub_affiliations_by_jid ON pubsub_affiliations (owner, jid);
CREATE TABLE pubsub_subscriptions (
    owner TEXT NOT NULL,
    node TEXT NOT NULL,
    bare TEXT NOT NULL,
    jid TEXT NOT NULL,
    id TEXT NOT NULL,
    state TEXT NOT NULL,
    options TEXT NOT NULL,
    PRIMARY KEY (owner, node, jid, id)
) WITHOUT ROWID;
CREATE INDEX pubsub_subscriptions_by_jid ON pubsub_subscriptions (owner, bare);

-- Migration 11
ALTER TABLE pubsub_items ADD COLUMN made BLOB NOT NULL DEFAULT '';
UPDATE pubsub_items SET made = seq;

-- Migration 12
CREATE TABLE pubsub_collections (
    owner TEXT NOT NULL,
    collection TEXT NOT NULL,
    node TEXT NOT NULL,
    PRIMARY KEY (owner, collection, node)
) WITHOUT ROWID;
CREATE INDEX pubsub_collections_by_node ON pubsub_collections (owner, node);

-- Migration 13
ALTER TABLE pubsub_nodes ADD COLUMN parent TEXT NOT NULL DEFAULT '';
ALTER TABLE pubsub_nodes ADD COLUMN link TEXT NOT NULL DEFAULT '';
CREATE INDEX pubsub_nodes_by_parent ON pubsub_nodes (owner, parent) WHERE parent <> '';
CREATE INDEX pubsub_nodes_by_link ON pubsub_nodes (owner, link) WHERE link <> '';

-- Migration 14
CREATE TABLE pubsub_moved (
    owner TEXT NOT NULL,
    node TEXT NOT NULL,
    uri TEXT NOT NULL,
    config TEXT NOT NULL,
    moved_us BIGINT NOT NULL,
    PRIMARY KEY (owner, node)
) WITHOUT ROWID;

-- Migration 15
CREATE TABLE rooms (
    room TEXT NOT NULL PRIMARY KEY,
    service TEXT NOT NULL,
    config TEXT NOT NULL,
    subject TEXT NOT NULL,
    created_us BIGINT NOT NULL,
    version BIGINT NOT NULL,
    persistent BIGINT NOT NULL,
    listed BIGINT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    language TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX rooms_by_service ON rooms (service, listed, room);

CREATE TABLE room_affiliations (
    room TEXT NOT NULL,
    jid TEXT NOT NULL,
    affiliation TEXT NOT NULL,
    nick TEXT NOT NULL,
    reason TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (room, jid)
) WITHOUT ROWID;
CREATE INDEX room_affiliations_by_jid ON room_affiliations (jid);

-- Migration 16
CREATE TABLE room_seen (
    room TEXT NOT NULL,
    jid TEXT NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY (room, jid)
) WITHOUT ROWID;

-- Migration 17
ALTER TABLE rooms ADD COLUMN hats TEXT NOT NULL DEFAULT '';

-- Migration 18
CREATE TABLE outbound_spool (
    domain TEXT NOT NULL,
    id BLOB NOT NULL,
    sender TEXT NOT NULL,
    stamp_us BIGINT NOT NULL,
    stanza TEXT NOT NULL,
    PRIMARY KEY (domain, id)
);

-- Migration 19
CREATE TABLE roles (
    owner TEXT NOT NULL,
    scope TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (owner, scope, role)
) WITHOUT ROWID;
INSERT INTO roles (owner, scope, role)
    SELECT username || '@' || host, '', role FROM accounts WHERE role <> 'user';
ALTER TABLE accounts DROP COLUMN role;
CREATE TABLE audit_log (
    id BLOB NOT NULL,
    stamp_us BIGINT NOT NULL,
    actor TEXT NOT NULL,
    origin TEXT NOT NULL,
    host TEXT NOT NULL,
    command TEXT NOT NULL,
    arguments TEXT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID;
CREATE INDEX audit_log_by_stamp ON audit_log (stamp_us);

-- Migration 20
CREATE TABLE invitations (
    id BLOB NOT NULL PRIMARY KEY,
    inviter TEXT NOT NULL,
    host TEXT NOT NULL,
    username TEXT NOT NULL,
    kind TEXT NOT NULL,
    registers BIGINT NOT NULL,
    befriends BIGINT NOT NULL,
    created_us BIGINT NOT NULL,
    expires_us BIGINT NOT NULL,
    uses_left BIGINT NOT NULL CHECK (uses_left >= 0)
) WITHOUT ROWID;
CREATE INDEX invitations_by_inviter ON invitations (inviter);
CREATE INDEX invitations_by_username ON invitations (host, username);

CREATE TABLE invitation_uses (
    id BLOB NOT NULL,
    use BIGINT NOT NULL,
    inviter TEXT NOT NULL,
    invitee TEXT NOT NULL,
    stamp_us BIGINT NOT NULL,
    owed BIGINT NOT NULL,
    PRIMARY KEY (id, use)
) WITHOUT ROWID;
CREATE INDEX invitation_uses_by_inviter ON invitation_uses (inviter, invitee);
CREATE INDEX invitation_uses_by_invitee ON invitation_uses (invitee);
CREATE INDEX invitation_uses_owed ON invitation_uses (stamp_us) WHERE owed <> 0;

CREATE TABLE pending_registrations (
    owner TEXT NOT NULL PRIMARY KEY,
    address TEXT NOT NULL,
    asked_us BIGINT NOT NULL
) WITHOUT ROWID;

-- Migration 21
CREATE TABLE server_blocks (
    scope TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL,
    created_us BIGINT NOT NULL,
    expires_us BIGINT NOT NULL,
    PRIMARY KEY (scope, kind, value)
) WITHOUT ROWID;

CREATE TABLE abuse_reports (
    id BLOB NOT NULL PRIMARY KEY,
    host TEXT NOT NULL,
    reporter TEXT NOT NULL,
    reported TEXT NOT NULL,
    reason TEXT NOT NULL,
    remark TEXT NOT NULL,
    stanza_ids TEXT NOT NULL,
    made_us BIGINT NOT NULL,
    state TEXT NOT NULL,
    moderator TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_us BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX abuse_reports_by_state ON abuse_reports (host, state, made_us);
CREATE INDEX abuse_reports_by_reporter ON abuse_reports (reporter);
CREATE INDEX abuse_reports_by_reported ON abuse_reports (reported);

-- Migration 22
DROP INDEX pubsub_affiliations_by_jid;
CREATE INDEX pubsub_affiliations_by_jid ON pubsub_affiliations (jid, owner);
DROP INDEX pubsub_subscriptions_by_jid;
CREATE INDEX pubsub_subscriptions_by_jid ON pubsub_subscriptions (bare, owner);
CREATE INDEX pubsub_nodes_by_creator ON pubsub_nodes (creator, owner) WHERE creator <> owner;
CREATE INDEX rooms_with_hats ON rooms (room) WHERE hats <> '';

-- Migration 23
ALTER TABLE abuse_reports ADD COLUMN sender TEXT NOT NULL DEFAULT '';
ALTER TABLE abuse_reports ADD COLUMN consents TEXT NOT NULL DEFAULT '';
CREATE INDEX abuse_reports_by_sender ON abuse_reports (sender) WHERE sender <> '';

-- Migration 24
ALTER TABLE room_affiliations ADD COLUMN role TEXT NOT NULL DEFAULT '';

-- Migration 25
ALTER TABLE conversations ADD COLUMN room_last BLOB NOT NULL DEFAULT x'';
ALTER TABLE conversations ADD COLUMN room_read BLOB NOT NULL DEFAULT x'';
ALTER TABLE conversations ADD COLUMN room_unread BIGINT NOT NULL DEFAULT 0;
CREATE INDEX conversations_in_rooms ON conversations (owner) WHERE length(room_last) > 0;

-- Migration 26
CREATE INDEX pubsub_subscriptions_timed ON pubsub_subscriptions (owner, node, jid, id)
    WHERE options LIKE '%g%' OR options LIKE '%w%';
CREATE INDEX pubsub_subscriptions_temporary ON pubsub_subscriptions (owner)
    WHERE options LIKE '%t%';

-- Migration 27
ALTER TABLE room_affiliations ADD COLUMN asked_us BIGINT NOT NULL DEFAULT 0;
UPDATE room_affiliations SET asked_us = CAST(strftime('%s', 'now') AS INTEGER) * 1000000 WHERE affiliation = 'none' AND nick <> '';
CREATE INDEX room_requests ON room_affiliations (asked_us) WHERE asked_us > 0;
