// What of a remote domain waits in storage: rows that are not in memory come there page by page,
// and those that have waited too long go back to their senders.
#include <utility>

#include "base/log.h"
#include "server/s2s/kept_streams.h"
#include "server/s2s/remote_domain.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/outbound_spool.h"
#include "xmpp/parse_document.h"

namespace parlance::server::s2s {

namespace {

namespace outbound_spool = storage::outbound_spool;

constexpr std::int64_t kPage = 200;
constexpr std::int64_t kRetryUs = 500'000;

std::optional<Outbound> restored(Shard& shard, const outbound_spool::Message& row) {
    auto stanza = xmpp::parse_stanza(shard.parsers(), row.stanza);
    if (!stanza) return std::nullopt;
    return Outbound(std::move(*stanza), Receipt(), row.id, row.stamp_us);
}

}  // namespace

void RemoteDomain::look_into_spool(std::int64_t rows) {
    behind_ = true;
    stored_ += rows;
    fetch();
}

void RemoteDomain::fetch() {
    if (!behind_ || reading_ || !has_room() || federation_.shard().draining()) return;
    // Nothing more is taken into memory while it cannot go anywhere, except the first page: it
    // says which of our domains have something to send.
    if (in_memory_ > 0 && federation_.shard().environment().clock.monotonic_us() < retry_at_us_) {
        return;
    }
    reading_ = true;
    federation_.scope().spawn("outbound spool", read_spool(&federation_, domain_));
}

base::Task<> RemoteDomain::read_spool(Federation* federation, std::string domain) {
    Shard* shard = &federation->shard();
    for (;;) {
        RemoteDomain* remote = federation->find(domain);
        if (remote == nullptr) co_return;
        remote->missed_ = false;
        std::string after = remote->read_until_;
        auto page = co_await outbound_spool::page(shard->environment().database, domain,
                                                  std::move(after), kPage);
        remote = federation->find(domain);
        if (remote == nullptr) co_return;
        if (shard->draining()) {
            remote->reading_ = false;
            co_return;
        }
        if (!page.ok()) {
            base::log::warn("stored stanzas cannot be read",
                            {{"server", domain}, {"reason", page.error().message}});
            co_await pause(shard, kRetryUs);
            continue;
        }
        for (const outbound_spool::Message& row : *page) {
            remote->read_until_ = row.id;
            if (remote->held_.contains(row.id)) continue;
            auto outbound = restored(*shard, row);
            if (outbound) {
                remote->keep(std::move(*outbound), false);
            } else {
                base::log::error("stored stanza cannot be read", {{"server", domain}});
                federation->forget(domain, row.id);
            }
        }
        bool all = static_cast<std::int64_t>(page->size()) < kPage && !remote->missed_;
        if (!all && remote->has_room()) continue;
        remote->reading_ = false;
        remote->behind_ = !all;
        for (auto& [ours, line] : remote->lines_) {
            if (line.stream != 0) {
                remote->flush(line);
            } else {
                remote->ensure(ours, line);
            }
        }
        co_return;
    }
}

// What has waited too long goes back. Only while nothing can be sent: else it is on its way. The
// attempt that is under way is worth waiting for, or nothing would ever go with a queue_time of 0.
void RemoteDomain::expire() {
    Shard& shard = federation_.shard();
    std::int64_t before = shard.environment().clock.wall_us() - shard.config().s2s.queue_us;
    Failure failure = last_failure_;
    failure.lasting = false;
    if (shard.config().component(domain_) != nullptr) {
        failure =
            Failure(xmpp::Condition::service_unavailable, false, "the component is not connected");
    }
    if (failure.why.empty()) failure.why = "the other server could not be reached in time";
    bool stuck = false;
    federation_.kept().refuse(*this, failure,
                              [before](const Outbound& each) { return each.since_us < before; });
    for (auto& [ours, line] : lines_) {
        if (line.stream != 0 || line.asked) continue;
        while (!line.waiting.empty() && line.waiting.front().since_us < before) {
            refuse(take_first(line), failure);
        }
        stuck = true;
    }
    if (!stuck || !behind_ || returning_) return;
    returning_ = true;
    federation_.scope().spawn("stanzas that have waited too long",
                              return_stored(&federation_, domain_, before, failure));
}

base::Task<> RemoteDomain::return_stored(Federation* federation, std::string domain,
                                         std::int64_t before_us, Failure failure) {
    Shard* shard = &federation->shard();
    for (;;) {
        auto rows = co_await outbound_spool::expired(shard->environment().database, domain,
                                                     before_us, kPage);
        RemoteDomain* remote = federation->find(domain);
        if (remote == nullptr) co_return;
        std::size_t returned = 0;
        if (rows.ok() && !shard->draining()) {
            for (const outbound_spool::Message& row : *rows) {
                // It is in memory, or has been dealt with already.
                if (remote->held_.contains(row.id)) continue;
                ++returned;
                auto outbound = restored(*shard, row);
                if (outbound) {
                    remote->refuse(std::move(*outbound), failure);
                } else {
                    federation->forget(domain, row.id);
                }
            }
        }
        if (returned == 0) {
            remote->returning_ = false;
            co_return;
        }
        // Until their rows are gone.
        co_await pause(shard, kRetryUs);
    }
}

}  // namespace parlance::server::s2s
