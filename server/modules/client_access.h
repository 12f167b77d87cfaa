// XEP-0494: an account sees which clients have access to it, i.e. those that have logged in by
// XEP-0388 and said which installation they are, and takes it away from one that logs in with a
// token. Whoever knows the password has access, listed or not. The same as commands:
// client_access_commands.h.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "server/module.h"
#include "storage/tokens.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::modules {

class AdHoc;

// A client as its account may see it.
struct AccessingClient {
    storage::tokens::Client facts;
    std::string id;  // opaque
    bool connected = false;

    AccessingClient(storage::tokens::Client f, std::string i, bool c)
        : facts(std::move(f)), id(std::move(i)), connected(c) {}
    // Its last log-in was not by a token: only a new password keeps it out.
    bool knows_password() const { return !facts.mechanism.starts_with("HT-"); }
};

class ClientAccess final : public Module {
  public:
    ClientAccess(entity::Host& host, AdHoc& commands) : host_(host), commands_(commands) {}
    void declare(Registry& registry) override;

    using Clients = base::Result<std::vector<AccessingClient>, xmpp::StanzaError>;
    // Those of the account `owner`, whose home is this shard; the last to log in first.
    base::Task<Clients> clients(std::string owner);
    // Durable, and its sessions about to end, when it returns. Refuses one that knows the password,
    // with <password-reset-required/>.
    using Revoked = base::Result<base::Done, xmpp::StanzaError>;
    base::Task<Revoked> revoke(std::string owner, std::string id);

  private:
    base::Task<IqReply> answer_list(IqRequest request);
    base::Task<IqReply> answer_revoke(IqRequest request);

    entity::Host& host_;
    AdHoc& commands_;
};

}  // namespace parlance::server::modules
