// DelegatedInfo: what external components have said that they can do for the namespaces of a host
// that they answer (XEP-0355 §7.2), to be put into the answers of disco#info instead of what the
// server itself can do there. Owned by the Host; one shard.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "xmpp/element.h"

namespace parlance::server {
struct Config;
}

namespace parlance::server::entity {

class DelegatedInfo {
  public:
    explicit DelegatedInfo(std::string host) : host_(std::move(host)) {}

    // The answer of the component: a query of disco#info. `bare`: about accounts, else about the
    // host. False, and nothing is changed, when it makes no sense.
    bool take(std::string_view ns, bool bare, const xmpp::Element& query);
    // Of the namespaces that are given away, leaves out what the server says, and adds what the
    // components say.
    void nest(const Config& config, bool bare, xmpp::Element& query) const;
    // Grows when there is something new.
    std::uint64_t version() const { return version_; }

  private:
    std::string host_;
    std::map<std::string, xmpp::Document> told_;  // by kind and namespace
    std::uint64_t version_ = 0;
};

}  // namespace parlance::server::entity
