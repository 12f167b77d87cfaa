#include "server/net/tls_secrets.h"

#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/provider.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

#include "server/net/tls13_hkdf.h"

namespace parlance::server::net {

namespace {

constexpr char kProvider[] = "parlance";

thread_local TrafficSecrets::Listening* listening = nullptr;

// What OpenSSL's TLS13-KDF is given (EVP_KDF-TLS13_KDF(7)): all of it with each call.
struct Request {
    int mode = -1;
    std::optional<Tls13Hash> hash;
    std::optional<Octets> key;
    std::optional<Octets> salt;
    std::string_view prefix;
    std::string_view label;
    Octets data;
};

std::optional<Tls13Hash> hash_called(std::string_view name) {
    for (std::string_view each : {"SHA2-256", "SHA256", "SHA-256"}) {
        if (name == each) return Tls13Hash::sha256;
    }
    for (std::string_view each : {"SHA2-384", "SHA384", "SHA-384"}) {
        if (name == each) return Tls13Hash::sha384;
    }
    return std::nullopt;
}

Octets octets_of(const OSSL_PARAM& parameter) {
    return {static_cast<const unsigned char*>(parameter.data), parameter.data_size};
}

std::string_view text_of(const OSSL_PARAM& parameter) {
    return {static_cast<const char*>(parameter.data), parameter.data_size};
}

Request read_request(const OSSL_PARAM* parameters) {
    Request request;
    for (; parameters != nullptr && parameters->key != nullptr; ++parameters) {
        const OSSL_PARAM& each = *parameters;
        const std::string_view name = each.key;
        if (name == OSSL_KDF_PARAM_KEY) {
            request.key = octets_of(each);
        } else if (name == OSSL_KDF_PARAM_PREFIX) {
            request.prefix = text_of(each);
        } else if (name == OSSL_KDF_PARAM_LABEL) {
            request.label = text_of(each);
        } else if (name == OSSL_KDF_PARAM_DATA) {
            request.data = octets_of(each);
        } else if (name == OSSL_KDF_PARAM_SALT) {
            request.salt = octets_of(each);
        } else if (name == OSSL_KDF_PARAM_DIGEST) {
            request.hash = hash_called(text_of(each));
        } else if (name == OSSL_KDF_PARAM_MODE && OSSL_PARAM_get_int(&each, &request.mode) != 1) {
            request.mode = -1;
        }
    }
    return request;
}

void keep(TrafficSecrets& secrets, std::string_view label, Octets bytes) {
    TrafficSecrets::Secret* secret = label == "c ap traffic"   ? &secrets.client
                                     : label == "s ap traffic" ? &secrets.server
                                                               : nullptr;
    if (secret == nullptr || bytes.size() > secret->bytes.size()) return;
    std::copy(bytes.begin(), bytes.end(), secret->bytes.begin());
    secret->size = bytes.size();
}

bool expand(const Request& request, Octets key, std::span<unsigned char> result) {
    // In TLS every secret is a hash long.
    if (listening == nullptr || key.size() != hash_size(*request.hash)) {
        const Tls13Hmac hmac(*request.hash, key);
        return expand_label(hmac, request.prefix, request.label, request.data, result);
    }
    const Tls13Hmac& hmac = listening->hmac(*request.hash, key);
    if (!expand_label(hmac, request.prefix, request.label, request.data, result)) return false;
    keep(listening->secrets(), request.label, result);
    return true;
}

// A secret of the next stage, of `key` (zeros if there is none) and the secret of the stage before
// it, as far as there is one.
bool extract(const Request& request, std::span<unsigned char> result) {
    const std::size_t size = hash_size(*request.hash);
    constexpr unsigned char kZeros[kMostHash] = {};
    if (result.size() != size) return false;
    unsigned char derived[kMostHash] = {};
    if (request.salt) {
        unsigned char empty[kMostHash];
        tls13_digest(*request.hash, {}, empty);
        Request child = request;
        child.data = Octets(empty, size);
        if (!expand(child, *request.salt, std::span(derived, size))) return false;
    }
    const Tls13Hmac hmac(*request.hash, Octets(derived, size));
    hmac.sign({request.key.value_or(Octets(kZeros, size))}, result.data());
    OPENSSL_cleanse(derived, sizeof derived);
    return true;
}

extern "C" {

// Nothing is kept between calls, so one "context" serves all.
void* kdf_new(void*) {
    static char context;
    return &context;
}

void kdf_free(void*) {}

int kdf_derive(void*, unsigned char* key, std::size_t size, const OSSL_PARAM* parameters) {
    const Request request = read_request(parameters);
    if (!request.hash) return 0;
    const std::span<unsigned char> result(key, size);
    if (request.mode == EVP_KDF_HKDF_MODE_EXTRACT_ONLY) return extract(request, result) ? 1 : 0;
    if (request.mode == EVP_KDF_HKDF_MODE_EXPAND_ONLY) {
        return request.key && expand(request, *request.key, result) ? 1 : 0;
    }
    return 0;
}

using Function = void (*)(void);

const OSSL_ALGORITHM* query(void*, int operation, int* no_store) {
    static const OSSL_DISPATCH kFunctions[] = {
        {OSSL_FUNC_KDF_NEWCTX, reinterpret_cast<Function>(&kdf_new)},
        {OSSL_FUNC_KDF_FREECTX, reinterpret_cast<Function>(&kdf_free)},
        {OSSL_FUNC_KDF_DERIVE, reinterpret_cast<Function>(&kdf_derive)},
        {0, nullptr}};
    static const OSSL_ALGORITHM kAlgorithms[] = {
        {OSSL_KDF_NAME_TLS1_3_KDF, "provider=parlance", kFunctions, "the key schedule of TLS 1.3"},
        {nullptr, nullptr, nullptr, nullptr}};
    *no_store = 0;
    return operation == OSSL_OP_KDF ? kAlgorithms : nullptr;
}

int begin_provider(const OSSL_CORE_HANDLE*, const OSSL_DISPATCH*, const OSSL_DISPATCH** functions,
                   void** context) {
    static const OSSL_DISPATCH kFunctions[] = {
        {OSSL_FUNC_PROVIDER_QUERY_OPERATION, reinterpret_cast<Function>(&query)}, {0, nullptr}};
    static char nothing;
    *functions = kFunctions;
    *context = &nothing;
    return 1;
}

}  // extern "C"

}  // namespace

TrafficSecrets::~TrafficSecrets() {
    OPENSSL_cleanse(this, sizeof *this);
}

const char* TrafficSecrets::properties() {
    // It stays until the process ends. Beside it OpenSSL goes on to load its default provider by
    // itself, or what its configuration names.
    static const OSSL_PROVIDER* const kLoaded =
        OSSL_PROVIDER_add_builtin(nullptr, kProvider, &begin_provider) == 1
            ? OSSL_PROVIDER_try_load(nullptr, kProvider, 1)
            : nullptr;
    return kLoaded != nullptr ? "?provider=parlance" : nullptr;
}

TrafficSecrets::Listening::Listening(TrafficSecrets& secrets) : secrets_(secrets) {
    listening = this;
}

TrafficSecrets::Listening::~Listening() {
    listening = nullptr;
    for (Keyed& each : keyed_) OPENSSL_cleanse(each.key.data(), each.key.size());
}

const Tls13Hmac& TrafficSecrets::Listening::hmac(Tls13Hash hash, Octets key) {
    for (std::size_t i = 0; i < keyed_.size(); ++i) {
        Keyed& known = keyed_[i];
        if (!known.hmac || known.hmac->hash() != hash ||
            CRYPTO_memcmp(known.key.data(), key.data(), key.size()) != 0) {
            continue;
        }
        latest_ = i;
        return *known.hmac;
    }
    latest_ = 1 - latest_;
    Keyed& place = keyed_[latest_];
    place.hmac.emplace(hash, key);
    std::copy(key.begin(), key.end(), place.key.begin());
    return *place.hmac;
}

}  // namespace parlance::server::net
