// The ids of archived messages (XEP-0313 §6.2): 16 bytes in storage, text for clients.
#pragma once

#include <string>
#include <string_view>

namespace parlance::server {

std::string archive_uid(std::string_view id);
// The way back; empty if `uid` cannot be one of ours.
std::string parse_archive_uid(std::string_view uid);

}  // namespace parlance::server
