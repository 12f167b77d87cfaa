// Whom this server does not talk to (defence/blocklist.h): the blacklist and the whitelist of
// XEP-0133 §4.9 and §4.10, and entries with a reason and an end, of network addresses as well.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/parse_number.h"
#include "server/adhoc/fields.h"
#include "server/defence/block_store.h"
#include "server/defence/defence.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/authority.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/net/address_range.h"
#include "server/shard.h"
#include "storage/server_blocks.h"
#include "xmpp/datetime.h"

namespace parlance::server::modules::admin {

namespace {

namespace server_blocks = storage::server_blocks;
using adhoc::Answer;
using adhoc::Run;
using server_blocks::Block;
using BlockKind = server_blocks::Kind;

constexpr std::int64_t kBlockHourUs = 3600 * base::kSecondUs;
constexpr std::int64_t kMostBlockHours = 10 * 365 * 24;
constexpr std::size_t kMostListed = 10'000;
// A typing error must not lock out half of the world.
constexpr int kLeastBits4 = 16;
constexpr int kLeastBits6 = 32;

// Those that administrators of this host see: its own, and those of the whole server.
bool concerns(const Block& block, const std::string& host) {
    return block.scope.empty() || block.scope == host;
}

// The first sentence about an address that cannot be meant; empty if all can.
std::string objection(Shard& shard, const xmpp::Jid& jid) {
    const bool ours =
        shard.find_host(jid.domain()) != nullptr || shard.find_service(jid.domain()) != nullptr;
    if (ours && !jid.has_local()) return jid.full() + " is this server itself.";
    return {};
}

// Accounts here with a role are out of reach of those who do not stand above them.
base::Task<std::string> objections(entity::Host* host, Run run, std::vector<xmpp::Jid> jids) {
    std::vector<xmpp::Jid> accounts;
    for (const xmpp::Jid& jid : jids) {
        std::string said = objection(host->shard(), jid);
        if (!said.empty()) co_return said;
        if (host->shard().find_host(jid.domain()) != nullptr) accounts.push_back(jid.bare());
    }
    Targets targets(std::move(accounts));
    auto reached = co_await within_reach(host, std::move(run), std::move(targets));
    co_return reached ? std::string() : reached.error();
}

// The blacklist or the whitelist of a host, with the entries that have no end of their own.
struct Roll {
    BlockKind kind;
    const char* field;
    const char* title;
};
constexpr Roll kBlacklist = {BlockKind::jid, "blacklistjids", "The blacklist"};
constexpr Roll kWhitelist = {BlockKind::exempt, "whitelistjids", "The whitelist"};

base::Task<Answer> show_roll(entity::Host* host, const Roll* roll) {
    auto all = co_await server_blocks::all(host->shard().environment().database);
    if (!all) co_return database_away();
    std::vector<std::string> jids;
    for (const Block& block : *all) {
        bool listed = block.scope == host->domain() && block.kind == roll->kind;
        if (listed && block.expires_us == 0) jids.push_back(block.value);
    }
    std::vector<adhoc::FormField> fields;
    fields.push_back(adhoc::with_values(adhoc::jids_field(roll->field, roll->title), jids));
    co_return adhoc::Step(adhoc::form_with(
        std::string("Editing: ") + roll->title, std::move(fields),
        "Addresses, domains or single resources, one a line. What is entered here has no end."));
}

base::Task<Answer> edit_roll(entity::Host* host, const Roll* roll, Run run) {
    std::vector<xmpp::Jid> wanted;
    for (const std::string& text : run.values.values(roll->field)) {
        auto jid = xmpp::Jid::parse(text);
        if (!jid) co_return adhoc::failed(text + " is no address.");
        wanted.push_back(std::move(*jid));
    }
    if (wanted.size() > kMostListed) co_return adhoc::failed("Those are too many.");
    if (roll->kind == BlockKind::jid) {
        std::string said = co_await objections(host, run, wanted);
        if (!said.empty()) co_return adhoc::failed(said);
    }
    auto all = co_await server_blocks::all(host->shard().environment().database);
    if (!all) co_return database_away();
    storage::Batch batch;
    for (const Block& block : *all) {
        bool listed = block.scope == host->domain() && block.kind == roll->kind;
        if (!listed || block.expires_us != 0) continue;
        auto kept = std::find_if(wanted.begin(), wanted.end(), [&block](const xmpp::Jid& jid) {
            return jid.full() == block.value;
        });
        if (kept == wanted.end()) {
            batch.add(server_blocks::remove(block.scope, block.kind, block.value));
        } else {
            wanted.erase(kept);
        }
    }
    for (const xmpp::Jid& jid : wanted) {
        Block block(host->domain(), roll->kind, jid.full());
        block.made_by = actor_of(run);
        block.created_us = host->shard().environment().clock.wall_us();
        batch.add(server_blocks::put(block));
    }
    auto written = co_await defence::change_blocks(&host->shard(), std::move(batch));
    if (!written) co_return database_away();
    co_return adhoc::done("The list has been changed.");
}

// What an administrator has typed, as it is kept; the failure is for them to read.
base::Result<Block, std::string> block_in(const entity::Host& host, const Run& run) {
    Block block;
    const std::string what(run.values.value("what"));
    const bool everywhere = run.values.flag("server");
    block.scope = everywhere ? std::string() : host.domain();
    if (auto network = net::AddressRange::parse(what)) {
        if (network->wider_than(kLeastBits4, kLeastBits6)) {
            return base::Failure<std::string>("That network is too large.");
        }
        block.kind = BlockKind::network;
        block.value = network->text();
        block.scope.clear();
    } else if (auto jid = xmpp::Jid::parse(what)) {
        block.value = jid->full();
    } else {
        return base::Failure<std::string>(what + " is neither an address nor a network.");
    }
    return block;
}

base::Task<Answer> add_block(entity::Host* host, Run run) {
    auto block = block_in(*host, run);
    if (!block) co_return adhoc::failed(block.error());
    Shard& shard = host->shard();
    if (block->scope.empty() && !moderates_server(shard, run)) {
        co_return adhoc::failed("That concerns other domains of this server as well.");
    }
    if (block->kind == BlockKind::jid) {
        std::vector<xmpp::Jid> whom;
        whom.push_back(*xmpp::Jid::parse(block->value));
        std::string said = co_await objections(host, run, std::move(whom));
        if (!said.empty()) co_return adhoc::failed(said);
    }
    block->reason = run.values.value("reason");
    block->made_by = actor_of(run);
    block->created_us = shard.environment().clock.wall_us();
    auto hours = base::parse_number<std::int64_t>(run.values.value("hours")).value_or(0);
    if (hours > 0) block->expires_us = block->created_us + hours * kBlockHourUs;
    const std::string value = block->value;
    storage::Batch batch;
    batch.add(server_blocks::put(*block));
    auto written = co_await defence::change_blocks(&shard, std::move(batch));
    if (!written) co_return database_away();
    co_return adhoc::done(value + " is blocked.");
}

std::string end_of(const Block& block) {
    return block.expires_us == 0 ? "never" : xmpp::format_datetime(block.expires_us);
}

base::Task<Answer> list_blocks(entity::Host* host) {
    Shard& shard = host->shard();
    auto all = co_await server_blocks::all(shard.environment().database);
    if (!all) co_return database_away();
    const std::int64_t now_us = shard.environment().clock.wall_us();
    adhoc::TableOf table("Blocked, and exempt", {{"what", "What"},
                                                 {"kind", "Kind"},
                                                 {"scope", "Where"},
                                                 {"reason", "Reason"},
                                                 {"by", "By"},
                                                 {"since", "Since"},
                                                 {"until", "Until"}});
    for (const Block& block : *all) {
        if (!concerns(block, host->domain()) || block.expired(now_us)) continue;
        table.row({block.value, std::string(server_blocks::name_of(block.kind)),
                   block.scope.empty() ? "server" : block.scope, block.reason, block.made_by,
                   xmpp::format_datetime(block.created_us), end_of(block)});
    }
    for (const std::string& list : shard.config().defence.remote_blocklists) {
        std::size_t size = shard.defence().blocklist.remote_size(list);
        table.row({counted(size, "entry", "entries"), "list", "server", list, "", "", ""});
    }
    if (table.empty()) co_return adhoc::done("Nobody is blocked.");
    co_return std::move(table).step();
}

// An entry in a form: scope, kind and value.
std::string key_of(const Block& block) {
    return block.scope + " " + std::string(server_blocks::name_of(block.kind)) + " " + block.value;
}

base::Task<Answer> choose_blocks(entity::Host* host) {
    auto all = co_await server_blocks::all(host->shard().environment().database);
    if (!all) co_return database_away();
    adhoc::FormField blocks("blocks", "list-multi");
    blocks.label = "Entries";
    for (const Block& block : *all) {
        if (!concerns(block, host->domain())) continue;
        std::string label = block.value + ", until " + end_of(block);
        if (block.kind == BlockKind::exempt) label.insert(0, "exempt: ");
        blocks.options.emplace_back(std::move(label), key_of(block));
    }
    if (blocks.options.empty()) co_return adhoc::done("Nobody is blocked.");
    std::vector<adhoc::FormField> fields;
    fields.push_back(adhoc::required(std::move(blocks)));
    co_return adhoc::Step(adhoc::form_with("Unblock", std::move(fields)));
}

base::Task<Answer> remove_blocks(entity::Host* host, Run run) {
    Shard& shard = host->shard();
    auto all = co_await server_blocks::all(shard.environment().database);
    if (!all) co_return database_away();
    const std::vector<std::string> chosen = run.values.values("blocks");
    storage::Batch batch;
    for (const Block& block : *all) {
        if (std::find(chosen.begin(), chosen.end(), key_of(block)) == chosen.end()) continue;
        if (block.scope.empty() && !moderates_server(shard, run)) {
            co_return adhoc::failed(block.value + " is blocked for the whole server.");
        }
        batch.add(server_blocks::remove(block.scope, block.kind, block.value));
    }
    auto written = co_await defence::change_blocks(&shard, std::move(batch));
    if (!written) co_return database_away();
    co_return adhoc::done(
        counted(chosen.size(), "entry has been removed.", "entries have been removed."));
}

}  // namespace

void add_block_commands(AdHoc& commands, entity::Host& host) {
    using adhoc::Permission;
    using adhoc::Role;
    entity::Host* at = &host;
    const auto moderators = Permission::administrators({Role::moderator});
    const auto readers = Permission::administrators({Role::moderator, Role::auditor});
    auto add = [&](adhoc::Command command) { commands.add(IqScope::host, std::move(command)); };
    auto add_roll = [&](const char* node, const char* name, const Roll* roll) {
        add(adhoc::Command(
                node, name, moderators, [at, roll](Run) { return show_roll(at, roll); },
                [at, roll](Run run) { return edit_roll(at, roll, std::move(run)); })
                .editing());
    };
    add_roll("http://jabber.org/protocol/admin#edit-blacklist", "Edit the blacklist", &kBlacklist);
    add_roll("http://jabber.org/protocol/admin#edit-whitelist", "Edit the whitelist", &kWhitelist);
    adhoc::FormField hours =
        adhoc::number_field("hours", "For how many hours; 0: for good", 0, kMostBlockHours);
    hours.values = {"0"};
    add({"urn:parlance:admin#block", "Block somebody", moderators,
         adhoc::asks("Block somebody",
                     {adhoc::required(adhoc::text_field(
                          "what", "An address, a domain, an IP address or a network")),
                      adhoc::text_field("reason", "Reason"), hours,
                      adhoc::flag_field("server", "For all domains of this server")}),
         [at](Run run) { return add_block(at, std::move(run)); }});
    add({"urn:parlance:admin#list-blocks", "Show who is blocked", readers,
         [at](Run) { return list_blocks(at); }});
    add({"urn:parlance:admin#unblock", "Unblock", moderators,
         [at](Run) { return choose_blocks(at); },
         [at](Run run) { return remove_blocks(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
