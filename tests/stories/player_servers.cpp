// What a Player does for the other servers of a story.
#include <utility>

#include "tests/stories/player.h"

namespace parlance::stories {

namespace {
using State = sim::ScriptedClient::State;
using Authentication = sim::ServerProfile::Authentication;
}  // namespace

void Player::perform_server(const Statement& statement, Actor& actor) {
    const Role& role = *actor.role;
    switch (statement.verb) {
        case Verb::dials:
        case Verb::connects_back:
            return connect_server(statement, actor);
        case Verb::is_dialled:
        case Verb::accepts:
        case Verb::accepts_back:
            return take_connection(statement, actor);
        case Verb::is_not_dialled:
            stage_.settle();
            if (stage_.dialled(role) > 0) deviate(statement, "our server has opened a connection");
            return;
        case Verb::opens_stream:
            return actor.client->send(
                actor.server->header_for(role.domains.front(), server_profile_of(role).peer));
        case Verb::listens:
            return stage_.set_door(role, Stage::Door::open);
        case Verb::stops_listening:
            return stage_.set_door(role, Stage::Door::closed);
        case Verb::is_silent:
            return stage_.set_door(role, Stage::Door::silent);
        case Verb::has_names:
            return stage_.set_names(role, statement.text);
        default:
            deviate(statement, "not for a server");
    }
}

sim::ServerProfile Player::server_profile_of(const Role& role) const {
    sim::ServerProfile profile;
    profile.domain = role.domains.front();
    profile.peer = role.peer.empty() ? stage_.domain() : role.peer;
    profile.key = "key of " + role.name;
    profile.offers = role.offers;
    profile.features = role.features;
    profile.tls = role.tls;
    profile.direct_tls = role.direct_tls;
    return profile;
}

void Player::connect_server(const Statement& statement, Actor& actor) {
    const Role& role = *actor.role;
    require_empty_inbox(statement, actor);
    actor.raw_seen = 0;
    if (statement.verb == Verb::dials) {
        sim::ScriptedServer& server = *actor.server;
        server.open_raw(stage_.dial_us(role, statement.tls), statement.tls);
        if (server.state() == State::closed) deviate(statement, "the connection was refused");
        if (statement.tls && !stage_.run_until([&] { return server.secure(); })) {
            deviate(statement, "no TLS");
        }
        return;
    }
    sim::ServerProfile profile = server_profile_of(role);
    bool back = statement.verb == Verb::connects_back;
    if (back) profile.authentication = Authentication::dialback;
    actor.server->connect(stage_.dial_us(role, profile.direct_tls), profile);
    if (back) {
        // Our server asks at the address of the domain, on a connection of its own.
        sim::ServerProfile authority = profile;
        authority.peer.clear();
        authority.verifies = true;
        auto& other = actor.authority;
        other = std::make_unique<sim::ScriptedServer>(random_);
        other->accept(next_dialled(statement, actor, &authority.direct_tls), authority);
    }
    negotiate_as_server(statement, actor);
}

std::unique_ptr<sim::Wire> Player::next_dialled(const Statement& statement, Actor& actor,
                                                bool* direct_tls) {
    if (!stage_.run_until([&] { return stage_.dialled(*actor.role) > 0; })) {
        deviate(statement, "our server has opened no connection");
    }
    return stage_.take_dialled(*actor.role, direct_tls);
}

void Player::take_connection(const Statement& statement, Actor& actor) {
    require_empty_inbox(statement, actor);
    actor.raw_seen = 0;
    sim::ScriptedServer& server = *actor.server;
    bool direct_tls = false;
    auto wire = next_dialled(statement, actor, &direct_tls);
    if (statement.verb == Verb::is_dialled) {
        server.accept_raw(std::move(wire), direct_tls);
        if (direct_tls && !stage_.run_until([&] { return server.secure(); })) {
            deviate(statement, "no TLS");
        }
        return;
    }
    sim::ServerProfile profile = server_profile_of(*actor.role);
    profile.peer.clear();
    profile.direct_tls = direct_tls;
    if (statement.verb == Verb::accepts_back) profile.authentication = Authentication::dialback;
    server.accept(std::move(wire), profile);
    negotiate_as_server(statement, actor);
}

void Player::negotiate_as_server(const Statement& statement, Actor& actor) {
    sim::ScriptedServer& server = *actor.server;
    stage_.run_until([&] { return server.state() != State::negotiating; });
    if (server.state() != State::online) {
        deviate(statement, "no stream: " + server.failure());
    }
}

}  // namespace parlance::stories
