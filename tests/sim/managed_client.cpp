#include "tests/sim/managed_client.h"

#include <cstdlib>
#include <utility>

#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::sim {

namespace {

namespace ns = xmpp::ns;

std::string management(const std::string& name, const std::string& attributes = "") {
    return "<" + name + " xmlns='urn:xmpp:sm:3'" + attributes + "/>";
}

std::uint32_t h_of(const xmpp::Element& element) {
    return static_cast<std::uint32_t>(
        std::strtoul(std::string(element.attr("h")).c_str(), nullptr, 10));
}

}  // namespace

ManagedClient::ManagedClient(SimWorld& world, base::Random& random, ManagedLetters& letters,
                             std::string account, std::string device, Habits habits)
    : world_(world),
      random_(random),
      letters_(letters),
      account_(std::move(account)),
      device_(std::move(device)),
      habits_(habits) {
    letters_.add_device(account_, device_, habits_.managed);
}

void ManagedClient::note(const std::string& what) {
    world_.schedule().note(device_ + " " + what);
}

std::unique_ptr<ScriptedClient> ManagedClient::dial() {
    ClientProfile profile;
    profile.username = account_;
    profile.domain = SimWorld::kDomain;
    profile.password = "password of everyone";
    profile.binds = false;
    auto client = std::make_unique<ScriptedClient>(random_);
    client->log_in(world_.connect("192.0.2.1", false), profile);
    return client;
}

void ManagedClient::connect(bool twice) {
    note(id_.empty() ? "logs in" : "comes back");
    connection_ = dial();
    if (twice && !id_.empty()) rival_ = dial();
    state_ = State::connecting;
    leaving_ = owes_ = false;
    pings_.clear();
}

void ManagedClient::drop() {
    note("is cut off");
    if (connection_) connection_->drop();
    lost();
}

void ManagedClient::abandon() {
    note("takes its connection for dead");
    dead_.push_back(std::move(connection_));
    lost();
}

void ManagedClient::lost() {
    connection_.reset();
    rival_.reset();
    state_ = State::offline;
    if (id_.empty()) end_session();
}

void ManagedClient::log_out() {
    if (enabled_) answer();
    note("logs out");
    connection_->send("</stream:stream>");
    leaving_ = true;
    id_.clear();
}

void ManagedClient::forget() {
    note("forgets its session");
    end_session();
}

// What the server may still believe to be on the way is delivered again.
void ManagedClient::end_session() {
    for (std::size_t i = sure_; i < received_.size(); ++i) {
        letters_.may_repeat(received_[i].message);
        letters_.may_bounce_again(received_[i].error);
    }
    received_.clear();
    id_.clear();
    told_ = sure_ = acknowledged_ = 0;
    enabled_ = false;
}

void ManagedClient::set_reading(bool reading) {
    if (connection_) connection_->set_reading(reading);
}

void ManagedClient::transmit(const std::string& xml) {
    note("sends " + xml);
    connection_->send(xml);
}

void ManagedClient::send(Sent stanza) {
    transmit(stanza.xml);
    if (habits_.managed) queue_.push_back(std::move(stanza));
}

void ManagedClient::post(const std::string& account, const std::string& to) {
    std::string id = letters_.send(device_, session_, account, to);
    send({"<message type='chat' to='" + to + "' id='" + id + "'><body>x</body></message>", id,
          account, to});
}

void ManagedClient::write_to(const std::string& account, const std::string& to) {
    post(account, to);
}

void ManagedClient::ask() {
    if (enabled_) transmit(management("r"));
}

void ManagedClient::answer() {
    if (!enabled_) return;
    owes_ = false;
    told_ = static_cast<std::uint32_t>(received_.size());
    transmit(management("a", " h='" + std::to_string(told_) + "'"));
}

void ManagedClient::ping() {
    std::string id = "p" + std::to_string(next_ping_++);
    pings_[id] = told_;
    send({"<iq type='get' id='" + id + "'><ping xmlns='urn:xmpp:ping'/></iq>", "", "", ""});
}

void ManagedClient::take() {
    if (rival_ && !take_from(*rival_)) rival_.reset();
    if (connection_ && !take_from(*connection_)) {
        connection_ = std::move(rival_);
        if (!connection_) {
            note("has lost its connection");
            lost();
        }
    }
}

bool ManagedClient::take_from(ScriptedClient& connection) {
    using Connection = ScriptedClient::State;
    if (!connection.broken().empty()) letters_.object("broken XML: " + connection.broken());
    while (!connection.inbox.empty()) {
        xmpp::Document element = std::move(connection.inbox.front());
        connection.inbox.pop_front();
        note("gets " + xmpp::to_xml(element.root()));
        if (!take(connection, element.root())) return false;
    }
    if (connection.stream_closed() && leaving_ && state_ == State::online) sure_ = told_;
    return !connection.stream_closed() && connection.state() != Connection::closed &&
           connection.state() != Connection::refused;
}

