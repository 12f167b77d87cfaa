#include "tests/stories/pattern.h"

#include <optional>
#include <span>

#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"
#include "xmpp/stanza_id.h"
#include "xmpp/stream_parser.h"

namespace parlance::stories {

namespace {

using xmpp::Attribute;
using xmpp::Element;

// The words that may stand in a start tag, as attributes of this namespace once parsed.
constexpr std::string_view kStoryNs = "urn:parlance:story";
constexpr std::string_view kOpen = "...";
constexpr std::string_view kHeader =
    "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' "
    "xmlns:db='jabber:server:dialback' xmlns:story='urn:parlance:story' version='1.0' to='story'>";

// `...` and `unordered` inside start tags become attributes, which XML can say.
std::string with_words_as_attributes(std::string_view xml) {
    std::string out;
    bool in_tag = false;
    char quote = 0;
    for (std::size_t i = 0; i < xml.size(); ++i) {
        std::string_view rest = xml.substr(i);
        if (quote != 0) {
            if (xml[i] == quote) quote = 0;
        } else if (!in_tag) {
            in_tag = xml[i] == '<';
        } else if (xml[i] == '\'' || xml[i] == '"') {
            quote = xml[i];
        } else if (xml[i] == '>') {
            in_tag = false;
        } else if (rest.starts_with(kOpen)) {
            out += "story:open=''";
            i += kOpen.size() - 1;
            continue;
        } else if (rest.starts_with("unordered") && xml[i - 1] == ' ') {
            out += "story:unordered=''";
            i += std::string_view("unordered").size() - 1;
            continue;
        }
        out += xml[i];
    }
    return out;
}

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool has_word(const Element& pattern, std::string_view word) {
    for (const Attribute* a = pattern.attributes(); a != nullptr; a = a->next) {
        if (a->ns == kStoryNs && a->name == word) return true;
    }
    return false;
}

// A name that a capture may have: letters, digits, dots, dashes.
std::size_t capture_length(std::string_view text) {
    std::size_t end = text.find('}');
    if (!text.starts_with('{') || end == std::string_view::npos || end < 2) return 0;
    for (char c : text.substr(1, end - 1)) {
        bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                    c == '.' || c == '-' || c == '_' || c == ' ' || c == '\'';
        if (!fits) return 0;
    }
    return end + 1;
}

// Matches `text` against literals and {captures}; a new capture takes as little as it can.
bool matches(std::string_view pattern, std::string_view text, Captures& captures) {
    if (pattern == "*") return true;
    while (!pattern.empty()) {
        std::size_t length = capture_length(pattern);
        if (length == 0) {
            if (text.empty() || text.front() != pattern.front()) return false;
            pattern.remove_prefix(1);
            text.remove_prefix(1);
            continue;
        }
        std::string name(pattern.substr(1, length - 2));
        pattern.remove_prefix(length);
        if (auto bound = captures.find(name); bound != captures.end()) {
            if (!text.starts_with(bound->second)) return false;
            text.remove_prefix(bound->second.size());
            continue;
        }
        for (std::size_t taken = pattern.empty() ? text.size() : 1; taken <= text.size(); ++taken) {
            Captures attempt = captures;
            attempt[name] = std::string(text.substr(0, taken));
            if (matches(pattern, text.substr(taken), attempt)) {
                captures = std::move(attempt);
                return true;
            }
        }
        return false;
    }
    return text.empty();
}

const Attribute* find(const Element& element, const Attribute& like) {
    for (const Attribute* a = element.attributes(); a != nullptr; a = a->next) {
        if (a->name == like.name && a->ns == like.ns) return a;
    }
    return nullptr;
}

std::string tag(const Element& element) {
    return "<" + std::string(element.name()) + " xmlns='" + std::string(element.ns()) + "'>";
}

class Comparison {
  public:
    explicit Comparison(const std::vector<std::string>& own) : own_(own) {}

    std::string compare(const Element& pattern, const Element& got, Captures& captures, bool top) {
        if (pattern.name() != got.name() || pattern.ns() != got.ns()) {
            return "expected " + tag(pattern) + ", got " + tag(got);
        }
        std::string difference = attributes(pattern, got, captures, top);
        if (difference.empty()) difference = text(pattern, got, captures);
        if (difference.empty()) difference = children(pattern, got, captures);
        return difference;
    }

  private:
    std::string attributes(const Element& pattern, const Element& got, Captures& captures,
                           bool top) {
        for (const Attribute* a = pattern.attributes(); a != nullptr; a = a->next) {
            if (a->ns == kStoryNs) continue;
            const Attribute* other = find(got, *a);
            std::string name = tag(pattern) + ": attribute " + std::string(a->name);
            if (other == nullptr) return name + " is missing";
            if (!matches(a->value, other->value, captures)) {
                return name + ": expected '" + fill_in(a->value, captures) + "', got '" +
                       std::string(other->value) + "'";
            }
        }
        if (has_word(pattern, "open")) return "";
        for (const Attribute* a = got.attributes(); a != nullptr; a = a->next) {
            if (find(pattern, *a) != nullptr || (top && to_us(*a))) continue;
            return tag(pattern) + ": unexpected attribute " + std::string(a->name) + "='" +
                   std::string(a->value) + "'";
        }
        return "";
    }

    bool to_us(const Attribute& a) const {
        if (a.name != "to" || !a.ns.empty()) return false;
        for (const std::string& address : own_) {
            if (a.value == address) return true;
        }
        return false;
    }

