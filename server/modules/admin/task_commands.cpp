// What the server is doing: background tasks of each shard with their age, commands under way, and
// what waits for the database.
#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/s2s/federation.h"
#include "server/shard_call.h"
#include "storage/database.h"

namespace parlance::server::modules::admin {

namespace {

using adhoc::Answer;
using adhoc::Run;

// The oldest of them; whoever looks wants to know what hangs.
constexpr std::size_t kTasksListed = 200;

struct TaskSeen {
    std::string what;
    std::string of;  // a host, or other servers
    std::int64_t age_us = 0;
    std::size_t shard = 0;

    TaskSeen() {}
};

struct ShardSeen {
    std::vector<TaskSeen> oldest;
    std::size_t tasks = 0;
    std::size_t commands = 0;
    storage::Database::Load load;
    std::int64_t load_age_us = 0;  // of the oldest; 0: not known

    ShardSeen() {}
};

void keep_oldest(std::vector<TaskSeen>& tasks) {
    std::stable_sort(tasks.begin(), tasks.end(),
                     [](const TaskSeen& a, const TaskSeen& b) { return a.age_us > b.age_us; });
    if (tasks.size() > kTasksListed) tasks.resize(kTasksListed);
}

void add_tasks(ShardSeen& seen, const base::Scope& scope, const std::string& of,
               std::int64_t now_us) {
    seen.tasks += scope.size();
    for (const base::Scope::Running& each : scope.running()) {
        TaskSeen& task = seen.oldest.emplace_back();
        task.what = each.what;
        task.of = of;
        task.age_us = now_us - each.since_us;
    }
}

void add_host(ShardSeen& seen, entity::Host& host, std::int64_t now_us) {
    add_tasks(seen, host.scope(), host.domain(), now_us);
    if (const AdHoc* commands = host.find<AdHoc>()) seen.commands += commands->open_sessions();
}

ShardSeen look_at_shard(Shard& shard) {
    ShardSeen seen;
    const std::int64_t now_us = shard.environment().clock.monotonic_us();
    for (const auto& host : shard.hosts()) {
        add_host(seen, *host, now_us);
        for (const std::string& name : shard.services_of(*host)) {
            add_host(seen, *shard.find_service(name), now_us);
        }
    }
    add_tasks(seen, shard.federation().scope(), "other servers", now_us);
    for (TaskSeen& task : seen.oldest) task.shard = shard.index();
    keep_oldest(seen.oldest);
    seen.load = shard.environment().database.load();
    if (seen.load.since_us != 0) seen.load_age_us = now_us - seen.load.since_us;
    return seen;
}

std::string milliseconds(std::int64_t us) {
    return std::to_string(us / 1'000);
}

// "shard 0: 3 tasks, 1 open command; database: 0 reads, 2 commits, the oldest for 12 ms"
std::string summary_of(std::size_t index, const ShardSeen& seen) {
    std::string line = "shard " + std::to_string(index) + ": ";
    line += counted(seen.tasks, "task", "tasks") + ", ";
    line += counted(seen.commands, "open command", "open commands") + "; database: ";
    line += counted(seen.load.reads, "read", "reads") + ", ";
    line += counted(seen.load.commits, "commit", "commits");
    if (seen.load_age_us > 0) line += ", the oldest for " + milliseconds(seen.load_age_us) + " ms";
    return line;
}

base::Task<Answer> list_tasks(entity::Host* host, Run) {
    std::function<ShardSeen(Shard&)> look = &look_at_shard;
    std::vector<ShardSeen> shards =
        co_await call_on_all<ShardSeen>(&host->shard(), std::move(look));
    std::vector<TaskSeen> tasks;
    std::vector<std::string> lines;
    std::size_t running = 0;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        running += shards[i].tasks;
        lines.push_back(summary_of(i, shards[i]));
        tasks.insert(tasks.end(), shards[i].oldest.begin(), shards[i].oldest.end());
    }
    keep_oldest(tasks);
    adhoc::TableOf table(
        "What the server is doing",
        {{"task", "Task"}, {"of", "Of"}, {"shard", "Shard"}, {"age", "Milliseconds"}});
    for (const TaskSeen& each : tasks) {
        table.row({each.what, each.of, std::to_string(each.shard), milliseconds(each.age_us)});
    }
    adhoc::Step step = std::move(table).step();
    if (running > tasks.size()) {
        step.notes.emplace_back(adhoc::Severity::warn, "There are more, which are younger.");
    }
    step.form->add(adhoc::facts("shards", "Shards", std::move(lines)));
    co_return std::move(step);
}

}  // namespace

void add_task_commands(AdHoc& commands, entity::Host& host) {
    entity::Host* at = &host;
    using adhoc::Permission;
    using adhoc::Reach;
    using adhoc::Role;
    commands.add(IqScope::host,
                 {"urn:parlance:admin#list-tasks", "List what runs in the background",
                  Permission::administrators({Role::auditor}, Reach::server),
                  [at](Run run) { return list_tasks(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
