// The numbered migrations of schema.h: what each adds to the tables. One that has been released is
// never changed; in_dialect() makes of them what a database wants.
#include "storage/schema.h"

namespace parlance::storage {

namespace {

// `owner` is a bare JID in its prepared form. Booleans are BIGINT 0 or 1, times are microseconds
// since 1970, ids are 16 bytes that sort by time. The spool keeps its rowid: messages of many
// owners then fill the same pages, which a group commit writes once (measured: 17 instead of 28 µs
// a row).
constexpr const char* kFirst = R"sql(
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
)sql";

// What the command line has changed and the server has not seen yet: see account_changes.h.
constexpr const char* kAccountChanges = R"sql(
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
)sql";

// Every account's messages, XEP-0313; it keeps its rowid for the reason the spool does. `origin`
// says which stanza of which session it was, for a session that is resumed after a restart.
constexpr const char* kArchive = R"sql(
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
)sql";

// Sessions that may be resumed (XEP-0198): see managed_sessions.h.
constexpr const char* kManagedSessions = R"sql(
CREATE TABLE managed_sessions (
    owner TEXT NOT NULL,
    session_key BIGINT NOT NULL,
    base BIGINT NOT NULL,
    handled BIGINT NOT NULL,
    since_us BIGINT NOT NULL,
    PRIMARY KEY (owner, session_key)
) WITHOUT ROWID;
)sql";

// The words of the archive, where each database has its own way: see archive_words.h. They are
// derived, so none of this is listed below.
constexpr const char* kArchiveWords = R"sql(
CREATE TABLE archive_words_state (
    owner TEXT NOT NULL,
    last BLOB NOT NULL,
    PRIMARY KEY (owner)
) WITHOUT ROWID;
SQLITE CREATE VIRTUAL TABLE archive_words USING fts5 (
    owner UNINDEXED,
    id UNINDEXED,
    keys,
    body,
    tokenize = "unicode61 remove_diacritics 2"
);
POSTGRESQL CREATE TABLE archive_words (
    owner TEXT NOT NULL,
    id BLOB NOT NULL,
    words TSVECTOR NOT NULL,
    PRIMARY KEY (owner, id)
);
POSTGRESQL CREATE INDEX archive_words_words ON archive_words USING gin (words);
)sql";

constexpr const char* kPush = R"sql(
CREATE TABLE push_registrations (
    owner TEXT NOT NULL,
    service TEXT NOT NULL,
    node TEXT NOT NULL,
    resource TEXT NOT NULL,
    options TEXT NOT NULL,
    PRIMARY KEY (owner, service, node)
) WITHOUT ROWID;
)sql";

// The installations of clients (XEP-0388) and the tokens they log in with (XEP-0484).
constexpr const char* kTokens = R"sql(
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
)sql";

// One row per conversation: see inbox.h. Derived from the archive, so it is not listed below.
constexpr const char* kInbox = R"sql(
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
)sql";

// When a managed session ended, for those that are remembered after that.
constexpr const char* kEndedSessions = R"sql(
ALTER TABLE managed_sessions ADD COLUMN ended_us BIGINT NOT NULL DEFAULT 0;
CREATE INDEX managed_sessions_ended ON managed_sessions (ended_us) WHERE ended_us > 0;
)sql";

constexpr const char* kPubsub = R"sql(
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
)sql";

// When an item of that id was first published, as its place among all (XEP-0413): as `seq`, which
// moves when it is published again.
constexpr const char* kPubsubMade = R"sql(
ALTER TABLE pubsub_items ADD COLUMN made BLOB NOT NULL DEFAULT '';
UPDATE pubsub_items SET made = seq;
)sql";

// XEP-0248: which nodes are in which collections.
constexpr const char* kPubsubCollections = R"sql(
CREATE TABLE pubsub_collections (
    owner TEXT NOT NULL,
    collection TEXT NOT NULL,
    node TEXT NOT NULL,
    PRIMARY KEY (owner, collection, node)
) WITHOUT ROWID;
CREATE INDEX pubsub_collections_by_node ON pubsub_collections (owner, node);
)sql";

// XEP-0496: the nodes to which a node is related; empty: there is none.
constexpr const char* kPubsubRelationships = R"sql(
ALTER TABLE pubsub_nodes ADD COLUMN parent TEXT NOT NULL DEFAULT '';
ALTER TABLE pubsub_nodes ADD COLUMN link TEXT NOT NULL DEFAULT '';
CREATE INDEX pubsub_nodes_by_parent ON pubsub_nodes (owner, parent) WHERE parent <> '';
CREATE INDEX pubsub_nodes_by_link ON pubsub_nodes (owner, link) WHERE link <> '';
)sql";

// XEP-0060 §8.4: where nodes have gone that were deleted; with their configuration, which says
// who may know.
constexpr const char* kPubsubMoved = R"sql(
CREATE TABLE pubsub_moved (
    owner TEXT NOT NULL,
    node TEXT NOT NULL,
    uri TEXT NOT NULL,
    config TEXT NOT NULL,
    moved_us BIGINT NOT NULL,
    PRIMARY KEY (owner, node)
) WITHOUT ROWID;
)sql";

// XEP-0045. `listed`, name, description and language are for who looks for rooms; the rest of the
// configuration is opaque.
constexpr const char* kRooms = R"sql(
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
)sql";

// How far members have been in a room (XEP-0437).
constexpr const char* kRoomSeen = R"sql(
CREATE TABLE room_seen (
    room TEXT NOT NULL,
    jid TEXT NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY (room, jid)
) WITHOUT ROWID;
)sql";

