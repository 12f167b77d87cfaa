#include "server/modules/push.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/log.h"
#include "base/utf8.h"
#include "server/entity/host.h"
#include "server/entity/quotas.h"
#include "server/modules/message.h"
#include "server/modules/offline.h"
#include "server/modules/room_notice.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

namespace ns = xmpp::ns;
namespace push_rows = storage::push;
using xmpp::Condition;
using xmpp::MessageType;

constexpr std::size_t kOptionsBytes = 4'096;
constexpr std::size_t kNodeBytes = 1'024;
// Between two publications for one device: what comes meanwhile is told together. A call cannot
// wait that long, nor for an answer.
constexpr std::int64_t kQuietUs = 5 * base::kSecondUs;
constexpr std::int64_t kQuietForCallsUs = base::kSecondUs;
// After which a service is not expected to answer any more.
constexpr std::int64_t kPushAnswerUs = 60 * base::kSecondUs;
// Doubtful answers in a row, and for how long, until nobody believes any more that it is mended
// (§7.1).
constexpr int kFailures = 20;
constexpr std::int64_t kFailingUs = 86'400 * base::kSecondUs;
constexpr std::size_t kRecent = 32;

bool looks(const entity::User& user, const push_rows::Registration& registration) {
    const entity::Session* session = user.session(registration.resource);
    return session != nullptr && session->link().attentive();
}

bool may_publish(const xmpp::DataForm& form) {
    return form.kind() == xmpp::FormKind::submit && form.form_type() == ns::publish_options;
}

// The message has been here before: a session did not take it (XEP-0198 §4).
bool comes_back(const xmpp::Stanza& message, const std::string& domain) {
    for (const xmpp::Element& child : message.element().children()) {
        if (child.is("delay", ns::delay) && child.attr("from") == domain) return true;
    }
    return false;
}

// What is to become of the message if the device does not get it itself: other sessions of the
// account have it, or storage does.
bool stays(const entity::User& user, const xmpp::Stanza& message) {
    bool for_account = message.to().is_bare() ? message.message_type() != MessageType::groupchat
                                              : message.message_type() == MessageType::chat;
    if (!for_account || keeps(message) != Keep::store) return false;
    const auto& sessions = user.sessions();
    bool taken = std::any_of(sessions.begin(), sessions.end(), [&message](const auto& session) {
        return receives(*session, message);
    });
    auto limit = static_cast<std::int64_t>(quota_of(user, entity::Quota::waiting));
    return taken || user.state().spooled < limit;
}

// The message inside a copy for another device (XEP-0280).
const xmpp::Element* copied(const xmpp::Element& message) {
    const xmpp::Element* carbon = message.child("received", ns::carbons);
    const xmpp::Element* wrapper =
        carbon == nullptr ? nullptr : carbon->child("forwarded", ns::forward);
    return wrapper == nullptr ? nullptr : wrapper->child("message", ns::client);
}

}  // namespace

std::string Push::key(const entity::User& user, const Registration& registration) {
    return user.owner() + '\n' + registration.service + '\n' + registration.node;
}

IqReply Push::enable(const IqRequest& request, IqPlace& place) {
    if (!request.is_set()) return refuse(Condition::bad_request);
    const xmpp::Element& enable = request.payload();
    if (!enable.has_attr("jid")) return refuse(Condition::bad_request);
    auto service = xmpp::Jid::parse(enable.attr("jid"));
    if (!service) return refuse(Condition::jid_malformed);
    Registration wanted(service->full(), std::string(enable.attr("node")));
    if (wanted.node.size() > kNodeBytes) return refuse(Condition::not_acceptable);
    wanted.resource = request.from().resource();
    if (const xmpp::Element* x = enable.child("x", ns::data_forms)) {
        auto form = xmpp::DataForm::parse(*x);
        if (!form || !may_publish(*form)) return refuse(Condition::bad_request);
        wanted.options = xmpp::to_xml(form->document().root());
        if (wanted.options.size() > kOptionsBytes) return refuse(Condition::not_acceptable);
    }
    entity::User& user = *place.user;
    auto& list = user.state().push;
    auto known = std::find_if(list.begin(), list.end(), [&wanted](const Registration& each) {
        return each.service == wanted.service && each.node == wanted.node;
    });
    if (known == list.end()) {
        if (list.size() >= user.shard().config().limits.push_registrations) {
            return refuse(xmpp::StanzaError(Condition::resource_constraint,
                                            "too many push services are enabled"));
        }
        known = list.emplace(list.end());
    }
    devices_.erase(key(user, wanted));
    place.outcome.write(push_rows::put(user.owner(), wanted));
    *known = std::move(wanted);
    return xmpp::Document();
}

