// PoshSearch: how the documents of POSH are got (RFC 7711 §3): from the web server of the domain,
// or from where that one refers to, once. One shard.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/callback.h"
#include "base/clock.h"
#include "server/s2s/posh.h"

namespace parlance::server {
class Network;
}

namespace parlance::base {
class Timers;
}

namespace parlance::server::s2s::posh {

struct Searched {
    Findings findings;
    std::int64_t expires_s = 0;  // of what was found
};

// Whether a host, in its prepared form, may be asked that somebody refers or redirects to.
using MayAsk = std::function<bool(std::string_view host)>;

// Requires a domain that has service_names(): a name of the DNS. `done` is called once, never
// inside the call, after some seconds at most, whatever the network does. The network and the clock
// outlive that.
void search(Network& network, const base::Clock& clock, base::Timers& timers,
            const std::string& domain, MayAsk may_ask, base::Callback<void(Searched)> done);

}  // namespace parlance::server::s2s::posh
