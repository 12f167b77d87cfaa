#include "tests/stories/live_stage.h"

#include <fcntl.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>
#include <utility>

#include "tests/sim/scripted_client.h"
#include "tests/stories/live_wire.h"
#include "tests/stories/player.h"

namespace parlance::stories {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// How long an answer may take, and how much silence means that nothing will come.
constexpr milliseconds kPatience{5'000};
constexpr int kSilenceMs = 300;
// Longer waits are for virtual time.
constexpr std::int64_t kLongestWaitUs = 10'000'000;

int connect_to(const std::string& host, const std::string& port) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), port.c_str(), &hints, &found) != 0) return -1;
    std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> list(found, &freeaddrinfo);
    int fd = socket(list->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return -1;
    if (::connect(fd, list->ai_addr, list->ai_addrlen) != 0) {
        ::close(fd);
        return -1;
    }
    int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    return fd;
}

}  // namespace

LiveStage::LiveStage(const Story& story, LiveServer server)
    : server_(std::move(server)), suffix_(random_.hex(3)) {
    std::signal(SIGPIPE, SIG_IGN);
    if (!story.settings.empty()) throw Unplayable("it needs a configuration of its own");
    for (const Role& role : story.cast) {
        if (role.server()) throw Unplayable("it needs other servers");
        if (!role.roles.empty()) throw Unplayable("it needs an administrator");
    }
    for (const Statement& statement : story.statements) {
        bool too_long = statement.verb == Verb::time_passes && statement.count > kLongestWaitUs;
        if (too_long) throw Unplayable("it needs virtual time");
    }
}

LiveStage::~LiveStage() {
    for (const Role& role : registered_) {
        sim::ScriptedClient client(random_);
        sim::ClientProfile profile;
        profile.username = username(role);
        profile.domain = server_.domain;
        profile.password = role.password;
        client.log_in(connect(role, false), profile);
        using State = sim::ScriptedClient::State;
        run_until([&] { return client.state() != State::negotiating; });
        if (client.state() != State::online) continue;
        client.send(
            "<iq type='set' id='remove'><query xmlns='jabber:iq:register'><remove/></query></iq>");
        run_until([&] { return !client.inbox.empty() || client.state() == State::closed; });
    }
}

std::string LiveStage::username(const Role& role) const {
    return role.username + "-" + suffix_;
}

std::unique_ptr<sim::Wire> LiveStage::connect(const Role&, bool direct_tls) {
    int fd = connect_to(server_.host, direct_tls ? server_.tls_port : server_.port);
    if (fd < 0) return nullptr;
    auto wire = std::make_unique<LiveWire>(*this, fd, server_.domain);
    wires_.push_back(wire.get());
    if (direct_tls) wire->start_tls();
    return wire;
}

void LiveStage::forget(LiveWire* wire) {
    std::erase(wires_, wire);
}

bool LiveStage::turn(int timeout_ms) {
    std::vector<pollfd> polls;
    std::vector<LiveWire*> polled;
    for (LiveWire* wire : wires_) {
        if (wire->fd() < 0) continue;
        int wanted = (wire->wants_to_read() ? POLLIN : 0) | (wire->wants_to_write() ? POLLOUT : 0);
        polls.push_back({wire->fd(), static_cast<short>(wanted), 0});
        polled.push_back(wire);
    }
    if (::poll(polls.data(), polls.size(), timeout_ms) <= 0) return false;
    bool bytes = false;
    for (std::size_t i = 0; i < polls.size(); ++i) {
        bool alive = std::find(wires_.begin(), wires_.end(), polled[i]) != wires_.end();
        if (polls[i].revents == 0 || !alive) continue;
        bool readable = (polls[i].revents & ~POLLOUT) != 0;
        bytes = bytes || readable;
        polled[i]->on_ready(readable);
    }
    return bytes;
}

bool LiveStage::run_until(const std::function<bool()>& done) {
    auto limit = Clock::now() + kPatience;
    while (!done()) {
        if (Clock::now() > limit) return false;
        turn(20);
    }
    return true;
}

void LiveStage::settle() {
    auto limit = Clock::now() + kPatience;
    while (Clock::now() < limit && turn(kSilenceMs)) {
    }
}

void LiveStage::pass_time(std::int64_t duration_us) {
    auto limit = Clock::now() + std::chrono::microseconds(duration_us);
    while (Clock::now() < limit) turn(20);
}

void LiveStage::add_account(const Role& role) {
    sim::ScriptedClient client(random_);
    sim::ClientProfile profile;
    profile.username = username(role);
    profile.domain = server_.domain;
    profile.password = role.password;
    client.register_account(connect(role, false), profile);
    using State = sim::ScriptedClient::State;
    run_until([&] { return client.state() != State::negotiating; });
    if (!client.failure().empty() || client.state() != State::closed) {
        throw std::runtime_error("no account for " + role.name + ": " + client.failure());
    }
    registered_.push_back(role);
}

void LiveStage::remove_account(const Role&) {
    throw Unplayable("the command line is out of reach here");
}

void LiveStage::set_password(const Role&, const std::string&) {
    throw Unplayable("the command line is out of reach here");
}

bool LiveStage::crash() {
    throw Unplayable("the server cannot be crashed from here");
}

bool LiveStage::restart() {
    throw Unplayable("the server cannot be restarted from here");
}

}  // namespace parlance::stories
