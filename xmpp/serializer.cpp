#include "xmpp/serializer.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace parlance::xmpp {

namespace {

constexpr std::array<bool, 256> special_table(bool in_attribute) {
    std::array<bool, 256> table{};
    for (char c : {'<', '>', '&', '\'', '"'}) table[static_cast<unsigned char>(c)] = true;
    // A bare CR in text would be normalised to LF by the next parser (XML 1.0 §2.11).
    table[static_cast<unsigned char>('\r')] = true;
    if (in_attribute) {
        for (char c : {'\t', '\n'}) table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}
constexpr auto kTextSpecial = special_table(false);
constexpr auto kAttributeSpecial = special_table(true);

// How many octets at the front of `text` are plain for sure, eight at a time: most text is long and
// has nothing to escape.
std::size_t plain_prefix(std::string_view text) {
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    constexpr std::uint64_t kHighs = 0x8080808080808080;
    // High bits: where an octet of `x` is below `n`; to the left of one, perhaps others too.
    constexpr auto below = [](std::uint64_t x, std::uint64_t n) {
        return (x - kOnes * n) & ~x & kHighs;
    };
    std::size_t size = 0;
    for (; size + sizeof(std::uint64_t) <= text.size(); size += sizeof(std::uint64_t)) {
        std::uint64_t x = 0;
        std::memcpy(&x, text.data() + size, sizeof x);
        // Controls; the quote; & and ', which differ in one bit, as < and > do.
        std::uint64_t found = below(x, 0x20) | below(x ^ kOnes * '"', 1) |
                              below((x | kOnes * 1) ^ kOnes * '\'', 1) |
                              below((x | kOnes * 2) ^ kOnes * '>', 1);
        if (found != 0) break;
    }
    return size;
}

std::string_view escape_of(char c) {
    switch (c) {
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '&':
            return "&amp;";
        case '\'':
            return "&apos;";
        case '"':
            return "&quot;";
        case '\t':
            return "&#9;";
        case '\n':
            return "&#10;";
        default:
            return "&#13;";
    }
}

void append_attributes(std::string& out, const Element& element, bool skip_addresses) {
    int prefixes = 0;
    for (const Attribute* a = element.attributes(); a != nullptr; a = a->next) {
        if (skip_addresses && a->ns.empty() && (a->name == "to" || a->name == "from")) continue;
        out += ' ';
        if (!a->ns.empty()) {
            std::string prefix = "a" + std::to_string(prefixes++);
            out += "xmlns:" + prefix + "='";
            append_escaped(out, a->ns, true);
            out += "' " + prefix + ":";
        }
        out += a->name;
        out += "='";
        append_escaped(out, a->value, true);
        out += '\'';
    }
}

void append_content(std::string& out, const Element& element) {
    if (element.nodes() == nullptr) {
        out += "/>";
        return;
    }
    out += '>';
    for (const Node* n = element.nodes(); n != nullptr; n = n->next) {
        if (n->element != nullptr) {
            append_element(out, *n->element, element.ns());
        } else {
            append_escaped(out, n->text, false);
        }
    }
    out += "</";
    out += element.name();
    out += '>';
}

}  // namespace

void append_escaped(std::string& out, std::string_view text, bool in_attribute) {
    const auto& special = in_attribute ? kAttributeSpecial : kTextSpecial;
    std::size_t start = 0;
    for (std::size_t i = plain_prefix(text); i < text.size(); ++i) {
        if (!special[static_cast<unsigned char>(text[i])]) continue;
        out.append(text, start, i - start);
        out += escape_of(text[i]);
        start = i + 1;
        i += plain_prefix(text.substr(start));
    }
    out.append(text, start);
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "='";
    append_escaped(out, value, true);
    out += '\'';
}

void append_element(std::string& out, const Element& element, std::string_view context_ns) {
    out += '<';
    out += element.name();
    if (element.ns() != context_ns) {
        out += " xmlns='";
        append_escaped(out, element.ns(), true);
        out += '\'';
    }
    append_attributes(out, element, false);
    append_content(out, element);
}

void append_stanza_rest(std::string& out, const Element& stanza) {
    append_attributes(out, stanza, true);
    append_content(out, stanza);
}

std::string to_xml(const Element& element, std::string_view context_ns) {
    std::string out;
    append_element(out, element, context_ns);
    return out;
}

}  // namespace parlance::xmpp
