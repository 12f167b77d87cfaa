// Any bytes as a configuration file: an error list or a Config whose promises hold, never a crash.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "server/config.h"
#include "server/config_keys.h"

using namespace parlance::server;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    auto result = parse_config(text);
    if (!result) {
        PARLANCE_ASSERT(!result.error().empty());
        auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
        for (const ConfigError& error : result.error()) PARLANCE_ASSERT(error.line <= lines);
        PARLANCE_ASSERT(!describe(result.error(), "f").empty());
        return 0;
    }
    const Config& config = *result;
    PARLANCE_ASSERT(!config.hosts.empty());
    PARLANCE_ASSERT(config.tls.certificate.empty() == config.tls.key.empty());
    PARLANCE_ASSERT(!config.tls.required || !config.tls.certificate.empty());
    PARLANCE_ASSERT(config.limits.depth >= 8 && config.limits.stanza_bytes >= 10'000);
    for (const Endpoint& endpoint : config.listen.c2s) {
        PARLANCE_ASSERT(parse_endpoint(endpoint.text()) == endpoint);
    }
    for (const auto& key : config_keys()) PARLANCE_ASSERT(!key.show(config).empty());
    return 0;
}
