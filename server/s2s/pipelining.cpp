#include "server/s2s/pipelining.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/log.h"
#include "server/s2s/incoming.h"
#include "server/s2s/outgoing.h"
#include "server/shard.h"
#include "server/stream/sasl2.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::s2s {

namespace {

using xmpp::StreamCondition;
using xmpp::StreamError;

constexpr std::size_t kMostOffers = 5'000;
// Whoever has longer ones has to do without.
constexpr std::size_t kLongestVersion = 1'024;
constexpr std::int64_t kLeftAsideUs = 3'600 * base::kSecondUs;

constexpr std::string_view kSasl2Feature =
    "<authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>";
// XEP-0509 §2.2.
constexpr std::string_view kMismatch =
    "<failure xmlns='urn:xmpp:sasl:2'><aborted xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"
    "<config-version-mismatch xmlns='urn:xmpp:iap:0'/></failure>";

// With `known`, what it is based on.
std::string authenticate(const std::string& ours, const KnownOffer* known) {
    std::string out =
        "<authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>" +
        xmpp::base64_encode(ours) + "</initial-response>";
    if (known != nullptr) {
        out += "<config-version xmlns='urn:xmpp:iap:0'";
        if (!known->scheme.empty()) xmpp::append_attribute(out, "scheme", known->scheme);
        xmpp::append_attribute(out, "value", known->version);
        out += "/>";
    }
    return out + "</authenticate>";
}

// Whether another profile of SASL would end in the same way. Others are of how it has been asked
// for, or pass (RFC 6120 §6.5).
bool is_definite(const xmpp::Element& failure) {
    constexpr std::string_view kRefusals[] = {"not-authorized",      "invalid-authzid",
                                              "account-disabled",    "credentials-expired",
                                              "encryption-required", "mechanism-too-weak"};
    return std::any_of(std::begin(kRefusals), std::end(kRefusals), [&failure](auto condition) {
        return failure.has_child(condition, xmpp::ns::sasl);
    });
}

}  // namespace

bool offers_sasl2(const xmpp::Element& features) {
    const xmpp::Element* authentication = features.child("authentication", xmpp::ns::sasl2);
    if (authentication == nullptr) return false;
    for (const xmpp::Element& each : authentication->children()) {
        if (each.is("mechanism", xmpp::ns::sasl2) && each.text() == "EXTERNAL") return true;
    }
    return false;
}

std::optional<KnownOffer> offer_in(const xmpp::Element& features) {
    const xmpp::Element* version = features.child("config-version", xmpp::ns::pipelining);
    if (version == nullptr || !offers_sasl2(features)) return std::nullopt;
    KnownOffer offer;
    offer.scheme = version->attr("scheme");
    offer.version = version->attr("value");
    offer.bidi = features.has_child("bidi", xmpp::ns::bidi_feature);
    bool usable = !offer.version.empty() && offer.version.size() <= kLongestVersion &&
                  offer.scheme.size() <= kLongestVersion;
    if (!usable) return std::nullopt;
    return offer;
}

const KnownOffer* KnownOffers::find(const DomainPair& pair) const {
    auto found = offers_.find(pair);
    return found == offers_.end() ? nullptr : &found->second;
}

void KnownOffers::remember(const DomainPair& pair, std::optional<KnownOffer> offer) {
    if (!offer) {
        offers_.erase(pair);
        return;
    }
    // Any of them will do: they say nothing of when they will be wanted.
    if (offers_.size() >= kMostOffers && !offers_.contains(pair)) offers_.erase(offers_.begin());
    offers_.insert_or_assign(pair, std::move(*offer));
}

void KnownOffers::led_nowhere(const std::string& domain, std::int64_t now_us) {
    std::erase_if(left_aside_, [now_us](const auto& each) { return each.second <= now_us; });
    if (left_aside_.size() >= kMostOffers) left_aside_.erase(left_aside_.begin());
    left_aside_[domain] = now_us + kLeftAsideUs;
}

bool KnownOffers::is_left_aside(const std::string& domain, std::int64_t now_us) const {
    auto found = left_aside_.find(domain);
    return found != left_aside_.end() && now_us < found->second;
}

// As the one that has been called.

std::string Incoming::sasl2_features(std::string_view others) {
    config_version_ = stream::Sasl2::config_version(std::string(others).append(kSasl2Feature));
    return std::string(kSasl2Feature) + "<config-version xmlns='urn:xmpp:iap:0' scheme='opaque' " +
           "value='" + config_version_ + "'/>";
}

