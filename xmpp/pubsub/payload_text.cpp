#include "xmpp/pubsub/payload_text.h"

#include "base/utf8.h"

namespace parlance::xmpp::pubsub {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string trimmed(const std::string& text) {
    std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// RFC 4287 §3.1: what is not plain text is markup, which a body does not hold.
std::string plain_text(const Element& entry, std::string_view name) {
    const Element* construct = entry.child(name, entry.ns());
    if (construct == nullptr) return {};
    std::string_view type = construct->attr("type");
    if (!type.empty() && type != "text") return {};
    return trimmed(construct->text());
}

// RFC 4287: the title, or if there is none, what the entry begins with.
std::string atom_text(const Element& entry) {
    std::string title = plain_text(entry, "title");
    std::string summary = plain_text(entry, "summary");
    if (title.empty() && summary.empty()) return plain_text(entry, "content");
    if (title == summary || summary.empty()) return title;
    if (title.empty()) return summary;
    return title + "\n" + summary;
}

// XEP-0118.
std::string tune_text(const Element& tune) {
    std::string artist = trimmed(tune.child_text("artist", tune.ns()));
    std::string title = trimmed(tune.child_text("title", tune.ns()));
    if (artist.empty() || title.empty()) return artist + title;
    return artist + " – " + title;
}

// XEP-0107 and XEP-0108: what the user has added to it.
std::string remark(const Element& payload) {
    return trimmed(payload.child_text("text", payload.ns()));
}

// XEP-0172.
std::string whole_text(const Element& payload) {
    return trimmed(payload.text());
}

struct Format {
    std::string_view ns;
    std::string_view name;
    std::string (*text)(const Element& payload);
};
constexpr Format kFormats[] = {{"http://www.w3.org/2005/Atom", "entry", atom_text},
                               {"http://jabber.org/protocol/tune", "tune", tune_text},
                               {"http://jabber.org/protocol/mood", "mood", remark},
                               {"http://jabber.org/protocol/activity", "activity", remark},
                               {"http://jabber.org/protocol/nick", "nick", whole_text}};

}  // namespace

bool has_payload_text(std::string_view ns) {
    for (const Format& each : kFormats) {
        if (each.ns == ns) return true;
    }
    return false;
}

std::string payload_text(const Element& payload) {
    for (const Format& each : kFormats) {
        if (!payload.is(each.name, each.ns)) continue;
        std::string text = each.text(payload);
        return std::string(base::first_bytes(text, kLongestPayloadText));
    }
    return {};
}

}  // namespace parlance::xmpp::pubsub
