#include "server/archive_uid.h"

#include "base/hex.h"

namespace parlance::server {

namespace {
constexpr std::size_t kIdBytes = 16;
}

std::string archive_uid(std::string_view id) {
    return base::hex_encode(id);
}

std::string parse_archive_uid(std::string_view uid) {
    auto id = base::hex_decode(uid);
    return id && id->size() == kIdBytes ? *id : std::string();
}

}  // namespace parlance::server