    // The id that the server has given a message in the archive of the account.
    bool is_our_id(const Element& child) const {
        if (own_.empty()) return false;
        // A raw client has no address that the story knows of.
        if (own_.back().empty()) return child.is("stanza-id", xmpp::ns::stanza_id);
        return xmpp::is_stanza_id(child, own_.back());
    }

    std::string text(const Element& pattern, const Element& got, Captures& captures) {
        std::string expected = pattern.text();
        std::string actual = got.text();
        bool structured = pattern.first_child() != nullptr || got.first_child() != nullptr;
        if (open_inside(pattern)) return "";
        if (structured && blank(expected) && blank(actual)) return "";
        if (matches(expected, actual, captures)) return "";
        return tag(pattern) + ": expected text \"" + fill_in(expected, captures) + "\", got \"" +
               actual + "\"";
    }

    // `...` as text: whatever else may be inside.
    static bool open_inside(const Element& pattern) {
        std::string text = pattern.text();
        std::size_t start = text.find_first_not_of(" \t\r\n");
        if (start == std::string::npos) return false;
        std::size_t end = text.find_last_not_of(" \t\r\n");
        return text.substr(start, end - start + 1) == kOpen;
    }

    std::string children(const Element& pattern, const Element& got, Captures& captures) {
        bool open = open_inside(pattern);
        bool unordered = has_word(pattern, "unordered");
        std::vector<const Element*> left;
        bool with_id = pattern.has_child("stanza-id", xmpp::ns::stanza_id);
        for (const Element& child : got.children()) {
            if (with_id || !is_our_id(child)) left.push_back(&child);
        }
        for (const Element& wanted : pattern.children()) {
            std::string why = "missing " + tag(wanted);
            bool found = false;
            for (std::size_t i = 0; i < left.size() && !found; ++i) {
                if (i > 0 && !unordered && !open) break;
                Captures attempt = captures;
                std::string difference = compare(wanted, *left[i], attempt, false);
                bool same_name = left[i]->name() == wanted.name() && left[i]->ns() == wanted.ns();
                if (difference.empty()) {
                    captures = std::move(attempt);
                    left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
                    found = true;
                } else if (same_name || !(unordered || open)) {
                    why = difference;
                }
            }
            if (!found) return why;
        }
        if (open || left.empty()) return "";
        return "unexpected " + tag(*left.front()) + " in " + tag(got);
    }

    const std::vector<std::string>& own_;
};

void append_pretty(std::string& out, const Element& element, std::string_view outer_ns,
                   std::size_t depth) {
    std::string indent(depth * 2, ' ');
    out += indent + "<" + std::string(element.name());
    if (element.ns() != outer_ns) out += " xmlns='" + std::string(element.ns()) + "'";
    for (const Attribute* a = element.attributes(); a != nullptr; a = a->next) {
        out += " " + std::string(a->name) + "='";
        xmpp::append_escaped(out, a->value, true);
        out += "'";
    }
    if (element.nodes() == nullptr) {
        out += "/>\n";
        return;
    }
    out += ">";
    std::string text = element.text();
    if (!blank(text) || element.first_child() == nullptr) xmpp::append_escaped(out, text, false);
    if (element.first_child() != nullptr) {
        out += "\n";
        for (const Element& child : element.children()) {
            append_pretty(out, child, element.ns(), depth + 1);
        }
        out += indent;
    }
    out += "</" + std::string(element.name()) + ">\n";
}

}  // namespace

base::Result<std::vector<xmpp::Document>, std::string> parse_block(std::string_view xml) {
    using Event = xmpp::StreamParser::Event;
    xmpp::ParserPool pool;
    xmpp::StreamParser parser(pool, xmpp::ParserLimits{16U << 20U, 1000, 1000});
    std::string text = std::string(kHeader) + with_words_as_attributes(xml) + "</stream:stream>";
    std::vector<xmpp::Document> elements;
    parser.feed(std::span<const char>(text));
    for (;;) {
        switch (parser.next()) {
            case Event::header:
                break;
            case Event::stanza:
                elements.push_back(parser.take());
                break;
            case Event::closed:
                if (elements.empty()) return base::Failure(std::string("no XML in this block"));
                return elements;
            case Event::need_more:
                return base::Failure(std::string("the XML of this block is incomplete"));
            case Event::error:
                return base::Failure("the XML of this block is wrong: " +
                                     std::string(xmpp::name_of(parser.error().condition)) + " " +
                                     parser.error().text);
        }
    }
}

std::string difference(const xmpp::Element& pattern, const xmpp::Element& got,
                       const std::vector<std::string>& own, Captures& captures) {
    Captures attempt = captures;
    std::string result = Comparison(own).compare(pattern, got, attempt, true);
    if (result.empty()) captures = std::move(attempt);
    return result;
}

std::string fill_in(std::string_view text, const Captures& captures) {
    std::string out;
    while (!text.empty()) {
        std::size_t length = capture_length(text);
        auto bound = captures.end();
        if (length > 0) bound = captures.find(std::string(text.substr(1, length - 2)));
        if (bound == captures.end()) {
            out += text.front();
            text.remove_prefix(1);
        } else {
            out += bound->second;
            text.remove_prefix(length);
        }
    }
    return out;
}

std::string pretty(const xmpp::Element& element) {
    std::string out;
    append_pretty(out, element, xmpp::ns::client, 0);
    return out;
}

}  // namespace parlance::stories
