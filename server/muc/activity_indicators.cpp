#include "server/muc/activity_indicators.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "server/entity/host.h"
#include "server/muc/service.h"
#include "server/shard.h"
#include "storage/rooms.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

namespace {

constexpr std::size_t kMostAccounts = 1'000'000;

}  // namespace

void ActivityIndicators::pass_on(const xmpp::Stanza& presence) {
    Shard& shard = service_.host().shard();
    if (&shard.home_of(service_.host().jid()) != &shard) return;
    for (Shard* other : shard.all()) {
        if (other != &shard) shard.post(*other, Envelope(presence, Receipt()));
    }
}

ActivityIndicators::Subscriber* ActivityIndicators::find(const xmpp::Jid& session) {
    auto account = by_account_.find(session.bare_view());
    if (account == by_account_.end()) return nullptr;
    auto& list = account->second;
    auto place = std::find_if(list.begin(), list.end(), [&session](const Subscriber& each) {
        return each.session == session;
    });
    return place == list.end() ? nullptr : &*place;
}

void ActivityIndicators::remove(const xmpp::Jid& session) {
    auto account = by_account_.find(session.bare_view());
    if (account == by_account_.end()) return;
    std::erase_if(account->second,
                  [&session](const Subscriber& each) { return each.session == session; });
    if (account->second.empty()) by_account_.erase(account);
}

bool ActivityIndicators::take(const xmpp::Stanza& presence) {
    const xmpp::Jid& session = presence.from();
    if (presence.presence_type() == xmpp::PresenceType::unavailable) {
        pass_on(presence);
        remove(session);
        return true;
    }
    bool wanted = presence.presence_type() == xmpp::PresenceType::available &&
                  presence.element().has_child("rai", xmpp::ns::rai);
    if (!wanted) return false;
    Shard& shard = service_.host().shard();
    // §7: of users of this server.
    if (shard.find_host(session.domain()) == nullptr || session.is_bare()) return true;
    pass_on(presence);
    remove(session);
    if (by_account_.size() >= kMostAccounts) return true;
    by_account_[std::string(session.bare_view())].emplace_back(session);
    service_.host().scope().spawn("activity indicators", tell_unseen(session));
    return true;
}

xmpp::Stanza ActivityIndicators::message(const std::vector<std::string>& rooms) const {
    xmpp::Document document = xmpp::new_stanza(xmpp::StanzaKind::message, {});
    xmpp::Element& rai = document->add("rai", xmpp::ns::rai);
    for (const std::string& room : rooms) rai.add_text_child("activity", room);
    auto stanza = xmpp::Stanza::make(std::move(document), service_.host().jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

base::Task<> ActivityIndicators::tell_unseen(xmpp::Jid session) {
    Shard& shard = service_.host().shard();
    storage::Query query = storage::rooms::unseen(service_.host().domain(), session.bare_view());
    auto rows = co_await shard.environment().database.read(std::move(query));
    Subscriber* subscriber = find(session);
    if (!rows || subscriber == nullptr) co_return;
    std::vector<std::string> news;
    for (std::string& address : storage::rooms::addresses(*rows)) {
        auto jid = xmpp::Jid::parse(address);
        if (!jid || &shard.home_of(*jid) != &shard) continue;
        const Room* room = service_.find(address);
        if (room != nullptr && room->occupants().find_visit(session) != nullptr) continue;
        if (subscriber->told.insert(address).second) news.push_back(std::move(address));
    }
    if (!news.empty()) shard.route(message(news).with_to(session), Receipt());
}

void ActivityIndicators::tell(const Room& room, Outcome& outcome) {
    if (by_account_.empty() || !room.config().persistent) return;
    for (const auto& [jid, held] : room.affiliations()) {
        if (held.affiliation < xmpp::muc::Affiliation::member) continue;
        auto account = by_account_.find(jid);
        if (account == by_account_.end()) continue;
        for (Subscriber& subscriber : account->second) {
            if (room.occupants().find_visit(subscriber.session) != nullptr) continue;
            if (!subscriber.told.insert(room.key()).second) continue;
            outcome.route(message({room.key()}).with_to(subscriber.session));
        }
    }
}

void ActivityIndicators::visited(const Room& room, std::string_view account) {
    auto found = by_account_.find(account);
    if (found == by_account_.end()) return;
    for (Subscriber& subscriber : found->second) subscriber.told.erase(room.key());
}

}  // namespace parlance::server::muc
