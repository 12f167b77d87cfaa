#include "server/modules/remote_blocklists.h"

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"
#include "xmpp/result_set.h"

namespace parlance::server::modules {

namespace {

constexpr std::string_view kQuestion = "blocklist-";
constexpr std::int64_t kListAnswerUs = 60 * base::kSecondUs;
// A service may have lost the subscription, or an event.
constexpr std::int64_t kListAgainUs = 6 * 3600 * base::kSecondUs;
constexpr std::int64_t kListRetryUs = 60 * base::kSecondUs;
constexpr unsigned kMostRetryDoublings = 6;
constexpr std::size_t kListItems = 200'000;
// An answer has to fit into a stanza.
constexpr std::string_view kPageItems = "500";

}  // namespace

bool RemoteBlocklists::reads() const {
    Shard& shard = host_.shard();
    return shard.index() == 0 && shard.hosts().front().get() == &host_;
}

void RemoteBlocklists::configure() {
    if (!reads()) return;
    Shard& shard = host_.shard();
    const auto& wanted = shard.config().defence.remote_blocklists;
    shard.defence().blocklist.keep_remote(wanted);
    std::erase_if(lists_, [&wanted](const auto& entry) {
        return std::find(wanted.begin(), wanted.end(), entry.first) == wanted.end();
    });
    for (const std::string& name : wanted) {
        if (lists_.count(name) != 0) continue;
        std::size_t slash = name.find('/');
        auto service = xmpp::Jid::parse(std::string_view(name).substr(0, slash));
        if (slash == std::string::npos || !service) continue;
        List& list = lists_[name];
        list.service = *service;
        list.node = name.substr(slash + 1);
        subscribe(name);
    }
}

void RemoteBlocklists::ask(const std::string& name, List& list, xmpp::StanzaKind kind,
                           xmpp::Document payload) {
    Shard& shard = host_.shard();
    list.question = std::string(kQuestion) + shard.environment().random.hex(16);
    xmpp::Document iq = xmpp::new_stanza(kind, list.subscribing ? "set" : "get", list.question);
    iq->add_copy(payload.root());
    auto stanza = xmpp::Stanza::make(std::move(iq), host_.jid(), list.service);
    if (!stanza) return;
    shard.route(std::move(*stanza), Receipt());
    auto& environment = shard.environment();
    environment.timers.at(environment.clock.monotonic_us() + kListAnswerUs,
                          [this, name, question = list.question] {
                              auto found = lists_.find(name);
                              if (found == lists_.end() || found->second.question != question)
                                  return;
                              failed(name, found->second, "no answer");
                          });
}

// XEP-0060 §6.1. Again and again: who is subscribed already stays so.
void RemoteBlocklists::subscribe(const std::string& name) {
    auto found = lists_.find(name);
    if (found == lists_.end()) return;
    List& list = found->second;
    list.subscribing = true;
    xmpp::Document pubsub("pubsub", xmpp::ns::pubsub);
    xmpp::Element& request = pubsub->add("subscribe");
    request.set("node", list.node);
    request.set("jid", host_.domain());
    ask(name, list, xmpp::StanzaKind::iq, std::move(pubsub));
}

// §6.5
void RemoteBlocklists::ask_for_page(const std::string& name, List& list, const std::string& after) {
    list.subscribing = false;
    xmpp::Document pubsub("pubsub", xmpp::ns::pubsub);
    pubsub->add("items").set("node", list.node);
    xmpp::Element& set = pubsub->add("set", xmpp::ns::rsm);
    set.add_text_child("max", kPageItems);
    if (!after.empty()) set.add_text_child("after", after);
    ask(name, list, xmpp::StanzaKind::iq, std::move(pubsub));
}

void RemoteBlocklists::again(const std::string& name, std::int64_t delay_us) {
    auto& environment = host_.shard().environment();
    environment.timers.at(environment.clock.monotonic_us() + delay_us,
                          [this, name] { subscribe(name); });
}

void RemoteBlocklists::failed(const std::string& name, List& list, const std::string& why) {
    list.question.clear();
    base::log::warn("block list of another service not read", {{"list", name}, {"reason", why}});
    const unsigned doublings = std::min(list.failures++, kMostRetryDoublings);
    again(name, kListRetryUs << doublings);
}

bool RemoteBlocklists::concerns(const xmpp::Stanza& stanza) const {
    if (stanza.is_iq()) return stanza.id().starts_with(kQuestion);
    if (!stanza.is_message() || stanza.is_error()) return false;
    if (stanza.element().child("event", xmpp::ns::pubsub_event) == nullptr) return false;
    const auto& wanted = host_.shard().config().defence.remote_blocklists;
    return std::any_of(wanted.begin(), wanted.end(), [&stanza](const std::string& name) {
        auto service = xmpp::Jid::parse(std::string_view(name).substr(0, name.find('/')));
        return service && *service == stanza.from();
    });
}

void RemoteBlocklists::take(const xmpp::Stanza& stanza) {
    for (auto& [name, list] : lists_) {
        if (list.service != stanza.from()) continue;
        if (stanza.is_message()) {
            if (const auto* event = stanza.element().child("event", xmpp::ns::pubsub_event)) {
                take_event(name, list, *event);
            }
        } else if (!list.question.empty() && list.question == stanza.id()) {
            return take_answer(name, list, stanza);
        }
    }
}

void RemoteBlocklists::take_answer(const std::string& name, List& list,
                                   const xmpp::Stanza& answer) {
    list.question.clear();
    if (answer.is_error()) {
        return failed(name, list, list.subscribing ? "subscription refused" : "items refused");
    }
    if (list.subscribing) {
        list.entries = defence::RemoteEntries();
        list.items = 0;
        return ask_for_page(name, list, {});
    }
    const xmpp::Element* pubsub = answer.element().child("pubsub", xmpp::ns::pubsub);
    if (pubsub == nullptr) return failed(name, list, "an answer without items");
    take_page(name, list, *pubsub);
}

void RemoteBlocklists::take_page(const std::string& name, List& list, const xmpp::Element& pubsub) {
    std::size_t new_items = 0;
    if (const xmpp::Element* items = pubsub.child("items", xmpp::ns::pubsub)) {
        for (const xmpp::Element& item : items->children()) {
            if (!item.is("item", xmpp::ns::pubsub)) continue;
            defence::add_item(list.entries, std::string(item.attr("id")));
            ++new_items;
        }
    }
    list.items += new_items;
    const xmpp::Element* set = pubsub.child("set", xmpp::ns::rsm);
    const xmpp::Element* last = set == nullptr ? nullptr : set->child("last", xmpp::ns::rsm);
    const bool full = list.items >= kListItems;
    if (full) base::log::warn("block list cut short", {{"list", name}});
    // Without a set the service has given all it gives; an empty page is the end.
    if (!full && new_items > 0 && last != nullptr && !last->text().empty()) {
        return ask_for_page(name, list, last->text());
    }
    base::log::info("block list read", {{"list", name}, {"items", list.items}});
    host_.shard().defence().blocklist.set_remote(name, std::exchange(list.entries, {}));
    list.failures = 0;
    again(name, kListAgainUs);
}

// §7.1.2.1, §7.2.2.1, §8.5.2
void RemoteBlocklists::take_event(const std::string& name, const List& list,
                                  const xmpp::Element& event) {
    defence::Blocklist& blocklist = host_.shard().defence().blocklist;
    for (const xmpp::Element& what : event.children()) {
        if (what.attr("node") != list.node) continue;
        if (what.is("purge", xmpp::ns::pubsub_event)) blocklist.set_remote(name, {});
        if (!what.is("items", xmpp::ns::pubsub_event)) continue;
        defence::RemoteEntries come;
        defence::RemoteEntries gone;
        for (const xmpp::Element& item : what.children()) {
            const bool listed = item.is("item", xmpp::ns::pubsub_event);
            if (!listed && !item.is("retract", xmpp::ns::pubsub_event)) continue;
            defence::add_item(listed ? come : gone, std::string(item.attr("id")));
        }
        blocklist.change_remote(name, come, gone);
    }
}

void RemoteBlocklists::declare(Registry& registry) {
    registry.on_reconfigured([this] { configure(); });
    // Answers come in on any shard.
    registry.host_message([this](const xmpp::Stanza& stanza, Outcome&) {
        if (!concerns(stanza)) return false;
        if (reads()) {
            take(stanza);
            return true;
        }
        Shard* first = host_.shard().all().front();
        first->environment().executor.post(
            [first, domain = host_.domain(), copy = stanza]() mutable {
                if (entity::Host* host = first->find_host(domain)) {
                    host->inbound(std::move(copy), Receipt());
                }
            });
        return true;
    });
}

void RemoteBlocklists::start() {
    configure();
}

}  // namespace parlance::server::modules
