#include "tests/sim/mutated_stanzas.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>

#include "xmpp/parse_document.h"
#include "xmpp/stream_parser.h"

namespace parlance::sim {

namespace {

constexpr std::size_t kDeepest = 12;
// One place in that many gets a fault, as long as there are any to be made.
constexpr std::size_t kRare = 12;

bool is_stanza(const xmpp::Element& element) {
    return element.ns() == "jabber:client" &&
           (element.name() == "iq" || element.name() == "message" || element.name() == "presence");
}

// Blocks have several elements, one after another.
void add_stanzas(const std::string& block, std::vector<xmpp::Document>& out) {
    xmpp::ParserPool pool;
    auto all = xmpp::parse_document(pool, "<block xmlns='jabber:client'>" + block + "</block>");
    if (!all) return;
    for (const xmpp::Element& each : (*all)->children()) {
        if (is_stanza(each)) out.push_back(xmpp::Document::copy_of(each));
    }
}

void add_story(const std::filesystem::path& path, std::vector<xmpp::Document>& out) {
    std::ifstream file(path);
    std::string block;
    bool sending = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("    ")) {
            if (sending) block += line + "\n";
            continue;
        }
        if (sending) add_stanzas(block, out);
        block.clear();
        sending = line.ends_with(" sends:");
    }
    if (sending) add_stanzas(block, out);
}

}  // namespace

std::vector<xmpp::Document> stanzas_of_stories(const std::string& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".story") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<xmpp::Document> out;
    for (const std::filesystem::path& path : paths) add_story(path, out);
    return out;
}

std::string Mutator::strange_value() {
    static const std::vector<std::string> kValues = {"",
                                                     " ",
                                                     "0",
                                                     "-1",
                                                     "1",
                                                     "true",
                                                     "4294967296",
                                                     "-9223372036854775809",
                                                     "99999999999999999999999999",
                                                     "1e9",
                                                     "max",
                                                     "NaN",
                                                     "0x10",
                                                     "1.5",
                                                     "\xC2\xA0",
                                                     "\xE2\x80\xAE",
                                                     "\xF0\x9F\x92\xA9",
                                                     "e\xCC\x81",
                                                     "\xEF\xBC\xA1",
                                                     "\xC3\x9F",
                                                     "\xE2\x85\xA3",
                                                     "%s%n",
                                                     "' OR 1=1 --",
                                                     "</x>",
                                                     "&lt;",
                                                     "../../etc/passwd",
                                                     "@",
                                                     "/",
                                                     "a@",
                                                     "@b",
                                                     "a@b/",
                                                     "/c",
                                                     "a@@b",
                                                     "ours.test/",
                                                     "romeo@ours.test",
                                                     "urn:xmpp:mam:2",
                                                     "none",
                                                     "error",
                                                     "get",
                                                     "result",
                                                     "subscribe",
                                                     "unavailable",
                                                     "2026-01-01T00:00:00Z",
                                                     "2026-13-45T99:99:99Z",
                                                     "-0001-01-01T00:00:00Z",
                                                     "P1D",
                                                     "\n\n",
                                                     "\t"};
    std::size_t which = random_.below(kValues.size() + 4);
    if (which < kValues.size()) return kValues[which];
    if (which == kValues.size()) return std::string(3'000, 'a');
    if (which == kValues.size() + 1) return addresses_[random_.below(addresses_.size())];
    // What is right elsewhere.
    const xmpp::Element& other = any_element();
    if (other.attributes() != nullptr) return std::string(other.attributes()->value);
    return other.text();
}

const xmpp::Element& Mutator::any_element() {
    const xmpp::Element* at = &others_[random_.below(others_.size())].root();
    while (at->child_count() > 0 && !chance(4)) {
        std::size_t skip = random_.below(at->child_count());
        for (const xmpp::Element& child : at->children()) {
            if (skip-- == 0) {
                at = &child;
                break;
            }
        }
    }
    return *at;
}

void Mutator::copy_attributes(const xmpp::Element& from, xmpp::Element& to) {
    for (const xmpp::Attribute* each = from.attributes(); each != nullptr; each = each->next) {
        if (!each->ns.empty()) continue;
        bool fault = faults_ > 0 && chance(kRare);
        if (fault) --faults_;
        if (fault && chance(2)) continue;
        to.set(each->name, fault ? strange_value() : std::string(each->value));
    }
    if (faults_ > 0 && chance(kRare)) {
        --faults_;
        const xmpp::Attribute* lent = any_element().attributes();
        if (lent != nullptr && lent->ns.empty()) to.set(lent->name, strange_value());
    }
}

void Mutator::copy_child(const xmpp::Element& child, xmpp::Element& to, std::size_t depth) {
    std::string name(child.name());
    std::string ns(child.ns());
    std::size_t times = 1;
    if (faults_ > 0 && chance(kRare)) {
        --faults_;
        switch (random_.below(5)) {
            case 0:
                return;
            case 1:
                times = 2;
                break;
            case 2:
                times = 30;
                break;
            case 3:
                name = any_element().name();
                break;
            default:
                ns = any_element().ns();
        }
    }
    for (std::size_t i = 0; i < times; ++i) {
        xmpp::Element& copy = to.add(name, ns);
        copy_attributes(child, copy);
        copy_children(child, copy, depth + 1);
    }
}

void Mutator::copy_children(const xmpp::Element& from, xmpp::Element& to, std::size_t depth) {
    for (const xmpp::Node* node = from.nodes(); node != nullptr; node = node->next) {
        if (node->element != nullptr) {
            copy_child(*node->element, to, depth);
            continue;
        }
        bool fault = faults_ > 0 && chance(kRare);
        if (fault) --faults_;
        to.add_text(fault ? strange_value() : std::string(node->text));
    }
    if (faults_ > 0 && depth < kDeepest && chance(kRare)) {
        --faults_;
        const xmpp::Element& lent = any_element();
        if (!is_stanza(lent)) to.add_copy(lent);
    }
}

xmpp::Document Mutator::mutated(const xmpp::Document& stanza) {
    faults_ = random_.below(4);
    xmpp::Document out(stanza->name(), stanza->ns());
    copy_attributes(stanza.root(), out.root());
    copy_children(stanza.root(), out.root(), 0);
    // Who claims to be somebody else loses the stream, which is tried elsewhere.
    out->remove_attr("from");
    bool ours = out->attr("to").ends_with("ours.test");
    if ((!ours && out->has_attr("to")) || chance(6)) {
        out->set("to", addresses_[random_.below(addresses_.size())]);
    }
    return out;
}

}  // namespace parlance::sim
