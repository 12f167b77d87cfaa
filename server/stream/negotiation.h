// Negotiation: what happens on a client stream before a resource is bound: STARTTLS (RFC 6120 §5),
// authentication (authentication.h, in the profiles of sasl1.h and sasl2.h), in-band registration
// (XEP-0077) and resource binding (RFC 6120 §7; with XEP-0388 inside sasl2_login.h). Part of its
// C2sStream, freed when the resource is bound, so that a session does not pay for it. One shard at
// a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/registry.h"
#include "server/stream/authentication.h"
#include "server/stream/c2s.h"
#include "server/stream/handover.h"
#include "server/stream/sasl1.h"
#include "server/stream/sasl2.h"
#include "server/stream/sasl2_login.h"
#include "xmpp/element.h"
#include "xmpp/sasl/context.h"
#include "xmpp/stanza.h"

namespace parlance::server::entity {
class Host;
}

namespace parlance::server::stream {

class Negotiation {
  public:
    explicit Negotiation(C2sStream& stream);
    ~Negotiation();
    Negotiation(const Negotiation&) = delete;
    Negotiation& operator=(const Negotiation&) = delete;

    // The client's header has come: checks it, answers with ours and the features.
    void on_header(const xmpp::StreamHeader& header);
    void on_element(xmpp::Document element);
    // Takes over from another shard: tells the client of its success.
    void continue_from(Handover handover);

    C2sStream& stream() const { return stream_; }
    // Known since the header.
    entity::Host& host() const { return *host_; }
    bool is_with(const entity::Host& host) const { return host_ == &host; }
    bool secure() const;
    bool authenticated() const { return !user_.empty(); }
    // What the client says is TLS early data, and nothing has shown yet that it is not a copy of
    // what was said on another connection.
    bool replayable() const;
    // The bare JID, once authenticated.
    const xmpp::Jid& user() const { return user_; }
    // The bare JID of who has authenticated, or claims to be about to; empty if nobody.
    std::string account() const;
    // See Sasl2Request.
    std::string_view token_holder() const {
        return sasl2_login_ ? sasl2_login_->token_holder() : sasl2_.token_holder();
    }
    // The bare JID that the client has put into its stream header; empty if none.
    const std::string& client_address() const { return client_address_; }
    const std::string& lang() const { return lang_; }
    // Called when the connection is over before a resource was bound.
    void abandoned();
    // Looks at admission counters once, when the client is no stranger any more.
    void settle_admission();

    // For the profiles of SASL.
    Sasl2& sasl2() { return sasl2_; }
    // XEP-0509.
    std::string config_version() const { return Sasl2::config_version(stranger_elements()); }
    Authentication& authentication() { return authentication_; }
    xmpp::sasl::Offer offer() const;
    xmpp::sasl::ChannelBindings channel_bindings() const;
    // XEP-0484.
    bool offers_token(std::string_view mechanism) const;
    // Goes to the shard where `user` lives, who has authenticated, and on from there.
    void go_home(xmpp::Jid user, std::optional<std::string> additional_data,
                 std::unique_ptr<Sasl2Request> sasl2);

    // Null unless the client has authenticated by XEP-0388.
    Sasl2Login* sasl2_login() const { return sasl2_login_.get(); }
    // <stream:features/> of an authenticated stream.
    std::string features(bool bound) const;
    void send_features(bool bound) { stream_.write(features(bound)); }

    // A session could not be resumed: tells the client, and the negotiation goes on.
    void resumption_failed(xmpp::Condition condition,
                           std::optional<std::uint32_t> handled = std::nullopt);
    // What to send when it has been; `element` is <resumed/>.
    std::string resumed(std::string element) const;

    // For steps that waited; the stream is still there.
    void bind_now(entity::User& user, const std::string& resource, const std::string& iq_id,
                  bool reloaded, Outcome& outcome);
    void stranger_answered(const xmpp::Stanza& answer);

  private:
    // What <stream:features/> holds for those who have not authenticated.
    std::string stranger_elements() const;
    std::string stranger_features() const;
    void on_management(const xmpp::Element& element);
    void on_starttls();
    void on_iq(xmpp::Document element);
    void on_bind(const xmpp::Element& iq);
    // The client may ask again.
    void refuse_bind(const xmpp::Stanza& answer, Outcome& outcome);
    void on_stranger_iq(xmpp::Document element);

    C2sStream& stream_;
    std::uint64_t id_;
    entity::Host* host_ = nullptr;
    std::string lang_;
    std::string client_address_;
    xmpp::Jid user_;
    Authentication authentication_{*this};
    Sasl1 sasl1_{*this};
    Sasl2 sasl2_{*this};
    std::unique_ptr<Sasl2Login> sasl2_login_;
    std::shared_ptr<StrangerMemory> stranger_memory_;  // once needed
    bool admission_open_ = true;
};

}  // namespace parlance::server::stream
