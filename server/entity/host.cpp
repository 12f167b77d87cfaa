#include "server/entity/host.h"

#include <exception>

#include "base/log.h"
#include "server/iq_dispatch.h"
#include "server/shard.h"

namespace parlance::server::entity {

namespace {

void report(const char* what, std::exception_ptr failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& e) {
        base::log::error("background task failed", {{"task", what}, {"reason", e.what()}});
    }
}

}  // namespace

Host::Host(Shard& shard, xmpp::Jid domain, Host* parent)
    : shard_(shard),
      jid_(std::move(domain)),
      parent_(parent),
      lane_(shard),
      scope_(report, &shard.environment().clock),
      delegated_info_(jid_.full()) {}

Host::~Host() = default;

void Host::inbound(xmpp::Stanza stanza, Receipt receipt) {
    if (has_entities() && stanza.to().has_local()) {
        return registry_.addressees()(std::move(stanza), std::move(receipt));
    }
    lane_.submit(
        [this, stanza = std::move(stanza), receipt = std::move(receipt)](Outcome& outcome) mutable {
            if (stanza.is_request()) {
                dispatch_iq(*this, nullptr, IqScope::host, std::move(stanza), std::move(receipt),
                            outcome);
                return;
            }
            if (registry_.take_message(stanza, outcome)) {
                outcome.accept(std::move(receipt));
                return;
            }
            // Presence to the domain means nothing here, and answers are never answered. A message
            // is for nobody (RFC 6120 §10.5.2).
            if (stanza.is_message() && !stanza.is_error()) {
                outcome.route(stanza.error_reply(xmpp::Condition::service_unavailable));
            }
            outcome.accept(std::move(receipt));
        });
}

}  // namespace parlance::server::entity
