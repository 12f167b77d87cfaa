#include "comeback.h"

#include <openssl/hmac.h>

#include <array>
#include <cstdio>
#include <stdexcept>

#include "frame_scanner.h"
#include "scram.h"
#include "session.h"

namespace parlance::bench {
namespace {

// Its cost does not depend on the channel binding, which a client has at hand after the handshake.
constexpr std::string_view kTokenMechanism = "HT-SHA-256-NONE";

// An installation has a UUID of version 4; ours tells the account.
std::string user_agent(unsigned account) {
    std::array<char, 128> text;
    const int size = std::snprintf(text.data(), text.size(),
                                   "<user-agent id='00000000-0000-4000-8000-%012x'/>", account);
    return std::string(text.data(), static_cast<std::size_t>(size));
}

std::string authenticate(std::string_view mechanism, std::string_view initial) {
    std::string out = "<authenticate xmlns='urn:xmpp:sasl:2' mechanism='";
    out += mechanism;
    out += "'><initial-response>";
    out += base64_encode(initial);
    out += "</initial-response>";
    return out;
}

std::string token_mac(std::string_view token, std::string_view role) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> out;
    unsigned size = 0;
    if (HMAC(EVP_sha256(), token.data(), static_cast<int>(token.size()),
             reinterpret_cast<const unsigned char*>(role.data()), role.size(), out.data(),
             &size) == nullptr) {
        throw std::runtime_error("HMAC failed");
    }
    return std::string(reinterpret_cast<char*>(out.data()), size);
}

// Attribute of the first element that begins so.
std::string_view attribute_of(std::string_view frame, std::string_view element,
                              std::string_view name) {
    const std::size_t at = frame.find(element);
    return at == std::string_view::npos ? std::string_view() : attribute(frame.substr(at), name);
}

}  // namespace

void Comeback::count(std::string_view frame) {
    if (frame.starts_with("<message") || frame.starts_with("<iq") ||
        frame.starts_with("<presence")) {
        ++handled;
    }
}

std::string Comeback::acknowledgement() const {
    return "<a xmlns='urn:xmpp:sm:3' h='" + std::to_string(handled) + "'/>";
}

std::string Comeback::resumption() const {
    return "<resume xmlns='urn:xmpp:sm:3' previd='" + session + "' h='" + std::to_string(handled) +
           "'/>";
}

std::string sasl2_login(unsigned account, std::string_view mechanism, std::string_view initial) {
    std::string out = authenticate(mechanism, initial);
    out += user_agent(account);
    out +=
        "<bind xmlns='urn:xmpp:bind:0'><tag>bench</tag>"
        "<enable xmlns='urn:xmpp:sm:3' resume='true'/></bind>"
        "<request-token xmlns='urn:xmpp:fast:0' mechanism='";
    out += kTokenMechanism;
    out += "'/></authenticate>";
    return out;
}

void read_sasl2_success(std::string_view success, Comeback& comeback) {
    comeback.session = attribute_of(success, "<enabled ", "id");
    comeback.token = attribute_of(success, "<token ", "token");
    if (comeback.session.empty() || comeback.token.empty()) {
        throw SessionError("nothing to come back with: " + std::string(success));
    }
}

std::string fast_resumption(unsigned account, const Comeback& comeback) {
    std::string initial = account_name(account);
    initial += '\0';
    initial += token_mac(comeback.token, "Initiator");
    std::string out = authenticate(kTokenMechanism, initial);
    out += user_agent(account);
    out += "<fast xmlns='urn:xmpp:fast:0'/>";
    out += comeback.resumption();
    out += "</authenticate>";
    return out;
}

bool fast_verify(std::string_view success, const Comeback& comeback) {
    return base64_decode(element_text(success, "additional-data")) ==
           token_mac(comeback.token, "Responder");
}

}  // namespace parlance::bench