IqReply Push::disable(const IqRequest& request, IqPlace& place) {
    if (!request.is_set()) return refuse(Condition::bad_request);
    const xmpp::Element& disable = request.payload();
    if (!disable.has_attr("jid")) return refuse(Condition::bad_request);
    auto service = xmpp::Jid::parse(disable.attr("jid"));
    if (!service) return refuse(Condition::jid_malformed);
    bool all = !disable.has_attr("node");
    std::string_view node = disable.attr("node");
    entity::User& user = *place.user;
    auto& list = user.state().push;
    // What is not enabled is disabled.
    for (std::size_t i = list.size(); i-- > 0;) {
        bool meant = list[i].service == service->full() && (all || list[i].node == node);
        if (meant) remove(user, i, place.outcome);
    }
    return xmpp::Document();
}

void Push::remove(entity::User& user, std::size_t index, Outcome& outcome) {
    auto& list = user.state().push;
    const Registration& registration = list[index];
    outcome.write(push_rows::erase(user.owner(), registration.service, registration.node));
    devices_.erase(key(user, registration));
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
    if (list.empty()) list.shrink_to_fit();
}

bool Push::counted(const Device& device, std::string_view from, const xmpp::Element& message) {
    const auto& recent = device.recent;
    return std::find(recent.begin(), recent.end(), fingerprint(from, message)) != recent.end();
}

void Push::count(Device& device, std::string_view from, const xmpp::Element& message,
                 const Notable& news) {
    ++device.unseen;
    if (device.recent.size() >= kRecent) device.recent.erase(device.recent.begin());
    device.recent.push_back(fingerprint(from, message));
    const PushConfig& config = host_.shard().config().push;
    device.sender = config.sender ? from : std::string_view();
    device.body = config.body ? base::first_bytes(news.body, kPushedBodyBytes) : "";
}

Verdict Push::on_message(Traffic& traffic) {
    entity::User& user = traffic.owner();
    if (!user.exists() || user.state().push.empty()) return Verdict::pass();
    if (is_revoked(traffic)) return Verdict::done();
    const xmpp::Stanza& message = traffic.stanza();
    MessageType type = message.message_type();
    if (type == MessageType::headline || type == MessageType::error) return Verdict::pass();
    auto news = notable(message.element());
    if (!news) return Verdict::pass();
    bool kept = !traffic.archive_id().empty() || stays(user, message) ||
                is_room_notice(host_.shard(), message);
    bool back = comes_back(message, host_.domain());
    for (const Registration& registration : user.state().push) {
        // The device knows what it has written itself.
        bool own = message.from().bare_view() == user.owner() &&
                   message.from().resource() == registration.resource;
        if (own) continue;
        if (looks(user, registration)) {
            forget_news(user, registration);
            continue;
        }
        const entity::Session* session = user.session(registration.resource);
        if (!kept && (session == nullptr || !receives(*session, message))) continue;
        Device& waiting = device(user, registration);
        const std::string& from = message.from().full();
        // From now on nothing is on its way that could come back.
        if (session == nullptr && !back) waiting.recent.clear();
        // Without an id two messages may well say the same.
        if (back && counted(waiting, from, message.element())) continue;
        count(waiting, from, message.element(), *news);
        tell(user, registration, waiting, news->call, traffic.outcome());
    }
    return Verdict::pass();
}

// Only what becomes a request that waits for an answer (RFC 6121 §3.1.3).
Verdict Push::on_subscription(Traffic& traffic) {
    entity::User& user = traffic.owner();
    if (traffic.stanza().presence_type() != xmpp::PresenceType::subscribe) return Verdict::pass();
    if (!user.exists() || user.state().push.empty()) return Verdict::pass();
    const RosterRow* row = find_row(user, traffic.stanza().from().bare_view());
    xmpp::SubscriptionState before = state_of(row);
    xmpp::SubscriptionStep step = xmpp::inbound(before, xmpp::SubscriptionAct::subscribe);
    if (!step.forward || !step.changed(before)) return Verdict::pass();
    // The request is counted once it has been decided upon, behind this stage.
    traffic.outcome().run([this, owner = user.jid()] {
        entity::User* held = host_.shard().find_user(owner.full());
        if (held == nullptr) return;
        held->lane().submit([this, held](Outcome& outcome) {
            if (!held->exists()) return;
            for (const Registration& registration : held->state().push) {
                if (looks(*held, registration)) continue;
                tell(*held, registration, device(*held, registration), false, outcome);
            }
        });
    });
    return Verdict::pass();
}

