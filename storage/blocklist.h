// The JIDs an account has blocked (XEP-0191), each in its prepared form: bare, full, domain or
// domain with resource. Pure builders and decoders; the list is read at activation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "storage/database.h"

namespace parlance::storage::blocklist {

Query add(std::string_view owner, std::string_view jid);  // no error if it is there already
Query remove(std::string_view owner, std::string_view jid);
Query clear(std::string_view owner);

Query all(std::string_view owner);
std::vector<std::string> jids(const Rows& rows);  // sorted

}  // namespace parlance::storage::blocklist
