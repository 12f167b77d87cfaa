#include "xmpp/bookmarks.h"
#include "xmpp/namespaces.h"

#include "xmpp/jid.h"

namespace parlance::xmpp {

namespace {

bool is_true(std::string_view value) {
    return value == "true" || value == "1";
}

// Children that a list has and an item has not go where an item keeps what is not its own
// (XEP-0402 §3.1).
void add_extensions(Element& out, const Element& listed, const Element* earlier) {
    const Element* kept =
        earlier == nullptr ? nullptr : earlier->child("extensions", ns::bookmarks);
    auto given = [&listed](const Element& extension) {
        return listed.has_child(extension.name(), extension.ns());
    };
    Document extensions("extensions", ns::bookmarks);
    if (kept != nullptr) {
        for (const Element& child : kept->children()) {
            if (!given(child)) extensions->add_copy(child);
        }
    }
    for (const Element& child : listed.children()) {
        if (child.ns() != ns::old_bookmarks) extensions->add_copy(child);
    }
    if (extensions->first_child() != nullptr) out.add_copy(extensions.root());
}

}  // namespace

bool is_listed_bookmark(const Element& child) {
    return child.is("conference", ns::old_bookmarks) && Jid::parse(child.attr("jid")).has_value();
}

Document bookmark_of(const Element& listed, const Element* earlier) {
    Document out("conference", ns::bookmarks);
    out->set_if("name", listed.attr("name"));
    bool autojoin = is_true(listed.attr("autojoin"));
    std::string_view written = earlier == nullptr ? std::string_view() : earlier->attr("autojoin");
    bool same = earlier != nullptr && is_true(written) == autojoin;
    // Of two ways to write the same the earlier one stays.
    out->set_if("autojoin", same ? written : listed.attr("autojoin"));
    for (std::string_view name : {"nick", "password"}) {
        std::string text = listed.child_text(name, ns::old_bookmarks);
        if (!text.empty()) out->add_text_child(name, text);
    }
    if (earlier != nullptr) {
        for (const Element& child : earlier->children()) {
            if (child.ns() != ns::bookmarks) out->add_copy(child);
        }
    }
    add_extensions(out.root(), listed, earlier);
    return out;
}

Document bookmark_list(const std::vector<Bookmark>& bookmarks, const Element* rest) {
    Document out("storage", ns::old_bookmarks);
    for (const Bookmark& each : bookmarks) {
        const Element& item = each.conference.root();
        Element& conference = out->add("conference");
        conference.set_if("name", item.attr("name"));
        conference.set_if("autojoin", item.attr("autojoin")).set("jid", each.room);
        for (std::string_view name : {"nick", "password"}) {
            std::string text = item.child_text(name, ns::bookmarks);
            if (!text.empty()) conference.add_text_child(name, text);
        }
    }
    if (rest == nullptr) return out;
    for (const Element& child : rest->children()) {
        if (!is_listed_bookmark(child)) out->add_copy(child);
    }
    return out;
}

}  // namespace parlance::xmpp
