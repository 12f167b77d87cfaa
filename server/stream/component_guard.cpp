#include "server/stream/component_guard.h"

#include <utility>

#include "base/log.h"
#include "server/defence/alerts.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "server/stream/component.h"

namespace parlance::server::stream {

ComponentGuard::ComponentGuard(ComponentStream& stream, std::string name)
    : stream_(stream),
      name_(std::move(name)),
      account_(name_ + " " + stream.transport().peer_address()),
      now_us_(stream.shard().environment().clock.monotonic_us()) {}

bool ComponentGuard::may_try() const {
    return stream_.shard().admission().may_try(account_, stream_.transport().peer_address(),
                                               now_us_);
}

void ComponentGuard::failed() const {
    const std::string& address = stream_.transport().peer_address();
    base::log::info("component refused", {{"component", name_}, {"address", address}});
    Shard& shard = stream_.shard();
    auto lockout = shard.admission().login_failed(account_, address, now_us_);
    // What is done for no domain in particular is done in the name of the first.
    entity::Host& host = *shard.hosts().front();
    // Names that nobody has are nobody's trouble.
    const bool known = shard.config().component(name_) != nullptr;
    if (lockout.account && known) defence::tell_of_lockout(host, name_, address);
    if (lockout.address) defence::tell_of_lockout(host, address, address);
}

void ComponentGuard::succeeded() const {
    stream_.shard().admission().login_succeeded(account_);
}

}  // namespace parlance::server::stream
