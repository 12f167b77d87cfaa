// Negotiation: what happens on a client stream before a resource is bound: STARTTLS (RFC 6120 §5),
// SASL (§6), in-band registration (XEP-0077) and resource binding (§7). Part of its C2sStream,
// freed when the resource is bound, so that a session does not pay for it. One shard at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/stream/c2s.h"
#include "server/stream/handover.h"
#include "xmpp/element.h"
#include "xmpp/sasl/context.h"
#include "xmpp/sasl/mechanism.h"
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
    void continue_from(const Handover& handover);

    C2sStream& stream() const { return stream_; }
    bool authenticated() const { return !user_.empty(); }
    // The bare JID, once authenticated.
    const xmpp::Jid& user() const { return user_; }
    // The bare JID of who has authenticated, or claims to be about to; empty if nobody.
    std::string account() const;
    // Called when the connection is over before a resource was bound.
    void abandoned();
    // Looks at admission counters once, when the client is no stranger any more.
    void settle_admission();

    // For steps that waited; the stream is still there.
    void credentials_found(xmpp::sasl::Credentials credentials);
    void password_checked(std::optional<xmpp::sasl::Condition> refusal);
    void bind_now(entity::User& user, const std::string& resource, const std::string& iq_id,
                  bool reloaded, Outcome& outcome);
    void stranger_answered(const xmpp::Stanza& answer);

  private:
    void send_features();
    void on_management(const xmpp::Element& element);
    void on_starttls();
    void on_auth(const xmpp::Element& auth);
    void on_response(const xmpp::Element& response);
    void take_step(xmpp::sasl::Step step);
    void succeed(std::optional<std::string> additional_data);
    void fail(xmpp::sasl::Condition condition);
    void on_iq(xmpp::Document element);
    void on_bind(const xmpp::Element& iq);
    void take_the_place_of(entity::Session& old, Outcome& outcome);
    bool end_oldest_hibernating(entity::User& user, Outcome& outcome);
    // The client may ask again.
    void refuse_bind(const xmpp::Stanza& answer, Outcome& outcome);
    std::string new_resource() const;
    void on_stranger_iq(xmpp::Document element);
    xmpp::sasl::Offer offer() const;
    bool secure() const;

    C2sStream& stream_;
    std::uint64_t id_;
    entity::Host* host_ = nullptr;
    std::string lang_;
    xmpp::Jid user_;
    std::unique_ptr<xmpp::sasl::Mechanism> mechanism_;
    int wrong_passwords_ = 0;
    int failures_ = 0;             // of any kind, wrong passwords included
    bool password_tried_ = false;  // the mechanism got as far as the account's keys
    bool admission_open_ = true;
};

}  // namespace parlance::server::stream
