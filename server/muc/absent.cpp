#include "server/muc/absent.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "base/assert.h"
#include "server/modules/mam/archive_rules.h"
#include "server/muc/activity_indicators.h"
#include "server/shard.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

namespace {

namespace ns = xmpp::ns;
using xmpp::muc::Affiliation;

constexpr std::size_t kMostMentions = 50;
constexpr std::string_view kScheme = "xmpp:";

// Whom a URI names: a user, or who has reserved the nickname.
std::string account_named(const Room& room, std::string_view uri) {
    if (!uri.starts_with(kScheme)) return {};
    uri.remove_prefix(kScheme.size());
    auto jid = xmpp::Jid::parse(uri.substr(0, uri.find('?')));
    if (!jid) return {};
    if (jid->bare_view() != room.key()) return std::string(jid->bare_view());
    return std::string(room.reserved_for(jid->resource()));
}

// XEP-0421: of one who need not be there.
std::string account_of_id(const Room& room, std::string_view occupant_id) {
    for (const auto& [jid, held] : room.affiliations()) {
        if (held.affiliation < Affiliation::member) continue;
        auto account = xmpp::Jid::parse(jid);
        if (account && to_text(room.occupant_id(*account)) == occupant_id) return jid;
    }
    return {};
}

// XEP-0372 and XEP-0513.
std::set<std::string> mentioned(const Room& room, const xmpp::Element& message) {
    std::set<std::string> accounts;
    for (const xmpp::Element& child : message.children()) {
        std::string account;
        if (child.is("reference", ns::reference) && child.attr("type") == "mention") {
            account = account_named(room, child.attr("uri"));
        } else if (child.is("mention", ns::mentions) && child.has_attr("occupantid")) {
            account = account_of_id(room, child.attr("occupantid"));
        } else if (child.is("mention", ns::mentions) && child.has_attr("jid")) {
            account = account_named(room, std::string(kScheme) + std::string(child.attr("jid")));
        }
        if (!account.empty()) accounts.insert(std::move(account));
        if (accounts.size() >= kMostMentions) break;
    }
    return accounts;
}

// XEP-0452 §4.2. Kept for them until they come.
xmpp::Stanza mention_notice(const Room& room, const Said& said) {
    xmpp::Document message = xmpp::new_stanza(xmpp::StanzaKind::message, {});
    xmpp::Element& forwarded =
        message->add("mentions", ns::mention_notices).add("forwarded", ns::forward);
    forwarded.add("delay", ns::delay).set("stamp", xmpp::format_datetime(said.time_us));
    forwarded.add_copy(said.message.element())
        .set("from", said.message.from().full())
        .set("to", room.key());
    message->add("store", ns::hints);
    auto stanza = xmpp::Stanza::make(std::move(message), room.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

void forward_mentions(Room& room, const Said& said, Outcome& outcome) {
    std::set<std::string> accounts = mentioned(room, said.message.element());
    if (accounts.empty()) return;
    xmpp::Stanza notice = mention_notice(room, said);
    for (const std::string& account : accounts) {
        const Held* held = room.held(account);
        bool member = held != nullptr && held->affiliation >= Affiliation::member;
        if (!member || !room.occupants().of_account(account).empty()) continue;
        if (auto to = xmpp::Jid::parse(account)) outcome.route(notice.with_to(std::move(*to)));
    }
}

}  // namespace

void tell_absent(Room& room, const Said& said, Outcome& outcome) {
    if (room.locked() || room.affiliations().size() <= 1) return;
    if (room.config().forward_mentions) forward_mentions(room, said, outcome);
    if (!modules::is_instant_message(said.message.element())) return;
    room.indicators().tell(room, outcome);
    auto audience = room.absent();
    if (audience->empty()) return;
    outcome.run([shard = &room.shard(), message = said.message, audience] {
        fan_out(*shard, message, *audience, nullptr);
    });
}

}  // namespace parlance::server::muc
