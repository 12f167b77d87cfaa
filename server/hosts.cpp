#include "server/hosts.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "server/entity/user.h"
#include "server/modules.h"
#include "server/shard.h"
#include "server/stream/c2s.h"
#include "server/stream/negotiation.h"

namespace parlance::server {

namespace {

using HostPtr = std::unique_ptr<entity::Host>;

entity::Host* find_in(const std::vector<HostPtr>& hosts, std::string_view domain) {
    for (const HostPtr& host : hosts) {
        if (host->domain() == domain) return host.get();
    }
    return nullptr;
}

// Those that fit go from one list to the end of the other.
template <class Fits>
void move_over(std::vector<HostPtr>& from, std::vector<HostPtr>& to, Fits fits) {
    auto first = std::stable_partition(from.begin(), from.end(),
                                       [&fits](const HostPtr& each) { return !fits(*each); });
    std::move(first, from.end(), std::back_inserter(to));
    from.erase(first, from.end());
}

xmpp::Jid to_jid(const std::string& domain) {
    auto jid = xmpp::Jid::parse(domain);
    PARLANCE_ASSERT(jid && jid->is_domain());
    return std::move(*jid);
}

// All who are logged in there, or about to be.
void end_sessions(Shard& shard, const entity::Host& host) {
    const xmpp::StreamError gone(xmpp::StreamCondition::host_gone);
    shard.for_each_user([&](entity::User& user) {
        if (&user.host() != &host) return;
        for (const auto& session : user.sessions()) session->link().close_soon(gone);
    });
    auto& negotiations = shard.negotiations();
    for (std::size_t i = 0; i < negotiations.capacity(); ++i) {
        stream::Negotiation* negotiation = negotiations.at(i);
        if (negotiation != nullptr && negotiation->is_with(host)) {
            negotiation->stream().close_soon(gone);
        }
    }
}

}  // namespace

entity::Host* Hosts::find(std::string_view domain) const {
    return find_in(hosts_, domain);
}

entity::Host* Hosts::find_service(std::string_view domain) const {
    return find_in(services_, domain);
}

std::vector<std::string> Hosts::services_of(const entity::Host& host) const {
    std::vector<std::string> names;
    for (const auto& service : services_) {
        if (service->parent() == &host) names.push_back(service->domain());
    }
    return names;
}

void Hosts::for_each(const std::function<void(entity::Host&)>& visit) const {
    for (const auto* served : {&hosts_, &services_}) {
        for (const auto& host : *served) visit(*host);
    }
}

std::size_t Hosts::background_tasks() const {
    std::size_t tasks = 0;
    for (const auto* all : {&hosts_, &services_, &retired_, &retired_services_}) {
        for (const auto& host : *all) tasks += host->scope().size();
    }
    return tasks;
}

void Hosts::make(const Config& config) {
    for (const std::string& domain : config.hosts) add(config, domain);
}

void Hosts::start() {
    for_each([](entity::Host& host) { host.start(); });
}

entity::Host& Hosts::add(const Config& config, const std::string& domain) {
    hosts_.push_back(std::make_unique<entity::Host>(shard_, to_jid(domain)));
    entity::Host& host = *hosts_.back();
    install_modules(host);
    add_service(config, host, config.pubsub.service, install_pubsub_modules);
    add_service(config, host, config.rooms.service, install_muc_modules);
    return host;
}

void Hosts::add_service(const Config& config, entity::Host& host, const std::string& label,
                        void (*install)(entity::Host&)) {
    if (label.empty()) return;
    std::string name = label + "." + host.domain();
    // Whoever has given the name to something else means that.
    if (config.serves(name) || config.component(name) != nullptr) return;
    services_.push_back(std::make_unique<entity::Host>(shard_, to_jid(name), &host));
    install(*services_.back());
}

std::vector<entity::Host*> Hosts::follow(const Config& config) {
    for (std::size_t i = hosts_.size(); i-- > 1;) {
        if (config.serves(hosts_[i]->domain())) continue;
        HostPtr host = std::move(hosts_[i]);
        hosts_.erase(hosts_.begin() + static_cast<std::ptrdiff_t>(i));
        retire(std::move(host));
    }
    std::vector<entity::Host*> came;
    for (const std::string& domain : config.hosts) {
        if (find(domain) != nullptr) continue;
        if (entity::Host* back = find_in(retired_, domain)) {
            move_over(retired_, hosts_, [back](const auto& each) { return &each == back; });
            move_over(retired_services_, services_,
                      [back](const auto& each) { return each.parent() == back; });
            came.push_back(back);
            continue;
        }
        entity::Host& added = add(config, domain);
        added.start();
        for (const auto& service : services_) {
            if (service->parent() == &added) service->start();
        }
        came.push_back(&added);
    }
    return came;
}

bool Hosts::say_goodbye() {
    bool told = false;
    for (const auto* list : {&services_, &hosts_}) {
        for (const auto& host : *list) told = host->say_goodbye() || told;
    }
    return told;
}

void Hosts::retire(HostPtr host) {
    for (const auto& service : services_) {
        if (service->parent() == host.get()) service->stop();
    }
    move_over(services_, retired_services_,
              [&host](const auto& each) { return each.parent() == host.get(); });
    host->stop();
    end_sessions(shard_, *host);
    retired_.push_back(std::move(host));
}

}  // namespace parlance::server
