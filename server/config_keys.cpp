#include "server/config_keys.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "base/parse_number.h"
#include "server/config_key_kinds.h"

namespace parlance::server {

namespace {

using namespace config_kinds;

constexpr std::int64_t kMaxCount = 1'000'000'000;
constexpr std::int64_t kMaxBytes = 1LL << 40;
constexpr std::int64_t kMaxStanza = 1LL << 30;
constexpr std::int64_t kMaxRate = (1LL << 32) - 1;  // TokenBucket counts in 32 bits
constexpr std::int64_t kMinuteUs = 60 * base::kSecondUs;
constexpr std::int64_t kDayUs = 1440 * kMinuteUs;

// `c.limits.depth` as a function of the object, const or not.
#define PLACE(field)       \
    [](auto& c) -> auto& { \
        return c.field;    \
    }

void add_top(std::vector<ConfigKey<Config>>& keys) {
    keys.push_back(domains("hosts", true, PLACE(hosts)));
    keys.push_back(text<Config>("storage",
                                "\"sqlite:PATH\" or \"postgresql://USER@HOST:PORT/DATABASE\"",
                                PLACE(storage), is_storage));
    keys.push_back(text<Config>("data", "the path of a directory", PLACE(data), not_empty));
    keys.push_back(count("shards", 0, 256, PLACE(shards)));
    keys.push_back(text<Config>("tls.certificate", "the path of a PEM file", PLACE(tls.certificate),
                                not_empty));
    keys.push_back(text<Config>("tls.key", "the path of a PEM file", PLACE(tls.key), not_empty));
    keys.push_back(flag("tls.required", PLACE(tls.required)));
    keys.push_back(endpoints("listen.c2s", PLACE(listen.c2s)));
    keys.push_back(endpoints("listen.c2s_tls", PLACE(listen.c2s_tls)));
    keys.push_back(endpoints("listen.s2s", PLACE(listen.s2s)));
    keys.push_back(endpoints("listen.s2s_tls", PLACE(listen.s2s_tls)));
    keys.push_back(endpoints("listen.http", PLACE(listen.http)));
    keys.push_back(endpoints("listen.component", PLACE(listen.component)));
    keys.push_back(flag("registration.open", PLACE(registration.open)));
    keys.push_back(count("registration.per_address_per_hour", 0, kMaxCount,
                         PLACE(registration.per_address_per_hour)));
    keys.push_back(count("registration.per_hour", 0, kMaxCount, PLACE(registration.per_hour)));
    keys.push_back(flag("registration.approval", PLACE(registration.approval)));
    keys.push_back(flag("invitations.contacts", PLACE(invitations.contacts)));
    keys.push_back(flag("invitations.accounts", PLACE(invitations.accounts)));
    keys.push_back(
        duration("invitations.lifetime", 0, 3650 * kDayUs, PLACE(invitations.lifetime_us)));
    keys.push_back(
        count("invitations.open_per_user", 0, 100'000, PLACE(invitations.open_per_user)));
    keys.push_back(text<Config>("invitations.landing_url", "an https: address",
                                PLACE(invitations.landing_url), is_web_address_or_empty));
}

void add_limits(std::vector<ConfigKey<Config>>& keys) {
    keys.push_back(flag("limits.enabled", PLACE(limits.enabled)));
    // RFC 6120 §13.12: a server must accept stanzas of 10,000 bytes.
    keys.push_back(size("limits.stanza_bytes", 10'000, kMaxStanza, PLACE(limits.stanza_bytes)));
    keys.push_back(size("limits.stanza_bytes_unauthenticated", 4'096, kMaxStanza,
                        PLACE(limits.stanza_bytes_unauthenticated)));
    keys.push_back(count("limits.depth", 8, 1'000, PLACE(limits.depth)));
    keys.push_back(count("limits.attributes", 8, 10'000, PLACE(limits.attributes)));
    keys.push_back(count("limits.unauthenticated_connections", 0, kMaxCount,
                         PLACE(limits.unauthenticated_connections)));
    keys.push_back(count("limits.unauthenticated_connections_per_address", 0, kMaxCount,
                         PLACE(limits.unauthenticated_connections_per_address)));
    keys.push_back(count("limits.connections_per_address_per_second", 0, kMaxCount,
                         PLACE(limits.connections_per_address_per_second)));
    keys.push_back(count("limits.connections_per_address_burst", 1, kMaxCount,
                         PLACE(limits.connections_per_address_burst)));
    keys.push_back(
        size("limits.stream_bytes_per_second", 0, kMaxRate, PLACE(limits.stream_bytes_per_second)));
    keys.push_back(
        size("limits.stream_burst_bytes", 1, kMaxRate, PLACE(limits.stream_burst_bytes)));
    keys.push_back(size("limits.component_bytes_per_second", 0, kMaxRate,
                        PLACE(limits.component_bytes_per_second)));
    keys.push_back(
        size("limits.component_burst_bytes", 1, kMaxRate, PLACE(limits.component_burst_bytes)));
    keys.push_back(
        size("limits.s2s_bytes_per_second", 0, kMaxRate, PLACE(limits.s2s_bytes_per_second)));
    keys.push_back(size("limits.s2s_burst_bytes", 1, kMaxRate, PLACE(limits.s2s_burst_bytes)));
    keys.push_back(count("limits.s2s_connections_per_domain", 0, kMaxCount,
                         PLACE(limits.s2s_connections_per_domain)));
    keys.push_back(duration("limits.negotiation_timeout", base::kSecondUs, 60 * kMinuteUs,
                            PLACE(limits.negotiation_timeout_us)));
    keys.push_back(duration("limits.idle_timeout", base::kSecondUs, 365 * kDayUs,
                            PLACE(limits.idle_timeout_us)));
    keys.push_back(duration("limits.ping_timeout", base::kSecondUs, 60 * kMinuteUs,
                            PLACE(limits.ping_timeout_us)));
    keys.push_back(
        size("limits.out_buffer_bytes", 65'536, kMaxBytes, PLACE(limits.out_buffer_bytes)));
    keys.push_back(count("limits.auth_failures_per_account", 0, kMaxCount,
                         PLACE(limits.auth_failures_per_account)));
    keys.push_back(count("limits.auth_failures_per_address", 0, kMaxCount,
                         PLACE(limits.auth_failures_per_address)));
    keys.push_back(duration("limits.auth_failure_window", base::kSecondUs, kDayUs,
                            PLACE(limits.auth_failure_window_us)));
    keys.push_back(count("limits.resources_per_user", 1, 10'000, PLACE(limits.resources_per_user)));
    keys.push_back(count("limits.roster_items", 1, kMaxCount, PLACE(limits.roster_items)));
    keys.push_back(count("limits.offline_messages", 0, kMaxCount, PLACE(limits.offline_messages)));
    keys.push_back(size("limits.vcard_bytes", 1'024, kMaxStanza, PLACE(limits.vcard_bytes)));
    keys.push_back(size("limits.private_bytes", 1'024, kMaxStanza, PLACE(limits.private_bytes)));
    keys.push_back(count("limits.blocklist_items", 1, kMaxCount, PLACE(limits.blocklist_items)));
    keys.push_back(count("limits.push_registrations", 0, 1'000, PLACE(limits.push_registrations)));
    keys.push_back(count("limits.pubsub_nodes", 1, kMaxCount, PLACE(limits.pubsub_nodes)));
    keys.push_back(count("limits.pubsub_items", 1, kMaxCount, PLACE(limits.pubsub_items)));
    keys.push_back(
        size("limits.pubsub_item_bytes", 1'024, kMaxStanza, PLACE(limits.pubsub_item_bytes)));
    keys.push_back(
        count("limits.pubsub_subscribers", 1, kMaxCount, PLACE(limits.pubsub_subscribers)));
    keys.push_back(count("limits.rooms", 1, kMaxCount, PLACE(limits.rooms)));
    keys.push_back(count("limits.room_occupants", 1, kMaxCount, PLACE(limits.room_occupants)));
    keys.push_back(
        count("limits.room_affiliations", 1, kMaxCount, PLACE(limits.room_affiliations)));
}

void add_s2s(std::vector<ConfigKey<Config>>& keys) {
    using Authentication = S2sConfig::Authentication;
    keys.push_back(flag("s2s.enabled", PLACE(s2s.enabled)));
    keys.push_back(texts("s2s.trust", "a list of paths of PEM files", PLACE(s2s.trust), not_empty));
    keys.push_back(endpoints("s2s.resolvers", PLACE(s2s.resolvers)));
    keys.push_back(text<Config>("s2s.dnssec_anchors", "the path of a file, or \"\"",
                                PLACE(s2s.dnssec_anchors), is_path_or_empty));
    keys.push_back(flag("s2s.posh", PLACE(s2s.posh)));
    keys.push_back(flag("s2s.require_tls", PLACE(s2s.require_tls)));
    keys.push_back(choice<Config, Authentication, 2>(
        "s2s.authentication",
        {{{"certificate", Authentication::certificate}, {"dialback", Authentication::dialback}}},
        PLACE(s2s.authentication)));
    keys.push_back(domains("s2s.allow", false, PLACE(s2s.allow)));
    keys.push_back(domains("s2s.deny", false, PLACE(s2s.deny)));
    keys.push_back(domains("s2s.insecure", false, PLACE(s2s.insecure)));
    keys.push_back(domains("s2s.strict", false, PLACE(s2s.strict)));
    keys.push_back(flag("s2s.share_connections", PLACE(s2s.share_connections)));
    keys.push_back(duration("s2s.queue_time", 0, 30 * kDayUs, PLACE(s2s.queue_us)));
    keys.push_back(count("s2s.queue_stanzas", 1, kMaxCount, PLACE(s2s.queue_stanzas)));
    keys.push_back(duration("s2s.idle_time", kMinuteUs, 30 * kDayUs, PLACE(s2s.idle_us)));
    keys.push_back(
        duration("s2s.connect_time", base::kSecondUs, 10 * kMinuteUs, PLACE(s2s.connect_us)));
}

void add_rest(std::vector<ConfigKey<Config>>& keys) {
    using base::log::Format;
    using base::log::Level;
    using Conflict = SessionsConfig::ResourceConflict;
    keys.push_back(choice<Config, Conflict, 3>("sessions.resource_conflict",
                                               {{{"replace", Conflict::replace},
                                                 {"refuse", Conflict::refuse},
                                                 {"rename", Conflict::rename}}},
                                               PLACE(sessions.resource_conflict)));
    // RFC 5802 §5.1: at least 4096. The upper bound keeps a login from being a denial of service.
    keys.push_back(count("sasl.iterations", 4'096, 10'000'000, PLACE(sasl.iterations)));
    keys.push_back(texts("sasl.mechanisms", "a list from " + list(SaslConfig().mechanisms),
                         PLACE(sasl.mechanisms), is_mechanism));
    keys.push_back(
        duration("sasl.token_lifetime", 0, 3'650 * kDayUs, PLACE(sasl.token_lifetime_us)));
    keys.push_back(
        duration("sasl.token_rotation", 0, 3'650 * kDayUs, PLACE(sasl.token_rotation_us)));
    keys.push_back(choice<Config, Level, 4>("log.level",
                                            {{{"debug", Level::debug},
                                              {"info", Level::info},
                                              {"warn", Level::warn},
                                              {"error", Level::error}}},
                                            PLACE(log.level)));
    keys.push_back(choice<Config, Format, 2>(
        "log.format", {{{"text", Format::text}, {"json", Format::json}}}, PLACE(log.format)));
    const std::string uris = "a list of mailto:, xmpp: or https: addresses";
    keys.push_back(texts("contact.abuse", uris, PLACE(contact.abuse), is_uri));
    keys.push_back(texts("contact.admin", uris, PLACE(contact.admin), is_uri));
    keys.push_back(texts("contact.feedback", uris, PLACE(contact.feedback), is_uri));
    keys.push_back(texts("contact.report", uris, PLACE(contact.report), is_uri));
    keys.push_back(texts("contact.sales", uris, PLACE(contact.sales), is_uri));
    keys.push_back(texts("contact.security", uris, PLACE(contact.security), is_uri));
    keys.push_back(texts("contact.status", uris, PLACE(contact.status), is_uri));
    keys.push_back(texts("contact.support", uris, PLACE(contact.support), is_uri));
    keys.push_back(flag("archive.enabled", PLACE(archive.enabled)));
    keys.push_back(duration("archive.keep", 0, 100 * 365 * kDayUs, PLACE(archive.keep_us)));
    keys.push_back(count("archive.messages", 0, kMaxCount, PLACE(archive.messages)));
    keys.push_back(
        duration("stream_management.resume", 0, kDayUs, PLACE(stream_management.resume_us)));
    keys.push_back(count("stream_management.queue_stanzas", 10, 1'000'000,
                         PLACE(stream_management.queue_stanzas)));
    keys.push_back(size("stream_management.queue_bytes", 65'536, kMaxBytes,
                        PLACE(stream_management.queue_bytes)));
    keys.push_back(flag("push.sender", PLACE(push.sender)));
    keys.push_back(flag("push.body", PLACE(push.body)));
    keys.push_back(text<Config>("pubsub.service", "one label of a domain name",
                                PLACE(pubsub.service), is_label));
    keys.push_back(flag("pubsub.server_information", PLACE(pubsub.server_information)));
    keys.push_back(text<Config>("rooms.service", "one label of a domain name", PLACE(rooms.service),
                                is_label));
    keys.push_back(flag("rooms.anyone_creates", PLACE(rooms.anyone_creates)));
    keys.push_back(count("rooms.messages_per_second", 1, 100'000, PLACE(rooms.messages_per_s)));
    keys.push_back(count("rooms.presences_per_second", 1, 100'000, PLACE(rooms.presences_per_s)));
    keys.push_back(count("rooms.requests_per_hour", 0, kMaxCount, PLACE(rooms.requests_per_hour)));
    keys.push_back(duration("rooms.request_time", 60 * kMinuteUs, 3650 * kDayUs,
                            PLACE(rooms.request_time_us)));
    keys.push_back(text<Config>("admin.socket", "the name of a file, or \"\" for none",
                                PLACE(admin.socket), is_file_name));
    keys.push_back(duration("admin.audit_time", kDayUs, 3650 * kDayUs, PLACE(admin.audit_time_us)));
    keys.push_back(
        count("defence.strangers_per_hour", 0, kMaxCount, PLACE(defence.strangers_per_hour)));
    keys.push_back(count("defence.incoming_strangers_per_hour", 0, kMaxCount,
                         PLACE(defence.incoming_strangers_per_hour)));
    keys.push_back(texts("defence.remote_blocklists",
                         "a list of texts such as \"pubsub.example.org/node\"",
                         PLACE(defence.remote_blocklists), is_service_and_node));
    keys.push_back(flag("reports.forward_to_origin", PLACE(reports.forward_to_origin)));
    keys.push_back(texts("reports.forward_to", "a list of addresses such as \"abuse.example.net\"",
                         PLACE(reports.forward_to), is_jid));
    keys.push_back(size("upload.max_file_size", 1, kMaxBytes, PLACE(upload.max_file_size_bytes)));
}

ConfigKey<Config>::Change change_of(std::string_view key) {
    using Change = ConfigKey<Config>::Change;
    constexpr std::array kAtStart = {std::string_view("storage"),
                                     std::string_view("data"),
                                     std::string_view("shards"),
                                     std::string_view("invitations.contacts"),
                                     std::string_view("s2s.enabled"),
                                     std::string_view("s2s.resolvers"),
                                     std::string_view("admin.socket"),
                                     std::string_view("s2s.dnssec_anchors"),
                                     std::string_view("rooms.service"),
                                     std::string_view("pubsub.service"),
                                     std::string_view("pubsub.server_information")};
    if (key.starts_with("listen.")) return Change::at_start;
    if (std::find(kAtStart.begin(), kAtStart.end(), key) != kAtStart.end()) return Change::at_start;
    // Hosts have commands of their own; files are named by whoever has put them there.
    bool by_file = key == "hosts" || key.starts_with("tls.") || key == "s2s.trust";
    return by_file ? Change::by_file : Change::at_once;
}

template <class Object>
ConfigKey<Object> required_text(std::string_view name, std::string expected, auto place) {
    ConfigKey<Object> key = text<Object>(name, std::move(expected), place, not_empty);
    key.required = true;
    return key;
}

using PresenceAccess = ComponentConfig::PresenceAccess;
constexpr std::array kAccesses = {
    Choice<Access>{"none", Access::none}, Choice<Access>{"get", Access::get},
    Choice<Access>{"set", Access::set}, Choice<Access>{"both", Access::both}};
constexpr std::array kMessageAccesses = {Choice<bool>{"none", false},
                                         Choice<bool>{"outgoing", true}};
constexpr std::array kPresenceAccesses = {
    Choice<PresenceAccess>{"none", PresenceAccess::none},
    Choice<PresenceAccess>{"managed_entity", PresenceAccess::managed_entity},
    Choice<PresenceAccess>{"roster", PresenceAccess::roster}};

}  // namespace

std::span<const ConfigKey<Config>> config_keys() {
    static const std::vector<ConfigKey<Config>> keys = [] {
        std::vector<ConfigKey<Config>> all;
        add_top(all);
        add_limits(all);
        add_rest(all);
        add_s2s(all);
        for (ConfigKey<Config>& key : all) key.change = change_of(key.name);
        return all;
    }();
    return keys;
}

std::span<const ConfigKey<TlsConfig::Host>> tls_host_keys() {
    using Host = TlsConfig::Host;
    static const std::vector<ConfigKey<Host>> keys = {
        domain<Host>("name", PLACE(name)),
        required_text<Host>("certificate", "the path of a PEM file", PLACE(certificate)),
        required_text<Host>("key", "the path of a PEM file", PLACE(key))};
    return keys;
}

std::span<const ConfigKey<ComponentConfig>> component_keys() {
    static const std::vector<ConfigKey<ComponentConfig>> keys = {
        domain<ComponentConfig>("name", PLACE(name)),
        required_text<ComponentConfig>("secret", "a text that is not empty", PLACE(secret)),
        count<ComponentConfig>("connections", 1, 1'000, PLACE(connections)),
        domains<ComponentConfig>("binds", false, PLACE(binds)),
        domains<ComponentConfig>("hosts", false, PLACE(hosts)),
        choice<ComponentConfig>("roster", kAccesses, PLACE(roster)),
        flag<ComponentConfig>("roster_push", PLACE(roster_push)),
        choice<ComponentConfig>("message", kMessageAccesses, PLACE(message)),
        choice<ComponentConfig>("presence", kPresenceAccesses, PLACE(presence)),
        texts<ComponentConfig>(
            "iq", "a list of texts such as \"set http://jabber.org/protocol/pubsub\"", PLACE(iq),
            [](std::string_view text) { return parse_iq_grant(text).has_value(); }),
        texts<ComponentConfig>(
            "delegate",
            "a list of texts such as \"urn:xmpp:mam:2 node\": a namespace, which must not be one "
            "of streams, log-in or component rights, and attributes",
            PLACE(delegate),
            [](std::string_view text) { return parse_delegated(text).has_value(); })};
    return keys;
}

#undef PLACE

std::optional<std::int64_t> parse_duration(std::string_view text) {
    return parse_quantity(text, kDurations);
}

std::string format_duration(std::int64_t us) {
    if (us == 0) return "0d";
    std::string quoted = with_unit(us, kDurations, "");
    return quoted.substr(1, quoted.size() - 2);
}

std::optional<std::int64_t> parse_size(std::string_view text) {
    return parse_quantity(text, kSizes);
}

std::optional<Endpoint> parse_endpoint(std::string_view text) {
    std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    std::string_view digits = text.substr(colon + 1);
    auto port = base::parse_number<std::uint16_t>(digits);
    if (!port || *port == 0) return std::nullopt;
    std::string address(text.substr(0, colon));
    if (address.find('\0') != std::string::npos) return std::nullopt;
    int family = AF_INET;
    if (address.size() > 2 && address.front() == '[' && address.back() == ']') {
        address = address.substr(1, address.size() - 2);
        family = AF_INET6;
    }
    unsigned char binary[sizeof(in6_addr)];
    if (::inet_pton(family, address.c_str(), binary) != 1) return std::nullopt;
    return Endpoint(std::move(address), *port);
}

}  // namespace parlance::server
