#include "tests/sim/workload.h"

#include <algorithm>
#include <utility>

#include "server/entity/host.h"
#include "server/entity/user.h"
#include "storage/user_state.h"
#include "tests/sim/roster_check.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::sim {

namespace {

namespace ns = xmpp::ns;
using State = ScriptedClient::State;

constexpr std::size_t kUsers = 6;

// One bit of the seed for each kind of trouble, so that every mixture comes up; every fourth run
// is calm, because calm runs permit the strictest checks.
Weather weather_of(std::uint64_t seed) {
    Weather weather;
    if (seed % 4 == 0) return weather;
    std::uint64_t mixture = seed / 4 + seed % 4;
    weather.cuts = mixture % 2 == 0;
    weather.failures = mixture / 2 % 3 == 0;
    weather.crashes = mixture / 3 % 2 == 0;
    weather.restarts = mixture / 5 % 2 == 0;
    return weather;
}

WorldOptions options_of(std::uint64_t seed, const std::string& storage) {
    WorldOptions options;
    options.storage = storage;
    options.seed = seed;
    options.shards = 1 + static_cast<std::uint32_t>(seed % 4);
    options.settings["limits.enabled"] = "false";
    if (seed % 8 >= 5) options.settings["archive.enabled"] = "false";
    if (seed % 3 == 0) options.database.read_us = 4'000;
    if (seed % 5 == 0) options.database.commit_us = 60'000;
    if (seed % 7 == 0) options.network.delay_us = 40'000;
    return options;
}

// The names of all users in the parameters.
std::set<std::string> concerned(const std::vector<storage::Query>& queries) {
    std::set<std::string> names;
    for (const storage::Query& query : queries) {
        for (const storage::Value& value : query.values()) {
            const auto* text = std::get_if<std::string>(&value);
            if (text != nullptr) names.insert(text->substr(0, text->find('@')));
        }
    }
    return names;
}

}  // namespace

std::string Weather::text() const {
    std::string out = "cuts " + std::to_string(cuts) + ", failures " + std::to_string(failures) +
                      ", crashes " + std::to_string(crashes) + ", restarts " +
                      std::to_string(restarts);
    return out;
}

Workload::Workload(std::uint64_t seed, std::size_t actions, const std::string& storage)
    : random_(seed ^ 0x9e3779b97f4a7c15U),
      actions_(actions),
      weather_(weather_of(seed)),
      world_(std::make_unique<SimWorld>(options_of(seed, storage))) {
    for (std::size_t i = 0; i < kUsers; ++i) {
        User user;
        user.name = std::string(1, static_cast<char>('a' + i));
        user.jid = user.name + "@" + std::string(SimWorld::kDomain);
        user.client = std::make_unique<ScriptedClient>(random_);
        world_->add_account(user.name, "password of everyone");
        users_.push_back(std::move(user));
    }
    auto& profile = world_->database_profile();
    profile.on_failed_commit = [this](const std::vector<storage::Query>& queries) {
        for (const std::string& name : concerned(queries)) letters_.commit_failed(name);
    };
    profile.on_failed_read = [this](const std::vector<storage::Query>& queries) {
        for (const std::string& name : concerned(queries)) letters_.read_failed(name);
    };
}

bool Workload::online(const User& user) {
    return user.client->state() == State::online;
}

std::vector<std::string> Workload::run() {
    for (std::size_t i = 0; i < actions_ && objections_.empty(); ++i) {
        act();
        world_->run_steps(random_.below(60));
        take_mail();
        if (letters_.objections().size() > 5) break;
    }
    come_to_an_end();
    auto all = letters_.objections();
    all.insert(all.end(), objections_.begin(), objections_.end());
    return all;
}

void Workload::act() {
    if (chance(60)) return act_on_the_world();
    User& user = anybody();
    if (!online(user)) {
        if (user.client->state() != State::negotiating) log_in(user);
        return;
    }
    if (user.leaving) return;
    std::uint64_t what = random_.below(100);
    if (what < 50) {
        write_to(user, anybody(), 1 + random_.below(4));
    } else if (what < 53) {
        // More than the window of unsettled stanzas.
        write_to(user, anybody(), 150);
    } else if (what < 65) {
        change_presence(user);
    } else if (what < 85) {
        change_roster(user);
    } else if (what < 92) {
        log_out(user);
    } else if (weather_.cuts && what < 97) {
        cut(user);
    } else if (weather_.cuts) {
        user.reading = !user.reading;
        user.client->set_reading(user.reading);
    }
}

