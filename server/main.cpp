// The command line; the only file that sees CLI11. Exit status: 0 done, 1 failed (the reason on
// standard error), 2 the command line was not understood.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.h"
#include "server/archive_limits.h"
#include "server/cli/accounts.h"
#include "server/cli/admin.h"
#include "server/cli/changes.h"
#include "server/cli/doctor.h"
#include "server/cli/password_input.h"
#include "server/config.h"
#include "server/config_changes.h"
#include "server/config_keys.h"
#include "server/serve.h"
#include "storage/blocking.h"
#include "storage/migrate.h"
#include "storage/open.h"

// jemalloc's options. Without a thread of its own it gives memory back only while it is asked for
// more: a server that tens of thousands have just left would keep what they had needed.
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "background_thread:true,dirty_decay_ms:2000";
}

namespace {

using namespace parlance;
using server::Config;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;

struct Arguments {
    std::string config_path = "/etc/parlance/parlance.toml";
    std::string role = "user";
    std::string jid;
    std::string host;
    std::string domain;
    std::string from;
    std::string to;
    std::string keep;
    std::string undo;
    std::int64_t messages = 0;
    bool as_configured = false;
    server::cli::AdminArguments admin;
};

int fail(std::string_view reason) {
    fmt::print(stderr, "parlance: {}\n", reason);
    return kFailed;
}

// Loads the configuration, printing what is wrong with it.
std::unique_ptr<Config> load(const Arguments& arguments,
                             const server::ConfigChanges& changes = {}) {
    auto config = server::load_config(arguments.config_path, changes);
    if (config) return std::make_unique<Config>(std::move(*config));
    fmt::print(stderr, "{}", server::describe(config.error(), arguments.config_path));
    return nullptr;
}

// The same with what administrators have changed since, of which the storage tells.
std::unique_ptr<Config> load_as_changed(const Arguments& arguments, storage::Store& store) {
    storage::BlockingDatabase database(store);
    auto changes = server::load_changes(database);
    if (!changes) {
        fail(changes.error());
        return nullptr;
    }
    return load(arguments, *changes);
}

int serve(const Arguments& arguments) {
    // The rest is looked at together with what administrators have changed.
    auto keys = server::load_keys(arguments.config_path);
    if (keys) return server::serve(std::move(*keys), arguments.config_path);
    load(arguments);  // says all that is wrong
    return kFailed;
}

int check_config(const Arguments& arguments) {
    if (!load(arguments)) return kFailed;
    fmt::print("{} is valid\n", arguments.config_path);
    return kDone;
}

// With the database of the configuration.
template <class Work>
int with_store(const Arguments& arguments, Work work) {
    auto config = server::load_keys(arguments.config_path);
    if (!config) {
        load(arguments);  // says all that is wrong
        return kFailed;
    }
    auto store = storage::Store::open(config->storage);
    if (!store) return fail(store.error());
    auto migrated = (*store)->migrate();
    if (!migrated) return fail(migrated.error());
    return work(**store);
}

// What the `user` commands have in common: the configuration and its database.
template <class Work>
int with_accounts(const Arguments& arguments, Work work) {
    return with_store(arguments, [&](storage::Store& store) {
        std::unique_ptr<Config> config = load_as_changed(arguments, store);
        if (!config) return kFailed;
        base::SystemRandom random;
        server::cli::Accounts accounts(*config, store, random);
        auto outcome = work(accounts);
        return outcome ? kDone : fail(outcome.error());
    });
}

int changes(const Arguments& arguments) {
    return with_store(arguments, [&](storage::Store& store) {
        storage::BlockingDatabase database(store);
        if (!arguments.undo.empty()) {
            auto undone = server::cli::undo_change(database, arguments.undo);
            return undone ? kDone : fail(undone.error());
        }
        auto lines = server::cli::list_changes(database);
        if (!lines) return fail(lines.error());
        for (const std::string& line : *lines) fmt::print("{}\n", line);
        return kDone;
    });
}

int user_add(const Arguments& arguments) {
    return with_accounts(arguments, [&](server::cli::Accounts& accounts) {
        auto password = server::cli::read_password();
        if (!password) return server::cli::Outcome<base::Done>(base::Failure(password.error()));
        auto role = storage::roles::role_of(arguments.role);  // none: a user like others
        auto now = std::chrono::system_clock::now().time_since_epoch();
        return accounts.add(arguments.jid, role, *password,
                            std::chrono::duration_cast<std::chrono::microseconds>(now).count());
    });
}

int user_passwd(const Arguments& arguments) {
    return with_accounts(arguments, [&](server::cli::Accounts& accounts) {
        auto password = server::cli::read_password();
        if (!password) return server::cli::Outcome<base::Done>(base::Failure(password.error()));
        return accounts.set_password(arguments.jid, *password);
    });
}

int user_delete(const Arguments& arguments) {
    return with_accounts(
        arguments, [&](server::cli::Accounts& accounts) { return accounts.remove(arguments.jid); });
}

int user_archive(const Arguments& arguments) {
    server::ArchiveLimits limits(0, arguments.messages);
    if (!arguments.keep.empty()) {
        auto keep = server::parse_duration(arguments.keep);
        if (!keep) return fail("--keep takes a duration such as \"30d\"");
        limits.keep_us = *keep;
    }
    return with_accounts(arguments, [&](server::cli::Accounts& accounts) {
        return accounts.set_archive_limits(
            arguments.jid, arguments.as_configured ? std::nullopt : std::optional(limits));
    });
}

// "user", or all roles: "support, operator of example.org".
std::string roles_of(std::string_view owner, const std::vector<storage::roles::Grant>& grants) {
    std::string out;
    for (const auto& grant : grants) {
        if (grant.owner != owner) continue;
        if (!out.empty()) out += ", ";
        out += storage::roles::name_of(grant.role);
        if (!grant.scope.empty()) out += " of " + grant.scope;
    }
    return out.empty() ? "user" : out;
}

int user_list(const Arguments& arguments) {
    return with_accounts(arguments, [&](server::cli::Accounts& accounts) {
        auto listed = accounts.list(arguments.host);
        if (!listed) return listed;
        auto grants = accounts.grants();
        if (!grants) {
            return server::cli::Outcome<std::vector<storage::accounts::Account>>(
                base::Failure(grants.error()));
        }
        for (const auto& account : *listed) {
            std::string owner = storage::accounts::owner_of(account.username, account.host);
            fmt::print("{}\t{}{}\n", owner, roles_of(owner, *grants),
                       account.disabled ? "\tdisabled" : "");
        }
        return listed;
    });
}

int migrate_storage(const Arguments& arguments) {
    auto from = storage::Store::open(arguments.from);
    if (!from) return fail(from.error());
    auto to = storage::Store::open(arguments.to);
    if (!to) return fail(to.error());
    auto copied = storage::copy_everything(
        **from, **to, [](const std::string& table) { fmt::print(stderr, "copying {}\n", table); });
    if (!copied) return fail(copied.error());
    for (const auto& table : *copied) fmt::print("{}\t{}\n", table.name, table.rows);
    return kDone;
}

// The configuration as the server has it, or as the file says if the storage does not answer: what
// is out of order is what this is called for.
std::unique_ptr<Config> load_as_far_as_possible(const Arguments& arguments) {
    auto keys = server::load_keys(arguments.config_path);
    if (!keys) return load(arguments);  // says all that is wrong
    constexpr std::string_view kFile = "sqlite:";
    const std::string& storage = keys->storage;
    // It would be made, and belong to whoever calls this.
    if (storage.starts_with(kFile) && !std::filesystem::exists(storage.substr(kFile.size()))) {
        return load(arguments);
    }
    auto store = storage::Store::open(storage);
    std::string why = store ? "" : store.error();
    if (store) {
        storage::BlockingDatabase database(**store);
        auto changes = server::load_changes(database);
        if (changes) return load(arguments, *changes);
        why = changes.error();
    }
    fmt::print(stderr, "parlance: what administrators have changed is not known: {}\n", why);
    return load(arguments);
}

int doctor(const Arguments& arguments) {
    std::unique_ptr<Config> config = load_as_far_as_possible(arguments);
    return config ? server::cli::doctor(*config, arguments.domain) : kFailed;
}

int administer(const Arguments& arguments) {
    std::unique_ptr<Config> config = load(arguments);
    return config ? server::cli::admin(*config, arguments.admin) : kFailed;
}

int show_servers(const Arguments& arguments) {
    Arguments others = arguments;
    others.admin.command = "list-servers";
    return administer(others);
}

int version(const Arguments&) {
    fmt::print("parlance {}\n", PARLANCE_VERSION);
    return kDone;
}

}  // namespace

