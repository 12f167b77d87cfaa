#include "server/pubsub/node.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace parlance::server::pubsub {

namespace {

bool is_before(const Subscriber& a, const Subscriber& b) {
    return std::tie(a.jid.full(), a.id) < std::tie(b.jid.full(), b.id);
}

// Full JIDs of one bare JID stand together, but not beside the bare JID: '.' is before '/'.
template <class List, class Found>
void find(List& list, std::string_view from, bool exact, Found& found) {
    auto place = std::lower_bound(list.begin(), list.end(), from,
                                  [](const Subscriber& each, std::string_view jid) {
                                      return std::string_view(each.jid.full()) < jid;
                                  });
    for (; place != list.end(); ++place) {
        const std::string& jid = place->jid.full();
        if (exact ? jid != from : !jid.starts_with(from)) break;
        found.push_back(&*place);
    }
}

template <class Found, class List>
Found find_all(List& list, std::string_view bare) {
    Found found;
    find(list, bare, true, found);
    find(list, std::string(bare) + "/", false, found);
    return found;
}

}  // namespace

std::vector<Subscriber*> Node::subscriptions_of(std::string_view bare) {
    return find_all<std::vector<Subscriber*>>(subscribers, bare);
}

std::vector<const Subscriber*> Node::subscriptions_of(std::string_view bare) const {
    return find_all<std::vector<const Subscriber*>>(subscribers, bare);
}

void Node::add(Subscriber subscriber) {
    auto place = std::lower_bound(subscribers.begin(), subscribers.end(), subscriber, is_before);
    subscribers.insert(place, std::move(subscriber));
}

void Node::remove(const Subscriber& subscriber) {
    subscribers.erase(subscribers.begin() + (&subscriber - subscribers.data()));
}

}  // namespace parlance::server::pubsub
