#include "server/capabilities/announcement.h"

#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "xmpp/base64.h"
#include "xmpp/caps2_hash.h"
#include "xmpp/caps_hash.h"
#include "xmpp/named_hash.h"
#include "xmpp/namespaces.h"

namespace parlance::server::capabilities {

namespace {

namespace ns = xmpp::ns;

// What a client may announce, far above what is in use.
constexpr std::size_t kAlgorithmBytes = 32;
constexpr std::size_t kHashBytes = 256;
constexpr std::size_t kNodeBytes = 1'024;
constexpr std::string_view kNotify = "+notify";

// Of several hashes in a set always the same one is chosen, so that it is known next time. All of
// them are strong (XEP-0300 §4).
constexpr std::array<std::string_view, 7> kPreferred = {
    "sha-256", "sha3-256", "sha-512", "sha3-512", "blake2b-512", "sha-384", "sha3-384"};

std::optional<Announcement> in_hash_set(const xmpp::Element& c) {
    for (std::string_view algorithm : kPreferred) {
        for (const xmpp::Element& hash : c.children()) {
            if (!hash.is("hash", ns::hashes) || hash.attr("algo") != algorithm) continue;
            Announcement out;
            out.legacy = false;
            out.algorithm = algorithm;
            out.hash = hash.text();
            if (out.hash.empty() || out.hash.size() > kHashBytes) continue;
            out.node = xmpp::caps2_node(out.algorithm, out.hash);
            return out;
        }
    }
    return std::nullopt;
}

std::optional<Announcement> in_legacy(const xmpp::Element& c) {
    Announcement out;
    out.algorithm = c.attr("hash");
    out.hash = c.attr("ver");
    std::string_view node = c.attr("node");
    // Without `hash` it is the format of old (XEP-0115 §5.4), which proves nothing.
    if (out.algorithm.empty() || out.hash.empty() || node.empty()) return std::nullopt;
    bool long_winded = out.algorithm.size() > kAlgorithmBytes || out.hash.size() > kHashBytes ||
                       node.size() > kNodeBytes;
    if (long_winded) return std::nullopt;
    out.node = std::string(node) + '#' + out.hash;
    return out;
}

entity::InterestsPtr no_interests(const Announcement& about) {
    return std::make_shared<entity::Interests>(about.key(), std::vector<std::string>());
}

entity::InterestsPtr interests_in(const Announcement& about, const xmpp::Element& info) {
    std::vector<std::string> nodes;
    std::size_t bytes = 0;
    for (const xmpp::Element& child : info.children()) {
        if (!child.is("feature", ns::disco_info)) continue;
        std::string_view var = child.attr("var");
        if (!var.ends_with(kNotify) || var.size() == kNotify.size()) continue;
        var.remove_suffix(kNotify.size());
        bytes += var.size();
        if (nodes.size() == kInterests || bytes > kInterestBytes) return no_interests(about);
        nodes.emplace_back(var);
    }
    return std::make_shared<entity::Interests>(about.key(), std::move(nodes));
}

bool says_more(std::string_view text) {
    return text.find('<') != std::string_view::npos || text.ends_with(kNotify);
}

// XEP-0115 separates with a character that may be in the names, and has no mark between features
// and forms, so that one hash may stand for several sets of features (§8.1). What matters here
// are names that end with "+notify": a hash is not believed if one might be something else.
bool ambiguous(const xmpp::Element& info) {
    for (const xmpp::Element& child : info.children()) {
        if (child.is("feature", ns::disco_info)) {
            if (child.attr("var").find('<') != std::string_view::npos) return true;
            continue;
        }
        for (std::string_view name : {"category", "type", "xml:lang", "name"}) {
            if (says_more(child.attr(name))) return true;
        }
        for (const xmpp::Element& field : child.children()) {
            if (says_more(field.attr("var"))) return true;
            for (const xmpp::Element& value : field.children()) {
                if (says_more(value.text())) return true;
            }
        }
    }
    return false;
}

bool is_proven(const Announcement& about, const xmpp::Element& info, std::string_view lang) {
    if (about.legacy) {
        auto digest = xmpp::digest_by_name(about.algorithm, xmpp::caps_verification_string(info));
        return digest && xmpp::base64_encode(*digest) == about.hash && !ambiguous(info);
    }
    // XEP-0390 §4.1 counts the language that identities inherit; clients do and do not.
    for (std::string_view inherited : {std::string_view(), lang}) {
        auto input = xmpp::caps2_input(info, inherited);
        if (!input) return false;
        auto digest = xmpp::digest_by_name(about.algorithm, *input);
        if (digest && xmpp::base64_encode(*digest) == about.hash) return true;
    }
    return false;
}

}  // namespace

std::string Announcement::key() const {
    std::string out(legacy ? "1 " : "2 ");
    out += algorithm;
    out += ' ';
    out += hash;
    return out;
}

std::optional<Announcement> find_announcement(const xmpp::Element& presence) {
    if (const xmpp::Element* c = presence.child("c", ns::caps2)) {
        if (auto found = in_hash_set(*c)) return found;
    }
    const xmpp::Element* c = presence.child("c", ns::caps);
    return c == nullptr ? std::nullopt : in_legacy(*c);
}

Finding examine(const Announcement& about, const xmpp::Element& answer) {
    Finding out;
    const xmpp::Element* info = answer.child("query", ns::disco_info);
    bool usable = answer.attr("type") == "result" && info != nullptr &&
                  !(about.legacy && xmpp::caps_ill_formed(*info));
    if (!usable) {
        out.interests = no_interests(about);
        return out;
    }
    out.interests = interests_in(about, *info);
    std::string_view lang = info->attr("xml:lang");
    out.proven = is_proven(about, *info, lang.empty() ? answer.attr("xml:lang") : lang);
    return out;
}

}  // namespace parlance::server::capabilities
