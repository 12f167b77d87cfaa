#include "xmpp/result_set.h"

#include <string_view>

#include "base/parse_number.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp {

namespace {

std::optional<std::string> text_of(const Element& set, std::string_view name) {
    const Element* child = set.child(name, ns::rsm);
    if (child == nullptr) return std::nullopt;
    return child->text();
}

}  // namespace

base::Result<ResultSetRequest, StanzaError> parse_result_set(const Element& parent) {
    ResultSetRequest request;
    const Element* set = parent.child("set", ns::rsm);
    if (set == nullptr) return request;
    for (auto [name, place] :
         {std::pair("max", &request.max), std::pair("index", &request.index)}) {
        auto text = text_of(*set, name);
        if (!text) continue;
        *place = base::parse_number<std::uint32_t>(*text);
        if (!*place) {
            return base::Failure<StanzaError>(
                StanzaError(Condition::bad_request, std::string(name) + " is not a number"));
        }
    }
    request.after = text_of(*set, "after");
    request.before = text_of(*set, "before");
    if (request.after && request.before) {
        return base::Failure<StanzaError>(
            StanzaError(Condition::bad_request, "after and before exclude each other"));
    }
    return request;
}

void append_result_set(Element& parent, const ResultSet& set) {
    Element& out = parent.add("set", ns::rsm);
    if (!set.first.empty()) {
        Element& first = out.add("first");
        if (set.index) first.set("index", std::to_string(*set.index));
        first.add_text(set.first);
        out.add_text_child("last", set.last);
    }
    if (set.count) out.add_text_child("count", std::to_string(*set.count));
}

}  // namespace parlance::xmpp
