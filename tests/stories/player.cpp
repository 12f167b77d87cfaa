#include "tests/stories/player.h"

#include <algorithm>
#include <cctype>

#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::stories {

namespace {

using State = sim::ScriptedClient::State;

constexpr std::string_view kDomainInStories = "ours.test";

// Whatever the case: stories also try JULIET@OURS.TEST.
void replace_all(std::string& text, std::string_view what, std::string_view with) {
    auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) ==
               std::tolower(static_cast<unsigned char>(b));
    };
    std::size_t from = 0;
    for (;;) {
        auto start = text.begin() + static_cast<std::ptrdiff_t>(from);
        auto place = std::search(start, text.end(), what.begin(), what.end(), same);
        if (place == text.end()) return;
        from = static_cast<std::size_t>(place - text.begin()) + with.size();
        text.replace(place, place + static_cast<std::ptrdiff_t>(what.size()), with);
    }
}

std::string shifted(const std::string& text) {
    std::string out = "    ";
    for (char c : text) {
        out += c;
        if (c == '\n') out += "    ";
    }
    while (out.ends_with(' ') || out.ends_with('\n')) out.pop_back();
    return out + "\n";
}

Captures escaped(const Captures& captures) {
    Captures out;
    for (const auto& [name, value] : captures) xmpp::append_escaped(out[name], value, true);
    return out;
}

}  // namespace

Player::Player(const Story& story, Stage& stage, std::uint64_t seed)
    : story_(story), stage_(stage), random_(seed) {
    for (const Role& role : story.cast) {
        Actor& actor = actors_[role.name];
        actor.role = &role;
        if (role.server()) {
            auto server = std::make_unique<sim::ScriptedServer>(random_);
            actor.server = server.get();
            actor.client = std::move(server);
        } else {
            actor.client = std::make_unique<sim::ScriptedClient>(random_);
        }
        std::string separator(1, '\0');
        captures_[role.name + ".plain"] =
            xmpp::base64_encode(separator + stage.username(role) + separator + role.password);
    }
}

void Player::play() {
    std::vector<std::string> made;
    for (const Role& role : story_.cast) {
        if (role.server()) stage_.add_server(role);
        if (!role.account || std::count(made.begin(), made.end(), role.username) > 0) continue;
        stage_.add_account(role);
        made.push_back(role.username);
    }
    for (const Statement& statement : story_.statements) {
        if (statement.actor.empty()) {
            perform_world(statement);
        } else {
            perform(statement);
        }
        for (auto& [name, actor] : actors_) {
            if (!actor.client->broken().empty()) {
                deviate(statement,
                        "the server sent broken XML to " + name + ": " + actor.client->broken());
            }
        }
        if (std::string complaint = stage_.complaint(); !complaint.empty()) {
            deviate(statement, complaint);
        }
    }
    expect_nothing_left();
}

void Player::perform_world(const Statement& statement) {
    stage_.settle();
    switch (statement.verb) {
        case Verb::time_passes:
            stage_.pass_time(statement.count);
            return;
        case Verb::server_crashes:
            if (!stage_.crash()) throw Unplayable("the server cannot be crashed here");
            break;
        case Verb::server_restarts:
            if (!stage_.restart()) deviate(statement, "the server does not stop");
            break;
        case Verb::operator_deletes:
            stage_.remove_account(*story_.find(statement.text));
            break;
        case Verb::operator_sets_password:
            stage_.set_password(*story_.find(statement.text), statement.password);
            break;
        default:
            deviate(statement, "not for the world");
    }
    stage_.settle();
}

void Player::perform(const Statement& statement) {
    Actor& actor = actors_.at(statement.actor);
    sim::ScriptedClient& client = *actor.client;
    switch (statement.verb) {
        case Verb::connects:
        case Verb::authenticates:
            return connect(statement, actor);
        case Verb::cannot_connect:
            return expect_refusal(statement, actor);
        case Verb::sends:
        case Verb::sends_raw:
            return send(statement, actor);
        case Verb::gets:
            return get(statement, actor);
        case Verb::gets_any_order:
            return get_any_order(statement, actor);
        case Verb::gets_nothing:
            return get_nothing(statement, actor);
        case Verb::gets_stream_error:
            return get_stream_error(statement, actor);
        case Verb::gets_raw:
            return get_raw(statement, actor);
        case Verb::is_disconnected:
            return expect_end(statement, actor);
        case Verb::starts_tls:
            client.start_tls();
            if (!stage_.run_until([&] { return client.secure(); })) {
                deviate(statement, "no TLS");
            }
            return;
        case Verb::drops:
            stage_.settle();
            client.drop();
            stage_.settle();
            return;
        case Verb::disconnects:
            stage_.settle();
            client.close_stream();
            return expect_end(statement, actor);
        case Verb::ignores:
            stage_.settle();
            client.inbox.clear();
            return;
        case Verb::stops_reading:
            return client.set_reading(false);
        case Verb::resumes_reading:
            return client.set_reading(true);
        default:
            if (actor.server == nullptr) deviate(statement, "not for a client");
            perform_server(statement, actor);
    }
}