// XEP-0317: opaque.
constexpr const char* kRoomHats = R"sql(
ALTER TABLE rooms ADD COLUMN hats TEXT NOT NULL DEFAULT '';
)sql";

// What waits for other servers. It keeps its rowid for the reason the spool does.
constexpr const char* kOutboundSpool = R"sql(
CREATE TABLE outbound_spool (
    domain TEXT NOT NULL,
    id BLOB NOT NULL,
    sender TEXT NOT NULL,
    stamp_us BIGINT NOT NULL,
    stanza TEXT NOT NULL,
    PRIMARY KEY (domain, id)
);
)sql";

// Who administers what: a grant is for a host or, with an empty scope, for the server. What
// administrators did stays, whoever is gone.
constexpr const char* kRoles = R"sql(
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
)sql";

// XEP-0401. A use is noted with how many were left; `owed`: the inviter's roster does not know of
// it yet. And accounts that wait for a moderator.
constexpr const char* kInvitations = R"sql(
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
)sql";

// What administrators keep away (scope: a host, or empty for the server), and what users report.
constexpr const char* kDefence = R"sql(
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
)sql";

// What an account is to nodes and rooms elsewhere is found by the account: when it goes, all of
// that does.
constexpr const char* kFoundByAccount = R"sql(
DROP INDEX pubsub_affiliations_by_jid;
CREATE INDEX pubsub_affiliations_by_jid ON pubsub_affiliations (jid, owner);
DROP INDEX pubsub_subscriptions_by_jid;
CREATE INDEX pubsub_subscriptions_by_jid ON pubsub_subscriptions (bare, owner);
CREATE INDEX pubsub_nodes_by_creator ON pubsub_nodes (creator, owner) WHERE creator <> owner;
CREATE INDEX rooms_with_hats ON rooms (room) WHERE hats <> '';
)sql";

// The account of an occupant of a room who has been reported, and what the reporter has agreed to.
constexpr const char* kReportedOccupants = R"sql(
ALTER TABLE abuse_reports ADD COLUMN sender TEXT NOT NULL DEFAULT '';
ALTER TABLE abuse_reports ADD COLUMN consents TEXT NOT NULL DEFAULT '';
CREATE INDEX abuse_reports_by_sender ON abuse_reports (sender) WHERE sender <> '';
)sql";

// The role that a user of a moderated room comes back with, where it is another than its
// affiliation gives; empty: it is not.
constexpr const char* kKeptRoles = R"sql(
ALTER TABLE room_affiliations ADD COLUMN role TEXT NOT NULL DEFAULT '';
)sql";

// Of conversations in rooms, what is in the room's archive: see Conversation in inbox.h.
constexpr const char* kInboxRooms = R"sql(
SQLITE ALTER TABLE conversations ADD COLUMN room_last BLOB NOT NULL DEFAULT x'';
SQLITE ALTER TABLE conversations ADD COLUMN room_read BLOB NOT NULL DEFAULT x'';
POSTGRESQL ALTER TABLE conversations ADD COLUMN room_last BLOB NOT NULL DEFAULT '';
POSTGRESQL ALTER TABLE conversations ADD COLUMN room_read BLOB NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN room_unread BIGINT NOT NULL DEFAULT 0;
CREATE INDEX conversations_in_rooms ON conversations (owner) WHERE length(room_last) > 0;
)sql";

// What is looked for when the server starts: see kTimedOptions and kTemporaryOption in pubsub.h.
constexpr const char* kTimedSubscriptions = R"sql(
CREATE INDEX pubsub_subscriptions_timed ON pubsub_subscriptions (owner, node, jid, id)
    WHERE options LIKE '%g%' OR options LIKE '%w%';
CREATE INDEX pubsub_subscriptions_temporary ON pubsub_subscriptions (owner)
    WHERE options LIKE '%t%';
)sql";

// When somebody asked to become a member of a room, which is forgotten some time later; 0: does not
// ask. Who was waiting begins to wait now.
constexpr const char* kRoomRequests = R"sql(
ALTER TABLE room_affiliations ADD COLUMN asked_us BIGINT NOT NULL DEFAULT 0;
SQLITE UPDATE room_affiliations SET asked_us = CAST(strftime('%s', 'now') AS INTEGER) * 1000000 WHERE affiliation = 'none' AND nick <> '';
POSTGRESQL UPDATE room_affiliations SET asked_us = CAST(extract(epoch FROM now()) AS BIGINT) * 1000000 WHERE affiliation = 'none' AND nick <> '';
CREATE INDEX room_requests ON room_affiliations (asked_us) WHERE asked_us > 0;
)sql";

constexpr Migration kMigrations[] = {
    {1, kFirst},
    {2, kAccountChanges},
    {3, kArchive},
    {4, kManagedSessions},
    {5, kArchiveWords},
    {6, kPush},
    {7, kTokens},
    {8, kInbox},
    {9, kEndedSessions},
    {10, kPubsub},
    {11, kPubsubMade},
    {12, kPubsubCollections},
    {13, kPubsubRelationships},
    {14, kPubsubMoved},
    {15, kRooms},
    {16, kRoomSeen},
    {17, kRoomHats},
    {18, kOutboundSpool},
    {19, kRoles},
    {20, kInvitations},
    {21, kDefence},
    {22, kFoundByAccount},
    {23, kReportedOccupants},
    {24, kKeptRoles},
    {25, kInboxRooms},
    {26, kTimedSubscriptions},
    {27, kRoomRequests},
};

}  // namespace

std::span<const Migration> migrations() {
    return kMigrations;
}

}  // namespace parlance::storage
