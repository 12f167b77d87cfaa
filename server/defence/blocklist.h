// Blocklist: whom this server does not talk to. What administrators have put on it
// (storage/server_blocks.h) and what lists elsewhere say (remote_blocklists.h), as one for the
// whole process. Whoever asks for every stanza keeps a BlockView, which costs one comparison as
// long as nothing changes.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "server/net/address_range.h"
#include "storage/server_blocks.h"
#include "xmpp/jid.h"

namespace parlance::server::defence {

// Tables of texts in which a view is looked for without a copy of it.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

// What a list elsewhere names: addresses as they are, or by the SHA-256 of their prepared form.
struct RemoteEntries {
    TextSet plain;
    TextSet hashed;  // 32 bytes each
};

// As of one moment. Immutable; any thread.
class Blocks {
  public:
    Blocks(const std::vector<storage::server_blocks::Block>& blocks,
           std::map<std::string, std::shared_ptr<const RemoteEntries>> remote);

    bool empty() const { return scopes_.empty() && remote_.empty(); }
    // `host` does not talk to `peer`. The most specific entry decides, as in XEP-0016 §2.2; what
    // administrators say comes before what remote lists do.
    bool stops(const xmpp::Jid& peer, std::string_view host, std::int64_t now_us) const;
    bool stops_address(std::string_view ip, std::int64_t now_us) const;

  private:
    enum class Word : unsigned char { none, stop, exempt };
    struct Entry {
        Word word;
        std::int64_t expires_us;
    };
    using Scope = std::unordered_map<std::string, std::vector<Entry>, TextHash, std::equal_to<>>;

    static Word word_of(const Scope& scope, std::string_view form, std::int64_t now_us);
    bool listed_elsewhere(std::string_view form) const;

    std::map<std::string, Scope, std::less<>> scopes_;
    bool resources_ = false;  // of domains are among the entries
    std::vector<std::pair<net::AddressRange, std::int64_t>> networks_;  // and when each ends
    std::map<std::string, std::shared_ptr<const RemoteEntries>> remote_;
};

// Any thread.
class Blocklist {
  public:
    void set(std::vector<storage::server_blocks::Block> blocks);
    void set_remote(const std::string& list, RemoteEntries entries);
    // Items that have come, or gone, of a list that has been set.
    void change_remote(const std::string& list, const RemoteEntries& come,
                       const RemoteEntries& gone);
    // Lists that are not among these are forgotten.
    void keep_remote(const std::vector<std::string>& lists);

    // Null when there is nothing on it.
    std::shared_ptr<const Blocks> blocks() const;
    // Changes whenever blocks() does.
    std::uint64_t generation() const { return generation_.load(std::memory_order_acquire); }
    // How many a remote list names.
    std::size_t remote_size(const std::string& list) const;

  private:
    void publish();

    mutable std::mutex mutex_;
    std::vector<storage::server_blocks::Block> local_;
    std::map<std::string, std::shared_ptr<const RemoteEntries>> remote_;
    std::shared_ptr<const Blocks> blocks_;
    std::atomic<std::uint64_t> generation_ = 0;
};

// One thread's view of it.
class BlockView {
  public:
    // Null when there is nothing on it.
    const Blocks* of(const Blocklist& list) {
        std::uint64_t generation = list.generation();
        if (generation != seen_) {
            blocks_ = list.blocks();
            seen_ = generation;
        }
        return blocks_.get();
    }

  private:
    std::uint64_t seen_ = 0;
    std::shared_ptr<const Blocks> blocks_;
};

// An item of a remote list as it is kept: 64 hexadecimal digits are a hash.
void add_item(RemoteEntries& entries, const std::string& item);

}  // namespace parlance::server::defence
