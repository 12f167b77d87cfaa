#include "server/defence/blocklist.h"

#include <algorithm>
#include <array>

#include "base/hex.h"
#include "xmpp/sasl/hash.h"

namespace parlance::server::defence {

namespace {

using storage::server_blocks::Block;
using storage::server_blocks::Kind;

constexpr std::size_t kHashDigits = 64;

bool lasts(std::int64_t expires_us, std::int64_t now_us) {
    return expires_us == 0 || expires_us > now_us;
}

}  // namespace

void add_item(RemoteEntries& entries, const std::string& item) {
    auto hash = item.size() == kHashDigits ? base::hex_decode(item) : std::nullopt;
    if (hash) {
        entries.hashed.insert(std::move(*hash));
    } else if (auto jid = xmpp::Jid::parse(item)) {
        entries.plain.insert(jid->full());
    }
}

Blocks::Blocks(const std::vector<Block>& blocks,
               std::map<std::string, std::shared_ptr<const RemoteEntries>> remote)
    : remote_(std::move(remote)) {
    for (const Block& block : blocks) {
        if (block.kind == Kind::network) {
            if (auto range = net::AddressRange::parse(block.value)) {
                networks_.emplace_back(*range, block.expires_us);
            }
            continue;
        }
        Word word = block.kind == Kind::exempt ? Word::exempt : Word::stop;
        scopes_[block.scope][block.value].push_back({word, block.expires_us});
        auto jid = xmpp::Jid::parse(block.value);
        resources_ = resources_ || (jid && !jid->has_local() && !jid->is_bare());
    }
}

Blocks::Word Blocks::word_of(const Scope& scope, std::string_view form, std::int64_t now_us) {
    auto found = scope.find(form);
    if (found == scope.end()) return Word::none;
    Word word = Word::none;
    for (const Entry& entry : found->second) {
        if (!lasts(entry.expires_us, now_us)) continue;
        if (entry.word == Word::exempt) return Word::exempt;
        word = entry.word;
    }
    return word;
}

bool Blocks::listed_elsewhere(std::string_view form) const {
    std::string hash;
    for (const auto& [name, entries] : remote_) {
        if (entries->plain.contains(form)) return true;
        if (entries->hashed.empty()) continue;
        if (hash.empty()) hash = xmpp::sasl::digest(xmpp::sasl::Hash::sha256, form);
        if (entries->hashed.contains(hash)) return true;
    }
    return false;
}

bool Blocks::stops(const xmpp::Jid& peer, std::string_view host, std::int64_t now_us) const {
    auto of_host = scopes_.find(host);
    auto of_server = scopes_.find(std::string_view());
    const bool elsewhere = !remote_.empty() && peer.domain() != host;
    std::string of_domain;
    if (resources_ && peer.has_local() && !peer.is_bare()) {
        of_domain.append(peer.domain()).append("/").append(peer.resource());
    }
    // From the most specific to the least, each once.
    const std::array<std::string_view, 4> forms = {
        peer.full(), peer.is_bare() ? std::string_view() : peer.bare_view(), of_domain,
        peer.has_local() ? peer.domain() : std::string_view()};
    for (std::string_view form : forms) {
        if (form.empty()) continue;
        for (auto scope : {of_host, of_server}) {
            if (scope == scopes_.end()) continue;
            Word word = word_of(scope->second, form, now_us);
            if (word != Word::none) return word == Word::stop;
        }
        if (elsewhere && listed_elsewhere(form)) return true;
    }
    return false;
}

bool Blocks::stops_address(std::string_view ip, std::int64_t now_us) const {
    if (networks_.empty()) return false;
    auto address = net::AddressRange::parse(ip);
    return address && std::any_of(networks_.begin(), networks_.end(), [&](const auto& network) {
               return lasts(network.second, now_us) && network.first.contains(*address);
           });
}

void Blocklist::publish() {
    bool nothing = local_.empty() && remote_.empty();
    blocks_ = nothing ? nullptr : std::make_shared<const Blocks>(local_, remote_);
    generation_.fetch_add(1, std::memory_order_release);
}

void Blocklist::set(std::vector<Block> blocks) {
    std::lock_guard lock(mutex_);
    local_ = std::move(blocks);
    publish();
}

void Blocklist::set_remote(const std::string& list, RemoteEntries entries) {
    std::lock_guard lock(mutex_);
    remote_[list] = std::make_shared<const RemoteEntries>(std::move(entries));
    publish();
}

void Blocklist::change_remote(const std::string& list, const RemoteEntries& come,
                              const RemoteEntries& gone) {
    std::lock_guard lock(mutex_);
    auto found = remote_.find(list);
    if (found == remote_.end()) return;
    auto changed = std::make_shared<RemoteEntries>(*found->second);
    auto change = [](TextSet& set, const TextSet& more, const TextSet& fewer) {
        for (const std::string& each : fewer) set.erase(each);
        set.insert(more.begin(), more.end());
    };
    change(changed->plain, come.plain, gone.plain);
    change(changed->hashed, come.hashed, gone.hashed);
    found->second = std::move(changed);
    publish();
}

void Blocklist::keep_remote(const std::vector<std::string>& lists) {
    std::lock_guard lock(mutex_);
    auto unknown = [&lists](const auto& entry) {
        return std::find(lists.begin(), lists.end(), entry.first) == lists.end();
    };
    if (std::erase_if(remote_, unknown) != 0) publish();
}

std::shared_ptr<const Blocks> Blocklist::blocks() const {
    std::lock_guard lock(mutex_);
    return blocks_;
}

std::size_t Blocklist::remote_size(const std::string& list) const {
    std::lock_guard lock(mutex_);
    auto found = remote_.find(list);
    return found == remote_.end() ? 0 : found->second->plain.size() + found->second->hashed.size();
}

}  // namespace parlance::server::defence
