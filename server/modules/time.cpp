#include "server/modules/time.h"

#include "server/entity/host.h"
#include "server/shard.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

IqReply tell_time(const IqRequest& request, IqPlace& place) {
    if (request.is_set()) return refuse(xmpp::Condition::bad_request);
    std::int64_t now = place.host.shard().environment().clock.wall_us();
    xmpp::Document time("time", xmpp::ns::time);
    // A server has no local time that would mean anything to its users.
    time->add_text_child("tzo", "+00:00");
    time->add_text_child("utc", xmpp::format_datetime(now - now % base::kSecondUs));
    return time;
}

}  // namespace

void Time::declare(Registry& registry) {
    registry.implements({xep("0202", "2.0")});
    registry.host_feature(xmpp::ns::time);
    registry.iq_now(IqScope::host, xmpp::ns::time, "time", tell_time);
}

}  // namespace parlance::server::modules