void Push::tell(entity::User& user, const Registration& registration, Device& device, bool call,
                Outcome& outcome) {
    std::int64_t time = user.shard().environment().clock.monotonic_us();
    device.due = true;
    device.call = device.call || call;
    std::int64_t wait = device.publishing.empty() ? kQuietUs : kPushAnswerUs;
    if (device.call) wait = kQuietForCallsUs;
    if (device.sent_us != 0 && time < device.sent_us + wait) {
        return tell_later(user, registration, device, device.sent_us + wait);
    }
    publish(user, registration, device, outcome);
}

void Push::publish(entity::User& user, const Registration& registration, Device& device,
                   Outcome& outcome) {
    Shard& shard = user.shard();
    auto service = xmpp::Jid::parse(registration.service);
    if (!service) return;
    Summary summary;
    summary.messages = device.unseen;
    const auto& roster = user.state().roster;
    summary.subscriptions = std::count_if(roster.begin(), roster.end(),
                                          [](const RosterRow& row) { return row.pending_in; });
    summary.sender = device.sender;
    summary.body = device.body;
    auto options = registration.options.empty()
                       ? std::nullopt
                       : xmpp::parse_document(shard.parsers(), registration.options);
    device.due = device.call = false;
    device.publishing = "push-" + shard.environment().random.hex(8);
    device.sent_us = shard.environment().clock.monotonic_us();
    xmpp::Document iq = xmpp::new_stanza(xmpp::StanzaKind::iq, "set", device.publishing);
    xmpp::Document payload =
        publication(registration, options ? &options->root() : nullptr, summary);
    iq->add_copy(payload.root());
    // From the account: services expect the server or the bare address (§4.2), and so the answer
    // comes here.
    auto stanza = xmpp::Stanza::make(std::move(iq), user.jid(), std::move(*service));
    if (stanza) outcome.route(std::move(*stanza));
}

void Push::tell_later(entity::User& user, const Registration& registration, Device& device,
                      std::int64_t at_us) {
    if (device.timer_us != 0 && device.timer_us <= at_us) return;
    device.timer_us = at_us;
    user.shard().environment().timers.at(
        at_us, [this, owner = user.jid(), service = registration.service, node = registration.node,
                at_us] { look_again(owner, service, node, at_us); });
}

void Push::look_again(const xmpp::Jid& owner, const std::string& service, const std::string& node,
                      std::int64_t planned_us) {
    Shard& shard = host_.shard();
    auto place = devices_.find(owner.full() + '\n' + service + '\n' + node);
    // An earlier look may have been planned since.
    if (place == devices_.end() || place->second.timer_us != planned_us) return;
    place->second.timer_us = 0;
    if (!place->second.due || shard.draining()) return;
    entity::User* user = shard.activate(owner);
    if (user == nullptr) return;
    user->lane().submit([this, user, service, node](Outcome& outcome) {
        if (!user->exists()) return;
        for (const Registration& each : user->state().push) {
            if (each.service != service || each.node != node) continue;
            if (looks(*user, each)) return forget_news(*user, each);
            Device& waiting = device(*user, each);
            if (waiting.due) tell(*user, each, waiting, false, outcome);
            return;
        }
    });
}

void Push::forget_news(entity::User& user, const Registration& registration) {
    auto place = devices_.find(key(user, registration));
    if (place == devices_.end()) return;
    Device& device = place->second;
    device.unseen = 0;
    device.due = device.call = false;
    // What is known of messages on their way matters as long as they may come back.
    bool under_way = false;
    if (const entity::Session* session = user.session(registration.resource)) {
        session->link().for_each_unacknowledged(
            [&under_way](const xmpp::Stanza&) { under_way = true; });
    }
    if (device.publishing.empty() && !under_way) devices_.erase(place);
}

void Push::on_attention(entity::Session& session, Outcome& outcome) {
    entity::User& user = session.user();
    for (const Registration& registration : user.state().push) {
        if (registration.resource != session.resource()) continue;
        if (session.link().attentive()) {
            forget_news(user, registration);
        } else if (session.link().hibernating()) {
            count_unacknowledged(session, registration, outcome);
        }
    }
}

