#include "server/registry.h"

#include <algorithm>
#include <stdexcept>

namespace parlance::server {

namespace {

// Stands for all nodes in the key of iq_any_node(). A node of that very name is one of them.
constexpr std::string_view kAnyNode = "*";

std::size_t index(Direction d) {
    return static_cast<std::size_t>(d);
}
std::size_t index(Stage s) {
    return static_cast<std::size_t>(s);
}
std::size_t index(IqScope s) {
    return static_cast<std::size_t>(s);
}
std::size_t index(xmpp::StanzaKind k) {
    return static_cast<std::size_t>(k);
}

void add_once(std::vector<std::string>& list, std::string_view item) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.emplace_back(item);
}

}  // namespace

void Registry::implements(std::initializer_list<Spec> specs) {
    for (const Spec& spec : specs) {
        if (std::find(specs_.begin(), specs_.end(), spec) == specs_.end()) specs_.push_back(spec);
    }
}

void Registry::stage(Direction direction, Stage stage, xmpp::StanzaKind kind,
                     StageHandler handler) {
    stages_[index(direction)][index(kind)][index(stage)].push_back(std::move(handler));
}

void Registry::stage(Direction direction, Stage at, const StageHandler& handler) {
    for (auto kind :
         {xmpp::StanzaKind::message, xmpp::StanzaKind::presence, xmpp::StanzaKind::iq}) {
        stage(direction, at, kind, handler);
    }
}

std::string Registry::key(std::string_view ns, std::string_view name) {
    std::string out(ns);
    out += ' ';
    out += name;
    return out;
}

std::string Registry::key(std::string_view ns, std::string_view name, std::string_view node) {
    std::string out = key(ns, name);
    out += ' ';
    out += node;
    return out;
}

Registry::IqEntry& Registry::new_entry(IqScope scope, std::string key) {
    auto [place, added] = iqs_[index(scope)].try_emplace(std::move(key));
    if (!added) throw std::logic_error("two modules own the iq " + place->first);
    return place->second;
}

void Registry::iq_now(IqScope scope, std::string_view ns, std::string_view name,
                      IqNowHandler handler) {
    new_entry(scope, key(ns, name)).now = std::move(handler);
}

void Registry::iq_now(IqScope scope, std::string_view ns, std::string_view name,
                      std::string_view node, IqNowHandler handler) {
    new_entry(scope, key(ns, name, node)).now = std::move(handler);
}

void Registry::iq(IqScope scope, std::string_view ns, std::string_view name, IqHandler handler) {
    new_entry(scope, key(ns, name)).later = std::move(handler);
}

void Registry::iq(IqScope scope, std::string_view ns, std::string_view name, std::string_view node,
                  IqHandler handler) {
    new_entry(scope, key(ns, name, node)).later = std::move(handler);
}

void Registry::iq_any_node(IqScope scope, std::string_view ns, std::string_view name,
                           IqHandler handler) {
    new_entry(scope, key(ns, name, kAnyNode)).later = std::move(handler);
}

void Registry::stranger_iq(std::string_view ns, std::string_view name, StrangerIqHandler handler) {
    auto [place, added] = stranger_iqs_.try_emplace(key(ns, name), std::move(handler));
    if (!added) throw std::logic_error("two modules own the iq " + place->first);
}

void Registry::host_feature(std::string_view ns) {
    add_once(host_features_, ns);
}
void Registry::account_feature(std::string_view ns) {
    add_once(account_features_, ns);
}
void Registry::host_form(std::function<xmpp::Document()> make) {
    host_forms_.push_back(std::move(make));
}
void Registry::stranger_stream_feature(std::string xml) {
    stranger_stream_features_.fixed += xml;
}
void Registry::stream_feature(std::string xml) {
    stream_features_.fixed += xml;
}
void Registry::stranger_stream_feature(std::function<std::string()> make) {
    stranger_stream_features_.made.push_back(std::move(make));
}
void Registry::stream_feature(std::function<std::string()> make) {
    stream_features_.made.push_back(std::move(make));
}

std::string Registry::StreamFeatures::xml() const {
    std::string out = fixed;
    for (const auto& make : made) out += make();
    return out;
}

bool Registry::take_message(const xmpp::Stanza& stanza, Outcome& outcome) const {
    return std::any_of(message_takers_.begin(), message_takers_.end(),
                       [&](const MessageTaker& taker) { return taker(stanza, outcome); });
}

