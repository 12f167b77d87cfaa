#include "server/s2s/posh_lookup.h"

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "server/defence/gate.h"
#include "server/s2s/policy.h"
#include "server/s2s/posh_search.h"
#include "server/s2s/targets.h"
#include "server/shard.h"

namespace parlance::server::s2s {

namespace {

// What strangers can have us do and keep.
constexpr std::size_t kMostSearches = 32;
constexpr std::size_t kMostWaiting = 64;  // for one domain
constexpr std::size_t kMostKnown = 2'000;
constexpr std::int64_t kNothingFoundS = 60;
// What is known to pass is not waited for so long, but strangers must not have a web server that is
// down asked all the time.
constexpr std::int64_t kNobodyKnowsS = 10;

posh::Findings nothing(std::string why, bool passing) {
    posh::Findings findings;
    findings.why = std::move(why);
    findings.passing = passing;
    return findings;
}

posh::Findings too_much() {
    return nothing("POSH: too much is asked at once", true);
}

}  // namespace

void PoshLookup::answer(Done done, posh::Findings findings) {
    shard_.environment().executor.post(
        [done = std::move(done), findings = std::move(findings)]() mutable { done(findings); });
}

void PoshLookup::look_up(const std::string& domain, Asker asker, Done done) {
    const Environment& environment = shard_.environment();
    auto known = known_.find(domain);
    if (known != known_.end()) {
        if (environment.clock.monotonic_us() < known->second.until_us) {
            return answer(std::move(done), known->second.findings);
        }
        known_.erase(known);
    }
    // An address has no web server of its own.
    if (!service_names(domain)) {
        return answer(std::move(done), nothing("it is no name of the DNS", false));
    }
    SearchKey key(configs_seen_, domain);
    auto search = searches_.find(key);
    const bool begun = search != searches_.end();
    const bool stranger = asker == Asker::stranger;
    // We connect to a domain once at a time: whatever strangers do, there is room for that.
    const bool full =
        begun ? stranger && search->second.strangers >= kMostWaiting / 2 : !has_room_for(asker);
    if (full) return answer(std::move(done), too_much());
    if (!begun) search = searches_.emplace(key, Search{asker, {}, 0}).first;
    search->second.strangers += stranger ? 1 : 0;
    search->second.waiting.push_back(std::move(done));
    if (begun) return;
    std::weak_ptr<const bool> alive = alive_;
    posh::search(
        environment.network, environment.clock, environment.timers, domain,
        [this, alive](std::string_view host) { return !alive.expired() && may_ask(host); },
        [this, alive, key = std::move(key)](const posh::Searched& searched) {
            if (!alive.expired()) on_searched(key, searched);
        });
}

void PoshLookup::reconfigured() {
    ++configs_seen_;
    known_.clear();
}

bool PoshLookup::has_room_for(Asker asker) const {
    if (searches_.size() >= kMostSearches) return false;
    auto for_strangers = std::count_if(searches_.begin(), searches_.end(), [](const auto& each) {
        return each.second.asker == Asker::stranger;
    });
    return asker == Asker::we || static_cast<std::size_t>(for_strangers) < kMostSearches / 2;
}

// Whom this server has nothing to do with it does not visit either, whoever sends it there. That it
// talks to a few domains only says nothing of who hosts those.
bool PoshLookup::may_ask(std::string_view host) const {
    return !Policy(shard_.config().s2s).denies(host) && !defence::keeps_away_domain(shard_, host);
}

void PoshLookup::on_searched(const SearchKey& key, const posh::Searched& searched) {
    if (key.first == configs_seen_) remember(key.second, searched);
    auto search = searches_.extract(key);
    base::log::debug(
        "POSH looked up",
        {{"domain", key.second},
         {"fingerprints", static_cast<std::uint64_t>(searched.findings.fingerprints.size())},
         {"reason", searched.findings.why}});
    // Each may ask for something else at once.
    for (Done& done : search.mapped().waiting) done(searched.findings);
}

void PoshLookup::remember(const std::string& domain, const posh::Searched& searched) {
    const std::int64_t now_us = shard_.environment().clock.monotonic_us();
    if (known_.size() >= kMostKnown) {
        std::erase_if(known_,
                      [now_us](const auto& each) { return each.second.until_us <= now_us; });
    }
    // Any of them will do: nothing says which will be wanted.
    if (known_.size() >= kMostKnown) known_.erase(known_.begin());
    const bool found = !searched.findings.fingerprints.empty();
    Known& known = known_[domain];
    known.findings = searched.findings;
    const std::int64_t nothing_s = searched.findings.passing ? kNobodyKnowsS : kNothingFoundS;
    known.until_us = now_us + (found ? searched.expires_s : nothing_s) * base::kSecondUs;
}

}  // namespace parlance::server::s2s
