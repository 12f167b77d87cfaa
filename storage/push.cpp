#include "storage/push.h"

namespace parlance::storage::push {

namespace {

constexpr Statement kPut(
    "INSERT INTO push_registrations (owner, service, node, resource, options) "
    "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (owner, service, node) "
    "DO UPDATE SET resource = excluded.resource, options = excluded.options");
constexpr Statement kErase(
    "DELETE FROM push_registrations WHERE owner = $1 AND service = $2 AND node = $3");
constexpr Statement kEraseService(
    "DELETE FROM push_registrations WHERE owner = $1 AND service = $2");
constexpr Statement kAll(
    "SELECT service, node, resource, options FROM push_registrations WHERE owner = $1 "
    "ORDER BY service, node");

}  // namespace

Query put(std::string_view owner, const Registration& registration) {
    return Query(kPut)
        .bind(owner)
        .bind(registration.service)
        .bind(registration.node)
        .bind(registration.resource)
        .bind(registration.options);
}

Query erase(std::string_view owner, std::string_view service, std::string_view node) {
    return Query(kErase).bind(owner).bind(service).bind(node);
}

Query erase_service(std::string_view owner, std::string_view service) {
    return Query(kEraseService).bind(owner).bind(service);
}

Query all(std::string_view owner) {
    return Query(kAll).bind(owner);
}

std::vector<Registration> registrations(const Rows& rows) {
    std::vector<Registration> list;
    list.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Registration each(rows.text(row, 0), rows.text(row, 1));
        each.resource = rows.text(row, 2);
        each.options = rows.text(row, 3);
        list.push_back(std::move(each));
    }
    return list;
}

}  // namespace parlance::storage::push
