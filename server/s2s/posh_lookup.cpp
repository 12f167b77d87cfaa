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

posh::Findings nothing(std::string why) {
    posh::Findings findings;
    findings.why = std::move(why);
    return findings;
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
    if (!service_names(domain)) return answer(std::move(done), nothing("it is no name of the DNS"));
    auto search = searches_.find(domain);
    if (search != searches_.end()) {
        if (search->second.waiting.size() >= kMostWaiting) {
            return answer(std::move(done), nothing("POSH: too much is asked at once"));
        }
        search->second.waiting.push_back(std::move(done));
        return;
    }
    if (!has_room_for(asker)) {
        return answer(std::move(done), nothing("POSH: too much is asked at once"));
    }
    Search& fresh = searches_[domain];
    fresh.asker = asker;
    fresh.waiting.push_back(std::move(done));
    posh::search(
        environment.network, environment.clock, domain,
        [this](std::string_view host) { return may_ask(host); },
        [this, domain](const posh::Searched& searched) { on_searched(domain, searched); });
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

void PoshLookup::on_searched(const std::string& domain, const posh::Searched& searched) {
    remember(domain, searched);
    auto search = searches_.extract(domain);
    base::log::debug(
        "POSH looked up",
        {{"domain", domain},
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
    known.until_us = now_us + (found ? searched.expires_s : kNothingFoundS) * base::kSecondUs;
}

}  // namespace parlance::server::s2s
