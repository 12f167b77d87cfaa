// Defence: what the whole process remembers to keep mischief away. Shared by all shards; each part
// takes care of its threads itself.
#pragma once

#include "server/defence/alerts.h"
#include "server/defence/asking_tally.h"
#include "server/defence/blocklist.h"
#include "server/defence/hourly_tally.h"
#include "server/defence/stranger_tally.h"

namespace parlance::server::defence {

struct Defence {
    Blocklist blocklist;
    StrangerTally strangers;
    AlertLimiter alerts;
    HourlyTally reports;  // passed on to others, and received
    AskingTally asking;
};

}  // namespace parlance::server::defence
