// Jid: an XMPP address (RFC 7622) in its prepared form, valid by construction, so that comparing
// two is comparing bytes. Parts are prepared by the profiles of RFC 6122, as deployed servers do. A
// value type; any thread. The default-constructed Jid is empty and stands for "no address".
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "xmpp/stringprep.h"

namespace parlance::xmpp {

class Jid {
  public:
    Jid() = default;
    Jid(const Jid&) = default;
    Jid& operator=(const Jid&) = default;
    // A moved-from Jid is empty.
    Jid(Jid&& other) noexcept { swap(other); }
    Jid& operator=(Jid&& other) noexcept {
        Jid(std::move(other)).swap(*this);
        return *this;
    }
    ~Jid() = default;

    // nullopt for anything that is not an address. Addresses already prepared and in ASCII (nearly
    // all) cost one scan and at most one allocation. Pass Unassigned::refuse for addresses that
    // this server creates: accounts, rooms.
    static std::optional<Jid> parse(std::string_view text,
                                    Unassigned unassigned = Unassigned::allow);
    // An empty `local` or `resource` means none.
    static std::optional<Jid> from_parts(std::string_view local, std::string_view domain,
                                         std::string_view resource,
                                         Unassigned unassigned = Unassigned::allow);

    explicit operator bool() const { return !text_.empty(); }
    bool empty() const { return text_.empty(); }

    // Views into this Jid; empty when the part is absent.
    std::string_view local() const { return std::string_view(text_).substr(0, local_size_); }
    std::string_view domain() const {
        return std::string_view(text_).substr(domain_start(), domain_size_);
    }
    std::string_view resource() const {
        return is_bare() ? std::string_view() : std::string_view(text_).substr(bare_size() + 1);
    }

    // The whole address, with the resource if there is one.
    const std::string& full() const { return text_; }
    std::string_view bare_view() const { return std::string_view(text_).substr(0, bare_size()); }
    Jid bare() const;

    // No resource. True for the empty Jid.
    bool is_bare() const { return text_.size() == bare_size(); }
    bool has_local() const { return local_size_ > 0; }
    // A domain and nothing else.
    bool is_domain() const { return domain_size_ > 0 && text_.size() == domain_size_; }

    // This bare address with another resource; nullopt when `resource` is no resourcepart (the
    // empty string is none) or this Jid is empty.
    std::optional<Jid> with_resource(std::string_view resource) const;

    // Where the entity lives: depends on the bare address only and is the same on every machine,
    // build and version. Changing it moves every entity of a running cluster.
    std::uint64_t home_hash() const { return home_hash(bare_view()); }
    // The same of a prepared bare address.
    static std::uint64_t home_hash(std::string_view bare);

    friend bool operator==(const Jid& a, const Jid& b) { return a.text_ == b.text_; }
    friend std::strong_ordering operator<=>(const Jid& a, const Jid& b) {
        return a.text_.compare(b.text_) <=> 0;
    }

  private:
    Jid(std::string text, std::size_t local_size, std::size_t domain_size)
        : text_(std::move(text)),
          local_size_(static_cast<std::uint16_t>(local_size)),
          domain_size_(static_cast<std::uint16_t>(domain_size)) {}

    void swap(Jid& other) noexcept {
        text_.swap(other.text_);
        std::swap(local_size_, other.local_size_);
        std::swap(domain_size_, other.domain_size_);
    }
    std::size_t domain_start() const { return local_size_ > 0 ? local_size_ + 1U : 0U; }
    std::size_t bare_size() const { return domain_start() + domain_size_; }

    std::string text_;  // local "@" domain "/" resource
    std::uint16_t local_size_ = 0;
    std::uint16_t domain_size_ = 0;
};

}  // namespace parlance::xmpp

template <>
struct std::hash<parlance::xmpp::Jid> {
    std::size_t operator()(const parlance::xmpp::Jid& jid) const noexcept {
        return std::hash<std::string>()(jid.full());
    }
};
