#include "server/net/resolver.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "base/assert.h"
#include "server/net/io_context.h"
#include "server/net/uv_loop.h"

namespace parlance::server::net {

namespace {

constexpr int kClassInternet = 1;

// RFC 1035 §4.1.1.
constexpr int kNoError = 0;
constexpr int kServerFailure = 2;
constexpr int kNoDomain = 3;
constexpr int kRefused = 5;

// libunbound answers for these itself (RFC 6761, RFC 8375). Whoever names resolvers to ask means
// them, be it on a closed network.
constexpr const char* kLocalZones[] = {"localhost.", "test.", "invalid.", "home.arpa."};

using Why = base::Failure<std::string>;

std::string rcode_text(int rcode) {
    switch (rcode) {
        case kServerFailure:
            return "the DNS failed to answer (SERVFAIL)";
        case kRefused:
            return "the DNS refused to answer";
        default:
            return "the DNS answered with error " + std::to_string(rcode);
    }
}

std::string error_text(int error) {
    if (error == UB_SYNTAX) return "not a name of the DNS";
    return std::string("the DNS: ") + ub_strerror(error);
}

DnsAnswer failure(std::string why) {
    DnsAnswer answer;
    answer.why = std::move(why);
    return answer;
}

DnsAnswer read_result(const ub_result& result) {
    if (result.bogus != 0) {
        std::string why = "the answer is forged (DNSSEC)";
        if (result.why_bogus != nullptr) why = why + ": " + result.why_bogus;
        return failure(std::move(why));
    }
    if (result.rcode != kNoError && result.rcode != kNoDomain) {
        return failure(rcode_text(result.rcode));
    }
    DnsAnswer answer;
    answer.secure = result.secure != 0;
    if (result.havedata != 0) {
        answer.status = DnsAnswer::Status::found;
        for (std::size_t i = 0; result.data[i] != nullptr; ++i) {
            answer.records.emplace_back(result.data[i], static_cast<std::size_t>(result.len[i]));
        }
    } else if (result.nxdomain != 0 || result.rcode == kNoDomain) {
        answer.status = DnsAnswer::Status::no_domain;
    } else {
        answer.status = DnsAnswer::Status::no_data;
    }
    return answer;
}

// Names of the DNS in another script are ASCII on the wire (RFC 5890). libunbound reads a backslash
// as the beginning of an escape.
bool is_name(const std::string& name) {
    return !name.empty() && name.back() != '.' && std::all_of(name.begin(), name.end(), [](char c) {
        return c > ' ' && c < '\x7F' && c != '\\';
    });
}

}  // namespace

struct Resolver::Question {
    Resolver* resolver = nullptr;
    Done done;
    int id = 0;  // of libunbound
    base::Timers::Id timeout;
    Questions::iterator place = {};
};

base::Result<std::unique_ptr<Resolver>, std::string> Resolver::open(
    UvLoop& loop, const ResolverOptions& options) {
    ContextPtr context(ub_ctx_create());
    if (!context) return Why("cannot ask the DNS: out of memory or descriptors");
    ub_ctx* raw = context.get();
    const auto failed = [](const std::string& what, int error) {
        return Why(what + ": " + ub_strerror(error));
    };
    ub_ctx_async(raw, 1);  // a thread, no process
    // A resolver on this machine is the usual case.
    if (int error = ub_ctx_set_option(raw, "do-not-query-localhost:", "no"); error != 0) {
        return failed("cannot ask the DNS", error);
    }
    for (const Address& each : options.forwarders) {
        const std::string text = each.ip() + "@" + std::to_string(each.port());
        if (int error = ub_ctx_set_fwd(raw, text.c_str()); error != 0) {
            return failed("cannot ask the DNS at " + each.text(), error);
        }
    }
    if (options.forwarders.empty()) {
        // Without resolvers in it, or without the file, libunbound begins at the root.
        ub_ctx_resolvconf(raw, nullptr);
        ub_ctx_hosts(raw, nullptr);
    }
    if (const std::string& file = options.trust_anchors; !file.empty()) {
        // libunbound reads it with the first question.
        if (::access(file.c_str(), R_OK) != 0) {
            return Why("anchors " + file + ": " + uv_strerror(uv_translate_sys_error(errno)));
        }
        if (int error = ub_ctx_add_ta_file(raw, file.c_str()); error != 0) {
            return failed("anchors " + file, error);
        }
    }
    if (!options.forwarders.empty()) {
        // The first of them makes all settings final, and reads the anchors too.
        for (const char* zone : kLocalZones) {
            if (int error = ub_ctx_zone_remove(raw, zone); error != 0) {
                return failed("cannot ask the DNS, are the anchors good", error);
            }
        }
    }
    std::unique_ptr<Resolver> resolver(new Resolver(loop, std::move(context), options.timeout_us));
    if (resolver->poll_ == nullptr) return Why("cannot ask the DNS: out of descriptors");
    return resolver;
}

Resolver::Resolver(UvLoop& loop, ContextPtr context, std::int64_t timeout_us)
    : loop_(loop), context_(std::move(context)), timeout_us_(timeout_us) {
    auto poll = std::make_unique<uv_poll_t>();
    if (uv_poll_init(loop.raw(), poll.get(), ub_fd(context_.get())) != 0) return;
    poll_ = poll.release();
    poll_->data = this;
    int error = loop.watch(poll_, UV_READABLE, [](uv_poll_t* handle, int, int) {
        auto* resolver = static_cast<Resolver*>(handle->data);
        if (resolver != nullptr) ub_process(resolver->context_.get());
    });
    PARLANCE_ASSERT(error == 0);
}

Resolver::~Resolver() {
    for (Question& question : questions_) loop_.timers().cancel(question.timeout);
    if (poll_ != nullptr) release_poll(poll_);
    // libunbound's thread ends here, and with it all questions.
    context_.reset();
}

void Resolver::tell(Done done, DnsAnswer answer) {
    loop_.post([done = std::move(done), answer = std::move(answer)]() mutable {
        done(std::move(answer));
    });
}

void Resolver::resolve(const std::string& name, RecordType type, Done done) {
    if (!is_name(name)) return tell(std::move(done), failure("not a name of the DNS"));
    Question& question = questions_.emplace_back();
    question.resolver = this;
    question.done = std::move(done);
    question.place = std::prev(questions_.end());
    question.timeout =
        loop_.timers().at(loop_.clock().monotonic_us() + timeout_us_,
                          [this, place = question.place] { fail(place, "the DNS is silent"); });
    int error = ub_resolve_async(context_.get(), name.c_str(), static_cast<int>(type),
                                 kClassInternet, &question, &Resolver::on_result, &question.id);
    if (error == 0) return;
    finish(question.place, failure(error_text(error)));
}

// Inside ub_process(), where no question may end the resolver: what follows is a step of its own.
void Resolver::on_result(void* asked, int error, ub_result* result) {
    auto* question = static_cast<Question*>(asked);
    DnsAnswer answer =
        result != nullptr && error == 0 ? read_result(*result) : failure(error_text(error));
    if (result != nullptr) ub_resolve_free(result);
    question->resolver->finish(question->place, std::move(answer));
}

void Resolver::finish(Questions::iterator question, DnsAnswer answer) {
    loop_.timers().cancel(question->timeout);
    tell(std::move(question->done), std::move(answer));
    questions_.erase(question);
}

void Resolver::fail(Questions::iterator question, std::string why) {
    ub_cancel(context_.get(), question->id);
    finish(question, failure(std::move(why)));
}

void Resolver::give_up(const std::string& reason) {
    while (!questions_.empty()) fail(questions_.begin(), reason);
}

}  // namespace parlance::server::net
