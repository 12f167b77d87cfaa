#include "server/stream/sasl2_request.h"

#include <cctype>
#include <utility>

#include "base/parse_number.h"
#include "base/utf8.h"
#include "server/stream/stream_management.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"

namespace parlance::server::stream {

namespace {

using xmpp::sasl::Condition;

// What is kept of a description, in bytes.
constexpr std::size_t kDescription = 128;

// The form of a UUID, in lower case. XEP-0388 asks for version 4; which random bits a client draws
// is its own business.
std::optional<std::string> parse_uuid(std::string_view text) {
    constexpr std::string_view kForm = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    if (text.size() != kForm.size()) return std::nullopt;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto c = static_cast<unsigned char>(text[i]);
        bool good = kForm[i] == '-' ? c == '-' : std::isxdigit(c) != 0;
        if (!good) return std::nullopt;
        out += static_cast<char>(std::tolower(c));
    }
    return out;
}

base::Result<UserAgent, Condition> parse_user_agent(const xmpp::Element& element) {
    UserAgent agent;
    if (element.has_attr("id")) {
        auto id = parse_uuid(element.attr("id"));
        if (!id) return base::Failure(Condition::malformed_request);
        agent.id = std::move(*id);
    }
    auto described = [&element](std::string_view name) {
        return std::string(
            base::first_bytes(element.child_text(name, xmpp::ns::sasl2), kDescription));
    };
    agent.software = described("software");
    agent.device = described("device");
    return agent;
}

bool is_xml_true(std::string_view text) {
    return text == "true" || text == "1";
}

base::Result<FastUse, Condition> parse_fast(const xmpp::Element& element) {
    FastUse use;
    use.invalidate = is_xml_true(element.attr("invalidate"));
    if (element.has_attr("count")) {
        auto count = base::parse_number<std::int64_t>(element.attr("count"));
        if (!count || *count <= 0) return base::Failure(Condition::malformed_request);
        use.count = *count;
    }
    return use;
}

}  // namespace

std::optional<std::string> decoded(const xmpp::Element& element) {
    constexpr std::string_view kBlank = " \t\r\n";
    std::string text = element.text();
    std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string::npos) return std::string();
    std::size_t last = text.find_last_not_of(kBlank);
    return xmpp::base64_decode(std::string_view(text).substr(first, last - first + 1));
}

base::Result<Sasl2Request, Condition> parse_sasl2_request(const xmpp::Element& authenticate) {
    Sasl2Request request;
    request.mechanism = authenticate.attr("mechanism");
    if (request.mechanism.empty()) return base::Failure(Condition::malformed_request);
    if (const xmpp::Element* agent = authenticate.child("user-agent", xmpp::ns::sasl2)) {
        auto parsed = parse_user_agent(*agent);
        if (!parsed) return base::Failure(parsed.error());
        request.agent = std::move(*parsed);
    }
    if (const xmpp::Element* resume = authenticate.child("resume", xmpp::ns::stream_management)) {
        request.resume = ResumeRequest{std::string(resume->attr("previd")), parse_h(*resume)};
    }
    if (const xmpp::Element* bind = authenticate.child("bind", xmpp::ns::bind2)) {
        request.bind = xmpp::Document::copy_of(*bind);
    }
    if (const xmpp::Element* fast = authenticate.child("fast", xmpp::ns::fast)) {
        auto parsed = parse_fast(*fast);
        if (!parsed) return base::Failure(parsed.error());
        // XEP-0484 §4: tokens belong to clients.
        if (request.agent.id.empty()) return base::Failure(Condition::malformed_request);
        request.fast = *parsed;
    }
    if (const xmpp::Element* wanted = authenticate.child("request-token", xmpp::ns::fast)) {
        if (!request.agent.id.empty()) request.token_wanted = wanted->attr("mechanism");
    }
    return request;
}

}  // namespace parlance::server::stream
