// Push services that an account's clients have enabled (XEP-0357). A row per service and node,
// which together name one device. Pure builders and decoders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "storage/database.h"

namespace parlance::storage::push {

struct Registration {
    std::string service;   // JID of the push service
    std::string node;      // empty if none was given
    std::string resource;  // of the session that enabled it: the device
    std::string options;   // the form to publish with, as XML; may hold a secret: never logged

    Registration() {}
    Registration(std::string jid, std::string pubsub_node)
        : service(std::move(jid)), node(std::move(pubsub_node)) {}
};

// Writes the whole row, new or not.
Query put(std::string_view owner, const Registration& registration);
Query erase(std::string_view owner, std::string_view service, std::string_view node);
// Every node of the service.
Query erase_service(std::string_view owner, std::string_view service);

// All of an account, sorted by service and node; decode with registrations().
Query all(std::string_view owner);
std::vector<Registration> registrations(const Rows& rows);

}  // namespace parlance::storage::push
