-- The tables of Parlance as created on PostgreSQL. For reading: the program creates and upgrades them itself.
CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL PRIMARY KEY);

-- Migration 1
CREATE TABLE accounts (
    host TEXT COLLATE "C" NOT NULL,
    username TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    created_us BIGINT NOT NULL,
    disabled BIGINT NOT NULL,
    PRIMARY KEY (host, username)
);
CREATE TABLE credentials (
    host TEXT COLLATE "C" NOT NULL,
    username TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    iterations BIGINT NOT NULL,
    salt BYTEA NOT NULL,
    stored_key BYTEA NOT NULL,
    server_key BYTEA NOT NULL,
    PRIMARY KEY (host, username, hash),
    FOREIGN KEY (host, username) REFERENCES accounts (host, username) ON DELETE CASCADE
);
CREATE TABLE roster (
    owner TEXT COLLATE "C" NOT NULL,
    contact TEXT COLLATE "C" NOT NULL,
    listed BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    groups TEXT COLLATE "C" NOT NULL,
    subscription TEXT COLLATE "C" NOT NULL,
    ask BIGINT NOT NULL,
    approved BIGINT NOT NULL,
    pending_in BIGINT NOT NULL,
    request TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (owner, contact)
);
CREATE TABLE roster_versions (
    owner TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    oldest BIGINT NOT NULL,
    PRIMARY KEY (owner)
);
CREATE TABLE spool (
    owner TEXT COLLATE "C" NOT NULL,
    id BYTEA NOT NULL,
    stamp_us BIGINT NOT NULL,
    stanza TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, id)
);
CREATE TABLE blocklist (
    owner TEXT COLLATE "C" NOT NULL,
    jid TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, jid)
);
CREATE TABLE private_xml (
    owner TEXT COLLATE "C" NOT NULL,
    namespace TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    xml TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, namespace, name)
);
CREATE TABLE vcards (
    owner TEXT COLLATE "C" NOT NULL,
    xml TEXT COLLATE "C" NOT NULL,
    photo_sha1 TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner)
);
CREATE TABLE last_activity (
    owner TEXT COLLATE "C" NOT NULL,
    stamp_us BIGINT NOT NULL,
    status TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner)
);
CREATE TABLE settings (
    owner TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, name)
);

-- Migration 2
CREATE TABLE account_changes (
    id BYTEA NOT NULL,
    owner TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE removed_contacts (
    change_id BYTEA NOT NULL,
    contact TEXT COLLATE "C" NOT NULL,
    subscription TEXT COLLATE "C" NOT NULL,
    ask BIGINT NOT NULL,
    pending_in BIGINT NOT NULL,
    PRIMARY KEY (change_id, contact)
);

-- Migration 3
CREATE TABLE archive (
    owner TEXT COLLATE "C" NOT NULL,
    id BYTEA NOT NULL,
    contact TEXT COLLATE "C" NOT NULL,
    resource TEXT COLLATE "C" NOT NULL,
    origin BYTEA NOT NULL,
    stanza TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, id)
);
CREATE INDEX archive_by_contact ON archive (owner, contact, id);

-- Migration 4
CREATE TABLE managed_sessions (
    owner TEXT COLLATE "C" NOT NULL,
    session_key BIGINT NOT NULL,
    base BIGINT NOT NULL,
    handled BIGINT NOT NULL,
    since_us BIGINT NOT NULL,
    PRIMARY KEY (owner, session_key)
);

-- Migration 5
CREATE TABLE archive_words_state (
    owner TEXT COLLATE "C" NOT NULL,
    last BYTEA NOT NULL,
    PRIMARY KEY (owner)
);
CREATE TABLE archive_words (
    owner TEXT COLLATE "C" NOT NULL,
    id BYTEA NOT NULL,
    words TSVECTOR NOT NULL,
    PRIMARY KEY (owner, id)
);
CREATE INDEX archive_words_words ON archive_words USING gin (words);

-- Migration 6
CREATE TABLE push_registrations (
    owner TEXT COLLATE "C" NOT NULL,
    service TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    resource TEXT COLLATE "C" NOT NULL,
    options TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, service, node)
);

-- Migration 7
CREATE TABLE clients (
    owner TEXT COLLATE "C" NOT NULL,
    agent TEXT COLLATE "C" NOT NULL,
    software TEXT COLLATE "C" NOT NULL,
    device TEXT COLLATE "C" NOT NULL,
    mechanism TEXT COLLATE "C" NOT NULL,
    first_us BIGINT NOT NULL,
    last_us BIGINT NOT NULL,
    PRIMARY KEY (owner, agent)
);
CREATE TABLE tokens (
    owner TEXT COLLATE "C" NOT NULL,
    agent TEXT COLLATE "C" NOT NULL,
    id BYTEA NOT NULL,
    mechanism TEXT COLLATE "C" NOT NULL,
    secret BYTEA NOT NULL,
    issued_us BIGINT NOT NULL,
    expires_us BIGINT NOT NULL,
    count BIGINT NOT NULL,
    used BIGINT NOT NULL,
    PRIMARY KEY (owner, agent, id)
);