sim::ClientProfile Player::profile_of(const Role& role) const {
    sim::ClientProfile profile;
    profile.username = stage_.username(role);
    profile.domain = stage_.domain();
    profile.password = role.password;
    profile.component = role.component;
    if (!role.component.empty()) profile.username = role.component;
    profile.resource = role.resource;
    profile.mechanism = role.mechanism;
    if (role.sasl2) profile.sasl2 = fill_in(localized(*role.sasl2), escaped(captures_));
    profile.token = fill_in(role.token, captures_);
    profile.lang = role.lang;
    profile.tls = role.tls;
    profile.direct_tls = role.direct_tls;
    profile.answers_pings = role.answers_pings;
    return profile;
}

void Player::require_empty_inbox(const Statement& statement, const Actor& actor) const {
    if (actor.client->inbox.empty()) return;
    deviate(statement, "left from the last connection:\n" +
                           shifted(pretty(actor.client->inbox.front().root())));
}

void Player::connect(const Statement& statement, Actor& actor) {
    if (actor.server != nullptr) return connect_server(statement, actor);
    sim::ScriptedClient& client = *actor.client;
    require_empty_inbox(statement, actor);
    actor.raw_seen = 0;
    if (actor.role->raw) {
        client.open_raw(stage_.connect(*actor.role, statement.tls), statement.tls);
        if (client.state() == State::closed) deviate(statement, "the connection was refused");
        if (statement.tls && !stage_.run_until([&] { return client.secure(); })) {
            deviate(statement, "no TLS");
        }
        return;
    }
    sim::ClientProfile profile = profile_of(*actor.role);
    profile.binds = statement.verb == Verb::connects;
    client.log_in(stage_.connect(*actor.role, profile.direct_tls), profile);
    stage_.run_until([&] { return client.state() != State::negotiating; });
    State wanted = profile.binds ? State::online : State::raw;
    if (client.state() != wanted) deviate(statement, "log-in failed: " + client.failure());
    if (!profile.binds) return;
    const std::string& full = client.jid();
    captures_[actor.role->name + ".full"] = full;
    captures_[actor.role->name + ".resource"] = full.substr(full.find('/') + 1);
}

void Player::expect_refusal(const Statement& statement, Actor& actor) {
    sim::ScriptedClient& client = *actor.client;
    if (actor.server != nullptr) {
        const Role& role = *actor.role;
        actor.server->connect(stage_.dial_us(role, role.direct_tls), server_profile_of(role));
    } else {
        sim::ClientProfile profile = profile_of(*actor.role);
        client.log_in(stage_.connect(*actor.role, profile.direct_tls), profile);
    }
    stage_.run_until([&] { return client.state() != State::negotiating; });
    if (client.state() == State::online) deviate(statement, "the log-in succeeded");
    if (client.failure() != statement.text) {
        deviate(statement, "expected " + statement.text + ", got: " + client.failure());
    }
    client.close_stream();
    stage_.settle();
    client.inbox.clear();
}

void Player::send(const Statement& statement, Actor& actor) {
    std::string bytes = localized(statement.text);
    if (statement.verb == Verb::sends) {
        bytes = fill_in(bytes, escaped(captures_));
        if (auto checked = parse_block(bytes); !checked.ok()) deviate(statement, checked.error());
    } else if (statement.count == 1) {
        bytes = fill_in(bytes, captures_);
    } else {
        std::string repeated;
        for (std::int64_t i = 0; i < statement.count; ++i) repeated += bytes;
        bytes = std::move(repeated);
    }
    State state = actor.client->state();
    if (state != State::online && state != State::raw) deviate(statement, "not connected");
    actor.client->send(bytes);
}

bool Player::wait_for_stanza(Actor& actor) {
    return stage_.run_until([&] { return !actor.client->inbox.empty(); });
}

std::vector<std::string> Player::own_addresses(const Actor& actor) const {
    if (actor.server != nullptr) return {};
    const std::string& full = actor.client->jid();
    return {full, full.substr(0, full.find('/'))};
}

std::vector<xmpp::Document> Player::block(const Statement& statement) const {
    auto parsed = parse_block(localized(statement.text));
    if (!parsed.ok()) deviate(statement, parsed.error());
    return std::move(parsed.value());
}

