#include "server/modules/admin/config_change.h"

#include <functional>
#include <utility>

#include "server/live_config.h"
#include "server/modules/admin/process.h"
#include "server/shard_call.h"

namespace parlance::server::modules::admin {

namespace {

// On the first shard, where nobody else changes anything meanwhile.
base::Task<std::string> carry_out(Shard* first, ConfigEdit edit) {
    LiveConfig& live = *first->live_config();
    ConfigChanges changes = live.changes();
    edit.apply(changes);
    LiveConfig::Read config = live.read(changes);
    if (!config) co_return describe(config.error(), live.path());
    std::string why = live.objection(*config);
    if (!why.empty()) co_return why;
    auto written = co_await first->environment().database.write(edit.rows());
    if (!written) co_return std::string("The database is away. Try again later.");
    co_return live.take_over(std::move(changes));
}

base::Task<std::string> take_turn(Shard* first, ConfigEdit edit) {
    LiveConfig* live = first->live_config();
    if (live == nullptr) co_return std::string(kNotHere);
    if (!live->begin_change()) {
        co_return std::string("Somebody else is changing the configuration. Try again.");
    }
    std::string why = co_await carry_out(first, std::move(edit));
    live->end_change();
    co_return why;
}

}  // namespace

base::Task<std::string> change_config(Shard* asking, ConfigEdit edit) {
    Shard* first = asking->all().front();
    std::function<base::Task<std::string>()> work = [first, edit = std::move(edit)] {
        return take_turn(first, edit);
    };
    std::string why = co_await run_on<std::string>(asking, first, "configuration", std::move(work));
    co_return why;
}

}  // namespace parlance::server::modules::admin
