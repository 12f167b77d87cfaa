#include "server/component_config.h"

#include <algorithm>
#include <array>

#include "xmpp/namespaces.h"

namespace parlance::server {

namespace {

// Whose meaning belongs to a stream, or to what a component is trusted with.
constexpr std::array<std::string_view, 9> kNeverDelegated = {"jabber:client",
                                                             "jabber:server",
                                                             "jabber:component:accept",
                                                             "http://etherx.jabber.org/streams",
                                                             xmpp::ns::disco_info,
                                                             xmpp::ns::disco_items,
                                                             "http://jabber.org/protocol/compress",
                                                             "jabber:iq:auth",
                                                             "jabber:server:dialback"};
constexpr std::array<std::string_view, 10> kNeverDelegatedBelow = {"urn:ietf:params:xml:ns:xmpp-",
                                                                   "urn:xmpp:sm:",
                                                                   "urn:xmpp:bind:",
                                                                   "urn:xmpp:sasl:",
                                                                   "urn:xmpp:component:",
                                                                   "urn:xmpp:delegation:",
                                                                   "urn:xmpp:privilege:",
                                                                   "urn:xmpp:forward:",
                                                                   "urn:xmpp:fast:",
                                                                   "urn:xmpp:features:"};

// Takes the first word off.
std::string_view next_word(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    return word;
}

bool may_be_delegated(std::string_view ns) {
    if (ns == kDelegatedInfo || ns == kDelegatedItems) return true;
    return std::find(kNeverDelegated.begin(), kNeverDelegated.end(), ns) == kNeverDelegated.end() &&
           std::none_of(kNeverDelegatedBelow.begin(), kNeverDelegatedBelow.end(),
                        [ns](std::string_view start) { return ns.starts_with(start); });
}

}  // namespace

bool ComponentConfig::covers(std::string_view host) const {
    return hosts.empty() || std::find(hosts.begin(), hosts.end(), host) != hosts.end();
}

std::string_view name_of(Access access) {
    constexpr std::array<std::string_view, 4> kNames = {"none", "get", "set", "both"};
    return kNames[static_cast<std::size_t>(access)];
}

std::optional<IqGrant> parse_iq_grant(std::string_view text) {
    IqGrant grant;
    std::string_view type = next_word(text);
    for (Access access : {Access::get, Access::set, Access::both}) {
        if (type == name_of(access)) grant.access = access;
    }
    grant.ns = next_word(text);
    bool whole = next_word(text).empty();
    if (grant.access == Access::none || grant.ns.empty() || !whole) return std::nullopt;
    return grant;
}

std::optional<Delegated> parse_delegated(std::string_view text) {
    Delegated delegated;
    delegated.ns = next_word(text);
    if (delegated.ns.empty() || !may_be_delegated(delegated.ns)) return std::nullopt;
    for (std::string_view word = next_word(text); !word.empty(); word = next_word(text)) {
        delegated.attributes.push_back(word);
    }
    return delegated;
}

}  // namespace parlance::server
