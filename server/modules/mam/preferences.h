// What of its conversations an account wants kept (XEP-0441). Kept as one setting of the account,
// in a form that can be searched as it is: the default, then a line for each JID.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "server/config.h"
#include "server/entity/user.h"
#include "server/outcome.h"
#include "server/registry.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::modules {

// The setting under which storage knows them; absent: as the server does by default.
inline constexpr std::string_view kArchiveSetting = "archive";

// Of an account with these settings: false if it surely keeps no messages to and from `contact`.
// What depends on the roster counts as kept.
bool may_archive(const std::map<std::string, std::string>& settings, const ArchiveConfig& config,
                 const xmpp::Jid& contact);

// Whether messages to and from `contact` are archived for this account.
bool archives_contact(const entity::User& user, const xmpp::Jid& contact);

// The preferences taken apart.
struct ArchiveChoice {
    std::string fallback;  // "always", "never" or "roster"
    std::vector<std::string> always, never;

    ArchiveChoice() {}
};
ArchiveChoice archive_choice(const entity::User& user);

// As storage keeps it; refuses what is no choice.
base::Result<std::string, xmpp::StanzaError> encode(const ArchiveChoice& choice);
// Inside a decision of the account's lane.
void choose(entity::User& user, const std::string& encoded, Outcome& outcome);

void declare_archive_preferences(Registry& registry);

}  // namespace parlance::server::modules