std::vector<xmpp::Document> Registry::host_forms() const {
    std::vector<xmpp::Document> forms;
    for (const auto& make : host_forms_) {
        if (xmpp::Document form = make()) forms.push_back(std::move(form));
    }
    return forms;
}

void Registry::bind2_feature(std::string var, Bind2Handler handler) {
    auto [place, added] = bind2_features_.try_emplace(std::move(var), std::move(handler));
    if (!added) throw std::logic_error("two modules own the session feature " + place->first);
}
void Registry::bind2_metadata(Bind2Reader reader) {
    bind2_readers_.push_back(std::move(reader));
}
const Registry::Bind2Handler* Registry::find_bind2_feature(std::string_view ns) const {
    auto found = bind2_features_.find(ns);
    return found == bind2_features_.end() ? nullptr : &found->second;
}

void Registry::on_session_bound(std::function<void(entity::Session&, Outcome&)> handler) {
    bound_.push_back(std::move(handler));
}
void Registry::on_reconfigured(std::function<void()> handler) {
    reconfigured_.push_back(std::move(handler));
}
void Registry::on_session_ending(std::function<void(entity::Session&, Outcome&)> handler) {
    ending_.push_back(std::move(handler));
}
void Registry::on_attention(std::function<void(entity::Session&, Outcome&)> handler) {
    attention_.push_back(std::move(handler));
}
void Registry::on_component(ComponentHandler handler) {
    components_.push_back(std::move(handler));
}
void Registry::on_account_removed(std::function<void(entity::User&, Outcome&)> handler) {
    removed_.push_back(std::move(handler));
}

const std::vector<StageHandler>& Registry::handlers(Direction direction, Stage stage,
                                                    xmpp::StanzaKind kind) const {
    return stages_[index(direction)][index(kind)][index(stage)];
}

const Registry::IqEntry* Registry::find_entry(IqScope scope, const xmpp::Element& payload) const {
    const auto& table = iqs_[index(scope)];
    if (std::string_view node = payload.attr("node"); !node.empty()) {
        auto owned = table.find(key(payload.ns(), payload.name(), node));
        if (owned != table.end()) return &owned->second;
        auto any = table.find(key(payload.ns(), payload.name(), kAnyNode));
        if (any != table.end()) return &any->second;
    }
    auto found = table.find(key(payload.ns(), payload.name()));
    return found == table.end() ? nullptr : &found->second;
}

bool Registry::owns_node(IqScope scope, const xmpp::Element& payload) const {
    std::string_view node = payload.attr("node");
    return !node.empty() && iqs_[index(scope)].contains(key(payload.ns(), payload.name(), node));
}

const IqNowHandler* Registry::find_iq_now(IqScope scope, const xmpp::Element& payload) const {
    const IqEntry* entry = find_entry(scope, payload);
    return entry != nullptr && entry->now ? &entry->now : nullptr;
}

const IqHandler* Registry::find_iq(IqScope scope, const xmpp::Element& payload) const {
    const IqEntry* entry = find_entry(scope, payload);
    return entry != nullptr && entry->later ? &entry->later : nullptr;
}

const StrangerIqHandler* Registry::find_stranger_iq(const xmpp::Element& payload) const {
    auto found = stranger_iqs_.find(key(payload.ns(), payload.name()));
    return found == stranger_iqs_.end() ? nullptr : &found->second;
}

void Registry::session_bound(entity::Session& session, Outcome& outcome) const {
    for (const auto& handler : bound_) handler(session, outcome);
}
void Registry::session_ending(entity::Session& session, Outcome& outcome) const {
    for (const auto& handler : ending_) handler(session, outcome);
}
void Registry::attention(entity::Session& session, Outcome& outcome) const {
    for (const auto& handler : attention_) handler(session, outcome);
}
void Registry::reconfigured() const {
    for (const auto& handler : reconfigured_) handler();
}
void Registry::component_bound(stream::ComponentStream& stream, const ComponentConfig& component,
                               bool again) const {
    for (const auto& handler : components_) handler(stream, component, again);
}
void Registry::account_removed(entity::User& user, Outcome& outcome) const {
    for (const auto& handler : removed_) handler(user, outcome);
}

}  // namespace parlance::server
