#include "server/s2s/posh.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "xmpp/base64.h"

namespace parlance::server::s2s::posh {

namespace {

using nlohmann::json;
using xmpp::sasl::Hash;
using Why = base::Failure<std::string>;

// What a stranger can have us keep.
constexpr std::size_t kMostFingerprints = 64;
constexpr std::size_t kLongestUrl = 2'048;
// Whatever it says, a key that has been given up is not believed for longer.
constexpr std::int64_t kLongestS = 86'400;

// §7: without it, or with 0, nothing that the document says is valid.
std::optional<std::int64_t> expires_in(const json& document) {
    auto member = document.find("expires");
    if (member == document.end() || !member->is_number()) return std::nullopt;
    const double seconds = member->get<double>();
    if (!std::isfinite(seconds) || seconds < 1) return std::nullopt;
    return static_cast<std::int64_t>(std::min(seconds, static_cast<double>(kLongestS)));
}

// §3.1: the names of the hashes are those of RFC 4055. Null: there is nothing of that kind.
struct Descriptor {
    bool good = true;
    std::optional<Fingerprint> strongest;
};

Descriptor read_descriptor(const json& descriptor) {
    Descriptor read;
    if (!descriptor.is_object()) {
        read.good = false;
        return read;
    }
    for (auto [name, hash] :
         {std::pair("sha-256", Hash::sha256), std::pair("sha-512", Hash::sha512)}) {
        auto member = descriptor.find(name);
        if (member == descriptor.end()) continue;
        auto digest = member->is_string()
                          ? xmpp::base64_decode(member->get_ref<const std::string&>())
                          : std::nullopt;
        if (!digest || digest->size() != xmpp::sasl::digest_size(hash)) {
            read.good = false;
            return read;
        }
        read.strongest.emplace();
        read.strongest->hash = hash;
        read.strongest->digest = std::move(*digest);
    }
    return read;
}

std::string read_fingerprints(const json& list, std::vector<Fingerprint>& fingerprints) {
    if (!list.is_array()) return "its fingerprints are no list";
    for (const json& each : list) {
        Descriptor descriptor = read_descriptor(each);
        if (!descriptor.good) return "one of its fingerprints is malformed";
        if (!descriptor.strongest || fingerprints.size() >= kMostFingerprints) continue;
        fingerprints.push_back(std::move(*descriptor.strongest));
    }
    return fingerprints.empty() ? "it has no fingerprint of a hash that is safe" : "";
}

bool is_host(std::string_view host) {
    auto of_name = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    };
    if (host.empty() || host.size() > 253 || host.front() == '.' || host.back() == '.')
        return false;
    if (host.find("..") != std::string_view::npos) return false;
    if (!std::all_of(host.begin(), host.end(), of_name)) return false;
    // What ends in a number, be it in another notation than the usual, is an address to some.
    std::string_view last = host.substr(host.rfind('.') + 1);
    return last.front() < '0' || last.front() > '9';
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

}  // namespace

base::Result<PoshDocument, std::string> parse(std::string_view text) {
    if (text.size() > kLargestDocument) return Why("it is too large");
    const json root = json::parse(text, nullptr, false);
    if (!root.is_object()) return Why("it is no JSON object");
    PoshDocument document;
    auto expires = expires_in(root);
    if (!expires) return Why("it does not say how long it is valid (expires)");
    document.expires_s = *expires;
    auto url = root.find("url");
    auto fingerprints = root.find("fingerprints");
    if ((url == root.end()) == (fingerprints == root.end())) {
        return Why("it has to have either fingerprints or a url");
    }
    if (url != root.end()) {
        if (!url->is_string()) return Why("its url is no text");
        document.url = url->get<std::string>();
        return document;
    }
    std::string problem = read_fingerprints(*fingerprints, document.fingerprints);
    if (!problem.empty()) return Why(std::move(problem));
    return document;
}

bool matches(const std::vector<Fingerprint>& fingerprints, std::string_view certificate) {
    if (certificate.empty()) return false;
    return std::any_of(fingerprints.begin(), fingerprints.end(),
                       [certificate](const Fingerprint& each) {
                           return each.digest == xmpp::sasl::digest(each.hash, certificate);
                       });
}

base::Result<Place, std::string> place_of(std::string_view url) {
    constexpr std::string_view kScheme = "https://";
    if (url.size() > kLongestUrl) return Why("the URL is too long");
    // Anything else would have to be quoted (RFC 3986 §2).
    bool plain = std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < '\x7F'; });
    if (!plain || url.find('\\') != std::string_view::npos) return Why("the URL is malformed");
    if (lower_case(url.substr(0, kScheme.size())) != kScheme) return Why("the URL is not https");
    url.remove_prefix(kScheme.size());
    url = url.substr(0, url.find('#'));
    const std::size_t end = std::min(url.find_first_of("/?"), url.size());
    std::string_view authority = url.substr(0, end);
    Place place;
    place.path = url.substr(end);
    if (place.path.empty() || place.path.front() == '?') place.path.insert(0, "/");
    const std::size_t colon = authority.find(':');
    if (colon != std::string_view::npos) {
        std::string_view port = authority.substr(colon + 1);
        auto [stop, error] = std::from_chars(port.data(), port.data() + port.size(), place.port);
        bool good = error == std::errc() && stop == port.data() + port.size() && place.port != 0;
        if (!good) return Why("the port of the URL is malformed");
    }
    place.host = lower_case(authority.substr(0, colon));
    if (!is_host(place.host)) return Why("the URL names no host of the DNS");
    return place;
}

}  // namespace parlance::server::s2s::posh