void Player::get(const Statement& statement, Actor& actor) {
    for (const xmpp::Document& pattern : block(statement)) {
        std::string expected = fill_in(pretty(pattern.root()), captures_);
        if (!wait_for_stanza(actor)) {
            deviate(statement, "nothing came; expected:\n" + shifted(expected));
        }
        xmpp::Document got = std::move(actor.client->inbox.front());
        actor.client->inbox.pop_front();
        std::string why = difference(pattern.root(), got.root(), own_addresses(actor), captures_);
        if (!why.empty()) {
            deviate(statement, why + "\n  expected:\n" + shifted(expected) + "  got:\n" +
                                   shifted(pretty(got.root())));
        }
    }
}

void Player::get_any_order(const Statement& statement, Actor& actor) {
    std::vector<xmpp::Document> patterns = block(statement);
    while (!patterns.empty()) {
        std::string left;
        for (const auto& pattern : patterns) left += fill_in(pretty(pattern.root()), captures_);
        if (!wait_for_stanza(actor)) {
            deviate(statement, "nothing more came; still expected:\n" + shifted(left));
        }
        xmpp::Document got = std::move(actor.client->inbox.front());
        actor.client->inbox.pop_front();
        std::string why;
        auto match = std::find_if(patterns.begin(), patterns.end(), [&](const auto& pattern) {
            std::string each =
                difference(pattern.root(), got.root(), own_addresses(actor), captures_);
            if (!each.empty()) why += "  " + each + "\n";
            return each.empty();
        });
        if (match == patterns.end()) {
            deviate(statement, "none of the expected:\n" + why + "  expected:\n" + shifted(left) +
                                   "  got:\n" + shifted(pretty(got.root())));
        }
        patterns.erase(match);
    }
}

void Player::get_nothing(const Statement& statement, Actor& actor) {
    stage_.settle();
    if (!actor.client->inbox.empty()) {
        deviate(statement,
                "expected nothing, got:\n" + shifted(pretty(actor.client->inbox.front().root())));
    }
}

void Player::get_stream_error(const Statement& statement, Actor& actor) {
    if (!wait_for_stanza(actor)) deviate(statement, "expected a stream error, nothing came");
    xmpp::Document got = std::move(actor.client->inbox.front());
    actor.client->inbox.pop_front();
    bool error = got->is("error", xmpp::ns::streams);
    if (!error || !got->has_child(statement.text, xmpp::ns::stream_errors)) {
        deviate(statement, "expected stream error " + statement.text + ", got:\n" +
                               shifted(pretty(got.root())));
    }
}

void Player::get_raw(const Statement& statement, Actor& actor) {
    const std::string& raw = actor.client->raw;
    std::string text = fill_in(localized(statement.text), captures_);
    auto place = [&] { return raw.find(text, actor.raw_seen); };
    if (!stage_.run_until([&] { return place() != std::string::npos; })) {
        deviate(statement, "expected \"" + text + "\" in:\n" +
                               shifted(raw.substr(std::min(actor.raw_seen, raw.size()))));
    }
    actor.raw_seen = place() + text.size();
}

void Player::expect_end(const Statement& statement, Actor& actor) {
    sim::ScriptedClient& client = *actor.client;
    bool ended = stage_.run_until([&] { return client.state() == State::closed; });
    if (!client.inbox.empty()) {
        deviate(statement,
                "expected the end, got:\n" + shifted(pretty(client.inbox.front().root())));
    }
    if (!ended) deviate(statement, "still connected");
}

void Player::expect_nothing_left() {
    stage_.settle();
    Statement end;
    end.line = story_.statements.empty() ? 0 : story_.statements.back().line;
    for (auto& [name, actor] : actors_) {
        if (actor.client->inbox.empty()) continue;
        deviate(end, "at the end " + name + " still has:\n" +
                         shifted(pretty(actor.client->inbox.front().root())));
    }
    for (auto& [name, actor] : actors_) {
        if (actor.server == nullptr || stage_.dialled(*actor.role) == 0) continue;
        deviate(end, "at the end a connection to " + name + " waits that nobody has taken");
    }
}

std::string Player::localized(const std::string& text) const {
    std::string out = text;
    for (const Role& role : story_.cast) {
        std::string here = stage_.username(role);
        if (role.raw || here == role.username) continue;
        replace_all(out, role.username + "@" + std::string(kDomainInStories),
                    here + "@" + std::string(kDomainInStories));
    }
    if (stage_.domain() != kDomainInStories) replace_all(out, kDomainInStories, stage_.domain());
    return out;
}

void Player::deviate(const Statement& statement, const std::string& what) const {
    throw Deviation(story_.path + ":" + std::to_string(statement.line) + ": " +
                    (statement.actor.empty() ? "" : statement.actor + ": ") + what);
}

}  // namespace parlance::stories
