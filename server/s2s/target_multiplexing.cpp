// Target multiplexing (XEP-0220 §2.6.2): several domains of one server share the stream that has
// been opened for one of them. The others are its guests: a domain on the same shard, whose address
// turns out to be that of the stream when it is about to be dialled. It is asked for by dialback,
// and the peer has said that a refusal is no more than that; whatever goes wrong, the guest gets a
// connection of its own.
//
// The stream remains its first domain's: that one resumes it (XEP-0198 §5). What guests have sent
// waits for that, but not for long (KeptStreams), since they can be reached without it.
#include <string>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/s2s/kept_streams.h"
#include "server/s2s/outgoing.h"
#include "server/s2s/trust.h"
#include "server/shard.h"

namespace parlance::server::s2s {

namespace {

// After a refusal: what the other server cannot do, it will not have learned so soon.
constexpr std::int64_t kNoGuestUs = 3'600 * base::kSecondUs;

}  // namespace

bool Outgoing::takes_in(const std::string& guest, const Reached& reached) const {
    // §2.6.2: SHOULD NOT without errors_; the same address and port. It has accepted us once.
    bool able = open() && errors_ && guest != remote_ && !stream_.closed();
    bool same_place = reached.ip == reached_.ip && reached.port == reached_.port &&
                      reached.direct_tls == reached_.direct_tls;
    if (!able || !same_place || stream_.outbound().empty()) return false;
    // The guest's own connection might show a better one (RFC 6066 §3), so that nothing less will
    // do, whatever is enough elsewhere.
    const net::PeerCertificate* shown = stream_.transport().peer_certificate();
    return judge(shown, guest, reached.host, reached.tlsa).good();
}

void Outgoing::ask_for_guest(const std::string& ours, const std::string& guest) {
    std::int64_t now_us = stream_.shard().environment().clock.monotonic_us();
    bool fresh = guests_asked_.try_emplace(DomainPair(ours, guest), now_us).second;
    if (fresh) ask_by_dialback(ours, guest);
}

void Outgoing::on_guest_result(const xmpp::dialback::Packet& answer) {
    // XEP-0220 §3.1: only what has been asked is answered.
    if (guests_asked_.erase({answer.to, answer.from}) == 0) return;
    RemoteDomain& guest = stream_.federation().remote(answer.from);
    if (answer.type != xmpp::dialback::Type::valid) {
        bool invalid = answer.type == xmpp::dialback::Type::invalid;
        return guest.guest_refused(answer.to, invalid ? "invalid" : answer.condition);
    }
    stream_.may_send({answer.to, answer.from});
    // XEP-0288 §2: whom it has accepted as a target may be a sender. Its certificate says so, too.
    if (bidi_asked_) stream_.accept_from({answer.from, answer.to});
    base::log::info("server connected", {{"server", answer.from},
                                         {"for", answer.to},
                                         {"direction", "outgoing"},
                                         {"by", "dialback"},
                                         {"trust", stream_.method},
                                         {"beside", remote_},
                                         {"address", stream_.transport().peer_address()}});
    guest.line_ready(answer.to, stream_);
}

// Those who have not been heard of: the stream is good for the others all the same.
void Outgoing::check_guests(std::int64_t now_us) {
    std::vector<DomainPair> late;
    for (const auto& [pair, since_us] : guests_asked_) {
        if (now_us - since_us > kAnswerUs) late.push_back(pair);
    }
    for (const DomainPair& pair : late) {
        guests_asked_.erase(pair);
        stream_.federation().remote(pair.second).guest_refused(pair.first, "no answer");
    }
}

// The stream is over. Maybe because of them: an old server knows no other way to refuse.
void Outgoing::leave_guests(std::string_view reason) {
    for (const auto& [pair, since_us] : std::exchange(guests_asked_, {})) {
        stream_.federation().remote(pair.second).guest_refused(pair.first, std::string(reason));
    }
}

Outgoing* RemoteDomain::host_at(const std::string& ours, const Reached& reached) {
    std::int64_t now_us = federation_.shard().environment().clock.monotonic_us();
    // Questions to an authoritative server are asked on its own connection, and a stream is resumed
    // by one that names its domain.
    bool own = !federation_.shard().config().s2s.share_connections || now_us < no_guest_until_us_ ||
               !questions_.empty() || federation_.kept().to_resume({domain_, ours}) != nullptr;
    Slots<S2sStream>& streams = federation_.streams();
    for (std::size_t i = 0; i < streams.capacity() && !own; ++i) {
        const S2sStream* stream = streams.at(i);
        if (stream == nullptr || stream->side() != S2sStream::Side::outgoing) continue;
        auto& outgoing = static_cast<Outgoing&>(stream->negotiation());
        if (outgoing.takes_in(domain_, reached)) return &outgoing;
    }
    return nullptr;
}

void RemoteDomain::be_guest(const std::string& ours, const Reached& reached) {
    connecting_ = false;
    Outgoing* host = host_at(ours, reached);
    std::string opens;
    for (auto& [each, line] : lines_) {
        if (!line.asked) continue;
        if (line.held.empty() && line.stream == 0 && host != nullptr) {
            host->ask_for_guest(each, domain_);
        } else if (opens.empty()) {
            // It waits for a connection that is still to be opened.
            opens = line.stream == 0 || !line.held.empty() ? opener(each, line, 0) : "";
        }
    }
    if (!opens.empty()) dial(opens);
}

void RemoteDomain::guest_refused(const std::string& ours, const std::string& why) {
    base::log::info("connection not shared", {{"server", domain_}, {"reason", why}});
    no_guest_until_us_ = federation_.shard().environment().clock.monotonic_us() + kNoGuestUs;
    Line& line = lines_[ours];
    line.asked = false;
    ensure(ours, line);
}

}  // namespace parlance::server::s2s
