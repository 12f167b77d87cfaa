// The message archive (XEP-0313): what an account sends and receives is kept under ids that order
// it, from before anybody gets to see it; query.h answers what is asked about it.
#pragma once

#include "server/module.h"
#include "server/modules/mam/inbox_index.h"
#include "server/modules/mam/private_copies.h"
#include "server/modules/mam/retraction.h"
#include "server/modules/mam/word_index.h"

namespace parlance::server::modules {

class AdHoc;

class Mam final : public Module {
  public:
    Mam(entity::Host& host, AdHoc& commands)
        : host_(host),
          commands_(commands),
          words_(host),
          inbox_(host),
          retractions_(host, words_, inbox_) {}
    void declare(Registry& registry) override;

    InboxIndex& inbox() { return inbox_; }

  private:
    Verdict record_sent(Traffic& traffic);
    Verdict record_received(Traffic& traffic);

    entity::Host& host_;
    AdHoc& commands_;
    WordIndex words_;
    InboxIndex inbox_;
    Retractions retractions_;
    PrivateCopies copies_;
};

}  // namespace parlance::server::modules