void Workload::act_on_the_world() {
    std::uint64_t what = random_.below(100);
    if (what < 60) {
        world_->pass_time(static_cast<std::int64_t>(random_.below(3 * base::kSecondUs)));
    } else if (what < 65) {
        // Long enough for idle users to leave memory.
        world_->pass_time(90 * base::kSecondUs);
    } else if (weather_.failures && what < 80) {
        auto& profile = world_->database_profile();
        profile.fail_per_mille = profile.fail_per_mille > 0 ? 0 : 200;
        profile.fail_reads_per_mille = profile.fail_per_mille / 4;
    } else if (weather_.crashes && what < 90) {
        for (User& user : users_) user.client->set_reading(user.reading = true);
        take_mail();
        world_->crash();
        letters_.crashed(spooled());
        // Nobody may believe that an old connection still stands.
        world_->settle();
        take_mail();
    } else if (weather_.restarts && what >= 90) {
        for (User& user : users_) user.client->set_reading(user.reading = true);
        if (!world_->restart()) object("the server does not stop");
        take_mail();
        letters_.closed();
    }
}

void Workload::log_in(User& user) {
    user.pings.clear();
    user.leaving = false;
    user.reading = true;
    ++user.session;
    ClientProfile profile;
    profile.username = user.name;
    profile.domain = SimWorld::kDomain;
    profile.password = "password of everyone";
    profile.resource = "s" + std::to_string(user.session);
    world_->schedule().note(user.name + " logs in as " + profile.resource);
    user.client->log_in(world_->connect("192.0.2.1", false), profile);
    presences_.began(user.jid, user.jid + "/" + profile.resource);
}

void Workload::log_out(User& user) {
    world_->schedule().note(user.name + " logs out");
    user.client->set_reading(user.reading = true);
    user.client->close_stream();
    user.leaving = true;
    presences_.ended(user.jid);
}

void Workload::cut(User& user) {
    world_->schedule().note(user.name + " is cut off");
    user.client->drop();
    letters_.cut(user.name, user.session);
    presences_.ended(user.jid);
}

bool Workload::unnoticed(const User& user) {
    for (std::size_t i = 0; i < world_->shard_count(); ++i) {
        server::entity::User* loaded = world_->shard(i).find_user(user.jid);
        if (loaded == nullptr) continue;
        for (const auto& session : loaded->sessions()) {
            bool stands = online(user) && session->resource() == user.client->profile().resource;
            if (!stands) return true;
        }
    }
    return false;
}

void Workload::send(User& user, const std::string& xml) {
    world_->schedule().note(user.name + " sends " + xml);
    user.client->send(xml);
}

void Workload::write_to(User& user, const User& recipient, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        bool present = online(recipient) || recipient.client->state() == State::negotiating;
        std::string id = letters_.send(user.name, user.session, recipient.name,
                                       recipient.session + (present ? 0 : 1));
        // Whoever is back already sends on a connection that stands.
        int gone = recipient.session - (online(recipient) ? 1 : 0);
        if (unnoticed(recipient)) letters_.cut(recipient.name, gone);
        send(user, "<message type='chat' to='" + recipient.jid + "' id='" + id +
                       "'><body>x</body></message>");
    }
    // Its answer says that all before it has been read.
    std::string ping = "p" + std::to_string(next_id_++);
    user.pings[ping] = letters_.last();
    send(user, "<iq type='get' id='" + ping + "'><ping xmlns='urn:xmpp:ping'/></iq>");
}

void Workload::change_presence(User& user) {
    send(user, chance(200) ? presences_.unavailable(user.jid) : presences_.available(user.jid));
}

