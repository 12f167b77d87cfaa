// Config: everything an operator can set, read from one TOML file and immutable afterwards. A
// reload builds a new one and hands it to the shards; nobody changes a Config that is in use. Pure
// values, any thread. Every key, its default and its meaning stand in etc/parlance.toml (a test
// compares the two); the table in config_keys.cpp is the only list of keys in the code.
//
// Durations are microseconds (…_us), sizes are bytes (…_bytes). Relative paths are relative to
// the working directory of the process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/log.h"
#include "base/result.h"
#include "server/component_config.h"
#include "server/config_changes.h"

namespace parlance::server {

// A socket address to listen on: a literal IPv4 or IPv6 address (no name, no brackets) and a port.
struct Endpoint {
    std::string address;
    std::uint16_t port = 0;

    Endpoint() = default;
    Endpoint(std::string a, std::uint16_t p) : address(std::move(a)), port(p) {}
    bool ipv6() const { return address.find(':') != std::string::npos; }
    // As written in the file: "127.0.0.1:5222", "[::1]:5222".
    std::string text() const;
    bool operator==(const Endpoint&) const = default;
};

// All addresses, IPv4 and IPv6, on one port. The IPv6 socket is meant to be IPV6_V6ONLY.
std::vector<Endpoint> all_addresses(std::uint16_t port);

struct TlsConfig {
    std::string certificate;  // PEM chain; empty only if `required` is false: no TLS is offered
    std::string key;          // PEM private key
    bool required = true;     // clients must have TLS before they authenticate
    // Certificates for names other than the default one, chosen by SNI.
    struct Host {
        std::string name;
        std::string certificate;
        std::string key;
        bool operator==(const Host&) const = default;
    };
    std::vector<Host> hosts;
};

// An empty list switches the listener off.
struct ListenConfig {
    std::vector<Endpoint> c2s = all_addresses(5222);
    std::vector<Endpoint> c2s_tls = all_addresses(5223);
    std::vector<Endpoint> s2s = all_addresses(5269);
    std::vector<Endpoint> s2s_tls;
    std::vector<Endpoint> http = all_addresses(5280);       // reserved
    std::vector<Endpoint> component = all_addresses(5347);  // if there are any
};

struct RegistrationConfig {
    bool open = false;
    bool approval = false;                   // accounts wait for a moderator
    std::uint32_t per_address_per_hour = 5;  // rate (see LimitsConfig); 0: no limit
    std::uint32_t per_hour = 200;            // likewise, of all together, invitations left out
};

// XEP-0401.
struct InvitationsConfig {
    bool contacts = true;   // users may invite contacts
    bool accounts = false;  // who may then make an account here
    std::int64_t lifetime_us = 7 * 24 * 3'600 * base::kSecondUs;  // 0: they never expire
    std::size_t open_per_user = 20;
    std::string landing_url;  // comes before the token; empty: there is no such page
};

// Fields marked "rate" are 0, which means no limit, after loading a file with enabled = false:
// whoever enforces them never has to look at `enabled`.
struct LimitsConfig {
    bool enabled = true;
    std::size_t stanza_bytes = 262'144;
    std::size_t stanza_bytes_unauthenticated = 10'000;
    std::size_t depth = 64;
    std::size_t attributes = 64;
    std::size_t unauthenticated_connections = 1'000;           // rate; whole process
    std::size_t unauthenticated_connections_per_address = 50;  // rate
    std::uint32_t connections_per_address_per_second = 10;     // rate
    std::uint32_t connections_per_address_burst = 50;
    std::uint32_t stream_bytes_per_second = 131'072;  // rate; received bytes, per stream
    std::uint32_t stream_burst_bytes = 1'048'576;
    // The same for a component, which carries what many users send.
    std::uint32_t component_bytes_per_second = 16'777'216;  // rate
    std::uint32_t component_burst_bytes = 67'108'864;
    // The same for another server.
    std::uint32_t s2s_bytes_per_second = 4'194'304;  // rate
    std::uint32_t s2s_burst_bytes = 16'777'216;
    std::size_t s2s_connections_per_domain = 20;  // rate; that a server opens to us
    std::int64_t negotiation_timeout_us = 30 * base::kSecondUs;
    std::int64_t idle_timeout_us = 300 * base::kSecondUs;  // silence after which we ping
    std::int64_t ping_timeout_us = 60 * base::kSecondUs;   // silence after the ping: closed
    std::size_t out_buffer_bytes = 4'194'304;              // unsent output per connection
    std::uint32_t auth_failures_per_account = 10;          // rate; per auth_failure_window
    std::uint32_t auth_failures_per_address = 50;          // rate; per auth_failure_window
    std::int64_t auth_failure_window_us = 300 * base::kSecondUs;
    std::size_t resources_per_user = 20;
    std::size_t roster_items = 1'000;
    std::size_t offline_messages = 1'000;  // per user
    std::size_t vcard_bytes = 131'072;
    std::size_t private_bytes = 262'144;  // XEP-0049, all elements of a user together
    std::size_t blocklist_items = 1'000;
    std::size_t push_registrations = 10;
    std::size_t pubsub_nodes = 1'000;          // of an account, or made by one at pubsub.HOST
    std::size_t pubsub_items = 10'000;         // per node
    std::size_t pubsub_item_bytes = 196'608;   // payload of one item
    std::size_t pubsub_subscribers = 100'000;  // per node
    std::size_t rooms = 1'000;                 // that one account owns
    std::size_t room_occupants = 100'000;      // sessions in one room
    std::size_t room_affiliations = 20'000;    // of one room
};

struct SessionsConfig {
    // RFC 6120 §7.7.2.2: a client asks for a resource that is taken.
    enum class ResourceConflict : unsigned char {
        replace,  // the older session ends with <conflict/>
        refuse,   // the newcomer's request is answered with <conflict/>
        rename    // the newcomer gets another resource
    };
    ResourceConflict resource_conflict = ResourceConflict::replace;
};

struct SaslConfig {
    std::uint32_t iterations = 10'000;  // for keys derived from now on
    // In order of preference, as sent in <mechanisms/>; -PLUS needs TLS.
    std::vector<std::string> mechanisms = {"SCRAM-SHA-512-PLUS",
                                           "SCRAM-SHA-512",
                                           "SCRAM-SHA-256-PLUS",
                                           "SCRAM-SHA-256",
                                           "SCRAM-SHA-1-PLUS",
                                           "SCRAM-SHA-1",
                                           "PLAIN"};
    // XEP-0484.
    std::int64_t token_lifetime_us = 21 * 24 * 3'600 * base::kSecondUs;  // 0: no tokens
    std::int64_t token_rotation_us = 24 * 3'600 * base::kSecondUs;  // older: replaced when used
};

struct LogConfig {
    base::log::Level level = base::log::Level::info;
    base::log::Format format = base::log::Format::text;
};

// XEP-0198. A session that exceeds the queue ends; its messages are stored as for one who is away.
struct StreamManagementConfig {
    std::int64_t resume_us = 600 * base::kSecondUs;  // 0: nothing can be resumed
    // Sent and not acknowledged, per session: entering a room of 5,000 brings as many at once.
    std::size_t queue_stanzas = 20'000;
    std::size_t queue_bytes = 8'388'608;
};

// XEP-0357: what push services, who may be anybody, are told of a message besides that it is there.
struct PushConfig {
    bool sender = false;
    bool body = false;  // the first 256 bytes
};

// XEP-0060. Accounts have their own nodes in any case (XEP-0163).
struct PubsubConfig {
    // The first label of the name of the service of each host, "pubsub" for pubsub.HOST; empty: no
    // service.
    std::string service = "pubsub";
    bool server_information = false;  // XEP-0485: the node "serverinfo" of the service
};

// XEP-0045.
struct RoomsConfig {
    // As in PubsubConfig: "conference" for conference.HOST.
    std::string service = "conference";
    bool anyone_creates = false;  // else those with an account at this server
    // Rates; bursts are of ten seconds.
    std::uint32_t messages_per_s = 500;  // from one occupant
    std::uint32_t presences_per_s = 20;  // entries and changes of one user in one room
    // Rate; that one user asks for a voice or for membership, in all rooms.
    std::uint32_t requests_per_hour = 60;
    // How long who asks to become a member waits for an answer (§9.9).
    std::int64_t request_time_us = 30 * base::kSecondUs * 86'400;
};

// XEP-0157, each a list of URIs (mailto:, xmpp:, https:).
struct ContactConfig {
    std::vector<std::string> abuse, admin, feedback, report, sales, security, status, support;
};

// XEP-0313. What exceeds either limit is forgotten, the oldest first; 0: no limit.
struct ArchiveConfig {
    bool enabled = true;  // for accounts that have not chosen (XEP-0441)
    std::int64_t keep_us = 0;
    std::size_t messages = 0;  // per account
};

// Other servers.
struct S2sConfig {
    // How a server shows whose it is.
    enum class Authentication : unsigned char {
        certificate,  // RFC 6120 §13.7: by a valid certificate alone
        dialback      // by that, or by XEP-0220
    };
    bool enabled = true;
    std::vector<std::string> trust;   // PEM files with authorities, besides the system's
    std::vector<Endpoint> resolvers;  // empty: those of the system
    std::string dnssec_anchors;       // a file; empty: nothing is taken for secure
    bool posh = true;                 // believes what a domain's web server says (RFC 7711)
    bool require_tls = true;
    Authentication authentication = Authentication::dialback;
    std::vector<std::string> allow;     // domains, with all below them; empty: all
    std::vector<std::string> deny;      // likewise, and stronger
    std::vector<std::string> insecure;  // likewise: may come without TLS
    std::vector<std::string> strict;    // likewise: by certificate alone
    bool share_connections = true;      // between several domains of another server
    std::int64_t queue_us = 24 * 3'600 * base::kSecondUs;
    std::size_t queue_stanzas = 100'000;  // for one domain
    std::int64_t idle_us = 600 * base::kSecondUs;
    std::int64_t connect_us = 15 * base::kSecondUs;  // for one address
};

// Reserved: read and checked so that one file serves today's and coming versions.
struct UploadConfig {
    std::size_t max_file_size_bytes = 10'485'760;
};

struct AdminConfig {
    // Where `parlance admin` finds the server: a file in the data directory; empty: nowhere.
    std::string socket = "admin.sock";
    std::int64_t audit_time_us = 365 * base::kSecondUs * 86'400;  // that the audit log is kept
};

// See server/defence.
struct DefenceConfig {
    std::uint32_t strangers_per_hour = 500;           // rate; that one of our users writes to
    std::uint32_t incoming_strangers_per_hour = 200;  // rate; that a user of another server does
    std::vector<std::string> remote_blocklists;       // "JID of a pubsub service/node"
};

// XEP-0377: where reports go besides our moderators, if whoever makes one agrees.
struct ReportsConfig {
    bool forward_to_origin = false;       // the server of whom it is about
    std::vector<std::string> forward_to;  // third parties: JIDs
};

struct Config {
    std::vector<std::string> hosts;                    // at least one, normalized domain names
    std::string storage = "sqlite:state/parlance.db";  // may hold a password: never logged
    std::string data = "state";
    std::uint32_t shards = 0;  // 0: the number of cores
    TlsConfig tls;
    ListenConfig listen;
    RegistrationConfig registration;
    InvitationsConfig invitations;
    LimitsConfig limits;
    SessionsConfig sessions;
    SaslConfig sasl;
    LogConfig log;
    ContactConfig contact;
    ArchiveConfig archive;
    StreamManagementConfig stream_management;
    PushConfig push;
    PubsubConfig pubsub;
    RoomsConfig rooms;
    S2sConfig s2s;
    DefenceConfig defence;
    ReportsConfig reports;
    UploadConfig upload;
    AdminConfig admin;
    std::vector<ComponentConfig> components;

    bool serves(std::string_view domain) const;
    // Null when no component has that name.
    const ComponentConfig* component(std::string_view domain) const;
};

// One thing wrong with a file. Line 0: the file as a whole.
struct ConfigError {
    std::uint32_t line;
    std::string message;
    ConfigError(std::uint32_t l, std::string m) : line(l), message(std::move(m)) {}
};
using ConfigErrors = std::vector<ConfigError>;  // in the order of the lines, never empty

// The text of a file, and what administrators have changed since. All errors are reported, not only
// the first (except that a syntax error ends the reading of the file).
base::Result<Config, ConfigErrors> parse_config(std::string_view text,
                                                const ConfigChanges& changes = {});

// The same without the rules that involve more than one key: for who has to find the storage that
// says what has been changed.
base::Result<Config, ConfigErrors> parse_keys(std::string_view text);

// Blocking read of the file, then parse_config(). Does not open the files that it names.
base::Result<Config, ConfigErrors> load_config(const std::string& path,
                                               const ConfigChanges& changes = {});
base::Result<Config, ConfigErrors> load_keys(const std::string& path);

// "FILE:LINE: MESSAGE\n" for each error.
std::string describe(const ConfigErrors& errors, std::string_view path);

}  // namespace parlance::server