void Incoming::on_authenticate(xmpp::Document element) {
    if (asking_) {
        // It cannot be judged before it is known what is offered.
        if (ahead_) {
            return stream_.close(StreamError(StreamCondition::policy_violation,
                                             "out of place during authentication"));
        }
        ahead_ = std::move(element);
        return;
    }
    const xmpp::Element& root = element.root();
    if (root.name() != "authenticate") return refuse_sasl(xmpp::ns::sasl2, "malformed-request");
    // XEP-0509 §2.2: without prejudice.
    const xmpp::Element* version = root.child("config-version", xmpp::ns::pipelining);
    if (version != nullptr && version->attr("value") != config_version_) {
        return stream_.write(kMismatch);
    }
    std::string_view problem =
        problem_of_external(root.attr("mechanism"), root.child_text("initial-response", root.ns()));
    if (!problem.empty()) return refuse_sasl(xmpp::ns::sasl2, problem);
    if (!accept({from_, to_}, voucher(from_))) return;
    sasl_domain_ = from_;
    // XEP-0388 §2.6.1: the stream goes on, with what is offered from here.
    std::string answer = "<success xmlns='urn:xmpp:sasl:2'><authorization-identifier>";
    xmpp::append_escaped(answer, from_, false);
    stream_.write(answer + "</authorization-identifier></success>" + features());
    announce({from_, to_});
}

// As the one that calls.

// Behind the header, with which it goes on its way.
void Outgoing::send_ahead() {
    const KnownOffer* known = stream_.federation().offers().find({ours_, remote_});
    bool wanted = known != nullptr && !stream_.shard().config().tls.certificate.empty() &&
                  remote().awaits(ours_) && !leaves_sasl2_aside();
    if (!wanted) return;
    ahead_ = true;
    bidi_asked_ = known->bidi;
    if (known->bidi) stream_.write("<bidi xmlns='urn:xmpp:bidi'/>");
    asked_[ours_] = stream_.shard().environment().clock.monotonic_us();
    stream_.write(authenticate(ours_, known));
}

// What it offers has come, as every time before somebody has shown himself.
void Outgoing::on_offer(const xmpp::Element& features) {
    std::optional<KnownOffer> offer = offer_in(features);
    bool versions = offer.has_value();
    stream_.federation().offers().remember({ours_, remote_}, std::move(offer));
    if (!ahead_) return become_open();
    bidi_asked_ = bidi_asked_ && bidi_;
    // It has become another server, for which <authenticate/> is a mistake.
    if (!versions) return start_over("it does not know SASL2 any more");
    state_ = State::sasl;
}

bool Outgoing::leaves_sasl2_aside() {
    std::int64_t now_us = stream_.shard().environment().clock.monotonic_us();
    return stream_.federation().offers().is_left_aside(remote_, now_us);
}

void Outgoing::sasl2_led_nowhere() {
    in_sasl2_ = false;
    base::log::info("SASL2 left aside", {{"server", remote_}});
    std::int64_t now_us = stream_.shard().environment().clock.monotonic_us();
    stream_.federation().offers().led_nowhere(remote_, now_us);
}

void Outgoing::authenticate_by_sasl2() {
    in_sasl2_ = true;
    stream_.write(authenticate(ours_, nullptr));
}

void Outgoing::on_sasl2(const xmpp::Element& element) {
    if (element.name() == "success") {
        if (element.child_text("authorization-identifier", xmpp::ns::sasl2) != ours_) {
            return stream_.close(StreamError(StreamCondition::undefined_condition),
                                 "it takes us for somebody else");
        }
        authenticated_ = true;
        in_sasl2_ = true;
        asked_.erase(ours_);
        // XEP-0388 §2.6.1: more of them follow.
        state_ = State::features;
        return;
    }
    if (element.name() != "failure") {
        return stream_.close(StreamError(StreamCondition::unsupported_stanza_type));
    }
    bool outdated = element.has_child("config-version-mismatch", xmpp::ns::pipelining);
    bool was_ahead = std::exchange(ahead_, false);
    in_sasl2_ = false;
    if (!(was_ahead && outdated) && !is_definite(element)) sasl2_led_nowhere();
    if (!was_ahead) return external_refused(element);
    if (!outdated) {
        external_refused(element);
        // Nobody has heard of the stream before.
        if (!gave_up_) become_open();
        return;
    }
    // XEP-0509 §2.2: nothing has been tried; what is offered now has been seen.
    asked_.erase(ours_);
    become_open();
}

// Another connection, on which nothing is sent ahead; until then nothing has failed.
void Outgoing::start_over(const std::string& why) {
    gave_up_ = true;
    stream_.federation().offers().remember({ours_, remote_}, std::nullopt);
    RemoteDomain& remote = this->remote();
    if (!stream_.closed()) stream_.end(why);
    remote.dial_again(ours_);
}

}  // namespace parlance::server::s2s
