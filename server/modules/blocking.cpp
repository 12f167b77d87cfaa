#include "server/modules/blocking.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "server/modules/block_rules.h"
#include "server/modules/presence_fan_out.h"
#include "server/modules/refusal.h"
#include "server/modules/reports.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "storage/blocklist.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;
using Jids = std::vector<std::string>;

// Never between one's own sessions (XEP-0191 §4), nor between a client and its server: the domain
// can be blocked because of its users, but the account still lives there.
bool exempt(const entity::User& user, const xmpp::Jid& peer) {
    return peer.bare_view() == user.jid().full() || peer.full() == user.jid().domain();
}

Verdict check_outbound(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    entity::User& user = traffic.owner();
    if (user.state().blocklist.empty() || exempt(user, stanza.to())) return Verdict::pass();
    if (!is_blocked(user.state().blocklist, stanza.to())) return Verdict::pass();
    return refuse_sender(traffic,
                         xmpp::StanzaError(Condition::not_acceptable, xmpp::ErrorType::cancel)
                             .with_application("blocked", xmpp::ns::blocking_errors));
}

// §3.3: the user seems to be offline to those who are blocked.
Verdict check_inbound(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    entity::User& user = traffic.owner();
    if (user.state().blocklist.empty() || exempt(user, stanza.from())) return Verdict::pass();
    if (!is_blocked(user.state().blocklist, stanza.from())) return Verdict::pass();
    // An error in answer to a room would make it throw the user out for what one occupant says.
    bool silent = stanza.is_presence() ||
                  (stanza.is_message() && stanza.message_type() == xmpp::MessageType::groupchat);
    return silent ? Verdict::done() : Verdict::refuse(Condition::service_unavailable);
}

xmpp::Document list_of(const Jids& jids, std::string_view name) {
    xmpp::Document list(name, xmpp::ns::blocking);
    for (const std::string& jid : jids) list->add("item").set("jid", jid);
    return list;
}

