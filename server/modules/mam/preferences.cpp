#include "server/modules/mam/preferences.h"

#include <algorithm>
#include <utility>

#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "storage/settings.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;

constexpr std::size_t kJids = 1'000;
constexpr char kAlways = '+';
constexpr char kNever = '-';

// "roster\n+romeo@montague.lit\n-montague@montague.lit\n"
std::string_view preferences_of(const std::map<std::string, std::string>& settings,
                                const ArchiveConfig& config) {
    auto found = settings.find(std::string(kArchiveSetting));
    if (found != settings.end()) return found->second;
    return config.enabled ? "always\n" : "never\n";
}

std::string_view preferences_of(const entity::User& user) {
    return preferences_of(user.state().settings, user.shard().config().archive);
}

std::string_view default_of(std::string_view preferences) {
    return preferences.substr(0, preferences.find('\n'));
}

bool lists(std::string_view preferences, char list, std::string_view jid) {
    std::string line = "\n";
    line += list;
    line += jid;
    line += '\n';
    return preferences.find(line) != std::string_view::npos;
}

// XEP-0441 §2.3.1: an entry without resource stands for all of them.
bool matches(std::string_view preferences, char list, const xmpp::Jid& contact) {
    // Nobody is named, which is the rule.
    if (default_of(preferences).size() + 1 == preferences.size()) return false;
    return lists(preferences, list, contact.bare_view()) ||
           (!contact.is_bare() && lists(preferences, list, contact.full()));
}

xmpp::Document element_of(std::string_view preferences) {
    xmpp::Document prefs("prefs", xmpp::ns::mam);
    prefs->set("default", default_of(preferences));
    xmpp::Element& always = prefs->add("always");
    xmpp::Element& never = prefs->add("never");
    for (std::size_t at = preferences.find('\n'); at + 1 < preferences.size();) {
        std::size_t end = preferences.find('\n', at + 1);
        std::string_view line = preferences.substr(at + 1, end - at - 1);
        (line.front() == kAlways ? always : never).add_text_child("jid", line.substr(1));
        at = end;
    }
    return prefs;
}

base::Result<std::string, xmpp::StanzaError> parse(const xmpp::Element& prefs) {
    std::string_view fallback = prefs.attr("default");
    if (fallback != "always" && fallback != "never" && fallback != "roster") {
        return base::Failure<xmpp::StanzaError>(Condition::bad_request);
    }
    std::string text(fallback);
    text += '\n';
    std::size_t count = 0;
    for (auto [name, list] : {std::pair("always", kAlways), std::pair("never", kNever)}) {
        const xmpp::Element* jids = prefs.child(name, xmpp::ns::mam);
        if (jids == nullptr) continue;
        for (const xmpp::Element& entry : jids->children()) {
            if (!entry.is("jid", xmpp::ns::mam)) continue;
            auto jid = xmpp::Jid::parse(entry.text());
            if (!jid) return base::Failure<xmpp::StanzaError>(Condition::jid_malformed);
            if (lists(text, list, jid->full())) continue;
            if (++count > kJids) {
                return base::Failure<xmpp::StanzaError>(
                    xmpp::StanzaError(Condition::resource_constraint, "too many JIDs"));
            }
            text += list;
            text += jid->full();
            text += '\n';
        }
    }
    return text;
}

IqReply answer(const IqRequest& request, const IqPlace& place) {
    entity::User& user = *place.user;
    if (!request.is_set()) return element_of(preferences_of(user));
    auto chosen = parse(request.payload());
    if (!chosen) return refuse(chosen.error());
    place.outcome.write(storage::settings::put(user.owner(), kArchiveSetting, *chosen));
    user.state().settings[std::string(kArchiveSetting)] = *chosen;
    return element_of(*chosen);
}

}  // namespace

bool may_archive(const std::map<std::string, std::string>& settings, const ArchiveConfig& config,
                 const xmpp::Jid& contact) {
    std::string_view preferences = preferences_of(settings, config);
    if (matches(preferences, kNever, contact)) return false;
    return matches(preferences, kAlways, contact) || default_of(preferences) != "never";
}

bool archives_contact(const entity::User& user, const xmpp::Jid& contact) {
    std::string_view preferences = preferences_of(user);
    if (!may_archive(user.state().settings, user.shard().config().archive, contact)) return false;
    if (default_of(preferences) != "roster" || matches(preferences, kAlways, contact)) return true;
    const RosterRow* row = find_row(user, contact.bare_view());
    return row != nullptr && row->listed;
}

void declare_archive_preferences(Registry& registry) {
    registry.implements({xep("0441", "0.2.0")});
    registry.iq_now(IqScope::own_account, xmpp::ns::mam, "prefs", answer);
}

}  // namespace parlance::server::modules
