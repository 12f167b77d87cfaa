// Bookmarks of chat rooms in their two forms: one item for each (XEP-0402), and one list of all
// (XEP-0048). What one form has and the other has not is kept from the earlier bookmark. Pure, any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xmpp/element.h"

namespace parlance::xmpp {

struct Bookmark {
    std::string room;     // JID: the id of the item
    Document conference;  // <conference xmlns='urn:xmpp:bookmarks:1'/>

    Bookmark() {}
    Bookmark(std::string jid, Document element)
        : room(std::move(jid)), conference(std::move(element)) {}
};

// Whether `child` of a list stands for a bookmark that the other form can express.
bool is_listed_bookmark(const Element& child);
// `listed` as an item; `earlier`, the item as it was, may be null.
Document bookmark_of(const Element& listed, const Element* earlier);
// The list of `bookmarks`, with those children of `rest` (which may be null) that are no bookmarks.
Document bookmark_list(const std::vector<Bookmark>& bookmarks, const Element* rest);

}  // namespace parlance::xmpp
