// Resolver: asks the DNS, through libunbound, which validates (RFC 4035) and remembers answers. Its
// work is done on a thread of its own, which the first question starts. One per shard, used on the
// thread of its loop; it may be destroyed while questions are open: nobody hears of them.
#pragma once

#include <unbound.h>
#include <uv.h>

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <vector>

#include "base/callback.h"
#include "base/clock.h"
#include "base/result.h"
#include "base/timers.h"
#include "server/net/address.h"
#include "server/net/dns.h"

namespace parlance::server::net {

class UvLoop;

struct ResolverOptions {
    // Resolvers to ask; empty: those of /etc/resolv.conf, with /etc/hosts.
    std::vector<Address> forwarders;
    // A file with trust anchors, as of zone files; empty: no answer is secure.
    std::string trust_anchors;
    // When an answer is given up.
    std::int64_t timeout_us = 15 * base::kSecondUs;
};

class Resolver {
  public:
    using Done = base::Callback<void(DnsAnswer)>;

    // The error is for an operator.
    static base::Result<std::unique_ptr<Resolver>, std::string> open(
        UvLoop& loop, const ResolverOptions& options);
    ~Resolver();
    Resolver(const Resolver&) = delete;
    Resolver& operator=(const Resolver&) = delete;

    // `name` without a final dot. `done` is called once, never inside the call, after the timeout
    // at most.
    void resolve(const std::string& name, RecordType type, Done done);
    // Ends all open questions with this reason; their callbacks follow as steps of their own.
    void give_up(const std::string& reason);
    std::size_t open_questions() const { return questions_.size(); }

  private:
    struct Question;
    using Questions = std::list<Question>;
    struct FreeContext {
        void operator()(ub_ctx* context) const { ub_ctx_delete(context); }
    };
    using ContextPtr = std::unique_ptr<ub_ctx, FreeContext>;

    Resolver(UvLoop& loop, ContextPtr context, std::int64_t timeout_us);
    static void on_result(void* question, int error, ub_result* result);
    void tell(Done done, DnsAnswer answer);
    void finish(Questions::iterator question, DnsAnswer answer);
    void fail(Questions::iterator question, std::string why);

    UvLoop& loop_;
    ContextPtr context_;
    std::int64_t timeout_us_;
    uv_poll_t* poll_ = nullptr;  // of the descriptor by which libunbound's thread speaks to us
    Questions questions_;
};

}  // namespace parlance::server::net