void Workload::change_roster(User& user) {
    const std::string& contact = anybody().jid;
    if (contact == user.jid) return;
    constexpr const char* kTypes[] = {"subscribe", "subscribed", "unsubscribe", "unsubscribed"};
    std::uint64_t what = random_.below(10);
    if (what < 6) {
        return send(user, "<presence type='" + std::string(kTypes[random_.below(4)]) + "' to='" +
                              contact + "'/>");
    }
    std::string item = what < 9 ? "' name='" + std::to_string(next_id_++) + "'><group>g" +
                                      std::to_string(random_.below(3)) + "</group></item>"
                                : "' subscription='remove'/>";
    send(user, "<iq type='set' id='r" + std::to_string(next_id_++) +
                   "'><query xmlns='jabber:iq:roster'><item jid='" + contact + item +
                   "</query></iq>");
}

void Workload::take_mail() {
    for (User& user : users_) {
        if (!user.client->broken().empty()) object("broken XML: " + user.client->broken());
        if (user.client->state() == State::refused &&
            user.client->failure() != "resource-constraint") {
            bool storage_away = weather_.failures || user.client->failure() == "system-shutdown";
            if (!storage_away) object(user.name + " cannot log in: " + user.client->failure());
            user.client->inbox.clear();  // a refused client that lingers is timed out
            user.client->drop();
        }
        // Presence makes the session take messages, those from storage first.
        bool fresh = !ending_ && online(user) && user.client->profile().resource != "" &&
                     !user.leaving && user.pings.empty() && user.client->inbox.empty();
        if (fresh && chance(500)) change_presence(user);
        while (!user.client->inbox.empty()) {
            xmpp::Document element = std::move(user.client->inbox.front());
            user.client->inbox.pop_front();
            take(user, element.root());
        }
    }
}

void Workload::take(User& user, const xmpp::Element& element) {
    world_->schedule().note(user.name + " gets " + xmpp::to_xml(element));
    std::string id(element.attr("id"));
    std::string_view type = element.attr("type");
    if (element.is("message", ns::client)) {
        if (type == "error") return letters_.bounced(id);
        return letters_.received(user.name, user.session, id);
    }
    if (element.is("presence", ns::client)) return take_presence(user, element);
    if (element.is("error", ns::streams)) {
        // Who does not read for minutes does not answer pings either.
        bool deaf = weather_.cuts && element.has_child("connection-timeout", ns::stream_errors);
        if (deaf) return letters_.cut(user.name, user.session);
        if (!element.has_child("system-shutdown", ns::stream_errors)) {
            object(user.name + " got " + xmpp::to_xml(element));
        }
        return;
    }
    if (type == "result" && user.pings.contains(id)) {
        letters_.confirmed(user.name, user.session, user.pings[id]);
        user.pings.erase(id);
    } else if (type == "error" && user.pings.contains(id)) {
        object("a ping was refused: " + xmpp::to_xml(element));
    }
}

void Workload::take_presence(User& user, const xmpp::Element& presence) {
    presences_.received(user.jid, presence);
    if (presence.attr("type") != "subscribe" || !online(user) || user.leaving || ending_) return;
    std::uint64_t what = random_.below(3);
    if (what == 0) return;
    send(user, std::string("<presence type='") + (what == 1 ? "subscribed" : "unsubscribed") +
                   "' to='" + std::string(presence.attr("from")) + "'/>");
}

std::multiset<std::string> Workload::spooled() {
    std::multiset<std::string> ids;
    for (const User& user : users_) {
        for (std::string& id : world_->spooled(user.jid)) ids.insert(std::move(id));
    }
    return ids;
}

// The sky clears, everybody logs in and takes what waits.
void Workload::come_to_an_end() {
    world_->database_profile().fail_per_mille = 0;
    world_->database_profile().fail_reads_per_mille = 0;
    for (User& user : users_) user.client->set_reading(user.reading = true);
    for (int round = 0; round < 3; ++round) {
        world_->settle();
        world_->pass_time(2 * base::kSecondUs);
        take_mail();
    }
    for (User& user : users_) {
        bool connected = online(user) && !user.leaving;
        if (!connected) log_in(user);
        world_->pass_time(base::kSecondUs);
        take_mail();
        if (!online(user)) {
            object(user.name + " is not online: " + user.client->failure());
            continue;
        }
        send(user, presences_.available(user.jid));
        write_to(user, user, 1);
    }
    world_->pass_time(5 * base::kSecondUs);
    world_->settle();
    take_mail();
    for (User& user : users_) {
        if (!user.pings.empty()) object(user.name + " waits for an answer");
    }
    letters_.finish(spooled());
    finale();
    check_rosters();
    check_subscriptions();
    check_presences();
    check_rest();
}