-- Migration 8
CREATE TABLE inbox_state (
    owner TEXT COLLATE "C" NOT NULL,
    last BYTEA NOT NULL,
    conversations BIGINT NOT NULL,
    with_unread BIGINT NOT NULL,
    unread BIGINT NOT NULL,
    PRIMARY KEY (owner)
);
CREATE TABLE conversations (
    owner TEXT COLLATE "C" NOT NULL,
    contact TEXT COLLATE "C" NOT NULL,
    last BYTEA NOT NULL,
    message BYTEA NOT NULL,
    read BYTEA NOT NULL,
    unread BIGINT NOT NULL,
    PRIMARY KEY (owner, contact)
);
CREATE INDEX conversations_by_message ON conversations (owner, message, unread);

-- Migration 9
ALTER TABLE managed_sessions ADD COLUMN ended_us BIGINT NOT NULL DEFAULT 0;
CREATE INDEX managed_sessions_ended ON managed_sessions (ended_us) WHERE ended_us > 0;

-- Migration 10
CREATE TABLE pubsub_nodes (
    owner TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    creator TEXT COLLATE "C" NOT NULL,
    created_us BIGINT NOT NULL,
    config TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, node)
);
CREATE TABLE pubsub_items (
    owner TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    seq BYTEA NOT NULL,
    publisher TEXT COLLATE "C" NOT NULL,
    payload TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, node, id)
);
CREATE INDEX pubsub_items_by_seq ON pubsub_items (owner, node, seq);
CREATE TABLE pubsub_affiliations (
    owner TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    jid TEXT COLLATE "C" NOT NULL,
    affiliation TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, node, jid)
);
CREATE INDEX pubsub_affiliations_by_jid ON pubsub_affiliations (owner, jid);
CREATE TABLE pubsub_subscriptions (
    owner TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    bare TEXT COLLATE "C" NOT NULL,
    jid TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    options TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, node, jid, id)
);
CREATE INDEX pubsub_subscriptions_by_jid ON pubsub_subscriptions (owner, bare);

-- Migration 11
ALTER TABLE pubsub_items ADD COLUMN made BYTEA NOT NULL DEFAULT '';
UPDATE pubsub_items SET made = seq;

-- Migration 12
CREATE TABLE pubsub_collections (
    owner TEXT COLLATE "C" NOT NULL,
    collection TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, collection, node)
);
CREATE INDEX pubsub_collections_by_node ON pubsub_collections (owner, node);

-- Migration 13
ALTER TABLE pubsub_nodes ADD COLUMN parent TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE pubsub_nodes ADD COLUMN link TEXT COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX pubsub_nodes_by_parent ON pubsub_nodes (owner, parent) WHERE parent <> '';
CREATE INDEX pubsub_nodes_by_link ON pubsub_nodes (owner, link) WHERE link <> '';

-- Migration 14
CREATE TABLE pubsub_moved (
    owner TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    uri TEXT COLLATE "C" NOT NULL,
    config TEXT COLLATE "C" NOT NULL,
    moved_us BIGINT NOT NULL,
    PRIMARY KEY (owner, node)
);

-- Migration 15
CREATE TABLE rooms (
    room TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    service TEXT COLLATE "C" NOT NULL,
    config TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    created_us BIGINT NOT NULL,
    version BIGINT NOT NULL,
    persistent BIGINT NOT NULL,
    listed BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL
);
CREATE INDEX rooms_by_service ON rooms (service, listed, room);

CREATE TABLE room_affiliations (
    room TEXT COLLATE "C" NOT NULL,
    jid TEXT COLLATE "C" NOT NULL,
    affiliation TEXT COLLATE "C" NOT NULL,
    nick TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (room, jid)
);
CREATE INDEX room_affiliations_by_jid ON room_affiliations (jid);

-- Migration 16
CREATE TABLE room_seen (
    room TEXT COLLATE "C" NOT NULL,
    jid TEXT COLLATE "C" NOT NULL,
    id BYTEA NOT NULL,
    PRIMARY KEY (room, jid)
);

-- Migration 17
ALTER TABLE rooms ADD COLUMN hats TEXT COLLATE "C" NOT NULL DEFAULT '';

