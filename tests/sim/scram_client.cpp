#include "tests/sim/scram_client.h"

#include <charconv>
#include <map>
#include <tuple>

#include "xmpp/base64.h"

namespace parlance::sim {

namespace {

namespace sasl = xmpp::sasl;

sasl::Hash hash_of(std::string_view mechanism) {
    if (mechanism.find("SHA-512") != std::string_view::npos) return sasl::Hash::sha512;
    if (mechanism.find("SHA-256") != std::string_view::npos) return sasl::Hash::sha256;
    return sasl::Hash::sha1;
}

// The value of `name` in "a=…,b=…".
std::optional<std::string_view> field(std::string_view message, char name) {
    while (!message.empty()) {
        std::string_view part = message.substr(0, message.find(','));
        if (part.size() >= 2 && part[0] == name && part[1] == '=') return part.substr(2);
        if (part.size() == message.size()) break;
        message.remove_prefix(part.size() + 1);
    }
    return std::nullopt;
}

std::string escaped_name(std::string_view name) {
    std::string out;
    for (char c : name) {
        if (c == ',') {
            out += "=2C";
        } else if (c == '=') {
            out += "=3D";
        } else {
            out += c;
        }
    }
    return out;
}

// Slow by design, and the same for every log-in of an account.
const std::string& salted_password(sasl::Hash hash, const std::string& password,
                                   const std::string& salt, int iterations) {
    static std::map<std::tuple<sasl::Hash, std::string, std::string, int>, std::string> known;
    auto [place, added] = known.try_emplace({hash, password, salt, iterations});
    if (added) place->second = sasl::pbkdf2(hash, password, salt, iterations);
    return place->second;
}

}  // namespace

ScramClient::ScramClient(std::string_view mechanism, std::string username, std::string password,
                         const ChannelBinding* binding, bool plus_offered, base::Random& random)
    : hash_(hash_of(mechanism)),
      username_(std::move(username)),
      password_(std::move(password)),
      nonce_(random.hex(12)) {
    if (binding != nullptr && mechanism.ends_with("-PLUS")) {
        bool exporter = !binding->exporter.empty();
        binding_data_ = exporter ? binding->exporter : binding->end_point;
        gs2_header_ = exporter ? "p=tls-exporter,," : "p=tls-server-end-point,,";
    } else {
        gs2_header_ = binding != nullptr && !plus_offered ? "y,," : "n,,";
    }
}

std::string ScramClient::first() {
    first_bare_ = "n=" + escaped_name(username_) + ",r=" + nonce_;
    return gs2_header_ + first_bare_;
}

std::optional<std::string> ScramClient::final(std::string_view server_first) {
    auto nonce = field(server_first, 'r');
    auto salt_text = field(server_first, 's');
    auto count = field(server_first, 'i');
    if (!nonce || !salt_text || !count || !nonce->starts_with(nonce_)) return std::nullopt;
    auto salt = xmpp::base64_decode(*salt_text);
    int iterations = 0;
    std::from_chars(count->data(), count->data() + count->size(), iterations);
    if (!salt || iterations <= 0) return std::nullopt;

    const std::string& salted = salted_password(hash_, password_, *salt, iterations);
    std::string client_key = sasl::hmac(hash_, salted, "Client Key");
    std::string without_proof = "c=" + xmpp::base64_encode(gs2_header_ + binding_data_) + ",r=";
    without_proof += *nonce;
    std::string auth_message = first_bare_ + "," + std::string(server_first) + "," + without_proof;
    std::string signature = sasl::hmac(hash_, sasl::digest(hash_, client_key), auth_message);
    server_signature_ = sasl::hmac(hash_, sasl::hmac(hash_, salted, "Server Key"), auth_message);
    std::string proof = client_key;
    for (std::size_t i = 0; i < proof.size(); ++i) {
        proof[i] = static_cast<char>(proof[i] ^ signature[i]);
    }
    return without_proof + ",p=" + xmpp::base64_encode(proof);
}

bool ScramClient::verify(std::string_view server_final) const {
    auto signature = field(server_final, 'v');
    return signature && *signature == xmpp::base64_encode(server_signature_);
}

}  // namespace parlance::sim