void Workload::finale() {
    ending_ = true;
    auto tell = [this](User& user, const char* type, const User& other) {
        if (user.jid == other.jid || !online(user)) return;
        send(user, "<presence type='" + std::string(type) + "' to='" + other.jid + "'/>");
    };
    for (User& one : users_) {
        for (User& other : users_) {
            if (chance(400)) continue;
            tell(one, "subscribed", other);
            tell(other, "subscribe", one);
        }
    }
    world_->pass_time(2 * base::kSecondUs);
    world_->settle();
    take_mail();
    for (User& user : users_) {
        if (chance(300)) tell(user, "unsubscribed", anybody());
        if (chance(300)) tell(user, "unsubscribe", anybody());
        if (!online(user)) continue;
        switch (random_.below(8)) {
            case 0:
                send(user, presences_.unavailable(user.jid));
                break;
            case 1:
                send(user, presences_.unavailable(user.jid));
                send(user, presences_.available(user.jid));
                break;
            case 2:
                log_out(user);
                break;
            case 3:
                cut(user);
                break;
            case 4:
                break;
            default:
                send(user, presences_.available(user.jid));
        }
        world_->run_steps(random_.below(60));
    }
    world_->pass_time(2 * base::kSecondUs);
    world_->settle();
    take_mail();
}

void Workload::check_presences() {
    auto& store = world_->store();
    std::map<std::string, storage::UserState> states;
    for (const User& user : users_) {
        states[user.jid] = store.run(storage::load_user(store.database(), user.jid)).value();
    }
    for (const std::string& difference : presences_.differences(states)) object(difference);
}

void Workload::check_rosters() {
    auto& store = world_->store();
    for (std::size_t i = 0; i < world_->shard_count(); ++i) {
        for (const User& user : users_) {
            server::entity::User* loaded = world_->shard(i).find_user(user.jid);
            if (loaded == nullptr) continue;
            auto stored = store.run(storage::load_user(store.database(), user.jid));
            // The removal of messages that were handed over may have failed: they come again.
            if (weather_.failures) stored.value().spooled = loaded->state().spooled;
            stored.value().spooled -= static_cast<std::int64_t>(loaded->custody().size());
            std::string difference = roster_difference(loaded->state(), stored.value());
            if (!difference.empty())
                object("memory and storage differ, " + user.jid + ": " + difference);
        }
    }
}

// Both sides agree who sees whom, unless the power failed between two commits of two users.
void Workload::check_subscriptions() {
    if (weather_.crashes || weather_.failures) return;
    auto& store = world_->store();
    std::map<std::string, storage::UserState> states;
    for (const User& user : users_) {
        states[user.jid] = store.run(storage::load_user(store.database(), user.jid)).value();
    }
    for (const User& one : users_) {
        for (const User& other : users_) {
            if (one.jid == other.jid) continue;
            std::string difference =
                subscription_difference(states[one.jid], one.jid, states[other.jid], other.jid);
            if (!difference.empty()) object(difference);
        }
    }
}

void Workload::check_rest() {
    for (User& user : users_) {
        if (online(user)) log_out(user);
    }
    world_->settle();
    world_->pass_time(2 * base::kSecondUs);
    world_->settle();  // the server's own timers may just have begun something
    take_mail();
    for (User& user : users_) {
        if (user.client->state() != State::closed) object(user.name + " cannot leave");
    }
    if (world_->live_tasks() > 0) object("tasks still run");
    if (world_->stanzas_lost() > 0) {
        object(std::to_string(world_->stanzas_lost()) + " receipts were dropped");
    }
    for (std::size_t i = 0; i < world_->shard_count(); ++i) {
        server::Shard& shard = world_->shard(i);
        if (shard.streams().size() > 0) object("streams are left");
        if (shard.sessions().size() > 0) object("sessions are left");
    }
}

}  // namespace parlance::sim
