// Result set management (XEP-0059): which part of a long list is asked for, and which part an
// answer holds. Pure values, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp {

// The <set/> of a request. Ids are as the client has them.
struct ResultSetRequest {
    std::optional<std::uint32_t> max;
    std::optional<std::string> after;
    // Empty asks for the last page (§2.5).
    std::optional<std::string> before;
    std::optional<std::uint32_t> index;

    ResultSetRequest() {}
};

// What `parent` asks for: nothing without a <set/>. A limit or index that is no number is
// bad-request, and so are `after` and `before` together, which XEP-0059 leaves undefined.
base::Result<ResultSetRequest, StanzaError> parse_result_set(const Element& parent);

// The <set/> of an answer.
struct ResultSet {
    std::string first;  // ids of the page; empty: the page is
    std::string last;
    std::optional<std::uint64_t> index;  // of the first
    std::optional<std::uint64_t> count;  // of the whole

    ResultSet() {}
};
void append_result_set(Element& parent, const ResultSet& set);

}  // namespace parlance::xmpp