int main(int argc, char** argv) {
    Arguments arguments;
    int (*chosen)(const Arguments&) = nullptr;
    CLI::App app("Parlance, an XMPP server", "parlance");
    app.add_option("--config", arguments.config_path, "The configuration file")
        ->capture_default_str();
    app.require_subcommand(1);
    app.failure_message(CLI::FailureMessage::help);

    auto command = [&](CLI::App& parent, const char* name, const char* description,
                       int (*run)(const Arguments&)) {
        CLI::App* added = parent.add_subcommand(name, description);
        added->fallthrough();  // --config may also follow the command
        added->callback([&chosen, run] { chosen = run; });
        return added;
    };
    auto with_jid = [&](CLI::App* added) {
        added->add_option("JID", arguments.jid, "The account, NAME@HOST")->required();
        return added;
    };

    command(app, "serve", "Run the server in the foreground", serve);
    command(app, "check-config", "Report every mistake in the configuration", check_config);
    command(app, "changes", "Show what administrators have changed of the configuration", changes)
        ->add_option("--undo", arguments.undo,
                     "A key, or a host: what the file says of it counts from the next start");
    CLI::App* user = app.add_subcommand("user", "Manage accounts; passwords are read from stdin");
    user->fallthrough();
    user->require_subcommand(1);
    with_jid(command(*user, "add", "Create an account", user_add))
        ->add_option("--role", arguments.role, "What it may administer of the server")
        ->check(CLI::IsMember({"user", "operator", "moderator", "support", "auditor"}))
        ->capture_default_str();
    with_jid(command(*user, "passwd", "Set the password of an account", user_passwd));
    with_jid(command(*user, "delete", "Delete an account and all its data", user_delete));
    CLI::App* archive = with_jid(
        command(*user, "archive", "Limit what the archive of an account keeps", user_archive));
    archive->add_option("--keep", arguments.keep, "How long, e.g. 30d; not given: for ever");
    archive->add_option("--messages", arguments.messages, "How many, the newest; 0: all")
        ->check(CLI::NonNegativeNumber);
    archive->add_flag("--as-configured", arguments.as_configured, "No limits of its own any more");
    command(*user, "list", "List accounts and their roles", user_list)
        ->add_option("HOST", arguments.host, "Only the accounts of this host");
    CLI::App* migrate = command(app, "migrate-storage",
                                "Copy all data into another, empty database", migrate_storage);
    migrate
        ->add_option("FROM", arguments.from, "The storage to read, e.g. sqlite:state/parlance.db")
        ->required();
    migrate->add_option("TO", arguments.to, "The storage to fill, e.g. postgresql://HOST/NAME")
        ->required();
    command(app, "doctor",
            "Look at a domain, another's or our own, as this server would to send to it", doctor)
        ->add_option("DOMAIN", arguments.domain, "The domain to look at")
        ->required();
    auto with_console = [&](CLI::App* added) {
        added->add_option("--host", arguments.admin.domain, "At which domain; default: the first");
        added->add_flag("--json", arguments.admin.json, "For programs");
        return added;
    };
    CLI::App* admin = with_console(
        command(app, "admin", "Run an ad-hoc command of the running server; without one, list them",
                administer));
    admin->add_option("COMMAND", arguments.admin.command, "What to run");
    admin->add_option("FIELD=VALUE", arguments.admin.fields, "What its forms ask for");
    admin->add_flag("--explain", arguments.admin.explain, "What the command asks for");
    admin->add_flag("--words", arguments.admin.words, "Bare names, for completion")->group("");
    with_console(command(app, "s2s", "Show the other servers: links, security, queues, errors",
                         show_servers));
    command(app, "version", "Print the version", version);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kUsage;
    }
    int status = chosen(arguments);
    // Every descriptor is closed on exec.
    if (status == server::kServeAgain) {
        ::execv("/proc/self/exe", argv);
        status = fail("cannot start again");
    }
    return status;
}
