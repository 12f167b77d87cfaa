// Hosts: the domains that one shard serves, and the services at names below them (pubsub.HOST).
// They come and go as the configuration says. Owned by the Shard; one shard.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/config.h"
#include "server/entity/host.h"

namespace parlance::server {

class Shard;

class Hosts {
  public:
    explicit Hosts(Shard& shard) : shard_(shard) {}
    Hosts(const Hosts&) = delete;
    Hosts& operator=(const Hosts&) = delete;

    // Null when the domain is not served here.
    entity::Host* find(std::string_view domain) const;
    // Null when there is no service of that name.
    entity::Host* find_service(std::string_view domain) const;
    // In the order of the configuration; those that came later follow. The first stays for good.
    const std::vector<std::unique_ptr<entity::Host>>& all() const { return hosts_; }
    // For all modules of all hosts and services: see Module.
    bool say_goodbye();
    // The names of the services of a domain.
    std::vector<std::string> services_of(const entity::Host& host) const;
    void for_each(const std::function<void(entity::Host&)>& visit) const;
    // Of all of them: that run in the background.
    std::size_t background_tasks() const;

    // Those of the configuration at start-up; they are started later.
    void make(const Config& config);
    void start();
    // Domains that the configuration has now are served, those that it has no more are not: who is
    // there is told to go, and what somebody still does with them comes to an end by itself. The
    // accounts stay in storage. Returns those that have come.
    std::vector<entity::Host*> follow(const Config& config);

  private:
    entity::Host& add(const Config& config, const std::string& domain);
    void add_service(const Config& config, entity::Host& host, const std::string& label,
                     void (*install)(entity::Host&));
    void retire(std::unique_ptr<entity::Host> host);

    Shard& shard_;
    std::vector<std::unique_ptr<entity::Host>> hosts_;
    std::vector<std::unique_ptr<entity::Host>> services_;
    // Tasks and users may still know them; they may come back.
    std::vector<std::unique_ptr<entity::Host>> retired_;
    std::vector<std::unique_ptr<entity::Host>> retired_services_;
};

}  // namespace parlance::server