-- Migration 18
CREATE TABLE outbound_spool (
    domain TEXT COLLATE "C" NOT NULL,
    id BYTEA NOT NULL,
    sender TEXT COLLATE "C" NOT NULL,
    stamp_us BIGINT NOT NULL,
    stanza TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (domain, id)
);

-- Migration 19
CREATE TABLE roles (
    owner TEXT COLLATE "C" NOT NULL,
    scope TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, scope, role)
);
INSERT INTO roles (owner, scope, role)
    SELECT username || '@' || host, '', role FROM accounts WHERE role <> 'user';
ALTER TABLE accounts DROP COLUMN role;
CREATE TABLE audit_log (
    id BYTEA NOT NULL,
    stamp_us BIGINT NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    origin TEXT COLLATE "C" NOT NULL,
    host TEXT COLLATE "C" NOT NULL,
    command TEXT COLLATE "C" NOT NULL,
    arguments TEXT COLLATE "C" NOT NULL,
    result TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX audit_log_by_stamp ON audit_log (stamp_us);

-- Migration 20
CREATE TABLE invitations (
    id BYTEA NOT NULL PRIMARY KEY,
    inviter TEXT COLLATE "C" NOT NULL,
    host TEXT COLLATE "C" NOT NULL,
    username TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    registers BIGINT NOT NULL,
    befriends BIGINT NOT NULL,
    created_us BIGINT NOT NULL,
    expires_us BIGINT NOT NULL,
    uses_left BIGINT NOT NULL CHECK (uses_left >= 0)
);
CREATE INDEX invitations_by_inviter ON invitations (inviter);
CREATE INDEX invitations_by_username ON invitations (host, username);

CREATE TABLE invitation_uses (
    id BYTEA NOT NULL,
    use BIGINT NOT NULL,
    inviter TEXT COLLATE "C" NOT NULL,
    invitee TEXT COLLATE "C" NOT NULL,
    stamp_us BIGINT NOT NULL,
    owed BIGINT NOT NULL,
    PRIMARY KEY (id, use)
);
CREATE INDEX invitation_uses_by_inviter ON invitation_uses (inviter, invitee);
CREATE INDEX invitation_uses_by_invitee ON invitation_uses (invitee);
CREATE INDEX invitation_uses_owed ON invitation_uses (stamp_us) WHERE owed <> 0;

CREATE TABLE pending_registrations (
    owner TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    address TEXT COLLATE "C" NOT NULL,
    asked_us BIGINT NOT NULL
);

-- Migration 21
CREATE TABLE server_blocks (
    scope TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    made_by TEXT COLLATE "C" NOT NULL,
    created_us BIGINT NOT NULL,
    expires_us BIGINT NOT NULL,
    PRIMARY KEY (scope, kind, value)
);

CREATE TABLE abuse_reports (
    id BYTEA NOT NULL PRIMARY KEY,
    host TEXT COLLATE "C" NOT NULL,
    reporter TEXT COLLATE "C" NOT NULL,
    reported TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    remark TEXT COLLATE "C" NOT NULL,
    stanza_ids TEXT COLLATE "C" NOT NULL,
    made_us BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    moderator TEXT COLLATE "C" NOT NULL,
    decision TEXT COLLATE "C" NOT NULL,
    decided_us BIGINT NOT NULL
);
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
ALTER TABLE abuse_reports ADD COLUMN sender TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE abuse_reports ADD COLUMN consents TEXT COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX abuse_reports_by_sender ON abuse_reports (sender) WHERE sender <> '';

-- Migration 24
ALTER TABLE room_affiliations ADD COLUMN role TEXT COLLATE "C" NOT NULL DEFAULT '';

-- Migration 25
ALTER TABLE conversations ADD COLUMN room_last BYTEA NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN room_read BYTEA NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN room_unread BIGINT NOT NULL DEFAULT 0;
CREATE INDEX conversations_in_rooms ON conversations (owner) WHERE length(room_last) > 0;

-- Migration 26
CREATE INDEX pubsub_subscriptions_timed ON pubsub_subscriptions (owner, node, jid, id)
    WHERE options LIKE '%g%' OR options LIKE '%w%';
CREATE INDEX pubsub_subscriptions_temporary ON pubsub_subscriptions (owner)
    WHERE options LIKE '%t%';

-- Migration 27
ALTER TABLE room_affiliations ADD COLUMN asked_us BIGINT NOT NULL DEFAULT 0;
UPDATE room_affiliations SET asked_us = CAST(extract(epoch FROM now()) AS BIGINT) * 1000000 WHERE affiliation = 'none' AND nick <> '';
CREATE INDEX room_requests ON room_affiliations (asked_us) WHERE asked_us > 0;
