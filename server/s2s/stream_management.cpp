// Stream management (XEP-0198) on a stream with another server: acknowledgements both ways, and how
// a stream goes on with another connection.
#include "server/stream/stream_management.h"

#include <utility>

#include "base/log.h"
#include "server/s2s/federation.h"
#include "server/s2s/kept_streams.h"
#include "server/s2s/stream.h"
#include "server/shard.h"
#include "xmpp/serializer.h"

namespace parlance::server::s2s {

namespace {

using stream::management_failed;
using xmpp::Condition;
using xmpp::StreamCondition;
using xmpp::StreamError;

constexpr std::size_t kIdBytes = 16;
// XEP-0198 §5: an SM-ID should not be longer.
constexpr std::size_t kLongestId = 4'000;

bool is_true(std::string_view value) {
    return value == "true" || value == "1";
}

std::string with_h(std::string_view name, std::uint32_t h, std::string_view previd) {
    std::string out = "<";
    out.append(name).append(" xmlns='urn:xmpp:sm:3' h='").append(std::to_string(h));
    out += "' previd='";
    xmpp::append_escaped(out, previd, true);
    return out + "'/>";
}

}  // namespace

// Stanzas wait for the answer: of a connection that breaks before it, nobody could tell what has
// come by it.
void S2sStream::enable_management() {
    if (std::exchange(enable_sent_, true)) return;
    held_back_ = true;
    managing_us_ = shard_.environment().clock.monotonic_us();
    write("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
}

void S2sStream::on_management(const xmpp::Element& element) {
    std::string_view name = element.name();
    bool asked_to_resume = resuming_ != 0 && side_ == Side::outgoing;
    if (name == "r" && manages_) return send_acknowledgement();
    if (name == "a" && managed_) return acknowledged(element);
    if (name == "enable") return on_enable(element);
    if (name == "resume") return on_resume(element);
    if (name == "resumed" && asked_to_resume) return on_resumed(element);
    if (name == "failed" && asked_to_resume) return on_resume_failed(element);
    if (name == "enabled" && enable_sent_ && !managed_) return on_enabled(element);
    if (name == "failed" && enable_sent_ && !managed_) {
        enable_sent_ = false;
        if (!unconfirmed_.empty()) confirm_written();
        return go_on_sending();
    }
    write(management_failed(Condition::unexpected_request));
}

void S2sStream::on_enabled(const xmpp::Element& element) {
    managed_ = true;
    std::string_view id = element.attr("id");
    bound_ = negotiation_->header_pair();
    // Not without the domain that the next connection would have to show.
    bool bound = outbound_.contains({bound_.second, bound_.first});
    if (is_true(element.attr("resume")) && bound && id.size() <= kLongestId) resumption_id_ = id;
    // Of an earlier time than <enable/>. Not counted, but any answer shows that they are there.
    sent_before_ = unconfirmed_.size();
    not_requested_ = sent_before_;
    acknowledge_from_here();
    request_acknowledgement();
    go_on_sending();
}

void S2sStream::on_enable(const xmpp::Element& element) {
    if (manages_ || inbound_.empty() || resuming_ != 0) {
        return write(management_failed(Condition::unexpected_request));
    }
    acknowledge_from_here();
    bound_ = negotiation_->header_pair();
    bool bound = side_ == Side::incoming && inbound_.contains(bound_);
    std::int64_t resume_us = shard_.config().stream_management.resume_us;
    if (is_true(element.attr("resume")) && bound && resume_us > 0) {
        resumption_id_ = shard_.environment().random.hex(kIdBytes);
        write("<enabled xmlns='urn:xmpp:sm:3' id='" + resumption_id_ + "' resume='true' max='" +
              std::to_string(resume_us / base::kSecondUs) + "'/>");
    } else {
        write("<enabled xmlns='urn:xmpp:sm:3'/>");
    }
    if (!managed_ && !enable_sent_) {
        managed_ = true;
        // Not counted, but any answer shows that they are there, too.
        sent_before_ = unconfirmed_.size();
        not_requested_ = sent_before_;
        request_acknowledgement();
    }
    // What comes back by that is sent behind <enabled/>, and counted.
    if (bound) federation_.kept().superseded(bound_);
    if (awaits_management()) go_on_sending();
}

void S2sStream::await_management() {
    if (managed_) return;
    held_back_ = true;
    awaiting_us_ = shard_.environment().clock.monotonic_us();
}

// XEP-0198 §4: <enable/> and <enabled/> both begin to count what comes behind them, so one exchange
// is for both directions of a stream that has them (XEP-0288).
void S2sStream::acknowledge_from_here() {
    if (std::exchange(manages_, true)) return;
    received_.count_from_here(0);
}

// XEP-0198 §4: one at a time, the next as soon as there is something new to ask for.
void S2sStream::request_acknowledgement() {
    if (requested_us_ != 0 || not_requested_ == 0) return;
    not_requested_ = 0;
    requested_us_ = shard_.environment().clock.monotonic_us();
    write("<r xmlns='urn:xmpp:sm:3'/>");
}

void S2sStream::send_acknowledgement() {
    if (closed_ || !manages_) return;
    write("<a xmlns='urn:xmpp:sm:3' h='" + std::to_string(received_.value()) + "'/>");
}

void S2sStream::acknowledged(const xmpp::Element& element) {
    auto h = stream::parse_h(element);
    if (!h) return close(StreamError(StreamCondition::bad_format));
    std::uint32_t count = *h - acknowledged_;
    std::size_t counted = unconfirmed_.size() - sent_before_;
    if (count > counted) {
        std::uint32_t sent = acknowledged_ + static_cast<std::uint32_t>(counted);
        return close(stream::handled_count_too_high(*h, sent));
    }
    acknowledged_ = *h;
    fruitful_ = fruitful_ || count > 0;
    forget_first(std::exchange(sent_before_, 0) + count);
    if (std::exchange(requested_us_, 0) != 0 || !unconfirmed_.empty()) request_acknowledgement();
}

KeptStream S2sStream::leave() {
    KeptStream kept;
    kept.side = side_;
    kept.stream = id_;
    kept.id = resumption_id_;
    kept.bound = bound_;
    kept.outbound = outbound_;
    kept.received = received_;
    kept.uncounted = sent_before_;
    kept.acknowledged = acknowledged_;
    return kept;
}

void S2sStream::give_way() {
    write(StreamError(StreamCondition::conflict).to_xml() + "</stream:stream>");
    transport_->close();
    finish("another connection resumes the stream", Ending::broken);
}

// As the one that asks.
void S2sStream::resume(KeptStream& kept) {
    held_back_ = true;
    resuming_ = kept.stream;
    managing_us_ = shard_.environment().clock.monotonic_us();
    federation_.kept().claim(kept, *this);
}

void S2sStream::go_on_resuming(KeptStream& kept) {
    if (closed_ || resuming_ != kept.stream) return;
    if (side_ == Side::incoming) return answer_resume(kept);
    managing_us_ = shard_.environment().clock.monotonic_us();
    resume_h_ = kept.received.value();
    write(with_h("resume", resume_h_, kept.id));
}

void S2sStream::cannot_resume() {
    resuming_ = 0;
    managing_us_ = 0;
    if (side_ == Side::incoming) return write(management_failed(Condition::item_not_found));
    enable_management();
}

void S2sStream::on_resumed(const xmpp::Element& element) {
    KeptStream* kept = federation_.kept().find(resuming_);
    if (kept == nullptr || element.attr("previd") != kept->id) {
        return close(StreamError(StreamCondition::undefined_condition),
                     "it resumes what nobody has asked for");
    }
    auto h = stream::parse_h(element);
    if (!h) return close(StreamError(StreamCondition::bad_format));
    auto arrived = kept->arrived(*h);
    if (!arrived) {
        auto counted = static_cast<std::uint32_t>(kept->sent.size() - kept->uncounted);
        std::uint32_t sent = kept->acknowledged + counted;
        federation_.kept().release(*kept, 0, false, "the other server has lost count");
        resuming_ = 0;
        return close(stream::handled_count_too_high(*h, sent));
    }
    acknowledged_ = *h;
    fruitful_ = fruitful_ || *arrived > 0;
    // From what it has been told, whatever has been settled since.
    continue_as(*kept, resume_h_);
    federation_.kept().release(*kept, *arrived, true, {});
    go_on_sending();
}

// XEP-0198 §5: it may say how far it had come before the stream was over.
void S2sStream::on_resume_failed(const xmpp::Element& element) {
    KeptStream* kept = federation_.kept().find(resuming_);
    resuming_ = 0;
    managing_us_ = 0;
    enable_management();
    if (kept != nullptr) {
        std::optional<std::size_t> arrived;
        if (auto h = stream::parse_h(element)) arrived = kept->arrived(*h);
        federation_.kept().release(*kept, arrived.value_or(0), arrived.has_value(),
                                   "the connection was lost");
    }
}

// As the one that is asked.
void S2sStream::on_resume(const xmpp::Element& element) {
    if (side_ != Side::incoming || manages_ || inbound_.empty() || resuming_ != 0) {
        return write(management_failed(Condition::unexpected_request));
    }
    auto h = stream::parse_h(element);
    if (!h) return write(management_failed(Condition::bad_request));
    // If it cannot be resumed, <enable/> comes next.
    if (awaits_management()) await_management();
    KeptStream* kept = federation_.kept().claim(element.attr("previd"), *this);
    if (kept == nullptr) return write(management_failed(Condition::item_not_found));
    resume_h_ = *h;
    resuming_ = kept->stream;
    managing_us_ = shard_.environment().clock.monotonic_us();
    federation_.kept().claim(*kept, *this);
}

void S2sStream::answer_resume(KeptStream& kept) {
    std::uint32_t handled = kept.received.value();
    resuming_ = 0;
    managing_us_ = 0;
    if (kept.ended) {
        kept.claimed = 0;
        return write(management_failed(Condition::item_not_found, handled));
    }
    auto arrived = kept.arrived(resume_h_);
    if (!arrived) {
        auto counted = static_cast<std::uint32_t>(kept.sent.size() - kept.uncounted);
        std::uint32_t sent = kept.acknowledged + counted;
        federation_.kept().release(kept, 0, false, "the other server has lost count");
        return close(stream::handled_count_too_high(resume_h_, sent));
    }
    acknowledged_ = resume_h_;
    fruitful_ = true;
    write(with_h("resumed", handled, kept.id));
    continue_as(kept, handled);
    federation_.kept().release(kept, *arrived, true, {});
    go_on_sending();
    request_acknowledgement();
}

// XEP-0198 §5: the counts go on.
void S2sStream::continue_as(const KeptStream& kept, std::uint32_t handled) {
    resuming_ = 0;
    managing_us_ = 0;
    resumption_id_ = kept.id;
    bound_ = kept.bound;
    enable_sent_ = managed_ = manages_ = true;
    received_.count_from_here(handled);
    // What went ahead of the resumption is not counted.
    sent_before_ = unconfirmed_.size();
    not_requested_ = sent_before_;
    base::log::info("stream resumed", {{"server", bound_.first},
                                       {"for", bound_.second},
                                       {"address", transport_->peer_address()}});
}

void S2sStream::go_on_sending() {
    held_back_ = false;
    managing_us_ = 0;
    awaiting_us_ = 0;
    federation_.has_room(*this);
}

}  // namespace parlance::server::s2s
