#include "server/s2s/authority.h"

#include "server/s2s/federation.h"
#include "server/shard.h"

namespace parlance::server::s2s {

void answer_as_authority(S2sStream& stream, const xmpp::dialback::Packet& request) {
    namespace dialback = xmpp::dialback;
    if (!stream.federation().serves(request.to)) {
        return stream.write(dialback::answer(request, xmpp::Condition::item_not_found));
    }
    bool ours = dialback::is_key(request.key, stream.shard().server_secret(), request.from,
                                 request.to, request.id);
    stream.write(dialback::answer(request, ours));
}

}  // namespace parlance::server::s2s
