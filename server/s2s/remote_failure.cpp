// What cannot go to a remote domain: it waits for another try, or goes back to its senders.
#include <algorithm>
#include <utility>

#include "base/log.h"
#include "server/defence/gate.h"
#include "server/s2s/kept_streams.h"
#include "server/s2s/remote_domain.h"
#include "server/shard.h"

namespace parlance::server::s2s {

namespace {

using xmpp::Condition;

constexpr std::int64_t kFirstRetryUs = 5 * base::kSecondUs;
constexpr std::int64_t kLastRetryUs = 600 * base::kSecondUs;

bool is_answer(const xmpp::Stanza& stanza) {
    return stanza.is_error() || (stanza.is_iq() && !stanza.is_request());
}

// Those whose sender expects that something comes of them.
bool owes_error(const xmpp::Stanza& stanza) {
    if (!stanza.is_presence()) return !is_answer(stanza);
    return stanza.presence_type() == xmpp::PresenceType::available ||
           stanza.presence_type() == xmpp::PresenceType::subscribe;
}

}  // namespace

// By administrators; see defence/gate.h.
const Failure& kept_apart() {
    static const Failure failure(defence::not_allowed().condition, true,
                                 defence::not_allowed().text);
    return failure;
}

std::optional<Outbound> RemoteDomain::take_allowed(Line& line) {
    while (!line.waiting.empty()) {
        Outbound first = take_first(line);
        // An error may be the gate's own answer.
        bool goes =
            first.stanza.is_error() || !defence::keeps_apart(federation_.shard(), first.stanza);
        if (goes) return first;
        refuse(std::move(first), kept_apart());
    }
    return std::nullopt;
}

// It is known by then that nothing can be sent; what cannot wait in storage goes back.
void RemoteDomain::refuse_kept(const Failure& failure, std::string_view ours) {
    federation_.kept().refuse(*this, failure, [&failure, ours](const Outbound& each) {
        bool concerned = ours.empty() || each.stanza.from().domain() == ours;
        return concerned && (failure.lasting || each.spool_id.empty());
    });
}

void RemoteDomain::line_failed(const std::string& ours, const Failure& failure) {
    back_off(failure);
    refuse_kept(failure, ours);
    fail_line(lines_[ours], failure);
}

void RemoteDomain::connection_failed(const Failure& failure) {
    connecting_ = false;
    back_off(failure);
    for (auto& [ours, line] : lines_) {
        if (line.asked) fail_line(line, failure);
    }
    refuse_kept(failure, {});
    fail_questions(failure);
    if (!failure.lasting || !behind_ || std::exchange(returning_, true)) return;
    std::int64_t now = federation_.shard().environment().clock.wall_us();
    federation_.scope().spawn("stanzas for a domain that is not there",
                              return_stored(&federation_, domain_, now, failure));
}

void RemoteDomain::back_off(const Failure& failure) {
    note(failure);
    std::int64_t wait = kFirstRetryUs << std::min<std::uint32_t>(failures_, 7);
    ++failures_;
    wait = std::min(wait, kLastRetryUs);
    // Not all at the same time after an outage.
    std::string noise = federation_.shard().environment().random.bytes(1);
    wait += wait / 4 * static_cast<unsigned char>(noise[0]) / 255;
    retry_at_us_ = federation_.shard().environment().clock.monotonic_us() + wait;
}

void RemoteDomain::note(const Failure& failure) {
    base::log::warn("server not reached", {{"server", domain_}, {"reason", failure.why}});
    last_failure_ = failure;
    last_failure_us_ = federation_.shard().environment().clock.wall_us();
}

void RemoteDomain::fail_line(Line& line, const Failure& failure) {
    line.asked = false;
    for (Outbound& each : std::exchange(line.waiting, {})) {
        --in_memory_;
        memory_bytes_ -= each.stanza.wire_size();
        if (failure.lasting || each.spool_id.empty()) {
            refuse(std::move(each), failure);
        } else {
            keep(std::move(each), false);
        }
    }
}

void RemoteDomain::fail_questions(const Failure& failure) {
    for (Question& each : std::exchange(questions_, {})) {
        each.done(failure.lasting ? KeyVerdict::unknown_domain : KeyVerdict::unreachable);
    }
}

void RemoteDomain::refuse(Outbound outbound, const Failure& failure) {
    if (owes_error(outbound.stanza)) {
        xmpp::ErrorType type = failure.lasting ? xmpp::ErrorType::cancel : xmpp::ErrorType::wait;
        // "Not found" says it all; what an operator sees besides is nothing for users.
        bool plain = failure.condition == Condition::remote_server_not_found;
        xmpp::StanzaError error(failure.condition, type, plain ? "" : failure.why);
        Envelope answer(outbound.stanza.error_reply(error), Receipt());
        answer.passes = true;
        federation_.shard().route(std::move(answer));
    }
    outbound.receipt.settle(Fate::refused);
    if (!outbound.spool_id.empty()) {
        held_.insert(outbound.spool_id);
        federation_.forget(domain_, std::move(outbound.spool_id));
    }
}

}  // namespace parlance::server::s2s
