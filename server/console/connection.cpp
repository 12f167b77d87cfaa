#include "server/console/connection.h"

#include <exception>
#include <utility>

#include "base/log.h"
#include "server/console/console.h"
#include "server/entity/host.h"
#include "server/outcome.h"
#include "server/shard.h"
#include "xmpp/parse_document.h"

namespace parlance::server::console {

namespace {

using xmpp::Condition;

xmpp::Stanza reply_to(const xmpp::Stanza& request, const IqReply& reply) {
    return reply.ok() ? request.result_reply(reply.value()) : request.error_reply(reply.error());
}

// Nothing is kept across the wait but values: the connection may be gone.
base::Task<> answer_later(Console* console, std::uint64_t id, const IqHandler* handler,
                          IqRequest request) {
    IqReply reply = base::Failure<xmpp::StanzaError>(Condition::internal_server_error);
    try {
        reply = co_await (*handler)(request);
    } catch (const std::exception& e) {
        base::log::error("iq handler failed",
                         {{"payload", request.payload().ns()}, {"reason", e.what()}});
    }
    if (Connection* connection = console->find(id)) {
        connection->answered(reply_to(request.stanza(), reply));
    }
}

}  // namespace

Connection::Connection(Console& console, Shard& shard, std::uint64_t id,
                       std::unique_ptr<net::Transport> transport, std::string who)
    : console_(console),
      shard_(shard),
      id_(id),
      transport_(std::move(transport)),
      who_(std::move(who)) {
    transport_->set_events(this);
}

void Connection::on_data(std::span<const char> data) {
    frames_.feed(std::string_view(data.data(), data.size()));
    take_next();
}

void Connection::on_closed(std::string_view) {
    over_ = true;
    console_.gone(id_);
}

void Connection::close() {
    if (!std::exchange(over_, true)) transport_->close();
}

void Connection::hang_up() {
    close();
    console_.gone(id_);
}

void Connection::take_next() {
    while (!busy_ && !over_) {
        auto xml = frames_.next();
        if (!xml) break;
        auto document = xmpp::parse_document(shard_.parsers(), *xml);
        auto to = document ? xmpp::Jid::parse(document->root().attr("to")) : std::nullopt;
        auto from = to ? xmpp::Jid::from_parts({}, to->domain(), "console-" + std::to_string(id_))
                       : std::nullopt;
        auto request = from ? xmpp::Stanza::make(std::move(*document), *from, *to) : std::nullopt;
        if (!request || !request->is_request() || request->payload() == nullptr) {
            return hang_up();
        }
        busy_ = true;
        answer(std::move(*request));
    }
    if (frames_.broken()) hang_up();
}

// As dispatch_iq() does for stanzas.
void Connection::answer(xmpp::Stanza stanza) {
    entity::Host* host = shard_.find_host(stanza.to().domain());
    if (host == nullptr) host = shard_.find_service(stanza.to().domain());
    if (host == nullptr || stanza.to().has_local()) {
        return answered(stanza.error_reply(Condition::item_not_found));
    }
    IqRequest request(stanza, false);
    request.came_from_console(who_);
    const Registry& registry = host->registry();
    if (const IqNowHandler* now = registry.find_iq_now(IqScope::host, request.payload())) {
        Outcome outcome = shard_.borrow();
        IqPlace place{*host, nullptr, nullptr, outcome};
        IqReply reply = (*now)(request, place);
        shard_.release(outcome);
        shard_.give_back(std::move(outcome));
        return answered(reply_to(stanza, reply));
    }
    if (const IqHandler* later = registry.find_iq(IqScope::host, request.payload())) {
        return host->scope().spawn("console", answer_later(&console_, id_, later, request));
    }
    answered(stanza.error_reply(Condition::service_unavailable));
}

void Connection::answered(const xmpp::Stanza& reply) {
    if (over_) return;
    transport_->write(framed(reply.wire()));
    busy_ = false;
    // What has come meanwhile, in a step of its own.
    shard_.environment().executor.post([console = &console_, id = id_] {
        if (Connection* connection = console->find(id)) connection->take_next();
    });
}

}  // namespace parlance::server::console
