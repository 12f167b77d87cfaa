#include "tests/stories/sim_stage.h"

namespace parlance::stories {

namespace {

// How long an expected stanza may take in virtual time: longer than any retry of the server,
// shorter than what stories measure.
constexpr std::int64_t kPatienceUs = 5 * base::kSecondUs;

sim::WorldOptions options_for(const Story& story, std::uint64_t seed, const std::string& storage) {
    sim::WorldOptions options;
    options.seed = seed;
    options.shards = 1 + static_cast<std::uint32_t>(seed % 3);
    options.settings = story.settings;
    options.storage = storage;
    // Half of the seeds read as PostgreSQL does, later; the others at once, as SQLite.
    if (seed % 2 == 0) options.database.read_us = 2'000;
    return options;
}

}  // namespace

SimStage::SimStage(const Story& story, std::uint64_t seed, const std::string& storage)
    : world_(options_for(story, seed, storage)) {}

std::unique_ptr<sim::Wire> SimStage::connect(const Role& role, bool direct_tls) {
    std::string& address = addresses_[role.name];
    if (address.empty()) {
        address =
            role.address.empty() ? "192.0.2." + std::to_string(addresses_.size()) : role.address;
    }
    return role.component_port ? world_.connect_component(address)
                               : world_.connect(address, direct_tls);
}

bool SimStage::run_until(const std::function<bool()>& done) {
    return world_.run_until(done, kPatienceUs);
}

void SimStage::add_account(const Role& role) {
    world_.add_account(role.username, role.password);
}

void SimStage::remove_account(const Role& role) {
    world_.remove_account(role.username);
}

void SimStage::set_password(const Role& role, const std::string& password) {
    world_.set_password(role.username, password);
}

bool SimStage::crash() {
    world_.crash();
    return true;
}

bool SimStage::restart() {
    return world_.restart();
}

std::string SimStage::complaint() {
    if (world_.stanzas_lost() > 0) return "the server lost a stanza: a receipt was dropped";
    return "";
}

}  // namespace parlance::stories
