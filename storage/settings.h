// Small named texts per account, for features whose state is one value.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "storage/database.h"

namespace parlance::storage::settings {

Query put(std::string_view owner, std::string_view name, std::string_view value);
Query remove(std::string_view owner, std::string_view name);

// The first account behind `owner`, in the order of its bytes, that has one of these settings: one
// text.
Query next_owner(std::string_view owner, std::string_view name, std::string_view or_name);

Query all(std::string_view owner);
std::map<std::string, std::string> values(const Rows& rows);

}  // namespace parlance::storage::settings
