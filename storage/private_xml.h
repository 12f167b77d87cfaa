// Private XML storage (XEP-0049): one element per owner, namespace and element name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::private_xml {

Query put(std::string_view owner, std::string_view xml_namespace, std::string_view name,
          std::string_view xml);
Query remove(std::string_view owner, std::string_view xml_namespace, std::string_view name);

using FindResult = base::Result<std::optional<std::string>, DbError>;
base::Task<FindResult> find(Database& database, std::string owner, std::string xml_namespace,
                            std::string name);

using SizeResult = base::Result<std::int64_t, DbError>;
// The characters an owner has stored, for a quota.
base::Task<SizeResult> total_size(Database& database, std::string owner);

}  // namespace parlance::storage::private_xml