bool ManagedClient::take(ScriptedClient& connection, const xmpp::Element& element) {
    if (element.is("error", ns::streams)) {
        bool known = element.has_child("system-shutdown", ns::stream_errors) ||
                     element.has_child("conflict", ns::stream_errors) ||
                     element.has_child("connection-timeout", ns::stream_errors) ||
                     element.has_child("resource-constraint", ns::stream_errors) ||
                     (habits_.answers == Answers::never &&
                      element.has_child("policy-violation", ns::stream_errors));
        if (!known) letters_.object(device_ + " got " + xmpp::to_xml(element));
        return false;
    }
    if (element.is("features", ns::streams)) return on_features(connection);
    if (state_ != State::online && element.ns() == ns::stream_management) {
        choose(connection);
        if (element.name() == "resumed") {
            on_resumed(element);
        } else {
            on_refused(element);
            end_session();
            bind();
        }
        return true;
    }
    if (state_ == State::binding) {
        if (element.attr("type") != "result") return false;
        on_bound();
    } else if (element.ns() == ns::stream_management) {
        on_management(element);
    } else {
        on_stanza(element);
    }
    return true;
}

// Of two that asked for the session the first to be answered is kept.
void ManagedClient::choose(ScriptedClient& connection) {
    if (rival_.get() == &connection) std::swap(connection_, rival_);
    if (rival_) dead_.push_back(std::move(rival_));
}

bool ManagedClient::on_features(ScriptedClient& connection) {
    if (id_.empty()) {
        end_session();
        bind();
        return true;
    }
    std::string h = std::to_string(received_.size());
    std::string resume = management("resume", " previd='" + id_ + "' h='" + h + "'");
    note("sends " + resume);
    connection.send(resume);
    state_ = State::asked;
    return true;
}

void ManagedClient::bind() {
    state_ = State::binding;
    transmit("<iq type='set' id='bind'><bind xmlns='" + std::string(ns::bind) + "'><resource>" +
             device_ + "</resource></bind></iq>");
}

void ManagedClient::on_bound() {
    state_ = State::online;
    ++session_;
    run_ = letters_.runs;
    auto unsure = std::exchange(queue_, {});
    if (habits_.managed) {
        transmit(management("enable", habits_.resumes ? " resume='true'" : ""));
    }
    send({"<presence/>", "", "", ""});
    // XEP-0198 §5: the server may have handled these or not.
    for (const Sent& each : unsure) {
        if (!each.id.empty()) post(each.recipient, each.to);
    }
}

void ManagedClient::on_resumed(const xmpp::Element& element) {
    ++letters_.resumptions;
    if (element.attr("previd") != id_) letters_.object(device_ + " resumed another session");
    state_ = State::online;
    sure_ = told_ = static_cast<std::uint32_t>(received_.size());
    acknowledged(h_of(element));
    for (const Sent& each : queue_) transmit(each.xml);
}

void ManagedClient::on_refused(const xmpp::Element& failed) {
    ++letters_.refused_resumptions;
    if (!failed.has_attr("h")) return;
    acknowledged(h_of(failed));
    // A crash may lose what was handled, and with it that it was.
    if (run_ != letters_.runs) return;
    ++letters_.counts_of_the_ended;
    for (const Sent& each : queue_) {
        if (!each.id.empty()) letters_.not_handled(account_, each.id);
    }
}

void ManagedClient::on_management(const xmpp::Element& element) {
    if (element.name() == "enabled") {
        enabled_ = true;
        id_ = std::string(element.attr("id"));
    } else if (element.name() == "r") {
        owes_ = true;
        if (habits_.answers == Answers::at_once && !leaving_) answer();
    } else if (element.name() == "a") {
        acknowledged(h_of(element));
    } else {
        letters_.object(device_ + " got " + xmpp::to_xml(element));
    }
}

void ManagedClient::acknowledged(std::uint32_t h) {
    std::uint32_t count = h - acknowledged_;
    if (count > queue_.size()) {
        return letters_.object(device_ + " got h=" + std::to_string(h) + " after " +
                               std::to_string(acknowledged_) + ", " +
                               std::to_string(queue_.size()) + " beyond that were sent");
    }
    acknowledged_ = h;
    for (; count > 0; --count) {
        if (!queue_.front().id.empty()) letters_.covered(queue_.front().id);
        queue_.pop_front();
    }
}

void ManagedClient::on_stanza(const xmpp::Element& element) {
    std::string id(element.attr("id"));
    std::string_view type = element.attr("type");
    bool message = element.name() == "message";
    bool error = type == "error";
    if (enabled_) received_.push_back({message && !error ? id : "", message && error ? id : ""});
    if (message) {
        if (error) return letters_.bounced(id);
        return letters_.received(account_, device_, id, element.has_child("delay", ns::delay));
    }
    if (element.name() != "iq") return;
    if (type == "get" && !leaving_) {
        return send(
            {"<iq type='result' id='" + id + "' to='" + std::string(SimWorld::kDomain) + "'/>", "",
             "", ""});
    }
    auto asked = pings_.find(id);
    if (asked == pings_.end()) return;
    sure_ = std::max(sure_, asked->second);
    pings_.erase(asked);
}

}  // namespace parlance::sim
