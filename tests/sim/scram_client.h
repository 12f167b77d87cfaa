// ScramClient: the client's side of SCRAM (RFC 5802, RFC 7677) with channel binding, written
// without a look at the server's side so that each checks the other. One exchange; one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/random.h"
#include "tests/sim/wire.h"
#include "xmpp/sasl/hash.h"

namespace parlance::sim {

class ScramClient {
  public:
    // `binding` is null without TLS. A mechanism ending in -PLUS uses tls-exporter if there is one,
    // else tls-server-end-point; without -PLUS and with `plus_offered` false but TLS on, the client
    // says that it could have bound ("y").
    ScramClient(std::string_view mechanism, std::string username, std::string password,
                const ChannelBinding* binding, bool plus_offered, base::Random& random);

    std::string first();
    // nullopt when the server's message makes no sense.
    std::optional<std::string> final(std::string_view server_first);
    // The server has proved that it knows the password.
    bool verify(std::string_view server_final) const;

  private:
    xmpp::sasl::Hash hash_;
    std::string username_;
    std::string password_;
    std::string gs2_header_;
    std::string binding_data_;
    std::string nonce_;
    std::string first_bare_;
    std::string server_signature_;
};

}  // namespace parlance::sim
