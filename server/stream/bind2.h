// Bind 2 (XEP-0386): a resource bound, and features of the session switched on, within the log-in.
// Driven by Sasl2Login. One shard.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/entity/session.h"
#include "server/outcome.h"
#include "xmpp/element.h"

namespace parlance::server {
class Registry;
class Shard;
}  // namespace parlance::server

namespace parlance::server::stream {

class C2sStream;

// <bind/> as advertised in the stream features.
std::string bind2_feature(const Registry& registry);

// A number for the installation `agent` of a client of `owner`: the same at each log-in and after
// restarts, and nobody can tell the agent's id from it. 0 for an agent without id.
std::uint64_t client_number(std::string_view server_secret, std::string_view owner,
                            std::string_view agent);

// As text: opaque, for addresses and lists.
std::string client_id(std::uint64_t number);

// The resource for `bind`: the client's tag, then what names its installation.
std::string bind2_resource(Shard& shard, const xmpp::Element& bind, std::uint64_t client);

// Switches on what `bind` asks for in a session just made on `stream`; <bound/> with the answers.
// `metadata` are elements to put into it.
xmpp::Document bind2_features(C2sStream& stream, entity::Session& session,
                              const xmpp::Element& bind,
                              const std::vector<xmpp::Document>& metadata, Outcome& outcome);

// Reads the metadata for <bound/> while the user's lane is held, then lets the negotiation of
// `stream` bind as the lane's next decision.
void request_bind2(Shard& shard, entity::User& user, std::uint64_t stream, bool reloaded);

}  // namespace parlance::server::stream
