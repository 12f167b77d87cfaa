// An administrator's client that carries out commands by their forms (XEP-0050), under one seed.
#pragma once

#include <string>
#include <string_view>

#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

namespace parlance::sim {

// Attribute `name` of the command that the client gets next.
inline std::string next_command(Scene& scene, ScriptedClient& client, std::string_view name) {
    xmpp::Document answer = scene.next(client);
    const xmpp::Element* command = answer->child("command", xmpp::ns::commands);
    REQUIRE(command != nullptr);
    return std::string(command->attr(name));
}

// The command's session, at its first form.
inline std::string begin_command(Scene& scene, ScriptedClient& client, std::string_view node) {
    client.send("<iq type='set' id='b' to='ours.test'><command node='" + std::string(node) +
                "' xmlns='http://jabber.org/protocol/commands'/></iq>");
    return next_command(scene, client, "sessionid");
}

inline std::string field(std::string_view var, std::string_view value) {
    return "<field var='" + std::string(var) + "'><value>" + std::string(value) +
           "</value></field>";
}

inline void submit(ScriptedClient& client, std::string_view node, const std::string& session,
                   const std::string& fields) {
    client.send("<iq type='set' id='s' to='ours.test'><command node='" + std::string(node) +
                "' xmlns='http://jabber.org/protocol/commands' sessionid='" + session +
                "'><x xmlns='jabber:x:data' type='submit'>" + fields + "</x></command></iq>");
}

}  // namespace parlance::sim
