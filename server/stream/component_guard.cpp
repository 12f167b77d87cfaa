#include "server/stream/component_guard.h"

#include <utility>

#include "base/log.h"
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
    stream_.shard().admission().login_failed(account_, address, now_us_);
}

void ComponentGuard::succeeded() const {
    stream_.shard().admission().login_succeeded(account_);
}

}  // namespace parlance::server::stream
