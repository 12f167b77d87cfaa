// Addresses from arbitrary bytes: whatever parses is in its final form and within its limits, and
// can be taken apart and put together again.
#include "xmpp/jid.h"

#include <cstddef>
#include <cstdint>

#include "base/assert.h"
#include "xmpp/domain_name.h"

using parlance::xmpp::Jid;

namespace {

void check(const Jid& jid) {
    PARLANCE_ASSERT(!jid.empty());
    for (std::string_view part : {jid.local(), jid.domain(), jid.resource()}) {
        PARLANCE_ASSERT(part.size() <= parlance::xmpp::kMaxPartSize);
    }
    PARLANCE_ASSERT(!jid.domain().empty());
    PARLANCE_ASSERT(parlance::xmpp::is_valid_utf8(jid.full()));
    PARLANCE_ASSERT(jid.local().find_first_of("\"&'/:<>@ ") == std::string_view::npos);
    PARLANCE_ASSERT(jid.domain().find_first_of("@/ ") == std::string_view::npos);

    PARLANCE_ASSERT(Jid::parse(jid.full()) == jid);
    PARLANCE_ASSERT(Jid::from_parts(jid.local(), jid.domain(), jid.resource()) == jid);
    PARLANCE_ASSERT(Jid::parse(jid.bare_view()) == jid.bare());
    PARLANCE_ASSERT(jid.bare().home_hash() == jid.home_hash());
    if (!jid.is_bare()) PARLANCE_ASSERT(jid.bare().with_resource(jid.resource()) == jid);
    if (jid.domain()[0] != '[') PARLANCE_ASSERT(parlance::xmpp::domain_to_ascii(jid.domain()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    if (std::optional<Jid> jid = Jid::parse(text)) check(*jid);
    if (std::optional<Jid> stored = Jid::parse(text, parlance::xmpp::Unassigned::refuse)) {
        check(*stored);
        PARLANCE_ASSERT(Jid::parse(text) == stored);
    }
    return 0;
}
