#include "server/net/interfaces.h"

#include <ifaddrs.h>

#include "server/net/address.h"

namespace parlance::server::net {

bool is_interface_address(const std::string& ip) {
    if (ip.starts_with("127.")) return true;
    ifaddrs* list = nullptr;
    if (::getifaddrs(&list) != 0) return false;
    bool found = false;
    for (const ifaddrs* each = list; each != nullptr && !found; each = each->ifa_next) {
        if (each->ifa_addr == nullptr) continue;
        const int family = each->ifa_addr->sa_family;
        if (family != AF_INET && family != AF_INET6) continue;
        found = Address::from(*each->ifa_addr).ip() == ip;
    }
    ::freeifaddrs(list);
    return found;
}

}  // namespace parlance::server::net
