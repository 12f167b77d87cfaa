#include "server/iq_dispatch.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <memory>
#include <utility>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/shard.h"

namespace parlance::server {

namespace {

xmpp::Stanza answer_to(const xmpp::Stanza& request, const IqReply& reply) {
    return reply.ok() ? request.result_reply(reply.value()) : request.error_reply(reply.error());
}

// The handler may wait; nothing but values and the host (which outlives its scope) is kept.
base::Task<> run_later(entity::Host* host, const IqHandler* handler, IqRequest request,
                       Receipt receipt) {
    IqReply reply = base::Failure<xmpp::StanzaError>(xmpp::Condition::internal_server_error);
    try {
        reply = co_await (*handler)(request);
    } catch (const std::exception& e) {
        base::log::error(
            "iq handler failed",
            {{"host", host->domain()}, {"payload", request.payload().ns()}, {"reason", e.what()}});
    }
    host->shard().route(answer_to(request.stanza(), reply), Receipt());
    receipt.settle(Fate::accepted);
}

entity::Session* requesting_session(entity::Host& host, const xmpp::Jid& from) {
    entity::User* user = host.shard().find_user(from.bare_view());
    return user == nullptr ? nullptr : user->session(from.resource());
}

// The account's own session gets the answer in the order of the decisions, ahead of what the
// handler has caused: a push that overtook the roster or block list it belongs to would be undone
// by it.
void answer_now(xmpp::Stanza answer, entity::Session* session, std::size_t place,
                Outcome& outcome) {
    if (session == nullptr) return outcome.route(std::move(answer));
    outcome.emit(session->id(), std::move(answer));
    auto& effects = outcome.effects();
    std::rotate(effects.begin() + static_cast<std::ptrdiff_t>(place), effects.end() - 1,
                effects.end());
}

}  // namespace

void dispatch_iq(entity::Host& host, entity::User* user, IqScope scope, xmpp::Stanza stanza,
                 Receipt receipt, Outcome& outcome) {
    const Registry::RequestTaker& taker = host.registry().request_taker();
    if (taker && taker(stanza, user, receipt, outcome)) return;
    const xmpp::Element* payload = stanza.payload();
    bool own = user != nullptr && stanza.from().bare_view() == user->jid().full();
    auto try_scope = [&](IqScope which) {
        const Registry& registry = host.registry();
        if (const IqNowHandler* now = registry.find_iq_now(which, *payload)) {
            IqRequest request(stanza, own);
            IqPlace place{host, user, requesting_session(host, stanza.from()), outcome};
            std::size_t before = outcome.effects().size();
            IqReply reply = (*now)(request, place);
            answer_now(answer_to(stanza, reply), own ? place.session : nullptr, before, outcome);
            outcome.on_failure(stanza);
            outcome.accept(std::move(receipt));
            return true;
        }
        if (const IqHandler* later = registry.find_iq(which, *payload)) {
            IqRequest request(stanza, own);
            outcome.run([&host, later, request, held = std::move(receipt)]() mutable {
                host.scope().spawn("iq", run_later(&host, later, request, std::move(held)));
            });
            return true;
        }
        return false;
    };
    if (own && try_scope(IqScope::own_account)) return;
    if (try_scope(scope)) return;
    outcome.route(stanza.error_reply(xmpp::Condition::service_unavailable));
    outcome.accept(std::move(receipt));
}

}  // namespace parlance::server
