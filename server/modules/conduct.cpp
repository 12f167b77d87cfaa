#include "server/modules/conduct.h"

#include <string>

#include "server/defence/alerts.h"
#include "server/defence/defence.h"
#include "server/entity/host.h"
#include "server/modules/refusal.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"

namespace parlance::server::modules {

namespace {

using defence::StrangerTally;
using storage::roles::Role;

// What people say to each other, not what clients and rooms report.
bool is_addressed(const xmpp::Stanza& message) {
    return !message.is_error() && message.message_type() != xmpp::MessageType::groupchat;
}

const xmpp::StanzaError& too_many() {
    static const xmpp::StanzaError error(xmpp::Condition::policy_violation, xmpp::ErrorType::wait,
                                         "too many people who are not contacts");
    return error;
}

void tell(entity::Host& host, const std::string& sender, std::uint32_t limit) {
    defence::alert(host, {Role::moderator}, "messages of " + sender, "Many messages of " + sender,
                   sender + " has written to " + std::to_string(limit) +
                       " people within an hour who do not have them as a contact. More are refused "
                       "for the rest of it.");
}

}  // namespace

Verdict Conduct::check_outbound(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    entity::User& user = traffic.owner();
    Shard& shard = host_.shard();
    const std::uint32_t limit = shard.config().defence.strangers_per_hour;
    if (limit == 0 || !is_addressed(message) || message.to().empty()) return Verdict::pass();
    const xmpp::Jid& to = message.to();
    // Rooms have owners who see to them, and administrators something to say to everybody.
    bool service = shard.find_service(to.domain()) != nullptr || !to.has_local();
    if (service || to.bare_view() == user.owner() || !user.state().roles.empty()) {
        return Verdict::pass();
    }
    if (find_row(user, to.bare_view()) != nullptr) return Verdict::pass();
    auto answer = shard.defence().strangers.count(user.owner(), to.bare_view(), limit,
                                                  shard.environment().clock.monotonic_us());
    if (answer == StrangerTally::Answer::yes) return Verdict::pass();
    if (answer == StrangerTally::Answer::first_no) tell(host_, user.owner(), limit);
    return refuse_sender(traffic, too_many());
}

Verdict Conduct::check_inbound(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    entity::User& user = traffic.owner();
    Shard& shard = host_.shard();
    const std::uint32_t limit = shard.config().defence.incoming_strangers_per_hour;
    const xmpp::Jid& from = message.from();
    if (limit == 0 || !is_addressed(message) || !user.exists()) return Verdict::pass();
    // Our own have been counted when they sent it; components are the operator's.
    bool ours = shard.find_host(from.domain()) != nullptr ||
                shard.find_service(from.domain()) != nullptr ||
                shard.config().component(from.domain()) != nullptr;
    if (ours || find_row(user, from.bare_view()) != nullptr) return Verdict::pass();
    const std::string sender(from.bare_view());
    auto answer = shard.defence().strangers.count(sender, user.owner(), limit,
                                                  shard.environment().clock.monotonic_us());
    if (answer == StrangerTally::Answer::yes) return Verdict::pass();
    if (answer == StrangerTally::Answer::first_no) tell(host_, sender, limit);
    return Verdict::refuse(too_many());
}

void Conduct::declare(Registry& registry) {
    registry.stage(Direction::outbound, Stage::admit, xmpp::StanzaKind::message,
                   [this](Traffic& traffic) { return check_outbound(traffic); });
    registry.stage(Direction::inbound, Stage::admit, xmpp::StanzaKind::message,
                   [this](Traffic& traffic) { return check_inbound(traffic); });
}

}  // namespace parlance::server::modules
