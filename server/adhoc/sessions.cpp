#include "server/adhoc/sessions.h"

#include <iterator>

#include "base/hex.h"
#include "xmpp/sasl/hash.h"

namespace parlance::server::adhoc {

namespace {

constexpr std::size_t kUniqueDigits = 32;
constexpr std::size_t kProofBytes = 16;

std::string proof_of(std::string_view server_secret, const xmpp::Jid& requester,
                     std::string_view addressee, std::string_view node, std::string_view unique) {
    std::string text("command\0", 8);
    for (std::string_view part : {std::string_view(requester.full()), addressee, node}) {
        text.append(part).append(1, '\0');
    }
    text.append(unique);
    std::string hash = xmpp::sasl::hmac(xmpp::sasl::Hash::sha256, server_secret, text);
    return base::hex_encode(std::string_view(hash).substr(0, kProofBytes));
}

}  // namespace

std::string session_id(std::string_view server_secret, const xmpp::Jid& requester,
                       std::string_view addressee, std::string_view node, std::string_view unique) {
    std::string digits = base::hex_encode(unique);
    return digits + proof_of(server_secret, requester, addressee, node, digits);
}

bool is_session_id(std::string_view id, std::string_view server_secret, const xmpp::Jid& requester,
                   std::string_view addressee, std::string_view node) {
    if (id.size() != kUniqueDigits + 2 * kProofBytes) return false;
    std::string proof =
        proof_of(server_secret, requester, addressee, node, id.substr(0, kUniqueDigits));
    return xmpp::sasl::equal_in_constant_time(id.substr(kUniqueDigits), proof);
}

std::pair<Sessions::Table::iterator, Sessions::Table::iterator> Sessions::all_of(
    const xmpp::Jid& requester) {
    auto first = open_.lower_bound(Key(requester.full(), std::string()));
    auto last = first;
    while (last != open_.end() && last->first.first == requester.full()) ++last;
    return {first, last};
}

void Sessions::make_room_for(const xmpp::Jid& requester) {
    auto [first, last] = all_of(requester);
    if (static_cast<std::size_t>(std::distance(first, last)) < limits_.per_requester) return;
    auto oldest = last;
    for (auto each = first; each != last; ++each) {
        if (each->second.busy) continue;
        if (oldest == last || each->second.used_us < oldest->second.used_us) oldest = each;
    }
    open_.erase(oldest == last ? first : oldest);
}

OpenCommand* Sessions::open(const xmpp::Jid& requester, const std::string& id,
                            std::int64_t now_us) {
    make_room_for(requester);
    if (open_.size() >= limits_.in_all) {
        std::erase_if(open_, [&](const auto& each) { return expired(each.second, now_us); });
        if (open_.size() >= limits_.in_all) return nullptr;
    }
    OpenCommand& command = open_[Key(requester.full(), id)];
    command.used_us = now_us;
    return &command;
}

OpenCommand* Sessions::find(const xmpp::Jid& requester, const std::string& id,
                            std::int64_t now_us) {
    auto found = open_.find(Key(requester.full(), id));
    if (found == open_.end()) return nullptr;
    if (expired(found->second, now_us)) {
        open_.erase(found);
        return nullptr;
    }
    found->second.used_us = now_us;
    return &found->second;
}

void Sessions::close(const xmpp::Jid& requester, const std::string& id) {
    open_.erase(Key(requester.full(), id));
}

void Sessions::forget(const xmpp::Jid& requester) {
    auto [first, last] = all_of(requester);
    open_.erase(first, last);
}

}  // namespace parlance::server::adhoc
