#include "server/entity/delegated_info.h"

#include <algorithm>
#include <vector>

#include "server/config.h"
#include "xmpp/caps2_hash.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::server::entity {

namespace {

// Of one answer.
constexpr std::size_t kChildren = 200;

// "urn:xmpp:mam:2#extended" is about "urn:xmpp:mam:2".
bool belongs(std::string_view feature, std::string_view ns) {
    return feature == ns ||
           (feature.size() > ns.size() && feature.starts_with(ns) && feature[ns.size()] == '#');
}

std::string form_type(const xmpp::Element& x) {
    auto form = xmpp::DataForm::parse(x);
    const xmpp::FormField* type = form ? form->find("FORM_TYPE") : nullptr;
    return type != nullptr && type->values.size() == 1 ? type->values.front() : std::string();
}

// What the server itself says of a namespace (XEP-0355 §7.2.1, §7.2.3).
bool is_about(const xmpp::Element& child, std::string_view ns) {
    if (child.name() == "feature") return belongs(child.attr("var"), ns);
    if (child.name() == "identity") {
        return ns == xmpp::ns::pubsub && child.attr("category") == "pubsub";
    }
    return child.is("x", xmpp::ns::data_forms) && belongs(form_type(child), ns);
}

bool says_already(const xmpp::Element& query, const xmpp::Element& child) {
    for (const xmpp::Element& each : query.children()) {
        if (xmpp::equal(each, child)) return true;
    }
    return false;
}

std::string key_of(std::string_view ns, bool bare) {
    return (bare ? "bare " : "host ") + std::string(ns);
}

}  // namespace

bool DelegatedInfo::take(std::string_view ns, bool bare, const xmpp::Element& query) {
    xmpp::Document told("query", xmpp::ns::disco_info);
    std::size_t count = 0;
    for (const xmpp::Element& child : query.children()) {
        bool known = child.is("feature", xmpp::ns::disco_info) ||
                     child.is("identity", xmpp::ns::disco_info) ||
                     child.is("x", xmpp::ns::data_forms);
        if (!known) continue;
        if (++count > kChildren) return false;
        // The server answers for these.
        if (child.name() == "feature" && child.attr("var").starts_with(xmpp::ns::delegation)) {
            continue;
        }
        told->add_copy(child);
    }
    // It becomes part of what is hashed.
    if (!xmpp::caps2_input(told.root())) return false;
    told_.insert_or_assign(key_of(ns, bare), std::move(told));
    ++version_;
    return true;
}

void DelegatedInfo::nest(const Config& config, bool bare, xmpp::Element& query) const {
    for (const ComponentConfig& component : config.components) {
        if (component.delegate.empty() || !component.covers(host_)) continue;
        for (const std::string& text : component.delegate) {
            auto delegated = parse_delegated(text);
            if (!delegated || delegated->ns.starts_with(xmpp::ns::delegation)) continue;
            query.remove_children_if(
                [&](const xmpp::Element& child) { return is_about(child, delegated->ns); });
            auto told = told_.find(key_of(delegated->ns, bare));
            if (told == told_.end()) continue;
            for (const xmpp::Element& child : told->second->children()) {
                if (!says_already(query, child)) query.add_copy(child);
            }
        }
    }
}

}  // namespace parlance::server::entity
