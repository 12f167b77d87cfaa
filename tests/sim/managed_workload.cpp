#include "tests/sim/managed_workload.h"

#include <algorithm>
#include <utility>

namespace parlance::sim {

namespace {

constexpr std::int64_t kResumeUs = 60 * base::kSecondUs;

WorldOptions managed_options(std::uint64_t seed, const std::string& storage) {
    WorldOptions options;
    options.storage = storage;
    options.seed = seed;
    options.shards = 1 + static_cast<std::uint32_t>(seed % 4);
    options.settings["limits.enabled"] = "false";
    options.settings["stream_management.resume"] = "\"60s\"";
    if (seed % 3 == 0) options.database.read_us = 4'000;
    if (seed % 5 == 0) options.database.commit_us = 60'000;
    // Slower than coming back.
    if (seed % 5 == 1) options.database.commit_us = 800'000;
    // Then the spool alone keeps what has not arrived.
    if (seed % 8 >= 5) options.settings["archive.enabled"] = "false";
    if (seed % 7 == 0) options.network.delay_us = 40'000;
    return options;
}

}  // namespace

ManagedWorkload::ManagedWorkload(std::uint64_t seed, std::size_t actions,
                                 const std::string& storage)
    : random_(seed ^ 0x5bd1e995c2b2ae35U),
      actions_(actions),
      failures_(seed % 8 == 3),
      crashes_(seed % 8 == 5),
      restarts_(seed % 4 == 2),
      world_(std::make_unique<SimWorld>(managed_options(seed, storage))) {
    using Answers = ManagedClient::Answers;
    add_device("a", "a1", {true, true, Answers::at_once});
    add_device("b", "b1", {true, true, Answers::late});
    add_device("c", "c1", {true, true, Answers::at_once});
    add_device("c", "c2", {true, true, Answers::late});
    add_device("d", "d1", {true, true, Answers::never});
    add_device("e", "e1", {true, false, Answers::at_once});
    add_device("f", "f1", {false, false, Answers::never});
    auto& profile = world_->database_profile();
    auto failed = [this](const std::vector<storage::Query>& queries) {
        for (const storage::Query& query : queries) {
            for (const storage::Value& value : query.values()) {
                const auto* text = std::get_if<std::string>(&value);
                if (text != nullptr) letters_.storage_failed(text->substr(0, text->find('@')));
            }
        }
    };
    profile.on_failed_commit = failed;
    profile.on_failed_read = failed;
}

void ManagedWorkload::add_device(const std::string& account, const std::string& device,
                                 ManagedClient::Habits habits) {
    if (accounts_.empty() || accounts_.back() != account) {
        accounts_.push_back(account);
        world_->add_account(account, "password of everyone");
    }
    devices_.push_back(
        std::make_unique<ManagedClient>(*world_, random_, letters_, account, device, habits));
}

std::string ManagedWorkload::weather() const {
    return "managed, failures " + std::to_string(failures_) + ", crashes " +
           std::to_string(crashes_) + ", restarts " + std::to_string(restarts_);
}

std::vector<std::string> ManagedWorkload::run() {
    for (std::size_t i = 0; i < actions_ && letters_.objections().empty(); ++i) {
        act();
        world_->run_steps(random_.below(40));
        take_all();
    }
    if (letters_.objections().empty()) come_to_an_end();
    return letters_.objections();
}

void ManagedWorkload::take_all() {
    for (const auto& device : devices_) device->take();
}

// Clients answer meanwhile.
void ManagedWorkload::pass(std::int64_t duration_us) {
    std::int64_t slice = std::max<std::int64_t>(duration_us / 20, 20'000);
    for (std::int64_t passed = 0; passed < duration_us; passed += slice) {
        world_->pass_time(slice);
        take_all();
    }
}

void ManagedWorkload::act() {
    if (chance(80)) return act_on_the_world();
    ManagedClient& device = anybody();
    if (device.online()) {
        if (!device.leaving()) act_online(device);
        return;
    }
    if (device.state() != ManagedClient::State::offline) {
        if (chance(30)) device.drop();
        return;
    }
    if (chance(50)) device.forget();
    if (chance(400)) device.connect(chance(200));
}

void ManagedWorkload::act_online(ManagedClient& device) {
    std::uint64_t what = random_.below(100);
    if (what < 45) {
        write(device, 1 + random_.below(4));
    } else if (what < 47) {
        // More than the window of unsettled stanzas.
        write(device, 100);
    } else if (what < 60) {
        device.ask();
    } else if (what < 70) {
        if (device.habits().answers != ManagedClient::Answers::never) device.answer();
    } else if (what < 76) {
        device.ping();
    } else if (what < 84) {
        if (chance(500)) write(device, 1 + random_.below(5));
        world_->run_steps(random_.below(10));
        device.drop();
        if (chance(500)) device.connect(chance(300));
    } else if (what < 90) {
        device.abandon();
        if (chance(700)) device.connect(chance(300));
    } else if (what < 93) {
        device.log_out();
    } else if (what < 96) {
        device.set_reading(false);
    } else {
        device.set_reading(true);
    }
}

void ManagedWorkload::write(ManagedClient& device, std::size_t count) {
    const ManagedClient& other = anybody();
    std::string to = other.account() + "@" + std::string(SimWorld::kDomain);
    if (other.account() != "c" && chance(250)) to += "/" + other.device();
    for (std::size_t i = 0; i < count; ++i) device.write_to(other.account(), to);
    if (chance(300)) device.ask();
}

void ManagedWorkload::act_on_the_world() {
    std::uint64_t what = random_.below(100);
    if (what < 60) {
        pass(static_cast<std::int64_t>(random_.below(3 * base::kSecondUs)));
    } else if (what < 66) {
        pass(kResumeUs + 10 * base::kSecondUs);
    } else if (what < 75) {
        anybody().bury();
    } else if (failures_ && what < 85) {
        auto& profile = world_->database_profile();
        profile.fail_per_mille = profile.fail_per_mille > 0 ? 0 : 200;
        profile.fail_reads_per_mille = profile.fail_per_mille / 4;
    } else if (crashes_ && what < 90) {
        take_all();
        world_->crash();
        letters_.crashed(stored());
        world_->settle();
        take_all();
    } else if (restarts_ && what >= 92) {
        for (const auto& device : devices_) device->set_reading(true);
        if (!world_->restart()) letters_.object("the server does not stop");
        ++letters_.runs;
        take_all();
    }
}

ManagedLetters::Stored ManagedWorkload::stored() {
    ManagedLetters::Stored stored;
    for (const std::string& account : accounts_) {
        std::string jid = account + "@" + std::string(SimWorld::kDomain);
        for (std::string& id : world_->spooled(jid)) stored.spooled.insert(std::move(id));
        stored.archived.push_back(world_->archived(jid));
    }
    return stored;
}

// The sky clears. Some come back in time, some too late; all hear what became of their messages.
void ManagedWorkload::come_to_an_end() {
    world_->database_profile().fail_per_mille = 0;
    world_->database_profile().fail_reads_per_mille = 0;
    for (const auto& device : devices_) {
        device->set_reading(true);
        device->bury();
    }
    pass(2 * base::kSecondUs);
    if (chance(500)) pass(kResumeUs + 10 * base::kSecondUs);
    for (int round = 0; round < 5; ++round) {
        for (const auto& device : devices_) {
            if (device->state() == ManagedClient::State::offline) device->connect(false);
        }
        pass(4 * base::kSecondUs);
        world_->settle();
        take_all();
    }
    for (const auto& device : devices_) {
        if (device->online() && device->habits().managed) device->ask();
        if (device->habits().answers != ManagedClient::Answers::never) device->answer();
    }
    pass(4 * base::kSecondUs);
    world_->settle();
    take_all();
    for (const auto& device : devices_) {
        if (!device->online()) letters_.object(device->device() + " is not online");
        if (device->unacknowledged() > 0) {
            letters_.object(device->device() + " waits for acknowledgements");
        }
    }
    letters_.check(stored());
    if (letters_.objections().empty()) leave();
}

void ManagedWorkload::leave() {
    for (const auto& device : devices_) {
        if (chance(500)) write(*device, 1 + random_.below(5));
        if (chance(500)) pass(100'000);
        if (!device->online()) continue;
        if (chance(500)) {
            device->drop();
        } else {
            device->log_out();
        }
    }
    // Nobody comes back to the sessions that wait.
    pass(kResumeUs + 20 * base::kSecondUs);
    world_->settle();
    world_->pass_time(2 * base::kSecondUs);
    world_->settle();
    take_all();
    letters_.check(stored());
    check_rest();
}

void ManagedWorkload::check_rest() {
    for (const auto& device : devices_) {
        if (device->online()) letters_.object(device->device() + " cannot leave");
    }
    if (world_->live_tasks() > 0) letters_.object("tasks still run");
    if (world_->stanzas_lost() > 0) {
        letters_.object(std::to_string(world_->stanzas_lost()) + " receipts were dropped");
    }
    for (std::size_t i = 0; i < world_->shard_count(); ++i) {
        server::Shard& shard = world_->shard(i);
        if (shard.streams().size() > 0) letters_.object("streams are left");
        if (shard.sessions().size() > 0) letters_.object("sessions are left");
    }
}

}  // namespace parlance::sim