void push(entity::User& user, const xmpp::Document& change, Outcome& outcome) {
    xmpp::Document iq =
        xmpp::new_stanza(xmpp::StanzaKind::iq, "set",
                         "block-" + std::to_string(user.shard().environment().clock.wall_us()));
    iq->add_copy(change.root());
    auto stanza = xmpp::Stanza::make(std::move(iq), user.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    for (const auto& session : user.sessions()) {
        if (!session->blocklist_interested) continue;
        outcome.emit(session->id(), stanza->with_to(session->jid()));
    }
}

// The entries of a block or unblock command, prepared, each once.
base::Result<Jids, xmpp::StanzaError> items_of(const xmpp::Element& command) {
    Jids jids;
    for (const xmpp::Element& item : command.children()) {
        auto jid =
            item.is("item", xmpp::ns::blocking) ? xmpp::Jid::parse(item.attr("jid")) : std::nullopt;
        if (!jid) {
            bool malformed = item.has_attr("jid");
            return base::Failure<xmpp::StanzaError>(malformed ? Condition::jid_malformed
                                                              : Condition::bad_request);
        }
        if (std::find(jids.begin(), jids.end(), jid->full()) == jids.end()) {
            jids.push_back(jid->full());
        }
    }
    return jids;
}

// The contacts of the roster that are of this kind and that the entries `changed` cover, or the
// resource of one that an entry names.
template <class Visit>
void for_each_contact(entity::User& user, const Jids& changed, bool (*is_meant)(const RosterRow&),
                      Visit visit) {
    for (const RosterRow& row : user.state().roster) {
        if (!is_meant(row)) continue;
        auto contact = xmpp::Jid::parse(row.contact);
        if (contact && is_blocked(changed, *contact)) visit(*contact);
    }
    for (const std::string& entry : changed) {
        auto jid = xmpp::Jid::parse(entry);
        if (!jid || jid->is_bare() || exempt(user, *jid)) continue;
        const RosterRow* row = find_row(user, jid->bare_view());
        if (row != nullptr && is_meant(*row)) visit(*jid);
    }
}

// What was not let through meanwhile: the answer goes to the session, or, from elsewhere, to the
// account (RFC 6121 §4.3.1).
void ask_for_presence(entity::User& user, const xmpp::Jid& contact, Outcome& outcome) {
    bool here = user.shard().find_host(contact.domain()) != nullptr;
    for (const auto& session : user.sessions()) {
        if (!session->presence().available) continue;
        const xmpp::Jid& from = here ? session->jid() : user.jid();
        outcome.route(bare_presence(xmpp::PresenceType::probe, from, contact));
        if (!here) return;
    }
}

struct Reported {
    storage::abuse_reports::Report report;
    std::string jid;
};

// XEP-0377 §4: each concerns the address of its own item.
base::Result<std::vector<Reported>, xmpp::StanzaError> reports_of(const xmpp::Element& command) {
    std::vector<Reported> reports;
    for (const xmpp::Element& item : command.children()) {
        auto report = report_in(item);
        if (!report) return base::Failure<xmpp::StanzaError>(report.error());
        auto jid = xmpp::Jid::parse(item.attr("jid"));
        if (*report && jid) reports.push_back({std::move(**report), jid->full()});
    }
    return reports;
}

void hide_from(entity::User& user, const Jids& added, Outcome& outcome) {
    for_each_contact(user, added, gets_presence,
                     [&](const xmpp::Jid& viewer) { send_unavailable(user, viewer, outcome); });
    for (const auto& session : user.sessions()) {
        auto& directed = session->directed();
        for (auto seen = directed.begin(); seen != directed.end();) {
            if (!is_blocked(added, *seen) || exempt(user, *seen)) {
                ++seen;
                continue;
            }
            const RosterRow* row = find_row(user, seen->bare_view());
            bool told = session->presence().available && seen->is_bare() && row != nullptr &&
                        gets_presence(*row);
            if (!told) {
                outcome.route(
                    bare_presence(xmpp::PresenceType::unavailable, session->jid(), *seen));
            }
            seen = directed.erase(seen);
        }
    }
}

IqReply block(const IqRequest& request, IqPlace& place, const Reports& filed) {
    if (!request.is_set()) return refuse(Condition::bad_request);
    entity::User& user = *place.user;
    auto items = items_of(request.payload());
    if (!items) return refuse(items.error());
    if (items->empty()) return refuse(Condition::bad_request);
    auto reports = reports_of(request.payload());
    if (!reports) return refuse(reports.error());
    Jids& list = user.state().blocklist;
    Jids added;
    for (const std::string& jid : *items) {
        if (!std::binary_search(list.begin(), list.end(), jid)) added.push_back(jid);
    }
    if (list.size() + added.size() > user.shard().config().limits.blocklist_items) {
        return refuse(xmpp::StanzaError(Condition::resource_constraint, "the block list is full"));
    }
    std::sort(added.begin(), added.end());
    // Those who are told are those who could see the user until now.
    Jids news = added;
    for (const std::string& jid : added) {
        auto entry = xmpp::Jid::parse(jid);
        if (entry && is_blocked(list, *entry)) std::erase(news, jid);
    }
    hide_from(user, news, place.outcome);
    for (const std::string& jid : added) {
        list.insert(std::lower_bound(list.begin(), list.end(), jid), jid);
        place.outcome.write(storage::blocklist::add(user.owner(), jid));
    }
    for (Reported& each : *reports) {
        filed.file(user, std::move(each.report), each.jid, place.outcome);
    }
    push(user, list_of(*items, "block"), place.outcome);
    return xmpp::Document();
}

IqReply unblock(const IqRequest& request, IqPlace& place) {
    if (!request.is_set()) return refuse(Condition::bad_request);
    entity::User& user = *place.user;
    auto items = items_of(request.payload());
    if (!items) return refuse(items.error());
    Jids& list = user.state().blocklist;
    Jids removed;
    if (items->empty()) {
        removed = std::exchange(list, {});
        place.outcome.write(storage::blocklist::clear(user.owner()));
    } else {
        for (const std::string& jid : *items) {
            auto entry = std::lower_bound(list.begin(), list.end(), jid);
            if (entry == list.end() || *entry != jid) continue;
            list.erase(entry);
            removed.push_back(jid);
            place.outcome.write(storage::blocklist::remove(user.owner(), jid));
        }
        std::sort(removed.begin(), removed.end());
    }
    push(user, list_of(*items, "unblock"), place.outcome);
    for_each_contact(user, removed, gets_presence, [&](const xmpp::Jid& viewer) {
        if (!is_blocked(list, viewer)) send_current(user, viewer, place.outcome);
    });
    for_each_contact(user, removed, gives_presence, [&](const xmpp::Jid& contact) {
        if (!is_blocked(list, contact)) ask_for_presence(user, contact, place.outcome);
    });
    return xmpp::Document();
}

IqReply get_blocklist(const IqRequest& request, IqPlace& place) {
    if (request.is_set()) return refuse(Condition::bad_request);
    if (place.session != nullptr) place.session->blocklist_interested = true;
    return list_of(place.user->state().blocklist, "blocklist");
}

}  // namespace

void Blocking::declare(Registry& registry) {
    registry.implements({xep("0191", "1.3")});
    registry.host_feature(xmpp::ns::blocking);
    registry.iq_now(IqScope::own_account, xmpp::ns::blocking, "blocklist", get_blocklist);
    registry.iq_now(IqScope::own_account, xmpp::ns::blocking, "block",
                    [this](const IqRequest& request, IqPlace& place) {
                        return block(request, place, reports_);
                    });
    registry.iq_now(IqScope::own_account, xmpp::ns::blocking, "unblock", unblock);
    registry.stage(Direction::outbound, Stage::admit, check_outbound);
    registry.stage(Direction::inbound, Stage::admit, check_inbound);
}

}  // namespace parlance::server::modules
