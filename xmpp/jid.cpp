#include "xmpp/jid.h"

#include <algorithm>
#include <array>

#include "xmpp/domain_name.h"

namespace parlance::xmpp {

namespace {

// ASCII characters that nodeprep leaves as they are: printable, not upper case, and not one of the
// nine that RFC 7622 §3.3.1 forbids.
constexpr std::array<bool, 256> kPreparedLocal = [] {
    std::array<bool, 256> table{};
    for (unsigned c = 0x21; c <= 0x7e; ++c) table[c] = c < 'A' || c > 'Z';
    for (char c : std::string_view("\"&'/:<>@ ")) table[static_cast<unsigned char>(c)] = false;
    return table;
}();

bool is_prepared_ascii_local(std::string_view local) {
    return local.size() <= kMaxPartSize && std::all_of(local.begin(), local.end(), [](char c) {
               return kPreparedLocal[static_cast<unsigned char>(c)];
           });
}

bool is_prepared_ascii_resource(std::string_view resource) {
    return resource.size() <= kMaxPartSize &&
           std::all_of(resource.begin(), resource.end(),
                       [](char c) { return c >= 0x20 && c <= 0x7e; });
}

std::string join(std::string_view local, std::string_view domain, std::string_view resource) {
    std::string text;
    text.reserve(local.size() + domain.size() + resource.size() + 2);
    if (!local.empty()) text.append(local).push_back('@');
    text.append(domain);
    if (!resource.empty()) text.append("/").append(resource);
    return text;
}

std::uint64_t load_little_endian(const char* bytes, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return value;
}

}  // namespace

std::optional<Jid> Jid::parse(std::string_view text, Unassigned unassigned) {
    // RFC 7622 §3.2: the first "/" ends the domain, then the first "@" ends the localpart.
    std::size_t slash = text.find('/');
    std::string_view domain = text.substr(0, slash);
    std::string_view local;
    std::string_view resource;
    if (slash != std::string_view::npos) {
        resource = text.substr(slash + 1);
        if (resource.empty()) return std::nullopt;
    }
    if (std::size_t at = domain.find('@'); at != std::string_view::npos) {
        local = domain.substr(0, at);
        domain.remove_prefix(at + 1);
        if (local.empty()) return std::nullopt;
    }
    if (is_prepared_ascii_local(local) && is_prepared_ascii_domain(domain) &&
        is_prepared_ascii_resource(resource)) {
        return Jid(std::string(text), local.size(), domain.size());
    }
    return from_parts(local, domain, resource, unassigned);
}

std::optional<Jid> Jid::from_parts(std::string_view local, std::string_view domain,
                                   std::string_view resource, Unassigned unassigned) {
    std::optional<std::string> prepared_local;
    std::optional<std::string> prepared_domain;
    std::optional<std::string> prepared_resource;
    if (!is_prepared_ascii_local(local)) {
        prepared_local = nodeprep(local, unassigned);
        if (!prepared_local) return std::nullopt;
        local = *prepared_local;
    }
    if (!is_prepared_ascii_domain(domain)) {
        prepared_domain = prepare_domain(domain, unassigned);
        if (!prepared_domain) return std::nullopt;
        domain = *prepared_domain;
    }
    if (!is_prepared_ascii_resource(resource)) {
        prepared_resource = resourceprep(resource, unassigned);
        if (!prepared_resource) return std::nullopt;
        resource = *prepared_resource;
    }
    return Jid(join(local, domain, resource), local.size(), domain.size());
}

Jid Jid::bare() const {
    return Jid(std::string(bare_view()), local_size_, domain_size_);
}

std::optional<Jid> Jid::with_resource(std::string_view resource) const {
    if (empty() || resource.empty()) return std::nullopt;
    std::optional<std::string> prepared;
    if (!is_prepared_ascii_resource(resource)) {
        prepared = resourceprep(resource, Unassigned::allow);
        if (!prepared) return std::nullopt;
        resource = *prepared;
    }
    return Jid(join(local(), domain(), resource), local_size_, domain_size_);
}

std::uint64_t Jid::home_hash(std::string_view bytes) {
    // FNV-1a over words of eight bytes, little-endian, finalised as in MurmurHash3 because
    // placement uses the high bits.
    std::uint64_t hash = 0xcbf29ce484222325U ^ bytes.size();
    for (; !bytes.empty(); bytes.remove_prefix(std::min<std::size_t>(8, bytes.size()))) {
        std::uint64_t word =
            load_little_endian(bytes.data(), std::min<std::size_t>(8, bytes.size()));
        hash = (hash ^ word) * 0x9e3779b97f4a7c15U;
        hash ^= hash >> 32;
    }
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdU;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53U;
    return hash ^ (hash >> 33);
}

}  // namespace parlance::xmpp
