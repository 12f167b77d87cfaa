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

ArchiveChoice decode(std::string_view preferences) {
    ArchiveChoice choice;
    choice.fallback = default_of(preferences);
    for (std::size_t at = preferences.find('\n'); at + 1 < preferences.size();) {
        std::size_t end = preferences.find('\n', at + 1);
        std::string_view line = preferences.substr(at + 1, end - at - 1);
        (line.front() == kAlways ? choice.always : choice.never).emplace_back(line.substr(1));
        at = end;
    }
    return choice;
}

xmpp::Document element_of(std::string_view preferences) {
    ArchiveChoice choice = decode(preferences);
    xmpp::Document prefs("prefs", xmpp::ns::mam);
    prefs->set("default", choice.fallback);
    xmpp::Element& always = prefs->add("always");
    xmpp::Element& never = prefs->add("never");
    for (const std::string& jid : choice.always) always.add_text_child("jid", jid);
    for (const std::string& jid : choice.never) never.add_text_child("jid", jid);
    return prefs;
}

std::vector<std::string> jids_in(const xmpp::Element* list) {
    std::vector<std::string> jids;
    if (list == nullptr) return jids;
    for (const xmpp::Element& entry : list->children()) {
        if (entry.is("jid", xmpp::ns::mam)) jids.push_back(entry.text());
    }
    return jids;
}

ArchiveChoice choice_in(const xmpp::Element& prefs) {
    ArchiveChoice choice;
    choice.fallback = prefs.attr("default");
    choice.always = jids_in(prefs.child("always", xmpp::ns::mam));
    choice.never = jids_in(prefs.child("never", xmpp::ns::mam));
    return choice;
}

IqReply answer_preferences(const IqRequest& request, const IqPlace& place) {
    entity::User& user = *place.user;
    if (!request.is_set()) return element_of(preferences_of(user));
    auto chosen = encode(choice_in(request.payload()));
    if (!chosen) return refuse(chosen.error());
    choose(user, *chosen, place.outcome);
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

ArchiveChoice archive_choice(const entity::User& user) {
    return decode(preferences_of(user));
}

base::Result<std::string, xmpp::StanzaError> encode(const ArchiveChoice& choice) {
    using Refused = base::Failure<xmpp::StanzaError>;
    const std::string& fallback = choice.fallback;
    if (fallback != "always" && fallback != "never" && fallback != "roster") {
        return Refused(Condition::bad_request);
    }
    std::string text = fallback;
    text += '\n';
    std::size_t count = 0;
    for (auto [jids, list] :
         {std::pair(&choice.always, kAlways), std::pair(&choice.never, kNever)}) {
        for (const std::string& entry : *jids) {
            auto jid = xmpp::Jid::parse(entry);
            if (!jid) return Refused(Condition::jid_malformed);
            if (lists(text, list, jid->full())) continue;
            if (++count > kJids) {
                return Refused(xmpp::StanzaError(Condition::resource_constraint, "too many JIDs"));
            }
            text += list;
            text += jid->full();
            text += '\n';
        }
    }
    return text;
}

void choose(entity::User& user, const std::string& encoded, Outcome& outcome) {
    outcome.write(storage::settings::put(user.owner(), kArchiveSetting, encoded));
    user.state().settings[std::string(kArchiveSetting)] = encoded;
}

void declare_archive_preferences(Registry& registry) {
    registry.implements({xep("0441", "0.2.0")});
    registry.iq_now(IqScope::own_account, xmpp::ns::mam, "prefs", answer_preferences);
}

}  // namespace parlance::server::modules
