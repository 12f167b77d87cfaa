// Sasl2Login: a log-in by XEP-0388 from the moment the client is authenticated to its <success/>,
// on the user's home shard: resumes a session if that was asked for (XEP-0198 §8), else binds a
// resource (XEP-0386). The stream is suspended meanwhile. Part of a Negotiation; one shard.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/outcome.h"
#include "server/stream/sasl2_request.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::entity {
class User;
}

namespace parlance::server::stream {

class Negotiation;

class Sasl2Login {
  public:
    Sasl2Login(Negotiation& negotiation, std::unique_ptr<Sasl2Request> request,
               std::optional<std::string> additional_data);
    Sasl2Login(const Sasl2Login&) = delete;
    Sasl2Login& operator=(const Sasl2Login&) = delete;

    void begin();

    // The client has been noted, and its new token; false if that was not possible.
    void recorded(bool written);
    // The session that was to be resumed is not there, or no longer.
    void resumption_failed(xmpp::Condition condition,
                           std::optional<std::uint32_t> handled = std::nullopt);
    // <success/> around the element that says that a session has been resumed.
    std::string resumed(std::string_view element) const;

    // Inside a decision of the user's lane.
    void bind_now(entity::User& user, const std::vector<xmpp::Document>& metadata,
                  Outcome& outcome);
    void account_is_gone();

    // <success/> has not been sent yet.
    bool in_progress() const { return in_progress_; }
    std::string_view token_holder() const { return request_->token_holder(); }
    // Which installation of a client this is: see client_number().
    std::uint64_t client() const { return client_; }

  private:
    void resume_or_bind();
    void bind();
    void finish_unbound();
    std::string success(std::string_view identifier, std::string_view rest) const;

    Negotiation& negotiation_;
    std::unique_ptr<Sasl2Request> request_;
    std::optional<std::string> additional_data_;  // not encoded
    std::uint64_t client_;
    std::string token_;   // the client's new one
    std::string failed_;  // why nothing was resumed
    bool in_progress_ = true;
};

}  // namespace parlance::server::stream
