// XEP-0049: XML that a client keeps at its server, for the account alone, by namespace and name of
// the element.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "server/module.h"
#include "server/modules/bookmarks.h"

namespace parlance::server::modules {

class PrivateXml final : public Module {
  public:
    PrivateXml(entity::Host& host, Bookmarks& bookmarks) : host_(host), bookmarks_(bookmarks) {}
    void declare(Registry& registry) override;

  private:
    base::Task<IqReply> get(IqRequest request);
    base::Task<IqReply> set(IqRequest request);
    base::Task<IqReply> store(IqRequest request, std::size_t size, std::size_t earlier);

    entity::Host& host_;
    // Has one element of those.
    Bookmarks& bookmarks_;
    // Bytes on their way to the disk, by owner: what the quota does not see there yet. Without it,
    // requests sent together would each find the room that only one of them can have.
    std::map<std::string, std::size_t> in_flight_;
};

}  // namespace parlance::server::modules