void Push::count_unacknowledged(entity::Session& session, const Registration& registration,
                                Outcome& outcome) {
    entity::User& user = session.user();
    bool news = false;
    bool call = false;
    session.link().for_each_unacknowledged([&](const xmpp::Stanza& stanza) {
        if (!stanza.is_message()) return;
        MessageType type = stanza.message_type();
        if (type == MessageType::headline || type == MessageType::error) return;
        const xmpp::Element* inner = copied(stanza.element());
        const xmpp::Element& message = inner == nullptr ? stanza.element() : *inner;
        std::string_view from = inner == nullptr ? stanza.from().full() : inner->attr("from");
        auto worth = notable(message);
        if (!worth) return;
        Device& waiting = device(user, registration);
        if (counted(waiting, from, message)) return;
        count(waiting, from, message, *worth);
        news = true;
        call = call || worth->call;
    });
    if (news) tell(user, registration, device(user, registration), call, outcome);
}

bool Push::gives_up(Device& device, const xmpp::Stanza& answer) const {
    if (!answer.is_error()) {
        device.failures = 0;
        return false;
    }
    Outlook what = outlook(answer.element());
    if (what != Outlook::doubtful) return what == Outlook::hopeless;
    std::int64_t now = host_.shard().environment().clock.monotonic_us();
    if (device.failures == 0) device.failing_us = now;
    ++device.failures;
    return device.failures >= kFailures && now - device.failing_us >= kFailingUs;
}

Verdict Push::on_answer(Traffic& traffic) {
    const xmpp::Stanza& answer = traffic.stanza();
    entity::User& user = traffic.owner();
    if (answer.is_request() || !answer.to().is_bare() || !user.exists()) return Verdict::pass();
    auto& list = user.state().push;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].service != answer.from().full()) continue;
        auto place = devices_.find(key(user, list[i]));
        if (place == devices_.end() || place->second.publishing.empty()) continue;
        Device& answered = place->second;
        if (answered.publishing != answer.id()) continue;
        answered.publishing.clear();
        if (gives_up(answered, answer)) {
            base::log::info("push service disabled after an error",
                            {{"jid", user.owner()}, {"service", list[i].service}});
            remove(user, i, traffic.outcome());
        } else if (answered.due) {
            tell(user, list[i], answered, false, traffic.outcome());
        } else if (looks(user, list[i])) {
            forget_news(user, list[i]);
        }
        return Verdict::done();
    }
    return Verdict::pass();
}

bool Push::is_revoked(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    const xmpp::Element* pubsub = message.element().child("pubsub", ns::pubsub);
    const xmpp::Element* change =
        pubsub == nullptr ? nullptr : pubsub->child("affiliation", ns::pubsub);
    if (change == nullptr || change->attr("affiliation") != "none") return false;
    entity::User& user = traffic.owner();
    if (change->attr("jid") != user.owner()) return false;
    auto& list = user.state().push;
    for (std::size_t i = 0; i < list.size(); ++i) {
        bool meant =
            list[i].service == message.from().full() && list[i].node == pubsub->attr("node");
        if (!meant) continue;
        remove(user, i, traffic.outcome());
        return true;
    }
    return false;
}

void Push::declare(Registry& registry) {
    registry.implements({xep("0357", "0.4.1")});
    registry.host_feature(ns::push);
    registry.account_feature(ns::push);
    registry.iq_now(
        IqScope::own_account, ns::push, "enable",
        [this](const IqRequest& request, IqPlace& place) { return enable(request, place); });
    registry.iq_now(
        IqScope::own_account, ns::push, "disable",
        [this](const IqRequest& request, IqPlace& place) { return disable(request, place); });
    registry.stage(Direction::inbound, Stage::copy, xmpp::StanzaKind::message,
                   [this](Traffic& traffic) { return on_message(traffic); });
    registry.stage(Direction::inbound, Stage::copy, xmpp::StanzaKind::presence,
                   [this](Traffic& traffic) { return on_subscription(traffic); });
    registry.stage(Direction::inbound, Stage::copy, xmpp::StanzaKind::iq,
                   [this](Traffic& traffic) { return on_answer(traffic); });
    registry.on_account_removed([this](entity::User& user, Outcome&) {
        for (const Registration& each : user.state().push) devices_.erase(key(user, each));
    });
    registry.on_session_bound(
        [this](entity::Session& session, Outcome& outcome) { on_attention(session, outcome); });
    registry.on_attention(
        [this](entity::Session& session, Outcome& outcome) { on_attention(session, outcome); });
}

}  // namespace parlance::server::modules
